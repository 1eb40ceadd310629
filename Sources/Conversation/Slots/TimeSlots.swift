import Documents
import Onboarding

extension Slot where Value == Day {
  /// The day of a fact: where only a weekday or a day and month are named, the latest one.
  static var date: Slot { days(.date, .past, english: ["today", "yesterday", "monday"], spanish: ["hoy", "ayer", "el lunes"]) }

  /// The day on which somebody starts: where only a weekday is named, the coming one.
  static var start: Slot {
    days(.start, .coming, english: ["today", "monday", "next monday"], spanish: ["hoy", "el lunes", "el próximo lunes"])
  }

  /// The day by which something should be done: where only a weekday is named, the coming one.
  static var due: Slot {
    days(.due, .coming, english: ["friday", "tomorrow", "in two weeks"], spanish: ["el viernes", "mañana", "en dos semanas"])
  }

  private static func days(_ kind: Blank.Kind, _ leaning: DateReader.Leaning, english: [String], spanish: [String]) -> Slot {
    @Sendable func read(_ words: ArraySlice<Word>, _ scene: Scene) -> [Match<Day>] {
      let matches = DateReader(words, in: scene, leaning: leaning).matches
      guard let first = words.first?.folded, ["el", "on", "the", "from"].contains(first) else { return matches }
      let behind = DateReader(words.dropFirst(), in: scene, leaning: leaning).matches
      return matches + behind.map { Match($0.count + 1, as: $0.found) }.filter { match in !matches.contains { $0.count == match.count } }
    }
    return Slot(
      kind,
      offers: { scene in
        Offers(
          (scene.language == .english ? english : spanish).map { text in
            let day = read(Line(text).words[...], scene).last?.values.first
            return Offer(text, note: day?.long(in: scene.language) ?? "")
          })
      },
      members: { [JSON.Member(kind.key, .text($0.iso))] }, told: { day, scene in Offer(day.long(in: scene.language)) },
      scan: { place in read(place.words, place.scene) })
  }
}

extension Slot where Value == Period {
  static var period: Slot {
    Slot(
      .period,
      offers: { scene in
        let texts =
          scene.language == .english
          ? ["last week", "this week", "last month", "this month", "yesterday"]
          : ["la semana pasada", "esta semana", "el mes pasado", "este mes", "ayer"]
        return Offers(
          texts.map { text in
            let period = PeriodScan.matches(Line(text).words[...], scene).last?.values.first
            return Offer(text, note: period?.told(in: scene.language) ?? "")
          })
      },
      members: { [JSON.Member("period", .text($0.description))] },
      told: { period, scene in Offer(period.told(in: scene.language)) },
      scan: { place in PeriodScan.matches(place.words, place.scene) })
  }
}

private enum PeriodScan {
  /// Weeks, months and quarters first; a day is a period too, and words that can be either are both.
  static func matches(_ words: ArraySlice<Word>, _ scene: Scene) -> [Match<Period>] {
    var found = PeriodReader(words, in: scene).periods
    let ago = Set(found.all.map(\.count))
    for (count, spoken) in DateReader(words, in: scene, leaning: .past).readings.all {
      switch spoken {
      // `two weeks ago` is the week, `nov 25` a day or a month.
      case .values(let days) where !(ago.contains(count) && Self.isCounted(words.prefix(count))):
        found.add(count, days.map { Period.day($0) })
      case .values: break
      case .impossible(let fault): found.add(count, fault)
      }
    }
    return found.matches
  }

  private static func isCounted(_ words: ArraySlice<Word>) -> Bool {
    words.first?.folded == "hace" || ["ago", "atras"].contains(words.last?.folded ?? "")
  }
}

import Documents
import Onboarding

extension Slot where Value == Day {
  /// The day of a fact: where only a weekday or a day and month are named, the latest one.
  static var date: Slot { days(.date, .past, english: ["today", "yesterday", "monday"], spanish: ["hoy", "ayer", "el lunes"]) }

  /// The day on which somebody starts: where only a weekday is named, the coming one.
  static var start: Slot {
    days(.start, .coming, english: ["today", "monday", "next monday"], spanish: ["hoy", "el lunes", "el próximo lunes"])
  }

  private static func days(_ kind: Blank.Kind, _ leaning: DateReader.Leaning, english: [String], spanish: [String]) -> Slot {
    @Sendable func read(_ words: ArraySlice<Word>, _ scene: Scene) -> [Match<Day>] {
      let matches = DateReader(words, today: scene.today, language: scene.language, leaning: leaning).matches
      guard let first = words.first?.folded, ["el", "on", "the", "from"].contains(first) else { return matches }
      let behind = DateReader(words.dropFirst(), today: scene.today, language: scene.language, leaning: leaning).matches
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
  /// Weeks, months and quarters first; a day is a period too.
  static func matches(_ words: ArraySlice<Word>, _ scene: Scene) -> [Match<Period>] {
    let periods = PeriodReader(words, today: scene.today, language: scene.language).periods
    let days = DateReader(words, today: scene.today, language: scene.language, leaning: .past).matches
    var matches = periods.map { Match($0.count, $0.period) }
    for day in days where !matches.contains(where: { $0.count == day.count }) {
      if let match = day.mapped({ Period.day($0) }) { matches.append(match) }
    }
    return matches
  }
}

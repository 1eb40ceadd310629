import Onboarding

/// Reads a stretch of time out of words: a period, `since january`, `from march to may`, `entre el 3 y el 10 de marzo`, `last 3 months`, `2025`.
///
/// What names no year is the latest that has begun. Where it is not settled by that which stretch is meant, all that are meant perhaps are read.
struct StretchReader {
  let words: [String]
  let today: Day
  let language: Language
  let order: DateOrder?

  init(_ words: [String], today: Day, language: Language, order: DateOrder? = nil) {
    self.words = words
    self.today = today
    self.language = language
    self.order = order
  }

  init(_ words: ArraySlice<Word>, in scene: Scene) {
    self.init(
      words.prefix(Self.longest).prefix { !$0.isQuoted }.map(\.folded), today: scene.today, language: scene.spoken, order: scene.dateOrder)
  }

  /// `between the 3rd of march of last year and the 10th of may of this year` has fifteen.
  static let longest = 16

  /// Every stretch that the first words can name, by how many words it takes.
  var stretches: Readings<Stretch> {
    var found = Readings<Stretch>()
    guard canBegin(with: word(0)) else { return found }
    let lead = Self.leads.contains(word(0)) ? 1 : 0
    for (count, spoken) in behind(lead).spans.all { found.add(lead + count, spoken) }
    behind(lead).counted(&found, lead)
    behind(lead).years(&found, lead)
    open(&found)
    paired(&found)
    return found
  }

  private static let leads: Set<String> = ["in", "during", "for", "over", "of", "en", "durante", "de", "del", "para"]
  private static let openings: Set<String> = [
    "since", "from", "between", "until", "till", "through", "before", "after", "up", "desde", "entre", "hasta", "antes", "despues", "tras",
    "a", "ytd", "year", "so", "en", "over", "for", "para",
  ]

  private func canBegin(with word: String) -> Bool {
    TimeWords.canBegin(with: word) || Self.openings.contains(word) || word.utf8.contains(UInt8(ascii: "-"))
  }

  func word(_ index: Int) -> String { words.indices.contains(index) ? words[index] : "" }
  func skip(_ options: Set<String>, at place: Int) -> Int { options.contains(word(place)) ? 1 : 0 }

  func behind(_ place: Int) -> StretchReader {
    guard place > 0 else { return self }
    return StretchReader(Array(words.dropFirst(place)), today: today, language: language, order: order)
  }

  /// The single days, weeks, months, quarters and years that the first words name.
  var spans: Readings<Stretch> { spans(asOf: today) }

  /// The same as they would be read on another day.
  func spans(asOf day: Day) -> Readings<Stretch> {
    var found = Readings<Stretch>()
    guard !words.isEmpty, TimeWords.canBegin(with: word(0)) else { return found }
    let reader = PeriodReader(words, today: day, language: language, order: order)
    var counts: Set<Int> = []
    for (count, spoken) in reader.singles.all {
      guard case .values(let periods) = spoken else { continue }
      found.add(count, periods.map { Stretch($0) })
      counts.insert(count)
    }
    for (count, spoken) in DateReader(words, today: day, language: language, leaning: .past, order: order).readings.all {
      // `two weeks ago` is the week.
      if case .values(let days) = spoken, !(counts.contains(count) && isCounted(count)) {
        found.add(count, days.map { Stretch(.day($0)) })
      } else if case .impossible(let fault) = spoken {
        found.add(count, fault)
      }
    }
    for (count, year) in reader.years where !["de", "del", "of"].contains(word(0)) { found.add(count, [Self.year(year)].compactMap { $0 }) }
    return found
  }

  private func isCounted(_ count: Int) -> Bool { word(0) == "hace" || ["ago", "atras"].contains(word(count - 1)) }

  static func year(_ year: Int) -> Stretch? {
    Stretch(from: Day(year: year, month: 1, day: 1), through: Day(year: year, month: 12, day: 31))
  }

  /// `year to date`, `so far this year`, `ytd`, `en lo que va de año`: up to today.
  private func years(_ found: inout Readings<Stretch>, _ lead: Int) {
    let toDate: [[String]] = [
      ["ytd"], ["year", "to", "date"], ["so", "far", "this", "year"], ["this", "year", "so", "far"], ["lo", "que", "va", "de", "ano"],
      ["lo", "que", "va", "del", "ano"], ["lo", "que", "llevamos", "de", "ano"],
    ]
    guard let first = Day(year: today.parts.year, month: 1, day: 1) else { return }
    for phrase in toDate where words.starts(with: phrase) {
      found.add(lead + phrase.count, [Stretch(from: first, through: today)].compactMap { $0 })
    }
  }

  /// `last 3 months`, `the past two weeks`, `los últimos 6 meses`: those before this one; behind `past` and `últimos` perhaps those up to today.
  private func counted(_ found: inout Readings<Stretch>, _ lead: Int) {
    let at = skip(["the", "los", "las"], at: 0)
    guard ["last", "past", "previous", "ultimos", "ultimas"].contains(word(at)) else { return }
    for (count, number) in NumberWords.count(words.dropFirst(at + 1), language) where (1...400).contains(number) {
      guard let span = Calendar.spans[word(at + 1 + count)] else { continue }
      let meant = [before(number, span)] + (["last", "previous"].contains(word(at)) ? [] : [upToToday(number, span)])
      found.add(lead + at + count + 2, meant.compactMap { $0 })
    }
  }

  private func before(_ number: Int, _ span: Calendar.Span) -> Stretch? {
    switch span {
    case .day: return Stretch(from: today - number + 1, through: today)
    case .week: return before(number, .week(of: today))
    case .month: return before(number, .month(of: today))
    case .quarter: return before(number, .quarter(of: today))
    case .year:
      let now = today.parts.year
      return Stretch(from: Day(year: now - number, month: 1, day: 1), through: Day(year: now - 1, month: 12, day: 31))
    }
  }

  private func before(_ number: Int, _ now: Period) -> Stretch? {
    Stretch(from: (0..<number).reduce(now) { period, _ in period.previous }.first, through: now.previous.last)
  }

  /// From the day after the same day so many spans ago.
  private func upToToday(_ number: Int, _ span: Calendar.Span) -> Stretch? {
    guard span != .day else { return nil }
    let same = (0...3).lazy.compactMap { Calendar.move(today - $0, by: -number, span) }.first
    return same.flatMap { Stretch(from: $0 + 1, through: today) }
  }

  /// `since january`, `desde el 3 de marzo`, `until may`, `antes de marzo`: what is open at one end.
  private func open(_ found: inout Readings<Stretch>) {
    for (lead, kind) in Self.edges where words.starts(with: lead) {
      let at = lead.count + skip(["el", "la", "the"], at: lead.count)
      let rest = behind(at)
      for (count, spoken) in rest.spans.all.isEmpty ? behind(lead.count).spans.all : rest.spans.all {
        guard case .values(let values) = spoken else { continue }
        let onwards = kind == .from ? onward(at + count) : 0
        found.add(at + count + onwards, values.flatMap { kind.stretches($0) })
      }
    }
  }

  /// The words behind `from january` that keep it open: `on`, `onwards`, `en adelante`.
  private func onward(_ place: Int) -> Int {
    if word(place) == "onwards" || word(place) == "on" || word(place) == "onward" { return 1 }
    return word(place) == "en" && word(place + 1) == "adelante" ? 2 : 0
  }

  private enum Edge {
    case from, until, through, before, after

    func stretches(_ span: Stretch) -> [Stretch] {
      let isDay = span.first == span.last
      switch self {
      case .from: return [Stretch(from: span.first, through: nil)].compactMap { $0 }
      case .through: return [Stretch(from: nil, through: span.last)].compactMap { $0 }
      // Whether May itself is meant in `until may` is not said.
      case .until:
        return [Stretch(from: nil, through: span.last), isDay ? nil : Stretch(from: nil, through: span.first.map { $0 - 1 })].compactMap {
          $0
        }
      case .before: return [Stretch(from: nil, through: span.first.map { $0 - 1 })].compactMap { $0 }
      case .after: return [Stretch(from: span.last.map { $0 + 1 }, through: nil)].compactMap { $0 }
      }
    }
  }

  private static let edges: [([String], Edge)] = [
    (["since"], .from), (["from"], .from), (["desde"], .from), (["a", "partir", "de"], .from), (["a", "partir", "del"], .from),
    (["until"], .until), (["till"], .until), (["up", "to"], .until), (["hasta"], .until), (["through"], .through), (["before"], .before),
    (["antes", "de"], .before), (["antes", "del"], .before), (["after"], .after), (["despues", "de"], .after),
    (["despues", "del"], .after),
    (["tras"], .after),
  ]
}

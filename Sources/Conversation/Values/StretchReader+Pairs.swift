import Onboarding

extension StretchReader {
  /// One end of a range, as it was said.
  private struct End {
    let words: [String]
    /// A number that the other end gives its month: the 3 of `between 3 and 10 march`.
    let bare: Int?
    /// Whether it names no year and no other day that it hangs on, so that the year is still to be found.
    let isFloating: Bool
    /// Whether an article or ending shows that a bare number is a day.
    let isMarked: Bool
  }

  /// `from march to may`, `between 3 and 10 march`, `de marzo a mayo`, `del 3 al 10 de marzo`, `march to may`, `jan-mar`.
  func paired(_ found: inout Readings<Stretch>) {
    guard Self.mayPair(words) else { return }
    for (lead, joiners) in Self.pairings where lead.isEmpty || words.starts(with: lead) {
      let isMarked = lead.last == "del"
      for (length, one) in ends(at: lead.count, isMarked: isMarked) {
        let at = lead.count + length
        for joiner in joiners where words.dropFirst(at).starts(with: joiner) {
          let next = at + joiner.count
          for (count, other) in ends(at: next, isMarked: joiner.last == "al") {
            found.add(next + count, stretches(from: one, to: other))
          }
        }
      }
    }
    hyphened(&found)
  }

  /// Whether the first words may be a range at all: most are not, and are passed over at once.
  static func mayPair(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    if words.prefix(2).contains(where: \.isHyphened) { return true }
    return (pairBeginnings.contains(first) || TimeWords.canBegin(with: first)) && words.dropFirst().contains(where: joining.contains)
  }

  private static let pairBeginnings: Set<String> = ["from", "between", "entre"]
  private static let joining: Set<String> = [
    "to", "until", "till", "through", "thru", "and", "y", "e", "a", "al", "hasta", "-", "–",
  ]

  private static let to: [[String]] = [["to"], ["until"], ["till"], ["through"], ["thru"], ["up", "to"], ["-"], ["–"]]
  private static let hasta: [[String]] = [["a"], ["al"], ["hasta"], ["hasta", "el"], ["-"], ["–"]]
  private static let pairings: [([String], [[String]])] = [
    (["from"], to), (["between"], [["and"]]), (["desde"], hasta), (["de"], hasta), (["del"], hasta), (["entre"], [["y"], ["e"]]),
    ([], to + [["a"], ["hasta"]]),
  ]

  /// The ends that the words from a place on can be, with how many words they take.
  private func ends(at place: Int, isMarked: Bool) -> [(Int, End)] {
    let article = skip(["el", "la", "the"], at: place)
    let rest = behind(place + article)
    var ends: [(Int, End)] = rest.spans.all.compactMap { count, spoken in
      guard case .values = spoken else { return nil }
      let said = Array(rest.words.prefix(count))
      return (article + count, End(words: said, bare: nil, isFloating: rest.isFloating(said), isMarked: true))
    }
    // `the 3rd` is a day of this month, unless the other end names another.
    if let date = Calendar.dayOfMonth(rest.word(0), language), (1...31).contains(date) {
      let isDay = isMarked || article > 0 || Calendar.suffixed(rest.word(0)) != nil
      ends.removeAll { $0.0 == article + 1 }
      ends.append((article + 1, End(words: [rest.word(0)], bare: date, isFloating: true, isMarked: isDay)))
    }
    return ends
  }

  /// Whether words name a day, month or quarter of whatever year.
  private func isFloating(_ said: [String]) -> Bool {
    let small: Set<String> = ["the", "el", "la", "de", "del", "of", "quarter", "trimestre", "week", "wk", "semana", "month", "mes", "dia"]
    return said.allSatisfy { word in
      small.contains(word) || Calendar.month(word, language) != nil || Calendar.dayOfMonth(word, language) != nil
        || PeriodReader.marked(word, "qtw") != nil || DateReader.ranks[word] != nil
    }
  }

  private func spans(of end: End, asOf day: Day) -> [Stretch] {
    let reader = StretchReader(end.words, today: day, language: language, order: order)
    for (count, spoken) in reader.spans(asOf: day).all where count == end.words.count {
      if case .values(let values) = spoken { return values }
    }
    return []
  }

  /// What an end without a year is in some year.
  private func spans(of end: End, in year: Int) -> [Stretch] {
    Day(year: year, month: 12, day: 31).map { spans(of: end, asOf: $0) } ?? []
  }

  private func stretches(from one: End, to other: End) -> [Stretch] {
    if one.bare != nil, other.bare != nil { return one.isMarked || other.isMarked ? latest(ofThisMonth(one, other)) : [] }
    if let date = other.bare { return latest(days(one).flatMap { start in pair(start, Self.day(date, onOrAfter: start)) }) }
    guard other.isFloating else { return spans(of: other, asOf: today).flatMap { begun(one, before: $0) } }
    guard one.isFloating else {
      return spans(of: one, asOf: today).flatMap { start -> [Stretch] in
        guard let first = start.first else { return [] }
        let year = first.parts.year
        let same = spans(of: other, in: year).filter { ($0.first ?? first) >= first }
        return (same.isEmpty ? spans(of: other, in: year + 1) : same).compactMap { Stretch(from: first, through: $0.last) }
      }
    }
    let now = today.parts.year
    return latest([now, now - 1].flatMap { year in spans(of: other, in: year).flatMap { begun(one, before: $0) } }, ends: other)
  }

  /// The days that a first end can be, which the other end's number follows.
  private func days(_ one: End) -> [Day] {
    let now = today.parts.year
    let spans = one.isFloating ? [now, now - 1].flatMap { self.spans(of: one, in: $0) } : self.spans(of: one, asOf: today)
    return spans.filter { $0.first == $0.last }.compactMap(\.first)
  }

  private func pair(_ first: Day, _ last: Day?) -> [Stretch] { [last.flatMap { Stretch(from: first, through: $0) }].compactMap { $0 } }

  /// The ranges that begin with an end and lead to a later one: in its year, else in the one before.
  private func begun(_ one: End, before end: Stretch) -> [Stretch] {
    guard let last = end.last, let limit = end.first else { return [] }
    if let date = one.bare {
      guard end.first == end.last else { return [] }
      return [Self.day(date, onOrBefore: limit).flatMap { Stretch(from: $0, through: last) }].compactMap { $0 }
    }
    guard one.isFloating else { return spans(of: one, asOf: today).compactMap { Stretch(from: $0.first, through: last) } }
    let year = limit.parts.year
    let same = spans(of: one, in: year).filter { ($0.first ?? limit) <= limit }
    return (same.isEmpty ? spans(of: one, in: year - 1) : same).compactMap { Stretch(from: $0.first, through: last) }
  }

  private func ofThisMonth(_ one: End, _ other: End) -> [Stretch] {
    guard let first = one.bare, let last = other.bare, first <= last else { return [] }
    let (year, month, _) = today.parts
    let before = Period.month(of: today).previous.first.parts
    return [(year, month), (before.year, before.month)].compactMap { year, month in
      Day(year: year, month: month, day: first).flatMap { start in
        Day(year: year, month: month, day: last).flatMap { Stretch(from: start, through: $0) }
      }
    }
  }

  /// The latest range that has begun; where its last day or period has not, the one before as well, as either may be meant.
  private func latest(_ stretches: [Stretch], ends: End? = nil) -> [Stretch] {
    let begun = stretches.filter { ($0.first ?? today) <= today }.sorted { ($0.first ?? today) > ($1.first ?? today) }
    guard let latest = begun.first, let last = latest.last else { return [] }
    let isOn = last <= today || (ends.map { spans(of: $0, asOf: today).contains { $0.contains(today) } } ?? false)
    let same = begun.filter { $0.first?.parts.year == latest.first?.parts.year && $0.first == latest.first }
    return isOn ? same.prefix(1).map { $0 } : Array(begun.prefix(2))
  }

  private static func day(_ date: Int, onOrBefore limit: Day) -> Day? {
    let (year, month, _) = limit.parts
    if let day = Day(year: year, month: month, day: date), day <= limit { return day }
    let before = Period.month(of: limit).previous.first.parts
    return Day(year: before.year, month: before.month, day: date)
  }

  private static func day(_ date: Int, onOrAfter start: Day) -> Day? {
    let (year, month, _) = start.parts
    if let day = Day(year: year, month: month, day: date), day >= start { return day }
    return nil
  }

  /// `jan-mar`, `enero-marzo 2026`: both months in one word.
  private func hyphened(_ found: inout Readings<Stretch>) {
    let lead = skip(["in", "for", "en", "de", "of"], at: 0)
    let parts = word(lead).split(whereSeparator: { $0 == "-" || $0 == "–" }).map(String.init)
    guard parts.count == 2, parts.allSatisfy({ Calendar.month($0, language) != nil }) else { return }
    let apart = StretchReader(
      [parts[0], "to", parts[1]] + words.dropFirst(lead + 1), today: today, language: language, order: order)
    var inner = Readings<Stretch>()
    apart.paired(&inner)
    for (count, spoken) in inner.all { found.add(lead + count - 2, spoken) }
  }
}

extension String {
  /// Whether a hyphen stands within the word.
  fileprivate var isHyphened: Bool { utf8.dropFirst().contains(UInt8(ascii: "-")) }
}

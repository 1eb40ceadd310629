import Onboarding

/// Reads a period out of words: `2026-03`, `last week`, `week 47`, `q4`, `marzo de 2026`, `la semana pasada`.
///
/// A period without a year is the latest that has begun. Stretches that are no single period, such as `since january` or `2025`, are read as such, so
/// that they can be refused by name.
struct PeriodReader {
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
      words.prefix(DateReader.longest).prefix { !$0.isQuoted }.map(\.folded), today: scene.today, language: scene.spoken,
      order: scene.dateOrder)
  }

  /// Every period that the first words can name, by how many words it takes; single days are not among them.
  var periods: Readings<Period> {
    var found = singles
    if TimeWords.canBegin(with: word(0)) { stretches(&found) }
    ranges(&found)
    return found
  }

  /// The same without the longer stretches, which are refused by name.
  var singles: Readings<Period> {
    var found = Readings<Period>()
    guard TimeWords.canBegin(with: word(0)) else { return found }
    let lead = skip(["in", "during", "en", "durante"], at: 0)
    let inner = lead == 0 ? self : behind(lead)
    for read in [inner.written, inner.relative, inner.weeks, inner.weekOfDay, inner.quarters, inner.namedMonths] {
      var part = Readings<Period>()
      read(&part)
      for (count, spoken) in part.all { found.add(lead + count, spoken) }
    }
    if lead == 0 { ago(&found) }
    return found
  }

  /// The weeks among them.
  var weeksOnly: Readings<Period> { only(.week) { [$0.written, $0.relative, $0.weeks] } }
  /// The months among them.
  var monthsOnly: Readings<Period> { only(.month) { [$0.written, $0.relative, $0.namedMonths] } }
  /// `last month`, `este mes`.
  var relativeMonths: Readings<Period> { only(.month) { [$0.relative] } }

  private func only(_ length: Period.Length, _ readers: (PeriodReader) -> [(inout Readings<Period>) -> Void]) -> Readings<Period> {
    var all = Readings<Period>()
    guard !words.isEmpty else { return all }
    for read in readers(self) { read(&all) }
    var found = Readings<Period>()
    for (count, spoken) in all.all {
      switch spoken {
      case .values(let periods): found.add(count, periods.filter { $0.length == length })
      case .impossible(let fault): found.add(count, fault)
      }
    }
    return found
  }

  func word(_ index: Int) -> String { words.indices.contains(index) ? words[index] : "" }
  func said(_ count: Int) -> String { words.prefix(count).joined(separator: " ") }
  func skip(_ options: Set<String>, at place: Int) -> Int { options.contains(word(place)) ? 1 : 0 }

  func behind(_ place: Int) -> PeriodReader {
    PeriodReader(Array(words.dropFirst(place)), today: today, language: language, order: order)
  }

  /// `2026-03`, `2026-W11`, `2026-Q1`, `03/2026`, `2026/03`.
  private func written(_ found: inout Readings<Period>) {
    if let period = Period(word(0)), period.length != .day, Calendar.years.contains(period.last.parts.year) { found.add(1, [period]) }
    guard let mark = word(0).first(where: { $0 == "/" || $0 == "-" }) else { return }
    let parts = word(0).split(separator: mark, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return }
    guard let year = Calendar.year(parts[0]) ?? Calendar.year(parts[1]) else { return }
    let other = Calendar.year(parts[0]) == nil ? parts[0] : parts[1]
    if let month = Calendar.digits(other) { return add(&found, 1, [Period.month(month, of: year)]) }
    if let quarter = Self.marked(other, "qt") { return add(&found, 1, [Period.quarter(quarter, of: year)]) }
    if let week = Self.marked(other, "ws") { add(&found, 1, [Period.week(week, of: year)]) }
  }

  /// The number behind one of some letters, such as 4 in `q4`.
  static func marked(_ text: String, _ letters: String) -> Int? {
    guard let first = text.first, letters.contains(first) else { return nil }
    return Calendar.digits(String(text.dropFirst()))
  }

  func add(_ found: inout Readings<Period>, _ count: Int, _ periods: [Period?]) {
    let known = periods.compactMap { $0 }
    if known.isEmpty { found.add(count, .noSuchPeriod(said(count))) } else { found.add(count, known) }
  }

  /// `last week`, `this month`, `la semana pasada`, `este trimestre`, `la semana que viene`, `the week before last`.
  private func relative(_ found: inout Readings<Period>) {
    let at = skip(["la", "el", "the"], at: 0)
    if let step = step(word(at)), let now = current(word(at + 1)) { found.add(at + 2, step.map { moved(now, $0) }) }
    guard let now = current(word(at)) else { return }
    if word(at + 1) == "que", word(at + 2) == "viene" { found.add(at + 3, [now.next]) }
    if word(at + 1) == "before", word(at + 2) == "last" { found.add(at + 3, [now.previous.previous]) }
    if ["antepasado", "antepasada"].contains(word(at + 1)) { found.add(at + 2, [now.previous.previous]) }
    // Behind the name only Spanish turns it.
    guard let step = step(word(at + 1)), !["last", "this", "next", "past", "current", "previous"].contains(word(at + 1)) else { return }
    found.add(at + 2, step.map { moved(now, $0) })
  }

  /// How many periods on; two where `the past week` may be the one before this or the days up to today.
  private func step(_ word: String) -> [Int]? {
    switch word {
    case "last", "previous", "pasado", "pasada", "anterior": [-1]
    case "past", "ultimo", "ultima": [-1, 0]
    case "this", "current", "este", "esta", "actual": [0]
    case "next", "proximo", "proxima", "siguiente": [1]
    default: nil
    }
  }

  private func current(_ word: String) -> Period? {
    switch Calendar.spans[word] {
    case .week: .week(of: today)
    case .month: .month(of: today)
    case .quarter: .quarter(of: today)
    default: nil
    }
  }

  private func moved(_ period: Period, _ steps: Int) -> Period {
    (0..<abs(steps)).reduce(period) { moved, _ in steps < 0 ? moved.previous : moved.next }
  }

  /// `two months ago`, `hace dos meses`: the month, not the day.
  private func ago(_ found: inout Readings<Period>) {
    let dates = DateReader(words, today: today, language: language, leaning: .past)
    let start = skip(["hace"], at: 0)
    for stretch in dates.stretches(from: start) where stretch.span != .day {
      let count = start == 1 ? 1 + stretch.count : stretch.count + skip(["ago", "atras"], at: stretch.count)
      guard start == 1 || count > stretch.count, let number = stretch.numbers.first else { continue }
      guard let now = current(words[start + stretch.count - 1]) ?? (stretch.span == .week ? .week(of: today) : nil) else {
        found.add(count, .manyPeriods(said(count)))
        continue
      }
      if number < 1000 { found.add(count, [moved(now, -number)]) }
    }
  }
}

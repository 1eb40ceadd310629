import Onboarding

/// Reads a day out of words, from where one stands today: `yesterday`, `monday`, `24 nov`, `24/11`, `hace tres días`.
///
/// Words that can mean two days are read as both, and words of a day's form that name none, such as `31 feb`, as impossible: nothing is moved to a
/// neighbouring day.
struct DateReader {
  /// Where a day without a year or week is looked for.
  enum Leaning { case past, coming }

  let words: [String]
  let today: Day
  let language: Language
  let leaning: Leaning
  let order: DateOrder?

  init(_ words: [String], today: Day, language: Language, leaning: Leaning, order: DateOrder? = nil) {
    self.words = words
    self.today = today
    self.language = language
    self.leaning = leaning
    self.order = order
  }

  init(_ words: ArraySlice<Word>, today: Day, language: Language, leaning: Leaning, order: DateOrder? = nil) {
    self.init(
      words.prefix(Self.longest).prefix { !$0.isQuoted }.map(\.folded), today: today, language: language, leaning: leaning, order: order)
  }

  init(_ words: ArraySlice<Word>, in scene: Scene, leaning: Leaning) {
    self.init(words, today: scene.today, language: scene.spoken, leaning: leaning, order: scene.dateOrder)
  }

  /// `at the beginning of the second quarter of last year` has nine.
  static let longest = 10

  /// Every day that the first words can name, by how many words it takes. Two days where a date can be read two ways.
  var matches: [Match<Day>] { readings.matches }

  var readings: Readings<Day> {
    var found = Readings<Day>()
    guard TimeWords.canBegin(with: word(0)) else { return found }
    for read in [fixed, numeric, weekdays, dayAndMonth, dayOfMonth, ago, ahead, edges, weekdayOfMonth] { read(&found) }
    return found
  }

  func word(_ index: Int) -> String { words.indices.contains(index) ? words[index] : "" }

  /// The first words, as they are quoted in a refusal.
  func said(_ count: Int) -> String { words.prefix(count).joined(separator: " ") }

  /// How many of the words at a place are among these.
  func skip(_ options: Set<String>, at place: Int) -> Int { options.contains(word(place)) ? 1 : 0 }

  /// The reader for the words from a place on.
  func behind(_ place: Int) -> DateReader {
    DateReader(Array(words.dropFirst(place)), today: today, language: language, leaning: leaning, order: order)
  }

  /// The periods that the words from a place on name.
  func periods(from place: Int) -> PeriodReader {
    PeriodReader(Array(words.dropFirst(place)), today: today, language: language, order: order)
  }

  /// Days that are named by themselves.
  private func fixed(_ found: inout Readings<Day>) {
    if let day = Day(iso: words[0]), Calendar.years.contains(day.parts.year) { found.add(1, [day]) }
    for (phrase, distance) in Self.phrases[word(0), default: []] where words.starts(with: phrase) {
      found.add(phrase.count, [today + distance])
    }
  }

  /// By their first words.
  static let phrases: [String: [([String], Int)]] = {
    let split = fixedPhrases.map { ($0.0.split(separator: " ").map(String.init), $0.1) }
    return Dictionary(grouping: split) { $0.0[0] }
  }()

  private static let fixedPhrases: [(String, Int)] = [
    ("today", 0), ("now", 0), ("tonight", 0), ("this morning", 0), ("this afternoon", 0), ("this evening", 0), ("yesterday", -1),
    ("last night", -1), ("yesterday morning", -1), ("yesterday afternoon", -1), ("yesterday evening", -1), ("day before yesterday", -2),
    ("the day before yesterday", -2), ("tomorrow", 1), ("day after tomorrow", 2), ("the day after tomorrow", 2), ("hoy", 0),
    ("hoy mismo", 0), ("ahora", 0), ("esta manana", 0), ("esta tarde", 0), ("esta noche", 0), ("ayer", -1), ("anoche", -1),
    ("ayer por la manana", -1), ("ayer por la tarde", -1), ("anteayer", -2), ("antier", -2), ("antes de ayer", -2), ("anteanoche", -2),
    ("manana", 1), ("pasado manana", 2),
  ]

  /// `3 days ago`, `a fortnight ago`, `hace dos semanas`, `dos semanas atrás`.
  private func ago(_ found: inout Readings<Day>) {
    let start = skip(["hace"], at: 0)
    for stretch in stretches(from: start) {
      let behind = start + stretch.count
      if start == 1 { move(&found, behind, stretch, times: -1) }
      if word(behind) == "ago" || word(behind) == "atras" { move(&found, behind + 1, stretch, times: -1) }
    }
  }

  /// `in two weeks`, `within 10 days`, `dentro de dos semanas`, `en diez días`, `two weeks from now`.
  private func ahead(_ found: inout Readings<Day>) {
    let start = word(0) == "dentro" && word(1) == "de" ? 2 : skip(["in", "within", "en"], at: 0)
    for stretch in stretches(from: start) {
      let behind = start + stretch.count
      if start > 0 { move(&found, behind, stretch, times: 1) }
      if word(behind) == "from", ["now", "today"].contains(word(behind + 1)) { move(&found, behind + 2, stretch, times: 1) }
    }
  }

  private func move(_ found: inout Readings<Day>, _ count: Int, _ stretch: Stretch, times sign: Int) {
    let days = stretch.numbers.compactMap { Calendar.move(today, by: sign * $0, stretch.span) }
    if days.isEmpty { found.add(count, .noSuchDay(said(count))) } else { found.add(count, days) }
  }

  /// So many days, weeks, months, quarters or years.
  struct Stretch {
    let count: Int
    /// Several where people count differently: a Spanish fortnight is called fifteen days.
    let numbers: [Int]
    let span: Calendar.Span
  }

  func stretches(from start: Int) -> [Stretch] {
    let article = skip(["a", "una", "one"], at: start)
    if word(start + article) == "fortnight" { return [Stretch(count: article + 1, numbers: [2], span: .week)] }
    if word(start + article) == "quincena" { return [Stretch(count: article + 1, numbers: [14, 15], span: .day)] }
    return NumberWords.count(words.dropFirst(start), language).compactMap { count, number in
      guard let span = Calendar.spans[word(start + count)] else { return nil }
      // Spanish counts both ends: eight days are a week and fifteen a fortnight, unless they are meant literally.
      let idioms = span == .day && ["ocho", "quince"].contains(word(start)) ? [number - 1] : []
      return Stretch(count: count + 1, numbers: [number] + idioms, span: span)
    }
  }

  /// Of the same day in several years the one that is meant: for facts the latest that has come; for what is planned the one within a quarter of a
  /// year, else either of the nearest two may be meant.
  func nearest(_ days: [Day]) -> [Day] {
    let before = days.filter { $0 <= today }.max()
    guard leaning == .coming else { return before.map { [$0] } ?? [] }
    let both = [days.filter { $0 >= today }.min(), before].compactMap { $0 }.uniqued
    if let close = both.first(where: { abs($0 - today) <= Self.quarter }) { return [close] }
    return both
  }

  /// The longest calendar quarter, in days.
  private static let quarter = 92

  /// Adds days, or that there are none.
  func add(_ found: inout Readings<Day>, _ count: Int, _ days: [Day]) {
    if days.isEmpty { found.add(count, .noSuchDay(said(count))) } else { found.add(count, days) }
  }
}

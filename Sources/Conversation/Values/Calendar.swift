import Onboarding

/// The names of days, months and lengths of time, folded.
///
/// Whole names are known in both languages, because none means two things. Abbreviations are known in the language of the line only: `mar` is March in
/// English, and March or Tuesday in Spanish.
enum Calendar {
  /// The month that a word names, 1 to 12.
  static func month(_ word: String, _ language: Language) -> Int? {
    if let month = wholeMonths[word] { return month }
    return language == .english ? englishMonths[word] : spanishMonths[word]
  }

  /// The day of the week that a word names; Monday is 1.
  static func weekday(_ word: String, _ language: Language) -> Int? {
    if let day = wholeWeekdays[word] { return day }
    return language == .english ? englishWeekdays[word] : spanishWeekdays[word]
  }

  /// Every name of a month or a day of the week.
  static func names(_ language: Language) -> [String] {
    let short = language == .english ? [englishMonths, englishWeekdays] : [spanishMonths, spanishWeekdays]
    return ([wholeMonths, wholeWeekdays] + short).flatMap(\.keys)
  }

  static let wholeMonths = table([
    ["january", "enero"], ["february", "febrero"], ["march", "marzo"], ["april", "abril"], ["may", "mayo"], ["june", "junio"],
    ["july", "julio"], ["august", "agosto"], ["september", "septiembre", "setiembre"], ["october", "octubre"], ["november", "noviembre"],
    ["december", "diciembre"],
  ])
  static let wholeWeekdays = table([
    ["monday", "lunes"], ["tuesday", "martes"], ["wednesday", "miercoles"], ["thursday", "jueves"], ["friday", "viernes"],
    ["saturday", "sabado"], ["sunday", "domingo"],
  ])
  private static let englishMonths = table([
    ["jan"], ["feb"], ["mar"], ["apr"], [], ["jun"], ["jul"], ["aug"], ["sep", "sept"], ["oct"], ["nov"], ["dec"],
  ])
  private static let spanishMonths = table([
    ["ene"], ["feb"], ["mar"], ["abr"], ["may"], ["jun"], ["jul"], ["ago"], ["sep", "sept", "set"], ["oct"], ["nov"], ["dic"],
  ])
  private static let englishWeekdays = table([
    ["mon"], ["tue", "tues"], ["wed", "weds"], ["thu", "thur", "thurs"], ["fri"], ["sat"], ["sun"],
  ])
  private static let spanishWeekdays = table([["lun"], ["mar"], ["mie"], ["jue"], ["vie"], ["sab"], ["dom"]])

  private static func table(_ names: [[String]]) -> [String: Int] {
    var table: [String: Int] = [:]
    for (index, spellings) in names.enumerated() {
      for spelling in spellings { table[spelling] = index + 1 }
    }
    return table
  }

  enum Span: Sendable { case day, week, month, quarter, year }

  static let spans: [String: Span] = [
    "day": .day, "days": .day, "dia": .day, "dias": .day, "week": .week, "weeks": .week, "wk": .week, "wks": .week, "semana": .week,
    "semanas": .week, "month": .month, "months": .month, "mes": .month, "meses": .month, "quarter": .quarter, "quarters": .quarter,
    "trimestre": .quarter, "trimestres": .quarter, "year": .year, "years": .year, "ano": .year, "anos": .year,
  ]

  /// `day` moved by so many spans; `nil` where the month that is reached has no such day.
  static func move(_ day: Day, by count: Int, _ span: Span) -> Day? {
    guard abs(count) < 10_000 else { return nil }
    switch span {
    case .day: return day + count
    case .week: return day + count * 7
    case .month: return months(count, from: day)
    case .quarter: return months(count * 3, from: day)
    case .year: return months(count * 12, from: day)
    }
  }

  private static func months(_ count: Int, from day: Day) -> Day? {
    let number = day.monthNumber + count
    guard number >= 12 else { return nil }
    return Day(year: number / 12, month: number % 12 + 1, day: day.parts.day)
  }

  /// `3`, `3rd`, `third`, `1º`, `tres`: a day of a month, from 0 to 99, so that `the 32nd` can be refused.
  static func dayOfMonth(_ text: String, _ language: Language) -> Int? {
    if let ordinal = ordinals[text] { return ordinal }
    if let number = NumberWords.value(text, language), (1...31).contains(number) { return number }
    return digits(text) ?? suffixed(text)
  }

  /// `3rd`, `24th`, `1º`: a day of a month that can be nothing else.
  static func suffixed(_ text: String) -> Int? {
    for ending in ["st", "nd", "rd", "th", "º", "°", "ro", "er", ".º"] where text.hasSuffix(ending) {
      return digits(String(text.dropLast(ending.count)))
    }
    return nil
  }

  /// A whole number of one or two digits.
  static func digits(_ text: String) -> Int? {
    guard (1...2).contains(text.utf8.count), text.allSatisfy(\.isASCIIDigit) else { return nil }
    return Int(text)
  }

  /// `first` to `tenth`, and `primero`; higher ones are written in digits.
  static let ordinals: [String: Int] = {
    var table = ["primero": 1, "primer": 1]
    let names = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
    for (place, name) in names.enumerated() { table[name] = place + 1 }
    return table
  }()

  /// `2026`, or `nil` for anything that is no year of four digits within reach.
  static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, text.allSatisfy(\.isASCIIDigit), let year = Int(text), years.contains(year) else { return nil }
    return year
  }

  /// The year that two digits mean: 69 to 99 lie in the last century, as POSIX has it.
  static func year(ofTwoDigits number: Int) -> Int { number >= 69 ? 1900 + number : 2000 + number }

  /// Nobody's work lies outside of these; a year beyond them is a slip of the finger.
  static let years = 1900...2199
}

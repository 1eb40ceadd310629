import Onboarding

/// The names of days, months and lengths of time, folded, in English and Spanish.
enum Calendar {
  /// Monday is 1.
  static let weekdays: [String: Int] = {
    let names = [
      ["monday", "mon", "lunes", "lun"], ["tuesday", "tue", "tues", "martes"], ["wednesday", "wed", "miercoles", "mie"],
      ["thursday", "thu", "thurs", "jueves", "jue"], ["friday", "fri", "viernes", "vie"], ["saturday", "sat", "sabado", "sab"],
      ["sunday", "sun", "domingo", "dom"],
    ]
    return table(names)
  }()

  static let months: [String: Int] = {
    let names = [
      ["january", "jan", "enero", "ene"], ["february", "feb", "febrero"], ["march", "mar", "marzo"], ["april", "apr", "abril", "abr"],
      ["may", "mayo"], ["june", "jun", "junio"], ["july", "jul", "julio"], ["august", "aug", "agosto", "ago"],
      ["september", "sep", "sept", "septiembre", "setiembre"], ["october", "oct", "octubre"], ["november", "nov", "noviembre"],
      ["december", "dec", "diciembre", "dic"],
    ]
    return table(names)
  }()

  private static func table(_ names: [[String]]) -> [String: Int] {
    var table: [String: Int] = [:]
    for (index, spellings) in names.enumerated() {
      for spelling in spellings { table[spelling] = index + 1 }
    }
    return table
  }

  enum Span: Sendable { case day, week, month, quarter, year }

  static let spans: [String: Span] = [
    "day": .day, "days": .day, "dia": .day, "dias": .day, "week": .week, "weeks": .week, "semana": .week, "semanas": .week,
    "month": .month, "months": .month, "mes": .month, "meses": .month, "quarter": .quarter, "quarters": .quarter,
    "trimestre": .quarter, "trimestres": .quarter, "year": .year, "years": .year, "ano": .year, "anos": .year,
  ]

  /// `day` moved by so many spans; a day that the month lacks becomes its last.
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
    let (year, month) = (number / 12, number % 12 + 1)
    return Day(year: year, month: month, day: min(day.parts.day, Day.length(ofMonth: month, year: year)))
  }

  /// A count written in digits or, up to twenty, in words; `a` week is one.
  static func count(_ text: String) -> Int? {
    if text == "a" || text == "an" { return 1 }
    guard text.utf8.count <= 4 else { return Numeral.small[text] }
    return Int(text) ?? Numeral.small[text]
  }

  /// `3`, `3rd`, `24th`.
  static func dayOfMonth(_ text: String) -> Int? {
    var digits = text
    for ending in ["st", "nd", "rd", "th"] where text.hasSuffix(ending) { digits = String(text.dropLast(2)) }
    guard digits.utf8.count <= 2, digits.allSatisfy(\.isASCIIDigit), let day = Int(digits), (1...31).contains(day) else { return nil }
    return day
  }

  /// `2026`, or `nil` for anything that is no year of four digits.
  static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, text.allSatisfy(\.isASCIIDigit), let year = Int(text), (1900...2199).contains(year) else { return nil }
    return year
  }
}

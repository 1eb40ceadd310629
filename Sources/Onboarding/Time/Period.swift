/// A day, ISO week, month or quarter: the time that one observation covers.
public struct Period: Hashable, Sendable {
  public enum Length: Int, Codable, Sendable { case day, week, month, quarter }

  public let length: Length
  /// Its first day.
  public let first: Day

  private init(_ length: Length, from first: Day) {
    self.length = length
    self.first = first
  }

  public static func day(_ day: Day) -> Period { Period(.day, from: day) }

  /// The ISO week (Monday to Sunday) that holds `day`.
  public static func week(of day: Day) -> Period { Period(.week, from: day - (day.weekday - 1)) }

  /// The calendar month that holds `day`.
  public static func month(of day: Day) -> Period { Period(.month, from: day - (day.parts.day - 1)) }

  /// The calendar quarter that holds `day`.
  public static func quarter(of day: Day) -> Period {
    let (year, month, _) = day.parts
    return Period(.quarter, from: Day(year: year, month: month - (month - 1) % 3, day: 1) ?? day)
  }

  /// A month of a year, or `nil` when `month` is not 1–12.
  public static func month(_ month: Int, of year: Int) -> Period? {
    Day(year: year, month: month, day: 1).map { Period(.month, from: $0) }
  }

  /// A quarter of a year, or `nil` when `quarter` is not 1–4.
  public static func quarter(_ quarter: Int, of year: Int) -> Period? {
    guard (1...4).contains(quarter) else { return nil }
    return Day(year: year, month: quarter * 3 - 2, day: 1).map { Period(.quarter, from: $0) }
  }

  /// An ISO week of an ISO year, or `nil` when that year has no such week.
  public static func week(_ week: Int, of year: Int) -> Period? {
    guard (1...53).contains(week), let fourth = Day(year: year, month: 1, day: 4) else { return nil }
    let period = Period.week(of: fourth + (week - 1) * 7)
    return period.isoWeek.year == year ? period : nil
  }

  /// Its last day.
  public var last: Day {
    switch length {
    case .day: first
    case .week: first + 6
    case .month: lastDay(after: 0)
    case .quarter: lastDay(after: 2)
    }
  }

  private func lastDay(after months: Int) -> Day {
    let (year, month, _) = first.parts
    return first + ((0...months).reduce(0) { $0 + Day.length(ofMonth: month + $1, year: year) } - 1)
  }

  /// The period of the same length that follows.
  public var next: Period { containing(last + 1) }

  /// The period of the same length that comes before.
  public var previous: Period { containing(first - 1) }

  /// The period of the same length that holds `day`.
  public func containing(_ day: Day) -> Period {
    switch length {
    case .day: .day(day)
    case .week: .week(of: day)
    case .month: .month(of: day)
    case .quarter: .quarter(of: day)
    }
  }

  /// The ISO year and week of its first day: the year that holds the week's Thursday.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = first - (first.weekday - 1) + 3
    let year = thursday.parts.year
    let newYear = Day(year: year, month: 1, day: 1) ?? thursday
    return (year, (thursday - newYear) / 7 + 1)
  }

  /// The calendar month of its first day, counted from year 0: consecutive months differ by 1.
  public var monthNumber: Int { first.monthNumber }
}

extension Day {
  /// Its calendar month, counted from year 0: consecutive months differ by 1.
  public var monthNumber: Int {
    let (year, month, _) = parts
    return year * 12 + month - 1
  }
}

extension Period: Comparable {
  /// By first day, then by length.
  public static func < (a: Period, b: Period) -> Bool { a.code < b.code }

  /// The period in one integer, ordered as periods are: four times its first day's number, plus 0 for a day, 1 week, 2 month, 3 quarter.
  public var code: Int32 { first.number * 4 + Int32(length.rawValue) }

  /// The period of a code, or `nil` when no period begins there.
  public init?(code: Int32) {
    guard let length = Length(rawValue: Int(code & 3)) else { return nil }
    let draft = Period(length, from: Day(number: code >> 2))
    guard draft.containing(draft.first) == draft else { return nil }
    self = draft
  }
}

extension Period: Codable, CustomStringConvertible {
  /// A period written `2026-03-14`, `2026-W11`, `2026-03` or `2026-Q1`; `nil` when the text is none of these.
  public init?(_ text: some StringProtocol) {
    if let day = Day(iso: text) {
      self = .day(day)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]), let mark = parts[1].first else { return nil }
    let named: Period?
    switch mark {
    case "W", "w": named = Int(parts[1].dropFirst()).flatMap { Period.week($0, of: year) }
    case "Q", "q": named = Int(parts[1].dropFirst()).flatMap { Period.quarter($0, of: year) }
    default: named = parts[1].utf8.count == 2 ? Int(parts[1]).flatMap { Period.month($0, of: year) } : nil
    }
    guard let named else { return nil }
    self = named
  }

  public var description: String {
    let (year, month, _) = first.parts
    switch length {
    case .day: return first.iso
    case .week: return "\(padded(isoWeek.year, 4))-W\(padded(isoWeek.week, 2))"
    case .month: return "\(padded(year, 4))-\(padded(month, 2))"
    case .quarter: return "\(padded(year, 4))-Q\((month - 1) / 3 + 1)"
    }
  }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let period = Period(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a period: \(text)"))
    }
    self = period
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

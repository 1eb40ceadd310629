import Onboarding

/// The calendar months of period codes, each worked out once.
struct MonthTable {
  /// Not a month that can be counted.
  static let none: Int32 = -1
  /// A week, day or quarter, to be put together with others first.
  static let other: Int32 = -2
  private static let unknown = Int32.min

  private let first: Int32
  private var months: [Int32]
  private let asOf: Day

  /// A table for the codes of `periods`. A month counts once it is over on `asOf`.
  init(_ periods: [Int32], asOf: Day) {
    first = periods.min() ?? 0
    let last = periods.max() ?? first
    months = Array(repeating: Self.unknown, count: Int(last - first) + 1)
    self.asOf = asOf
  }

  @inline(__always)
  mutating func month(of code: Int32) -> Int32 {
    let known = months[Int(code - first)]
    return known == Self.unknown ? workOut(code) : known
  }

  private mutating func workOut(_ code: Int32) -> Int32 {
    let month = Self.month(of: code, asOf: asOf)
    months[Int(code - first)] = month
    return month
  }

  private static func month(of code: Int32, asOf: Day) -> Int32 {
    guard let period = Period(code: code), period.last <= asOf else { return none }
    return period.length == .month ? Int32(period.monthNumber) : other
  }
}

/// How many of the productive took how long.
///
/// - Unit: completed months of 30.4375 days, a twelfth of the mean year.
public struct RampBuckets: Hashable, Sendable {
  /// Less than 3 months.
  public private(set) var underThreeMonths = 0
  /// 3 months to the end of the seventh, not included.
  public private(set) var threeToSixMonths = 0
  /// 7 months to a year, not included.
  public private(set) var sevenToTwelveMonths = 0
  /// A year or more.
  public private(set) var overTwelveMonths = 0

  private static let month = 365.25 / 12

  mutating func add(days: Int) {
    switch Double(days) / Self.month {
    case ..<3: underThreeMonths += 1
    case ..<7: threeToSixMonths += 1
    case ..<12: sevenToTwelveMonths += 1
    default: overTwelveMonths += 1
    }
  }
}

/// How often, in the long run, an interval should hold the value it is an interval for.
public struct ConfidenceLevel: Hashable, Sendable, ExpressibleByFloatLiteral {
  /// The level as a share in `0..<1`, ends excluded; 95 % is `0.95`.
  public let share: Double

  /// 90 %.
  public static let ninety: ConfidenceLevel = 0.90
  /// 95 %.
  public static let ninetyFive: ConfidenceLevel = 0.95

  /// Creates a level, or returns `nil` when `share` is not between 0 and 1.
  public init?(share: Double) {
    guard share > 0, share < 1 else { return nil }
    self.share = share
  }

  /// Creates a level written in the source.
  ///
  /// - Precondition: the number lies between 0 and 1.
  public init(floatLiteral value: Double) {
    precondition(value > 0 && value < 1, "a confidence level lies between 0 and 1")
    share = value
  }

  /// The share left out at each end of a two-sided interval; 0.025 for 95 %.
  public var tail: Double { (1 - share) / 2 }

  /// How many standard errors a normal interval reaches to each side; 1.96 for 95 %.
  public var normalReach: Double { Normal.quantile(0.5 + share / 2) }
}

/// The limits an unknown value is believed to lie between.
public struct Interval: Hashable, Sendable {
  /// The lower limit.
  public let lower: Double
  /// The upper limit.
  public let upper: Double

  /// Creates an interval; the limits may come in either order.
  public init(_ one: Double, _ other: Double) {
    lower = min(one, other)
    upper = max(one, other)
  }

  /// The distance between the limits.
  public var width: Double { upper - lower }

  /// Whether `value` lies between the limits or at one.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}

/// The limits of a time that may not be reached while anybody is watched.
public struct TimeLimits: Hashable, Sendable {
  /// The lower limit, or `nil` when it is not reached.
  public let lower: Double?
  /// The upper limit, or `nil` when it is not reached: the interval is open.
  public let upper: Double?

  /// Creates the limits; `nil` for one that is not reached.
  public init(lower: Double?, upper: Double?) {
    self.lower = lower
    self.upper = upper
  }
}

/// An estimated value with its uncertainty.
public struct Estimate: Hashable, Sendable {
  /// The estimate.
  public let value: Double
  /// Its standard error, or `nil` when the data do not give one.
  public let standardError: Double?
  /// Its limits, or `nil` when the data do not give any.
  public let limits: Interval?

  /// Creates an estimate from its parts.
  public init(value: Double, standardError: Double?, limits: Interval?) {
    self.value = value
    self.standardError = standardError
    self.limits = limits
  }
}

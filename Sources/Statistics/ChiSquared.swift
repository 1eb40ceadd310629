/// The chi-squared distribution.
public struct ChiSquared: Hashable, Sendable {
  /// The degrees of freedom.
  public let degreesOfFreedom: Double

  /// Creates the distribution, or returns `nil` unless the degrees of freedom are positive and finite.
  public init?(degreesOfFreedom: Double) {
    guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The chance of a value of at least `x`: the p-value. 1 for a negative `x`.
  public func upperTail(_ x: Double) -> Double {
    IncompleteGamma.upper(max(0, x) / 2, shape: degreesOfFreedom / 2) ?? 1
  }
}

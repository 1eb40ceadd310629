#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Student's t distribution; its degrees of freedom need not be whole.
public struct StudentT: Hashable, Sendable {
  /// The degrees of freedom.
  public let degreesOfFreedom: Double
  /// From here on the normal distribution is the same to 1e-13.
  private static let practicallyNormal = 1e13

  /// Creates the distribution, or returns `nil` unless the degrees of freedom are above 0 (they may be infinite).
  public init?(degreesOfFreedom: Double) {
    guard degreesOfFreedom > 0 else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The chance of a value of at most `t`.
  public func cumulative(_ t: Double) -> Double {
    guard degreesOfFreedom < Self.practicallyNormal else { return Normal.cumulative(t) }
    let (outside, inside) = tails(t)
    return t < 0 ? outside / 2 : 0.5 + inside / 2
  }

  /// The chance of a value of at least `t`.
  public func upperTail(_ t: Double) -> Double { cumulative(-t) }

  /// The chance of a value at least as far from 0 as `t`: the two-sided p-value.
  public func twoSided(_ t: Double) -> Double { min(1, 2 * cumulative(-abs(t))) }

  /// The value that a share `probability` stays below.
  ///
  /// - Returns: −∞ at 0, ∞ at 1, not a number outside `0...1`.
  public func quantile(_ probability: Double) -> Double {
    guard degreesOfFreedom < Self.practicallyNormal, probability > 0, probability < 1 else {
      return Normal.quantile(probability)
    }
    let tail = min(probability, 1 - probability)
    guard tail < 0.5 else { return 0 }
    let odds = IncompleteBeta.logOdds(lower: 2 * tail, upper: 2 * (0.5 - tail), degreesOfFreedom / 2, 0.5)
    let size = (degreesOfFreedom * exp(-odds)).squareRoot()
    return probability < 0.5 ? -size : size
  }

  /// How many standard errors a two-sided interval reaches to each side.
  public func reach(_ level: ConfidenceLevel) -> Double { quantile(0.5 + level.share / 2) }

  /// The chances of a value further from 0 than `t`, and nearer.
  private func tails(_ t: Double) -> (lower: Double, upper: Double) {
    let square = t * t
    guard square.isFinite else { return (0, 1) }
    let sum = degreesOfFreedom + square
    return IncompleteBeta.tails(degreesOfFreedom / sum, complement: square / sum, degreesOfFreedom / 2, 0.5)
  }
}

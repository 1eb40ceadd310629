#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Fisher's F distribution: of the ratio of two variances; its degrees of freedom need not be whole.
public struct FisherF: Hashable, Sendable {
  /// The degrees of freedom of the variance above the line.
  public let upper: Double
  /// The degrees of freedom of the variance below the line.
  public let lower: Double

  /// Creates the distribution, or returns `nil` unless the degrees of freedom are positive and finite.
  public init?(_ upper: Double, _ lower: Double) {
    guard upper > 0, lower > 0, upper.isFinite, lower.isFinite else { return nil }
    self.upper = upper
    self.lower = lower
  }

  /// The chance of a ratio of at most `ratio`.
  public func cumulative(_ ratio: Double) -> Double { tails(ratio).lower }

  /// The chance of a ratio of at least `ratio`: the p-value.
  public func upperTail(_ ratio: Double) -> Double { tails(ratio).upper }

  /// The ratio that a share `probability` stays below.
  ///
  /// - Returns: 0 at 0, ∞ at 1, not a number outside `0...1`.
  public func quantile(_ probability: Double) -> Double {
    guard probability > 0, probability < 1 else { return probability == 0 ? 0 : probability == 1 ? .infinity : .nan }
    return lower / upper * exp(IncompleteBeta.logOdds(lower: probability, upper: 1 - probability, upper / 2, lower / 2))
  }

  private func tails(_ ratio: Double) -> (lower: Double, upper: Double) {
    let scaled = max(0, ratio) * upper
    guard scaled.isFinite else { return (1, 0) }
    return IncompleteBeta.tails(scaled / (scaled + lower), complement: lower / (scaled + lower), upper / 2, lower / 2)
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The beta distribution: of a share, given what has been seen of it.
public struct BetaDistribution: Hashable, Sendable {
  /// The first parameter, one more than the successes seen when every share was equally likely before.
  public let alpha: Double
  /// The second parameter, likewise of the failures.
  public let beta: Double

  /// Creates the distribution, or returns `nil` unless both parameters are positive and finite.
  public init?(alpha: Double, beta: Double) {
    guard alpha > 0, beta > 0, alpha.isFinite, beta.isFinite else { return nil }
    self.alpha = alpha
    self.beta = beta
  }

  /// The chance of a share of at most `x`; 0 below 0 and 1 above 1.
  public func cumulative(_ x: Double) -> Double {
    let x = min(1, max(0, x))
    return IncompleteBeta.tails(x, complement: 1 - x, alpha, beta).lower
  }

  /// The share that the true one stays below with the chance `probability`.
  ///
  /// - Returns: not a number outside `0...1`.
  public func quantile(_ probability: Double) -> Double {
    guard probability > 0, probability < 1 else { return (0...1).contains(probability) ? probability : .nan }
    return 1 / (1 + exp(-IncompleteBeta.logOdds(lower: probability, upper: 1 - probability, alpha, beta)))
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Successes and failures of two groups.
public struct TwoByTwo: Hashable, Sendable {
  /// The successes of the first group.
  public let successes: Int
  /// The failures of the first group.
  public let failures: Int
  /// The successes of the second group.
  public let otherSuccesses: Int
  /// The failures of the second group.
  public let otherFailures: Int

  /// Creates a table, or returns `nil` when a count is negative.
  public init?(successes: Int, failures: Int, otherSuccesses: Int, otherFailures: Int) {
    guard min(successes, failures, otherSuccesses, otherFailures) >= 0 else { return nil }
    self.successes = successes
    self.failures = failures
    self.otherSuccesses = otherSuccesses
    self.otherFailures = otherFailures
  }
}

/// The odds of success in one group over those in another, the same in every stratum.
///
/// Comparing within strata and then pooling cannot be turned round by strata that differ in size and in difficulty
/// (Simpson's paradox); put everybody in one stratum for the crude ratio to compare with.
///
/// - Source: Mantel & Haenszel (1959), *JNCI* 22:719–748; variance by Robins, Breslow & Greenland (1986), *Biometrics* 42:311–323.
/// - Checked: the Berkeley admissions of 1973 (Bickel et al. 1975) against R `mantelhaen.test`.
public struct OddsRatio: Hashable, Sendable {
  /// The ratio, above 0.
  public let value: Double
  /// The variance of its logarithm.
  public let logVariance: Double

  /// Pools the tables of the strata, or returns `nil` when no stratum compares a success of one group with a failure
  /// of the other, both ways round: the ratio would be 0 or unbounded.
  public init?(strata: [TwoByTwo]) {
    var sums = Sums()
    for table in strata { sums.add(table) }
    guard sums.with > 0, sums.against > 0 else { return nil }
    value = sums.with / sums.against
    logVariance =
      sums.withOwn / (2 * sums.with * sums.with) + sums.mixed / (2 * sums.with * sums.against)
      + sums.againstOwn / (2 * sums.against * sums.against)
  }

  /// The limits, symmetric on the scale of the logarithm.
  public func limits(level: ConfidenceLevel = .ninetyFive) -> Interval {
    let reach = level.normalReach * logVariance.squareRoot()
    return Interval(value * exp(-reach), value * exp(reach))
  }

  /// The sums over strata: R = ad/n and S = bc/n, and PR, PS + QR, QS with P = (a + d)/n and Q = (b + c)/n.
  private struct Sums {
    var with = 0.0
    var against = 0.0
    var withOwn = 0.0
    var mixed = 0.0
    var againstOwn = 0.0

    mutating func add(_ table: TwoByTwo) {
      let (a, b) = (Double(table.successes), Double(table.failures))
      let (c, d) = (Double(table.otherSuccesses), Double(table.otherFailures))
      let n = a + b + c + d
      guard n > 0 else { return }
      let (r, s, p, q) = (a * d / n, b * c / n, (a + d) / n, (b + c) / n)
      with += r
      against += s
      withOwn += p * r
      mixed += p * s + q * r
      againstOwn += q * s
    }
  }
}

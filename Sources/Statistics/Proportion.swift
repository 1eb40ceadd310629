/// How many of a number of trials succeeded.
public struct Proportion: Hashable, Sendable {
  /// The number of successes.
  public let successes: Int
  /// The number of trials, at least 1.
  public let trials: Int

  /// Creates a proportion, or returns `nil` without trials, or when the successes are not in `0...trials`.
  public init?(_ successes: Int, of trials: Int) {
    guard trials > 0, (0...trials).contains(successes) else { return nil }
    self.successes = successes
    self.trials = trials
  }

  /// The share of successes.
  public var share: Double { Double(successes) / Double(trials) }

  /// The limits that cover about as often as they say, on average over true shares.
  ///
  /// - Source: Wilson (1927), *JASA* 22:209–212.
  public func wilson(level: ConfidenceLevel = .ninetyFive) -> Interval {
    let n = Double(trials)
    let square = level.normalReach * level.normalReach
    let middle = (share + square / (2 * n)) / (1 + square / n)
    let reach = (square * (share * (1 - share) / n + square / (4 * n * n))).squareRoot() / (1 + square / n)
    return Interval(successes == 0 ? 0 : middle - reach, successes == trials ? 1 : middle + reach)
  }

  /// The exact limits, which cover at least as often as they say, whatever the true share.
  ///
  /// - Source: Clopper & Pearson (1934), *Biometrika* 26:404–413.
  public func clopperPearson(level: ConfidenceLevel = .ninetyFive) -> Interval {
    let (hits, misses) = (Double(successes), Double(trials - successes))
    let below = BetaDistribution(alpha: hits, beta: misses + 1)?.quantile(level.tail)
    let above = BetaDistribution(alpha: misses, beta: hits + 1)?.quantile(level.tail)
    return Interval(below ?? 0, 1 - (above ?? 0))
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension TwoByTwo {
  /// The chance of a table at least as unlikely as this one, of all with its margins, when both groups have the same odds: Fisher's exact test,
  /// two-sided. 1 where a margin is empty.
  ///
  /// - Complexity: O(tables with these margins), at most the smallest margin plus 1.
  /// - Source: Fisher (1935), *J. R. Stat. Soc.* 98:39–82; tables as likely as this one up to rounding count, as in R `fisher.test`.
  /// - Checked: against R `fisher.test` and SciPy `fisher_exact`.
  public var fisherPValue: Double {
    let (row, other) = (successes + failures, otherSuccesses + otherFailures)
    let hits = successes + otherSuccesses
    let low = max(0, hits - other)
    let high = min(hits, row)
    guard low < high else { return 1 }
    func logChance(_ count: Int) -> Double {
      Self.logChoose(row, count) + Self.logChoose(other, hits - count) - Self.logChoose(row + other, hits)
    }
    let observed = logChance(successes)
    let tolerance = 1e-7  // relative, that of R
    let sum = (low...high).lazy.map(logChance).filter { $0 <= observed + tolerance }.reduce(0) { $0 + exp($1) }
    return min(1, sum)
  }

  private static func logChoose(_ n: Int, _ k: Int) -> Double {
    guard k > 0, k < n else { return 0 }
    return Stirling.logGamma(Double(n + 1)) - Stirling.logGamma(Double(k + 1)) - Stirling.logGamma(Double(n - k + 1))
  }
}

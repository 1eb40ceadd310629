/// Whether some groups wait equally long for their event: observed against expected events.
///
/// At each event time every group is expected to have its share of the events, d·n_g/n; observed less expected is summed over
/// time, with its hypergeometric covariance (so that ties are right), and over strata when there are any.
///
/// - Convention: competing events count as censorings. Groups nobody was expected to have an event in do not count.
/// - Source: Mantel (1966), *Cancer Chemotherapy Reports* 50:163–170; Peto & Peto (1972), *J. R. Statist. Soc. A* 135:185–207.
/// - Checked: aml, lung and ovarian data, plain and stratified, against R `survival` 3.5-3.
public struct LogRank: Sendable, Equatable {
  /// The events of each group.
  public let observed: [Int]
  /// The events each group would have had if all waited equally long.
  public let expected: [Double]
  /// The covariance of the differences.
  public let covariance: [[Double]]
  /// The statistic, or `nil` when fewer than two groups could be compared.
  public let chiSquared: Double?
  /// One fewer than the groups compared; 0 when there is nothing to compare.
  public let degreesOfFreedom: Int

  /// With fewer events than this in a group, the chi-squared distribution is a poor guide; permute instead.
  public static let fewestEvents = 5

  /// Compares groups.
  ///
  /// - Complexity: O(times · groups²).
  public init(_ groups: [RiskTable]) { self.init(strata: [groups]) }

  /// Compares groups within strata; every stratum lists the same groups in the same order, empty ones included.
  ///
  /// - Complexity: O(times · groups²).
  public init(strata: [[RiskTable]]) {
    var sums = LogRankSums(groups: strata.map(\.count).max() ?? 0)
    for groups in strata { sums.add(groups) }
    let compared = sums.expected.indices.filter { sums.expected[$0] > 0 }
    let free = compared.dropLast()
    observed = sums.observed
    expected = sums.expected
    covariance = sums.covariance
    degreesOfFreedom = max(0, compared.count - 1)
    chiSquared =
      free.isEmpty
      ? nil
      : SymmetricMatrix(free.map { row in free.map { sums.covariance[row][$0] } })
        .inverseForm(free.map { Double(sums.observed[$0]) - sums.expected[$0] })
  }

  /// The p-value by the chi-squared distribution, or `nil` when fewer than two groups could be compared.
  public var pValue: Double? {
    guard let chiSquared else { return nil }
    return ChiSquared(degreesOfFreedom: Double(degreesOfFreedom))?.upperTail(chiSquared)
  }

  /// Whether every group had enough events for ``pValue`` to be trusted.
  public var hasEnoughEvents: Bool { observed.allSatisfy { $0 >= Self.fewestEvents } }
}

/// Observed and expected events, summed time by time.
private struct LogRankSums {
  var observed: [Int]
  var expected: [Double]
  var covariance: [[Double]]

  init(groups: Int) {
    observed = Array(repeating: 0, count: groups)
    expected = Array(repeating: 0, count: groups)
    covariance = Array(repeating: expected, count: groups)
  }

  mutating func add(_ groups: [RiskTable]) {
    var next = groups.map { _ in 0 }
    var atRisk = groups.map(\.count)
    while let time = zip(groups, next).compactMap({ $1 < $0.rows.count ? $0.rows[$1].time : nil }).min() {
      var events = 0
      var leaving: [(group: Int, count: Int)] = []
      for group in groups.indices where next[group] < groups[group].rows.count && groups[group].rows[next[group]].time == time {
        let row = groups[group].rows[next[group]]
        next[group] += 1
        events += row.events
        observed[group] += row.events
        leaving.append((group, row.leaving))
      }
      addExpected(events, atRisk)
      for (group, count) in leaving { atRisk[group] -= count }
    }
  }

  private mutating func addExpected(_ events: Int, _ atRisk: [Int]) {
    guard events > 0 else { return }
    let all = Double(atRisk.reduce(0, +))
    let shares = atRisk.map { Double($0) / all }
    let factor = all > 1 ? Double(events) * (all - Double(events)) / (all - 1) : 0
    for (group, share) in shares.enumerated() where share > 0 {
      expected[group] += Double(events) * share
      for other in shares.indices { covariance[group][other] -= factor * share * shares[other] }
      covariance[group][group] += factor * share
    }
  }
}

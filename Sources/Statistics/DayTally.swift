/// Counts of follow-ups by whole day and outcome: a risk table in the making.
///
/// Meant for streams: one tally per group, each follow-up added as it is read, nothing sorted and nothing kept.
///
/// - Complexity: O(1) amortised per follow-up; memory in proportion to the longest day added.
public struct DayTally: Sendable, Equatable {
  /// Three counts per day, in the order of `FollowUp.Outcome`'s raw values.
  private var counts: [Int32] = []
  private static let outcomes = FollowUp.Outcome.allCases.count

  /// Creates a tally of nobody.
  public init() {}

  /// Counts one subject whose watching ended after `days` with `outcome`.
  ///
  /// - Precondition: `days` is not negative.
  public mutating func add(_ days: Int, _ outcome: FollowUp.Outcome) {
    precondition(days >= 0, "a follow-up cannot end before it starts")
    let cell = days * Self.outcomes + Int(outcome.rawValue)
    if cell >= counts.count { lengthen(to: days) }
    counts[cell] += 1
  }

  private mutating func lengthen(to days: Int) {
    let wanted = max((days + 1) * Self.outcomes, 2 * counts.count)
    counts.append(contentsOf: repeatElement(0, count: wanted - counts.count))
  }

  /// The tally read as a risk table.
  ///
  /// - Complexity: O(longest day).
  public var table: RiskTable {
    var atRisk = counts.reduce(0) { $0 + Int($1) }
    var rows: [RiskTable.Row] = []
    for cell in stride(from: 0, to: counts.count, by: Self.outcomes) {
      let row = RiskTable.Row(
        time: Double(cell / Self.outcomes), atRisk: atRisk, events: Int(counts[cell + 1]),
        competing: Int(counts[cell + 2]), censored: Int(counts[cell]))
      guard row.leaving > 0 else { continue }
      rows.append(row)
      atRisk -= row.leaving
    }
    return RiskTable(rows: rows)
  }
}

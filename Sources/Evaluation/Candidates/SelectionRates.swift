import Onboarding
import Statistics

/// How often groups of applicants are selected, beside the group selected most often.
///
/// Groups are counts that somebody gives; no group is ever recorded of a person.
///
/// - Source: Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4 D, for the four-fifths rule and its limits.
public struct SelectionRates: Sendable {
  /// So many of a group applied, so many of them were selected.
  public struct Count: Hashable, Sendable {
    public let name: String
    public let selected: Int
    public let applied: Int

    public init(_ name: String, selected: Int, of applied: Int) {
      self.name = name
      self.selected = selected
      self.applied = applied
    }
  }

  /// One group beside the one selected most often.
  public struct Line: Hashable, Sendable {
    public let name: String
    public let rate: Proportion
    /// The rate over that of the group selected most often; 1 for that group, `nil` where nobody is selected.
    public let ratio: Double?
    /// Of Fisher's exact test against that group; `nil` for that group itself.
    public let pValue: Double?
    /// Whether the ratio is below four fifths.
    public var isBelowFourFifths: Bool { ratio.map { $0 < 0.8 } ?? false }
  }

  /// Groups of fewer are not shown: their members could be told apart.
  public static let fewest = 5

  /// The group selected most often first.
  public let lines: [Line]
  /// Groups too small to be shown.
  public let small: Int
  /// Their members.
  public let smallApplied: Int

  public init(_ counts: [Count]) {
    let shown = counts.filter { $0.applied >= Self.fewest }
    small = counts.count - shown.count
    smallApplied = counts.filter { $0.applied < Self.fewest }.reduce(0) { $0 + $1.applied }
    let rated = shown.compactMap { count in Proportion(count.selected, of: count.applied).map { (name: count.name, rate: $0) } }
    let ordered = rated.sorted { ($1.rate.share, $1.rate.trials, $0.name) < ($0.rate.share, $0.rate.trials, $1.name) }
    guard let first = ordered.first else {
      lines = []
      return
    }
    lines = ordered.enumerated().map { place, group in
      Line(
        name: group.name, rate: group.rate, ratio: first.rate.share > 0 ? group.rate.share / first.rate.share : nil,
        pValue: place == 0 ? nil : Self.table(group.rate, first.rate)?.fisherPValue)
    }
  }

  private static func table(_ one: Proportion, _ other: Proportion) -> TwoByTwo? {
    TwoByTwo(
      successes: one.successes, failures: one.trials - one.successes, otherSuccesses: other.successes,
      otherFailures: other.trials - other.successes)
  }
}

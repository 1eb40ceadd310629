import Onboarding
import Statistics

/// Whether some groups of hires become productive faster than others.
///
/// The log-rank test asks how often chance alone would part the groups so far, over the whole of their curves; with few events it is shuffled
/// instead. Comparing within strata (regions, say) takes off what the strata explain. Leavers count as no longer watched.
///
/// - Unit: calendar days since the rule's clock started, days of absence taken off.
/// - Complexity: linear in the subjects, plus (times · groups²); a shuffled test looks at up to 10,000 arrangements of all hires.
public struct RampComparison: Hashable, Sendable {
  /// What the groups are formed by.
  public let grouping: Grouping
  /// What the strata are formed by; `nil` where all hires are compared together.
  public let within: Grouping?
  /// The day one looks from.
  public let asOf: Day
  /// By name. Hires without the attribute, or without the stratum's, are in none of them.
  public let groups: [Group]
  /// Hires whose clock has started and who are in no group or no stratum.
  public let ungrouped: Int
  /// The strata in which two groups or more have hires; 1 without strata.
  public let comparableStrata: Int
  /// The horizon that the restricted means share; `nil` without a curve.
  public let tau: Double?
  /// `nil` unless two groups can be compared.
  public let test: Test?

  /// One group.
  public struct Group: Hashable, Sendable {
    /// The group's name.
    public let name: String
    /// Its ramp: counts, median and restricted mean. These are not adjusted for strata.
    public let ramp: RampTime.Group
    /// How many would be productive by now if all groups were equally fast, each followed as long as it was; `nil` without a test.
    public let expected: Double?
    /// Whether the others are compared with it: the largest group that has a curve.
    public let isReference: Bool
    /// How many more days this group is not yet productive within the horizon than the reference, with 95 % limits; `nil` for the reference
    /// itself, and without curves.
    public let difference: Estimate?
  }

  /// The log-rank test of all groups together.
  public struct Test: Hashable, Sendable {
    /// The statistic.
    public let chiSquared: Double
    /// One fewer than the groups compared.
    public let degreesOfFreedom: Int
    /// How likely groups that are equally fast would differ as much: shuffled where `permutation` is there, else by the chi-squared distribution.
    public let pValue: Double
    /// What shuffling gave; `nil` where every group had events enough.
    public let permutation: PermutationP?
    /// Whether a group had fewer than five events and there were too many hires to shuffle.
    public let isRough: Bool
  }

  /// The seed of shuffles that are drawn.
  public static let seed: UInt64 = 1
  /// Of more hires than this shuffles take too long to wait for.
  public static let mostShuffled = 5_000

  /// Compares the groups of `subjects` as seen on `day`.
  public init(
    of subjects: [RampSubject], by grouping: Grouping, within: Grouping? = nil, in directory: Directory, asOf day: Day
  ) {
    let roll = ComparisonRoll(subjects, grouping, within, directory, day)
    let time = RampTime(of: roll.admitted, by: grouping, in: directory, asOf: day)
    let strata = roll.strata
    let rank = LogRank(strata: strata.map { $0.map(\.tallied) })
    let reference = Self.reference(time.groups)
    self.grouping = grouping
    self.within = within
    asOf = day
    ungrouped = roll.ungrouped
    comparableStrata = strata.count { $0.count { !$0.isEmpty } > 1 }
    tau = time.tau
    test = Test(rank, strata)
    let hasTest = test != nil
    groups = time.groups.filter { $0.count > 0 }.compactMap { group in
      group.name.map { name in
        Group(
          name: name, ramp: group, expected: hasTest ? roll.place(of: name).map { rank.expected[$0] } : nil,
          isReference: name == reference?.name, difference: name == reference?.name ? nil : group.difference(from: reference))
      }
    }
  }

  private static func reference(_ groups: [RampTime.Group]) -> RampTime.Group? {
    groups.filter { $0.name != nil && $0.curve?.restrictedMean != nil }.max { ($0.count, $1.name ?? "") < ($1.count, $0.name ?? "") }
  }
}

extension RampComparison.Test {
  init?(_ rank: LogRank, _ strata: [[[FollowUp]]]) {
    guard let chiSquared = rank.chiSquared, let pValue = rank.pValue else { return nil }
    let people = strata.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } }
    let isThin = !rank.hasEnoughEvents
    let shuffled =
      isThin && people <= RampComparison.mostShuffled ? LogRank.permutation(strata: strata, seed: RampComparison.seed) : nil
    self.chiSquared = chiSquared
    degreesOfFreedom = rank.degreesOfFreedom
    self.pValue = shuffled?.value ?? pValue
    permutation = shuffled
    isRough = isThin && shuffled == nil
  }
}

extension [FollowUp] {
  /// Their table, counted by the day: of many people quicker than sorting them.
  fileprivate var tallied: RiskTable {
    var tally = DayTally()
    for followUp in self { tally.add(Int(followUp.time), followUp.outcome) }
    return tally.table
  }
}

extension RampTime.Group {
  fileprivate func difference(from reference: RampTime.Group?) -> Estimate? {
    reference?.curve?.restrictedMean.flatMap { other in curve?.restrictedMean?.difference(from: other) }
  }
}

/// Hires sorted into strata and groups.
private struct ComparisonRoll {
  /// Those who are in a group and a stratum.
  private(set) var admitted: [RampSubject] = []
  private(set) var ungrouped = 0
  private var groups = GroupIndex()
  private var strataIndex = GroupIndex()
  private var members: [[[FollowUp]]] = []

  init(_ subjects: [RampSubject], _ grouping: Grouping, _ within: Grouping?, _ directory: Directory, _ day: Day) {
    var groupOf = GroupFinder(grouping, in: directory)
    var stratumOf = within.map { GroupFinder($0, in: directory) }
    for subject in subjects {
      guard let followUp = subject.followUp(on: day) else { continue }
      let group = groupOf.group(of: subject)
      let stratum = stratumOf == nil ? "all" : stratumOf?.group(of: subject)
      guard let group, let stratum else {
        ungrouped += 1
        continue
      }
      admitted.append(subject)
      add(followUp, groups.place(of: group), strataIndex.place(of: stratum))
    }
  }

  private mutating func add(_ followUp: FollowUp, _ group: Int, _ stratum: Int) {
    while members.count <= stratum { members.append([]) }
    while members[stratum].count <= group { members[stratum].append([]) }
    members[stratum][group].append(followUp)
  }

  /// By stratum, then group: every stratum lists every group.
  var strata: [[[FollowUp]]] {
    members.map { $0 + Array(repeating: [], count: groups.names.count - $0.count) }
  }

  func place(of group: String) -> Int? { groups.names.firstIndex(of: group) }
}

import Onboarding
import Statistics

/// How long the hires of two versions of a module take to become productive.
///
/// Days run from the clock's start, as everywhere. Hires who were productive before they completed the module are left out: it cannot have
/// helped them. Nothing here takes off what else differs between the hires of the versions but the strata that are asked for; hires of a later
/// version are as a rule later hires.
public struct VersionRamp: Hashable, Sendable {
  /// The module.
  public let module: Module.ID
  /// What the strata of the test are formed by; `nil` for all hires together.
  public let grouping: Grouping?
  /// The day one looks from.
  public let asOf: Day
  /// The hires of the earlier version.
  public let before: Arm
  /// The hires of the later version.
  public let after: Arm
  /// The horizon that the restricted means share; `nil` unless both versions have a curve.
  public let tau: Double?
  /// How many more days hires of the later version are not yet productive within the horizon, with 95 % limits; not adjusted for strata. `nil`
  /// unless both versions have a curve.
  public let difference: Estimate?
  /// The log-rank test, within strata where there are any; `nil` unless both versions can be compared.
  public let test: RampComparison.Test?
  /// The strata in which both versions have hires; 1 without strata where they do.
  public let comparableStrata: Int
  /// Hires left out for want of the strata's attribute.
  public let ungrouped: Int

  /// The hires of one version.
  public struct Arm: Hashable, Sendable {
    /// The version.
    public let version: Module.Version
    /// Their ramp; `nil` when nobody is left to follow.
    public let ramp: RampTime.Group?
    /// How many would be productive by now if both versions were equally fast; `nil` without a test.
    public let expected: Double?
    /// Hires left out because they were productive by the day they completed the module.
    public let alreadyProductive: Int
    /// The middle one of their clocks' starts; `nil` for nobody.
    public let medianStart: Day?

    /// Hires who are followed.
    public var count: Int { ramp?.count ?? 0 }
  }

  /// How many days later the hires of the later version started, by the median; `nil` unless both versions have hires.
  public var startGap: Int? {
    guard let one = before.medianStart, let other = after.medianStart else { return nil }
    return other - one
  }

  /// Fewer hires of a version than this say more about themselves than about it.
  public static let fewestHires = ModuleComparison.fewestHires

  /// Compares two versions of `module` by who completed them (`evidence`) and what became of their ramp (`subjects`), as seen on `day`.
  public init(
    of module: Module.ID, _ before: Module.Version, _ after: Module.Version, evidence: TrainingEvidence, subjects: [RampSubject],
    within grouping: Grouping? = nil, in directory: Directory, asOf day: Day
  ) {
    let roll = VersionRoll(of: module, before, after, evidence, within: grouping, directory.catalogue, asOf: day)
    let race = VersionRace(roll, evidence, subjects, asOf: day)
    let time = RampTime(of: race.subjects, in: directory, asOf: day) { race.isLater[$0.person].map { $0 ? "after" : "before" } }
    let groups = ["before", "after"].map { name in time.groups.first { $0.name == name } }
    let rank = LogRank(strata: race.strata.map { $0.map { RiskTable($0) } })
    let isEnough = groups.allSatisfy { ($0?.count ?? 0) >= Self.fewestHires }
    let test = isEnough ? RampComparison.Test(rank, race.strata) : nil
    let means = groups.map { $0?.curve?.restrictedMean }
    self.module = module
    self.grouping = grouping
    asOf = day
    self.test = test
    difference = means[0].flatMap { earlier in means[1]?.difference(from: earlier) }
    tau = difference == nil ? nil : time.tau
    comparableStrata = race.strata.count { $0.allSatisfy { !$0.isEmpty } }
    ungrouped = roll.ungrouped
    let arms = zip([before, after], groups).enumerated().map { place, arm in
      Arm(
        version: arm.0, ramp: arm.1, expected: test == nil ? nil : rank.expected[place], alreadyProductive: race.alreadyProductive[place],
        medianStart: race.medianStart(of: place))
    }
    self.before = arms[0]
    self.after = arms[1]
  }
}

/// The hires of both versions on their way to being productive.
private struct VersionRace {
  private(set) var subjects: [RampSubject] = []
  private(set) var isLater: [Person.ID: Bool] = [:]
  /// By stratum, then version.
  private(set) var strata: [[[FollowUp]]]
  /// By version.
  private(set) var alreadyProductive = [0, 0]
  private var starts: [[Day]] = [[], []]

  init(_ roll: VersionRoll, _ evidence: TrainingEvidence, _ subjects: [RampSubject], asOf day: Day) {
    strata = Array(repeating: [[], []], count: roll.strata.count)
    let members = Dictionary(roll.members.map { (evidence.people[$0.place].id, $0) }) { first, _ in first }
    for subject in subjects {
      guard let member = members[subject.person], subject.holds(member.completedOn), let followUp = subject.followUp(on: day) else {
        continue
      }
      add(subject, followUp, member)
    }
  }

  private mutating func add(_ subject: RampSubject, _ followUp: FollowUp, _ member: VersionRoll.Member) {
    let arm = member.isLater ? 1 : 0
    if let productiveOn = subject.state.productiveOn, productiveOn <= member.completedOn {
      alreadyProductive[arm] += 1
      return
    }
    subjects.append(subject)
    isLater[subject.person] = member.isLater
    strata[member.stratum][arm].append(followUp)
    if let start = subject.state.clockStart { starts[arm].append(start) }
  }

  func medianStart(of arm: Int) -> Day? {
    let sorted = starts[arm].sorted()
    return sorted.isEmpty ? nil : sorted[(sorted.count - 1) / 2]
  }
}

import Onboarding
import Statistics

/// How long hires take to become fully productive, all together or group by group.
///
/// The event is the day on which the curriculum's rule is confirmed. Medians and quartiles are Kaplan–Meier's, with leavers censored: the time of
/// those who stay. Shares by day 180 are Aalen–Johansen's: what becomes of a whole cohort, with leaving as a competing risk.
///
/// - Unit: calendar days since the rule's clock started, days of absence taken off.
/// - Complexity: linear in the subjects plus, per group, in its longest follow-up.
public struct RampTime: Hashable, Sendable {
  /// What the groups are formed by; `nil` for one group of everybody.
  public let grouping: Grouping?
  /// The day one looks from.
  public let asOf: Day
  /// By name, those without one last. Empty when there are no subjects.
  public let groups: [Group]
  /// The horizon that the restricted means share: the smallest, over the groups with a curve, of the largest observed time; `nil` without one.
  public let tau: Double?
  /// How many people the ramps are of: fewer than ramps where somebody came back or took another role.
  public let people: Int
  /// How many ramps ended because the person took another role before being productive; they count as having left.
  public let moved: Int

  /// Ramps in all groups.
  public var count: Int { groups.reduce(0) { $0 + $1.count } }

  /// The day by which the shares of a whole cohort are told.
  public static let milestoneDay = 180

  /// Answers for `subjects` as seen on `day`.
  ///
  /// - Parameter directory: tells the groups and the names.
  public init(of subjects: [RampSubject], by grouping: Grouping? = nil, in directory: Directory, asOf day: Day) {
    self.init(of: subjects, RampRoll(grouping, directory), grouping, asOf: day)
  }

  /// Answers by groups that are no attribute of a person's.
  ///
  /// - Parameter group: the name of somebody's group.
  init(of subjects: [RampSubject], in directory: Directory, asOf day: Day, group: @escaping (RampSubject) -> String?) {
    self.init(of: subjects, RampRoll(directory, group: group), nil, asOf: day)
  }

  private init(of subjects: [RampSubject], _ empty: RampRoll, _ grouping: Grouping?, asOf day: Day) {
    var roll = empty
    for subject in subjects { roll.add(subject, on: day) }
    self.grouping = grouping
    asOf = day
    (people, moved) = Self.bearers(of: subjects, roll.tallies.reduce(0) { $0 + $1.count }, in: roll.directory, on: day)
    let drafts = roll.order.map { GroupDraft(name: roll.names[$0], tally: roll.tallies[$0], place: $0) }
    let tau = drafts.compactMap { $0.curve?.longest }.min()
    self.tau = tau
    let listed = roll.listed(drafts.filter { $0.curve == nil }.map(\.place), of: subjects, asOf: day)
    groups = drafts.map { $0.group(tau: tau, people: listed[$0.place] ?? []) }
  }
}

extension RampTime {
  /// How many people `count` ramps are of, and how many of these ended with another role.
  private static func bearers(of subjects: [RampSubject], _ count: Int, in directory: Directory, on day: Day) -> (people: Int, moved: Int) {
    guard subjects.contains(where: { $0.spell != nil }) else { return (count, 0) }
    var (people, moved): (Set<Person.ID>, Int) = ([], 0)
    for subject in subjects {
      guard let ramp = subject.state.ramp(on: day, absences: []) else { continue }
      people.insert(subject.person)
      guard case .left = ramp, let spell = subject.spell, let known = directory.person(subject.person) else { continue }
      if known.spells.indices.contains(spell - 1), known.spells[spell - 1].ending == .moved { moved += 1 }
    }
    return (people.count, moved)
  }

  /// One group's answer.
  public struct Group: Hashable, Sendable {
    /// The group's name; `nil` for everybody, or for people without the attribute.
    public let name: String?
    /// Hires whose clock has started.
    public let count: Int
    /// Of these, how many are fully productive.
    public let productive: Int
    /// Of these, how many are still ramping.
    public let ramping: Int
    /// Of these, how many left before they were productive.
    public let left: Int
    /// Hires whose clock has not started yet; they are not in `count`.
    public let notStarted: Int
    /// Hires whose event or last day fell on day 0; the curve counts them at day 1.
    public let zeroDays: Int
    /// From how many hires days of absence were taken off.
    public let absentPeople: Int
    /// The days of absence taken off in all.
    public let absentDays: Int
    /// The mean of those who are productive: the familiar figure, which flatters while slow hires are still ramping. `nil` when there are none.
    public let meanOfProductive: PlainMean?
    /// The productive by how long they took.
    public let buckets: RampBuckets
    /// What the curve tells; `nil` with fewer than three hires or with nobody productive: then `people` are listed instead.
    public let curve: Figures?
    /// The group's hires one by one where there is no curve, else empty.
    public let people: [RampPeople.Entry]

    /// Whether to read the interval rather than the point: three to seven hires.
    public var isSmall: Bool { curve != nil && count < 8 }
  }

  /// What a group's curve tells.
  public struct Figures: Hashable, Sendable {
    /// The day by which half are productive, if nobody left; `nil` when not reached.
    public let median: Double?
    /// 95 % limits of the median, on the log-log scale; an open limit is `nil`.
    public let medianLimits: TimeLimits
    /// The day by which a quarter are productive; `nil` when not reached.
    public let firstQuartile: Double?
    /// The day by which three quarters are productive; `nil` when not reached.
    public let thirdQuartile: Double?
    /// The mean number of days not yet productive within the common horizon.
    public let restrictedMean: RestrictedMean?
    /// The share productive by day 180, with leaving as a competing risk; `nil` when nobody was followed for so
    /// long, unless all had ramped or left before.
    public let rampedBy180: Estimate?
    /// The share that left unproductive by day 180; `nil` when `rampedBy180` is.
    public let leftBy180: Estimate?
    /// The longest follow-up.
    public let longest: Double
  }
}

/// A group on its way to its answer: the common horizon is known only once all curves are.
private struct GroupDraft {
  let name: String?
  let tally: RampTally
  let place: Int
  let table: RiskTable
  let curve: KaplanMeier?

  init(name: String?, tally: RampTally, place: Int) {
    self.name = name
    self.tally = tally
    self.place = place
    table = tally.days.table
    curve = tally.showsCurve ? KaplanMeier(table) : nil
  }

  func group(tau: Double?, people: [RampPeople.Entry]) -> RampTime.Group {
    RampTime.Group(
      name: name, count: tally.count, productive: tally.productive, ramping: tally.ramping, left: tally.left,
      notStarted: tally.notStarted, zeroDays: tally.zeroDays, absentPeople: tally.absentPeople, absentDays: tally.absentDays,
      meanOfProductive: tally.meanOfProductive, buckets: tally.buckets, curve: curve.map { figures(of: $0, tau: tau) }, people: people)
  }

  private func figures(of curve: KaplanMeier, tau: Double?) -> RampTime.Figures {
    let shares = AalenJohansen(table)
    let day = Double(RampTime.milestoneDay)
    let isKnown = shares.isKnown(at: day)
    return RampTime.Figures(
      median: curve.median, medianLimits: curve.quantileLimits(0.5), firstQuartile: curve.quantile(0.25),
      thirdQuartile: curve.quantile(0.75), restrictedMean: tau.flatMap(curve.restrictedMean(to:)),
      rampedBy180: isKnown ? shares.estimate(of: .event, at: day) : nil,
      leftBy180: isKnown ? shares.estimate(of: .competing, at: day) : nil, longest: curve.longest ?? 0)
  }
}

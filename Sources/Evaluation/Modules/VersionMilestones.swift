import Onboarding
import Statistics

/// Whether hires of two versions of a module reach their milestones in time.
///
/// A hire counts for a milestone when they completed the module before its day and before they reached it, and the day has come: otherwise the
/// module could not help, or nobody knows yet. Who left without it did not reach it in time.
public struct VersionMilestones: Hashable, Sendable {
  /// The module.
  public let module: Module.ID
  /// The version compared with.
  public let before: Module.Version
  /// The version that may be better.
  public let after: Module.Version
  /// What the strata are formed by; `nil` for all hires together.
  public let grouping: Grouping?
  /// The day one looks from.
  public let asOf: Day
  /// In the order of the curricula; the module's own test and milestones without a day to reach them by are not among them.
  public let lines: [Line]
  /// Milestones without a day to reach them by.
  public let undated: [Milestone.ID]
  /// Hires left out for want of the strata's attribute.
  public let ungrouped: Int

  /// One milestone.
  public struct Line: Hashable, Sendable {
    /// The milestone.
    public let milestone: Milestone.ID
    /// Its title.
    public let title: Title
    /// Everybody's counts, and the odds adjusted for the strata.
    public let overall: Part
    /// Each stratum's own, by name; empty without strata.
    public let strata: [Part]
    /// The odds ratio without regard to strata; that of `overall` without any.
    public let crude: Double?

    /// Whether strata and pool point in opposite directions (Simpson's paradox).
    public var isReversed: Bool {
      guard let adjusted = overall.odds?.ratio, let crude else { return false }
      return (adjusted > 1 && crude < 1) || (adjusted < 1 && crude > 1)
    }

    /// What is said of the later version: better or worse beyond chance, else unsettled.
    public var verdict: ModuleComparison.Verdict {
      guard let limits = overall.odds?.limits else { return .unsettled }
      return limits.lower > 1 ? .better : limits.upper < 1 ? .worse : .unsettled
    }
  }

  /// The hires of both versions, all or those of a stratum.
  public struct Part: Hashable, Sendable {
    /// The stratum's name; `nil` for all.
    public let stratum: String?
    /// The hires of the earlier version.
    public let before: Arm
    /// The hires of the later version.
    public let after: Arm
    /// `nil` with fewer than three hires of a version, and where all or none of both versions reached it.
    public let odds: Odds?
  }

  /// The hires of one version.
  public struct Arm: Hashable, Sendable {
    /// Hires who count.
    public let hires: Int
    /// Of these, how many reached it by its day.
    public let inTime: Int
    /// Hires left out because they had reached it, or its day had passed, when they completed the module.
    public let beforeModule: Int
    /// Hires left out because its day has not come.
    public let open: Int

    /// The share in time; `nil` for nobody.
    public var share: Double? { proportion?.share }
    /// Wilson's 95 % limits of the share; `nil` for nobody.
    public var limits: Interval? { proportion?.wilson() }

    private var proportion: Proportion? { Proportion(inTime, of: hires) }
  }

  /// The odds of reaching a milestone in time with the later version, over those with the earlier one.
  public struct Odds: Hashable, Sendable {
    /// Above 1 the later version is better.
    public let ratio: Double
    /// 95 % limits.
    public let limits: Interval
  }

  /// Compares two versions of `module` by `evidence` as seen on `day`.
  public init(
    of module: Module.ID, _ before: Module.Version, _ after: Module.Version, evidence: TrainingEvidence, in catalogue: Catalogue,
    within grouping: Grouping? = nil, asOf day: Day
  ) {
    let roll = VersionRoll(of: module, before, after, evidence, within: grouping, catalogue, asOf: day)
    let tally = MilestoneTally(module, roll, evidence, catalogue, asOf: day)
    self.module = module
    self.before = before
    self.after = after
    self.grouping = grouping
    asOf = day
    lines = tally.lines(roll, isStratified: grouping != nil)
    undated = tally.undated
    ungrouped = roll.ungrouped
  }
}

/// Hires counted by milestone, stratum and version.
private struct MilestoneTally {
  struct Count: Hashable {
    var hires = 0
    var inTime = 0
    var beforeModule = 0
    var open = 0

    var arm: VersionMilestones.Arm { VersionMilestones.Arm(hires: hires, inTime: inTime, beforeModule: beforeModule, open: open) }

    static func + (one: Count, other: Count) -> Count {
      Count(
        hires: one.hires + other.hires, inTime: one.inTime + other.inTime, beforeModule: one.beforeModule + other.beforeModule,
        open: one.open + other.open)
    }
  }

  private var titles: [(id: Milestone.ID, title: Title)] = []
  /// By milestone, stratum and version.
  private var counts: [Milestone.ID: [[Count]]] = [:]
  private(set) var undated: [Milestone.ID] = []
  private let strata: Int

  init(_ module: Module.ID, _ roll: VersionRoll, _ evidence: TrainingEvidence, _ catalogue: Catalogue, asOf day: Day) {
    strata = roll.strata.count
    let facts = MilestoneFacts(of: roll.members.map(\.place), evidence, catalogue)
    for member in roll.members {
      guard let curriculum = catalogue.curriculum(for: evidence.people[member.place]), let dossier = facts.dossiers[member.place] else {
        continue
      }
      for milestone in curriculum.milestones where milestone.trigger != .module(module) {
        add(milestone, member, reached: milestone.day(in: dossier, under: curriculum), dossier.person, asOf: day)
      }
    }
  }

  private mutating func add(_ milestone: Milestone, _ member: VersionRoll.Member, reached: Day?, _ person: Person, asOf day: Day) {
    guard let due = person.startDate.flatMap({ start in milestone.due.map { start + $0 } }) else {
      if !undated.contains(milestone.id) { undated.append(milestone.id) }
      return
    }
    if counts[milestone.id] == nil {
      titles.append((milestone.id, milestone.title))
      counts[milestone.id] = Array(repeating: [Count(), Count()], count: strata)
    }
    var count = Count()
    if due <= member.completedOn || (reached.map { $0 <= member.completedOn } ?? false) {
      count.beforeModule = 1
    } else if due > day {
      count.open = 1
    } else {
      count.hires = 1
      count.inTime = reached.map { $0 <= due } ?? false ? 1 : 0
    }
    let arm = member.isLater ? 1 : 0
    guard let known = counts[milestone.id]?[member.stratum][arm] else { return }
    counts[milestone.id]?[member.stratum][arm] = known + count
  }

  func lines(_ roll: VersionRoll, isStratified: Bool) -> [VersionMilestones.Line] {
    titles.map { id, title in
      let strata = counts[id] ?? []
      let all = strata.reduce([Count(), Count()]) { [$0[0] + $1[0], $0[1] + $1[1]] }
      return VersionMilestones.Line(
        milestone: id, title: title, overall: Self.part(nil, all, odds: Self.odds(strata)),
        strata: isStratified ? roll.order.map { Self.part(roll.strata[$0], strata[$0], odds: Self.odds([strata[$0]])) } : [],
        crude: Self.odds([all])?.ratio)
    }
  }

  private static func part(_ name: String?, _ arms: [Count], odds: VersionMilestones.Odds?) -> VersionMilestones.Part {
    VersionMilestones.Part(stratum: name, before: arms[0].arm, after: arms[1].arm, odds: odds)
  }

  private static func odds(_ strata: [[Count]]) -> VersionMilestones.Odds? {
    let usable = strata.filter { $0.allSatisfy { $0.hires > 0 } }
    let hires = [0, 1].map { arm in usable.reduce(0) { $0 + $1[arm].hires } }
    guard hires.allSatisfy({ $0 >= ModuleComparison.fewestHires }) else { return nil }
    let tables = usable.compactMap { arms in
      TwoByTwo(
        successes: arms[1].inTime, failures: arms[1].hires - arms[1].inTime, otherSuccesses: arms[0].inTime,
        otherFailures: arms[0].hires - arms[0].inTime)
    }
    return OddsRatio(strata: tables).map { VersionMilestones.Odds(ratio: $0.value, limits: $0.limits()) }
  }
}

/// The facts that milestones of some hires rest on, put together from the columns.
private struct MilestoneFacts {
  /// By place in the evidence.
  private(set) var dossiers: [Int: Dossier] = [:]

  /// - Complexity: linear in the rows of the evidence.
  init(of places: [Int], _ evidence: TrainingEvidence, _ catalogue: Catalogue) {
    for place in places { dossiers[place] = Dossier(evidence.people[place]) }
    let triggers = catalogue.curricula.flatMap(\.milestones).map(\.trigger)
    gatherAttained(evidence)
    gatherFigures(evidence, on: Set(triggers.compactMap { if case .metric(let id, _) = $0 { id } else { nil } }))
    gatherTests(evidence, of: Set(triggers.compactMap { if case .module(let id) = $0 { id } else { nil } }))
  }

  private mutating func gatherAttained(_ evidence: TrainingEvidence) {
    let columns = evidence.attainments
    for row in columns.person.indices {
      let place = Int(columns.person[row])
      guard let id = dossiers[place]?.person.id else { continue }
      dossiers[place]?.attained.append(
        Attained(id, evidence.milestones[Int(columns.milestone[row])], on: Day(number: columns.reachedOn[row])))
    }
  }

  private mutating func gatherFigures(_ evidence: TrainingEvidence, on metrics: Set<Metric.ID>) {
    let columns = evidence.observations
    let isWanted = columns.metrics.map(metrics.contains)
    guard isWanted.contains(true) else { return }
    for row in columns.person.indices where isWanted[Int(columns.metric[row])] {
      dossiers[Int(columns.person[row])]?.observations.append(columns[row])
    }
  }

  private mutating func gatherTests(_ evidence: TrainingEvidence, of modules: Set<Module.ID>) {
    let isWanted = evidence.units.map { modules.contains($0.module) }
    guard isWanted.contains(true) else { return }
    let (tests, enrolments) = (evidence.assessments, evidence.enrolments)
    for row in tests.person.indices where isWanted[Int(tests.unit[row])] && !tests.isBefore[row] {
      let (place, unit) = (Int(tests.person[row]), evidence.units[Int(tests.unit[row])])
      guard let id = dossiers[place]?.person.id else { continue }
      let takenOn = tests.takenOn[row] == .min ? nil : Day(number: tests.takenOn[row])
      dossiers[place]?.assessments.append(
        Assessment(id, unit.module, unit.version, attempt: Int(tests.attempt[row]), marks: tests.share[row], max: 1, takenOn: takenOn))
    }
    for row in enrolments.person.indices where isWanted[Int(enrolments.unit[row])] && enrolments.completedOn[row] != .min {
      let (place, unit) = (Int(enrolments.person[row]), evidence.units[Int(enrolments.unit[row])])
      guard let id = dossiers[place]?.person.id else { continue }
      dossiers[place]?.enrolments.append(
        Enrolment(id, unit.module, unit.version, completedOn: Day(number: enrolments.completedOn[row])))
    }
  }
}

import Onboarding

/// Where one hire stands: ramp, training, milestones and figures, and what still separates them from being fully productive.
public struct PersonStatus: Hashable, Sendable {
  /// Whom it is about.
  public let person: Person
  /// The day one looks from.
  public let asOf: Day
  /// What has become of the ramp; `nil` before the clock has started, and for tenured people.
  public let ramp: Ramp?
  /// The days of the clock and of the event as the dossier shows them.
  public let state: RampState
  /// Days of absence taken off.
  public let daysAway: Int
  /// What became of the person's earlier spells, the first one first.
  public let earlier: [EarlierSpell]
  /// 1 in the calendar month of the start date; `nil` before it or without one.
  public let tenureMonth: Int?
  /// The edition the person follows; `nil` where there is none.
  public let curriculum: CurriculumName?
  /// The modules of the person's plan: the curriculum's in its order, then those added.
  public let modules: [ModuleProgress]
  /// What was taken out of the plan.
  public let takenOut: [PlannedModule]
  /// The curriculum's milestones in its order.
  public let milestones: [MilestoneProgress]
  /// The months of the productive rule's metric; `nil` when the rule has none.
  public let months: RuleMonths?
  /// The latest figure of every other metric of the curriculum that has one, in its order.
  public let latest: [MetricFigure]
  /// What still separates the person from being productive; empty once they are or have left.
  public let missing: [Missing]

  /// Which edition of which curriculum.
  public struct CurriculumName: Hashable, Sendable {
    /// The curriculum.
    public let id: Curriculum.ID
    /// Its edition, as pinned for the person or the latest.
    public let edition: Int
    /// Its title.
    public let title: Title
  }

  /// One thing that the productive rule still requires.
  public enum Missing: Hashable, Sendable {
    /// There is no curriculum, or it does not say when somebody is productive.
    case rule
    /// The clock has not started: no start date, or no quota yet.
    case clock
    /// Months in a row at the metric's target: so many stand, so many are needed.
    case months(of: Metric.ID, atLeast: Double, run: Int, needed: Int)
    /// A milestone not yet reached.
    case milestone(Milestone.ID)
  }

  /// The status that `dossier` shows on `day`.
  public init(of dossier: Dossier, in catalogue: Catalogue, asOf day: Day) {
    let seen = dossier.ofPresentSpell.asOf(day)
    let person = dossier.person
    let curriculum = person.kind == .hire ? catalogue.curriculum(for: person) : nil
    let state = RampState(of: dossier, under: curriculum)
    self.person = person
    asOf = day
    self.state = state
    ramp = person.kind == .hire ? state.ramp(on: day, absences: dossier.absences) : nil
    daysAway = state.daysAway(on: day, absences: dossier.absences)
    earlier = person.kind == .hire ? EarlierSpell.all(of: dossier, in: catalogue) : []
    tenureMonth = person.tenureMonth(of: day)
    self.curriculum = curriculum.map { CurriculumName(id: $0.id, edition: $0.edition, title: $0.title) }
    let plan = Plan(of: seen, under: curriculum, in: catalogue)
    modules = person.kind == .hire ? plan.steps.map { ModuleProgress($0, of: plan, in: seen, asOf: day) } : []
    takenOut = plan.takenOut
    milestones =
      curriculum.map { curriculum in
        curriculum.milestones.map { MilestoneProgress($0, of: plan, in: seen, under: curriculum, asOf: day) }
      } ?? []
    months = curriculum.flatMap { RuleMonths(of: seen, under: $0, since: state.clockStart, asOf: day) }
    latest = curriculum.map { MetricFigure.latest(in: seen, under: $0, asOf: day) } ?? []
    missing = Self.missing(ramp, months, milestones, curriculum?.productive)
  }

  private static func missing(
    _ ramp: Ramp?, _ months: RuleMonths?, _ milestones: [MilestoneProgress], _ rule: ProductiveRule?
  ) -> [Missing] {
    switch ramp {
    case .productive?, .left?: return []
    case .ramping?, nil: break
    }
    guard let rule, rule.attainment != nil || !rule.milestones.isEmpty else { return [.rule] }
    var missing: [Missing] = ramp == nil ? [.clock] : []
    if let months, months.longestRun < months.needed {
      missing.append(.months(of: months.metric, atLeast: months.atLeast, run: months.run, needed: months.needed))
    }
    let reached = Set(milestones.filter(\.isReached).map(\.milestone))
    return missing + rule.milestones.filter { !reached.contains($0) }.map(Missing.milestone)
  }
}

extension PersonStatus {
  /// The modules not done whose day has passed.
  public var overdue: [ModuleProgress] { modules.filter(\.isOverdue) }

  /// The first module to do now: not done, all it requires done, the earliest due day first; `nil` when there is none.
  public var next: ModuleProgress? {
    let done = Set(modules.filter(\.isDone).map(\.module))
    let open = modules.filter { !$0.isDone && $0.requires.allSatisfy { required in done.contains(required) } }
    return open.min { ($0.due ?? Day(number: .max)) < ($1.due ?? Day(number: .max)) }
  }
}

import Onboarding

/// How far somebody is with one module of their curriculum.
public struct ModuleProgress: Hashable, Sendable {
  /// An attempt at the module's test.
  public struct Attempt: Hashable, Sendable {
    /// 1 for the first attempt of its phase.
    public let number: Int
    /// The marks, out of `max`.
    public let marks: Double
    /// The most marks there were.
    public let max: Double
    /// Whether the marks reach the module's pass mark; `nil` where it has none.
    public let isPassed: Bool?
    /// The day it was taken; `nil` where none was recorded.
    public let takenOn: Day?
  }

  /// The module.
  public let module: Module.ID
  /// Its title in the person's edition.
  public let title: Title
  /// The version completed, else the one the curriculum teaches.
  public let version: Module.Version
  /// What should be done before it.
  public let requires: [Module.ID]
  /// The first day of work on it; `nil` where none was recorded.
  public let startedOn: Day?
  /// The day it was completed, in any version; `nil` while it is not.
  public let completedOn: Day?
  /// What was agreed about it for this person; `nil` where the curriculum alone says so.
  public let agreed: PlannedModule?
  /// The day agreed, else the start date and the days the curriculum gives; `nil` where neither is known.
  public let due: Day?
  /// Days since `due` while it is not done; `nil` when it is not overdue.
  public let overdueDays: Int?
  /// The marks that pass, out of `AssessmentPlan.of`; `nil` where there is no test.
  public let plan: AssessmentPlan?
  /// The last attempt before the module.
  public let before: Attempt?
  /// The first attempt after the module.
  public let first: Attempt?
  /// The last attempt after the module.
  public let last: Attempt?
  /// How many attempts were made after the module.
  public let attempts: Int
  /// The day its test was first passed, or, without a test, the day it was completed.
  public let passedOn: Day?

  /// Whether nothing is left to do: it is completed, or its test is passed, which nobody takes without the module.
  public var isDone: Bool { completedOn != nil || passedOn != nil }
  /// Whether its day has passed without it.
  public var isOverdue: Bool { overdueDays != nil }

  /// Progress with a step of the person's plan in a dossier that ends on `day`.
  ///
  /// - Parameter plan: what of `requires` is not in it need not be done first.
  init(_ step: Plan.Step, of plan: Plan, in dossier: Dossier, asOf day: Day) {
    let module = step.module
    let enrolments = dossier.enrolments.filter { $0.module == module.id }
    let done = enrolments.filter { $0.completedOn != nil }.max { ($0.completedOn ?? day) < ($1.completedOn ?? day) }
    let due = step.due
    let after = Self.attempts(at: module, .after, in: dossier)
    self.module = module.id
    title = module.title
    version = done?.version ?? module.version
    requires = module.requires.filter { plan[$0] != nil }
    agreed = step.agreed
    startedOn = enrolments.compactMap(\.startedOn).filter { $0 <= day }.min()
    completedOn = done?.completedOn
    self.due = due
    let passed = module.passed(in: dossier)
    let isAwaited = done == nil && passed == nil && (dossier.person.endDate.map { $0 > day } ?? true)
    overdueDays = due.flatMap { isAwaited && $0 < day ? day - $0 : nil }
    self.plan = module.assessment
    before = Self.attempts(at: module, .before, in: dossier).last
    first = after.first
    last = after.last
    attempts = after.count
    passedOn = passed
  }

  private static func attempts(at module: Module, _ phase: Assessment.Phase, in dossier: Dossier) -> [Attempt] {
    let taken = dossier.assessments.filter { $0.module == module.id && $0.phase == phase }
    let inOrder = taken.sorted { ($0.takenOn?.number ?? .min, $0.attempt ?? 0) < ($1.takenOn?.number ?? .min, $1.attempt ?? 0) }
    return inOrder.map { Attempt($0, plan: module.assessment) }
  }
}

extension ModuleProgress.Attempt {
  fileprivate init(_ assessment: Assessment, plan: AssessmentPlan?) {
    number = assessment.attempt ?? 1
    marks = assessment.marks
    max = assessment.max
    isPassed = plan.flatMap { plan in assessment.share.map { $0 >= plan.pass / plan.of } }
    takenOn = assessment.takenOn
  }
}

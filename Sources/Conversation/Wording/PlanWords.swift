import Evaluation
import Onboarding

/// What is said of one person's plan and first days, and of what a sentence changed for them, in one language.
struct PlanWords: Sendable {
  typealias Lines = [String]

  let header: @Sendable (Header) -> String
  let definition: @Sendable (Defined) -> String
  let plan: @Sendable (PersonStatus, Speech) -> Lines
  let state: @Sendable (ModuleProgress) -> String
  let agreed: @Sendable (PlannedModule, Speech) -> String
  let firstDays: @Sendable (FirstDays, Speech) -> Lines
  let stage: @Sendable (FirstDays.Stage, Speech) -> String
  let stageLines: @Sendable (FirstDays.Stage, Speech) -> Lines
  /// What status adds about plan and pace.
  let standing: @Sendable (Outlook, Speech) -> Lines
  /// What a sentence changed.
  let changed: @Sendable (Consequences, Speech) -> Lines
  /// Somebody became productive with this sentence.
  let productive: @Sendable (Consequences, RampPace?, Speech) -> String?
  /// What to type next.
  let next: @Sendable (Consequences, Speech) -> Lines

  /// The columns that people see.
  enum Header: CaseIterable { case module, due, state, agreed }

  /// What machines are told the meaning of.
  enum Defined: CaseIterable { case state, due, metric }
}

extension PersonStatus {
  /// The next milestone that is not reached and not due yet, the soonest first.
  var nextMilestone: MilestoneProgress? {
    milestones.filter { !$0.isReached && ($0.due.map { $0 >= asOf } ?? false) }.min { ($0.due?.number ?? .max) < ($1.due?.number ?? .max) }
  }

  /// What was agreed about modules that are still open, and what was taken out.
  var agreements: [PlannedModule] { modules.filter { !$0.isDone }.compactMap(\.agreed) + takenOut }
}

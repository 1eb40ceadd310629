import Evaluation
import Onboarding

/// What is said of what needs attention, and of hires side by side, in one language.
struct AttentionWords: Sendable {
  typealias Lines = [String]

  let header: @Sendable (Header) -> String
  let definition: @Sendable (Defined) -> String
  let today: @Sendable (Attention, Speech) -> Lines
  /// The heading over all concerns of one kind.
  let group: @Sendable (Concern.Kind, _ count: Int) -> String
  let concern: @Sendable (Concern, Speech) -> String
  /// All that is overdue of one kind of one person, the longest first.
  let late: @Sendable ([Concern], Speech) -> String
  /// A sentence that does something about it.
  let next: @Sendable (Concern, Speech) -> String
  let more: @Sendable (_ count: Int) -> String
  let team: @Sendable (Team, Speech) -> Lines
  let standing: @Sendable (Outlook, Speech) -> String
  let lag: @Sendable (Outlook.Lag, Speech) -> String
  let onPlan: String
  let overdue: @Sendable (Team, Speech) -> Lines
  let atRisk: @Sendable (Team, Speech) -> Lines
  let noSuchManager: @Sendable (_ said: String, _ known: Lines, Speech) -> Lines
  let noSuchCohort: @Sendable (_ said: String, _ known: Lines, Speech) -> Lines
  let plans: PlanWords
  let roll: RollCallWords

  /// The columns that people see.
  enum Header: CaseIterable { case person, start, month, training, overdue, attained, status, plan, item, manager, due, days }

  /// What machines are told the meaning of.
  enum Defined: CaseIterable { case kind, days, next, attainment, plan, training, behindCurve, waiting }
}

import Onboarding

/// What a manager asks on a Monday.
enum AttentionQuestion: Hashable, Sendable {
  /// What needs attention, of one manager's people or of all.
  case today(for: String?)
  case team(of: String?)
  case cohort(String)
  case overdue(for: String?)
  case atRisk(for: String?)
  case plan(Person.ID)
  case firstDays(Person.ID)

  /// The finding's name for machines.
  var name: String {
    switch self {
    case .today: "today"
    case .team, .cohort: "team"
    case .overdue: "overdue"
    case .atRisk: "at risk"
    case .plan: "plan"
    case .firstDays: "30-60-90"
    }
  }
}

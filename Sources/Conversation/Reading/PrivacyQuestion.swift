import Evaluation
import Onboarding

/// What is asked about people's records, and about how people are chosen.
enum PrivacyQuestion: Hashable, Sendable {
  /// All that is held about somebody.
  case records(Subject)
  /// Candidates whom the retention rule no longer keeps.
  case due
  /// The way of candidates from application to hire, of one role or all.
  case recruiting(for: String?)
  /// Selection rates of groups, counted outside.
  case selection([SelectionRates.Count])

  /// The finding's name for machines.
  var name: String {
    switch self {
    case .records: "records"
    case .due: "candidates due"
    case .recruiting: "recruiting funnel"
    case .selection: "selection rates"
    }
  }
}

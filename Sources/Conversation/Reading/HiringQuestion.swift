import Onboarding

/// Something to ask about candidates in the process.
enum HiringQuestion: Hashable, Sendable {
  case debrief(Candidate.ID)
  case openings(String?)
}

extension HiringQuestion {
  /// The finding's name for machines.
  var name: String {
    switch self {
    case .debrief: "debrief"
    case .openings: "openings"
    }
  }
}

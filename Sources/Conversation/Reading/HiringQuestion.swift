import Onboarding

/// Something to ask about candidates in the process.
enum HiringQuestion: Hashable, Sendable {
  case debrief(Candidate.ID)
  case openings(String?)
  case compare(Candidate.ID, Candidate.ID)
  case interviewers(String)
  case criteriaAgainst(Criterion.ID, String)
  case profile(Candidate.ID)
  case duplicates
}

extension HiringQuestion {
  /// The finding's name for machines.
  var name: String {
    switch self {
    case .debrief: "debrief"
    case .openings: "openings"
    case .compare: "compare candidates"
    case .interviewers: "interviewers"
    case .criteriaAgainst: "criteria against"
    case .profile: "profile"
    case .duplicates: "duplicates"
    }
  }
}

import Evaluation
import Onboarding

extension Session {
  /// The answers about candidates in the process.
  func interviewed(_ question: HiringQuestion, _ directory: Directory, _ teller: Teller) throws -> Answer {
    switch question {
    case .debrief(let id):
      let candidate = try candidate(id, directory)
      try mustSee(candidate)
      return teller.debrief(
        try debrief(candidate, directory.catalogue), latest: directory.catalogue.scorecard(for: candidate.role)?.edition)
    case .openings(let role):
      let openings = directory.allOpenings.filter { role == nil || $0.role.folded == role?.folded }
      return teller.openings(OpeningRoll(openings, try store.hiring(of: nil), directory), role: role)
    }
  }

  func candidate(_ id: Candidate.ID, _ directory: Directory) throws -> Candidate {
    guard let known = directory.candidate(id) else { throw Refusal.unknownCandidate(id.text) }
    return known
  }
}

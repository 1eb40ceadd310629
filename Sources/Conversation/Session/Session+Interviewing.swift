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
    case .compare(let one, let other):
      return teller.compare(try compared(candidate(one, directory), candidate(other, directory), directory))
    case .interviewers(let role):
      return teller.interviewers(
        InterviewerCalibration(
          for: role, directory.allCandidates, try visibleScorecards(), under: try store.hiring(of: nil).scorecards, in: directory.catalogue)
      )
    case .criteriaAgainst(let criterion, let role):
      let against = CriteriaAgainst(
        criterion, for: role, directory.allCandidates, try visibleScorecards(), under: try store.hiring(of: nil).scorecards,
        in: directory.catalogue)
      guard let against else { throw Refusal.unknownCriterion(criterion, role: role) }
      return teller.criteriaAgainst(against)
    case .profile(let id):
      let candidate = try candidate(id, directory)
      return teller.profile(
        CandidateProfile(
          candidate: candidate, file: try store.hiring(of: id).about(id), debrief: try debrief(candidate, directory.catalogue),
          others: Duplicates.others(like: candidate, in: directory), directory: directory))
    case .duplicates: return teller.duplicates(Duplicates(among: directory.allCandidates))
    }
  }

  private func compared(_ one: Candidate, _ other: Candidate, _ directory: Directory) throws -> CandidateComparison {
    try mustSee(one)
    try mustSee(other)
    let comparison = CandidateComparison(
      one, other, among: directory.allCandidates, try visibleScorecards(), try store.hiring(of: nil), in: directory.catalogue)
    guard let comparison else { throw Refusal.differentRoles(one, other) }
    return comparison
  }

  func candidate(_ id: Candidate.ID, _ directory: Directory) throws -> Candidate {
    guard let known = directory.candidate(id) else { throw Refusal.unknownCandidate(id.text) }
    return known
  }
}

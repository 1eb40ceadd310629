extension Edit {
  /// Whether it is a record of one of these candidates.
  public func isAbout(_ candidates: Set<Candidate.ID>) -> Bool {
    switch key {
    case .candidate(let id)?, .scorecard(let id, _, _, _)?: candidates.contains(id)
    case .hiring(let key)?: key.candidate.map(candidates.contains) ?? false
    default: false
    }
  }

  /// Whether it tells what others than `interviewer` made of one of these candidates.
  public func rates(_ candidates: Set<Candidate.ID>, notBy interviewer: String) -> Bool {
    switch after ?? before {
    case .scorecard(let it)?: candidates.contains(it.candidate) && it.interviewer.folded != interviewer.folded
    case .hiring(.scorecard(let it))?: candidates.contains(it.candidate) && it.interviewer.folded != interviewer.folded
    case .hiring(.amendment(let it))?: candidates.contains(it.candidate) && it.interviewer.folded != interviewer.folded
    default: false
    }
  }
}

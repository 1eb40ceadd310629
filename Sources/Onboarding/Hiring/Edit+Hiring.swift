extension Edit {
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

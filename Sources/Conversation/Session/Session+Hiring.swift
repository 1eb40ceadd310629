import Evaluation
import Onboarding

extension Session {
  /// The answers about candidates for a role.
  func hiring(_ question: Question, _ role: String, _ directory: Directory, _ teller: Teller) throws -> Answer {
    let candidates = directory.allCandidates
    let ratings = try visibleScorecards()
    let cards = try store.hiring(of: nil).scorecards
    guard case .criteria = question else {
      let hidden = try hiddenCandidates().compactMap(directory.candidate).filter { $0.role.folded == role.folded }
      return teller.candidates(
        CandidateRanking(for: role, candidates, ratings, under: cards, in: directory.catalogue), hiding: hidden.map(\.name).sorted())
    }
    return teller.criteria(
      CriteriaPrediction(for: role, candidates, ratings, under: cards, try store.rampSubjects(), in: directory.catalogue, asOf: today))
  }
}

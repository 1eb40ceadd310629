import Evaluation
import Onboarding

extension Session {
  /// The answers about candidates for a role.
  func hiring(_ question: Question, _ role: String, _ directory: Directory, _ teller: Teller) throws -> Answer {
    let candidates = directory.allCandidates
    let ratings = try store.scorecards()
    guard case .criteria = question else {
      return teller.candidates(CandidateRanking(for: role, candidates, ratings, in: directory.catalogue))
    }
    return teller.criteria(
      CriteriaPrediction(for: role, candidates, ratings, try store.rampSubjects(), in: directory.catalogue, asOf: today))
  }
}

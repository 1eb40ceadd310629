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
        CandidateRanking(for: role, candidates, ratings, under: cards, in: directory.catalogue), hiding: hidden.map(\.name).sorted(),
        unpinned: unpinned(ratings, cards, role, directory))
    }
    return teller.criteria(
      CriteriaPrediction(for: role, candidates, ratings, under: cards, try store.rampSubjects(), in: directory.catalogue, asOf: today))
  }

  /// How many ratings of candidates for a role are of scorecards whose edition is not on record.
  private func unpinned(_ ratings: [ScorecardRating], _ cards: [Scorecard], _ role: String, _ directory: Directory) -> Int {
    let pinned = Set(cards.filter { $0.edition != nil }.map { HiringRecord.Key.scorecard($0.candidate, $0.interviewer, $0.stage) })
    return ratings.count { rating in
      directory.candidate(rating.candidate)?.role.folded == role.folded
        && !pinned.contains(.scorecard(rating.candidate, rating.interviewer, rating.stage))
    }
  }
}

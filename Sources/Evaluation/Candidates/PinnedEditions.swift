import Onboarding

/// The editions that scorecards were begun under: a later one with another scale does not reach back.
struct PinnedEditions {
  private struct Key: Hashable {
    let candidate: Candidate.ID
    let interviewer: String
    let stage: Candidate.Stage?
  }

  private var criteria: [Key: [Criterion]] = [:]

  /// Every rating on the latest scale.
  init() {}

  init(_ cards: [Scorecard], in catalogue: Catalogue) {
    for card in cards {
      guard let id = card.curriculum, let edition = card.edition, let curriculum = catalogue.curriculum(id, edition: edition) else {
        continue
      }
      criteria[Key(candidate: card.candidate, interviewer: card.interviewer, stage: card.stage)] = curriculum.scorecard
    }
  }

  /// The criterion as it was when the rating was given; `nil` where that is not known.
  func criterion(of rating: ScorecardRating) -> Criterion? {
    criteria[Key(candidate: rating.candidate, interviewer: rating.interviewer, stage: rating.stage)]?.first { $0.id == rating.criterion }
  }
}

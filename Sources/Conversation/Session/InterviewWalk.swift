import Onboarding

/// A scorecard on its way: each criterion is asked for once, then the recommendation.
struct InterviewWalk: Sendable {
  let candidate: Candidate
  let interviewer: String
  /// The round.
  let stage: Candidate.Stage
  let criteria: [Criterion]
  /// What the scorecard says already.
  let before: [Criterion.ID: ScorecardAnswer]
  let advised: Recommendation?
  private(set) var answers: [Criterion.ID: ScorecardAnswer] = [:]
  private(set) var recommendation: Recommendation?
  /// Whose turn it is; the count of criteria for the recommendation, one more once that was given.
  private(set) var turn = 0

  init(
    _ candidate: Candidate, by interviewer: String, at stage: Candidate.Stage, _ criteria: [Criterion],
    before: [Criterion.ID: ScorecardAnswer], advised: Recommendation?
  ) {
    self.candidate = candidate
    self.interviewer = interviewer
    self.stage = stage
    self.criteria = criteria
    self.before = before
    self.advised = advised
  }

  /// The criterion that is asked for, or `nil` behind the last.
  var criterion: Criterion? { turn < criteria.count ? criteria[turn] : nil }
  var isAtRecommendation: Bool { turn == criteria.count }
  var isDone: Bool { turn > criteria.count }

  /// What is known of the criterion that is asked for: what was just said, else what the scorecard says.
  var known: ScorecardAnswer? { criterion.flatMap { answers[$0.id] ?? before[$0.id] } }

  mutating func note(_ answer: ScorecardAnswer) {
    guard let criterion else { return }
    answers[criterion.id] = answer
    turn += 1
  }

  /// Lets an answer stand that the scorecard has.
  mutating func pass() { if known != nil { turn += 1 } }

  mutating func recommend(_ value: Recommendation) {
    recommendation = value
    turn = criteria.count + 1
  }

  mutating func goBack() { turn = max(0, turn - 1) }

  /// What differs from the scorecard, in the order of the criteria.
  func changes(on day: Day) -> [Change] {
    let told = criteria.compactMap { criterion -> Change? in
      guard let answer = answers[criterion.id], answer != before[criterion.id] else { return nil }
      switch answer {
      case .rating(_, let rating):
        return .scored(ScorecardRating(candidate.id, by: interviewer, criterion.id, rating, stage: stage, on: day))
      case .notObserved: return .unobserved(criterion.id, of: candidate.id, by: interviewer, stage: stage, on: day)
      case .recommendation: return nil
      }
    }
    guard let recommendation, recommendation != advised else { return told }
    return told + [.recommended(recommendation, candidate.id, by: interviewer, stage: stage, on: day)]
  }
}

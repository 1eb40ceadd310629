/// What an interviewer advises, all in all.
public enum Recommendation: String, Codable, Sendable, CaseIterable {
  case strongNo = "strong no"
  case no, mixed, yes
  case strongYes = "strong yes"

  /// From −2 for a strong no to 2 for a strong yes.
  public var step: Int { (Self.allCases.firstIndex(of: self) ?? 2) - 2 }
}

/// What one interviewer's scorecard of a candidate in one round says beside its ratings.
///
/// A round is the stage at which the interviewer met the candidate. The ratings are records of their own, `ScorecardRating`.
public struct Scorecard: Hashable, Codable, Sendable {
  public var candidate: Candidate.ID
  public var interviewer: String
  public var stage: Candidate.Stage?
  /// `nil` until the interviewer gave one.
  public var recommendation: Recommendation?
  /// Criteria that the interviewer had no chance to observe, by identifier: an answer, and no rating.
  public var notObserved: [Criterion.ID]
  /// The curriculum whose criteria were rated; `nil` where none was known.
  public var curriculum: Curriculum.ID?
  /// Its edition when the first criterion was answered: later editions do not reach back.
  public var edition: Int?
  public var changedOn: Day?

  public init(
    _ candidate: Candidate.ID, by interviewer: String, stage: Candidate.Stage? = nil, recommendation: Recommendation? = nil,
    notObserved: [Criterion.ID] = [], curriculum: Curriculum.ID? = nil, edition: Int? = nil, changedOn: Day? = nil
  ) {
    self.candidate = candidate
    self.interviewer = interviewer
    self.stage = stage
    self.recommendation = recommendation
    self.notObserved = notObserved.sorted()
    self.curriculum = curriculum
    self.edition = edition
    self.changedOn = changedOn
  }
}

/// One answer of a scorecard.
public enum ScorecardAnswer: Hashable, Codable, Sendable {
  case rating(Criterion.ID, Double)
  case notObserved(Criterion.ID)
  case recommendation(Recommendation)

  /// The criterion that is answered; `nil` for the recommendation.
  public var criterion: Criterion.ID? {
    switch self {
    case .rating(let id, _), .notObserved(let id): id
    case .recommendation: nil
    }
  }
}

/// What a scorecard said before its interviewer changed it: kept beside what it says now.
public struct Amendment: Hashable, Codable, Sendable {
  public var candidate: Candidate.ID
  /// 1 for the first amendment of any of the candidate's scorecards, and so on.
  public var number: Int
  public var interviewer: String
  public var stage: Candidate.Stage?
  /// The answer that no longer counts.
  public var before: ScorecardAnswer
  /// The day of that answer; `nil` where it is not known.
  public var answeredOn: Day?
  /// The day on which it was changed.
  public var on: Day

  public init(
    _ candidate: Candidate.ID, number: Int, by interviewer: String, stage: Candidate.Stage?, before: ScorecardAnswer, answeredOn: Day?,
    on day: Day
  ) {
    self.candidate = candidate
    self.number = number
    self.interviewer = interviewer
    self.stage = stage
    self.before = before
    self.answeredOn = answeredOn
    on = day
  }
}

/// An interviewer who is to hand in a scorecard of a candidate. Until then the ratings of others are hidden from them.
public struct InterviewDuty: Hashable, Codable, Sendable {
  public var candidate: Candidate.ID
  public var interviewer: String
  /// The round.
  public var stage: Candidate.Stage
  public var on: Day

  public init(_ candidate: Candidate.ID, _ interviewer: String, stage: Candidate.Stage, on day: Day) {
    self.candidate = candidate
    self.interviewer = interviewer
    self.stage = stage
    on = day
  }
}

/// A candidate's ratings were opened to interviewers who have not handed in their own.
public struct BlindLift: Hashable, Codable, Sendable {
  public var candidate: Candidate.ID
  /// Who decided so.
  public var by: String
  public var reason: String?
  public var on: Day

  public init(_ candidate: Candidate.ID, by: String, because reason: String? = nil, on day: Day) {
    self.candidate = candidate
    self.by = by
    self.reason = reason
    on = day
  }
}

/// Somebody who applies.
public struct Candidate: Hashable, Codable, Sendable {
  public typealias ID = Identifier<Candidate>

  public enum Stage: String, Codable, Sendable, CaseIterable {
    case applied, screen, interview, exercise, offer, hired, rejected, withdrawn

    /// Whether nothing more is expected to happen.
    public var isFinal: Bool { self == .hired || self == .rejected || self == .withdrawn }
  }

  public let id: ID
  public var name: String
  public var email: String?
  public var role: String
  public var source: String?
  public var stage: Stage
  public var appliedOn: Day?
  public var decidedOn: Day?
  public var reason: String?
  /// The person they became, once hired.
  public var person: Person.ID?

  public init(
    _ id: ID, name: String, email: String? = nil, role: String, source: String? = nil, stage: Stage = .applied, appliedOn: Day? = nil,
    decidedOn: Day? = nil, reason: String? = nil, person: Person.ID? = nil
  ) {
    self.id = id
    self.name = name
    self.email = email
    self.role = role
    self.source = source
    self.stage = stage
    self.appliedOn = appliedOn
    self.decidedOn = decidedOn
    self.reason = reason
    self.person = person
  }
}

/// One interviewer's rating of one candidate on one criterion. A scorecard is all of an interviewer's ratings of a candidate at a stage.
public struct ScorecardRating: Hashable, Codable, Sendable {
  public var candidate: Candidate.ID
  public var interviewer: String
  public var criterion: Criterion.ID
  /// On the criterion's own scale, usually 1–5.
  public var rating: Double
  public var stage: Candidate.Stage?
  public var ratedOn: Day?

  public init(
    _ candidate: Candidate.ID, by interviewer: String, _ criterion: Criterion.ID, _ rating: Double, stage: Candidate.Stage? = nil,
    on day: Day? = nil
  ) {
    self.candidate = candidate
    self.interviewer = interviewer
    self.criterion = criterion
    self.rating = rating
    self.stage = stage
    ratedOn = day
  }
}

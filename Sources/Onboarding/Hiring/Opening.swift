/// Positions of one role to be filled by some day.
public struct Opening: Hashable, Codable, Sendable {
  public typealias ID = Identifier<Opening>

  public let id: ID
  public var role: String
  /// How many are to be hired.
  public var headcount: Int
  /// The day on which they should start.
  public var start: Day
  /// The hiring manager.
  public var manager: String?
  public var openedOn: Day
  /// `nil` while candidates are sought.
  public var closedOn: Day?

  public init(_ id: ID, role: String, headcount: Int, start: Day, manager: String? = nil, openedOn: Day, closedOn: Day? = nil) {
    self.id = id
    self.role = role
    self.headcount = headcount
    self.start = start
    self.manager = manager
    self.openedOn = openedOn
    self.closedOn = closedOn
  }
}

/// One candidate for one opening; a candidate may have several.
public struct Application: Hashable, Codable, Sendable {
  public var candidate: Candidate.ID
  public var opening: Opening.ID
  public var on: Day

  public init(_ candidate: Candidate.ID, for opening: Opening.ID, on day: Day) {
    self.candidate = candidate
    self.opening = opening
    on = day
  }
}

/// A stage that a candidate entered.
public struct StageEntry: Hashable, Codable, Sendable {
  public var candidate: Candidate.ID
  public var stage: Candidate.Stage
  public var on: Day
  public var reason: String?

  public init(_ candidate: Candidate.ID, entered stage: Candidate.Stage, on day: Day, because reason: String? = nil) {
    self.candidate = candidate
    self.stage = stage
    on = day
    self.reason = reason
  }
}

/// Something kept with a candidate: a remark, or where a document lies.
public struct CandidateRemark: Hashable, Codable, Sendable {
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case note
    /// The text is a path or an address; the document itself stays where it is.
    case document
  }

  public var candidate: Candidate.ID
  /// 1 for the candidate's first, and so on; 0 until the ledger has numbered it.
  public var number: Int
  public var kind: Kind
  public var text: String
  public var on: Day

  public init(_ candidate: Candidate.ID, number: Int = 0, _ kind: Kind, _ text: String, on day: Day) {
    self.candidate = candidate
    self.number = number
    self.kind = kind
    self.text = text
    on = day
  }
}

/// A sale that is hoped for, won or lost.
public struct Deal: Hashable, Codable, Sendable {
  public typealias ID = Identifier<Deal>

  public enum Outcome: String, Codable, Sendable, CaseIterable { case open, won, lost }

  public let id: ID
  public var owner: Person.ID
  public var account: String?
  public var stage: String?
  public var amount: Money?
  /// The chance of winning that the owner or the stage gives it, 0…1.
  public var probability: Double?
  public var source: String?
  public var createdOn: Day?
  public var closedOn: Day?
  public var outcome: Outcome
  public var forecastCategory: String?
  /// Taken over from a colleague: such deals do not count towards the productive rule unless the curriculum says so.
  public var inherited: Bool

  public init(
    _ id: ID, owner: Person.ID, account: String? = nil, stage: String? = nil, amount: Money? = nil, probability: Double? = nil,
    source: String? = nil, createdOn: Day? = nil, closedOn: Day? = nil, outcome: Outcome = .open, forecastCategory: String? = nil,
    inherited: Bool = false
  ) {
    self.id = id
    self.owner = owner
    self.account = account
    self.stage = stage
    self.amount = amount
    self.probability = probability
    self.source = source
    self.createdOn = createdOn
    self.closedOn = closedOn
    self.outcome = outcome
    self.forecastCategory = forecastCategory
    self.inherited = inherited
  }

  /// Whole days from creation to closing; `nil` while it is open or a date is missing.
  public var cycleDays: Int? {
    guard outcome != .open, let createdOn, let closedOn else { return nil }
    return closedOn - createdOn
  }

  /// The outcome that a stage's name tells: won and lost by their usual words in English and Spanish, open otherwise.
  public static func outcome(ofStage stage: String) -> Outcome {
    let words = stage.folded.split { !$0.isLetter }.map(String.init)
    if words.contains(where: ["won", "ganada", "ganado", "closedwon"].contains) { return .won }
    if words.contains(where: ["lost", "perdida", "perdido", "closedlost"].contains) { return .lost }
    return .open
  }
}

/// A deal entered a stage.
public struct DealStage: Hashable, Codable, Sendable {
  public var deal: Deal.ID
  public var stage: String
  public var enteredOn: Day

  public init(_ deal: Deal.ID, entered stage: String, on day: Day) {
    self.deal = deal
    self.stage = stage
    enteredOn = day
  }
}

/// Calls, e-mails, meetings or demos of one person on one day.
public struct Activity: Hashable, Codable, Sendable {
  public enum Kind: String, Codable, Sendable, CaseIterable { case call, email, meeting, demo }

  public var person: Person.ID
  public var kind: Kind
  public var outcome: String?
  public var on: Day
  public var count: Int

  public init(_ person: Person.ID, _ kind: Kind, outcome: String? = nil, on day: Day, count: Int = 1) {
    self.person = person
    self.kind = kind
    self.outcome = outcome
    on = day
    self.count = count
  }
}

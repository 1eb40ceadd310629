/// A person's way through one version of a module.
public struct Enrolment: Hashable, Codable, Sendable {
  public var person: Person.ID
  public var module: Module.ID
  public var version: Module.Version
  public var assignedOn: Day?
  public var startedOn: Day?
  public var completedOn: Day?

  public init(
    _ person: Person.ID, _ module: Module.ID, _ version: Module.Version, assignedOn: Day? = nil, startedOn: Day? = nil,
    completedOn: Day? = nil
  ) {
    self.person = person
    self.module = module
    self.version = version
    self.assignedOn = assignedOn
    self.startedOn = startedOn
    self.completedOn = completedOn
  }
}

/// The marks of one attempt at a module's test. Attempts are never overwritten by later ones.
public struct Assessment: Hashable, Codable, Sendable {
  public enum Phase: String, Codable, Sendable, CaseIterable { case before, after }

  public var person: Person.ID
  public var module: Module.ID
  public var version: Module.Version
  public var phase: Phase
  /// 1, 2, …; `nil` before the ledger has numbered it.
  public var attempt: Int?
  public var marks: Double
  public var max: Double
  public var takenOn: Day?

  public init(
    _ person: Person.ID, _ module: Module.ID, _ version: Module.Version, phase: Phase = .after, attempt: Int? = nil, marks: Double,
    max: Double = 100, takenOn: Day? = nil
  ) {
    self.person = person
    self.module = module
    self.version = version
    self.phase = phase
    self.attempt = attempt
    self.marks = marks
    self.max = max
    self.takenOn = takenOn
  }

  /// The share of the marks, 0…1; `nil` when `max` is not positive.
  public var share: Double? { max > 0 ? marks / max : nil }
}

/// How useful a module was on the job, 1–5, as the person rates it.
public struct UtilityRating: Hashable, Codable, Sendable {
  public var person: Person.ID
  public var module: Module.ID
  public var rating: Int
  public var comment: String?
  public var ratedOn: Day?

  public init(_ person: Person.ID, _ module: Module.ID, _ rating: Int, comment: String? = nil, on day: Day? = nil) {
    self.person = person
    self.module = module
    self.rating = rating
    self.comment = comment
    ratedOn = day
  }
}

/// A milestone that somebody recorded as reached.
public struct Attained: Hashable, Codable, Sendable {
  public var person: Person.ID
  public var milestone: Milestone.ID
  public var on: Day

  public init(_ person: Person.ID, _ milestone: Milestone.ID, on day: Day) {
    self.person = person
    self.milestone = milestone
    on = day
  }
}

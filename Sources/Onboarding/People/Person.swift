/// Somebody the company employs: a hire, followed from day one, or a tenured colleague, whose figures are the benchmark.
public struct Person: Hashable, Codable, Sendable {
  public typealias ID = Identifier<Person>

  public enum Kind: String, Codable, Sendable, CaseIterable { case hire, tenured }

  public let id: ID
  public var name: String
  public var email: String?
  public var kind: Kind
  public var role: String?
  public var curriculum: Curriculum.ID?
  /// The edition that was in force when the person was recorded; `nil` follows the latest.
  public var edition: Int?
  public var region: String?
  public var team: String?
  public var manager: String?
  public var cohort: String?
  public var source: String?
  public var startDate: Day?
  public var endDate: Day?
  public var endReason: String?
  /// Other names the person goes by.
  public var aliases: [String]
  /// Earlier stretches of time with the company, the first one first; the other fields are about the present one, or the last.
  public var spells: [Spell]

  public init(
    _ id: ID, name: String, email: String? = nil, kind: Kind = .hire, role: String? = nil, curriculum: Curriculum.ID? = nil,
    edition: Int? = nil, region: String? = nil, team: String? = nil, manager: String? = nil, cohort: String? = nil,
    source: String? = nil, startDate: Day? = nil, endDate: Day? = nil, endReason: String? = nil, aliases: [String] = [],
    spells: [Spell] = []
  ) {
    self.id = id
    self.name = name
    self.email = email
    self.kind = kind
    self.role = role
    self.curriculum = curriculum
    self.edition = edition
    self.region = region
    self.team = team
    self.manager = manager
    self.cohort = cohort
    self.source = source
    self.startDate = startDate
    self.endDate = endDate
    self.endReason = endReason
    self.aliases = aliases
    self.spells = spells
  }

  /// The tenure month of a day: 1 in the calendar month of the start date, 2 in the next; `nil` before that month or without a start date.
  public func tenureMonth(of day: Day) -> Int? {
    guard let startDate, day.monthNumber >= startDate.monthNumber else { return nil }
    return day.monthNumber - startDate.monthNumber + 1
  }
}

/// Where a person worked, and under whom, in a stretch of time.
public struct Assignment: Hashable, Codable, Sendable {
  public var person: Person.ID
  public var role: String
  public var segment: String?
  public var team: String?
  public var manager: String?
  public var region: String?
  public var from: Day
  /// The last day; `nil` while it lasts.
  public var to: Day?

  public init(
    _ person: Person.ID, role: String, segment: String? = nil, team: String? = nil, manager: String? = nil, region: String? = nil,
    from: Day, to: Day? = nil
  ) {
    self.person = person
    self.role = role
    self.segment = segment
    self.team = team
    self.manager = manager
    self.region = region
    self.from = from
    self.to = to
  }
}

/// Days away that do not count in ramp time.
public struct Absence: Hashable, Codable, Sendable {
  public var person: Person.ID
  public var from: Day
  /// The last day away; `nil` while it lasts.
  public var to: Day?
  public var reason: String?

  public init(_ person: Person.ID, from: Day, to: Day? = nil, reason: String? = nil) {
    self.person = person
    self.from = from
    self.to = to
    self.reason = reason
  }

  /// Days away after `start` and up to `end`, the day of return not among them.
  public func days(between start: Day, and end: Day) -> Int {
    let first = max(from, start)
    let last = min(to ?? end, end)
    return max(0, last - first + 1)
  }
}

/// A remark about a person.
public struct Note: Hashable, Codable, Sendable {
  public var person: Person.ID
  /// 1 for the person's first note, and so on.
  public var number: Int
  public var text: String
  public var on: Day

  public init(_ person: Person.ID, number: Int, text: String, on day: Day) {
    self.person = person
    self.number = number
    self.text = text
    on = day
  }
}

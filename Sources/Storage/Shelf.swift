import Onboarding

/// The table that holds one kind of record. The raw value stands for it in the change log and never changes.
enum Shelf: UInt8, CaseIterable {
  case curricula = 1
  case people, assignments, absences, enrolments, assessments, ratings, observations, milestones, candidates, scorecards, deals, dealStages,
    activities, notes, items, plans, definitions, hiring
}

extension Shelf {
  init(of key: Fact.Key) {
    switch key {
    case .curriculum: self = .curricula
    case .person: self = .people
    case .assignment: self = .assignments
    case .absence: self = .absences
    case .enrolment: self = .enrolments
    case .assessment: self = .assessments
    case .item: self = .items
    case .utility: self = .ratings
    case .observation: self = .observations
    case .attained: self = .milestones
    case .candidate: self = .candidates
    case .scorecard: self = .scorecards
    case .deal: self = .deals
    case .dealStage: self = .dealStages
    case .activity: self = .activities
    case .note: self = .notes
    case .planned: self = .plans
    case .definitions: self = .definitions
    case .hiring: self = .hiring
    }
  }

  init(of fact: Fact) {
    switch fact {
    case .curriculum: self = .curricula
    case .person: self = .people
    case .assignment: self = .assignments
    case .absence: self = .absences
    case .enrolment: self = .enrolments
    case .assessment: self = .assessments
    case .item: self = .items
    case .utility: self = .ratings
    case .observation: self = .observations
    case .attained: self = .milestones
    case .candidate: self = .candidates
    case .scorecard: self = .scorecards
    case .deal: self = .deals
    case .dealStage: self = .dealStages
    case .activity: self = .activities
    case .note: self = .notes
    case .planned: self = .plans
    case .definitions: self = .definitions
    case .hiring: self = .hiring
    }
  }

  /// Its name in the database.
  var table: String { self == .dealStages ? "deal_stages" : "\(self)" }

  /// The columns that tell its records apart, first to last.
  var key: [String] {
    switch self {
    case .curricula: ["curriculum", "edition"]
    case .people: ["key"]
    case .assignments, .absences: ["person", "from_date"]
    case .enrolments: ["person", "module", "version"]
    case .assessments: ["person", "module", "version", "is_after", "attempt"]
    case .items: ["module", "version", "person", "is_after", "attempt", "item"]
    case .ratings: ["person", "module"]
    case .observations: ["person", "metric", "period"]
    case .milestones: ["person", "milestone"]
    case .candidates: ["candidate"]
    case .scorecards: ["candidate", "interviewer", "criterion", "stage"]
    case .deals: ["deal"]
    case .dealStages: ["deal", "stage", "entered_on"]
    case .activities: ["person", "kind", "outcome", "on_date"]
    case .notes: ["person", "number"]
    case .plans: ["person", "module"]
    case .definitions: ["company"]
    case .hiring: ["candidate", "kind", "item"]
    }
  }

  /// The other columns, in the order in which a record puts them after its key.
  var rest: [String] {
    switch self {
    case .curricula: ["definition"]
    case .people:
      [
        "person", "name", "folded", "email", "kind", "role", "curriculum", "edition", "region", "team", "manager", "cohort", "source",
        "start_date", "end_date", "end_reason", "aliases", "spells",
      ]
    case .assignments: ["role", "segment", "team", "manager", "region", "to_date"]
    case .absences: ["to_date", "reason"]
    case .enrolments: ["assigned_on", "started_on", "completed_on"]
    case .assessments: ["score", "max", "taken_on"]
    case .items: ["mark", "max", "text", "taken_on"]
    case .ratings: ["rating", "comment", "rated_on"]
    case .observations: ["value", "numerator", "denominator", "target"]
    case .milestones: ["reached_on"]
    case .candidates: ["name", "folded", "email", "role", "source", "stage", "applied_on", "decided_on", "reason", "person"]
    case .scorecards: ["rating", "rated_on"]
    case .deals:
      [
        "owner", "account", "stage", "amount", "currency", "probability", "source", "created_on", "closed_on", "outcome",
        "forecast_category", "inherited",
      ]
    case .dealStages: []
    case .activities: ["count"]
    case .notes: ["text", "on_date"]
    case .plans: ["assigned", "due", "reason", "on_date"]
    case .definitions: ["definitions"]
    case .hiring: ["content"]
    }
  }

  /// Whether its key begins with a person.
  var isAboutPerson: Bool { self == .people || key[0] == "person" }
}

// The statements are put together from the names above and nothing else; every value is a parameter.
extension Shelf {
  private var columns: [String] { key + rest }
  private var condition: String { key.enumerated().map { "\($1) IS ?\($0 + 1)" }.joined(separator: " AND ") }

  /// Its columns, as those of a table of another name in a statement.
  func columnsOf(_ name: String) -> String { columns.map { "\(name).\($0)" }.joined(separator: ", ") }

  /// Put together once: it is asked for at every look-up of a name.
  private static let selects = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, "SELECT \($0.columns.joined(separator: ", ")) FROM \($0.table)") })
  var select: String { Self.selects[self] ?? "" }
  var selectOne: String { "\(select) WHERE \(condition)" }
  var selectOfFirst: String { "\(select) WHERE \(key[0]) = ?1 ORDER BY \(key.joined(separator: ", "))" }
  var selectInOrder: String { "\(select) ORDER BY \(key.joined(separator: ", "))" }
  var isEmpty: String { "SELECT NOT EXISTS (SELECT 1 FROM \(table))" }

  var insert: String {
    "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))"
  }

  var update: String {
    let settings = rest.enumerated().map { "\($1) = ?\(key.count + $0 + 1)" }
    return "UPDATE \(table) SET \(settings.joined(separator: ", ")) WHERE \(condition)"
  }

  var delete: String { "DELETE FROM \(table) WHERE \(condition)" }
}

extension Fact {
  /// The person the record is about, or `nil` for records that are about nobody: `key.person`, without the making of a key.
  var person: Person.ID? {
    switch self {
    case .curriculum, .candidate, .scorecard, .deal, .dealStage, .definitions, .hiring: nil
    default: key.person
    }
  }
}

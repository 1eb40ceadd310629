/// One record that the ledger holds: what a row of an exchange file says, and what undo puts back.
public enum Fact: Hashable, Codable, Sendable {
  case curriculum(Curriculum)
  case person(Person)
  case assignment(Assignment)
  case absence(Absence)
  case enrolment(Enrolment)
  case assessment(Assessment)
  case item(ItemMark)
  case utility(UtilityRating)
  case observation(Observation)
  case attained(Attained)
  case candidate(Candidate)
  case scorecard(ScorecardRating)
  case deal(Deal)
  case dealStage(DealStage)
  case activity(Activity)
  case note(Note)
  case planned(PlannedModule)
  case definitions(Definitions)
  case hiring(HiringRecord)

  /// What tells this record from others of its kind. Two facts with one key are two states of the same record.
  public var key: Key {
    switch self {
    case .curriculum(let it): .curriculum(it.id, edition: it.edition)
    case .person(let it): .person(it.id)
    case .assignment(let it): .assignment(it.person, from: it.from)
    case .absence(let it): .absence(it.person, from: it.from)
    case .enrolment(let it): .enrolment(it.person, it.module, it.version)
    case .assessment(let it): .assessment(it.person, it.module, it.version, it.phase, attempt: it.attempt ?? 1)
    case .item(let it): .item(it.module, it.version, it.person, it.phase, attempt: it.attempt, it.item)
    case .utility(let it): .utility(it.person, it.module)
    case .observation(let it): .observation(it.person, it.metric, it.period)
    case .attained(let it): .attained(it.person, it.milestone)
    case .candidate(let it): .candidate(it.id)
    case .scorecard(let it): .scorecard(it.candidate, interviewer: it.interviewer, it.criterion, it.stage)
    case .deal(let it): .deal(it.id)
    case .dealStage(let it): .dealStage(it.deal, stage: it.stage, on: it.enteredOn)
    case .activity(let it): .activity(it.person, it.kind, outcome: it.outcome, on: it.on)
    case .note(let it): .note(it.person, number: it.number)
    case .planned(let it): .planned(it.person, it.module)
    case .definitions: .definitions
    case .hiring(let it): .hiring(it.key)
    }
  }

  public enum Key: Hashable, Codable, Sendable {
    case curriculum(Curriculum.ID, edition: Int)
    case person(Person.ID)
    case assignment(Person.ID, from: Day)
    case absence(Person.ID, from: Day)
    case enrolment(Person.ID, Module.ID, Module.Version)
    case assessment(Person.ID, Module.ID, Module.Version, Assessment.Phase, attempt: Int)
    case item(Module.ID, Module.Version, Person.ID, Assessment.Phase, attempt: Int, ItemMark.ID)
    case utility(Person.ID, Module.ID)
    case observation(Person.ID, Metric.ID, Period)
    case attained(Person.ID, Milestone.ID)
    case candidate(Candidate.ID)
    case scorecard(Candidate.ID, interviewer: String, Criterion.ID, Candidate.Stage?)
    case deal(Deal.ID)
    case dealStage(Deal.ID, stage: String, on: Day)
    case activity(Person.ID, Activity.Kind, outcome: String?, on: Day)
    case note(Person.ID, number: Int)
    case planned(Person.ID, Module.ID)
    /// There is one for the company.
    case definitions
    case hiring(HiringRecord.Key)
  }
}

extension Fact.Key {
  /// The person whose ramp the record bears on, or `nil` for records that are about nobody's ramp.
  public var person: Person.ID? {
    switch self {
    case .person(let id), .assignment(let id, _), .absence(let id, _), .enrolment(let id, _, _), .assessment(let id, _, _, _, _),
      .item(_, _, let id, _, _, _),
      .utility(let id, _), .observation(let id, _, _), .attained(let id, _), .activity(let id, _, _, _), .note(let id, _),
      .planned(let id, _):
      id
    case .curriculum, .candidate, .scorecard, .deal, .dealStage, .definitions, .hiring: nil
    }
  }
}

/// One record, as it was and as it became: `before` is `nil` for a new record, `after` for a removed one.
public struct Edit: Hashable, Codable, Sendable {
  public var before: Fact?
  public var after: Fact?

  public init(before: Fact?, after: Fact?) {
    self.before = before
    self.after = after
  }

  /// The edit that takes this one back.
  public var reversed: Edit { Edit(before: after, after: before) }

  /// The record's key; `nil` for an edit of nothing.
  public var key: Fact.Key? { (after ?? before)?.key }
}

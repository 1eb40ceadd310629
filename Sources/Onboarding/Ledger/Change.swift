/// Something that happened, in the past tense: what a sentence records.
public enum Change: Hashable, Codable, Sendable {
  case adopted(Curriculum)
  case hired(Person)
  case left(Person.ID, on: Day, because: String?)
  /// Somebody who had left is back: a new spell, in the role of the last one where none is named.
  case rehired(Person.ID, on: Day, as: String?)
  /// Somebody works in another role from that day on: a new spell.
  case changedRole(Person.ID, to: String, on: Day)
  case completed(Module.ID, by: Person.ID, on: Day)
  case assessed(Assessment)
  case observed(Observation)
  case reached(Milestone.ID, by: Person.ID, on: Day)
  case rated(UtilityRating)
  case applied(Candidate)
  case moved(Candidate.ID, to: Candidate.Stage, because: String?, on: Day)
  case scored(ScorecardRating)
  /// The interviewer had no chance to observe a criterion in that round.
  case unobserved(Criterion.ID, of: Candidate.ID, by: String, stage: Candidate.Stage?, on: Day)
  case recommended(Recommendation, Candidate.ID, by: String, stage: Candidate.Stage?, on: Day)
  /// Something else about recruiting.
  case entered(HiringRecord)
  case noted(Person.ID, String, on: Day)
  /// A module was made part of somebody's plan, or taken out of it.
  case planned(PlannedModule)
  case postponed(Module.ID, of: Person.ID, Delay, because: String?, on: Day)
  case defined(Definitions)
  /// What was recorded by mistake is as it was before; what a correction says instead follows in the same sentence.
  case takenBack(Edit)
  /// A row of a file: a new record, or a new state of a known one.
  case brought(Fact)
}

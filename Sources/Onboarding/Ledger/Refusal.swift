/// Why the ledger does not accept a change: facts only; `Wording` puts them into a sentence.
public enum Refusal: Error, Hashable, Sendable {
  case unknownPerson(String)
  case unknownCandidate(String)
  case unknownModule(Module.ID)
  case unknownMetric(Metric.ID)
  case unknownMilestone(Milestone.ID)
  case unknownCriterion(Criterion.ID, role: String)
  case unknownCurriculum(Curriculum.ID)
  case unknownDeal(Deal.ID)
  case alreadyHired(Person)
  case alreadyApplied(Candidate)
  case alreadyLeft(Person, on: Day)
  /// Nobody comes back before they have gone.
  case stillHere(Person, on: Day)
  case sameRole(Person)
  case alreadyCompleted(Module.ID, by: Person, on: Day)
  case alreadyReached(Milestone.ID, by: Person, on: Day)
  case alreadyAt(Candidate.Stage, Candidate)
  case notInCurriculum(Module.ID, of: Person, Curriculum)
  case milestoneNotInCurriculum(Milestone.ID, of: Person, Curriculum)
  case tenured(Person)
  case noStartDate(name: String)
  case noName
  case future(Day, today: Day)
  case beforeStart(Day, of: Person, start: Day)
  case endBeforeStart(end: Day, start: Day)
  case scoreOutside(marks: Double, max: Double)
  case ratingOutside(Double, low: Double, high: Double)
  case attemptOutside(Int)
  case needsRatio(Metric)
  case needsValue(Metric)
  case noMeasure(Metric.ID)
  case notANumber(Metric.ID)
  case negativeCount(Metric.ID)
  case probabilityOutside(Double)
  case metricDefinedTwice(Metric.ID, in: Curriculum.ID, and: Curriculum.ID)
  case alreadyPlanned(Module.ID, of: Person)
  case notInPlan(Module.ID, of: Person)
  case notLater(Day, than: Day, Module.ID)
  case noDueDay(Module.ID, of: Person)
  case alreadyForgotten(String)
  case onHold(name: String, because: String?, since: Day)
  /// What was written before somebody was forgotten stays as it is: nothing brings the words back.
  case forgettingStands
  case noPositions
  case unknownOpening(String)
  case alreadyOpen(Opening)
  case openingClosed(Opening)
  case alreadyConsidered(Candidate, Opening)
  case alreadyInterviewing(String, Candidate, Candidate.Stage)
  /// Others' ratings are hidden until the interviewer has handed in a scorecard.
  case blind(Candidate, interviewer: String, unanswered: [Criterion])
  /// Only the hiring manager, or nobody who still has to rate, may open a candidate's ratings.
  case notTheirsToLift(Candidate, manager: String?)
  case nothingToLift(Candidate)
  case noScorecard(role: String)
  /// Candidates are compared on the scorecard of one role.
  case differentRoles(Candidate, Candidate)
  /// The answer consists of words that people typed, which no code can stand for.
  case wordsOfPeople(String)
  case nothingToUndo
  case nothingToRedo
}

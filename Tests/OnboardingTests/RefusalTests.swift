import Onboarding
import Testing

/// What the ledger refuses, rule by rule.
@Suite struct RefusalTests {
  static let tomorrow = Company.today + 1
  static let start = Company.day("2026-01-12")

  private static let clashing: Curriculum = {
    var clashing = Company.ae
    clashing.metrics[0].target = 2
    return clashing
  }()

  static let ofPeople: [(change: Change, refusal: Refusal)] = [
    (.adopted(clashing), .metricDefinedTwice("quota", in: "ae", and: "sdr")),
    (.hired(Person("ana", name: "Ana", startDate: start)), .alreadyHired(Company.ana)),
    (.hired(Person("new", name: "  ", startDate: start)), .noName),
    (.hired(Person("new", name: "New")), .noStartDate(name: "New")),
    (.hired(Person("new", name: "New", curriculum: "gone", startDate: start)), .unknownCurriculum("gone")),
    (.brought(.person(Person("new", name: "New", startDate: start, endDate: start - 1))), .endBeforeStart(end: start - 1, start: start)),
    (.left("nobody", on: Company.today, because: nil), .unknownPerson("nobody")),
    (.left("ana", on: tomorrow, because: nil), .future(tomorrow, today: Company.today)),
    (.left("ana", on: start - 1, because: nil), .endBeforeStart(end: start - 1, start: start)),
    (.brought(.absence(Absence("ana", from: start, to: start - 1))), .endBeforeStart(end: start - 1, start: start)),
    (.brought(.assignment(Assignment("nobody", role: "sdr", from: start))), .unknownPerson("nobody")),
    (.noted("nobody", "…", on: Company.today), .unknownPerson("nobody")),
    (.applied(Candidate("leo", name: "Leo", role: "sdr")), .alreadyApplied(Company.leo)),
    (.applied(Candidate("new", name: "", role: "sdr")), .noName),
    (.applied(Candidate("new", name: "New", role: "sdr", person: "nobody")), .unknownPerson("nobody")),
    (.moved("nobody", to: .offer, because: nil, on: Company.today), .unknownCandidate("nobody")),
    (.moved("leo", to: .applied, because: nil, on: Company.today), .alreadyAt(.applied, Company.leo)),
    (.moved("leo", to: .offer, because: nil, on: tomorrow), .future(tomorrow, today: Company.today)),
    (
      .moved("leo", to: .rejected, because: nil, on: Company.day("2026-09-30")),
      .endBeforeStart(end: Company.day("2026-09-30"), start: Company.day("2026-10-01"))
    ),
    (.scored(ScorecardRating("leo", by: "Ida", "drive", 5)), .ratingOutside(5, low: 1, high: 4)),
    (.scored(ScorecardRating("leo", by: "Ida", "charm", 3)), .unknownCriterion("charm", role: "sdr")),
    (.scored(ScorecardRating("nobody", by: "Ida", "drive", 3)), .unknownCandidate("nobody")),
  ]

  static let ofTraining: [(change: Change, refusal: Refusal)] = [
    (.completed("pitch", by: "eva", on: Company.today), .tenured(Company.eva)),
    (.completed("nothing", by: "ana", on: Company.today), .unknownModule("nothing")),
    (.completed("demo", by: "ana", on: Company.today), .notInCurriculum("demo", of: Company.ana, Company.sdr)),
    (.completed("pitch", by: "ana", on: start - 1), .beforeStart(start - 1, of: Company.ana, start: start)),
    (.completed("pitch", by: "ana", on: tomorrow), .future(tomorrow, today: Company.today)),
    (.assessed(Assessment("ana", "pitch", "v1", marks: 101)), .scoreOutside(marks: 101, max: 100)),
    (.assessed(Assessment("ana", "pitch", "v1", marks: -1)), .scoreOutside(marks: -1, max: 100)),
    (.assessed(Assessment("ana", "pitch", "v1", marks: 0, max: 0)), .scoreOutside(marks: 0, max: 0)),
    (.assessed(Assessment("ana", "pitch", "v1", attempt: 0, marks: 1)), .attemptOutside(0)),
    (.assessed(Assessment("ana", "nothing", "v1", marks: 1)), .unknownModule("nothing")),
    (.rated(UtilityRating("ana", "pitch", 6)), .ratingOutside(6, low: 1, high: 5)),
    (.rated(UtilityRating("ana", "pitch", 3, on: tomorrow)), .future(tomorrow, today: Company.today)),
    (.reached("nothing", by: "ana", on: Company.today), .unknownMilestone("nothing")),
    (.reached("closed", by: "ana", on: Company.today), .milestoneNotInCurriculum("closed", of: Company.ana, Company.sdr)),
    (.reached("toured", by: "ana", on: start - 1), .beforeStart(start - 1, of: Company.ana, start: start)),
    (.planned(PlannedModule("ana", "nothing", isAssigned: true, on: Company.today)), .unknownModule("nothing")),
    (.planned(PlannedModule("eva", "pitch", isAssigned: true, on: Company.today)), .tenured(Company.eva)),
    (.planned(PlannedModule("ana", "pitch", isAssigned: true, on: Company.today)), .alreadyPlanned("pitch", of: Company.ana)),
    (.planned(PlannedModule("ana", "demo", isAssigned: false, on: Company.today)), .notInPlan("demo", of: Company.ana)),
    (
      .planned(PlannedModule("ana", "pitch", isAssigned: true, due: start - 1, on: Company.today)),
      .beforeStart(start - 1, of: Company.ana, start: start)
    ),
    (.postponed("demo", of: "ana", .days(7), because: nil, on: Company.today), .notInPlan("demo", of: Company.ana)),
    (
      .brought(.enrolment(Enrolment("ana", "pitch", "v1", startedOn: start + 9, completedOn: start + 2))),
      .endBeforeStart(end: start + 2, start: start + 9)
    ),
  ]

  static let ofPerformance: [(change: Change, refusal: Refusal)] = [
    (.observed(Company.observed("nothing", "2026-03", 1)), .unknownMetric("nothing")),
    (.observed(Company.observed("quota", "2026-12", 1)), .future(Company.day("2026-12-01"), today: Company.today)),
    (.observed(Company.observed("quota", "2025-12", 1)), .beforeStart(Company.day("2025-12-31"), of: Company.ana, start: start)),
    (.observed(Company.observed("quota", "2026-03", .nan)), .notANumber("quota")),
    (.observed(Company.observed("quota", "2026-03", .infinity)), .notANumber("quota")),
    (.observed(Company.observed("quota", "2026-03", 1, of: 2)), .needsValue(Company.quota)),
    (.observed(Company.observed("rate", "2026-03", -1, of: 2)), .negativeCount("rate")),
    (.observed(Company.observed("rate", "2026-03", 1, of: .nan)), .notANumber("rate")),
    (.brought(.deal(Deal("d", owner: "nobody"))), .unknownPerson("nobody")),
    (.brought(.deal(Deal("d", owner: "eva", probability: 1.5))), .probabilityOutside(1.5)),
    (.brought(.deal(Deal("d", owner: "eva", createdOn: start, closedOn: start - 1))), .endBeforeStart(end: start - 1, start: start)),
    (.brought(.dealStage(DealStage("d", entered: "Won", on: start))), .unknownDeal("d")),
    (.brought(.activity(Activity("eva", .call, on: tomorrow))), .future(tomorrow, today: Company.today)),
  ]

  @Test(arguments: ofPeople + ofTraining + ofPerformance) func brokenRuleIsRefused(_ known: (change: Change, refusal: Refusal)) {
    var ledger = Company.ledger()
    #expect(throws: known.refusal) { try ledger.accept(known.change) }
    #expect(throws: known.refusal) { try ledger.passOn(known.change) }
    #expect(ledger.edits.isEmpty)
  }
}

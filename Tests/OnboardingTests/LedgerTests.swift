import Onboarding
import Testing

/// What the ledger makes of what it accepts.
@Suite struct LedgerTests {
  private static let start = Company.day("2026-01-12")
  private static let february = Company.day("2026-02-02")

  @Test func editsShowBeforeAndAfter() throws {
    var ledger = Company.ledger()
    try ledger.accept(.observed(Company.observed("quota", "2026-03", 0.5)))
    try ledger.accept(.observed(Company.observed("quota", "2026-03", 0.6)))
    #expect(try ledger.accept(.observed(Company.observed("quota", "2026-03", 0.6))).isEmpty)
    #expect(ledger.edits.map(\.before) == [nil, .observation(Company.observed("quota", "2026-03", 0.5))])
    #expect(ledger.edits.map(\.after) == [0.5, 0.6].map { .observation(Company.observed("quota", "2026-03", $0)) })
  }

  @Test func editPassedOnIsNotRemembered() throws {
    var ledger = Company.ledger()
    let row = Change.brought(.observation(Company.observed("quota", "2026-03", 0.5)))
    #expect(try ledger.passOn(row)?.before == nil)
    #expect(try ledger.passOn(row)?.before == nil)
    #expect(ledger.edits.isEmpty)
    try ledger.accept(row)
    #expect(try ledger.passOn(row) == nil)
  }

  @Test func hireKeepsTheEditionOfTheirDay() throws {
    var ledger = Company.ledger()
    try ledger.accept(.hired(Person("new", name: "New", role: "sdr", startDate: Company.today)))
    var second = Company.sdr
    second.edition = 2
    try ledger.accept(.adopted(second))
    try ledger.accept(.hired(Person("newer", name: "Newer", role: "sdr", startDate: Company.today)))
    #expect(ledger.directory.person("new")?.edition == 1)
    #expect(ledger.directory.person("newer")?.edition == 2)
    try ledger.accept(.brought(.person(Person("new", name: "New", role: "sdr", region: "north", startDate: Company.today))))
    #expect(ledger.directory.person("new")?.edition == 1)
    #expect(ledger.directory.person("new")?.region == "north")
  }

  @Test func whoHasLeftCannotLeaveAgain() throws {
    var ledger = Company.ledger()
    try ledger.accept(.left("ana", on: Self.february, because: "moved"))
    let gone = try #require(ledger.directory.person("ana"))
    #expect(gone.endReason == "moved")
    #expect(throws: Refusal.alreadyLeft(gone, on: Self.february)) { try ledger.accept(.left("ana", on: Company.today, because: nil)) }
  }

  @Test func completionIsSaidOnceOfTheVersionTaught() throws {
    var ledger = Company.ledger()
    try ledger.accept(.completed("tools", by: "ana", on: Self.february))
    #expect(ledger.edits.last?.after == .enrolment(Enrolment("ana", "tools", "v2", completedOn: Self.february)))
    #expect(throws: Refusal.alreadyCompleted("tools", by: Company.ana, on: Self.february)) {
      try ledger.accept(.completed("tools", by: "ana", on: Company.today))
    }
  }

  @Test func milestoneIsReachedOnce() throws {
    var ledger = Company.ledger()
    try ledger.accept(.reached("toured", by: "ana", on: Self.february))
    #expect(throws: Refusal.alreadyReached("toured", by: Company.ana, on: Self.february)) {
      try ledger.accept(.reached("toured", by: "ana", on: Company.today))
    }
  }

  @Test func blankDatesOfARowKeepTheKnownOnes() throws {
    var ledger = Company.ledger()
    let start = Self.start
    try ledger.accept(.brought(.enrolment(Enrolment("ana", "pitch", "v1", assignedOn: start, startedOn: start + 1))))
    try ledger.accept(.brought(.enrolment(Enrolment("ana", "pitch", "v1", completedOn: start + 5))))
    let whole = Enrolment("ana", "pitch", "v1", assignedOn: start, startedOn: start + 1, completedOn: start + 5)
    #expect(ledger.edits.last?.after == .enrolment(whole))
  }

  @Test func decisionHasItsDayAndReopeningTakesIt() throws {
    var ledger = Company.ledger()
    try ledger.accept(.moved("leo", to: .rejected, because: "no drive", on: Company.today))
    #expect(ledger.directory.candidate("leo")?.decidedOn == Company.today)
    try ledger.accept(.moved("leo", to: .interview, because: nil, on: Company.today))
    #expect(ledger.directory.candidate("leo")?.decidedOn == nil)
    #expect(ledger.directory.candidate("leo")?.reason == nil)
  }

  @Test func notesAreNumberedInTheirSentence() throws {
    var ledger = Company.ledger()
    for text in ["one", "two"] { try ledger.accept(.noted("ana", text, on: Company.today)) }
    let notes = [Note("ana", number: 1, text: "one", on: Company.today), Note("ana", number: 2, text: "two", on: Company.today)]
    #expect(ledger.edits.compactMap(\.after) == notes.map(Fact.note))
  }

  @Test func checkingARowRemembersNothing() throws {
    let ledger = Company.ledger()
    try ledger.check(.observation(Company.observed("quota", "2026-03", 1)))
    let lost = Fact.note(Note("nobody", number: 1, text: "", on: Company.today))
    #expect(throws: Refusal.unknownPerson("nobody")) { try ledger.check(lost) }
    #expect(ledger.edits.isEmpty)
  }
}

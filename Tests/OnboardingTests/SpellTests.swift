import Onboarding
import Testing

@Suite struct SpellTests {
  private static let start = Company.ana.startDate ?? Company.today
  private static let back = start + 150

  @Test func onlyWhoLeftComesBack() {
    var ledger = Company.ledger()
    #expect(throws: Refusal.stillHere(Company.ana, on: Self.back)) { try ledger.accept(.rehired("ana", on: Self.back, as: nil)) }
  }

  @Test func nobodyIsBackBeforeTheirLastDay() throws {
    var ledger = Company.ledger()
    try ledger.accept(.left("ana", on: Self.start + 1, because: nil))
    #expect(throws: Refusal.self) { try ledger.accept(.rehired("ana", on: Self.start + 1, as: nil)) }
    try ledger.accept(.rehired("ana", on: Self.start + 2, as: nil))
    #expect(ledger.directory.person("ana")?.spells.map(\.end) == [Self.start + 1])
  }

  @Test func theSameRoleIsNoOther() {
    var ledger = Company.ledger()
    #expect(throws: Refusal.sameRole(Company.ana)) { try ledger.accept(.changedRole("ana", to: "SDR", on: Self.start + 9)) }
  }

  @Test func anotherRoleBeginsAfterThePresentOne() {
    var ledger = Company.ledger()
    #expect(throws: Refusal.self) { try ledger.accept(.changedRole("ana", to: "ae", on: Self.start)) }
    #expect(throws: Refusal.self) { try ledger.accept(.changedRole("ana", to: "ae", on: Company.today + 1)) }
  }

  @Test func whatIsOldIsAcceptedFromTheFirstDayOn() throws {
    var ledger = Company.ledger()
    try ledger.accept(.left("ana", on: Self.start + 20, because: nil))
    try ledger.accept(.rehired("ana", on: Self.start + 40, as: nil))
    try ledger.accept(.observed(Observation("ana", "quota", in: .month(of: Self.start), .value(1))))
    #expect(ledger.directory.person("ana")?.firstDay == Self.start)
  }
}

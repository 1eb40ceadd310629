import Onboarding
import Testing

@testable import Exchange

/// Whom the rows of a file mean.
@Suite struct OwnersOfRows {
  @Test func identifierThenAddressThenNameThenAlias() throws {
    let desk = try Desk()
    var ana = try #require(desk.store.directory().person("E1"))
    ana.aliases = ["A. García S."]
    _ = try desk.store.commit([.brought(.person(ana))], by: desk.authorship)
    let owners = ["E1", "e1@example.com", "ANA GARCIA", "a. garcia s."]
    let rows = owners.enumerated().map { "D\($0),\($1)\n" }.joined()
    _ = try desk.bring([try desk.write("deals.csv", "deal,owner\n" + rows)])
    #expect(desk.store.deals(of: "E1").count == 4)
  }

  @Test func aStrangerIsListedOnceWithAllTheirRows() throws {
    let desk = try Desk()
    let rows = (1...30).map { "D\($0),\($0 % 3 == 0 ? "Ana Garcia" : $0 % 3 == 1 ? "Ana Garsia" : "Zoe")\n" }.joined()
    let fault = try desk.fault("deals.csv", "deal,owner\n" + rows)
    let expected = [
      Rejection(file: "deals.csv", line: 2, fault: .unknownPerson(column: "owner", text: "Ana Garsia", near: ["Ana García"]), rows: 10),
      Rejection(file: "deals.csv", line: 3, fault: .unknownPerson(column: "owner", text: "Zoe", near: []), rows: 10),
    ]
    #expect(fault == .rejected(expected, total: 20))
  }
}

import Support
import Testing

@testable import Onboarding

@Suite struct PseudonymsForReports {
  private let codes = Pseudonyms(key: Array("first entry of this store".utf8))

  @Test func aCodeStaysTheSameAndTellsWhatItStandsFor() {
    #expect(codes.code(of: Person.ID("marta-ruiz")) == codes.code(of: Person.ID("marta-ruiz")))
    #expect(codes.code(of: Person.ID("marta-ruiz")).hasPrefix("P-"))
    #expect(codes.code(of: Candidate.ID("marta-ruiz")).hasPrefix("C-"))
    #expect(codes.code(ofName: "Luis Ortega").hasPrefix("N-"))
    #expect(codes.code(ofName: "LUIS ortega") == codes.code(ofName: "Luis Ortega"))
  }

  @Test func anotherStoreGivesOtherCodes() {
    let other = Pseudonyms(key: Array("first entry of another".utf8))
    #expect(other.code(of: Person.ID("marta-ruiz")) != codes.code(of: Person.ID("marta-ruiz")))
  }

  @Test func aPersonAndACandidateOfOneIdentifierAreTold() {
    #expect(codes.code(of: Person.ID("ana")).dropFirst(2) != codes.code(of: Candidate.ID("ana")).dropFirst(2))
  }

  @Test func twentyThousandPeopleHaveAsManyCodes() {
    let all = Set((0..<20_000).map { codes.code(of: Person.ID("e\($0)")) })
    #expect(all.count == 20_000)
    #expect(all.allSatisfy { $0.count == 10 })
  }

  /// Computed with Python's `hmac` and `hashlib`.
  @Test func aCodeIsTheHashOfRFC2104() {
    #expect(codes.code(of: Person.ID("marta-ruiz")) == "P-G7RTKBQY")
  }
}

@Suite struct AMaskOfManyPeople {
  private let mask = WordMask(codes: [
    ("Marta Ruiz", "P-1"), ("marta-ruiz", "P-1"), ("marta.ruiz@example.com", "P-1"), ("Will", "P-2"), ("h101", "P-3"), ("1042", "P-4"),
    ("Ana García", "P-5"), ("Ana García López", "P-6"),
  ])

  @Test(arguments: [
    ("Marta Ruiz and MARTA  RUIZ's plan", "P-1 and P-1's plan"), ("status of marta-ruiz", "status of P-1"),
    ("write to marta.ruiz@example.com.", "write to P-1."), ("Will will go on", "P-2 will go on"), ("h101 and H101", "P-3 and H101"),
    ("1042 calls", "1042 calls"), ("Ana Garcia Lopez met Ana García", "P-6 met P-5"), ("Marta rode to Ruiz", "Marta rode to Ruiz"),
    ("nobody", "nobody"), ("", ""),
  ]) func everyNameBecomesItsOwnCode(_ text: String, _ masked: String) {
    #expect(mask.masked(text) == masked)
  }
}

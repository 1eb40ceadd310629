import Testing

@testable import Onboarding

@Suite struct WordMasks {
  private let mask = WordMask(["Ana García", "ana.garcia@example.com", "E1001", "Anita"], as: "X")

  @Test(arguments: [
    ("ana garcía called", "X called"), ("ANA GARCIA, again", "X, again"), ("ask Ana  García.", "ask X."), ("(ana-garcia)", "(X)"),
    ("mail Ana.Garcia@Example.com now", "mail X now"), ("e1001: late", "X: late"), ("Anita’s plan", "X’s plan"),
    ("Ana Beltrán stays", "Ana Beltrán stays"), ("Garcia Ana", "Garcia Ana"), ("E10011", "E10011"), ("banana garcía", "banana garcía"),
    ("", ""),
  ]) func namesAreFoundWhateverTheirSpelling(_ text: String, _ expected: String) {
    #expect(mask.masked(text) == expected)
  }

  @Test func accentsOfTwoScalarsAreAccents() { #expect(mask.masked("Ana Garci\u{301}a") == "X") }

  @Test func oneLetterAndShortNumbersTellNobody() {
    let mask = WordMask(["A", "42", "1042"], as: "X")
    #expect(mask.masked("A 42 1042") == "A 42 X")
    #expect(WordMask(["A", ""], as: "X").isEmpty)
  }

  @Test func theLongerSpellingIsTaken() {
    #expect(WordMask(["Ana", "Ana García"], as: "X").masked("Ana García and Ana") == "X and X")
  }
}

@Suite struct Identities {
  private let directory = Directory(
    people: [
      Person("ana", name: "Ana García", email: "ana@example.com", startDate: nil, aliases: ["Anita"]), Person("ana-2", name: "Ana Garcia"),
    ],
    candidates: [
      Candidate("c1", name: "Ana García", email: "ANA@example.com", role: "sdr"), Candidate("c2", name: "A. G.", role: "ae", person: "ana"),
      Candidate("c3", name: "Ana García", role: "sdr"),
    ])

  @Test func aPersonIsTheCandidatesOfOneLinkOrOneAddress() throws {
    let identity = try #require(Identity(of: .person("ana"), in: directory))
    #expect(identity.candidates.map(\.id) == ["c1", "c2"])
    #expect(identity.names == ["Ana García", "Anita", "A. G."])
    #expect(identity.handles == ["ana", "ana@example.com", "c1", "ANA@example.com", "c2"])
  }

  @Test func aCandidateBringsThePersonTheyBecame() throws {
    #expect(try #require(Identity(of: .candidate("c2"), in: directory)).person?.id == "ana")
    #expect(Identity(of: .candidate("nobody"), in: directory) == nil)
  }

  @Test func nobodyAndTheForgottenCannotBeForgotten() throws {
    #expect(throws: Refusal.unknownPerson("zoe")) { try Identity(toForget: .person("zoe"), in: directory) }
    let later = Directory(people: [Person("forgotten-1", name: "forgotten-1")])
    #expect(throws: Refusal.alreadyForgotten("forgotten-1")) { try Identity(toForget: .person("forgotten-1"), in: later) }
  }

  @Test func linesWithAFirstNameOrASurnameNameThePerson() throws {
    let isNamed = try #require(Identity(of: .person("ana"), in: directory)).isNamed
    #expect(["status of ana", "note on garcía: late", "rate ANITA 4"].allSatisfy(isNamed))
    #expect(!["ramp by cohort", "status of marta", "banana"].contains(where: isNamed))
  }

  @Test func aNameThatAnotherBearsIsLeftWhereItStandsAlone() throws {
    let identity = try #require(Identity(of: .person("ana"), in: directory))
    let forgetting = Forgetting(identity, number: 3, in: directory)
    #expect(forgetting.hasNamesakes)
    #expect(forgetting.scrubbed("Ana García, or Anita, of ana@example.com") == "Ana García, or forgotten-3, of forgotten-3")
  }
}

@Suite struct ForgettingRecords {
  private let ana = Person(
    "ana", name: "Ana García", email: "ana@example.com", role: "sdr", manager: "Ida Berg", startDate: Day(iso: "2026-01-12"))
  private var forgetting: Forgetting {
    get throws {
      let directory = Directory(people: [ana, Person("ida", name: "Ida Berg", kind: .tenured)])
      return Forgetting(try #require(Identity(of: .person("ana"), in: directory)), number: 1, in: directory)
    }
  }

  @Test func figuresStayAndWordsGo() throws {
    let day = try #require(Day(iso: "2026-03-01"))
    let left = try forgetting
    #expect(
      left.scrubbed(.utility(UtilityRating("ana", "pitch", 4, comment: "boring", on: day)))
        == .utility(UtilityRating("forgotten-1", "pitch", 4, on: day)))
    #expect(left.scrubbed(.absence(Absence("ana", from: day, reason: "illness"))) == .absence(Absence("forgotten-1", from: day)))
    #expect(left.scrubbed(.note(Note("ana", number: 1, text: "shy", on: day))) == nil)
    #expect(
      left.scrubbed(.note(Note("ben", number: 1, text: "sits with Ana García", on: day)))
        == .note(Note("ben", number: 1, text: "sits with forgotten-1", on: day)))
    guard case .person(let person)? = left.scrubbed(.person(ana)) else { throw Refusal.noName }
    #expect(person.name == "forgotten-1" && person.email == nil && person.role == "sdr" && person.manager == "Ida Berg")
    #expect(person.startDate == ana.startDate)
  }

  @Test func twoSpellingsOfAnInterviewerStayTwo() throws {
    let left = try forgetting
    func interviewer(_ name: String) -> String? {
      guard case .scorecard(let it)? = left.scrubbed(.scorecard(ScorecardRating("leo", by: name, "fit", 3))) else { return nil }
      return it.interviewer
    }
    #expect(interviewer("Ana García") == "forgotten-1")
    #expect(interviewer("García, Ana") == "forgotten-1 (2)")
    #expect(interviewer("Ana García") == "forgotten-1")
    #expect(interviewer("Ida Berg") == "Ida Berg")
  }

  @Test func oneWordIsNoNameWhereRegionsAndAccountsAreNamed() throws {
    let directory = Directory(people: [Person("rose", name: "Rose")])
    let left = Forgetting(try #require(Identity(of: .person("rose"), in: directory)), number: 1, in: directory)
    #expect(left.scrubbed(.deal(Deal("D", owner: "ben"))) == .deal(Deal("D", owner: "ben")))
    #expect(left.scrubbed(term: "Rose wine") == "Rose wine")
    #expect(left.scrubbed("asked Rose") == "asked forgotten-1")
  }

  @Test func anEditWithNothingLeftIsNoEdit() throws {
    let note = Fact.note(Note("ana", number: 1, text: "shy", on: Day(number: 20_000)))
    #expect(try forgetting.scrubbed(Edit(before: nil, after: note)) == nil)
  }
}

@Suite struct Marks {
  /// RFC 4231, test case 2, the first 16 bytes.
  @Test func theHashIsThatOfTheStandard() {
    let marks = ForgottenMarks(key: Array("Jefe".utf8), count: 1)
    let bytes: [UInt8] = [0x5B, 0xDC, 0xC1, 0x46, 0xBF, 0x60, 0x75, 0x4E, 0x6A, 0x04, 0x24, 0x26, 0x08, 0x95, 0x75, 0xC7]
    #expect(marks.mark(of: "what do ya want for nothing?") == bytes)
  }

  @Test func aForgottenPersonIsKnownAgainWithoutAWord() throws {
    let directory = Directory(people: [Person("E1001", name: "Ana García", email: "ana@example.com")])
    var marks = ForgottenMarks()
    #expect(marks.code(ofHandle: "E1001") == nil)
    marks.add(try #require(Identity(of: .person("E1001"), in: directory)), as: "forgotten-1")
    #expect(marks.key.count == 32 && marks.count == 1)
    #expect(marks.code(ofHandle: "e1001") == "forgotten-1" && marks.code(ofHandle: "ANA@example.com") == "forgotten-1")
    #expect(marks.code(ofName: "ana  garcia") == "forgotten-1" && marks.code(ofHandle: "ana garcia") == nil)
    #expect(marks.code(ofHandle: "E1002") == nil)
  }
}

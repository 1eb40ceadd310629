import Onboarding
import Support
import Testing

@Suite struct DirectoryTests {
  @Test func personIsCalledByIdentifierThenAddressThenName() {
    var directory = Company.directory
    let two = Person("p2", name: "Ana Garcia", email: "two@example.com", kind: .tenured, aliases: ["Anita"])
    directory.apply(Edit(before: nil, after: .person(two)))
    #expect(directory.people(called: "anita").map(\.id) == ["p2"])
    directory.apply(Edit(before: nil, after: .person(Person("Anita", name: "Other", kind: .tenured))))
    #expect(directory.people(called: "Anita").map(\.id) == ["Anita"])
    #expect(directory.people(called: "ana").map(\.id) == ["ana"])
    #expect(directory.people(called: "TWO@example.com").map(\.id) == ["p2"])
    #expect(Set(directory.people(called: "ANA GARCÍA").map(\.id)) == ["ana", "p2"])
    #expect(directory.people(called: "nobody").isEmpty)
    #expect(directory.candidates(called: "leo paz").map(\.id) == ["leo"])
  }

  @Test func newIdentifierIsFree() {
    let directory = Company.directory
    #expect(directory.freeIdentifier(for: "José Muñoz") == "jose-munoz")
    #expect(directory.freeIdentifier(for: "Ana") == "ana-2")
    #expect(directory.freeIdentifier(for: "…") == "unnamed")
    #expect(directory.freeCandidateIdentifier(for: "Leo") == "leo-2")
  }

  @Test(arguments: 0..<50) func editsAndTheirReversalsLeaveNoTrace(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    var directory = Company.directory
    var people: [Person.ID: Person] = ["ana": Company.ana, "eva": Company.eva]
    var edits: [Edit] = []
    for _ in 0..<30 {
      let id = Person.ID("p\(Int.random(in: 0..<4, using: &random))")
      let name = "Name \(Int.random(in: 0..<3, using: &random))"
      let after = Bool.random(using: &random) ? Person(id, name: name, email: "\(name)@x", kind: .tenured, aliases: ["A"]) : nil
      let edit = Edit(before: people[id].map(Fact.person), after: after.map(Fact.person))
      people[id] = after
      directory.apply(edit)
      edits.append(edit)
      #expect(directory.allPeople == people.values.sorted { $0.id < $1.id })
      #expect(Set(directory.people(called: name).map(\.id)) == Set(people.values.filter { $0.name == name }.map(\.id)))
    }
    for edit in edits.reversed() { directory.apply(edit.reversed) }
    #expect(directory.allPeople == [Company.ana, Company.eva])
    #expect(directory.people(called: "A").isEmpty)
  }
}

import Foundation
import Onboarding
import Storage
import Support
import Testing

@testable import Conversation

/// Names that are looked up in a store, held against an index of everybody in memory.
@Suite struct NamesInAStore {
  @Test(arguments: 0..<12) func areFoundAsInMemory(seed: UInt64) throws {
    var crowd = Crowd(seed: seed)
    let office = try Office(crowd.people)
    defer { office.remove() }
    for _ in 0..<3 {
      try crowd.change(office.store)
      let held = Directory(people: try office.store.directory().allPeople)
      try expectSame(try office.store.directory(), held, &crowd)
    }
    #expect(try office.store.check().isEmpty)
  }

  private func expectSame(_ kept: Directory, _ held: Directory, _ crowd: inout Crowd) throws {
    let names = KeptNames(try #require(kept.names))
    let index = Lexicon(held).people
    #expect(Set(kept.allPeople) == Set(held.allPeople))
    #expect(names.count == index.count)
    #expect(names.first(7).map(Seen.init) == index.first(7).map(Seen.init))
    for _ in 0..<60 {
      let words = crowd.words()
      #expect(names.bearers(of: words).all.map(\.id) == index.bearers(of: words).all.map(\.id), "\(words)")
      #expect(names.bearers(of: words).count == index.bearers(of: words).count, "\(words)")
      #expect(names.bearers(near: words).all.map(\.id) == index.bearers(near: words).all.map(\.id), "\(words)")
      let begun = names.bearers(beginning: words)
      #expect(begun.all.map(Seen.init) == index.bearers(beginning: words).all.map(Seen.init), "\(words)")
      #expect(begun.count == index.bearers(beginning: words).count, "\(words)")
      for word in words { #expect(names.knows(word) == index.knows(word), "\(word)") }
      let text = words.joined(separator: " ")
      #expect(Set(kept.people(called: text)) == Set(held.people(called: text)), "\(text)")
      #expect(kept.freeIdentifier(for: text) == held.freeIdentifier(for: text))
    }
    for person in held.allPeople {
      #expect(kept.person(person.id) == person)
      #expect(Set(kept.people(called: person.email ?? person.name)) == Set(held.people(called: person.email ?? person.name)))
    }
    for kind in GroupKind.allCases { #expect(Self.groups(kept, by: kind) == Self.groups(held, by: kind)) }
    #expect(kept.managers == held.managers)
  }

  private static func groups(_ directory: Directory, by kind: GroupKind) -> Set<String> {
    let groupings = [
      GroupKind.role: \Person.role, .region: \.region, .team: \.team, .manager: \.manager, .cohort: \.cohort, .source: \.source,
      .curriculum: \.curriculum?.text,
    ]
    return Set(directory.members(by: kind).compactMap { person in groupings[kind].flatMap { person[keyPath: $0] } })
  }

  @Test func thoseWhoseNamesBeginSoComeFirstWhereVeryManyFit() throws {
    let people = (0..<300).map {
      Person(Person.ID("p\(1000 - $0)"), name: $0 % 3 == 0 ? "Ana Ruiz \($0)" : "Eva Ana \($0)", startDate: Office.day)
    }
    let office = try Office(people)
    defer { office.remove() }
    let names = KeptNames(try #require(try office.store.directory().names))
    let found = names.bearers(beginning: ["an"])
    #expect(found.count == 300)
    #expect(found.first(names.closely).count == names.closely)
    #expect(found.first(names.closely).allSatisfy { $0.name.hasPrefix("Ana") })
    let session = Session(
      store: office.store,
      outside: Outside(importing: { _, _, _ in throw Trouble.unsupported("import") }, writing: { _ in }, exists: { _ in false }),
      today: Office.day, language: .english, author: "test", now: { 0 })
    let offered = session.completions(of: "status of an")
    #expect(offered.total == 300)
    #expect(offered.candidates.count == 50)
    #expect(session.completions(of: "status of ").total >= 300)
  }
}

/// What the eye sees of a name that was found.
private struct Seen: Equatable {
  let id: Person.ID
  let name: String

  init(_ bearer: Bearer<Person.ID>) {
    id = bearer.id
    name = bearer.name
  }
}

/// A store in a folder of its own.
private struct Office {
  static let day = Day(year: 2026, month: 3, day: 2) ?? Day(number: 0)
  let folder: URL
  let store: SQLiteStore

  init(_ people: [Person]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "onramp-\(UUID().uuidString)")
    store = try SQLiteStore(path: folder.appending(path: "names.db").path)
    _ = try store.bring(Batch(facts: people.map(Fact.person)), by: Self.said)
  }

  static let said = Authorship(who: "test", sentence: "import people", instant: 0, today: day + 900)

  func remove() {
    try? store.close()
    try? FileManager.default.removeItem(at: folder)
  }
}

/// People with few names among them, so that many share one.
private struct Crowd {
  private var chance: SplitMix
  private(set) var people: [Person] = []

  private static let firsts = ["Ana", "José", "María José", "Ana-María", "J.", "Łukasz", "Zoë", "李", "Ana", "O’Neill", "…"]
  private static let lasts = ["García", "Garcia", "Muñoz", "Ruiz", "Ana", "d'Ávila", "Nowak", "Garrido", "de la Cruz"]
  private static let groups = ["Iberia", "Nordics", nil]

  init(seed: UInt64) {
    chance = SplitMix(seed: seed)
    let count = 3 + Int(chance.next() % 50)
    for number in 0..<count { people.append(person(number)) }
  }

  private mutating func one<Value>(of values: [Value]) -> Value { values[Int(chance.next() % UInt64(values.count))] }

  private mutating func name() -> String {
    let lasts = (0..<chance.next() % 3).map { _ in one(of: Self.lasts) }
    return ([one(of: Self.firsts)] + lasts).joined(separator: " ")
  }

  private mutating func person(_ number: Int) -> Person {
    Person(
      Person.ID(one(of: ["p\(number)", "Q\(number * 7)"])), name: name(), email: one(of: [nil, "P\(number)@example.com"]),
      kind: one(of: [.hire, .hire, .tenured]), role: one(of: ["sdr", "ae", nil]), region: one(of: Self.groups), team: one(of: Self.groups),
      manager: one(of: Self.groups), cohort: one(of: Self.groups), source: one(of: Self.groups), startDate: Office.day,
      aliases: chance.next() % 6 == 0 ? [name(), "Nita"] : [])
  }

  /// Some are renamed, some come, and the last sentence or file is taken back or not.
  mutating func change(_ store: SQLiteStore) throws {
    let known = try store.directory().allPeople
    var changed = (0..<1 + chance.next() % 4).map { _ in one(of: known) }
    for place in changed.indices { changed[place].name = name() }
    let new = (0..<chance.next() % 3).map { _ in person(1000 + Int(chance.next() % 100_000)) }
    _ = try store.bring(Batch(facts: (changed + new).map(Fact.person)), by: Office.said)
    if chance.next() % 3 == 0 { _ = try store.undo(by: Office.said) }
    people = try store.directory().allPeople
  }

  /// One to three words of names, whole, cut, misspelt, or initials.
  mutating func words() -> [String] {
    let all = (people.map(\.name) + people.flatMap(\.aliases) + Self.lasts).flatMap { NameWords.of($0.folded) }
    return (0..<1 + chance.next() % 3).map { _ in
      let word = one(of: all)
      switch chance.next() % 6 {
      case 0: return String(word.prefix(1))
      case 1: return String(word.prefix(3))
      case 2: return String(word.dropLast()) + "x"
      default: return word
      }
    }
  }
}

import GRDB
import Onboarding

/// The small integers that stand for people and for the terms of curricula (metrics, modules, versions, milestones) in the tables.
///
/// A key once given is never given to another, even when the person is taken out by undo.
final class Keys {
  private var personKeys: [Person.ID: Int64] = [:]
  private var people: [Person.ID?] = []
  private var termKeys: [String: Int64] = [:]
  private var terms: [String?] = []
  /// The person asked for last: one record asks several times.
  private var latest: (id: Person.ID, key: Int64)?
  private var newPeople: [Person.ID] = []
  private var newTerms: [String] = []

  private let findPerson: Prepared
  private let namePerson: Prepared
  private let addPerson: Prepared
  private let renamePerson: Prepared
  private let everyPerson: Prepared
  private let findTerm: Prepared
  private let nameTerm: Prepared
  private let addTerm: Prepared

  init(in db: Database) throws {
    findPerson = try Prepared("SELECT key FROM person_keys WHERE person = ?", in: db)
    namePerson = try Prepared("SELECT person FROM person_keys WHERE key = ?", in: db)
    addPerson = try Prepared("INSERT INTO person_keys (person) VALUES (?)", in: db)
    renamePerson = try Prepared("UPDATE person_keys SET person = ?2 WHERE key = ?1", in: db)
    everyPerson = try Prepared("SELECT key, person FROM person_keys ORDER BY key", in: db)
    findTerm = try Prepared("SELECT key FROM terms WHERE term = ?", in: db)
    nameTerm = try Prepared("SELECT term FROM terms WHERE key = ?", in: db)
    addTerm = try Prepared("INSERT INTO terms (term) VALUES (?)", in: db)
  }

  /// The key of a person, or `nil` while nothing was ever recorded under the identifier.
  func known(_ id: Person.ID) throws -> Int64? {
    if let latest, latest.id == id { return latest.key }
    if let key = personKeys[id] {
      latest = (id, key)
      return key
    }
    guard let key = try Self.key(of: id.text, by: findPerson) else { return nil }
    remember(id, as: key)
    return key
  }

  /// The key of a person, given now if need be.
  func key(_ id: Person.ID) throws -> Int64 {
    if let key = try known(id) { return key }
    let key = try Self.add(id.text, by: addPerson)
    newPeople.append(id)
    remember(id, as: key)
    return key
  }

  /// Gives the person behind a key another identifier.
  func rename(_ id: Person.ID, to other: Person.ID) throws {
    guard let key = try known(id) else { return }
    renamePerson.bind(1, key)
    renamePerson.bind(2, other.text)
    try renamePerson.run()
    personKeys[id] = nil
    if key >= 0, key < people.count { people[Int(key)] = nil }
    remember(other, as: key)
  }

  func known(term: String) throws -> Int64? {
    if let key = termKeys[term] { return key }
    guard let key = try Self.key(of: term, by: findTerm) else { return nil }
    remember(term, as: key)
    return key
  }

  func key(term: String) throws -> Int64 {
    if let key = try known(term: term) { return key }
    let key = try Self.add(term, by: addTerm)
    newTerms.append(term)
    remember(term, as: key)
    return key
  }

  /// Whether the person behind a key is known without asking the database.
  func hasMet(_ key: Int64) -> Bool { key >= 0 && key < people.count && people[Int(key)] != nil }

  /// The person behind a key, where that is known without asking the database.
  func met(_ key: Int64) -> Person.ID? { key >= 0 && key < people.count ? people[Int(key)] : nil }

  /// The person behind a key.
  func person(_ key: Int64) throws -> Person.ID {
    if key >= 0, key < people.count, let id = people[Int(key)] { return id }
    let id = Person.ID(try Self.text(of: key, by: namePerson))
    remember(id, as: key)
    return id
  }

  /// The term behind a key.
  func term(_ key: Int64) throws -> String {
    if key >= 0, key < terms.count, let term = terms[Int(key)] { return term }
    let term = try Self.text(of: key, by: nameTerm)
    remember(term, as: key)
    return term
  }

  /// Notes a key that was met in another table.
  func remember(_ id: Person.ID, as key: Int64) {
    latest = (id, key)
    if let known = met(key), personKeys[known] == key { return }
    personKeys[id] = key
    Self.place(id, at: key, in: &people)
  }

  /// Notes who stands behind a key, for `person` alone: a hundred thousand need no table by their identifiers for that.
  func meet(_ id: Person.ID, behind key: Int64) {
    if met(key) == nil { Self.place(id, at: key, in: &people) }
  }

  /// Meets everybody at once where very many are asked for: quicker than looking each up.
  func meetEverybody(for count: Int) throws {
    guard count >= Self.many, personKeys.count < count else { return }
    defer { everyPerson.stop() }
    while try everyPerson.step() {
      let key = everyPerson.int(0)
      if let known = met(key) { personKeys[known] = key } else { remember(Person.ID(everyPerson.text(1)), as: key) }
    }
  }

  /// From about here on reading all of a company is quicker than asking for some.
  private static let many = 2_000

  private func remember(_ term: String, as key: Int64) {
    termKeys[term] = key
    Self.place(term, at: key, in: &terms)
  }

  /// Drops what was looked up before.
  func forgetAll() { (personKeys, people, termKeys, terms, latest) = ([:], [], [:], [], nil) }

  /// The transaction is on disk: keys given in it are good.
  func keep() {
    newPeople.removeAll()
    newTerms.removeAll()
  }

  /// The transaction was rolled back: keys given in it are void.
  func rollBack() {
    latest = nil
    for id in newPeople { if let key = personKeys.removeValue(forKey: id) { people[Int(key)] = nil } }
    for term in newTerms { if let key = termKeys.removeValue(forKey: term) { terms[Int(key)] = nil } }
    keep()
  }
}

extension Keys {
  private static func key(of text: String, by find: Prepared) throws -> Int64? {
    find.bind(1, text.composed)
    guard try find.step() else { return nil }
    defer { find.stop() }
    return find.int(0)
  }

  private static func text(of key: Int64, by name: Prepared) throws -> String {
    name.bind(1, key)
    guard try name.step() else { throw Nonsense(what: "a key stands for nothing") }
    defer { name.stop() }
    return name.text(0)
  }

  private static func add(_ text: String, by add: Prepared) throws -> Int64 {
    add.bind(1, text.composed)
    try add.run()
    return add.insertedKey
  }

  private static func place<Value>(_ value: Value, at key: Int64, in list: inout [Value?]) {
    guard key >= 0, key < 1 << 25 else { return }  // no more people than the observations' sort key has room for
    while list.count <= key { list.append(nil) }
    list[Int(key)] = value
  }
}

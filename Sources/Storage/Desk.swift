import GRDB
import Onboarding

/// An open connection with its statements at hand: reads and writes single records.
///
/// To be used inside the accesses of its connection only.
final class Desk {
  let db: Database
  let keys: Keys
  /// The words of names, as far as edits alter them.
  let names: NameTable
  private var prepared: [String: Prepared] = [:]
  /// By shelf and operation.
  private var shelves: [Prepared?] = []
  private var madeFeed: ObservationFeed?
  private var madeDealFeed: DealFeed?
  private var knowsOfPlans = false
  /// What tells long work that it is to stop; `nil` where nobody can wish it.
  var watch: StopWatch?

  /// - Parameter keys: Those of another desk, where records of both are to be compared; its own where `nil`.
  init(_ db: Database, keys: Keys? = nil) throws {
    self.db = db
    self.keys = try keys ?? Keys(in: db)
    names = NameTable(on: db)
  }

  /// The statement for `sql`, prepared at its first use.
  func statement(_ sql: String) throws -> Prepared {
    if let known = prepared[sql] { return known }
    let made = try Prepared(sql, in: db)
    prepared[sql] = made
    return made
  }

  /// What bulk loads of observations are read through, made at its first use.
  func feed() throws -> ObservationFeed {
    if let madeFeed { return madeFeed }
    let made = try ObservationFeed(on: db)
    madeFeed = made
    return made
  }

  /// What bulk loads of deals are read through, made at its first use.
  func dealFeed() throws -> DealFeed {
    if let madeDealFeed { return madeDealFeed }
    let made = try DealFeed(on: db)
    madeDealFeed = made
    return made
  }

  private enum Operation: Int, CaseIterable { case insert, update, delete, selectOne, selectOfFirst }

  private func statement(_ operation: Operation, _ shelf: Shelf) throws -> Prepared {
    let place = Int(shelf.rawValue) * Operation.allCases.count + operation.rawValue
    if place < shelves.count, let known = shelves[place] { return known }
    let sql =
      switch operation {
      case .insert: shelf.insert
      case .update: shelf.update
      case .delete: shelf.delete
      case .selectOne: shelf.selectOne
      case .selectOfFirst: shelf.selectOfFirst
      }
    let made = try Prepared(sql, in: db)
    while shelves.count <= place { shelves.append(nil) }
    shelves[place] = made
    return made
  }
}

extension Desk {
  /// The record under `key`, or `nil`.
  func fact(_ key: Fact.Key) throws -> Fact? {
    let shelf = Shelf(of: key)
    let find = try statement(.selectOne, shelf)
    var sink = ParameterSink(find)
    guard try sink.put(key, known: keys), try find.step() else { return nil }
    defer { find.stop() }
    var row = RowSource(find)
    return try row.fact(on: shelf, keys)
  }

  /// The records on a shelf whose key begins with this person, in the order of their keys.
  func facts(on shelf: Shelf, of person: Int64) throws -> [Fact] {
    let find = try statement(.selectOfFirst, shelf)
    find.bind(1, person)
    return try facts(on: shelf, by: find)
  }

  /// What a statement over all columns of a shelf finds.
  func facts(on shelf: Shelf, by find: Prepared) throws -> [Fact] {
    var facts: [Fact] = []
    try find.forEachRow {
      var row = RowSource(find)
      facts.append(try row.fact(on: shelf, keys))
    }
    return facts
  }

  /// Whether the store has a shelf: one of an earlier version, opened for reading only, may lack the latest.
  func has(_ shelf: Shelf) throws -> Bool {
    let ask = try statement("SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '\(shelf.table)')")
    defer { ask.stop() }
    return try ask.step() && ask.int(0) != 0
  }

  /// Whether plans are kept; asked until they are, for no store ever loses a shelf.
  private func hasPlans() throws -> Bool {
    if !knowsOfPlans { knowsOfPlans = try has(.plans) }
    return knowsOfPlans
  }

  /// Whether a shelf holds nothing.
  func isEmpty(_ shelf: Shelf) throws -> Bool {
    let ask = try statement(shelf.isEmpty)
    defer { ask.stop() }
    return try ask.step() && ask.int(0) != 0
  }

  /// Makes the record what the edit says it becomes.
  func apply(_ edit: Edit) throws {
    try noteName(edit)
    switch (edit.before, edit.after) {
    case (nil, let new?): try write(new, by: statement(.insert, Shelf(of: new)))
    case (_?, let changed?): try write(changed, by: statement(.update, Shelf(of: changed)))
    case (let old?, nil): try remove(old.key)
    case (nil, nil): break
    }
  }

  private func noteName(_ edit: Edit) throws {
    switch edit.key {
    case .person(let id)?: names.note(try keys.key(id), edit.before?.personsName, edit.after?.personsName)
    case .candidate?: names.touch()
    default: break
    }
  }

  private func write(_ fact: Fact, by write: Prepared) throws {
    var sink = ParameterSink(write)
    try sink.put(fact, keys)
    try write.run()
    guard write.changes == 1 else { throw Nonsense(what: "a record to be changed is not there") }
  }

  private func remove(_ key: Fact.Key) throws {
    let remove = try statement(.delete, Shelf(of: key))
    var sink = ParameterSink(remove)
    guard try sink.put(key, known: keys) else { throw Nonsense(what: "a record to be removed is not there") }
    try remove.run()
    guard remove.changes == 1 else { throw Nonsense(what: "a record to be removed is not there") }
  }
}

extension Desk {
  /// The names the company goes by.
  func directory() throws -> Directory {
    var directory = Directory(
      catalogue: try catalogue(), people: try people(by: statement(Shelf.people.select)), candidates: try candidates(),
      openings: try openings(),
      definitions: try definitions())
    directory.forgotten = try ForgottenTable(desk: self).marks()
    return directory
  }

  /// The names the company goes by, looked up as they are asked for, where the store's tables are of a version that can.
  func directory(over register: NameRegister) throws -> Directory {
    guard try hasNames() else { return try directory() }
    var directory = Directory(
      catalogue: try catalogue(), openings: try openings(), definitions: try definitions(), register: register)
    directory.forgotten = try ForgottenTable(desk: self).marks()
    return directory
  }

  /// Whether the words of names are kept: a store of an earlier version, opened for reading only, lacks them.
  func hasNames() throws -> Bool {
    let ask = try statement("SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'name_words')")
    defer { ask.stop() }
    return try ask.step() && ask.int(0) != 0
  }

  private func catalogue() throws -> Catalogue {
    let curricula = try facts(on: .curricula, by: statement(Shelf.curricula.select))
    return Catalogue(curricula.compactMap { if case .curriculum(let it) = $0 { it } else { nil } })
  }

  func candidates() throws -> [Candidate] {
    try facts(on: .candidates, by: statement(Shelf.candidates.select)).compactMap { if case .candidate(let it) = $0 { it } else { nil } }
  }

  /// How the metrics are defined: as usual where nothing was laid down.
  private func definitions() throws -> Definitions {
    guard try has(.definitions), case .definitions(let set)? = try fact(.definitions) else { return Definitions() }
    return set
  }

  private func openings() throws -> [Onboarding.Opening] {
    guard try has(.hiring) else { return [] }
    return try HiringFile(hiring(about: "", orOf: "")).openings
  }

  /// Records of recruiting that are about either of two candidates; openings are about the one without a name.
  func hiring(about candidate: String, orOf other: String) throws -> [HiringRecord] {
    let find = try statement("\(Shelf.hiring.select) WHERE candidate IN (?1, ?2)")
    find.bind(1, candidate)
    find.bind(2, other)
    return try facts(on: .hiring, by: find).compactMap { if case .hiring(let it) = $0 { it } else { nil } }
  }

  /// The people whom a statement over all columns of their shelf finds.
  func people(by all: Prepared) throws -> [Person] {
    var people: [Person] = []
    try all.forEachRow {
      var row = RowSource(all)
      people.append(try row.person(keys))
    }
    return people
  }

  /// Everything about a person, of the shelves given.
  func dossier(of person: Person, key: Int64, from shelves: [Shelf] = Desk.personal) throws -> Dossier {
    var dossier = Dossier(person)
    for shelf in shelves where try shelf != .plans || hasPlans() {
      for fact in try facts(on: shelf, of: key) { dossier.file(fact) }
    }
    dossier.sort()
    return dossier
  }

  /// The shelves of a dossier besides the person's own.
  static let personal = Shelf.allCases.filter { $0.isAboutPerson && $0 != .people }

  /// A number that changes whenever another connection has written.
  func dataVersion() throws -> Int64 {
    let ask = try statement("PRAGMA data_version")
    defer { ask.stop() }
    return try ask.step() ? ask.int(0) : 0
  }
}

extension Fact {
  fileprivate var personsName: String? { if case .person(let it) = self { it.name } else { nil } }
}

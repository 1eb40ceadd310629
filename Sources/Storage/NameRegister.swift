import GRDB
import Onboarding

/// The names in a store's file, looked up as they are asked for.
///
/// `@unchecked Sendable`: every access, the one to its own memory included, is made on the connection's serial queue, so that no two threads are ever
/// in it at once; calls from within an access of the connection go straight through.
final class NameRegister: Register, @unchecked Sendable {
  private let queue: DatabaseQueue
  private var desk: Desk?
  private var known: [Person.ID: Person?] = [:]
  private var words: [String: NamePlaces] = [:]
  /// What a sentence asks again and again while its readings are weighed.
  private var asked = Asked()
  private var staff: Directory?
  private var hopefuls: Directory?
  /// Those who have other names, and whose these are.
  private var others: (people: [Person], byName: [String: [Person]])?
  private var columns: RosterReading?
  private var fault: (any Error)?
  /// How many were looked up one by one.
  private var lookups = 0

  /// Whoever looks up so many goes through all of them, and reads them faster in one go.
  private static let many = 256

  /// Answers of the database, by what was asked.
  private struct Asked {
    var named: [String: [Person]] = [:]
    var mailed: [String: [Person]] = [:]
    var beginning: [String: [String]] = [:]
    var placed: [Int32: Person] = [:]

    /// Far more than one sentence asks, and little enough to be kept for a conversation.
    private static let most = 4096

    /// Drops everything where there is too much of it.
    mutating func makeRoom() {
      if named.count + mailed.count + beginning.count + placed.count > Self.most { self = Asked() }
    }
  }

  init(on queue: DatabaseQueue) { self.queue = queue }

  /// Forgets what it remembers of the names, which have changed.
  ///
  /// - Parameter desk: What the names are read through from now on; `nil` for never again.
  func renew(_ desk: Desk?) {
    self.desk = desk
    known.removeAll()
    words.removeAll()
    asked = Asked()
    (staff, hopefuls, others, columns, lookups) = (nil, nil, nil, nil, 0)
  }

  /// The first thing that could not be read since this was last asked.
  func takeFault() -> (any Error)? {
    defer { fault = nil }
    return fault
  }

  private func asking<Value>(_ absent: Value, _ body: (Desk) throws -> Value) -> Value {
    queue.unsafeReentrantWrite { _ in
      guard let desk else { return absent }
      do { return try body(desk) } catch {
        fault = fault ?? error
        return absent
      }
    }
  }
}

extension NameRegister {
  var isEmpty: Bool { asking(true) { try $0.isEmpty(.people) } }

  var count: Int {
    asking(0) { desk in
      let ask = try desk.statement("SELECT count(*) FROM people")
      defer { ask.stop() }
      return try ask.step() ? Int(ask.int(0)) : 0
    }
  }

  func person(_ id: Person.ID) -> Person? {
    asking(nil) { desk in
      if let staff { return staff.person(id) }
      if let person = known[id] { return person }
      lookups += 1
      guard lookups < Self.many else { return everybody.person(id) }
      guard case .person(let person)? = try desk.fact(.person(id)) else {
        known[id] = .some(nil)
        return nil
      }
      known[id] = person
      return person
    }
  }

  func people(mailed address: String) -> [Person] {
    asking([]) { desk in
      if let staff { return staff.people(mailed: address) }
      if let known = asked.mailed[address] { return known }
      asked.makeRoom()
      let find = try desk.statement(Shelf.people.select + " WHERE email = ?1 COLLATE NOCASE AND email IS NOT NULL ORDER BY key")
      find.bind(1, address)
      let found = try desk.people(by: find)
      asked.mailed[address] = found
      return found
    }
  }

  func people(named folded: String) -> [Person] {
    asking([]) { desk in
      if let staff { return staff.people(named: folded) }
      if let known = asked.named[folded] { return known }
      asked.makeRoom()
      let found = try named(folded, desk)
      asked.named[folded] = found
      return found
    }
  }

  private func named(_ folded: String, _ desk: Desk) throws -> [Person] {
    let find = try desk.statement(Shelf.people.select + " WHERE folded = ?1")
    find.bind(1, folded)
    let byAlias = try aliased(desk).byName[folded, default: []].filter { $0.name.folded != folded }
    let found = try desk.people(by: find) + byAlias
    guard found.count > 1 else { return found }
    return try found.map { (try desk.keys.key($0.id), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  var everybody: Directory {
    asking(Directory()) { desk in
      if let staff { return staff }
      let made = Directory(people: try desk.people(by: desk.statement(Shelf.people.select)))
      staff = made
      return made
    }
  }

  var applicants: Directory {
    asking(Directory()) { desk in
      if let hopefuls { return hopefuls }
      let made = Directory(candidates: try desk.candidates())
      hopefuls = made
      return made
    }
  }

  func members(by kind: GroupKind) -> [Person] {
    asking([]) { desk in
      let columns = kind == .curriculum ? "kind, role, curriculum, edition" : "kind, \(kind.rawValue)"
      let all = try desk.statement("SELECT DISTINCT \(columns) FROM people")
      var members: [Person] = []
      try all.forEachRow {
        var row = RowSource(all)
        members.append(try row.member(by: kind))
      }
      return members
    }
  }

  func places(of word: String) -> NamePlaces {
    asking(NamePlaces()) { desk in
      if let known = words[word] { return known }
      let places = try desk.names.places(of: word)
      words[word] = places
      return places
    }
  }

  func words(beginning prefix: String, limit: Int) -> [String] {
    asking([]) { desk in
      let question = "\(limit) \(prefix)"
      if let known = asked.beginning[question] { return known }
      asked.makeRoom()
      // Words are of letters and digits, of which none comes before 0; behind them stands nothing that begins with the highest byte.
      let find = try desk.statement("SELECT word FROM name_words WHERE word >= ?1 ORDER BY word LIMIT ?2")
      find.bind(1, prefix.isEmpty ? "0" : prefix)
      find.bind(2, Int64(limit))
      var words: [String] = []
      try find.forEachRow { words.append(find.text(0)) }
      let found = Array(words.prefix { $0.utf8.starts(with: prefix.utf8) })
      asked.beginning[question] = found
      return found
    }
  }

  func people(at places: [Int32]) -> [Person] {
    asking([]) { desk in
      if let staff { return try places.compactMap { staff.person(try desk.keys.person(Int64($0))) } }
      asked.makeRoom()
      let find = try desk.statement(Shelf.people.selectOne)
      return try places.flatMap { place in
        if let person = asked.placed[place] { return [person] }
        find.bind(1, Int64(place))
        let people = try desk.people(by: find)
        for person in people { known[person.id] = person }
        asked.placed[place] = people.first
        return people
      }
    }
  }

  func people(first count: Int) -> [Person] {
    asking([]) { desk in
      let find = try desk.statement(
        "SELECT \(Shelf.people.columnsOf("p")) FROM person_keys k JOIN people p ON p.key = k.key ORDER BY k.person LIMIT ?1")
      find.bind(1, Int64(count))
      return try desk.people(by: find)
    }
  }

  var roster: Roster? { asking(nil) { try reading($0).roster } }

  func groups(by kind: GroupKind) -> GroupColumn? {
    asking(nil) { desk in
      var reading = try columns ?? RosterReading(desk, with: kind)
      defer { columns = reading }
      return try reading.groups(by: kind, desk)
    }
  }

  var fullNames: TextColumn? {
    asking(nil) { desk in
      var reading = try reading(desk)
      defer { columns = reading }
      return try reading.fullNames(desk)
    }
  }

  private func reading(_ desk: Desk) throws -> RosterReading {
    if let columns { return columns }
    let made = try RosterReading(desk)
    columns = made
    return made
  }

  var aliased: [Person] { asking([]) { try aliased($0).people } }

  private func aliased(_ desk: Desk) throws -> (people: [Person], byName: [String: [Person]]) {
    if let others { return others }
    let people = try desk.people(by: desk.statement(Shelf.people.select + " WHERE aliases IS NOT NULL ORDER BY person"))
    var byName: [String: [Person]] = [:]
    for person in people { for name in Set(person.aliases.map(\.folded)) { byName[name, default: []].append(person) } }
    others = (people, byName)
    return (people, byName)
  }
}

extension ColumnSource {
  /// Somebody who is a member of a group, and nothing else.
  fileprivate mutating func member(by kind: GroupKind) throws -> Person {
    var person = Person("", name: "", kind: try word(Person.Kind.self))
    switch kind {
    case .role: person.role = try string()
    case .region: person.region = try string()
    case .team: person.team = try string()
    case .manager: person.manager = try string()
    case .cohort: person.cohort = try string()
    case .source: person.source = try string()
    case .curriculum:
      person.role = try string()
      person.curriculum = try string().map { Curriculum.ID($0) }
      person.edition = try integer().map { Int($0) }
    }
    return person
  }
}

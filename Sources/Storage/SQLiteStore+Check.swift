import GRDB
import Onboarding

extension SQLiteStore {
  /// Everything that is wrong with the store: damage SQLite finds, references to what is not there, an altered change log, records that are not
  /// what the change log says, ramp states that are not what the facts give.
  ///
  /// - Complexity: reads the whole store and replays the change log into a temporary one.
  public func check() throws -> [Inconsistency] {
    do {
      return try reading { desk in
        let damage = try Self.damage(desk)
        guard damage.isEmpty else { return damage }
        var links = ChainCheck(desk: desk)
        let chain = try links.findings()
        let records = chain.isEmpty ? try ReplayCheck(desk: desk).findings() : []
        // A name that was altered behind the change log's back is found as such; its index follows from it.
        let index = records.isEmpty ? try Self.misnamed(desk) : []
        return try SchemaCheck(desk: desk).findings() + chain + index + KeyCheck(desk: desk).findings()
          + ReferenceCheck(desk: desk).findings() + records + RampCheck(desk: desk, directory: desk.directory()).findings()
      }
    } catch Trouble.damaged(_, let what) {
      return [.damaged(what)]
    }
  }

  private static func misnamed(_ desk: Desk) throws -> [Inconsistency] {
    guard try desk.hasNames(), try !desk.names.isSound() else { return [] }
    return [.damaged("the index of names is not that of the people's names")]
  }

  private static func damage(_ desk: Desk) throws -> [Inconsistency] {
    var findings: [Inconsistency] = []
    let ask = try desk.statement("PRAGMA integrity_check(100)")
    try ask.forEachRow { if ask.text(0) != "ok" { findings.append(.damaged(ask.text(0))) } }
    let keys = try desk.statement("PRAGMA foreign_key_check")
    try keys.forEachRow { findings.append(.damaged("\(keys.text(0)) refers to \(keys.text(2)) that are not there")) }
    return findings
  }
}

/// Follows the change log from its first entry and computes every hash anew.
struct ChainCheck {
  let desk: Desk
  private var rewritten: [Int: [UInt8]] = [:]

  init(desk: Desk) { self.desk = desk }

  mutating func findings() throws -> [Inconsistency] {
    var broken: [Int] = []
    var previous = ChangeLog.beforeFirst
    var expected = 1
    let undone = try standing()
    rewritten = try ChangeLog(desk: desk).rewrittenHashes()
    let all = try desk.statement(
      """
      SELECT number, kind, of, who, instant, today, edits, payload_hash, previous_hash, hash, undone FROM entries ORDER BY number
      """)
    try all.forEachRow {
      let fields = try EntryFields(all)
      let (payload, hash) = (all.bytes(7), all.bytes(9))
      let isWhole =
        try fields.number == expected && all.bytes(8) == previous && fields.hash(after: previous, payload: payload) == hash
        && payloadAgrees(fields.number, payload) && undone.contains(fields.number) == (all.int(10) != 0)
      if !isWhole { broken.append(fields.number) }
      previous = hash
      expected = fields.number + 1
    }
    return broken.map { .brokenChain(entry: $0) }
  }

  /// The entries whose payloads are gone or not what was written.
  mutating func unreadable() throws -> [Int] {
    var found: [Int] = []
    rewritten = (try? ChangeLog(desk: desk).rewrittenHashes()) ?? [:]
    let all = try desk.statement("SELECT number, payload_hash FROM entries ORDER BY number")
    try all.forEachRow {
      let entry = Int(all.int(0))
      if (try? payloadAgrees(entry, all.bytes(1))) != true { found.append(entry) }
    }
    return found
  }

  /// The entries that later ones have taken back and not done again.
  private func standing() throws -> Set<Int> {
    var undone: Set<Int> = []
    let steps = try desk.statement("SELECT kind, of FROM entries WHERE kind IN ('undo', 'redo') ORDER BY number")
    try steps.forEachRow {
      if steps.text(0) == "undo" { undone.insert(Int(steps.int(1))) } else { undone.remove(Int(steps.int(1))) }
    }
    return undone
  }

  /// Whether an entry's words and edits are there and hash to what the entry says.
  private func payloadAgrees(_ entry: Int, _ expected: [UInt8]) throws -> Bool {
    let find = try desk.statement("SELECT salt, sentence FROM payloads WHERE entry = ?")
    find.bind(1, Int64(entry))
    guard try find.step() else { return false }
    let hash = PayloadHash(salt: find.bytes(0), sentence: find.text(1))
    find.stop()
    try ChangeLog(desk: desk).forEachPart(of: entry, backwards: false) { hash.update($0) }
    // What lost words with somebody who was forgotten hashes to what the forgetting says, which is in the chain itself.
    return hash.digest() == rewritten[entry] ?? expected
  }
}

extension EntryFields {
  init(_ row: Prepared) throws {
    number = Int(row.int(0))
    kind = row.text(1)
    of = row.isNull(2) ? nil : Int(row.int(2))
    who = row.text(3)
    instant = row.int(4)
    today = Int32(truncatingIfNeeded: row.int(5))
    edits = Int(row.int(6))
  }
}

/// Looks for observations of people or metrics that are not there; all other references are SQLite's to check.
struct ReferenceCheck {
  let desk: Desk

  func findings() throws -> [Inconsistency] {
    var findings: [Inconsistency] = []
    for (column, other) in [("person", "people"), ("metric", "terms")] {
      let lost = try desk.statement("\(Shelf.observations.select) WHERE \(column) NOT IN (SELECT key FROM \(other)) LIMIT 100")
      for fact in try desk.facts(on: .observations, by: lost) { findings.append(.dangling(fact.key, column)) }
    }
    return findings
  }
}

/// Derives every ramp state anew.
struct RampCheck {
  let desk: Desk
  let directory: Directory

  func findings() throws -> [Inconsistency] {
    let table = RampTable(desk: desk)
    var derivation = RampDerivation(desk: desk, directory: directory)
    return try directory.allPeople.compactMap { person in
      let key = try desk.keys.key(person.id)
      let (stored, derived) = try (table.state(of: key), derivation.state(of: person.id, key: key))
      return stored == derived ? nil : .staleRamp(person.id, stored: stored, derived: derived)
    }
  }
}

/// Replays the change log into a store in memory and compares every record with it, and whom and which terms the entries speak of.
struct ReplayCheck {
  let desk: Desk

  func findings() throws -> [Inconsistency] {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false  // the keys of people and terms stay with the store itself
    return try DatabaseQueue(configuration: configuration).write { db in
      try db.execute(sql: Schema.tables + Schema.items + Schema.plans + Schema.definitions + Schema.hiring + Schema.spells)
      let replayed = try Desk(db, keys: desk.keys)
      var reading = LogReading(desk: desk)
      try reading.replay(to: replayed)
      let records = try Shelf.allCases.filter(desk.has).flatMap { try Self.differences(on: $0, desk, replayed) }
      return try reading.misread() + records
    }
  }

  /// The records of a shelf that differ, or that only one of the two has.
  private static func differences(on shelf: Shelf, _ one: Desk, _ other: Desk) throws -> [Inconsistency] {
    let (left, right) = try (one.statement(shelf.selectInOrder), other.statement(shelf.selectInOrder))
    defer {
      left.stop()
      right.stop()
    }
    var findings: [Inconsistency] = []
    var (hasLeft, hasRight) = try (left.step(), right.step())
    while hasLeft || hasRight {
      let order = hasLeft && hasRight ? left.compare(with: right, columns: shelf.key.count) : hasLeft ? -1 : 1
      if order != 0 || !left.equals(right, columns: shelf.key.count + shelf.rest.count) {
        var row = RowSource(order <= 0 ? left : right)
        findings.append(.altered(try row.fact(on: shelf, one.keys).key))
      }
      if order <= 0 { hasLeft = try left.step() }
      if order >= 0 { hasRight = try right.step() }
    }
    return findings
  }
}

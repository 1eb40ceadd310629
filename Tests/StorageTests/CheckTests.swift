import GRDB
import Onboarding
import Testing

@testable import Storage

/// What `check` finds in a store that was tampered with.
@Suite struct CheckTests {
  let folder: Folder
  init() throws { folder = try Folder() }

  private func store() throws -> SQLiteStore {
    let store = try SQLiteStore(path: folder.path("store.db"))
    _ = try store.bring(Batch(facts: Office.everyKind, observations: Office.columns(of: Office.year)), by: Office.said("import"))
    _ = try store.commit(Office.anaRamps.suffix(2), by: Office.said("ana ramps"))
    _ = try store.undo(by: Office.said("undo"))
    return store
  }

  private func tamper(_ sql: String, with store: SQLiteStore) throws {
    try store.queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.execute(sql: sql)
    }
  }

  static let chain: [(sql: String, entry: Int)] = [
    ("UPDATE entries SET who = 'other' WHERE number = 1", 1),
    ("UPDATE entries SET instant = instant + 1 WHERE number = 2", 2),
    ("UPDATE entries SET of = 1 WHERE number = 3", 3),
    ("UPDATE entries SET undone = 0 WHERE number = 2", 2),
    ("UPDATE entries SET edits = 9 WHERE number = 2", 2),
    ("UPDATE payloads SET sentence = 'import ' WHERE entry = 1", 1),
    ("UPDATE payloads SET salt = zeroblob(16) WHERE entry = 2", 2),
    ("UPDATE payload_parts SET edits = zeroblob(length(edits))", 1),
    ("UPDATE payloads SET edits = zeroblob(length(edits)) WHERE entry = 2", 2),
    ("UPDATE entries SET hash = zeroblob(32) WHERE number = 1", 1),
    ("DELETE FROM payload_parts", 1),
    ("DELETE FROM payloads WHERE entry = 2; DELETE FROM entries WHERE number = 2", 3),
  ]

  @Test(arguments: chain) func alteredLogIsFound(_ tampering: (sql: String, entry: Int)) throws {
    let store = try store()
    #expect(try store.check().isEmpty)
    try tamper(tampering.sql, with: store)
    #expect(try store.check().contains(.brokenChain(entry: tampering.entry)))
  }

  static let records: [(sql: String, key: Fact.Key)] = [
    ("UPDATE observations SET value = value + 1 WHERE target = 0.8", .observation("ana", "quota-attainment", Office.month("2026-03"))),
    ("UPDATE deals SET amount = 1 WHERE deal = 'D-1'", .deal("D-1")),
    ("UPDATE deals SET currency = NULL WHERE deal = 'D-1'", .deal("D-1")),
    ("DELETE FROM notes", .note("ana", number: 1)),
    ("UPDATE people SET name = 'Anna' WHERE person = 'ana'", .person("ana")),
    ("INSERT INTO deal_stages VALUES ('D-2', 'Won', 1)", .dealStage("D-2", stage: "Won", on: Day(number: 1))),
  ]

  @Test(arguments: records) func recordThatTheLogDoesNotKnowIsFound(_ tampering: (sql: String, key: Fact.Key)) throws {
    let store = try store()
    try tamper(tampering.sql, with: store)
    #expect(try store.check() == [.altered(tampering.key)])
  }

  @Test func staleRampIsFound() throws {
    let store = try store()
    let derived = try #require(try store.rampSubjects().first { $0.person == "ana" }).state
    try tamper("UPDATE ramp SET productive_on = 20000 WHERE person = (SELECT key FROM person_keys WHERE person = 'ana')", with: store)
    var stored = derived
    stored.productiveOn = Day(number: 20000)
    #expect(try store.check() == [.staleRamp("ana", stored: stored, derived: derived)])
  }

  @Test func recordOfNobodyIsFound() throws {
    let store = try store()
    try tamper("UPDATE observations SET person = 999 WHERE target = 0.8; INSERT INTO person_keys VALUES (999, 'ghost')", with: store)
    #expect(try store.check().contains(.dangling(.observation("ghost", "quota-attainment", Office.month("2026-03")), "person")))
  }

  @Test func lostReferenceIsFound() throws {
    let store = try store()
    try tamper("DELETE FROM people WHERE person = 'eva'", with: store)
    #expect(try store.check().contains { if case .damaged = $0 { true } else { false } })
  }

  @Test func missingWordsAreFound() throws {
    let store = try store()
    try tamper("DELETE FROM payload_parts; DELETE FROM payloads WHERE entry = 1", with: store)
    #expect(try store.check().contains(.brokenChain(entry: 1)))
    #expect(try store.history(of: nil, limit: 9).last?.authorship.sentence == "")
  }

  @Test(arguments: ["term = 'x' || term", "term = term || ' '"]) func renamedTermIsFound(_ renaming: String) throws {
    let store = try store()
    try tamper("UPDATE terms SET \(renaming) WHERE key = 1", with: store)
    #expect(try store.check().contains { if case .alteredTerm = $0 { true } else { false } })
  }

  @Test func personUnderAnotherKeyIsFound() throws {
    let store = try store()
    try tamper("UPDATE person_keys SET person = 'other' WHERE person = 'ana'", with: store)
    #expect(try store.check().contains(.altered(.person("ana"))))
  }

  @Test(arguments: [
    "DELETE FROM touched WHERE entry = 1 AND person = 1", "INSERT INTO touched VALUES (1, 99)",
    "UPDATE touched SET person = 77 WHERE entry = 1 AND person = 1",
  ]) func entryThatIsFiledUnderSomebodyElseIsFound(_ filing: String) throws {
    let store = try store()
    try tamper(filing, with: store)
    #expect(try store.check().contains { if case .brokenChain = $0 { true } else { false } })
  }

  @Test(arguments: [
    "CREATE TRIGGER spy AFTER INSERT ON notes BEGIN DELETE FROM notes; END", "DROP INDEX people_by_folded_name",
  ]) func whatWasBuiltInOrTornDownIsFound(_ building: String) throws {
    let store = try store()
    try tamper(building, with: store)
    #expect(try store.check().contains { if case .damaged = $0 { true } else { false } })
  }

  @Test func overwrittenPagesAreFoundOrHarmless() throws {
    try store().close()
    let url = folder.path("store.db")
    let sound = try FileBytes.read(url)
    for page in stride(from: 4096, to: sound.count, by: 4096) {
      var bytes = sound
      for offset in 0..<64 { bytes[page + offset] = 0xA5 }
      try FileBytes.write(bytes, to: url)
      let found = try? SQLiteStore(path: url).check()
      #expect(found?.isEmpty != true)
    }
  }
}

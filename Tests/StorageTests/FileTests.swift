import Foundation
import GRDB
import Onboarding
import Testing

@testable import Storage

/// What a store in a file promises about the file.
@Suite(.serialized) struct FileTests {
  let folder: Folder
  init() throws { folder = try Folder() }

  private var path: String { folder.path("store.db") }

  private func founded() throws -> SQLiteStore {
    let store = try SQLiteStore(path: path)
    _ = try store.commit(Office.founding, by: Office.said())
    return store
  }

  /// Changes the file behind the store's back.
  private func tamper(_ sql: String) throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.execute(sql: sql)
    }
  }

  @Test(arguments: [0o022, 0o000, 0o077] as [mode_t]) func onlyTheOwnerCanReadIt(_ mask: mode_t) throws {
    let old = umask(mask)
    defer { umask(old) }
    let store = try SQLiteStore(path: folder.path("a/b/store.db"))
    _ = try store.commit(Office.founding, by: Office.said())
    try store.backup(to: folder.path("a/copy.db"))
    #expect(["a", "a/b"].map(folder.mode) == [0o700, 0o700])
    #expect(["a/b/store.db", "a/b/store.db-wal", "a/b/store.db-shm", "a/copy.db"].map(folder.mode) == [0o600, 0o600, 0o600, 0o600])
  }

  @Test func fileThatOthersCanReadIsClosedToThem() throws {
    try founded().close()
    chmod(path, 0o644)
    _ = try SQLiteStore(path: path)
    #expect(folder.mode("store.db") == 0o600)
  }

  @Test func settingsAreDurableAndSafe() throws {
    let store = try founded()
    let pragmas = ["synchronous", "foreign_keys", "secure_delete", "busy_timeout", "user_version", "application_id"]
    let (numbers, journal) = try store.queue.writeWithoutTransaction { db in
      (try pragmas.map { try Opening.number("PRAGMA \($0)", db) }, try String.fetchOne(db, sql: "PRAGMA journal_mode"))
    }
    #expect(numbers == [2, 1, 1, 10_000, Int64(Schema.version), Int64(Schema.application)])
    #expect(journal == "wal")
    #expect(!store.queue.configuration.publicStatementArguments)
  }

  @Test func openingACurrentStoreWritesNothing() throws {
    try founded().close()
    let before = try Data(contentsOf: URL(filePath: path))
    try SQLiteStore(path: path).close()
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  /// What takes a store back to before version 6.
  private static let withoutNames = "DROP TABLE name_words; DROP INDEX people_by_email; DROP INDEX people_with_aliases"

  @Test func aStoreOfTheFifthVersionGainsTheWordsOfNames() throws {
    let founded = try founded()
    let people = try founded.directory().allPeople
    try founded.close()
    try tamper(Self.withoutHiring)
    try tamper("\(Self.withoutNames); PRAGMA user_version = 5")
    let old = try SQLiteStore(path: path, access: .readOnly)
    #expect(try old.directory().names == nil)
    #expect(try old.directory().people(called: "ana").map(\.id) == ["ana"])
    try old.close()
    let store = try SQLiteStore(path: path)
    let names = try #require(try store.directory().names)
    #expect(!people.isEmpty)
    for person in people { #expect(!names.places(of: NameWords.of(person.name.folded)[0]).leading.isEmpty) }
    #expect(try store.check().allSatisfy(\.isLostRecord))  // of the shelves taken away above
  }

  @Test func anIndexOfNamesThatIsNotThatOfTheNamesIsNoticed() throws {
    try founded().close()
    try tamper("DELETE FROM name_words WHERE key = (SELECT min(key) FROM name_words)")
    #expect(try SQLiteStore(path: path).check() == [.damaged("the index of names is not that of the people's names")])
  }

  @Test func aStoreOfTheSecondVersionGainsThePlans() throws {
    try founded().close()
    try tamper(Self.withoutNames)
    try tamper("DROP TABLE forgotten; DROP TABLE forgetting")
    try tamper(Self.withoutHiring)
    try tamper("DROP VIEW readable_plans; DROP TABLE plans; DROP TABLE definitions; PRAGMA user_version = 2")
    let old = try SQLiteStore(path: path, access: .readOnly)
    #expect(try old.dossier(of: "ana")?.plan == [])
    #expect(try old.check().allSatisfy(\.isLostRecord))
    try old.close()
    let store = try SQLiteStore(path: path)
    _ = try store.commit([.planned(PlannedModule("ana", "tools", isAssigned: false, on: Office.today))], by: Office.said())
    #expect(try store.dossier(of: "ana")?.plan.map(\.isAssigned) == [false])
    #expect(try store.check().allSatisfy(\.isLostRecord))  // of the shelves taken away above
  }

  private static let withoutHiring = """
    DROP VIEW readable_openings; DROP VIEW readable_candidate_stages; DROP VIEW readable_recommendations; DROP TABLE hiring;
    DROP VIEW readable_spells; ALTER TABLE people DROP COLUMN spells; ALTER TABLE ramp DROP COLUMN former
    """

  @Test func aStoreOfTheSixthVersionGainsTheRecordsOfHiring() throws {
    try founded().close()
    try tamper(Self.withoutHiring)
    try tamper("PRAGMA user_version = 6")
    let old = try SQLiteStore(path: path, access: .readOnly)
    #expect(try old.hiring(of: nil) == HiringFile())
    #expect(try old.directory().allOpenings == [])
    try old.close()
    let store = try SQLiteStore(path: path)
    let opening = Onboarding.Opening("sdr-2027", role: "sdr", headcount: 2, start: Office.today, openedOn: Office.today)
    _ = try store.commit([.entered(.opening(opening))], by: Office.said())
    #expect(try store.directory().allOpenings == [opening])
    #expect(try store.check().allSatisfy(\.isLostRecord))  // of the shelves taken away above
  }

  @Test func aStoreOfTheEighthVersionGainsSpells() throws {
    try founded().close()
    try tamper(
      """
      DROP VIEW readable_spells; ALTER TABLE people DROP COLUMN spells; ALTER TABLE ramp DROP COLUMN former; PRAGMA user_version = 8
      """)
    let old = try SQLiteStore(path: path, access: .readOnly)
    #expect(try old.dossier(of: "ana")?.person.spells == [])
    #expect(try old.rampSubjects().contains { $0.person == "ana" })
    #expect(try old.check().isEmpty)
    try old.close()
    let store = try SQLiteStore(path: path)
    _ = try store.commit([.left("ana", on: Office.today - 9, because: nil)], by: Office.said())
    _ = try store.commit([.rehired("ana", on: Office.today, as: "ae")], by: Office.said())
    #expect(try store.rampSubjects().filter { $0.person == "ana" }.map(\.spell) == [1, nil])
    let shown = try DatabaseQueue(path: path).read { try Row.fetchOne($0, sql: "SELECT * FROM readable_spells") }  // as another tool does
    #expect(shown?["person"] == "ana")
    #expect(shown?["end_date"] == (Office.today - 9).iso)
    #expect(try store.check().isEmpty)
  }

  @Test func newerStoreIsRefusedAndNotHarmed() throws {
    try founded().close()
    try tamper("PRAGMA user_version = 99")
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(throws: Trouble.newerStore(path: path, version: 99, supported: Int(Schema.version))) { try SQLiteStore(path: path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test func aStoreOfTheFirstVersionGainsTheItems() throws {
    try founded().close()
    try tamper("DROP VIEW readable_items; DROP TABLE items; DROP VIEW readable_plans; DROP TABLE plans; DROP TABLE definitions")
    try tamper(Self.withoutNames)
    try tamper("DROP TABLE forgotten; DROP TABLE forgetting")
    try tamper(Self.withoutHiring)
    try tamper("PRAGMA user_version = 1")
    let old = try SQLiteStore(path: path, access: .readOnly)
    #expect(try old.itemMarks(of: "pitch").isEmpty)
    #expect(try old.check().allSatisfy(\.isLostRecord))
    try old.close()
    let store = try SQLiteStore(path: path)
    let mark = ItemMark("ana", "pitch", "v1", item: "Q. 1", mark: 1)
    _ = try store.bring(Batch(facts: [.item(mark)]), by: Office.said())
    #expect(try store.itemMarks(of: "pitch") == [mark])
    #expect(try store.check().allSatisfy(\.isLostRecord))  // of the shelves taken away above
    _ = try store.undo(by: Office.said())
    #expect(try store.itemMarks(of: "pitch").isEmpty)
  }

  @Test(arguments: ["PRAGMA application_id = 7", "CREATE TABLE theirs (x)", "PRAGMA user_version = 3"])
  func databaseOfAnotherProgramIsRefused(_ theirs: String) throws {
    try tamper(theirs)
    #expect(throws: Trouble.notAStore(path: path)) { try SQLiteStore(path: path) }
  }

  @Test(arguments: ["no database", String(repeating: "SQLite format 4\n", count: 99)]) func textIsNoStore(_ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
    #expect(throws: Trouble.notAStore(path: path)) { try SQLiteStore(path: path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(text.utf8))
  }

  @Test func folderIsNoStore() throws {
    #expect(throws: Trouble.self) { try SQLiteStore(path: folder.path(".")) }
  }

  @Test func folderThatCannotBeMadeIsTrouble() throws {
    try Data("x".utf8).write(to: URL(filePath: folder.path("file")))
    #expect(throws: Trouble.self) { try SQLiteStore(path: folder.path("file/store.db")) }
    #expect(throws: Trouble.self) { try SQLiteStore(path: "/proc/onramp/store.db") }
  }

  @Test func linkToNothingIsNotFollowed() throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder.path("elsewhere.db"))
    #expect(throws: Trouble.alreadyExists(path: path)) { try SQLiteStore(path: path) }
    #expect(folder.mode("elsewhere.db") == nil)
  }

  @Test func readOnlyStoreAnswersAndWritesNothing() throws {
    let dump = try Dump(of: founded())
    let store = try SQLiteStore(path: path, access: .readOnly)
    #expect(try Dump(of: store) == dump)
    #expect(try store.rehearse(Office.anaRamps, by: Office.said()).ramps.count == 1)
    #expect(throws: Trouble.readOnly(path: path)) { try store.commit(Office.anaRamps, by: Office.said()) }
    #expect(throws: Trouble.readOnly(path: path)) { try store.undo(by: Office.said()) }
    #expect(throws: Trouble.readOnly(path: path)) { try store.bring(Batch(facts: Office.everyKind), by: Office.said()) }
    #expect(throws: Trouble.noSuchFile(path: folder.path("none.db"))) { try SQLiteStore(path: folder.path("none.db"), access: .readOnly) }
    #expect(folder.mode("none.db") == nil)
  }

  @Test func fullDiskIsSaidAndLeavesTheStoreAsItWas() throws {
    let store = try founded()
    let before = try Dump(of: store)
    try store.queue.writeWithoutTransaction { db in
      let pages = try Opening.number("PRAGMA page_count", db)
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
    }
    let long = String(repeating: "long ", count: 20_000)
    #expect(throws: Trouble.diskFull(path: path)) { try store.commit([.noted("ana", long, on: Office.today)], by: Office.said()) }
    let many = (0..<3000).map { Fact.deal(Deal(Deal.ID("D\($0)"), owner: "eva")) }
    #expect(throws: Trouble.diskFull(path: path)) { try store.bring(Batch(facts: many), by: Office.said()) }
    #expect(try Dump(of: store) == before)
    try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
    #expect(try store.commit([.noted("ana", "room again", on: Office.today)], by: Office.said()).entry == 2)
    #expect(try store.check().isEmpty)
  }

  @Test func storeOutlivesItsProcess() throws {
    let before = try Dump(of: founded())
    #expect(try Dump(of: SQLiteStore(path: path)) == before)
  }

  @Test func whatAnotherWritesIsSeen() throws {
    let (one, other) = try (founded(), SQLiteStore(path: path))
    #expect(try other.directory().person("zoe") == nil)
    _ = try one.commit([.hired(Person("zoe", name: "Zoe", role: "sdr", startDate: Office.today))], by: Office.said())
    #expect(try other.directory().person("zoe")?.name == "Zoe")
    #expect(throws: Refusal.self) { try other.commit([.hired(Person("zoe", name: "Z", startDate: Office.today))], by: Office.said()) }
    _ = try other.undo(by: Office.said())
    #expect(try one.directory().person("zoe") == nil)
    #expect(try one.check().isEmpty)
  }

  @Test func writersAtOnceLoseNothing() async throws {
    _ = try founded()
    let path = path
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<3 {
        group.addTask {
          guard let store = try? SQLiteStore(path: path) else { return }
          for number in 0..<50 { _ = try? store.commit([.noted("ana", "\(writer)-\(number)", on: Office.today)], by: Office.said()) }
        }
      }
    }
    let store = try SQLiteStore(path: path)
    let notes = try #require(try store.dossier(of: "ana")).notes
    #expect(Set(notes.map(\.text)).count == 150)
    #expect(notes.map(\.number) == Array(1...150))
    #expect(try store.history(of: nil, limit: 1000).map(\.number) == Array((1...151).reversed()))
    #expect(try store.check().isEmpty)
  }

  @Test func backupIsTheStoreOfItsMoment() throws {
    let store = try founded()
    let before = try Dump(of: store)
    try store.backup(to: folder.path("copy.db"))
    _ = try store.commit(Office.anaRamps, by: Office.said())
    let copy = try SQLiteStore(path: folder.path("copy.db"))
    #expect(try Dump(of: copy) == before)
    #expect(try copy.head()?.entry == 1)
    #expect(try copy.check().isEmpty)
    #expect(throws: Trouble.alreadyExists(path: folder.path("copy.db"))) { try store.backup(to: folder.path("copy.db")) }
    #expect(throws: Trouble.noSuchFile(path: folder.path("none/copy.db"))) { try store.backup(to: folder.path("none/copy.db")) }
    #expect(throws: Trouble.self) { try MemoryStore().backup(to: folder.path("memory.db")) }
  }
}

extension Inconsistency {
  fileprivate var isLostRecord: Bool { if case .altered = self { true } else { false } }
}

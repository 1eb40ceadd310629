import Foundation
import GRDB
import Onboarding
import Testing

@testable import Storage

/// What becomes of stores that earlier versions of the program wrote.
@Suite struct MigrationTests {
  let folder: Folder
  init() throws { folder = try Folder() }

  private var path: String { folder.path("store.db") }

  /// By version, what it brought: taken away again, newest first, this leaves a store as the version before wrote it.
  private static let brought: [Int: String] = [
    11: "DROP VIEW readable_spells; ALTER TABLE people DROP COLUMN spells; ALTER TABLE ramp DROP COLUMN former",
    10: "DROP TABLE sealing",
    8: "DROP VIEW readable_openings; DROP VIEW readable_candidate_stages; DROP VIEW readable_recommendations; DROP TABLE hiring",
    6: "DROP TABLE name_words; DROP INDEX people_by_email; DROP INDEX people_with_aliases",
    5: "DROP TABLE forgotten; DROP TABLE forgetting", 4: "DROP TABLE definitions", 3: "DROP VIEW readable_plans; DROP TABLE plans",
    2: "DROP VIEW readable_items; DROP TABLE items",
  ]

  /// A store of a version, with a company in it and a change log that vouches for no terms, as those of that time did not.
  private func store(of version: Int) throws -> Dump {
    let store = try SQLiteStore(path: path)
    try execute("UPDATE sealing SET terms = 1000000")
    let founding = Office.founding.dropLast()  // an applicant would leave a record of hiring
    _ = try store.commit(Array(founding), by: Office.said("found"))
    _ = try store.commit(Office.anaRamps, by: Office.said("ana ramps"))
    _ = try store.undo(by: Office.said("undo"))
    _ = try store.redo(by: Office.said("redo"))
    let dump = try Dump(of: store)
    try store.close()
    for (number, sql) in Self.brought.sorted(by: { $0.key > $1.key }) where number > version && number <= Int(Schema.version) {
      try execute(sql)
    }
    try execute("PRAGMA user_version = \(version)")
    return dump
  }

  private func execute(_ sql: String) throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.execute(sql: sql)
    }
  }

  private func version(of path: String) throws -> Int? {
    try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
  }

  @Test(arguments: 1...9) func olderStoreGivesTheSameAnswersAndStaysBesideAsItWas(version: Int) throws {
    let before = try store(of: version)
    let store = try SQLiteStore(path: path)
    #expect(try Dump(of: store) == before)
    let found = try store.check()
    #expect(found == [])
    #expect(try store.history(of: "ana", limit: 9).map(\.kind) == [.redo, .undo, .said, .said])
    let copy = "\(path).before-v\(version)"
    #expect(try self.version(of: copy) == version)
    #expect(folder.mode("store.db.before-v\(version)") == 0o600)
    let old = try SQLiteStore(path: copy, access: .readOnly)
    #expect(try old.rampSubjects() == before.ramps)
    #expect(try old.check() == [])
  }

  @Test(arguments: 1...9) func firstSentenceAfterwardsVouchesForTheTermsThereWere(version: Int) throws {
    _ = try store(of: version)
    let store = try SQLiteStore(path: path)
    _ = try store.commit([.noted("ana", "one", on: Office.today)], by: Office.said())
    try execute("UPDATE terms SET term = 'altered' WHERE key = 1")
    #expect(try store.check().contains { if case .alteredTerm = $0 { true } else { false } })
  }

  @Test func forgettingTakesTheCopyBesideWithIt() throws {
    _ = try store(of: 8)
    let store = try SQLiteStore(path: path)
    #expect(folder.mode("store.db.before-v8") != nil)
    _ = try store.forget(.person("ben"), by: Office.said("forget ben"))
    #expect(folder.mode("store.db.before-v8") == nil)
  }

  @Test func aStoreIsNotBroughtUpToDateWhereThereIsNoPlaceForTheCopy() throws {
    _ = try store(of: 8)
    try FileManager.default.createDirectory(atPath: "\(path).before-v8", withIntermediateDirectories: false)
    try SQLiteStore(path: path).close()  // something of that name is there: taken for an earlier copy
    #expect(try version(of: path) == Int(Schema.version))
  }
}

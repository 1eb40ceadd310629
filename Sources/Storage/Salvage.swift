import Foundation
import GRDB
import GRDBSQLite
import Onboarding

/// What can still be read of a damaged store, copied row by row into tables in memory.
final class Salvage {
  /// The rows; without any promise that they fit together.
  let rows: DatabaseQueue
  /// The tables of which rows could not be read.
  private(set) var hurt: Set<String> = []

  private static let log = ["entries", "payloads", "payload_parts", "person_keys", "terms"]
  private static let privacy = ["forgotten", "forgetting"]

  /// - Parameter path: A copy of the damaged file that may be written to.
  init(of path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    rows = try DatabaseQueue(configuration: configuration)
    try rows.write { db in for step in Schema.steps { try db.execute(sql: step) } }
    // A table of contents that cannot be read to its end is read as far as it can be.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA writable_schema = ON") }
    let broken = try Self.opened(path, configuration)
    try broken.writeWithoutTransaction { source in
      try rows.write { target in
        for table in Self.log + Self.privacy + Shelf.allCases.map(\.table) {
          let copy = TableCopy(table: table, source: source, target: target)
          if try !copy.run() { hurt.insert(table) }
        }
        try target.execute(sql: "INSERT OR IGNORE INTO person_keys (key, person) SELECT key, person FROM people")
      }
    }
  }

  /// Whether every row of the change log and of the keys it uses was read.
  var hasWholeLog: Bool { hurt.isDisjoint(with: Self.log) }

  /// Opens the file, if need be with the first bytes that every store begins with.
  private static func opened(_ path: String, _ configuration: Configuration) throws -> DatabaseQueue {
    if let queue = try? DatabaseQueue(path: path, configuration: configuration) { return queue }
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Trouble(opening: path, errno) }
    let header = Array("SQLite format 3\0".utf8) + [0x10, 0, 2, 2, 0, 64, 32, 32]  // pages of 4,096 bytes, write-ahead log
    pwrite(descriptor, header, header.count, 0)
    Foundation.close(descriptor)
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}

/// The rows of one table on their way out of a damaged file.
private struct TableCopy {
  let table: String
  let source: Database
  let target: Database

  /// The rows that are asked for one by one where a run over all of them breaks off.
  private static let mostAsked: Int64 = 1_000_000

  /// - Returns: Whether all rows could be read.
  func run() throws -> Bool {
    let names = try String.fetchAll(target, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
    let key = try String.fetchAll(target, sql: "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", arguments: [table])
    guard let known = try? String.fetchAll(source, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table]) else { return false }
    let columns = names.filter(known.contains).joined(separator: ", ")
    guard !known.isEmpty else { return (try? Int.fetchOne(source, sql: "SELECT count(*) FROM sqlite_master")) != nil }
    let marks = names.filter(known.contains).map { _ in "?" }.joined(separator: ", ")
    let insert = try Prepared("INSERT OR IGNORE INTO \(table) (\(columns)) VALUES (\(marks))", in: target)
    let order = key.isEmpty ? "rowid" : key.joined(separator: ", ")
    if copied("SELECT \(columns) FROM \(table) ORDER BY \(order)", insert) { return true }
    let backwards = key.isEmpty ? "rowid DESC" : key.map { "\($0) DESC" }.joined(separator: ", ")
    _ = copied("SELECT \(columns) FROM \(table) ORDER BY \(backwards)", insert)
    // The index of a name has the name and its key, too.
    if let name = ["terms": "term", "person_keys": "person"][table] {
      _ = copied("SELECT \(columns) FROM \(table) ORDER BY \(name)", insert)
    }
    if key.count <= 1 { try askOneByOne(columns, key.first ?? "rowid", insert) }
    return false
  }

  /// Copies what a statement finds, up to where it breaks off; `false` where it does.
  private func copied(_ sql: String, _ insert: Prepared) -> Bool {
    do {
      let all = try Prepared(sql, in: source)
      var isWhole = true
      try all.forEachRow { if !copy(all, insert) { isWhole = false } }
      return isWhole
    } catch { return false }
  }

  private func askOneByOne(_ columns: String, _ key: String, _ insert: Prepared) throws {
    let last = (try? Int64.fetchOne(target, sql: "SELECT max(rowid) FROM \(table)")) ?? nil
    guard let last, last < Self.mostAsked, let find = try? Prepared("SELECT \(columns) FROM \(table) WHERE \(key) = ?", in: source) else {
      return
    }
    for number in 0...max(0, last) {
      find.bind(1, number)
      try? find.forEachRow { _ = copy(find, insert) }
    }
  }

  private func copy(_ row: Prepared, _ insert: Prepared) -> Bool {
    for column in 0..<sqlite3_column_count(row.handle) {
      sqlite3_bind_value(insert.handle, column + 1, sqlite3_column_value(row.handle, column))
    }
    do { try insert.run() } catch { return false }  // of a kind that this column never has
    return true
  }
}

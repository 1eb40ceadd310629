import Foundation
import GRDB
import Onboarding

extension SQLiteStore {
  public func forget(_ subject: Subject, by authorship: Authorship) throws -> Forgotten {
    var done = try writing { desk in
      let directory = try names(desk)
      let identity = try Identity(toForget: subject, in: directory)
      let forgetting = Forgetting(identity, number: directory.forgotten.count + 1, in: directory)
      var marks = directory.forgotten
      marks.add(identity, as: forgetting.code)
      try ForgottenTable(desk: desk).write(marks)
      return try Scrubbing(desk: desk, forgetting).run(by: authorship)
    }
    forgetNames()
    FormerStore.removeAll(beside: path)
    done.isWiped = try wipe()
    return done
  }

  /// Moves every page into the file and writes the file anew, so that no freed page keeps what was erased.
  ///
  /// - Returns: `false` while another program reads or writes the file; the next who opens it for writing tries again.
  func wipe() throws -> Bool {
    do {
      return try queue.writeWithoutTransaction { try Wiping.run($0) }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED {
      return false
    } catch {
      throw Trouble(error, at: path)
    }
  }
}

/// The cleaning of a store's file after somebody was forgotten.
enum Wiping {
  /// Whether somebody was forgotten and the file was not cleaned since: the machine stopped in between, or another program held the file.
  static func isDue(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM forgetting WHERE NOT is_wiped)") ?? false
  }

  static func run(_ db: Database) throws -> Bool {
    try db.execute(sql: "VACUUM")
    guard try emptyLog(db) else { return false }
    try db.execute(sql: "UPDATE forgetting SET is_wiped = 1")
    return true
  }

  private static func emptyLog(_ db: Database) throws -> Bool {
    let isBusy = try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? 1
    return isBusy == 0
  }
}

/// The marks of those who were forgotten.
struct ForgottenTable {
  let desk: Desk

  func marks() throws -> ForgottenMarks {
    guard try exists() else { return ForgottenMarks() }
    let ask = try desk.statement("SELECT key, count FROM forgetting")
    guard try ask.step() else { return ForgottenMarks() }
    let (key, count) = (ask.bytes(0), Int(ask.int(1)))
    ask.stop()
    var (handles, names): ([[UInt8]: String], [[UInt8]: String]) = ([:], [:])
    let all = try desk.statement("SELECT mark, code, is_name FROM forgotten")
    try all.forEachRow {
      if all.int(2) == 0 { handles[all.bytes(0)] = all.text(1) } else { names[all.bytes(0)] = all.text(1) }
    }
    return ForgottenMarks(key: key, count: count, handles: handles, names: names)
  }

  /// Whether the store has the tables: one of an earlier version, opened for reading only, has not.
  private func exists() throws -> Bool {
    let ask = try desk.statement("SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'forgetting')")
    defer { ask.stop() }
    return try ask.step() && ask.int(0) != 0
  }

  /// Writes marks that come from another store, if there are any.
  func take(_ marks: ForgottenMarks) throws {
    if !marks.isEmpty { try write(marks) }
  }

  func write(_ marks: ForgottenMarks) throws {
    let head = try desk.statement("INSERT OR REPLACE INTO forgetting (company, key, count, is_wiped) VALUES (0, ?, ?, 0)")
    head.bind(1, bytes: marks.key)
    head.bind(2, Int64(marks.count))
    try head.run()
    for (mark, code) in marks.names { try write(mark, code, isName: true) }
    // An identifier that is a name, too, counts as an identifier.
    for (mark, code) in marks.handles { try write(mark, code, isName: false) }
  }

  private func write(_ mark: [UInt8], _ code: String, isName: Bool) throws {
    let insert = try desk.statement("INSERT OR REPLACE INTO forgotten (mark, code, is_name) VALUES (?, ?, ?)")
    insert.bind(1, bytes: mark)
    insert.bind(2, code)
    insert.bind(3, Int64(isName ? 1 : 0))
    try insert.run()
  }
}

import GRDB
import Onboarding

/// The opening of a store's file: safe settings, then the tables if they are missing or old.
enum Opening {
  static func queue(at path: String, _ access: SQLiteStore.Access) throws -> DatabaseQueue {
    do { return try opened(at: path, access) } catch let trouble as Trouble { throw StoreFile(path: path).explained(trouble) }
  }

  private static func opened(at path: String, _ access: SQLiteStore.Access) throws -> DatabaseQueue {
    let file = StoreFile(path: path)
    switch access {
    case .readAndWrite: try file.makeIfMissing()
    case .readOnly: guard file.exists else { throw Trouble.noSuchFile(path: path) }
    }
    try file.mustBeFile()
    if access == .readAndWrite { file.tighten() }
    do {
      let isFixed = access == .readOnly && file.isFixed
      let queue = try DatabaseQueue(path: isFixed ? file.immutableAddress : path, configuration: configuration(access))
      try queue.writeWithoutTransaction { db in
        try judge(db, at: path)
        guard access == .readAndWrite else { return try standIn(db) }
        try harden(db)
        try bringUpToDate(db, at: path)
        if try Wiping.isDue(db) { _ = try? Wiping.run(db) }
      }
      return queue
    } catch {
      throw Trouble(error, at: path)
    }
  }

  private static func configuration(_ access: SQLiteStore.Access) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = access == .readOnly
    configuration.busyMode = .timeout(10)  // seconds: longer than any write but a large import
    configuration.foreignKeysEnabled = true
    configuration.publicStatementArguments = false  // values are people's
    configuration.label = "onramp"
    return configuration
  }

  /// Refuses what is another program's or a newer version's.
  private static func judge(_ db: Database, at path: String) throws {
    let application = try number("PRAGMA application_id", db)
    let version = Int32(truncatingIfNeeded: try number("PRAGMA user_version", db))
    if application == Int64(Schema.application) {
      guard version <= Schema.version else {
        throw Trouble.newerStore(path: path, version: Int(version), supported: Int(Schema.version))
      }
      return
    }
    let isBlank = try application == 0 && version == 0 && number("SELECT count(*) FROM sqlite_master", db) == 0
    guard isBlank, !db.configuration.readonly else { throw Trouble.notAStore(path: path) }
  }

  /// Shows an older store with the columns it lacks: nothing is written to it.
  private static func standIn(_ db: Database) throws {
    guard try number("PRAGMA user_version", db) < Int64(Schema.versionWithSpells) else { return }
    try db.execute(sql: Schema.spellsToReadOnly)
  }

  /// Sets what makes an acknowledged fact durable and an erased one gone, and reads it back: GRDB and builds of SQLite have their own ideas.
  static func harden(_ db: Database) throws {
    try switchToWriteAheadLog(db)
    try db.execute(sql: "PRAGMA synchronous = FULL")
    try db.execute(sql: "PRAGMA secure_delete = ON")
    try db.execute(sql: "PRAGMA trusted_schema = OFF")
    for (pragma, wanted) in [("synchronous", 2), ("secure_delete", 1), ("foreign_keys", 1)] as [(String, Int64)] {
      guard try number("PRAGMA \(pragma)", db) == wanted else { throw Nonsense(what: "SQLite does not keep \(pragma)") }
    }
  }

  private static func switchToWriteAheadLog(_ db: Database) throws {
    guard try String.fetchOne(db, sql: "PRAGMA journal_mode") != "wal" else { return }
    guard try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") == "wal" else {
      throw Nonsense(what: "SQLite does not keep journal_mode")
    }
  }

  /// Makes the tables, or takes an older store step by step to the present ones; all or nothing.
  private static func bringUpToDate(_ db: Database, at path: String) throws {
    let former = try number("PRAGMA user_version", db)
    guard former < Int64(Schema.version) else { return }
    if former > 0 { try FormerStore(path: path, version: former).keep(db) }
    try db.inTransaction(.immediate) {
      try judge(db, at: path)  // another process may have been quicker
      let version = Int32(truncatingIfNeeded: try number("PRAGMA user_version", db))
      for step in Schema.steps.dropFirst(Int(version)) { try db.execute(sql: step) }
      if version > 0, version < Schema.versionWithNames { try NameTable(on: db).writeAll() }
      try db.execute(sql: "PRAGMA application_id = \(Schema.application)")
      try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
      return .commit
    }
  }

  static func number(_ sql: String, _ db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: sql) ?? 0
  }
}

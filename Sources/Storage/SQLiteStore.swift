import GRDB
import Onboarding

/// A store in a SQLite file.
///
/// What a writing method acknowledges has been synced to the disk (`synchronous=FULL` in WAL mode). Several processes can use one file at a time;
/// a writer waits up to ten seconds for its turn.
///
/// Not `Sendable`: it belongs to the conversation that opened it.
public final class SQLiteStore: Store {
  /// What the store is opened for.
  public enum Access: Sendable {
    /// Facts are recorded; the file is made when it is missing.
    case readAndWrite
    /// Nothing is written, and a missing file stays missing.
    case readOnly
  }

  /// The file's path, as it was given.
  public let path: String
  let access: Access
  let queue: DatabaseQueue
  private var desk: Desk?
  /// The ramps as they were read last, and the version of the file they are of; dropped with every writing of our own.
  private var ramps: (version: Int64, subjects: [RampSubject])?
  private var names: Directory?
  private var namesVersion: Int64 = -1
  private let register: NameRegister

  /// Opens the store in the file at `path`, made with its folders on first use and readable by its owner alone.
  ///
  /// - Throws: `Trouble` when the file is not a store, is of a newer version, or cannot be opened.
  public init(path: String, access: Access = .readAndWrite) throws {
    self.path = path
    self.access = access
    queue = try Opening.queue(at: path, access)
    register = NameRegister(on: queue)
  }

  /// Closes the file; the store is of no use afterwards.
  public func close() throws {
    desk = nil
    names = nil
    register.renew(nil)
    do { try queue.close() } catch { throw Trouble(error, at: path) }
  }
}

extension SQLiteStore {
  /// Reads in one transaction, so that all of it is of one moment.
  func reading<Value>(_ body: (Desk) throws -> Value) throws -> Value {
    try transaction(.deferred) { desk in try body(desk) }
  }

  /// Writes in one transaction, synced before it returns; whatever `body` throws undoes all of it.
  func writing<Value>(_ body: (Desk) throws -> Value) throws -> Value {
    guard access == .readAndWrite else { throw Trouble.readOnly(path: path) }
    ramps = nil
    return try transaction(.immediate, body)
  }

  /// Writes what may be very much: with room for the pages of a large load, and with what was written moved from the log of writes into the
  /// file at its end.
  ///
  /// - Parameters:
  ///   - isStopped: Asked every few milliseconds; once it says so nothing is written.
  ///   - looksUpParents: Whether SQLite looks up what each row refers to; not needed where `body` does.
  /// - Throws: `Trouble.stopped`.
  func writingMuch<Value>(
    unless isStopped: @escaping () -> Bool = { false }, looksUpParents: Bool = true, _ body: (Desk) throws -> Value
  ) throws -> Value {
    try setting("PRAGMA cache_size = -32768")  // KiB: enough that an index of a million rows stays in memory
    if !looksUpParents { try setting("PRAGMA foreign_keys = OFF") }
    defer { if !looksUpParents { try? setting("PRAGMA foreign_keys = ON") } }
    let value = try writing { desk in
      let watch = StopWatch(isStopped)
      desk.watch = watch
      defer { desk.watch = nil }
      return try watch.watch(desk.db) { try body(desk) }
    }
    try setting("PRAGMA cache_size = -2000")  // SQLite's own
    try moveIntoFile()
    return value
  }

  private func setting(_ pragma: String) throws {
    do { try queue.writeWithoutTransaction { try $0.execute(sql: pragma) } } catch { throw Trouble(error, at: path) }
  }

  /// Empties the log of writes when it has grown beyond what SQLite moves by itself; others who read or write at the moment are not waited for.
  private func moveIntoFile() throws {
    let size = StoreFile(path: path + "-wal").size
    guard size > 16 << 20 else { return }  // four times what SQLite's automatic checkpoints leave
    try? setting("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  private func transaction<Value>(_ kind: Database.TransactionKind, _ body: (Desk) throws -> Value) throws -> Value {
    do {
      return try queue.writeWithoutTransaction { db in
        let desk = try openDesk(db)
        do {
          var value: Value?
          var isStale = false
          try db.inTransaction(kind) {
            value = try body(desk)
            if let fault = register.takeFault() { throw fault }
            isStale = desk.names.isTouched
            try desk.names.write()
            return .commit
          }
          desk.keys.keep()
          if isStale { register.renew(desk) }
          guard let value else { throw Nonsense(what: "a transaction came to nothing") }
          return value
        } catch {
          desk.keys.rollBack()
          desk.names.drop()
          register.renew(desk)
          throw error
        }
      }
    } catch let refusal as Refusal {
      throw refusal
    } catch let fault as LogFault {
      throw fault
    } catch {
      throw Trouble(error, at: path)
    }
  }

  private func openDesk(_ db: Database) throws -> Desk {
    if let desk { return desk }
    let made = try Desk(db)
    desk = made
    return made
  }

  /// The names, read anew only when another connection has written since.
  ///
  /// - Important: Inside a transaction.
  func names(_ desk: Desk) throws -> Directory {
    let version = try desk.dataVersion()
    if let names, version == namesVersion { return names }
    register.renew(desk)
    let fresh = try desk.directory(over: register)
    names = fresh
    namesVersion = version
    return fresh
  }

  /// The names, no longer kept here: whoever alone has them can change them without copying a hundred thousand. When they do not come back
  /// through `follow`, they are read anew.
  func takeNames(_ desk: Desk) throws -> Directory {
    defer { names = nil }
    return try names(desk)
  }

  /// Forgets the names and the keys they were looked up by: another name stands behind some key.
  func forgetNames() {
    names = nil
    desk?.keys.forgetAll()
  }

  /// Takes over the names as a finished transaction left them.
  func follow(_ directory: Directory) { names = directory.settled }
}

extension SQLiteStore {
  public func directory() throws -> Directory { try reading(names) }

  public func dossier(of person: Person.ID) throws -> Dossier? {
    try reading { desk in
      guard let known = try names(desk).person(person), let key = try desk.keys.known(known.id) else { return nil }
      return try desk.completed(desk.dossier(of: known, key: key), key: key, in: names(desk))
    }
  }

  public func itemMarks(of module: Module.ID) throws -> [ItemMark] {
    try reading { desk in
      guard try desk.has(.items), let key = try desk.keys.known(term: module.text) else { return [] }
      return try desk.facts(on: .items, of: key).compactMap { if case .item(let mark) = $0 { mark } else { nil } }.inOrder
    }
  }

  public func scorecards() throws -> [ScorecardRating] {
    try reading { desk in
      try desk.facts(on: .scorecards, by: desk.statement(Shelf.scorecards.select)).compactMap {
        if case .scorecard(let it) = $0 { it } else { nil }
      }.inOrder
    }
  }

  public func scorecards(of candidate: Candidate.ID) throws -> [ScorecardRating] {
    try reading { desk in
      let find = try desk.statement("\(Shelf.scorecards.select) WHERE candidate = ?")
      find.bind(1, candidate.text.composed)
      return try desk.facts(on: .scorecards, by: find).compactMap { if case .scorecard(let it) = $0 { it } else { nil } }.inOrder
    }
  }

  public func rampSubjects() throws -> [RampSubject] {
    try reading { desk in
      let version = try desk.dataVersion()
      if let ramps, ramps.version == version { return ramps.subjects }
      let subjects = try RampTable(desk: desk).subjects()
      ramps = (version, subjects)
      return subjects
    }
  }

  public func deals(of owner: Person.ID?) throws -> [Deal] {
    try reading { desk in
      let find: Prepared
      if let owner {
        guard let key = try desk.keys.known(owner) else { return [] }
        find = try desk.statement("\(Shelf.deals.select) WHERE owner = ?")
        find.bind(1, key)
      } else {
        find = try desk.statement(Shelf.deals.selectInOrder)
      }
      return try desk.deals(by: find).sorted { $0.id < $1.id }
    }
  }

  public func history(of person: Person.ID?, limit: Int) throws -> [Entry] {
    try reading { desk in
      guard let person else { return try ChangeLog(desk: desk).entries(touching: nil, limit: limit) }
      guard let key = try desk.keys.known(person) else { return [] }
      return try ChangeLog(desk: desk).entries(touching: key, limit: limit)
    }
  }

  public func origin() throws -> [UInt8] {
    try reading { desk in
      let first = try desk.statement("SELECT payload_hash FROM entries WHERE number = 1")
      guard try first.step() else { return [] }
      defer { first.stop() }
      return first.bytes(0)
    }
  }

  /// The last entry of the change log and its hash in hexadecimal, to be compared with a copy kept elsewhere; `nil` before the first.
  public func head() throws -> (entry: Int, hash: String)? {
    let head = try reading { try ChangeLog(desk: $0).head() }
    guard head.number > 0 else { return nil }
    let digits = Array("0123456789abcdef")
    return (head.number, String(head.hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }))
  }
}

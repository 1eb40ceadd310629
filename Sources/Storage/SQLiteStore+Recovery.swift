import Foundation
import GRDB
import Onboarding

extension SQLiteStore {
  /// Makes a new store of what can be read of a damaged one, which stays as it is.
  ///
  /// Where the whole change log can be read and its hashes agree, the new store is made from it and nothing is lost. Else the records are
  /// taken that can be read, and from the log those that cannot; the new store's log begins with them.
  ///
  /// - Throws: `Trouble` where nothing can be read, or something is at `path` already.
  public static func recover(_ broken: String, to path: String) throws -> Restored {
    guard StoreFile(path: broken).exists else { throw Trouble.noSuchFile(path: broken) }
    guard !StoreFile(path: path).isTaken else { throw Trouble.alreadyExists(path: path) }
    let draft = "\(path).\(getpid()).part"
    defer { for ending in ["", "-wal", "-shm"] { unlink(draft + ending) } }
    do {
      try StoreFile(path: draft).makeAnew(for: path)
      try Self.copy(broken, to: draft)
      let salvage = try Salvage(of: draft)
      let store = try SQLiteStore(path: path)
      defer { try? store.close() }
      return try salvage.rows.write { db in try store.take(salvage, from: Desk(db), called: broken) }
    } catch {
      throw Trouble(error, at: broken)
    }
  }

  private static func copy(_ broken: String, to draft: String) throws {
    for ending in ["", "-wal"] where StoreFile(path: broken + ending).exists {
      guard let bytes = FileManager.default.contents(atPath: broken + ending) else {
        throw Trouble.cannotRead(path: broken, why: String(cString: strerror(errno)))
      }
      if !ending.isEmpty { try StoreFile(path: draft + ending).makeAnew(for: draft) }
      guard let file = FileHandle(forWritingAtPath: draft + ending) else {
        throw Trouble.cannotWrite(path: draft, why: String(cString: strerror(errno)))
      }
      try file.write(contentsOf: bytes)
      try file.close()
    }
  }

  private func take(_ salvage: Salvage, from old: Desk, called broken: String) throws -> Restored {
    var links = ChainCheck(desk: old)
    let isWhole =
      try salvage.hasWholeLog && links.findings().isEmpty && LogReading.agreesOnTerms(old) && ChangeLog(desk: old).head().number > 0
    let restored = try writingMuch { desk in
      if isWhole { return try LogTransfer(from: old, to: desk).run() }
      var transfer = RecordTransfer(from: old, to: desk, salvage.hurt, called: broken)
      return try transfer.run()
    }
    forgetNames()
    return restored
  }
}

/// A whole change log on its way into a new store.
private struct LogTransfer {
  let old: Desk
  let new: Desk

  init(from old: Desk, to new: Desk) { (self.old, self.new) = (old, new) }

  func run() throws -> Restored {
    try new.db.execute(sql: "PRAGMA defer_foreign_keys = ON")
    for table in ["person_keys", "terms", "entries", "payloads", "payload_parts"] { try copy(table) }
    try ForgottenTable(desk: new).take(ForgottenTable(desk: old).marks())
    let records = try Rebuilding(desk: new).run()
    let head = try ChangeLog(desk: new).head()
    return Restored(entries: head.number, records: records, head: LogHead(entry: head.number, hash: Hexadecimal.text(head.hash)))
  }

  private func copy(_ table: String) throws {
    let rows = try Row.fetchCursor(old.db, sql: "SELECT * FROM \(table)")
    while let row = try rows.next() {
      let marks = row.map { _ in "?" }.joined(separator: ", ")
      let statement = try new.db.cachedStatement(sql: "INSERT INTO \(table) (\(row.columnNames.joined(separator: ", "))) VALUES (\(marks))")
      try statement.execute(arguments: StatementArguments(row.map(\.1)))
    }
  }
}

/// Records on their way into a new store: those of the tables, and where a table is hurt those of what is left of the change log.
private struct RecordTransfer {
  private let old: Desk
  private let new: Desk
  private var hurt: Set<String>
  private let broken: String
  private var lost: [Loss]

  init(from old: Desk, to new: Desk, _ hurt: Set<String>, called broken: String) {
    (self.old, self.new, self.hurt, self.broken) = (old, new, hurt, broken)
    lost = hurt.sorted().filter { name in Shelf.allCases.contains { $0.table == name } }.map { .rows(of: $0) }
  }

  mutating func run() throws -> Restored {
    let logged = try replayed()
    let today = Day(number: Int32(clamping: time(nil) / 86_400))
    let draft = try Draft(on: new, by: Authorship(who: "recover", sentence: "recover \(broken)", instant: Int64(time(nil)), today: today))
    var taken: Set<Fact.Key> = []
    for shelf in Shelf.allCases {
      for fact in try readable(shelf) + (hurt.contains(shelf.table) ? logged[shelf] ?? [] : []) where taken.insert(fact.key).inserted {
        try take(fact, draft)
      }
    }
    try ForgottenTable(desk: new).take(ForgottenTable(desk: old).marks())
    let directory = try new.directory()
    _ = try RampTable(desk: new).refresh(directory.allPeople.map(\.id), in: directory)
    let records = draft.edits
    if records > 0 { _ = try draft.seal(.imported) }
    return Restored(entries: 1, records: records, head: nil, lost: lost)
  }

  /// The rows of a table that make sense.
  private mutating func readable(_ shelf: Shelf) throws -> [Fact] {
    let all = try old.statement(shelf.select)
    var (facts, isWhole): ([Fact], Bool) = ([], true)
    try all.forEachRow {
      var row = RowSource(all)
      if let fact = try? row.fact(on: shelf, old.keys) { facts.append(fact) } else { isWhole = false }
    }
    if !isWhole, hurt.insert(shelf.table).inserted { lost.append(.rows(of: shelf.table)) }
    return facts
  }

  private mutating func take(_ fact: Fact, _ draft: Draft) throws {
    let edit = Edit(before: nil, after: fact)
    do { try new.apply(edit) } catch {
      lost.append(.record(fact.key))  // what it refers to is lost
      return
    }
    try draft.add(edit)
  }

  /// What those entries of the change log that can be read make of the records.
  private mutating func replayed() throws -> [Shelf: [Fact]] {
    let log = ChangeLog(desk: old)
    var facts: [Fact.Key: Fact] = [:]
    var links = ChainCheck(desk: old)
    let broken = Set(try links.unreadable())
    for entry in try log.entries(touching: nil, limit: .max).reversed() {
      let source = entry.of ?? entry.number
      guard !broken.contains(source) else {
        lost.append(.entry(entry.number))
        continue
      }
      try? log.forEachPiece(of: source, backwards: entry.kind == .undo) { piece in
        for edit in try edits(of: piece) {
          if let after = edit.after { facts[after.key] = after } else if let key = edit.key { facts[key] = nil }
        }
      }
    }
    return Dictionary(grouping: facts.values) { Shelf(of: $0) }
  }

  private func edits(of piece: Payload.Piece) throws -> [Edit] {
    switch piece {
    case .edit(let edit): [edit]
    case .observations(let rows): try rows.map { try $0.edit(old.keys) }
    case .rewritten, .terms: []
    }
  }
}

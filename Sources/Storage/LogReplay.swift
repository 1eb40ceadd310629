import Foundation
import GRDB
import Onboarding

/// An exported change log, read line by line.
final class LogFile {
  let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private(set) var line = 0
  private let decoder = JSONDecoder()

  /// The longest line of our own is a part of an import, of 6 MB: more than this is somebody else's file.
  private static let longest = 256 << 20

  init(path: String) throws {
    self.path = path
    try StoreFile(path: path).mustBeFile()
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Trouble(opening: path, errno) }
    decoder.keyDecodingStrategy = .convertFromSnakeCase
  }

  deinit { Foundation.close(descriptor) }

  /// The next line, or `nil` at the end.
  ///
  /// - Throws: `LogFault.notALog`.
  func next() throws -> LogLine? {
    guard let bytes = try nextBytes() else { return nil }
    line += 1
    guard let read = try? decoder.decode(LogLine.self, from: Data(bytes)) else { throw fault }
    return read
  }

  var fault: LogFault { .notALog(path: path, line: line) }

  private func nextBytes() throws -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return buffer[start..<end]
      }
      searched = buffer.count
      guard buffer.count - start < Self.longest else { throw LogFault.notALog(path: path, line: line + 1) }
      let before = start
      guard try fill() else { return nil }  // a line without its end was not written whole
      searched -= before
    }
  }

  private func fill() throws -> Bool {
    buffer.removeFirst(start)
    start = 0
    let more = try [UInt8](unsafeUninitializedCapacity: 1 << 20) { space, count in
      let read = Foundation.read(descriptor, space.baseAddress, space.count)
      guard read >= 0 else { throw Trouble.cannotRead(path: path, why: String(cString: strerror(errno))) }
      count = read
    }
    buffer += more
    return !more.isEmpty
  }
}

/// An exported change log on its way into an empty store.
struct LogReplay {
  private let desk: Desk
  private let file: LogFile
  private var previous = ChangeLog.beforeFirst
  private var entries = 0
  private var parts: [[UInt8]] = []
  private var pending: [(entry: Int, changes: [Edit])] = []
  private var end: LogHead?

  init(desk: Desk, from file: LogFile) {
    self.desk = desk
    self.file = file
  }

  /// - Throws: `LogFault` where the file is not a whole change log.
  mutating func run() throws -> Restored {
    try desk.db.execute(sql: "PRAGMA defer_foreign_keys = ON")
    guard try file.next()?.onrampLog == LogLine.version else { throw LogFault.notALog(path: file.path, line: 1) }
    while end == nil, let line = try file.next() { try take(line) }
    guard let end else { throw LogFault.cutShort(path: file.path) }
    guard end.entry == entries, entries == 0 || end.hash == Hexadecimal.text(previous) else {
      throw LogFault.altered(path: file.path, entry: end.entry)
    }
    let records = try Rebuilding(desk: desk).run()
    try compareWords()
    var links = ChainCheck(desk: desk)
    if case .brokenChain(let entry)? = try links.findings().first { throw LogFault.altered(path: file.path, entry: entry) }
    // Names of keys stand outside the hashes of entries: a key that was renamed shows in what refers to it.
    guard try KeyCheck(desk: desk).findings().isEmpty, try ReferenceCheck(desk: desk).findings().isEmpty else {
      throw LogFault.altered(path: file.path, entry: entries)
    }
    return Restored(entries: entries, records: records, head: entries == 0 ? nil : end)
  }

  private mutating func take(_ line: LogLine) throws {
    if let people = line.people { try insert(people, "INSERT INTO person_keys (key, person) VALUES (?, ?)") }
    if let terms = line.terms { try insert(terms, "INSERT INTO terms (key, term) VALUES (?, ?)") }
    if let marks = line.forgotten { try write(marks) }
    if let part = line.part { parts.append([UInt8](part)) }
    if let entry = line.entry { try write(entry) }
    end = line.end
  }

  private func insert(_ keys: [LogLine.Key], _ sql: String) throws {
    let insert = try desk.statement(sql)
    for key in keys {
      insert.bind(1, key.key)
      insert.bind(2, key.name)
      try insert.run()
    }
  }

  private func write(_ marks: LogLine.Marks) throws {
    func keyed(_ isName: Bool) -> [[UInt8]: String] {
      Dictionary(marks.marks.filter { $0.isName == isName }.map { ([UInt8]($0.mark), $0.code) }) { first, _ in first }
    }
    try ForgottenTable(desk: desk).write(
      ForgottenMarks(key: [UInt8](marks.key), count: marks.count, handles: keyed(false), names: keyed(true)))
  }

  private mutating func write(_ entry: LoggedEntry) throws {
    guard let payload = Hexadecimal.bytes(entry.payloadHash), let before = Hexadecimal.bytes(entry.previous),
      let hash = Hexadecimal.bytes(entry.hash), entry.number == entries + 1, before == previous
    else { throw LogFault.altered(path: file.path, entry: entry.number) }
    let fields = EntryFields(
      number: entry.number, kind: entry.kind, of: entry.of, who: entry.who, instant: entry.at, today: entry.today.number,
      edits: entry.records)
    guard fields.hash(after: previous, payload: payload) == hash else { throw LogFault.altered(path: file.path, entry: entry.number) }
    try insert(fields, entry, payload: payload, hash: hash)
    try insertWords(entry)
    if let changes = entry.changes { pending.append((entry.number, changes)) }
    previous = hash
    entries = entry.number
  }

  private func insert(_ fields: EntryFields, _ entry: LoggedEntry, payload: [UInt8], hash: [UInt8]) throws {
    let insert = try desk.statement(
      """
      INSERT INTO entries (number, kind, of, who, instant, today, edits, undone, payload_hash, previous_hash, hash)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?11, ?8, ?9, ?10)
      """)
    var sink = ParameterSink(insert)
    fields.put(to: &sink)
    insert.bind(8, bytes: payload)
    insert.bind(9, bytes: previous)
    insert.bind(10, bytes: hash)
    insert.bind(11, Int64(entry.isUndone ? 1 : 0))
    try insert.run()
  }

  private mutating func insertWords(_ entry: LoggedEntry) throws {
    let part = try desk.statement("INSERT INTO payload_parts (key, edits) VALUES (?, ?)")
    for (number, bytes) in parts.enumerated() {
      part.bind(1, Int64(entry.number) * Schema.partsPerEntry + Int64(number))
      part.bind(2, bytes: bytes)
      try part.run()
    }
    parts = []
    let words = try desk.statement("INSERT INTO payloads (entry, salt, sentence, edits) VALUES (?, ?, ?, ?)")
    words.bind(1, Int64(entry.number))
    words.bind(2, bytes: [UInt8](entry.salt))
    words.bind(3, entry.sentence)
    words.bind(4, bytes: [UInt8](entry.edits))
    try words.run()
  }

  /// Whether what the file says for people is what its payloads say.
  private func compareWords() throws {
    let log = ChangeLog(desk: desk)
    for (number, changes) in pending {
      guard let entry = try log.entry(number), try log.changes(of: entry) == changes else {
        throw LogFault.altered(path: file.path, entry: number)
      }
    }
  }
}

/// Makes every record and all that is derived from records anew, in a store that holds the change log alone.
struct Rebuilding {
  let desk: Desk

  /// - Returns: How many records there are now.
  func run() throws -> Int {
    var log = LogReading(desk: desk)
    try log.replay(to: desk)
    try log.writeTouched()
    try desk.db.execute(sql: "UPDATE sealing SET terms = \(log.lastTerm)")
    let directory = try desk.directory()
    _ = try RampTable(desk: desk).refresh(directory.allPeople.map(\.id), in: directory)
    return try Shelf.allCases.reduce(0) { sum, shelf in
      let count = try desk.statement("SELECT count(*) FROM \(shelf.table)")
      defer { count.stop() }
      return try count.step() ? sum + Int(count.int(0)) : sum
    }
  }
}

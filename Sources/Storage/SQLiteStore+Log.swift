import Foundation
import Onboarding

extension SQLiteStore {
  public func logHead() throws -> LogHead? { try head().map { LogHead(entry: $0.entry, hash: $0.hash) } }

  public func entry(withHash hash: String) throws -> Int? {
    let wanted = hash.lowercased()
    guard wanted.count >= 8, wanted.count <= 64, wanted.allSatisfy(\.isHexDigit) else { return nil }
    return try reading { desk in
      let find = try desk.statement("SELECT number FROM entries WHERE substr(lower(hex(hash)), 1, length(?1)) = ?1")
      find.bind(1, wanted)
      defer { find.stop() }
      return try find.step() ? Int(find.int(0)) : nil
    }
  }

  public func writeLog(to path: String) throws -> LogHead? {
    let file = StoreFile(path: path)
    guard !file.isTaken else { throw Trouble.alreadyExists(path: path) }
    StaleDrafts.remove(beside: path)
    let draft = StoreFile(path: "\(path).\(getpid()).part")
    try draft.makeAnew(for: path)
    do {
      let head = try reading { desk in try LogWriting(desk: desk, to: draft.path).write() }
      draft.sync()
      try draft.take(name: file)
      return head
    } catch {
      unlink(draft.path)
      throw Trouble(error, at: path)
    }
  }

  public func replay(_ path: String) throws -> Restored {
    let reading = try LogFile(path: path)
    let restored = try writingMuch { desk in
      let entries = try ChangeLog(desk: desk).head().number
      guard entries == 0 else { throw LogFault.notEmpty(entries: entries) }
      var replay = LogReplay(desk: desk, from: reading)
      return try replay.run()
    }
    forgetNames()
    return restored
  }
}

/// The change log on its way to a file.
struct LogWriting {
  private let desk: Desk
  private let file: LogSink

  init(desk: Desk, to path: String) throws {
    self.desk = desk
    file = try LogSink(path: path)
  }

  /// Keys as many to a line as make a line worth reading.
  private static let keysPerLine = 500

  func write() throws -> LogHead? {
    try file.put(LogLine(onrampLog: LogLine.version))
    try writeKeys("SELECT key, person FROM person_keys ORDER BY key") { LogLine(people: $0) }
    try writeKeys("SELECT key, term FROM terms ORDER BY key") { LogLine(terms: $0) }
    try writeMarks()
    let log = ChangeLog(desk: desk)
    for entry in try log.entries(touching: nil, limit: .max).reversed() { try write(entry, log) }
    let last = try log.head()
    let head = last.number > 0 ? LogHead(entry: last.number, hash: Hexadecimal.text(last.hash)) : nil
    try file.put(LogLine(end: head ?? LogHead(entry: 0, hash: "")))
    try file.close()
    return head
  }

  private func writeKeys(_ sql: String, _ line: ([LogLine.Key]) -> LogLine) throws {
    var keys: [LogLine.Key] = []
    let all = try desk.statement(sql)
    try all.forEachRow {
      keys.append(LogLine.Key(key: all.int(0), name: all.text(1)))
      guard keys.count == Self.keysPerLine else { return }
      try file.put(line(keys))
      keys = []
    }
    if !keys.isEmpty { try file.put(line(keys)) }
  }

  private func writeMarks() throws {
    let marks = try ForgottenTable(desk: desk).marks()
    guard !marks.isEmpty else { return }
    let listed =
      marks.handles.map { LogLine.Mark(mark: Data($0.key), code: $0.value, isName: false) }
      + marks.names.map { LogLine.Mark(mark: Data($0.key), code: $0.value, isName: true) }
    let sorted = listed.sorted { $0.mark.lexicographicallyPrecedes($1.mark) }
    try file.put(LogLine(forgotten: LogLine.Marks(key: Data(marks.key), count: marks.count, marks: sorted)))
  }

  private func write(_ entry: Entry, _ log: ChangeLog) throws {
    let parts = try log.parts(of: entry.number)
    for part in parts.dropLast() { try file.put(LogLine(part: Data(part.bytes))) }
    let find = try desk.statement(
      """
      SELECT e.payload_hash, e.previous_hash, e.hash, p.salt FROM entries e JOIN payloads p ON p.entry = e.number WHERE e.number = ?
      """)
    find.bind(1, Int64(entry.number))
    guard try find.step() else { throw Nonsense(what: "an entry of the change log has lost its words") }
    let (payload, previous, hash, salt) = (find.bytes(0), find.bytes(1), find.bytes(2), find.bytes(3))
    find.stop()
    let said = entry.authorship
    try file.put(
      LogLine(
        entry: LoggedEntry(
          number: entry.number, kind: entry.kind.rawValue, of: entry.of, who: said.who, at: said.instant, today: said.today,
          records: entry.edits, isUndone: entry.isUndone, sentence: said.sentence, changes: try log.changes(of: entry), salt: Data(salt),
          edits: Data(parts.last?.bytes ?? []), payloadHash: Hexadecimal.text(payload), previous: Hexadecimal.text(previous),
          hash: Hexadecimal.text(hash))))
  }
}

/// A file that is written line by line.
final class LogSink {
  private let path: String
  private let descriptor: Int32
  private var waiting: [UInt8] = []
  private let encoder = JSONEncoder()

  /// The bytes after which a write is worth its call.
  private static let enough = 1 << 16

  init(path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_TRUNC | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw Trouble(opening: path, errno) }
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
  }

  deinit { Foundation.close(descriptor) }

  func put(_ line: LogLine) throws {
    waiting += try encoder.encode(line)
    waiting.append(UInt8(ascii: "\n"))
    if waiting.count >= Self.enough { try flush() }
  }

  func close() throws { try flush() }

  private func flush() throws {
    var rest = waiting[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Trouble(writing: path, errno) }
      rest = rest.dropFirst(count)
    }
    waiting.removeAll(keepingCapacity: true)
  }
}

extension Trouble {
  /// What the operating system's refusal to write to an open file means.
  init(writing path: String, _ code: Int32) {
    switch code {
    case ENOSPC, EDQUOT: self = .diskFull(path: path)
    default: self = .cannotWrite(path: path, why: String(cString: strerror(code)))
    }
  }
}

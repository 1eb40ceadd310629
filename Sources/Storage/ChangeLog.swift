import Onboarding

/// The change log: who said what, when, and which records it edited; each entry sealed with the hash of the one before it.
///
/// The hash of an entry is SHA-256 over the previous entry's hash, the entry's own fields and the hash of its payload. The payload — the sentence
/// and the edits — is hashed behind a random salt that is kept with it, so that payload and salt can be erased: what is left verifies, and tells
/// nothing of what was erased.
///
/// Tamper-evident, not tamper-proof: who rewrites all entries from some point on, or cuts the last ones off, is found only by comparing `head`
/// with a copy kept elsewhere.
struct ChangeLog {
  let desk: Desk

  /// The number and the hash of the last entry; 0 and zeros before the first.
  func head() throws -> (number: Int, hash: [UInt8]) {
    let last = try desk.statement("SELECT number, hash FROM entries ORDER BY number DESC LIMIT 1")
    guard try last.step() else { return (0, Self.beforeFirst) }
    defer { last.stop() }
    return (Int(last.int(0)), last.bytes(1))
  }

  /// What the first entry names as the hash before it.
  static let beforeFirst = [UInt8](repeating: 0, count: 32)

  /// The last sentence or import that still stands, after which nobody was forgotten, and whose words were not erased; or `nil`.
  func undoable() throws -> Int? {
    try number(
      """
      SELECT max(number) FROM entries WHERE kind IN ('said', 'imported') AND NOT undone
        AND number > (SELECT ifnull(max(number), 0) FROM entries WHERE kind = 'forgot')
      """
    ).flatMap { try hasPayload($0) ? $0 : nil }
  }

  /// Why nothing can be taken back: because of a forgetting, or because nothing was written.
  func refusal() throws -> Refusal {
    try number("SELECT max(number) FROM entries WHERE kind = 'forgot'") == nil ? .nothingToUndo : .forgettingStands
  }

  /// What payloads hash to that were written anew when somebody was forgotten; of several times the last counts.
  func rewrittenHashes() throws -> [Int: [UInt8]] {
    var hashes: [Int: [UInt8]] = [:]
    var forgettings: [Int] = []
    let find = try desk.statement("SELECT number FROM entries WHERE kind = 'forgot' ORDER BY number")
    try find.forEachRow { forgettings.append(Int(find.int(0))) }
    for entry in forgettings {
      try forEachPiece(of: entry, backwards: false) { piece in
        guard case .rewritten(let payloads) = piece else { return }
        for payload in payloads { hashes[payload.entry] = payload.hash }
      }
    }
    return hashes
  }

  /// The first of the entries taken back since the last sentence or import and not done again, or `nil`; as `UndoStack` has it.
  func redoable() throws -> Int? {
    let first = try number(
      """
      SELECT min(step.of) FROM entries step JOIN entries target ON target.number = step.of
      WHERE step.kind = 'undo' AND target.undone
        AND step.number > (SELECT max(number) FROM entries WHERE kind IN ('said', 'imported', 'forgot'))
      """)
    return try first.flatMap { try hasPayload($0) ? $0 : nil }
  }

  private func number(_ sql: String) throws -> Int? {
    let ask = try desk.statement(sql)
    guard try ask.step() else { return nil }
    defer { ask.stop() }
    return ask.isNull(0) ? nil : Int(ask.int(0))
  }

  func hasPayload(_ entry: Int) throws -> Bool {
    let ask = try desk.statement("SELECT 1 FROM payloads WHERE entry = ?")
    ask.bind(1, Int64(entry))
    defer { ask.stop() }
    return try ask.step()
  }
}

extension ChangeLog {
  /// An entry with the sentence that was said; `nil` when there is none of that number.
  func entry(_ number: Int) throws -> Entry? {
    let find = try desk.statement("\(Self.select) WHERE e.number = ?")
    find.bind(1, Int64(number))
    guard try find.step() else { return nil }
    defer { find.stop() }
    return try Self.entry(from: find)
  }

  /// The newest entries, of one person or all.
  func entries(touching person: Int64?, limit: Int) throws -> [Entry] {
    let find = try desk.statement(person == nil ? Self.latest : Self.latestOfPerson)
    find.bind(1, Int64(limit))
    if let person { find.bind(2, person) }
    var entries: [Entry] = []
    try find.forEachRow { entries.append(try Self.entry(from: find)) }
    return entries
  }

  private static let select = """
    SELECT e.number, e.kind, e.of, e.who, e.instant, e.today, e.edits, e.undone, p.sentence
    FROM entries e LEFT JOIN payloads p ON p.entry = e.number
    """
  private static let latest = "\(select) ORDER BY e.number DESC LIMIT ?1"
  private static let latestOfPerson = """
    \(select) WHERE e.number IN (SELECT entry FROM touched WHERE person = ?2) ORDER BY e.number DESC LIMIT ?1
    """

  private static func entry(from row: Prepared) throws -> Entry {
    var source = RowSource(row)
    let number = Int(try source.requiredInteger())
    let kind = try source.word(Entry.Kind.self)
    let of = source.integer().map { Int($0) }
    let who = try source.requiredString()
    let instant = try source.requiredInteger()
    let today = try source.requiredDay()
    let edits = Int(try source.requiredInteger())
    let isUndone = try source.requiredInteger() != 0
    let authorship = Authorship(who: who, sentence: source.string() ?? "", instant: instant, today: today)
    return Entry(number: number, kind: kind, authorship: authorship, edits: edits, isUndone: isUndone, of: of)
  }

  /// Notes that an entry has been taken back, or done again.
  func mark(_ entry: Int, undone: Bool) throws {
    let mark = try desk.statement("UPDATE entries SET undone = ?2 WHERE number = ?1")
    mark.bind(1, Int64(entry))
    mark.bind(2, Int64(undone ? 1 : 0))
    try mark.run()
  }
}

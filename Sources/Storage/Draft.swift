import Onboarding

/// An entry of the change log in the making: its edits are written piece by piece while the records they edit are.
final class Draft {
  let number: Int
  private let desk: Desk
  private let previous: [UInt8]
  private let salt: [UInt8]
  private let authorship: Authorship
  private let hash: PayloadHash
  private var pieces = ByteSink()
  private var parts: Int64 = 0
  private(set) var touched: Set<Int64> = []
  private(set) var edits = 0

  /// The bytes after which a part is put away: enough that a part costs little, few enough to hold.
  private static let partSize = 4 << 20

  init(on desk: Desk, by authorship: Authorship) throws {
    let head = try ChangeLog(desk: desk).head()
    self.desk = desk
    self.authorship = authorship
    number = head.number + 1
    previous = head.hash
    salt = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
    hash = PayloadHash(salt: salt, sentence: authorship.sentence)
  }

  /// Adds an edit of one record.
  func add(_ edit: Edit) throws {
    guard let fact = edit.after ?? edit.before else { return }
    try Payload.put(edit, to: &pieces, desk.keys)
    if let person = fact.person { touched.insert(try desk.keys.key(person)) }
    edits += 1
    try putAwayIfLong()
  }

  /// Adds edits of records that are about nobody, as `body` writes them.
  func add(ofNobody count: Int, _ body: (inout ByteSink) -> Void) {
    body(&pieces)
    edits += count
  }

  /// Counts edits that others have overtaken within the entry.
  func add(overtaken count: Int) { edits += count }

  /// Puts the bytes away once there are many.
  func putAwayIfLong() throws {
    if pieces.bytes.count >= Self.partSize { try putAway() }
  }

  /// Adds the edits of many observations, in the order of their keys; `count` when some of them were edited more than once.
  func add(_ rows: [ObservationEdit], counting count: Int) throws {
    pieces.put(byte: Payload.observations)
    pieces.put(rows)
    touch(rows)
    edits += count
    try putAway()
  }

  /// Adds what other entries' payloads hash to since somebody was forgotten.
  func add(rewritten payloads: [RewrittenPayload]) {
    pieces.put(byte: Payload.rewritten)
    pieces.put(payloads)
  }

  /// Adds edits that an earlier entry already holds: they are counted and not written anew.
  func add(repeated entry: Entry) { edits += entry.edits }

  /// Adds people whom the entry is about.
  func touch(_ rows: [ObservationEdit]) {
    var last: Int64?
    for row in rows where row.key.person != last {
      last = row.key.person
      touched.insert(row.key.person)
    }
  }

  func touch(_ person: Int64) { touched.insert(person) }

  private func putAway() throws {
    let bytes = pieces.take()
    guard !bytes.isEmpty else { return }
    hash.update(bytes)
    let insert = try desk.statement("INSERT INTO payload_parts (key, edits) VALUES (?, ?)")
    insert.bind(1, Int64(number) * Schema.partsPerEntry + parts)
    insert.bind(2, bytes: bytes)
    try insert.run()
    parts += 1
  }
}

extension Draft {
  /// Writes the entry itself.
  ///
  /// - Returns: Its number.
  func seal(_ kind: Entry.Kind, of: Int? = nil) throws -> Int {
    let terms = try Sealing(desk: desk).take()
    if !terms.isEmpty { try Payload.put(.terms(terms), to: &pieces, desk.keys) }
    let rest = pieces.take()
    hash.update(rest)
    let payload = hash.digest()
    let fields = EntryFields(
      number: number, kind: kind.rawValue, of: of, who: authorship.who, instant: authorship.instant, today: authorship.today.number,
      edits: edits)
    try write(fields, payload: payload)
    try writeWords(and: rest)
    try writeTouched()
    return number
  }

  private func write(_ fields: EntryFields, payload: [UInt8]) throws {
    let insert = try desk.statement(
      """
      INSERT INTO entries (number, kind, of, who, instant, today, edits, undone, payload_hash, previous_hash, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)
      """)
    var sink = ParameterSink(insert)
    fields.put(to: &sink)
    insert.bind(8, bytes: payload)
    insert.bind(9, bytes: previous)
    insert.bind(10, bytes: fields.hash(after: previous, payload: payload))
    try insert.run()
  }

  private func writeWords(and rest: [UInt8]) throws {
    let insert = try desk.statement("INSERT INTO payloads (entry, salt, sentence, edits) VALUES (?, ?, ?, ?)")
    insert.bind(1, Int64(number))
    insert.bind(2, bytes: salt)
    insert.bind(3, authorship.sentence)
    insert.bind(4, bytes: rest)
    try insert.run()
  }

  private func writeTouched() throws {
    let insert = try desk.statement("INSERT INTO touched (person, entry) VALUES (?, ?)")
    for person in touched.sorted() {
      insert.bind(1, person)
      insert.bind(2, Int64(number))
      try insert.run()
    }
  }
}

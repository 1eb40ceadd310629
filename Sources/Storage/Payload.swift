import Onboarding

/// What the parts of an entry's payload hold.
enum Payload {
  /// Many observations' edits with every number in full, as they were written up to version 8; below it the byte is the shelf of one
  /// record's edit.
  static let fullObservations: UInt8 = 0xF0
  /// Many observations' edits with their numbers shortened: since version 9.
  static let observations: UInt8 = 0xF4
  /// What other entries' payloads hash to since somebody was forgotten.
  static let rewritten: UInt8 = 0xF1

  /// Many deals that were not there: since version 7.
  static let newDeals: UInt8 = 0xF2

  /// What the keys of terms stand for: since version 10.
  static let terms: UInt8 = 0xF3

  enum Piece {
    case edit(Edit)
    case terms([SealedTerm])
    case rewritten([RewrittenPayload])
    case observations([ObservationEdit])
  }

  /// The pieces of one part, in the order in which they were written.
  static func pieces(of bytes: [UInt8], _ keys: Keys) throws -> [Piece] {
    var source = ByteSource(bytes)
    var pieces: [Piece] = []
    while !source.isAtEnd {
      let tag = try source.byte()
      switch tag {
      case fullObservations: pieces.append(.observations(try source.observationEdits { try $0.plain() }))
      case observations: pieces.append(.observations(try source.observationEdits { try $0.shortened() }))
      case rewritten: pieces.append(.rewritten(try source.rewrittenPayloads()))
      case terms: pieces.append(.terms(try source.sealedTerms()))
      case newDeals: pieces += try source.newDeals(keys).map(Piece.edit)
      default: pieces.append(.edit(try edit(tag, &source, keys)))
      }
    }
    return pieces
  }

  /// Writes one piece as `pieces` reads it.
  static func put(_ piece: Piece, to sink: inout ByteSink, _ keys: Keys) throws {
    switch piece {
    case .edit(let edit): try put(edit, to: &sink, keys)
    case .observations(let rows):
      sink.put(byte: observations)
      sink.put(rows)
    case .rewritten(let payloads):
      sink.put(byte: rewritten)
      sink.put(payloads)
    case .terms(let sealed):
      sink.put(byte: terms)
      sink.put(sealed)
    }
  }

  /// Writes the edit of one record as `pieces` reads it; of nothing, nothing.
  static func put(_ edit: Edit, to sink: inout ByteSink, _ keys: Keys) throws {
    guard let fact = edit.after ?? edit.before else { return }
    sink.put(byte: Shelf(of: fact).rawValue)
    sink.hasSpells = edit.tellsOfSpells
    sink.put(byte: (edit.before == nil ? 0 : 2) | (edit.after == nil ? 0 : 1) | (sink.hasSpells ? 4 : 0))
    if let before = edit.before { try sink.put(before, keys) }
    if let after = edit.after { try sink.put(after, keys) }
  }

  private static func edit(_ tag: UInt8, _ source: inout ByteSource, _ keys: Keys) throws -> Edit {
    guard let shelf = Shelf(rawValue: tag) else { throw Nonsense(what: "the change log speaks of an unknown kind of record") }
    let marks = try source.byte()
    source.hasSpells = marks & 4 != 0
    let before = marks & 2 != 0 ? try source.fact(on: shelf, keys) : nil
    let after = marks & 1 != 0 ? try source.fact(on: shelf, keys) : nil
    return Edit(before: before, after: after)
  }
}

extension ChangeLog {
  /// The parts of an entry's payload, first to last or last to first; the last is the one that stands beside the sentence.
  func forEachPart(of entry: Int, backwards: Bool, _ body: ([UInt8]) throws -> Void) throws {
    let keys = try partKeys(of: entry)
    if backwards { try body(rest(of: entry)) }
    for key in backwards ? keys.reversed() : keys { try body(bytes("SELECT edits FROM payload_parts WHERE key = ?", key)) }
    if !backwards { try body(rest(of: entry)) }
  }

  /// The parts of an entry's payload with their keys, first to last; the last, which stands beside the sentence, has none.
  func parts(of entry: Int) throws -> [(key: Int64?, bytes: [UInt8])] {
    let parts: [(key: Int64?, bytes: [UInt8])] = try partKeys(of: entry).map {
      ($0, try bytes("SELECT edits FROM payload_parts WHERE key = ?", $0))
    }
    return parts + [(nil, try rest(of: entry))]
  }

  private func rest(of entry: Int) throws -> [UInt8] {
    try bytes("SELECT edits FROM payloads WHERE entry = ?", Int64(entry))
  }

  private func bytes(_ sql: String, _ key: Int64) throws -> [UInt8] {
    let find = try desk.statement(sql)
    find.bind(1, key)
    guard try find.step() else { throw Nonsense(what: "a part of the change log is missing") }
    defer { find.stop() }
    return find.bytes(0)
  }

  private func partKeys(of entry: Int) throws -> [Int64] {
    let find = try desk.statement("SELECT key FROM payload_parts WHERE key >= ? AND key < ? ORDER BY key")
    find.bind(1, Int64(entry) * Schema.partsPerEntry)
    find.bind(2, Int64(entry + 1) * Schema.partsPerEntry)
    var keys: [Int64] = []
    try find.forEachRow { keys.append(find.int(0)) }
    return keys
  }

  /// The edits of an entry as they were written, or, backwards, last to first and each reversed: what takes the entry back.
  func forEachPiece(of entry: Int, backwards: Bool, _ body: (Payload.Piece) throws -> Void) throws {
    try forEachPart(of: entry, backwards: backwards) { bytes in
      let pieces = try Payload.pieces(of: bytes, desk.keys)
      for piece in backwards ? pieces.reversed().map(\.reversed) : pieces { try body(piece) }
    }
  }
}

extension Payload.Piece {
  var reversed: Self {
    switch self {
    case .edit(let edit): .edit(edit.reversed)
    case .rewritten, .terms: self
    case .observations(let rows): .observations(rows.map(\.reversed))
    }
  }
}

extension ByteSink {
  /// How many, then each entry's number and its 32 bytes.
  mutating func put(_ payloads: [RewrittenPayload]) {
    put(varint: UInt64(payloads.count))
    for payload in payloads {
      put(varint: UInt64(payload.entry))
      for byte in payload.hash { put(byte: byte) }
    }
  }
}

extension ByteSource {
  mutating func rewrittenPayloads() throws -> [RewrittenPayload] {
    let count = try varint()
    var payloads: [RewrittenPayload] = []
    while payloads.count < count {
      let entry = Int(truncatingIfNeeded: try varint())
      var hash: [UInt8] = []
      for _ in 0..<32 { hash.append(try byte()) }
      payloads.append(RewrittenPayload(entry: entry, hash: hash))
    }
    return payloads
  }
}

extension Edit {
  /// Whether it is of somebody who had an earlier spell before or has one now.
  fileprivate var tellsOfSpells: Bool {
    [before, after].contains { if case .person(let it)? = $0 { !it.spells.isEmpty } else { false } }
  }
}

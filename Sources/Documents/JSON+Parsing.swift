extension JSON {
  /// How much a parser accepts before it gives up on a text.
  public struct Limits: Hashable, Sendable {
    /// How deeply lists and objects may be nested. The parser recurses, so this also bounds its stack.
    public let depth: Int
    /// How many bytes a text may have.
    public let bytes: Int

    /// Creates limits; the defaults hold a statement of any learning record store and stop a hostile text.
    public init(depth: Int = 64, bytes: Int = 64 << 20) {
      self.depth = depth
      self.bytes = bytes
    }
  }

  /// Why a text is not JSON, and where.
  public struct Mistake: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
      /// The text ends within a value.
      case endsEarly
      /// Something else was expected here.
      case unexpected
      /// There is more behind the value.
      case trailing
      case notUTF8
      /// A control character within a string, which must be escaped.
      case controlCharacter
      case badEscape
      /// Half of a surrogate pair.
      case loneSurrogate
      case badNumber
      /// A number beyond what a `Double` holds.
      case numberTooLarge
      case duplicateKey(String)
      case tooDeep(limit: Int)
      case tooLong(limit: Int)
    }

    /// What is wrong.
    public let reason: Reason
    /// How many bytes of the text come before the mistake.
    public let offset: Int
  }

  /// Reads a text that must hold one JSON value (RFC 8259) and nothing else but white space.
  ///
  /// Stricter than many readers: no comments, no trailing commas, no duplicate keys, no lone surrogates, no byte-order mark,
  /// no number beyond the range of `Double`.
  ///
  /// - Throws: ``Mistake``, the first from the start.
  /// - Complexity: O(*n*) for *n* bytes.
  public init(parsing text: String, limits: Limits = Limits()) throws(Mistake) {
    self = try JSON(parsing: Array(text.utf8), limits: limits)
  }

  /// Reads bytes that must hold one JSON value in UTF-8. See ``init(parsing:limits:)-(String,_)``.
  public init(parsing bytes: [UInt8], limits: Limits = Limits()) throws(Mistake) {
    guard bytes.count <= limits.bytes else { throw Mistake(reason: .tooLong(limit: limits.bytes), offset: limits.bytes) }
    var parser = JSONParser(bytes, depth: limits.depth)
    self = try parser.document()
  }
}

/// Reads JSON by recursive descent.
struct JSONParser {
  private typealias Mistake = JSON.Mistake

  let bytes: [UInt8]
  let limit: Int
  var offset = 0
  private var depth = 0

  init(_ bytes: [UInt8], depth: Int) {
    self.bytes = bytes
    limit = depth
  }

  mutating func document() throws(JSON.Mistake) -> JSON {
    let value = try value()
    skipBlanks()
    guard offset == bytes.count else { throw Mistake(reason: .trailing, offset: offset) }
    return value
  }

  private mutating func value() throws(JSON.Mistake) -> JSON {
    skipBlanks()
    guard let byte = peek else { throw Mistake(reason: .endsEarly, offset: offset) }
    switch byte {
    case 0x7B: return try nested { (parser) throws(JSON.Mistake) in try parser.object() }
    case 0x5B: return try nested { (parser) throws(JSON.Mistake) in try parser.list() }
    case 0x22: return .text(try string())
    case 0x74: return try word("true", .bool(true))
    case 0x66: return try word("false", .bool(false))
    case 0x6E: return try word("null", .null)
    case 0x2D, 0x30...0x39: return try number()
    default: throw Mistake(reason: .unexpected, offset: offset)
    }
  }

  private mutating func nested(_ read: (inout JSONParser) throws(JSON.Mistake) -> JSON) throws(JSON.Mistake) -> JSON {
    guard depth < limit else { throw Mistake(reason: .tooDeep(limit: limit), offset: offset) }
    depth += 1
    defer { depth -= 1 }
    offset += 1
    skipBlanks()
    return try read(&self)
  }

  private mutating func list() throws(JSON.Mistake) -> JSON {
    guard !take(0x5D) else { return .list([]) }
    var values: [JSON] = []
    repeat {
      values.append(try value())
      skipBlanks()
    } while take(0x2C)
    try expect(0x5D)
    return .list(values)
  }

  private mutating func object() throws(JSON.Mistake) -> JSON {
    guard !take(0x7D) else { return .object([]) }
    var members: [JSON.Member] = []
    var keys: Set<String> = []
    repeat {
      skipBlanks()
      let start = offset
      guard peek == 0x22 else { throw Mistake(reason: peek == nil ? .endsEarly : .unexpected, offset: offset) }
      let key = try string()
      guard keys.insert(key).inserted else { throw Mistake(reason: .duplicateKey(key), offset: start) }
      skipBlanks()
      try expect(0x3A)
      members.append(JSON.Member(key, try value()))
      skipBlanks()
    } while take(0x2C)
    try expect(0x7D)
    return .object(members)
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSON.Mistake) -> JSON {
    for letter in UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount) { try expect(letter) }
    return value
  }

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    offset += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(JSON.Mistake) {
    guard !take(byte) else { return }
    throw Mistake(reason: peek == nil ? .endsEarly : .unexpected, offset: offset)
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }
}

extension JSONParser {
  /// Reads `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`.
  private mutating func number() throws(JSON.Mistake) -> JSON {
    let start = offset
    _ = take(0x2D)
    if !take(0x30) { try digits() }
    var isWhole = true
    if take(0x2E) {
      isWhole = false
      try digits()
    }
    if take(0x65) || take(0x45) {
      isWhole = false
      _ = take(0x2B) || take(0x2D)
      try digits()
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if isWhole, text != "-0", let whole = Int(text) { return .integer(whole) }
    guard let value = Double(text) else { throw Mistake(reason: .badNumber, offset: start) }
    guard value.isFinite else { throw Mistake(reason: .numberTooLarge, offset: start) }
    return .number(value)
  }

  private mutating func digits() throws(JSON.Mistake) {
    let start = offset
    while let byte = peek, (0x30...0x39).contains(byte) { offset += 1 }
    guard offset > start else { throw Mistake(reason: peek == nil ? .endsEarly : .badNumber, offset: offset) }
  }

  private mutating func string() throws(JSON.Mistake) -> String {
    offset += 1
    let start = offset
    while let byte = peek, byte != 0x22, byte != 0x5C, byte >= 0x20 { offset += 1 }
    guard peek != 0x22 else {
      defer { offset += 1 }
      return try decoded(bytes[start..<offset], from: start)
    }
    var unescaped = Array(bytes[start..<offset])
    while let byte = peek, byte != 0x22 {
      guard byte >= 0x20 else { throw Mistake(reason: .controlCharacter, offset: offset) }
      offset += 1
      if byte == 0x5C { try escape(into: &unescaped) } else { unescaped.append(byte) }
    }
    try expect(0x22)
    return try decoded(unescaped[...], from: start)
  }

  private func decoded(_ utf8: ArraySlice<UInt8>, from start: Int) throws(JSON.Mistake) -> String {
    guard let text = String(validating: utf8, as: UTF8.self) else { throw Mistake(reason: .notUTF8, offset: start) }
    return text
  }

  private mutating func escape(into unescaped: inout [UInt8]) throws(JSON.Mistake) {
    guard let byte = peek else { throw Mistake(reason: .endsEarly, offset: offset) }
    offset += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: unescaped.append(byte)
    case 0x62: unescaped.append(0x08)
    case 0x66: unescaped.append(0x0C)
    case 0x6E: unescaped.append(0x0A)
    case 0x72: unescaped.append(0x0D)
    case 0x74: unescaped.append(0x09)
    case 0x75: unescaped.append(contentsOf: UTF8.encode(try unicodeEscape()) ?? UTF8.encodedReplacementCharacter)
    default: throw Mistake(reason: .badEscape, offset: offset - 1)
    }
  }

  private mutating func unicodeEscape() throws(JSON.Mistake) -> Unicode.Scalar {
    let start = offset
    let unit = try fourHexDigits()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard (0xD800..<0xDC00).contains(unit), take(0x5C), take(0x75) else { throw Mistake(reason: .loneSurrogate, offset: start) }
    let trail = try fourHexDigits()
    guard (0xDC00..<0xE000).contains(trail), let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (trail - 0xDC00)) else {
      throw Mistake(reason: .loneSurrogate, offset: start)
    }
    return scalar
  }

  private mutating func fourHexDigits() throws(JSON.Mistake) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek else { throw Mistake(reason: .endsEarly, offset: offset) }
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue, byte < 0x80 else { throw Mistake(reason: .badEscape, offset: offset) }
      unit = unit << 4 + UInt32(digit)
      offset += 1
    }
    return unit
  }
}

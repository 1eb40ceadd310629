/// Splits a text of JSON objects, in a list or one after the other (a line each or not), into the texts of the objects.
///
/// Only brackets and strings are looked at; whether an object is JSON is for a parser to say, so that one bad object spoils no other.
/// - Complexity: linear; memory is one piece of the file and one object.
struct ObjectSplitter: ~Copyable {
  /// One object, where it stands.
  struct Piece {
    let bytes: [UInt8]
    /// The line on which it begins, counted from 1, and its place in bytes.
    let line: Int
    let byte: Int
  }

  /// A longer object is no statement: it is a lost bracket, or not what it claims to be.
  static let longest = 1 << 20

  private let source: ByteSource
  private let memory = ByteMemory(capacity: 1 << 18)
  private var offset = 0
  private var at = 0
  private var filled = 0
  private var line = 1
  private var isInList = false

  init(path: String) throws(CSVFault) { self.init(try ByteSource.opening(path)) }

  init(bytes: [UInt8]) { self.init(.memory(bytes)) }

  private init(_ source: ByteSource) { self.source = source }

  /// Bytes read and bytes there are: for a progress bar.
  var progress: (read: Int, of: Int) { (offset, max(source.size, offset)) }

  /// The next object, or `nil` at the end.
  ///
  /// - Throws: `CSVFault` where something else stands than an object, or one does not end.
  mutating func next() throws(CSVFault) -> Piece? {
    while let byte = try take() {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D, 0x2C: continue
      case 0xEF where place == 1, 0xBB where place == 2, 0xBF where place == 3: continue  // a byte-order mark
      case 0x5B where !isInList: isInList = true
      case 0x5D where isInList: isInList = false
      case 0x7B: return try object()
      default: throw CSVFault(line: line, byte: place - 1, kind: .notAnObject)
      }
    }
    guard !isInList else { throw CSVFault(line: line, byte: place, kind: .unclosedBracket) }
    return nil
  }

  /// Bytes taken so far.
  private var place: Int { offset - filled + at }

  private mutating func object() throws(CSVFault) -> Piece {
    let (firstLine, first) = (line, place - 1)
    var bytes: [UInt8] = [0x7B]
    var depth = 1
    var isText = false
    var isEscaped = false
    while depth > 0 {
      guard let byte = try take(), bytes.count < Self.longest else {
        throw CSVFault(line: firstLine, byte: first, kind: .unclosedBracket)
      }
      bytes.append(byte)
      if isEscaped {
        isEscaped = false
      } else if isText {
        if byte == 0x5C { isEscaped = true }
        if byte == 0x22 { isText = false }
      } else {
        if byte == 0x22 { isText = true }
        if byte == 0x7B || byte == 0x5B { depth += 1 }
        if byte == 0x7D || byte == 0x5D { depth -= 1 }
      }
    }
    return Piece(bytes: bytes, line: firstLine, byte: first)
  }

  private mutating func take() throws(CSVFault) -> UInt8? {
    if at == filled {
      let length = try source.read(memory.capacity, at: offset, into: memory.bytes)
      guard length > 0 else { return nil }
      (at, filled) = (0, length)
      offset += length
    }
    let byte = memory.bytes[at]
    at += 1
    if byte == 0x0A { line += 1 }
    return byte
  }
}

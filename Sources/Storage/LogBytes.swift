/// The change log's bytes, as they are written.
///
/// Integers are zigzag varints (7 bits a byte, low bits first), reals 8 bytes with the low byte first, texts UTF-8 behind their length; each
/// behind a byte that tells which: 0 nothing, 1 integer, 2 real, 3 text.
struct ByteSink: ColumnSink {
  private(set) var bytes: [UInt8] = []
  var hasSpells = false

  mutating func put(byte: UInt8) { bytes.append(byte) }

  mutating func put(varint value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func put(plain value: Double) {
    withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func put(_ value: Int64?) {
    guard let value else { return put(byte: 0) }
    put(byte: 1)
    put(zigzag: value)
  }

  mutating func put(_ value: Double?) {
    guard let value else { return put(byte: 0) }
    put(byte: 2)
    put(plain: value)
  }

  mutating func put(_ value: String?) {
    guard var value else { return put(byte: 0) }
    put(byte: 3)
    value.withUTF8 { put(counted: $0) }
  }

  /// Adds bytes behind their number.
  mutating func put(counted utf8: UnsafeBufferPointer<UInt8>) {
    put(varint: UInt64(utf8.count))
    bytes.append(contentsOf: utf8)
  }

  mutating func put(zigzag value: Int64) { put(varint: UInt64(bitPattern: (value << 1) ^ (value >> 63))) }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Hands the bytes over and starts anew.
  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}

/// The change log's bytes, as they are read back.
struct ByteSource: ColumnSource {
  private let bytes: [UInt8]
  private var position = 0
  var hasSpells = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position >= bytes.count }

  mutating func byte() throws -> UInt8 {
    guard position < bytes.count else { throw Nonsense(what: "an entry of the change log is cut short") }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func varint() throws -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 7) {
      let next = try byte()
      value |= UInt64(next & 0x7F) << UInt64(shift)
      if next < 0x80 { return value }
    }
    throw Nonsense(what: "a number in the change log is too long")
  }

  mutating func plain() throws -> Double {
    guard position + 8 <= bytes.count else { throw Nonsense(what: "an entry of the change log is cut short") }
    defer { position += 8 }
    let pattern = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: UInt64.self) }
    return Double(bitPattern: UInt64(littleEndian: pattern))
  }

  private mutating func tag(_ expected: UInt8) throws -> Bool {
    let tag = try byte()
    guard tag == 0 || tag == expected else { throw Nonsense(what: "a column in the change log is of another kind") }
    return tag != 0
  }

  mutating func integer() throws -> Int64? {
    try tag(1) ? try zigzag() : nil
  }

  mutating func zigzag() throws -> Int64 {
    let folded = try varint()
    return Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1)
  }

  mutating func real() throws -> Double? {
    try tag(2) ? try plain() : nil
  }

  mutating func string() throws -> String? {
    try tag(3) ? String(decoding: try counted(), as: UTF8.self) : nil
  }

  /// Bytes behind their number.
  mutating func counted() throws -> ArraySlice<UInt8> {
    let count = try varint()
    guard count <= UInt64(bytes.count - position) else { throw Nonsense(what: "an entry of the change log is cut short") }
    defer { position += Int(count) }
    return bytes[position..<position + Int(count)]
  }
}

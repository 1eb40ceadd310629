/// A walk over bytes that are said to be UTF-8.
///
/// - Source: The Unicode Standard 15.0, table 3-7 (well-formed UTF-8 byte sequences).
struct UTF8Check {
  /// Why a walk stopped.
  enum Stop { case end, nul, broken, incomplete }

  /// The number of well-formed characters outside ASCII that were met: evidence that the text is UTF-8.
  private(set) var characters = 0

  /// Walks from `at` to the first byte that is not well-formed UTF-8 text, or to `end`, and leaves `at` there.
  /// The result is `incomplete` when the bytes from `at` on could be the start of a character.
  ///
  /// - Complexity: linear; 8 bytes at a time while the text is ASCII.
  mutating func walk(_ bytes: UnsafePointer<UInt8>, from at: inout Int, to end: Int) -> Stop {
    while true {
      at = Self.plain(bytes, from: at, to: end)
      guard at < end else { return .end }
      guard bytes[at] != 0 else { return .nul }
      let length = Self.length(bytes + at, available: end - at)
      guard length > 0 else { return length == 0 ? .broken : .incomplete }
      characters += 1
      at += length
    }
  }

  /// The first offset from `at` on that holds a NUL or a byte outside ASCII.
  @inline(__always)
  private static func plain(_ bytes: UnsafePointer<UInt8>, from at: Int, to end: Int) -> Int {
    let raw = UnsafeRawPointer(bytes)
    let low: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x8080_8080_8080_8080
    var at = at
    while at &+ 32 <= end {
      let a = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      let b = raw.loadUnaligned(fromByteOffset: at &+ 8, as: UInt64.self)
      let c = raw.loadUnaligned(fromByteOffset: at &+ 16, as: UInt64.self)
      let d = raw.loadUnaligned(fromByteOffset: at &+ 24, as: UInt64.self)
      // A word of bytes 0x01...0x7F stays below 0x80 in every byte, before and after one is taken off each.
      let strange = a | (a &- low) | b | (b &- low) | c | (c &- low) | d | (d &- low)
      guard strange & high == 0 else { break }
      at &+= 32
    }
    while at < end, bytes[at] &- 1 < 0x7F { at &+= 1 }
    return at
  }

  /// The length of the character at `bytes`, 0 when there is none, -1 when more bytes are needed to tell.
  private static func length(_ bytes: UnsafePointer<UInt8>, available: Int) -> Int {
    let lead = bytes[0]
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 0
    }
    guard available > 1 else { return -1 }
    guard second(after: lead).contains(bytes[1]) else { return 0 }
    for offset in 2..<max(2, length) {
      guard available > offset else { return -1 }
      guard bytes[offset] & 0xC0 == 0x80 else { return 0 }
    }
    return length
  }

  private static func second(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF  // no overlong forms
    case 0xED: 0x80...0x9F  // no surrogates
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F  // nothing above U+10FFFF
    default: 0x80...0xBF
    }
  }
}

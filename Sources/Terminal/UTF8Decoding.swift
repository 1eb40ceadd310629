/// UTF-8 that arrives in pieces.
enum UTF8Decoding {
  /// What the bytes at a place are.
  enum Step: Equatable {
    /// A scalar and how many bytes it took. Ill-formed bytes are U+FFFD, one for each maximal subpart.
    case scalar(Unicode.Scalar, length: Int)
    /// A scalar begins well but its end has not arrived.
    case incomplete
  }

  /// Reads one scalar at `start`, which must be an index of `bytes`.
  ///
  /// - Source: The Unicode Standard, table 3-7 (well-formed byte sequences) and "U+FFFD substitution of maximal subparts".
  static func step(_ bytes: [UInt8], at start: Int) -> Step {
    let lead = bytes[start]
    guard lead >= 0x80 else { return .scalar(Unicode.Scalar(lead), length: 1) }
    guard let (count, second) = shape(of: lead) else { return .scalar("\u{FFFD}", length: 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(count))
    for offset in 1..<count {
      guard start + offset < bytes.count else { return .incomplete }
      let byte = bytes[start + offset]
      guard (offset == 1 ? second : 0x80...0xBF).contains(byte) else { return .scalar("\u{FFFD}", length: offset) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return .scalar(Unicode.Scalar(value) ?? "\u{FFFD}", length: count)
  }

  /// How many bytes a sequence with this lead has and what its second may be, or `nil` when no sequence begins so.
  private static func shape(of lead: UInt8) -> (count: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }
}

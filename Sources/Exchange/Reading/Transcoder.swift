/// A decoder of texts that are not UTF-8, piece by piece.
struct Transcoder {
  let encoding: TextEncoding

  /// The most UTF-8 bytes that one byte of input can become: `€` is one byte in Windows-1252 and three in UTF-8.
  static let growth = 3

  /// What came of one piece.
  struct Piece {
    /// The bytes of input that were used up; the rest waits for more.
    var consumed = 0
    /// The bytes of UTF-8 that were written.
    var written = 0
    /// What is wrong with the input at `consumed`, or `nil`.
    var fault: CSVFault.Kind?
  }

  /// Decodes `count` bytes into `target`, which must have room for `growth` times as many.
  func decode(_ bytes: UnsafePointer<UInt8>, count: Int, isLast: Bool, into target: UnsafeMutablePointer<UInt8>) -> Piece {
    encoding == .windows1252
      ? decodeWindows1252(bytes, count: count, into: target)
      : decodeUTF16(bytes, count: count, isLast: isLast, into: target)
  }

  private func decodeWindows1252(_ bytes: UnsafePointer<UInt8>, count: Int, into target: UnsafeMutablePointer<UInt8>) -> Piece {
    var piece = Piece()
    while piece.consumed < count {
      let byte = bytes[piece.consumed]
      guard byte != 0 else { return piece.failing(.nul) }
      guard let scalar = Windows1252.scalar(byte) else { return piece.failing(.undefinedByte(byte)) }
      piece.written += Self.write(scalar, to: target + piece.written)
      piece.consumed += 1
    }
    return piece
  }

  private func decodeUTF16(_ bytes: UnsafePointer<UInt8>, count: Int, isLast: Bool, into target: UnsafeMutablePointer<UInt8>) -> Piece {
    var piece = Piece()
    while piece.consumed + 2 <= count {
      var scalar = UInt32(unit(bytes + piece.consumed))
      var length = 2
      guard scalar != 0 else { return piece.failing(.nul) }
      if scalar & 0xF800 == 0xD800 {
        guard scalar < 0xDC00 else { return piece.failing(.invalidUTF16) }
        guard piece.consumed + 4 <= count else { break }
        let low = UInt32(unit(bytes + piece.consumed + 2))
        guard low & 0xFC00 == 0xDC00 else { return piece.failing(.invalidUTF16) }
        scalar = 0x10000 + (scalar & 0x3FF) << 10 + (low & 0x3FF)
        length = 4
      }
      piece.written += Self.write(scalar, to: target + piece.written)
      piece.consumed += length
    }
    return isLast && piece.consumed < count ? piece.failing(.invalidUTF16) : piece
  }

  private func unit(_ bytes: UnsafePointer<UInt8>) -> UInt16 {
    encoding == .utf16BigEndian ? UInt16(bytes[0]) << 8 | UInt16(bytes[1]) : UInt16(bytes[1]) << 8 | UInt16(bytes[0])
  }

  /// Writes one scalar as UTF-8 and returns its length.
  private static func write(_ scalar: UInt32, to target: UnsafeMutablePointer<UInt8>) -> Int {
    func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: scalar >> shift) & 0x3F }
    switch scalar {
    case ..<0x80:
      target[0] = UInt8(truncatingIfNeeded: scalar)
      return 1
    case ..<0x800:
      target[0] = 0xC0 | UInt8(truncatingIfNeeded: scalar >> 6)
      target[1] = tail(0)
      return 2
    case ..<0x10000:
      target[0] = 0xE0 | UInt8(truncatingIfNeeded: scalar >> 12)
      (target[1], target[2]) = (tail(6), tail(0))
      return 3
    default:
      target[0] = 0xF0 | UInt8(truncatingIfNeeded: scalar >> 18)
      (target[1], target[2], target[3]) = (tail(12), tail(6), tail(0))
      return 4
    }
  }
}

extension Transcoder.Piece {
  fileprivate func failing(_ kind: CSVFault.Kind) -> Self {
    var piece = self
    piece.fault = kind
    return piece
  }
}

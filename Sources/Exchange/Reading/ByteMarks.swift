/// Three bytes to look for, eight places at a time.
struct ByteMarks {
  private let a: UInt64
  private let b: UInt64
  private let c: UInt64

  @inline(__always)
  init(_ a: UInt8, _ b: UInt8, _ c: UInt8) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    self.a = ones &* UInt64(a)
    self.b = ones &* UInt64(b)
    self.c = ones &* UInt64(c)
  }

  /// The top bit of every byte, lowest address first, that is one of the three among the eight at `bytes`.
  @inline(__always)
  func hits(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    let word = UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
    return ~(Self.filled(word ^ a) & Self.filled(word ^ b) & Self.filled(word ^ c)) & 0x8080_8080_8080_8080
  }

  /// Sets the top bit of every byte that is not zero. No carry leaves a byte, so no byte misleads its neighbour.
  @inline(__always)
  private static func filled(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ((word & low) &+ low) | word
  }
}

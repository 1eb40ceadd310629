// Most figures are whole or have a few decimals: they are written as a whole number of hundredths or ten-thousandths in two to four bytes instead
// of eight. The lowest two bits of the varint tell what it is a number of; where no such number gives back the same bits, eight bytes follow.
private enum Shortening {
  static let inFull: UInt64 = 3
  /// Whole numbers, hundredths and ten-thousandths, by the two bits that stand for them.
  static let scales: [Double] = [1, 100, 10_000]
  /// Behind this a zigzag number and the two bits have no room in 64.
  static let most = Double(1 << 52)
}

extension ByteSink {
  /// Adds a number so that exactly it is read back.
  @inline(__always)
  mutating func put(shortened value: Double) {
    if let short = Self.shortened(value, 1, 0) ?? Self.shortened(value, 10_000, 2) ?? Self.shortened(value, 100, 1) {
      put(varint: short)
    } else {
      put(varint: Shortening.inFull)
      put(plain: value)
    }
  }

  @inline(__always)
  private static func shortened(_ value: Double, _ scale: Double, _ bits: UInt64) -> UInt64? {
    let scaled = (value * scale).rounded()
    guard scaled.magnitude < Shortening.most else { return nil }
    let whole = Int64(scaled)
    guard (Double(whole) / scale).bitPattern == value.bitPattern else { return nil }  // no minus zero, for one
    return UInt64(bitPattern: (whole << 1) ^ (whole >> 63)) << 2 | bits
  }
}

extension ByteSource {
  /// Reads what `put(shortened:)` wrote.
  mutating func shortened() throws -> Double {
    let word = try varint()
    guard word & 3 != Shortening.inFull else { return try plain() }
    let folded = word >> 2
    let whole = Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1)
    return Double(whole) / Shortening.scales[Int(word & 3)]
  }
}

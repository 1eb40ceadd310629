import Foundation

/// Writes archives byte by byte, sound ones and others.
struct ZipFile {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a part that is stored as it is.
  mutating func add(_ name: String, _ text: String) {
    let data = Array(text.utf8)
    add(name, packed: data, method: 0, unpacked: data.count, sum: Self.sum(data))
  }

  /// Adds a part of packed bytes that claims a size and a check sum.
  mutating func add(_ name: String, packed: [UInt8], method: Int, unpacked: Int, sum: UInt32 = 0, flags: Int = 0) {
    let place = bytes.count
    let numbers = [
      Self.two(20), Self.two(flags), Self.two(method), Self.four(0), Self.four(Int(sum)), Self.four(packed.count), Self.four(unpacked),
      Self.two(name.utf8.count), Self.two(0),
    ]
    let facts = numbers.flatMap { $0 }
    bytes += [0x50, 0x4B, 3, 4] + facts + Array(name.utf8) + packed
    directory += [0x50, 0x4B, 1, 2, 20, 0]
    directory += facts
    directory += [UInt8](repeating: 0, count: 10)
    directory += Self.four(place)
    directory += Array(name.utf8)
    count += 1
  }

  /// The archive, whose end claims a size for the list of parts: its own, or another.
  func whole(directorySize: Int? = nil) -> [UInt8] {
    let size = directorySize ?? directory.count
    let end: [[UInt8]] = [
      [0x50, 0x4B, 5, 6], Self.four(0), Self.two(count), Self.two(count), Self.four(size), Self.four(bytes.count), Self.two(0),
    ]
    return bytes + directory + end.flatMap { $0 }
  }

  private static func two(_ number: Int) -> [UInt8] { bytes(number, 2) }
  private static func four(_ number: Int) -> [UInt8] { bytes(number, 4) }

  private static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { place -> UInt8 in UInt8(truncatingIfNeeded: number >> (8 * place)) }
  }

  /// The check sum of archives.
  ///
  /// - Source: ISO 3309, CRC-32.
  private static func sum(_ data: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in data {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }

  /// So many times 258 zeros, and one, packed a thousandfold.
  ///
  /// One block whose codes are as short as can be: a bit for 258 bytes more, a bit for "the byte before".
  /// - Source: RFC 1951, 3.2.7.
  static func zeros(times: Int) -> [UInt8] {
    var bits = Bits()
    bits.add(1, 1)  // the last block
    bits.add(2, 2)  // with codes of its own
    bits.add(29, 5)  // 286 codes for bytes and lengths
    bits.add(0, 5)  // one for distances
    bits.add(14, 4)  // 18 lengths of codes for lengths of codes
    for place in 0..<18 { bits.add(place == 2 ? 1 : place == 15 || place == 17 ? 2 : 0, 3) }
    func gap(_ zeros: Int) {
      bits.add(0, 1)
      bits.add(zeros - 11, 7)
    }
    gap(48)
    bits.code(0b11, 2)  // the digit 0: two bits
    gap(138)
    gap(69)
    bits.code(0b11, 2)  // the end: two bits
    gap(28)
    bits.code(0b10, 2)  // 258 more: one bit
    bits.code(0b10, 2)  // the byte before: one bit
    bits.code(0b10, 2)
    bits.addZeros(2 * times)
    bits.code(0b11, 2)
    return bits.bytes
  }

  private struct Bits {
    private(set) var bytes: [UInt8] = []
    private(set) var count = 0

    mutating func add(_ value: Int, _ width: Int) {
      for bit in 0..<width {
        if count % 8 == 0 { bytes.append(0) }
        if value >> bit & 1 == 1 { bytes[count / 8] |= 1 << UInt8(count % 8) }
        count += 1
      }
    }

    mutating func addZeros(_ width: Int) {
      count += width
      bytes += [UInt8](repeating: 0, count: (count + 7) / 8 - bytes.count)
    }

    /// A code, its first bit first.
    mutating func code(_ value: Int, _ width: Int) { for bit in (0..<width).reversed() { add(value >> bit & 1, 1) } }
  }
}

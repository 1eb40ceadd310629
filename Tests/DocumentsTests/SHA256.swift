/// SHA-256, to check the hash in the security policy of HTML reports.
///
/// - Source: FIPS 180-4, section 6.2.
enum SHA256 {
  static func base64(of message: [UInt8]) -> String {
    var state: [UInt32] = primes.prefix(8).map { fraction(Double($0).squareRoot()) }
    let blocks = padded(message)
    for start in stride(from: 0, to: blocks.count, by: 64) { mix(blocks[start..<start + 64], into: &state) }
    return base64(state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } })
  }

  private static let primes: [Int] = Array((2...311).filter { n in !(2..<n).contains { n.isMultiple(of: $0) } })

  /// The first 32 bits behind the binary point.
  private static func fraction(_ root: Double) -> UInt32 { UInt32((root - root.rounded(.down)) * 4_294_967_296) }

  private static let constants: [UInt32] = primes.prefix(64).map { cubeRootFraction($0) }

  /// The first 32 bits behind the binary point of a cube root, by whole numbers: the largest r with r³ ≤ n·2⁹⁶.
  private static func cubeRootFraction(_ n: Int) -> UInt32 {
    let target = UInt128(n) << 96
    var root: UInt128 = 0
    for bit in (0..<36).reversed() {
      let next = root | (1 << UInt128(bit))
      if next * next * next <= target { root = next }
    }
    return UInt32(truncatingIfNeeded: root)
  }

  private static func padded(_ message: [UInt8]) -> [UInt8] {
    let zeros = (119 - message.count % 64) % 64
    let bits = UInt64(message.count) * 8
    return message + [0x80] + Array(repeating: 0, count: zeros)
      + (0..<8).reversed().map { UInt8(truncatingIfNeeded: bits >> (UInt64($0) * 8)) }
  }

  private static func turned(_ x: UInt32, _ n: UInt32) -> UInt32 { x >> n | x << (32 - n) }

  private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    let bytes = Array(block)
    var w = stride(from: 0, to: 64, by: 4).map { i in bytes[i..<i + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
    for t in 16..<64 {
      let s0 = turned(w[t - 15], 7) ^ turned(w[t - 15], 18) ^ w[t - 15] >> 3
      let s1 = turned(w[t - 2], 17) ^ turned(w[t - 2], 19) ^ w[t - 2] >> 10
      w.append(w[t - 16] &+ s0 &+ w[t - 7] &+ s1)
    }
    var v = state
    for t in 0..<64 {
      let s1 = turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25)
      let t1 = v[7] &+ s1 &+ (v[4] & v[5] ^ ~v[4] & v[6]) &+ constants[t] &+ w[t]
      let s0 = turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22)
      let t2 = s0 &+ (v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2])
      v = [t1 &+ t2, v[0], v[1], v[2], v[3] &+ t1, v[4], v[5], v[6]]
    }
    for place in state.indices { state[place] &+= v[place] }
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0..<4 { text.append(place <= group.count ? alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)] : "=") }
    }
    return text
  }
}

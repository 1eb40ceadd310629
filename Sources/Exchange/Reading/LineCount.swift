/// A count of line ends in a text that comes in pieces; CRLF, LF and CR each end one line.
struct LineCount {
  private(set) var lines = 0
  private var afterReturn = false

  mutating func take(_ byte: UInt8) {
    if byte == 0x0D || (byte == 0x0A && !afterReturn) { lines += 1 }
    afterReturn = byte == 0x0D
  }

  mutating func take(_ bytes: UnsafePointer<UInt8>, count: Int) {
    for offset in 0..<count { take(bytes[offset]) }
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The lines of an input that is no terminal.
public struct ScriptReader {
  /// Why there is no line.
  public enum Failure: Error, Hashable, Sendable {
    /// Line `number` is longer than `longestLine`. Reading can go on with the one after it.
    case lineTooLong(number: Int)
    case unreadable(SystemFailure)
  }

  /// No sentence is longer, in bytes: what is has lost its line ends.
  public static let longestLine = 1 << 20
  private static let chunk = 1 << 16

  /// The number of the line last read, from 1.
  public private(set) var number = 0
  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Reads from an open descriptor, which it does not close. Standard input is 0.
  public init(descriptor: Int32 = 0) { self.descriptor = descriptor }

  /// The next line without its end, or `nil` after the last.
  ///
  /// - Convention: lines end with LF or CR LF; a byte-order mark at the start is no text; ill-formed UTF-8 is U+FFFD, one
  ///   for each maximal subpart.
  public mutating func next() throws(Failure) -> String? {
    var isTooLong = false
    var searched = 0
    while true {
      if let end = bytes[(start + searched)...].firstIndex(of: 0x0A) { return try line(upTo: end, then: 1, isTooLong) }
      if isAtEnd { return start < bytes.count || isTooLong ? try line(upTo: bytes.count, then: 0, isTooLong) : nil }
      if bytes.count - start > ScriptReader.longestLine {
        isTooLong = true
        start = bytes.count
      }
      searched = bytes.count - start
      try fill()
    }
  }

  private mutating func line(upTo end: Int, then newline: Int, _ isTooLong: Bool) throws(Failure) -> String {
    var text = bytes[start..<end]
    start = end + newline
    number += 1
    guard !isTooLong, text.count <= ScriptReader.longestLine else { throw .lineTooLong(number: number) }
    if text.last == 0x0D { text.removeLast() }
    if number == 1, text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func fill() throws(Failure) {
    bytes.removeFirst(start)
    start = 0
    let known = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: ScriptReader.chunk))
    var count = -1
    repeat {
      count = bytes.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress.map { $0 + known }, ScriptReader.chunk) }
    } while count < 0 && errno == EINTR
    bytes.removeLast(ScriptReader.chunk - max(0, count))
    guard count >= 0 else { throw .unreadable(.last) }
    isAtEnd = count == 0
  }
}

/// Methods called `read` hide the system's.
func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, bytes, count)
}

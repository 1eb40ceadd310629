/// Texts one behind the other: a column of a million is two pieces of memory.
///
/// What loops over a million rows call is inlined into them.
public struct TextColumn: Sendable {
  @usableFromInline
  internal var bytes: [UInt8] = []
  @usableFromInline
  internal var ends: [Int] = []

  public init() {}

  /// The column of some texts, in their order.
  public init(_ texts: some Sequence<String>) { for text in texts { append(text) } }

  @inlinable
  public var count: Int { ends.count }
  public var isEmpty: Bool { ends.isEmpty }

  /// Whether every text is ASCII.
  public var isASCII: Bool { bytes.withUnsafeBufferPointer { $0.reduce(0, |) } < 0x80 }

  /// The text of a row.
  public subscript(row: Int) -> String { withUTF8(row) { String(decoding: $0, as: UTF8.self) } }

  /// The number of bytes of a row's text.
  @inlinable
  public func length(_ row: Int) -> Int { ends[row] - (row == 0 ? 0 : ends[row - 1]) }

  /// Adds a text as the last row.
  public mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(bytes.count)
  }

  /// Adds a text that is at hand as UTF-8.
  @inlinable
  public mutating func append(utf8: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: utf8)
    ends.append(bytes.count)
  }

  /// Lends the bytes of a row's text.
  @inlinable
  public func withUTF8<Answer>(_ row: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Answer) rethrows -> Answer {
    let from = row == 0 ? 0 : ends[row - 1]
    let end = ends[row]
    return try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[from..<end])) }
  }

  /// Makes room for so many rows of so many bytes in all.
  public mutating func reserve(_ rows: Int, bytes: Int) {
    self.bytes.reserveCapacity(bytes)
    ends.reserveCapacity(rows)
  }
}

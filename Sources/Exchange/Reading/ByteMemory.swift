/// Bytes of our own, with room to read a machine word past the end.
final class ByteMemory {
  /// A word-at-a-time scan may load up to 7 bytes beyond the last one it looks at.
  static let slack = 16

  let bytes: UnsafeMutablePointer<UInt8>
  let capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    bytes = .allocate(capacity: capacity + Self.slack)
    bytes.initialize(repeating: 0, count: capacity + Self.slack)
  }

  deinit { bytes.deallocate() }
}

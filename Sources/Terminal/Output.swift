import CLineShim

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writing to the outside, where a full disk or a closed pipe is an answer and never the end of the program.
public enum Output {
  /// Writes all of `text` now.
  ///
  /// - Throws: `SystemFailure`; `isBrokenPipe` when nobody reads any more (`onramp … | head`), `isFull` when the disk is.
  ///   Then some of the text may have been written.
  public static func write(_ text: String, to stream: Screen.Stream = .output) throws(SystemFailure) {
    if stream == .output { line_flush() }  // what the line editor wrote comes first
    try write(Array(text.utf8), to: stream.rawValue)
  }

  /// Writes bytes to standard output now, as a file of them would be written.
  ///
  /// - Throws: `SystemFailure`, as `write(_:to:)` does.
  public static func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) {
    line_flush()
    try write(Array(bytes), to: Screen.Stream.output.rawValue)
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFailure) {
    _ = withoutSignal
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 || errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  /// A closed pipe is told by an error, not by a signal that ends the program.
  private static let withoutSignal: Void = line_ignore_broken_pipes()
}

/// `Output.write` hides the system's.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

import CLineShim

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where other threads leave messages for the person at the line editor.
///
/// A message is shown at once while a line is being typed, above it, and what was typed stays; else with the next prompt.
public final class Mailbox: Sendable {
  private let reading: Int32
  private let writing: Int32

  /// A mailbox, or `nil` when the system has no more pipes.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard line_pipe(&ends) == 0 else { return nil }
    (reading, writing) = (ends[0], ends[1])
  }

  deinit {
    _ = collect()
    close(reading)
    close(writing)
  }

  /// Leaves a message. Any thread may call it, at any time.
  ///
  /// - Returns: `false` when the box is full (some thousand unread messages): then the message is dropped.
  @discardableResult
  public func post(_ message: String) -> Bool { line_post(writing, message) }

  /// What to wait on.
  var descriptor: Int32 { reading }

  /// The messages left since the last call.
  func collect() -> [String] {
    var messages: [String] = []
    while let message = line_collect(reading) {
      messages.append(String(cString: message))
      free(message)
    }
    return messages
  }
}

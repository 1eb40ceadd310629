#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The system refused something.
public struct SystemFailure: Error, Hashable, Sendable {
  /// What the system calls it, as in `errno`.
  public let code: Int32

  public init(code: Int32) { self.code = code }

  /// The failure of the call just made.
  static var last: SystemFailure { SystemFailure(code: errno) }

  /// Nobody reads any more: the other end of a pipe is closed.
  public var isBrokenPipe: Bool { code == EPIPE }

  /// There is no room left on the disk, or no more is allowed.
  public var isFull: Bool { code == ENOSPC || code == EDQUOT }

  /// The system's own words for it, in English.
  public var description: String { String(cString: strerror(code)) }
}

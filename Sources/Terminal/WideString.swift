#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Text as libedit takes it: one `wchar_t` for each Unicode scalar, and a zero.
final class WideString {
  let pointer: UnsafeMutablePointer<wchar_t>

  init(_ text: String) {
    let scalars = text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
    pointer = .allocate(capacity: scalars.count)
    pointer.initialize(from: scalars, count: scalars.count)
  }

  deinit { pointer.deallocate() }

  /// Text that lives as long as the process, for the names that libedit keeps without copying.
  static func immortal(_ text: String) -> UnsafePointer<wchar_t> {
    UnsafePointer(Unmanaged.passRetained(WideString(text)).takeUnretainedValue().pointer)
  }

  /// Passes `text` to C for the time of a call.
  static func with<Result>(_ text: String, _ body: (UnsafePointer<wchar_t>) -> Result) -> Result {
    let wide = WideString(text)
    return withExtendedLifetime(wide) { body(wide.pointer) }
  }

  /// The text of `count` characters of libedit's; what is no scalar is U+FFFD.
  static func scalars(_ start: UnsafePointer<wchar_t>, count: Int) -> [Unicode.Scalar] {
    (0..<count).map { Unicode.Scalar(UInt32(bitPattern: start[$0])) ?? "\u{FFFD}" }
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the terminal is and can show.
public enum Screen {
  /// One of the three streams every process has.
  public enum Stream: Int32, Sendable {
    case input = 0
    case output, error
  }

  /// Room in characters.
  public struct Size: Hashable, Sendable {
    public let columns: Int
    public let rows: Int
  }

  /// Letters for drawing.
  public enum Glyphs: Hashable, Sendable {
    /// Lines, blocks and dots of Unicode.
    case unicode
    case ascii
  }

  /// Whether `stream` is a terminal.
  public static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// The size of the terminal now; where there is none, `COLUMNS` and `LINES`, else 80 by 24.
  public static var size: Size {
    for stream in [Stream.output, .error, .input] {
      var window = winsize()
      if ioctl(stream.rawValue, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 {
        return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
      }
    }
    return Size(columns: number("COLUMNS") ?? 80, rows: number("LINES") ?? 24)
  }

  /// Whether the terminal can do nothing but print.
  public static var isDumb: Bool { isDumb(Environment.value("TERM")) }

  static func isDumb(_ name: String?) -> Bool { ["", "dumb", "unknown"].contains(name ?? "") }

  /// What to draw with: Unicode where the locale says UTF-8 and the terminal is not dumb.
  public static var glyphs: Glyphs { glyphs(Environment.value) }

  /// The same of any environment. It is read from the names, as the locale they name need not be installed here.
  static func glyphs(_ variable: (String) -> String?) -> Glyphs {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty } ?? "C"
    let name = locale.lowercased()
    let isUTF8 = name.hasSuffix("utf-8") || name.hasSuffix("utf8") || name.split(separator: "@")[0].hasSuffix("utf-8")
    return isUTF8 && !isDumb(variable("TERM")) ? .unicode : .ascii
  }

  private static func number(_ name: String) -> Int? {
    Environment.value(name).flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil }
  }
}

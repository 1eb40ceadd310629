import CEditline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The user's `.editrc`: his own keys for every program that uses libedit.
struct EditorFile {
  /// Its lines as words, comments left out.
  let lines: [[String]]

  /// The file that libedit itself would read: `$EDITRC`, else `~/.editrc`.
  static var user: EditorFile {
    let path = Environment.filled("EDITRC") ?? Environment.filled("HOME").map { $0 + "/.editrc" }
    guard let path, let bytes = try? contents(path) else { return EditorFile("") }
    return EditorFile(String(decoding: bytes, as: UTF8.self))
  }

  init(_ text: String) {
    lines = text.split(whereSeparator: \.isNewline).map(EditorFile.words).filter { $0.first.map { !$0.hasPrefix("#") } ?? false }
  }

  /// The lines that choose `bind -v` or `bind -e`. They forget all keys bound before, so they go first.
  var modes: [[String]] { lines.filter(EditorFile.isMode) }

  /// All other lines.
  var bindings: [[String]] { lines.filter { !EditorFile.isMode($0) } }

  private static func isMode(_ words: [String]) -> Bool {
    words.count == 2 && isBind(words) && ["-v", "-e"].contains(words[1])
  }

  /// Whether the line binds a key, for this program (`onramp:bind`) or all.
  static func isBind(_ words: [String]) -> Bool { words[0] == "bind" || words[0].hasSuffix(":bind") }

  /// The place in `words` of the key that it binds to a command, or `nil` when it does not.
  static func keyPlace(_ words: [String]) -> Int? {
    guard isBind(words) else { return nil }
    let place = words.dropFirst().firstIndex { !$0.hasPrefix("-") || $0 == "-" } ?? words.count
    return place < words.count - 1 && words[1..<place].allSatisfy { $0 == "-a" || $0 == "-s" } ? place : nil
  }

  /// The bytes of a key that begins with an Escape sequence, as `bind` writes it (`^[[A`, `\e[A`, `\033[A`), else `nil`.
  static func sequence(_ notation: String) -> [UInt8]? {
    for escape in ["^[", "\\e", "\\E", "\\033"] where notation.hasPrefix(escape) {
      let rest = Array(notation.dropFirst(escape.count).utf8)
      return rest.first == UInt8(ascii: "[") || rest.first == UInt8(ascii: "O") ? [0x1B] + rest : nil
    }
    return nil
  }

  /// libedit's own words of a line, so that quotes mean what its manual says.
  private static func words(_ line: Substring) -> [String] {
    guard let tokenizer = tok_winit(nil) else { return [] }
    defer { tok_wend(tokenizer) }
    var count: Int32 = 0
    var arguments: UnsafeMutablePointer<UnsafePointer<wchar_t>?>?
    guard WideString.with(String(line), { tok_wstr(tokenizer, $0, &count, &arguments) }) == 0, let arguments else { return [] }
    return (0..<Int(count)).compactMap { arguments[$0] }.map { word in
      String(String.UnicodeScalarView(WideString.scalars(word, count: wcslen(word))))
    }
  }

  private static func contents(_ path: String) throws(SystemFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    // Settings longer than this are none.
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = systemRead(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw .last }
    return Array(bytes[..<count])
  }
}

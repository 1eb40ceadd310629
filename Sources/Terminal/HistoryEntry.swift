/// One entry of a history file: a line of the file, whatever the entry holds.
enum HistoryEntry {
  /// `text` on one line: a backslash is written twice, a newline as `\n`.
  static func escape(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x5C || $0 == 0x0A }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The entry written as `line`. A backslash before anything else is itself, as in a file edited by hand.
  static func unescape(_ line: String) -> String {
    guard line.utf8.contains(0x5C) else { return line }
    var result = String.UnicodeScalarView()
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch (scalar, rest.first) {
      case ("\\", "\\"?), ("\\", "n"?): result.append(rest.removeFirst() == "n" ? "\n" : "\\")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether `text` is kept at all: a line that starts with a space is private, an empty one says nothing.
  static func isKept(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return first != " " && text.unicodeScalars.contains { !$0.properties.isWhitespace }
  }

  /// The entries of a file, oldest first. An unfinished last line counts: a crash may have cut its newline.
  static func entries(in bytes: some Collection<UInt8>) -> [String] {
    bytes.split(separator: 0x0A).map { unescape(String(decoding: $0, as: UTF8.self)) }
  }
}

/// A key that a terminal sends as several bytes, as the one character libedit is told of it by.
///
/// Their values are the C1 controls, which nobody types and which libedit looks up in its key map like any other key. Were
/// the sequences themselves bound, libedit would wait for their second byte after every Escape, and vi mode would hang.
enum VirtualKey: UInt32, CaseIterable {
  case insertText = 0x80
  case right, left, up, down, home, end, delete, wordLeft, wordRight, compose, ignored
  /// The first of those given to sequences that only the user's own `.editrc` names.
  case firstOfUser = 0x90
  case lastOfUser = 0x9F

  /// The key as `bind` writes it.
  var notation: String { VirtualKey.notation(rawValue) }

  static func notation(_ value: UInt32) -> String { "\\" + String(value, radix: 8) }

  /// What the sequence `bytes`, its Escape included, is known to mean.
  ///
  /// - Source: ECMA-48 for the shape; xterm's `ctlseqs` and rxvt for the spellings.
  static let sequences: [[UInt8]: VirtualKey] = {
    let spellings: [(VirtualKey, [String])] = [
      (.up, ["[A", "OA"]), (.down, ["[B", "OB"]), (.right, ["[C", "OC"]), (.left, ["[D", "OD"]),
      (.home, ["[H", "OH", "[1~", "[7~"]), (.end, ["[F", "OF", "[4~", "[8~"]), (.delete, ["[3~"]),
      (.wordLeft, ["[1;5D", "[1;3D", "Od"]), (.wordRight, ["[1;5C", "[1;3C", "Oc"]),
    ]
    var table: [[UInt8]: VirtualKey] = [:]
    for (key, names) in spellings {
      for name in names { table[[0x1B] + Array(name.utf8)] = key }
    }
    return table
  }()
}

import CLineShim

/// How much room text takes on a terminal, in columns.
public enum DisplayWidth {
  /// The columns that `text` takes: 1 for `é`, 2 for `中` and for most emoji, 0 for an accent that joins the letter before.
  ///
  /// - Convention: control characters take none; show `visible(_:)` text instead.
  /// - Complexity: O(*n*); text in ASCII takes a short way.
  public static func columns(_ text: String) -> Int {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
    return text.reduce(0) { $0 + columns($1) }
  }

  /// The longest start of `text` that fits in `room` columns, cut between characters.
  public static func prefix(of text: String, fitting room: Int) -> String {
    var used = 0
    var result = ""
    for character in text {
      used += columns(character)
      guard used <= room else { return result }
      result.append(character)
    }
    return result
  }

  /// `text` with what could drive a terminal or turn its writing direction made visible: escape as `␛`, a bidirectional
  /// override as its number.
  public static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(contentsOf: shown(scalar)) }
    return String(result)
  }

  /// Whether `scalar` must not reach the terminal as it is: a control character, or one that turns the writing direction.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func shown(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    guard isUnsafe(scalar) else { return String(scalar).unicodeScalars }
    switch scalar.value {
    case 0..<0x20: return String(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}").unicodeScalars  // the pictures of control characters
    case 0x7F: return "\u{2421}".unicodeScalars
    default: return "<U+\(String(scalar.value, radix: 16, uppercase: true))>".unicodeScalars
    }
  }

  private static func columns(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    // A joined or an emoji-styled cluster is drawn as one picture, two columns wide.
    if scalars.count > 1, scalars.contains("\u{200D}") || scalars.contains("\u{FE0F}") { return 2 }
    return scalars.reduce(0) { $0 + columns($1) }
  }

  /// The columns libedit and the terminal give to one scalar.
  static func columns(_ scalar: Unicode.Scalar) -> Int {
    guard scalar.value >= 0x7F else { return scalar.value >= 0x20 ? 1 : 0 }
    _ = locale
    return max(0, Int(line_width(wchar_t(bitPattern: scalar.value))))
  }

  /// Whether characters beyond ASCII can be classified, made so on first use.
  static let locale: Bool = line_use_utf8()
}

extension SVG {
  /// The size of the pictures' texts.
  private static let size = 13.0
  /// How much wider than the usual letters the bold ones are.
  private static let bold = 1.12

  /// About how wide a text is: at least as wide as in any of the page's fonts, for a text that is wider than thought covers another.
  static func width(of text: String, isBold: Bool = false) -> Double {
    text.reduce(0) { $0 + ems(of: $1) } * size * (isBold ? bold : 1)
  }

  /// As much of a text as fits `width`, its hidden characters shown.
  static func cut(_ text: String, to width: Double, isBold: Bool = false) -> String {
    let text = VisibleText.shown(text)
    guard self.width(of: text, isBold: isBold) > width else { return text }
    let room = width / size / (isBold ? bold : 1) - ems(of: "…")
    var used = 0.0
    let kept = text.prefix { character in
      used += ems(of: character)
      return used <= room
    }
    return room < 0 ? "" : kept + "…"
  }

  /// The width of a character in ems, by classes of about the same width.
  ///
  /// - Source: the advance widths of DejaVu Sans, the widest of the fonts that the page names.
  private static func ems(of character: Character) -> Double {
    switch character {
    case " ", ".", ",", "'", "i", "j", "l", "I", "J", "·", "|", ":", ";", "/", "\\": 0.34
    case "f", "t", "r", "-", "(", ")", "[", "]", "!": 0.41
    case "c", "s", "z", "L", "\"", "*", "_", "`", "?": 0.56
    case "a", "b", "d", "e", "g", "h", "k", "n", "o", "p", "q", "u", "v", "x", "y", "0"..."9", "€", "$", "F", "E", "P", "S", "T", "Y": 0.64
    case "A", "B", "C", "K", "R", "V", "X", "Z": 0.7
    case "D", "G", "H", "N", "O", "Q", "U", "&": 0.79
    case "w", "M", "+", "<", "=", ">", "#", "~", "^": 0.87
    case "m", "W", "%", "@", "—", "…": 1
    default: character.isASCII ? 0.64 : columns(of: character) > 1 ? 1.3 : Double(columns(of: character)) * 0.75
    }
  }
}

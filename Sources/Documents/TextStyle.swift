/// How a report is drawn on a terminal.
public struct TextStyle: Hashable, Sendable {
  /// Which characters rules, bars and curves are made of. A person's own words are never changed.
  public enum Glyphs: Hashable, Sendable {
    case unicode, ascii
  }

  /// Whether headers are bold, notes dim and curves coloured (SGR sequences).
  public enum Colour: Hashable, Sendable {
    case none, sgr
  }

  /// Whether charts are drawn or told in words, as a screen reader wants them.
  public enum Pictures: Hashable, Sendable {
    case drawn, told
  }

  /// The characters that pictures and rules are made of.
  public let glyphs: Glyphs
  /// Whether SGR sequences are used.
  public let colour: Colour
  /// Whether charts are drawn or told.
  public let pictures: Pictures

  /// Creates a style; by default Unicode without colour.
  public init(glyphs: Glyphs = .unicode, colour: Colour = .none, pictures: Pictures = .drawn) {
    self.glyphs = glyphs
    self.colour = colour
    self.pictures = pictures
  }

  /// Unicode without colour: for a pipe, or with `NO_COLOR`.
  public static let plain = TextStyle()
  /// Unicode with bold, dim and colours.
  public static let coloured = TextStyle(colour: .sgr)
  /// For `TERM=dumb` and for locales that are not UTF-8.
  public static let dumb = TextStyle(glyphs: .ascii)
  /// For screen readers: no rules, no pictures.
  public static let accessible = TextStyle(pictures: .told)
}

extension TextStyle {
  var isASCII: Bool { glyphs == .ascii }

  /// A text as it may be printed.
  func shown(_ text: String) -> String { VisibleText.shown(text, isASCII ? .ascii : .unicode) }

  /// What this program itself puts in a text, in characters that the terminal has.
  func own(_ text: String) -> String {
    guard isASCII else { return text }
    return String(text.flatMap { Self.asciiByGlyph[$0] ?? String($0) })
  }

  private static let asciiByGlyph: [Character: String] = ["—": "-", "…": "...", "•": "-", "─": "-", "≥": ">=", "≤": "<=", "€": "EUR "]

  func bold(_ text: String) -> String { sgr("1", text) }
  func dim(_ text: String) -> String { sgr("2", text) }

  /// `text` between a start and an end sequence, unless there is nothing to style.
  func sgr(_ code: String, _ text: String) -> String {
    guard colour == .sgr, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// The colour of the series at `place`; hues that colour-blind readers tell apart, and never the only distinction.
  static func hue(_ place: Int) -> String { ["36", "33", "35", "34", "32"][place % 5] }

  var ellipsis: String { isASCII ? "..." : "…" }
}

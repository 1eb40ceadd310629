/// Shows what would otherwise drive the terminal or the eye: control characters, escape sequences, bidirectional overrides.
enum VisibleText {
  /// How hidden characters are shown.
  enum Glyphs: Hashable, Sendable {
    /// `␛` for a control character, `⟨U+202E⟩` for a format character.
    case unicode
    /// `^[` and `<U+202E>`.
    case ascii
  }

  /// `text` with every hidden character made visible.
  ///
  /// The zero-width joiner and non-joiner stay where they stand between letters or emoji, which need them.
  static func shown(_ text: String, _ glyphs: Glyphs = .unicode) -> String {
    guard text.utf8.contains(where: mayHide) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      guard isHidden(scalar), !joins(scalars, place) else {
        result.append(scalar)
        continue
      }
      result.append(contentsOf: sign(for: scalar, glyphs).unicodeScalars)
    }
    return String(result)
  }

  /// Whether a byte of UTF-8 is, or may begin, a hidden character: a quick test that most texts pass.
  ///
  /// The lead bytes are those of the blocks in which format characters live; accented Latin letters are not among them.
  @inline(__always)
  static func mayHide(_ byte: UInt8) -> Bool {
    guard byte >= 0x7F else { return byte < 0x20 }
    switch byte {
    case 0x7F, 0xC2, 0xD8, 0xDB, 0xDC, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0, 0xF3: return true
    default: return false
    }
  }

  /// Whether a character has no shape of its own, yet an effect: categories Cc, Cf, Zl and Zp, the Hangul fillers, and code points
  /// that are reserved to be ignored.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    case .unassigned, .otherLetter: scalar.properties.isDefaultIgnorableCodePoint
    default: false
    }
  }

  private static func joins(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    guard scalars[place] == "\u{200C}" || scalars[place] == "\u{200D}" else { return false }
    guard place > 0, place + 1 < scalars.count else { return false }
    return canBeJoined(scalars[place - 1]) && canBeJoined(scalars[place + 1])
  }

  private static func canBeJoined(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .modifierSymbol: true
    case .otherSymbol: scalar.properties.isEmoji
    case .mathSymbol: scalar.properties.isEmoji
    default: false
    }
  }

  private static func sign(for scalar: Unicode.Scalar, _ glyphs: Glyphs) -> String {
    switch (scalar.value, glyphs) {
    case (0..<0x20, .unicode): picture(0x2400 + scalar.value)
    case (0x7F, .unicode): "\u{2421}"
    case (0..<0x20, .ascii): "^" + picture(0x40 + scalar.value)
    case (0x7F, .ascii): "^?"
    case (_, .unicode): "⟨U+" + hexadecimal(scalar.value) + "⟩"
    case (_, .ascii): "<U+" + hexadecimal(scalar.value) + ">"
    }
  }

  private static func picture(_ value: UInt32) -> String { Unicode.Scalar(value).map { String(Character($0)) } ?? "?" }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

extension String {
  /// The text with hidden characters made visible: control characters as `␛`, bidirectional overrides as `⟨U+202E⟩`.
  package var visible: String { VisibleText.shown(self) }
}

import Testing

@testable import Documents

struct VisibleTextTests {
  static let table: [(String, String, String)] = [
    ("plain García 東京 — €", "plain García 東京 — €", "plain García 東京 — €"), ("\u{1B}[31mred", "␛[31mred", "^[[31mred"),
    ("\0\n\t", "␀␊␉", "^@^J^I"),
    ("\u{7F}\u{9B}", "␡⟨U+009B⟩", "^?<U+009B>"), ("a\u{202E}b", "a⟨U+202E⟩b", "a<U+202E>b"), ("\u{E0041}", "⟨U+E0041⟩", "<U+E0041>"),
    ("👩\u{200D}💼", "👩\u{200D}💼", "👩\u{200D}💼"), ("🏳\u{FE0F}\u{200D}🌈", "🏳\u{FE0F}\u{200D}🌈", "🏳\u{FE0F}\u{200D}🌈"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("क्\u{200D}ष", "क्\u{200D}ष", "क्\u{200D}ष"), ("\u{200D}a", "⟨U+200D⟩a", "<U+200D>a"), ("1\u{200C}2", "1⟨U+200C⟩2", "1<U+200C>2"),
    ("a\u{200D}", "a⟨U+200D⟩", "a<U+200D>"),
    ("\u{2028}\u{AD}\u{FEFF}", "⟨U+2028⟩⟨U+00AD⟩⟨U+FEFF⟩", "<U+2028><U+00AD><U+FEFF>"),
    ("\u{3164}\u{115F}", "⟨U+3164⟩⟨U+115F⟩", "<U+3164><U+115F>"),
  ]

  @Test(arguments: table)
  func hiddenCharactersAreShown(text: String, unicode: String, ascii: String) {
    #expect(Array(VisibleText.shown(text).utf8) == Array(unicode.utf8))
    #expect(Array(VisibleText.shown(text, .ascii).utf8) == Array(ascii.utf8))
  }

  /// The planes that hold characters without a shape: 0, 1 and the beginning of 14.
  static let scalars: [Unicode.Scalar] = [0...0x1FFFF, 0xE0000...0xE0FFF].flatMap { (range: ClosedRange<UInt32>) in
    range.compactMap(Unicode.Scalar.init)
  }

  /// Every scalar of the categories Cc, Cf, Zl and Zp.
  static let hidden: [Unicode.Scalar] = scalars.filter {
    [.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
  }

  @Test func quickTestMissesNoHiddenCharacter() {
    #expect(Self.hidden.count >= 230)
    #expect(Self.hidden.allSatisfy(VisibleText.isHidden))
    #expect(Self.scalars.filter(VisibleText.isHidden).allSatisfy { UTF8.encode($0)?.contains(where: VisibleText.mayHide) == true })
  }
}

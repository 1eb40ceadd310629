import Support
import Testing

@testable import Terminal

@Suite struct LetterCompositionTests {
  @Test(arguments: [
    ("Jose\u{301} Mun\u{303}oz", "José Muñoz"), ("A\u{30A}ngstro\u{308}m", "Ångström"), ("C\u{327}a", "Ça"),
    ("Vie\u{323}\u{302}t", "Việt"), ("\u{418}\u{306}", "Й"), ("x\u{301}", "x\u{301}"), ("\u{301}a", "\u{301}a"),
  ])
  func accentsJoinTheirLetters(pair: String, whole: String) {
    #expect(Array(String(LetterComposition.compose(pair.unicodeScalars)).unicodeScalars) == Array(whole.unicodeScalars))
  }

  @Test func wholesAreCanonicallyTheirPairs() {
    let marks = (0x300...0x36F).compactMap(Unicode.Scalar.init)
    var found = 0
    for base in (0x41...0x1EFF).compactMap(Unicode.Scalar.init) {
      for mark in marks {
        guard let whole = LetterComposition.composed(base, mark) else { continue }
        found += 1
        #expect(String(whole) == "\(base)\(mark)")  // Swift compares strings by canonical equivalence
      }
    }
    #expect(found > 500)
  }
}

@Suite struct LetterFoldingTests {
  @Test(arguments: [("MUÑOZ", "munoz"), ("Łukasz Ørsted", "lukasz orsted"), ("Việt", "viet"), ("n\u{303}", "n"), ("王", "王"), ("", "")])
  func lettersFoldToBareSmallOnes(text: String, folded: String) {
    #expect(LetterFolding.fold(text) == Array(folded.utf8))
  }
}

@Suite struct UTF8DecodingTests {
  private func decode(_ bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    var next = 0
    while next < bytes.count, case .scalar(let scalar, let length) = UTF8Decoding.step(bytes, at: next) {
      scalars.append(scalar)
      next += length
    }
    return String(scalars)
  }

  @Test(
    arguments: [
      (
        [0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64],
        "a\u{FFFD}\u{FFFD}\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}d"
      ),
      ([0xC0, 0xAF, 0xE0, 0x80, 0xBF, 0xF0, 0x81, 0x82, 0x41], String(repeating: "\u{FFFD}", count: 8) + "A"),
      ([0xED, 0xA0, 0x80, 0x41], "\u{FFFD}\u{FFFD}\u{FFFD}A"),
      ([0xF4, 0x91, 0x92, 0x93, 0xFF, 0x41], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}A"),
    ] as [([UInt8], String)])
  func maximalSubpartsAreOneReplacementEach(bytes: [UInt8], text: String) {
    #expect(decode(bytes) == text)
  }

  @Test(arguments: 0..<200) func anyBytesDecodeAsTheStandardLibrarySays(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let pool: [UInt8] = [0x41, 0x80, 0xBF, 0xC2, 0xC3, 0xE0, 0xA0, 0xED, 0xEF, 0xF0, 0x90, 0xF4, 0x8F, 0xFF]
    let bytes = (0..<30).map { _ in pool.randomElement(using: &generator) ?? 0 } + [0x41]
    #expect(Array(decode(bytes).unicodeScalars) == Array(String(decoding: bytes, as: UTF8.self).unicodeScalars))
  }

  @Test func scalarWithoutItsEndIsWaitedFor() {
    #expect(UTF8Decoding.step([0xE7, 0x8E], at: 0) == .incomplete)
    #expect(UTF8Decoding.step([0xE7, 0x8E, 0x8B], at: 0) == .scalar("王", length: 3))
  }
}

@Suite struct DisplayWidthTests {
  @Test(arguments: [("ana", 3), ("José", 4), ("Jose\u{301}", 4), ("王小明", 6), ("👩‍💼", 2), ("❤️", 2), ("🇪🇸", 2), ("", 0), ("\u{1B}", 0)])
  func textTakesItsColumns(text: String, columns: Int) {
    #expect(DisplayWidth.columns(text) == columns)
  }

  @Test func prefixIsCutBetweenCharacters() {
    #expect(DisplayWidth.prefix(of: "王小明", fitting: 5) == "王小")
    #expect(DisplayWidth.prefix(of: "José", fitting: 4) == "José")
    #expect(DisplayWidth.prefix(of: "José", fitting: 0).isEmpty)
  }

  @Test func whatDrivesATerminalIsMadeVisible() {
    #expect(DisplayWidth.visible("a\u{1B}]0;x\u{7}") == "a␛]0;x␇")
    #expect(DisplayWidth.visible("a\u{202E}b\u{9B}c\u{7F}") == "a<U+202E>b<U+9B>c␡")
    #expect(DisplayWidth.visible("José 👩‍💼") == "José 👩‍💼")
  }

  @Test func hintIsOneRowThatFits() {
    #expect(LineEditor.fitting("mañana\nrest", room: 20) == "mañana")
    #expect(LineEditor.fitting("mañana", room: 3) == "mañ")
    #expect(LineEditor.fitting("mañana", room: 0).isEmpty)
    #expect(LineEditor.fitting("王", room: 1).isEmpty)
  }
}

@Suite struct LineLayoutTests {
  private func place(_ text: String, _ columns: Int) -> [Int] {
    let layout = LineLayout(text.unicodeScalars, columns: columns)
    return [layout.row, layout.column]
  }

  @Test func fullRowPutsTheCursorOnTheNext() {
    #expect(place("12345678", 8) == [1, 0])
    #expect(place("1234567", 8) == [0, 7])
  }

  @Test func wideCharacterIsNeverSplit() {
    #expect(place("1234567王", 8) == [1, 2])
  }

  @Test func newlineBeginsARow() {
    #expect(place("ab\ncd", 8) == [1, 2])
    #expect(place("12345678\n", 8) == [2, 0])
  }

  @Test func tabGoesToTheNextEighth() {
    #expect(place("a\tb", 40) == [0, 9])
  }

  @Test func controlIsDrawnAsTwo() {
    #expect(place("a\u{1}", 40) == [0, 3])
  }
}

@Suite struct PromptTests {
  private func wide(_ prompt: Prompt) -> String {
    var count = 0
    while prompt.wide.pointer[count] != 0 { count += 1 }
    return String(String.UnicodeScalarView(WideString.scalars(prompt.wide.pointer, count: count)))
  }

  @Test func colourEndsBeforeTheLastSpace() {
    #expect(wide(Prompt("hi> ", colour: "1")) == "\u{1}\u{1B}[1m\u{1}hi>\u{1}\u{1B}[0m\u{1} ")
  }

  @Test func promptThatEndsInNoSpaceStaysPlain() {
    #expect(wide(Prompt("hi>", colour: "1")) == "hi>")
  }

  @Test func onlyTheLastRowIsDrawnByTheEditor() {
    let prompt = Prompt("one\ntwo\n> ")
    #expect(prompt.above == "one\ntwo\n")
    #expect(String(String.UnicodeScalarView(prompt.scalars)) == "> ")
  }
}

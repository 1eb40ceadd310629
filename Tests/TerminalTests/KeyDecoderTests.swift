import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  /// The steps of bytes fed in pieces, until the decoder waits.
  private func steps(_ pieces: [String], settled: Bool = false) -> [KeyDecoder.Step] {
    var decoder = KeyDecoder()
    var steps: [KeyDecoder.Step] = []
    for piece in pieces {
      decoder.feed(piece.utf8)
      while case let step = decoder.step(settled: settled), step != .waiting, step != .undecided { steps.append(step) }
    }
    return steps
  }

  private func key(_ character: Unicode.Scalar) -> KeyDecoder.Step { .key(character.value) }

  @Test func charactersAreKeys() {
    #expect(steps(["añ王"]) == [key("a"), key("ñ"), key("王")])
  }

  @Test func arrowsAreVirtualKeysHoweverTheyArrive() {
    #expect(steps(["\u{1B}[A"]) == [.key(VirtualKey.up.rawValue)])
    #expect(steps(["\u{1B}", "OA"]) == [.key(VirtualKey.up.rawValue)])
    #expect(steps(["\u{1B}[1;", "5C"]) == [.key(VirtualKey.wordRight.rawValue)])
  }

  @Test func unknownSequenceIsSwallowedWhole() {
    #expect(steps(["\u{1B}[24;2~x"]) == [.key(VirtualKey.ignored.rawValue), key("x")])
  }

  @Test func lonelyEscapeIsAKeyOnceNothingFollows() {
    var decoder = KeyDecoder()
    decoder.feed([0x1B])
    #expect(decoder.step() == .undecided)
    #expect(decoder.step(settled: true) == .key(0x1B))
    #expect(decoder.isEmpty)
  }

  @Test func escapeBeforeALetterIsTwoKeys() {
    #expect(steps(["\u{1B}b"]) == [.key(0x1B), key("b")])
  }

  @Test func virtualKeysCannotBeTyped() {
    #expect(steps(["a\u{80}\u{90}\u{0}b"]) == [key("a"), key("b")])
  }

  @Test func accentIsAMark() {
    #expect(steps(["e\u{301}"]) == [key("e"), .mark("\u{301}")])
  }

  @Test func pasteIsOneStepHoweverItArrives() {
    let whole = "\u{1B}[200~one\r\ntwo\rthree\n\n\u{1B}[201~x"
    let pieces = whole.unicodeScalars.map { String($0) }
    #expect(steps([whole]) == [.paste("one\ntwo\nthree"), key("x")])
    #expect(steps(pieces) == [.paste("one\ntwo\nthree"), key("x")])
  }

  @Test func pasteIsMadeHarmless() {
    #expect(steps(["\u{1B}[200~a\u{1B}[2J\u{3}\u{202E}\tb\u{1B}[201~"]) == [.paste("a[2J\tb")])
    #expect(steps(["\u{1B}[200~Jose\u{301}\u{1B}[201~"]) == [.paste("José")])
  }

  @Test func hugePasteIsRefusedWhole() {
    let huge = String(repeating: "a", count: KeyDecoder.longestPaste + 1)
    #expect(steps(["\u{1B}[200~", huge, "\u{1B}[201~x"]) == [.pasteTooLong, key("x")])
  }

  @Test func usersSequenceIsHisKey() {
    var decoder = KeyDecoder()
    decoder.userSequences[Array("\u{1B}[15~".utf8)] = 0x90
    decoder.feed("\u{1B}[15~".utf8)
    #expect(decoder.step() == .key(0x90))
  }

  @Test func droppedKeysAreGone() {
    var decoder = KeyDecoder()
    decoder.feed("abc\u{1B}[200~".utf8)
    decoder.drop()
    #expect(decoder.step() == .waiting)
  }
}

@Suite struct EditorFileTests {
  @Test func modesGoFirst() {
    let file = EditorFile("# mine\nbind \"^T\" ed-kill-line\n\nbind -v\nother:bind -e\n")
    #expect(file.modes == [["bind", "-v"], ["other:bind", "-e"]])
    #expect(file.bindings == [["bind", "^T", "ed-kill-line"]])
  }

  @Test func sequencesAreReadInEachSpelling() {
    let up = Array("\u{1B}[A".utf8)
    #expect(["^[[A", "\\e[A", "\\033[A"].map(EditorFile.sequence) == [up, up, up])
    #expect(["^A", "\\ea", "a", ""].map(EditorFile.sequence) == [nil, nil, nil, nil])
  }

  @Test func keyIsFoundAmongTheWords() {
    #expect(EditorFile.keyPlace(["bind", "^T", "x"]) == 1)
    #expect(EditorFile.keyPlace(["onramp:bind", "-a", "k", "x"]) == 2)
    #expect(EditorFile.keyPlace(["bind", "-r", "k"]) == nil)
    #expect(EditorFile.keyPlace(["bind", "^T"]) == nil)
    #expect(EditorFile.keyPlace(["settc", "co", "80"]) == nil)
  }
}

@Suite struct CursorTests {
  private func line(_ text: String, _ cursor: Int) -> (scalars: [Unicode.Scalar], cursor: Int) { (Array(text.unicodeScalars), cursor) }

  @Test func upAndDownStayInATextOfSeveralLines() {
    #expect(LineEditor.above(line("abc\ndefg\nh", 6)) == 2)
    #expect(LineEditor.above(line("a\ndefg", 5)) == 1)
    #expect(LineEditor.below(line("abc\ndefg\nh", 2)) == 6)
    #expect(LineEditor.below(line("abc\ndefg\nh", 7)) == 10)
  }

  @Test func firstAndLastLineLeadToTheHistory() {
    #expect(LineEditor.above(line("abc\ndefg", 2)) == nil)
    #expect(LineEditor.below(line("abc\ndefg", 5)) == nil)
  }
}

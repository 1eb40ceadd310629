import Exchange
import Testing

@Suite struct EncodingTests {
  static let text = "name,amount\nAna García,€ 1\n\"Łukasz, 日本 🧑🏽‍💻\",2\n"
  static let rows = [["name", "amount"], ["Ana García", "€ 1"], ["Łukasz, 日本 🧑🏽‍💻", "2"]]

  static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test(arguments: [true, false], [1, 2, 5, 64, 4_096])
  func utf16ReadsWithAMarkAndWithout(_ bigEndian: Bool, _ piece: Int) {
    let bytes = Self.utf16(Self.text, bigEndian: bigEndian)
    #expect(Outcome(bytes, piece: piece).rows == Self.rows)
    #expect(Outcome((bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]) + bytes, piece: piece).rows == Self.rows)
  }

  @Test func brokenUTF16IsToldByLineAndByte() {
    let bytes = Self.utf16("a\nb", bigEndian: false)
    #expect(Outcome([0xFF, 0xFE] + bytes + [0x00, 0xD8]).fault == CSVFault(line: 2, byte: 8, kind: .invalidUTF16))
    #expect(Outcome([0xFF, 0xFE] + bytes + [0x00, 0xDC, 0x61, 0x00]).fault == CSVFault(line: 2, byte: 8, kind: .invalidUTF16))
    #expect(Outcome([0xFF, 0xFE] + bytes + [0x61]).fault == CSVFault(line: 2, byte: 8, kind: .invalidUTF16))
    #expect(Outcome([0xFF, 0xFE] + bytes + [0x00, 0x00]).fault == CSVFault(line: 2, byte: 8, kind: .nul))
  }

  @Test func whatIsNoUTF8ReadsAsWindows1252() {
    let bytes = Array("name,amount\nLuc".utf8) + [0xED] + Array("a Mu".utf8) + [0xF1] + Array("oz,".utf8) + [0x80] + Array(" 5\n".utf8)
    #expect(Outcome(bytes, piece: 3).rows == [["name", "amount"], ["Lucía Muñoz", "€ 5"]])
  }

  @Test func theUpperHalfOfWindows1252IsItsOwn() {
    let bytes: [UInt8] = [0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x8A, 0x9F, 0xA0, 0xFF]
    #expect(Outcome(bytes, encoding: .windows1252).rows == [["‘’“”•–—™ŠŸ\u{A0}ÿ"]])
  }

  @Test func byteWithoutACharacterIsRefused() {
    #expect(Outcome([0x61, 0x0A, 0xE9, 0x20, 0x81]).fault == CSVFault(line: 2, byte: 4, kind: .undefinedByte(0x81)))
  }

  @Test func accentsOfMacRomanAreRefusedByName() {
    let bytes = Array("name\nGarc".utf8) + [0x92] + Array("a\nPer".utf8) + [0x8E] + Array("z\n".utf8)
    #expect(Outcome(bytes).fault == CSVFault(line: 3, byte: 15, kind: .macRoman))
    #expect(Outcome(bytes, encoding: .windows1252).rows[2] == ["PerŽz"])
  }

  @Test func declaredEncodingIsTaken() {
    #expect(Outcome(Array("é".utf8), encoding: .windows1252).rows == [["Ã©"]])
  }

  @Test func markOfAnotherEncodingThanTheDeclaredIsText() {
    #expect(Outcome([0xFF, 0xFE], encoding: .windows1252).rows == [["ÿþ"]])
  }

  @Test func characterAcrossPiecesOfTheSurveyIsWhole() {
    let text = "a\n" + String(repeating: "x", count: (1 << 18) - 3) + "é\n"
    #expect(Outcome(text).rows.last?.first?.last == "é")
  }
}

import Exchange
import Testing

@Suite struct CSVFaultTests {
  static let cases: [(text: String, fault: CSVFault)] = [
    ("a,b\n\"x,1\ny,2\n", CSVFault(line: 2, byte: 4, column: 1, kind: .unclosedQuote)),
    ("a,b\n1,\"x\ny\"\n2,\"z\n", CSVFault(line: 4, byte: 14, column: 2, kind: .unclosedQuote)),
    ("a,b\n1,\"x\n,\"y\"\n", CSVFault(line: 3, byte: 11, column: 2, kind: .textAfterQuote(opened: 2))),
    ("a,b\n\"x\" ,1\n", CSVFault(line: 2, byte: 7, column: 1, kind: .textAfterQuote(opened: 2))),
    ("a,b\n1,\0\n", CSVFault(line: 2, byte: 6, kind: .nul)),
    ("\r\r\n\u{FEFF}\0", CSVFault(line: 3, byte: 6, kind: .nul)),
  ]

  @Test(arguments: cases)
  func faultNamesItsPlace(_ text: String, _ fault: CSVFault) {
    #expect(Outcome(text, separator: .comma).fault == fault)
  }

  @Test func rowsBeforeAFaultAreRead() {
    #expect(Outcome("a,b\n1,2\n\"x").rows == [["a", "b"], ["1", "2"]])
  }

  @Test func damagedUTF8IsToldByLineAndByte() {
    let bytes = Array("name\nAna García\nLucía ".utf8) + [0xC3, 0x28, 0x0A]
    #expect(Outcome(bytes).fault == CSVFault(line: 3, byte: 24, kind: .invalidUTF8))
  }

  @Test(arguments: [
    [0xC3], [0xE2, 0x82], [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8], [0x80],
  ])
  func whatIsNoUTF8IsRefusedWhenUTF8IsDeclared(_ bytes: [UInt8]) {
    #expect(Outcome(Array("é\n".utf8) + bytes, encoding: .utf8).fault == CSVFault(line: 2, byte: 3, kind: .invalidUTF8))
  }

  @Test func rowOfAMebibyteIsReadAndOneByteMoreRefused() {
    let longest = String(repeating: "x", count: 1 << 20)
    #expect(Outcome("a\n\(longest)\r\nb\n").rows.map { $0[0].utf8.count } == [1, 1 << 20, 1])
    #expect(Outcome("a\n\(longest)x\nb\n").fault == CSVFault(line: 2, byte: 2, kind: .lineTooLong))
    #expect(Outcome("a\n\(longest)x").fault == CSVFault(line: 2, byte: 2, kind: .lineTooLong))
  }

  @Test func lostQuoteInALongFileIsToldWhereItOpened() {
    let text = "a,b\n1,2\n3,\"" + String(repeating: "x,y\n", count: 300_000)
    #expect(Outcome(text).fault == CSVFault(line: 3, byte: 10, column: 2, kind: .quoteTooLong))
  }

  @Test(arguments: [1 << 18, 100])
  func tenThousandColumnsAreReadAndOneMoreRefused(_ piece: Int) {
    let most = String(repeating: ",", count: 9_999)
    #expect(Outcome("\(most)\n\(most)", piece: piece).rows.map(\.count) == [10_000, 10_000])
    #expect(
      Outcome("a\n\(most),", separator: .comma, piece: piece).fault
        == CSVFault(line: 2, byte: 10_002, column: 10_001, kind: .tooManyColumns))
  }
}

import Exchange
import Support
import Testing

@Suite struct NumberTests {
  static func double(_ text: String, _ mark: DecimalMark = .point) -> Double? { Field.of(text) { $0.double(mark) } }
  static func integer(_ text: String, _ mark: DecimalMark = .point) -> Int? { Field.of(text) { $0.integer(mark) } }

  static let withPoint: [(String, Double)] = [
    ("0", 0), ("-0", 0), ("007", 7), ("1.5", 1.5), (".5", 0.5), ("5.", 5), ("-2.25", -2.25), ("+3", 3), (" 4 ", 4), ("\u{A0}4\t", 4),
    ("1,234", 1_234), ("1,234,567.89", 1_234_567.89), ("1 234.5", 1_234.5), ("1\u{A0}234", 1_234), ("1\u{202F}234.5", 1_234.5),
    ("1'234.5", 1_234.5), ("12%", 0.12), ("12.5 %", 0.125), ("0.1%", 0.001), ("(1,234.50)", -1_234.5), ("($5)", -5), ("$-5", -5),
    ("-$5", -5), ("\u{2212}5", -5), ("1,234.50-", -1_234.5), ("€ 1,250.00", 1_250), ("1250 €", 1_250), ("EUR 12", 12), ("12USD", 12),
    ("US$ 3", 3), ("R$3", 3), ("S/ 3", 3), ("£3", 3), ("₹3", 3), ("1e3", 1_000), ("1.5E-2", 0.015), ("5e+0", 5), ("0.7807", 0.7807),
    ("0.1000000000000000055511151231257827", 0.1), ("9007199254740993", 9_007_199_254_740_992), ("1e-400", 0),
    ("2.2250738585072014e-308", Double.leastNormalMagnitude), ("179769313486231570815e288", Double.greatestFiniteMagnitude),
  ]

  @Test(arguments: withPoint)
  func numberReads(_ text: String, _ value: Double) {
    #expect(Self.double(text) == value)
  }

  @Test(arguments: [
    ("1,5", 1.5), ("1.234,5", 1_234.5), ("1.234", 1_234), ("1.234.567", 1_234_567), ("12,5 %", 0.125), ("1 234,5 €", 1_234.5),
    ("(1.250,00)", -1_250),
  ])
  func numberWithDecimalCommaReads(_ text: String, _ value: Double) {
    #expect(Self.double(text, .comma) == value)
  }

  @Test(arguments: [
    "", " ", "-", "+", ".", "%", "€", "abc", "1a", "a1", "1.2.3", "1,23", "12,34,567", "1234,567", "0,500", "1,234 567", "--1", "-1-", "(1",
    "1)", "()",
    "(-1)", "1%%", "$1€", "ABC123", "1e", "e5", "1 2", "1 23", "0x10", "inf", "nan", "1e400", "12 de", "2026-03", "#DIV/0!", "\u{660}",
  ])
  func whatIsNoNumberReadsAsNone(_ text: String) {
    #expect(Self.double(text) == nil)
    #expect(Self.integer(text) == nil)
  }

  @Test func negativeZeroIsZero() {
    #expect(["-0", "-0.0", "(0)"].map { Self.double($0)?.sign } == [.plus, .plus, .plus])
  }

  @Test func aNumberThatReadsTwoWaysSaysSo() {
    #expect(Field.of("1,250") { $0.decimalMarks } == [.point, .comma])
    #expect(Field.of("1,25") { $0.decimalMarks } == [.comma])
    #expect(Field.of("x") { $0.decimalMarks } == [])
  }

  @Test func whatStandsBesideANumberIsKept() {
    Field.of("-€1,250.5") { field in
      let number = field.number()
      #expect(number?.value == -1_250.5 && number?.integer == nil && number?.isPercentage == false)
      #expect(number?.currency?.string == "€")
    }
    Field.of("100 %") { #expect($0.number()?.isPercentage == true && $0.number()?.currency == nil) }
    Field.of("12 EUR") { #expect($0.number()?.currency?.string == "EUR") }
  }

  @Test(arguments: [
    ("0", 0), ("42", 42), ("-42", -42), ("+42", 42), ("1,234", 1_234), ("3.0", 3), ("1200.00", 1_200), ("1e3", 1_000), ("1.5e1", 15),
    ("9223372036854775807", Int.max), ("-999999999999999999", -999_999_999_999_999_999), ("000000000000000000000", 0), ("$5", 5),
  ])
  func integerReads(_ text: String, _ value: Int) {
    #expect(Self.integer(text) == value)
  }

  @Test(arguments: ["3.5", "9223372036854775808", "100000000000000000000", "5%", "1e30", "0.001"])
  func whatIsNotWholeOrTooLargeIsNoInteger(_ text: String) {
    #expect(Self.integer(text) == nil)
    #expect(Self.double(text) != nil)
  }

  @Test(arguments: 0..<200)
  func doublesAreCorrectlyRounded(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    for _ in 0..<50 {
      let whole = (0..<Int.random(in: 1...12, using: &random)).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
      let fraction = (0..<Int.random(in: 1...24, using: &random)).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
      let text = "\(whole).\(fraction)"
      #expect(Self.double(text) == Double(text))
      let scientific = "\(text)e\(Int.random(in: -300...290, using: &random))"
      #expect(Self.double(scientific) == Double(scientific))
      let value = Double(bitPattern: UInt64.random(in: 0..<0x7FF0_0000_0000_0000, using: &random))
      #expect(Self.double("\(value)") == value)
    }
  }

  @Test func digitsBeyondAnyBufferStillDecideTheRounding() {
    let half = "9007199254740993" + "." + String(repeating: "0", count: 2_000)
    #expect(Self.double(half) == 9_007_199_254_740_992)
    #expect(Self.double(half + "1") == 9_007_199_254_740_994)
  }

  @Test(arguments: ["", "  ", "-", "–", "—", "#N/A", "\\N", "NULL", "null", "N/A", "n/a", "NA", "NaN", "None", "nil", "(null)", " - "])
  func nothingIsMissing(_ text: String) {
    #expect(Field.of(text) { $0.isMissing })
  }

  @Test(arguments: ["0", "-1", ".", "#DIV/0!", "x", "--", "N", "Nancy"])
  func somethingIsNotMissing(_ text: String) {
    #expect(!Field.of(text) { $0.isMissing })
  }

  @Test func wordsThatCouldBeNamesAreText() {
    #expect(["", " ", "\\N", "NULL", "#N/A"].allSatisfy { Field.of($0) { $0.isAbsent } })
    #expect(["Null", "NA", "-", "None", "x"].allSatisfy { !Field.of($0) { $0.isAbsent } })
  }
}

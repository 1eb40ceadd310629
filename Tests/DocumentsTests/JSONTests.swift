import Support
import Testing

@testable import Documents

struct JSONTests {
  @Test func writingKeepsTheOrderOfKeys() {
    let reading: JSON = ["outcome": "record", "slots": ["value": 6, "share": 0.09, "none": nil], "facts": [true, []], "more": [:]]
    #expect(
      reading.description == #"{"outcome": "record", "slots": {"value": 6, "share": 0.09, "none": null}, "facts": [true, []], "more": {}}"#)
  }

  static let escapes: [(String, String)] = [
    ("\"\\\n\r\t", #""\"\\\n\r\t""#), ("\0\u{1B}", #""\u0000\u001b""#), ("\u{7F}\u{85}", #""\u007f\u0085""#), ("\u{202E}", #""\u202e""#),
    ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("\u{E0041}", #""\udb40\udc41""#), ("é東👩", "\"é東👩\""), ("/", "\"/\""),
  ]

  @Test(arguments: escapes)
  func controlAndFormatCharactersAreEscaped(text: String, json: String) throws {
    #expect(JSON.text(text).description == json)
    #expect(try JSON(parsing: json) == .text(text))
  }

  static let values: [(String, JSON)] = [
    (" { \"a\" : [ 1 , -0.5e1 , 1E2 ] }\n", ["a": [1, -5, 100]]), ("0", 0), ("-0", .number(-0.0)), ("9223372036854775807", .integer(.max)),
    ("9223372036854775808", .number(9_223_372_036_854_775_808)), (#""\u00e9\ud83d\ude00\/\b\f""#, "é😀/\u{8}\u{C}"),
    ("\"\u{7F}\"", "\u{7F}"),
    ("null", nil), ("[]", []), ("{}", [:]), ("5e-324", .number(.leastNonzeroMagnitude)),
  ]

  @Test(arguments: values)
  func valueIsRead(text: String, value: JSON) throws {
    #expect(try JSON(parsing: text) == value)
  }

  static let mistakes: [(String, JSON.Mistake.Reason, Int)] = [
    ("", .endsEarly, 0), ("[1,]", .unexpected, 3), ("[1 2]", .unexpected, 3), ("{\"a\":1,}", .unexpected, 7), ("{a:1}", .unexpected, 1),
    ("01", .trailing, 1), ("+1", .unexpected, 0), (".5", .unexpected, 0), ("1.", .endsEarly, 2), ("1.e", .badNumber, 2),
    ("-", .endsEarly, 1),
    ("1e", .endsEarly, 2), ("1e999", .numberTooLarge, 0), ("NaN", .unexpected, 0), ("nul", .endsEarly, 3), ("nulx", .unexpected, 3),
    ("[", .endsEarly, 1),
    ("\"a", .endsEarly, 2), ("\"\u{1}\"", .controlCharacter, 1), ("\"\\x\"", .badEscape, 2), ("\"\\ud800\"", .loneSurrogate, 3),
    ("\"\\udc00\"", .loneSurrogate, 3), ("\"\\ud800\\u0041\"", .loneSurrogate, 3), ("\"\\u12g4\"", .badEscape, 5),
    ("{\"a\":1,\"a\":2}", .duplicateKey("a"), 7),
    ("1 // x", .trailing, 2), ("'a'", .unexpected, 0), ("\u{FEFF}1", .unexpected, 0), ("{\"a\" 1}", .unexpected, 5),
    ("{\"a\"", .endsEarly, 4),
    ("\"\\u12", .endsEarly, 5), ("{", .endsEarly, 1), ("\u{A0}1", .unexpected, 0),
  ]

  @Test(arguments: mistakes)
  func mistakeSaysWhatAndWhere(text: String, reason: JSON.Mistake.Reason, offset: Int) {
    #expect(throws: JSON.Mistake(reason: reason, offset: offset)) { try JSON(parsing: text) }
  }

  @Test(arguments: [[0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22]] as [[UInt8]])
  func invalidUTF8IsAMistake(bytes: [UInt8]) {
    #expect(throws: JSON.Mistake(reason: .notUTF8, offset: 1)) { try JSON(parsing: bytes) }
  }

  @Test func depthAndSizeAreBounded() throws {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(throws: Never.self) { try JSON(parsing: deep) }
    #expect(throws: JSON.Mistake(reason: .tooDeep(limit: 64), offset: 64)) { try JSON(parsing: "[" + deep + "]") }
    #expect(throws: JSON.Mistake(reason: .tooDeep(limit: 64), offset: 64)) { try JSON(parsing: String(repeating: "[", count: 1_000_000)) }
    #expect(throws: JSON.Mistake(reason: .tooLong(limit: 3), offset: 3)) { try JSON(parsing: "null", limits: .init(bytes: 3)) }
  }

  @Test(arguments: 0..<200)
  func parsingUndoesWriting(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let value = Self.random(&random, depth: 5)
    let text = value.description
    let read = try JSON(parsing: text)
    #expect(read == value)
    #expect(read.description == text)
  }

  static func random(_ random: inout SplitMix, depth: Int) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &random) {
    case 0: .null
    case 1: .bool(Bool.random(using: &random))
    case 2: .integer(Int(truncatingIfNeeded: random.next()) >> Int.random(in: 0..<64, using: &random))
    case 3: JSON(NaughtyText.number(&random))
    case 4: .text(NaughtyText.random(&random))
    case 5: .list((0..<Int.random(in: 0...4, using: &random)).map { _ in self.random(&random, depth: depth - 1) })
    default:
      .object(
        (0..<Int.random(in: 0...4, using: &random)).map {
          .init("\($0)" + NaughtyText.random(&random), self.random(&random, depth: depth - 1))
        })
    }
  }

  @Test func numbersAreEqualWhenTheirValuesAre() {
    #expect(JSON.integer(6) == .number(6))
    #expect(JSON.integer(6).hashValue == JSON.number(6).hashValue)
    #expect(JSON.integer(.max) != .number(9_223_372_036_854_775_808))
    #expect(JSON.number(6).integer == 6)
    #expect(JSON.number(.nan).description == "null")
  }

  @Test func whatIsNotThereIsNil() {
    let value: JSON = ["a": [1, "x"]]
    #expect(value["a"]?.elements?.count == 2)
    #expect(value["b"] == nil)
    #expect(value.text == nil && value.integer == nil && value.bool == nil && value.elements == nil)
    #expect(JSON.text("x")["a"] == nil)
  }
}

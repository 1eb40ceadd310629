import Exchange
import Support
import Testing

@Suite struct CSVLawTests {
  /// Pieces of text that have broken readers.
  static let nasty = [
    "", "a", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r", "\r\n", " ", "é", "日本", "🧑🏽‍💻", "'", "0", "-1.5", "\u{FEFF}", "\u{2028}",
    "long enough for a word",
  ]

  static func field(_ random: inout SplitMix) -> String {
    (0..<Int.random(in: 0...4, using: &random)).map { _ in nasty.randomElement(using: &random) ?? "" }.joined()
  }

  static func table(_ random: inout SplitMix) -> [[String]] {
    let width = Int.random(in: 1...6, using: &random)
    return (0..<Int.random(in: 1...20, using: &random)).map { _ in (0..<width).map { _ in field(&random) } }
  }

  /// Writes a field as RFC 4180 has it, quoting more often than it must.
  static func written(_ field: String, _ random: inout SplitMix) -> String {
    let special: [UInt8] = Array("\",;|".utf8)
    let mustQuote = field.isEmpty || field.utf8.contains { $0 < 0x20 || special.contains($0) }
    guard mustQuote || Bool.random(using: &random) || field.hasPrefix("\u{FEFF}") else { return field }
    return "\"" + field.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  static func written(_ table: [[String]], _ separator: Separator, _ end: String, _ random: inout SplitMix) -> [UInt8] {
    let mark = String(UnicodeScalar(separator.rawValue))
    var text = ""
    for row in table { text += row.map { written($0, &random) }.joined(separator: mark) + end }
    return Array(text.utf8)
  }

  /// Equal strings may differ in bytes; these do not.
  static func bytes(_ table: [[String]]) -> [[[UInt8]]] {
    table.map { row in row.map { field in Array(field.utf8) } }
  }

  @Test(arguments: 0..<200)
  func whatIsWrittenIsRead(_ seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let table = Self.table(&random)
    let separator = try #require(Separator.allCases.randomElement(using: &random))
    let end = try #require(["\n", "\r\n", "\r"].randomElement(using: &random))
    let outcome = Outcome(Self.written(table, separator, end, &random), separator: separator, piece: Int.random(in: 1...64, using: &random))
    #expect(Self.bytes(outcome.rows) == Self.bytes(table))
    #expect(outcome.fault == nil)
    #expect(outcome.shapes.allSatisfy { $0 == nil })
  }

  @Test(arguments: 0..<60)
  func sizeOfPiecesDoesNotMatter(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed) + 1_000)
    var bytes = Self.written(Self.table(&random), .comma, "\r\n", &random)
    let spoilers: [UInt8] = [0x22, 0x0A, 0x0D, 0x2C, 0xE9]
    for _ in 0..<(seed % 4) {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = spoilers.randomElement(using: &random) ?? 0
    }
    let whole = Outcome(bytes)
    for piece in [1, 2, 3, 7, 8, 9, 31, 64] { #expect(Outcome(bytes, piece: piece) == whole) }
  }

  @Test func everyPrefixEndsInRowsOrInAFault() {
    var random = SplitMix(seed: 7)
    let bytes = [0xEF, 0xBB, 0xBF] + Self.written((0..<4).flatMap { _ in Self.table(&random) }, .comma, "\r\n", &random)
    let whole = Outcome(bytes)
    for length in 0..<bytes.count {
      let outcome = Outcome(Array(bytes.prefix(length)), separator: .comma, encoding: .windows1252, piece: 16)
      let prefix = Outcome(Array(bytes.prefix(length)), separator: .comma)
      #expect(prefix.rows.count <= whole.rows.count)
      #expect(outcome.fault == nil || outcome.rows.count <= whole.rows.count)
      #expect(prefix.rows.dropLast() == whole.rows.prefix(max(0, prefix.rows.count - 1)))
    }
  }

  /// Bytes that mean something to the reader, and some that mean nothing anywhere.
  static let alphabet: [UInt8] = Array("\"\",;|\t\r\n\n ab1é€-.()%".utf8) + [0x00, 0xFF, 0xFE, 0xC3, 0xE2, 0x80, 0x8D, 0xED, 0xF4]

  @Test(arguments: 0..<40)
  func noBytesTrapTheReader(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed) + 2_000)
    for round in 0..<100 {
      let alphabet = round.isMultiple(of: 2) ? Self.alphabet : Array(Self.alphabet.prefix(22))
      let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let outcome = Outcome(bytes, piece: Int.random(in: 1...32, using: &random))
      #expect(outcome == Outcome(bytes, piece: 4_096))
      #expect(outcome.fault.map { $0.line >= 1 && $0.byte >= 0 } ?? true)
      for row in outcome.rows { for field in row { Field.of(field, Self.readEveryWay) } }
    }
  }

  @Test(arguments: 0..<40)
  func noBytesTrapTheValueReaders(_ seed: Int) {
    var random = SplitMix(seed: UInt64(seed) + 3_000)
    let alphabet = Array("0123456789-/.,:eE+()%$ TWQZamjan\u{A0}€".utf8)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      bytes.withUnsafeBufferPointer { bytes in
        if let start = bytes.baseAddress { Self.readEveryWay(Field(start: start, count: bytes.count)) }
      }
    }
  }

  static func readEveryWay(_ field: Field) {
    for mark in DecimalMark.allCases {
      #expect(field.double(mark)?.isFinite ?? true)
      #expect(field.integer(mark) == nil || field.double(mark) != nil)
    }
    for order in DateOrder.allCases { #expect(field.day(order).map { (-719_162...2_932_896).contains($0) } ?? true) }
    #expect(field.period().map { $0.firstDay <= $0.lastDay } ?? true)
    #expect(!field.isAbsent || field.isMissing)
    #expect(Header.folded(Header.folded(field.string)) == Header.folded(field.string))
  }
}

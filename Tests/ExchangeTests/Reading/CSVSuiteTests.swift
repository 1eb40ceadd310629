import Exchange
import Foundation
import Support
import Testing

@Suite(.enabled(if: SharedMaterial.has("data/csv-suite/csvs/simple.csv")))
struct CSVSuiteTests {
  static let names = [
    "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines", "newlines_crlf", "quotes_and_newlines", "simple",
    "simple_crlf", "utf8",
  ]

  @Test(arguments: names, [1, 5, 4_096])
  func rowsAreAsTheSuiteHasThem(_ name: String, _ piece: Int) throws {
    let expected = try JSONDecoder().decode([[String: String]].self, from: Data(try SharedFile.bytes("data/csv-suite/json/\(name).json")))
    let rows = Outcome(try SharedFile.bytes("data/csv-suite/csvs/\(name).csv"), piece: piece).rows
    let header = try #require(rows.first)
    #expect(rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) } == expected)
  }

  @Test func quotesWithinAFieldAreKept() throws {
    let rows = Outcome(try SharedFile.bytes("data/csv-suite/csvs/location_coordinates.csv")).rows
    #expect(rows[1][1] == "37\u{FFFD}36'37.8\"N 121\u{FFFD}2'17.9\"W")
    // The JSON beside the file has another telephone number than the file.
    #expect(rows[1] == ["2095257564", rows[1][1], "Modesto", "Stanislaus"])
    #expect(rows.count == 2)
  }
}

@Suite(.enabled(if: SharedMaterial.has("data/csv-encodings/test_utf8.csv")))
struct CSVEncodingFileTests {
  static let cases: [(file: String, encoding: TextEncoding, last: [String])] = [
    ("test_utf8", .utf8, ["4", "5", "ʤ"]), ("test_utf8_bom", .utf8, ["4", "5", "ʤ"]),
    ("test_utf16_big", .utf16BigEndian, ["4", "5", "ʤ"]), ("test_utf16_little", .utf16LittleEndian, ["4", "5", "ʤ"]),
    ("test_latin1", .windows1252, ["4", "5", "©"]), ("blanks", .utf8, ["", "NA", "N/A", "NONE", "NULL", "."]),
    ("optional_quote_characters", .utf8, ["1", "2", "3"]), ("test_locale", .utf8, ["1,7", "200.000.000", ""]),
    ("test_locale_converted", .utf8, ["1.7", "200000000", ""]),
    ("bad", .utf8, ["0", "mixed types.... uh oh", "17"]), ("bad_skip_lines", .utf8, ["0", "mixed types.... uh oh", "17"]),
  ]

  @Test(arguments: cases)
  func encodingIsFound(_ file: String, _ encoding: TextEncoding, _ last: [String]) throws {
    let bytes = try SharedFile.bytes("data/csv-encodings/\(file).csv")
    var found: TextEncoding?
    do {
      let reader = try CSVReader(bytes: bytes)
      found = reader.encoding
    }
    #expect(found == encoding)
    #expect(Outcome(bytes, piece: 5).rows.last == last)
  }

  @Test func germanNumbersReadWithACommaOnly() throws {
    let row = try #require(Outcome(try SharedFile.bytes("data/csv-encodings/test_locale.csv")).rows.last)
    #expect(row.prefix(2).map { Field.of($0) { $0.double(.comma) } } == [1.7, 200_000_000])
    #expect(Field.of(row[0]) { $0.double(.point) } == nil)
  }

  @Test func linesOfRaggedRowsAreCountedFromTheTop() throws {
    let outcome = Outcome(try SharedFile.bytes("data/csv-encodings/bad_skip_lines.csv"))
    #expect(outcome.lines == [4, 5, 6, 7])
    #expect(outcome.shapes == [nil, .extra(1), .missing(1), nil])
  }
}

@Suite(.enabled(if: SharedMaterial.has("data/crm-opportunities/sales_pipeline.csv")))
struct CSVOpportunityTests {
  /// Counts worked out independently, in the `expected.json` beside the files.
  @Test(arguments: [("crm-opportunities", DateOrder.yearFirst), ("crm-opportunities-us-dates", .monthFirst)])
  func opportunitiesCountAsExpected(_ folder: String, _ order: DateOrder) throws {
    var reader = try CSVReader(path: SharedMaterial.url("data/\(folder)/sales_pipeline.csv").path)
    let header = try #require(try reader.header())
    let columns = ["Opportunity ID", "account", "engage-date", "Close Date", "close_value"].compactMap { header.column($0) }
    try #require(columns.count == 5)
    var (rows, accounts, engaged, closed, value, unreadable) = (0, 0, 0, 0, 0.0, 0)
    var ids = Interner()
    while let row = try reader.next() {
      rows += 1
      _ = ids.id(row[columns[0]])
      accounts += row[columns[1]].isAbsent ? 0 : 1
      engaged += row[columns[2]].day(order) == nil ? 0 : 1
      closed += row[columns[3]].day(order) == nil ? 0 : 1
      value += row[columns[4]].double() ?? 0
      unreadable += columns.dropFirst(2).filter { !row[$0].isMissing && row[$0].day(order) == nil && row[$0].double() == nil }.count
    }
    let counts = [rows, ids.count, accounts, engaged, closed, unreadable]
    let expected = [8_800, 8_800, 7_375, 8_300, 6_711, 0]  // 1,425 accounts, 500 engage dates and 2,089 close dates are blank
    #expect(counts == expected)
    #expect(value == 10_005_534)
  }
}

import Exchange
import Testing

@Suite struct SeparatorTests {
  static let cases: [(text: String, separator: Separator)] = [
    ("a,b\n1,2\n", .comma), ("a;b\n1;2\n", .semicolon), ("a\tb\n1\t2\n", .tab), ("a|b\n1|2\n", .bar),
    ("name;share\nAna;1,5\nLuis;2,5\n", .semicolon),  // commas are decimals
    ("a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n", .semicolon),
    ("name\tnote\nAna\tone, two, three\nLuis\tfour\n", .tab),
    ("\"a;b\",\"c;d\"\n\"1;2\",3\n", .comma),  // within quotes nothing separates
    ("\"a\";\"b\"\n\"1,2\";\"3,4\"\n", .semicolon),
    ("word\nother\n", .comma), ("", .comma), ("a;b", .semicolon),
    ("a;b;c\n1;2\n1;2;3\n1;2;3\n", .semicolon),  // a ragged row does not settle it
  ]

  @Test(arguments: cases)
  func separatorIsFound(_ text: String, _ separator: Separator) throws {
    let reader = try CSVReader(bytes: Array(text.utf8))
    let found = reader.separator
    #expect(found == separator)
  }

  @Test func givenSeparatorIsTaken() {
    #expect(Outcome("a,b;c\n", separator: .semicolon).rows == [["a,b", "c"]])
  }

  @Test func spreadsheetsOwnLineSettlesIt() {
    let outcome = Outcome("sep=;\r\na;b,c\r\n1;2,3\r\n")
    #expect(outcome.rows == [["a", "b,c"], ["1", "2,3"]])
    #expect(outcome.lines == [2, 3])
    #expect(outcome.shapes == [nil, nil])
  }

  @Test func onlyTheFirstLinesAreLookedAt() {
    let text = String(repeating: "a;b\n", count: 64) + String(repeating: "1,2,3\n", count: 500)
    #expect(Outcome(text).rows.first == ["a", "b"])
  }
}

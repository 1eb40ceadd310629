import Exchange
import Testing

@Suite struct CSVReaderTests {
  @Test func fieldsAreSplitAtSeparators() {
    #expect(Outcome("a,b,c\n1,,3\n").rows == [["a", "b", "c"], ["1", "", "3"]])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func anyLineEndEndsARow(_ end: String) {
    let outcome = Outcome("a,b\(end)1,2\(end)3,4")
    #expect(outcome.rows == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(outcome.lines == [1, 2, 3])
  }

  @Test func lastLineNeedsNoEnd() {
    #expect(Outcome("a,b\n1,2").rows == Outcome("a,b\n1,2\n").rows)
    #expect(Outcome("a,b\n1,").rows == [["a", "b"], ["1", ""]])
    #expect(Outcome("a,b\n1,\"x\"").rows == [["a", "b"], ["1", "x"]])
  }

  @Test func textWithoutRowsHasNone() {
    #expect(Outcome("") == Outcome("\n\r\n\r"))
    #expect(Outcome("").rows.isEmpty)
    #expect(Outcome([0xEF, 0xBB, 0xBF]).rows.isEmpty)
  }

  @Test func emptyLinesAreCountedAndPassedOver() {
    let outcome = Outcome("\n\na,b\n\r\n1,2\n")
    #expect(outcome.rows == [["a", "b"], ["1", "2"]])
    #expect(outcome.lines == [3, 5])
    #expect(outcome.bytes == [2, 8])
  }

  @Test func quotedEmptyFieldIsARow() {
    #expect(Outcome("a\n\"\"\n1\n").rows == [["a"], [""], ["1"]])
  }

  @Test func quotesHoldSeparatorsQuotesAndLineEnds() {
    let outcome = Outcome("a,b\n\"x,y\",\"he said \"\"no\"\"\r\nand left\"\n3,4\n")
    #expect(outcome.rows == [["a", "b"], ["x,y", "he said \"no\"\r\nand left"], ["3", "4"]])
    #expect(outcome.lines == [1, 2, 4])
  }

  @Test func runsOfDoubledQuotesAreHalved() {
    #expect(Outcome("\"\"\"\",\"\"\"\"\"\",\"12345\"\"\"\n").rows == [["\"", "\"\"", "12345\""]])
  }

  @Test func quoteWithinAFieldIsOrdinary() {
    #expect(Outcome("a,b\n6\" pipe,O\"Neil\"\n").rows == [["a", "b"], ["6\" pipe", "O\"Neil\""]])
  }

  @Test func byteOrderMarkIsNoPartOfTheFirstName() {
    let outcome = Outcome([0xEF, 0xBB, 0xBF] + Array("a,b\n1,2".utf8))
    #expect(outcome.rows == [["a", "b"], ["1", "2"]])
    #expect(outcome.bytes == [3, 7])
  }

  @Test func raggedRowsAreSaidAndKept() {
    let outcome = Outcome("a,b,c\n1,2\n1,2,3,4\n1,2,3\n")
    #expect(outcome.shapes == [nil, .missing(1), .extra(1), nil])
    #expect(outcome.rows[2] == ["1", "2", "3", "4"])
  }

  @Test func placeOfAFieldCountsLinesWithinQuotes() throws {
    var reader = try CSVReader(bytes: Array("a,b,c\n\"x\"\"\n\",\"\r\n\r\",z\n".utf8))
    _ = try reader.next()
    let row = try #require(try reader.next())
    let places = (0..<3).map { row.place(of: $0) }
    #expect(places.map(\.line) == [2, 3, 5])
    #expect(places.map(\.byte) == [7, 14, 19])
    #expect(places.map(\.column) == [1, 2, 3])
  }

  @Test func fieldBeyondTheRowIsEmpty() throws {
    var reader = try CSVReader(bytes: Array("a,b\n".utf8))
    let row = try #require(try reader.next())
    #expect(row[7].isEmpty)
    let place = row.place(of: 7)
    #expect([place.line, place.byte, place.column] == [1, 0, 8])
  }

  @Test func rowOfBlanksIsBlank() throws {
    var reader = try CSVReader(bytes: Array(",  ,\u{A0}\n,x,\n".utf8))
    let first = try #require(try reader.next()).isBlank
    let second = try #require(try reader.next()).isBlank
    #expect(first && !second)
  }

  @Test func fileReadsAsItsBytesDo() throws {
    let path = SharedFile.temporary(Array("a;b\n1;\"x\ny\"\n".utf8))
    defer { SharedFile.remove(path) }
    var reader = try CSVReader(path: path, piece: 3)
    let names = try reader.header()?.names
    #expect(names == ["a", "b"])
    let row = try #require(try reader.next())
    #expect(row[1].string == "x\ny")
    let isAtEnd = try reader.next() == nil
    #expect(isAtEnd)
    let progress = reader.progress
    #expect(progress == (12, 12))
  }

  @Test func fileThatIsNotThereIsUnreadable() {
    #expect(throws: CSVFault(line: 1, byte: 0, kind: .unreadable(code: 2))) {
      _ = try CSVReader(path: "/nowhere/at/all.csv")
    }
  }
}

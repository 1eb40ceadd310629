import Testing

@testable import Documents

@Suite struct LinesThatStayLines {
  @Test func keepTheirIndentationAndTheirBlanks() {
    let text = Document(language: .english, blocks: [.lines(["14 |     metric: calls", "   |             ^^^^^"])]).text(width: 40).text
    #expect(text == "14 |     metric: calls\n   |             ^^^^^\n")
  }

  @Test func goOnUnderTheirIndentationWhereTheyAreTooWide() {
    let text = Document(language: .english, blocks: [.lines(["  one two three"])]).text(width: 9).text
    #expect(text == "  one two\n  three\n")
  }
}

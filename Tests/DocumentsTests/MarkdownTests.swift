import Testing

@testable import Documents

struct MarkdownTests {
  @Test func documentIsExact() {
    let document = Document(
      "Ramp <b>", language: .spanish,
      blocks: [
        .heading("By cohort", level: 1), .paragraph("- not a list; *not bold* & more"), .lines(["1. one", "=two"]), .list(["a|b"]),
        .definitions([Definition("n", "hires_all")]), .grid(DocumentTextTests.grid), .note("few"),
      ])
    #expect(
      document.markdown == #"""
        # Ramp &lt;b&gt;

        ## By cohort

        \- not a list; \*not bold\* &amp; more

        1\. one  
        \=two

        - a\|b

        - **n**: hires\_all

        | Cohort | Hires | Median days | By day 180 |
        | --- | ---: | ---: | ---: |
        | 2026-Q1 | 1.042 | 97 | 14,2 % |
        | 東京 | 7 | — | 100 % |

        > few

        """#)
  }

  @Test func everyRowHasItsBarsWhateverTheTexts() {
    let grid = Grid([Column("a"), Column("b")], rows: NaughtyText.pieces.map { [.text($0), .text($0 + "|")] })
    let lines = Markdown.table(grid, Figure(.english)).split(separator: "\n")
    #expect(lines.count == grid.rows.count + 2)
    #expect(lines.allSatisfy { Self.bars($0) == 3 })
  }

  /// How many bars of a line are not escaped.
  private static func bars(_ line: Substring) -> Int {
    line.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
  }

  @Test func fenceIsLongerThanAnyRunWithin() {
    let picture = Markdown.picture(.bars(Bars("a ```` b", bars: [])), .english)
    #expect(picture.contains("\n`````text\na ```` b\n"))
    #expect(picture.hasSuffix("\n`````"))
  }
}

import Support
import Testing

@testable import Documents

struct DocumentTextTests {
  static let grid = Grid(
    [
      Column("group", header: "Cohort", priority: 3), Column("n", header: "Hires", .integer, priority: 2),
      Column("median", header: "Median days", .days, priority: 1), Column("by180", header: "By day 180", .share),
    ],
    rows: [["2026-Q1", 1042, .days(97), .share(0.142)], ["東京", 7, .missing, .share(1)]])

  static func text(_ blocks: [Block], width: Int = 80, style: TextStyle = .plain, language: Language = .english) -> String {
    Document(language: language, blocks: blocks).text(width: width, style: style).text
  }

  @Test func tableIsExact() {
    #expect(
      Self.text([.grid(Self.grid)]) == """
        Cohort   Hires  Median days  By day 180
        ───────  ─────  ───────────  ──────────
        2026-Q1  1,042           97      14.2 %
        東京         7            —       100 %

        """)
  }

  @Test func headersAreStackedBeforeAColumnGoes() {
    #expect(
      Self.text([.grid(Self.grid)], width: 31, style: .dumb, language: .spanish) == """
                        Median  By day
        Cohort   Hires    days     180
        -------  -----  ------  ------
        2026-Q1  1.042      97  14,2 %
        東京         7       -   100 %

        """)
  }

  @Test func leastDearColumnGoesAndIsNamed() {
    let rendering = Document(language: .english, blocks: [.grid(Self.grid)]).text(width: 24)
    #expect(rendering.leftOut == [["By day 180"]])
    #expect(
      rendering.text == """
                        Median
        Cohort   Hires    days
        ───────  ─────  ──────
        2026-Q1  1,042      97
        東京         7       —
        Left out to fit the
        width: By day 180.

        """)
  }

  @Test func ofEqualsTheRightmostGoesFirst() {
    let grid = Grid(["a", "b", "c"].map { Column($0) }, rows: [["11111", "22222", "33333"]])
    #expect(Document(language: .english, blocks: [.grid(grid)]).text(width: 12).leftOut == [["c"]])
    #expect(Document(language: .english, blocks: [.grid(grid)]).text(width: 3).leftOut == [["b", "c"]])
  }

  @Test func daysLineUpWhereOneHasAFraction() {
    let grid = Grid([Column("d", .days)], rows: [[.days(97)], [.days(96.5)], [.missing]])
    #expect(Self.text([.grid(grid)]) == "   d\n────\n97.0\n96.5\n   —\n")
  }

  @Test func blocksAreSetApartByALine() {
    let blocks: [Block] = [
      .heading("Reading this", level: 1), .list(["one two three", "four"]),
      .definitions([Definition("n", "hires"), Definition("left", "quit")]),
      .lines(["a", "b"]), .note("first"), .note("second"),
    ]
    #expect(
      Self.text(blocks, width: 12) == """
        Reading this

        • one two
          three
        • four

        n     hires
        left  quit

        a
        b

        first
        second

        """)
  }

  @Test func styleIsSwitchedByAValue() {
    let document = Document("T", language: .english, blocks: [.note("n")])
    #expect(document.text(style: .coloured).text == "\u{1B}[1mT\u{1B}[0m\n\n\u{1B}[2mn\u{1B}[0m\n")
    #expect(document.text(style: .plain).text == "T\n\nn\n")
  }

  @Test func emptyDocumentIsEmpty() {
    #expect(Self.text([]) == "")
    #expect(Self.text([.grid(Grid([]))]) == "")
  }

  @Test func raggedRowsAreSquared() {
    let grid = Grid([Column("a"), Column("b")], rows: [["1"], ["1", "2", "3"]])
    #expect(grid.rows == [["1", .missing], ["1", "2"]])
  }

  @Test(arguments: 0..<200)
  func noLineIsWiderThanTheTerminal(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let texts = (0..<4).map { _ in NaughtyText.random(&random) + " " + NaughtyText.random(&random) }
    let blocks: [Block] = [
      .heading(texts[0], level: 2), .paragraph(texts.joined(separator: " ")), .grid(NaughtyText.grid(&random)), .list(texts),
      .definitions([Definition(texts[1], texts[2]), Definition("x", texts[3])]), .note(texts[2]), .lines(texts),
    ]
    let width = Int.random(in: 2...60, using: &random)
    let document = Document(texts[3], language: Language.allCases[Int(seed % 2)], blocks: blocks)
    for style in [TextStyle.plain, .dumb, .accessible] {
      let lines = document.text(width: width, style: style).text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { columns(of: String($0)) <= width })
    }
  }
}

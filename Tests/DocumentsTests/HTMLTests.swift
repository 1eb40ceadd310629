import Support
import Testing

@testable import Documents

struct HTMLTests {
  static let document = Document(
    "Ramp & <script>", language: .spanish,
    blocks: [
      .heading("H", level: 2), .paragraph("\"p\"\u{1B}"), .lines(["a", "b"]), .list(["x"]), .definitions([Definition("n", "N")]),
      .note("few"),
    ]
      + [.grid(DocumentTextTests.grid)] + ChartSamples.all.map(Block.chart))

  @Test func bodyIsExact() throws {
    let document = Document(
      "A & B", language: .english,
      blocks: [
        .paragraph("<i>\u{202E}"), .grid(Grid([Column("a"), Column("d", .days)], rows: [["x", .days(1.5)], [.missing, .days(2)]])),
      ])
    let body = try #require(document.html.split(separator: "<body>\n").last)
    #expect(
      body == """
        <main>
        <h1>A &amp; B</h1>
        <p>&lt;i&gt;⟨U+202E⟩</p>
        <div class="scroll">
        <table>
        <thead><tr><th scope="col">a</th><th scope="col" class="n">d</th></tr></thead>
        <tbody>
        <tr><td>x</td><td class="n">1.5</td></tr>
        <tr><td>—</td><td class="n">2.0</td></tr>
        </tbody>
        </table>
        </div>
        </main>
        </body>
        </html>

        """)
  }

  @Test func barsAreExactInSVG() {
    #expect(
      Chart.bars(ChartSamples.bars).svg(.english, id: "c") == """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 92" role="img" aria-labelledby="ct cd">
        <title id="ct">Deals by stage</title><desc id="cd">Demo 8; Negociación 3 of 8, 37.5 %; Won —.</desc>
        <text x="85" y="19" text-anchor="end">Demo</text>
        <rect class="f0" x="97" y="4" width="516.2" height="20"/>
        <text x="621.2" y="19" text-anchor="start">8</text>
        <text x="85" y="47" text-anchor="end">Negociación</text>
        <rect class="f0" x="97" y="32" width="193.6" height="20"/>
        <text x="298.6" y="47" text-anchor="start">3 of 8, 37.5 %</text>
        <text x="85" y="75" text-anchor="end">Won</text>
        <text x="105" y="75" text-anchor="start">—</text>
        </svg>
        """)
  }

  @Test func policyAllowsTheStyleSheetAndNothingElse() {
    let css = StyleSheet.css.withUTF8Buffer { Array($0) }
    #expect(SHA256.base64(of: css) == StyleSheet.hash)
    #expect(
      Self.document.html.contains(
        "content=\"default-src 'none'; style-src 'sha256-\(StyleSheet.hash)'; base-uri 'none'; form-action 'none'\""))
    #expect(!Self.document.html.contains(" style="))
  }

  @Test(arguments: [
    ("-1.7 % (-7.2 % to 3.8 %)", "-1.7&nbsp;% (-7.2&nbsp;% to 3.8&nbsp;%)"), ("12.500 €", "12.500&nbsp;€"), ("% of it", "% of it"),
    ("a <b> %", "a &lt;b&gt;&nbsp;%"), ("", ""), (" ", " "),
  ]) func aNumberStaysWithItsUnit(_ text: String, _ html: String) {
    let grid = Grid([Column("a", alignment: .trailing)], rows: [[.text(text)]])
    #expect(Document(language: .english, blocks: [.grid(grid)]).html.contains("<td class=\"n w\">\(html)</td>"))
  }

  @Test(arguments: [
    ("say `ramp` or `weak modules`", "say <code>ramp</code> or <code>weak modules</code>"), ("a ` b", "a ` b"), ("``", "``"),
    ("`<b>`", "<code>&lt;b&gt;</code>"), ("`a` `b", "`a` `b"), ("plain", "plain"),
  ]) func whatStandsBetweenBackticksIsCode(_ text: String, _ html: String) {
    for block in [Block.paragraph(text), .list([text]), .note(text), .lines([text])] {
      #expect(Document(language: .english, blocks: [block]).html.contains(">\(html)</"))
    }
    #expect(!Document(language: .english, blocks: [.heading(text, level: 1)]).html.contains("<code>"))
  }

  @Test func hashIsSHA256() {
    // FIPS 180-4, example "abc".
    #expect(SHA256.base64(of: Array("abc".utf8)) == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }

  @Test func everyPictureHasWordsAndFigures() {
    let html = Self.document.html
    for part in ["<svg", "<desc", "<details>"] { #expect(html.split(separator: part).count == ChartSamples.all.count + 1) }
  }

  @Test func pageOfManyPicturesLosesNothing() {
    let chart = Block.chart(.stepCurve(ChartSamples.curve))
    let html = Document("Long", language: .english, blocks: Array(repeating: chart, count: 60)).html
    #expect(html.utf8.count > 2 * chunkSize)
    #expect(html.hasPrefix("<!doctype html>"))
    #expect(html.split(separator: "<svg").count == 61)
    #expect(TagBalance.mistake(in: html) == nil)
  }

  @Test(arguments: 0..<200)
  func pageIsWellFormedWhateverTheTexts(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let text = { (random: inout SplitMix) in NaughtyText.random(&random) }
    let document = Document(
      text(&random), language: .english,
      blocks: [
        .heading(text(&random), level: Int(seed % 7)), .paragraph(text(&random)), .lines([text(&random)]), .list([text(&random)]),
        .definitions([Definition(text(&random), text(&random))]), .note(text(&random)), .grid(NaughtyText.grid(&random)),
      ] + ChartSamples.random(&random).map(Block.chart))
    let html = document.html
    #expect(TagBalance.mistake(in: html) == nil)
    #expect(!html.lowercased().contains("<script"))
    #expect(!html.contains("NaN") && !html.contains("\"nan") && !html.contains("inf "))
  }

  @Test func balancerFindsMistakes() {
    #expect(TagBalance.mistake(in: "<p><b>x</p></b>") == "p")
    #expect(TagBalance.mistake(in: "<p>") == "p")
    #expect(TagBalance.mistake(in: "a<b") == "<")
    #expect(TagBalance.mistake(in: "<p a=\"<\">x</p>") == "<")
  }
}

/// Checks that the tags of an HTML page open and close in turn.
enum TagBalance {
  private static let void: Set<String> = ["!doctype", "meta", "br"]

  /// The tag that is wrong, or `nil` when all are right.
  static func mistake(in html: String) -> String? {
    var open: [String] = []
    for piece in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      guard let end = piece.firstIndex(of: ">") else { return "<" }
      let tag = piece[..<end]
      let name = tag.prefix { $0 != " " && $0 != "/" }.lowercased()
      switch (tag.first, tag.last) {
      case ("/", _):
        let closed = String(tag.dropFirst())
        guard open.popLast() == closed else { return closed }
      case (_, "/"): continue
      default: if !void.contains(name) { open.append(name) }
      }
      guard piece[piece.index(after: end)...].allSatisfy({ $0 != ">" || open.last == "style" }) else { return ">" }
    }
    return open.last
  }
}

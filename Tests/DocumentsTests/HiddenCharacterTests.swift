import Testing

@testable import Documents

/// No rendering for people sends a control or format character that a text holds.
struct HiddenCharacterTests {
  /// A document with `text` in every place that a text can have.
  static func document(_ text: String) -> Document {
    let curve = StepCurve.Curve(text, steps: [.init(day: 9, share: 0.6)], censored: [5], exits: [5, 9], median: 9)
    return Document(
      text, language: .english,
      blocks: [
        .heading(text, level: 1), .paragraph(text), .lines([text]), .list([text]), .definitions([Definition(text, text)]), .note(text),
        .grid(Grid([Column(text, header: text)], rows: [[.text(text)]], caption: text)),
        .chart(.stepCurve(StepCurve(text, measure: text, curves: [curve]))),
        .chart(.stackedShares(StackedShares(text, axis: text, points: [text, text], layers: [.init(text, shares: [0.1, 0.2])]))),
        .chart(.bars(Bars(text, bars: [.init(text, value: 1, figure: text)]))),
        .chart(.forest(Forest(text, kind: .share, rows: [.init(text, estimate: 0.1, low: 0, high: 0.2, verdict: text)]))),
        .chart(.sparkline(Sparkline(text, values: [1, 2], first: text, last: text))),
      ])
  }

  static func renderings(_ text: String) -> [String] {
    let document = document(text)
    let texts = [TextStyle.plain, .dumb, .accessible].map { document.text(width: 120, style: $0).text }
    let coloured = document.text(width: 120, style: .coloured).text.split(separator: "\n").map { ChartTextTests.withoutSGR(String($0)) }
    return texts + coloured + [
      document.markdown, document.html, Document(language: .spanish, blocks: [.grid(Grid([Column(text)]))]).text(width: 1).text,
    ]
  }

  /// Whether a rendering holds a hidden character other than its own line feeds.
  static func isClean(_ rendering: String) -> Bool { !rendering.unicodeScalars.contains { $0 != "\n" && VisibleText.isHidden($0) } }

  /// All the hidden characters in groups of sixteen.
  static let groups: [[Unicode.Scalar]] = stride(from: 0, to: VisibleTextTests.hidden.count, by: 16).map { start in
    Array(VisibleTextTests.hidden[start..<min(start + 16, VisibleTextTests.hidden.count)])
  }

  @Test(arguments: groups)
  func noneIsSent(group: [Unicode.Scalar]) {
    for scalar in group {
      let text = "\(scalar) 1\(scalar) \(scalar)a 1\(scalar)2\(scalar)"
      #expect(Self.renderings(text).allSatisfy(Self.isClean), "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test(arguments: [
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}]52;c;AAAA\u{07}", "\u{1B}]8;;http://x\u{1B}\\link\u{1B}]8;;\u{1B}\\", "\u{1B}P1$r\u{1B}\\",
    "\u{9B}31m", "a\r\nb",
  ])
  func noSequenceIsSent(text: String) {
    #expect(Self.renderings(text).allSatisfy(Self.isClean))
  }

  @Test func newlinesOfATextAddNoLines() {
    let once = Self.document("a b").text(width: 120).text.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(Self.document("a\nb").text(width: 120).text.split(separator: "\n", omittingEmptySubsequences: false).count == once)
  }
}

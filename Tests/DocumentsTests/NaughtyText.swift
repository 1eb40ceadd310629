import Documents
import Support

/// Texts that break renderings.
enum NaughtyText {
  static let pieces: [String] = [
    "", " ", ",", "\"", "\n", "\r", "\r\n", "\t", "\0", "'", "''=", "=1+1", "+", "-3.5", "@SUM(A1)", "＝x", "－", "|", "\\", "`", "```",
    "<script>alert(1)</script>",
    "</svg>", "&amp;", "\u{1B}[31m", "\u{1B}]52;c;AAAA\u{07}", "\u{202E}", "\u{2066}", "\u{200D}", "\u{200B}", "\u{FEFF}", "\u{AD}",
    "\u{85}",
    "\u{2028}", "é", "e\u{301}", "Ana García", "東京", "각", "👩\u{200D}💼", "🇪🇸", "1\u{FE0F}\u{20E3}", "क्षि", "\u{E0041}", "DROP TABLE", "%s%n",
    "long-word-without-any-blank-in-it-at-all", "*bold*", "_u_", "[a](b)", "# x", "1. x", "--", "~~", "$x$", "http://x.y", "]]>", "<!--",
    "'\"",
  ]

  static func random(_ random: inout SplitMix) -> String {
    (0..<Int.random(in: 0...4, using: &random)).map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
  }

  static func cell(_ random: inout SplitMix) -> Cell {
    switch Int.random(in: 0..<9, using: &random) {
    case 0, 1: .text(self.random(&random))
    case 2: .integer(Int(truncatingIfNeeded: random.next()) >> Int.random(in: 0..<64, using: &random))
    case 3: .number(number(&random), decimals: Int.random(in: 0...4, using: &random))
    case 4: .share(Double.random(in: -0.1...1.1, using: &random))
    case 5: .days(Double.random(in: 0...900, using: &random).rounded())
    case 6:
      .money(
        minorUnits: Int.random(in: -1_000_000...1_000_000, using: &random),
        currency: ["EUR", "JPY", "KWD"].randomElement(using: &random) ?? "USD")
    case 7: Cell(date: "2026-11-24")
    default: .missing
    }
  }

  /// Any double at all, by its bits.
  static func number(_ random: inout SplitMix) -> Double { Double(bitPattern: random.next()) }

  static func grid(_ random: inout SplitMix) -> Grid {
    let columns = (0..<Int.random(in: 1...8, using: &random)).map { place in
      Column(
        "c\(place)", header: self.random(&random), Bool.random(using: &random) ? .text : .number,
        priority: Int.random(in: 0...3, using: &random))
    }
    let rows = (0..<Int.random(in: 0...6, using: &random)).map { _ in columns.map { _ in cell(&random) } }
    return Grid(columns, rows: rows, caption: Bool.random(using: &random) ? self.random(&random) : nil)
  }
}

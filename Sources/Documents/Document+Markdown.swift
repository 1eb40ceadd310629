extension Document {
  /// The document as GitHub-flavoured Markdown.
  ///
  /// What a text contains is shown, not obeyed: marks of emphasis, links, HTML and table bars are escaped. Charts are drawn in characters,
  /// with what they show in words above.
  public var markdown: String {
    let parts = (title.map { ["# " + Markdown.escaped($0)] } ?? []) + blocks.map(markdown)
    return parts.filter { !$0.isEmpty }.map { $0 + "\n" }.joined(separator: "\n")
  }

  private func markdown(_ block: Block) -> String {
    switch block {
    case .heading(let text, let level):
      String(repeating: "#", count: min(6, max(1, level) + 1)) + " " + Markdown.escaped(text)
    case .paragraph(let text): Markdown.line(text)
    case .lines(let texts): texts.map(Markdown.line).joined(separator: "  \n")
    case .list(let items): items.map { "- " + Markdown.line($0) }.joined(separator: "\n")
    case .definitions(let definitions):
      definitions.map { "- **" + Markdown.escaped($0.term) + "**: " + Markdown.escaped($0.text) }.joined(separator: "\n")
    case .grid(let grid): Markdown.table(grid, Figure(language))
    case .chart(let chart): Markdown.picture(chart, language)
    case .note(let text): "> " + Markdown.line(text)
    }
  }
}

/// Texts as Markdown.
enum Markdown {
  /// A text within a line, with everything that Markdown or HTML would obey escaped.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in VisibleText.shown(text).unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "$": result += "\\" + String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A text that begins a line, where a few more signs would count.
  static func line(_ text: String) -> String {
    let text = escaped(String(text.drop { $0 == " " }))
    guard let first = text.unicodeScalars.first else { return text }
    guard !["+", "-", "="].contains(first) else { return "\\" + text }
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, let mark = text.dropFirst(digits.count).first, mark == "." || mark == ")" else { return text }
    return digits + "\\" + text.dropFirst(digits.count)
  }

  static func table(_ grid: Grid, _ figure: Figure) -> String {
    guard !grid.columns.isEmpty else { return "" }
    let texts = grid.columns.indices.map { grid.texts(column: $0, figure).map(escaped) }
    let rules = grid.columns.map { $0.alignment == .leading ? "---" : "---:" }
    let lines =
      [row(grid.columns.map { escaped($0.header) }), row(rules)] + grid.rows.indices.map { place in row(texts.map { $0[place] }) }
    let caption = grid.caption.map { "**" + escaped($0) + "**\n\n" } ?? ""
    return caption + lines.joined(separator: "\n")
  }

  private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// A chart in a fenced block, whose fence is longer than any run of backticks within.
  static func picture(_ chart: Chart, _ language: Language) -> String {
    let lines = chart.text(width: 72, height: 18, language: language, style: .plain)
    let longest = lines.map(longestRun).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return line(chart.told(language)) + "\n\n" + ([fence + "text"] + lines + [fence]).joined(separator: "\n")
  }

  private static func longestRun(_ text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}

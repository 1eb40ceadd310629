/// A document as terminal text, and what had to be left out of it.
public struct TextRendering: Hashable, Sendable {
  /// The lines, each ended by a line feed. Empty for an empty document.
  public let text: String
  /// For each table that was too wide: the headers of the columns left out.
  public let leftOut: [[String]]
}

extension Document {
  /// The document as text for a terminal.
  ///
  /// No line is wider than `width` columns; text wraps at blanks, and a table loses its least dear columns and says so below. Control
  /// characters, escape sequences and bidirectional overrides are shown, never sent.
  ///
  /// - Parameters:
  ///   - width: in columns.
  ///   - height: how many lines a chart may take.
  public func text(width: Int = 80, height: Int = 20, style: TextStyle = .plain) -> TextRendering {
    var page = TextPage(width: max(1, width), height: height, language: language, style: style)
    if let title { page.add(style.shown(title).wrapped(to: page.width).map(style.bold)) }
    for block in blocks { page.add(block) }
    return TextRendering(text: page.lines.map { $0 + "\n" }.joined(), leftOut: page.leftOut)
  }
}

/// Text lines in the making.
private struct TextPage {
  let width: Int
  let height: Int
  let language: Language
  let style: TextStyle
  var lines: [String] = []
  var leftOut: [[String]] = []
  private var lastIsNote = false

  init(width: Int, height: Int, language: Language, style: TextStyle) {
    self.width = width
    self.height = height
    self.language = language
    self.style = style
  }

  /// Adds a block's lines, set off from the block before by an empty line.
  mutating func add(_ block: [String], isNote: Bool = false) {
    guard !block.isEmpty else { return }
    if !lines.isEmpty, !(isNote && lastIsNote) { lines.append("") }
    lines += block
    lastIsNote = isNote
  }

  mutating func add(_ block: Block) {
    switch block {
    case .heading(let text, _): add(style.shown(text).wrapped(to: width).map(style.bold))
    case .paragraph(let text): add(style.shown(text).wrapped(to: width))
    case .lines(let texts): add(texts.flatMap { line(style.shown($0)) })
    case .list(let items): add(items.flatMap { hanging(style.own("•") + " ", $0) })
    case .definitions(let definitions): add(definitionLines(definitions))
    case .grid(let grid): add(grid)
    case .chart(let chart): add(chart.text(width: width, height: height, language: language, style: style))
    case .note(let text): add(style.shown(text).wrapped(to: width).map(style.dim), isNote: true)
    }
  }

  private mutating func add(_ grid: Grid) {
    let laid = grid.text(width: width, language: language, style: style)
    add(laid.lines)
    guard !laid.leftOut.isEmpty else { return }
    leftOut.append(laid.leftOut)
    lines += language.words.leftOut(laid.leftOut).wrapped(to: width).map(style.dim)
    lastIsNote = true
  }

  /// A line as it stands, blanks and all; one that is too wide goes on under its own indentation.
  private func line(_ text: String) -> [String] {
    guard columns(of: text) > width else { return [text] }
    let indent = text.prefix { $0 == " " }.count
    guard indent * 2 < width else { return text.wrapped(to: width) }
    return text.wrapped(to: width - indent).map { String(repeating: " ", count: indent) + $0 }
  }

  /// A text behind a mark, its further lines set under the first.
  private func hanging(_ mark: String, _ text: String) -> [String] {
    let indent = min(columns(of: mark), max(0, width - 1))
    guard indent == columns(of: mark) else { return (mark + style.shown(text)).wrapped(to: width) }
    return style.shown(text).wrapped(to: width - indent).enumerated().map { place, line in
      (place == 0 ? mark : String(repeating: " ", count: indent)) + line
    }
  }

  private func definitionLines(_ definitions: [Definition]) -> [String] {
    let widest = definitions.map { columns(of: style.shown($0.term)) }.max() ?? 0
    guard widest + 2 <= width / 2 else {
      return definitions.flatMap { style.shown($0.term).wrapped(to: width).map(style.bold) + hanging("  ", $0.text) }
    }
    return definitions.flatMap { hanging(style.shown($0.term).padded(to: widest) + "  ", $0.text) }
  }
}

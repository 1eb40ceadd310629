/// A table as lines of a terminal, and the columns that did not fit.
struct GridText {
  var lines: [String]
  /// The headers of the columns left out, in the table's order.
  var leftOut: [String]
}

extension Grid {
  /// Lays the table out in at most `width` columns.
  ///
  /// When it is too wide, headers are stacked word under word first; then columns go, the lowest priority first. What is left of a single
  /// column that is too wide is cut with `…`: no line wraps.
  func text(width: Int, language: Language, style: TextStyle) -> GridText {
    guard !columns.isEmpty else { return GridText(lines: [], leftOut: []) }
    let all = columns.indices.map { LaidColumn(self, $0, Figure(language), style) }
    var kept = all
    var stacked = false
    if LaidColumn.width(kept, stacked) > width { stacked = true }
    while kept.count > 1, LaidColumn.width(kept, stacked) > width { kept.remove(at: Self.leastDear(kept)) }
    let keptPlaces = Set(kept.map(\.place))
    let leftOut = all.filter { !keptPlaces.contains($0.place) }.map(\.header)
    let lines = Self.lines(kept, stacked: stacked, width: width, rows: rows.count, style)
    return GridText(lines: captionLines(width, style) + lines, leftOut: leftOut)
  }

  private func captionLines(_ width: Int, _ style: TextStyle) -> [String] {
    guard let caption else { return [] }
    return style.shown(caption).wrapped(to: width).map(style.bold)
  }

  /// The place of the column with the lowest priority; of equals, the rightmost.
  private static func leastDear(_ columns: [LaidColumn]) -> Int {
    var least = columns.count - 1
    for place in columns.indices.reversed() where columns[place].priority < columns[least].priority { least = place }
    return least
  }

  private static func lines(_ columns: [LaidColumn], stacked: Bool, width: Int, rows: Int, _ style: TextStyle) -> [String] {
    let columns = columns.map { $0.fitted(to: width, stacked: stacked, style) }
    let height = columns.map(\.headerLines.count).max() ?? 0
    var lines: [String] = (0..<height).map { line in
      style.bold(joined(columns) { $0.headerLine(line, of: height) })
    }
    if style.pictures == .drawn {
      lines.append(style.dim(joined(columns) { String(repeating: style.isASCII ? "-" : "─", count: $0.width) }))
    }
    for row in 0..<rows { lines.append(joined(columns) { $0.texts[row].padded(to: $0.width, $0.alignment) }) }
    return lines
  }

  private static func joined(_ columns: [LaidColumn], _ text: (LaidColumn) -> String) -> String {
    var line = columns.map(text).joined(separator: LaidColumn.gap)
    while line.last == " " { line.removeLast() }
    return line
  }
}

/// A column of a table with its texts made and measured.
private struct LaidColumn {
  static let gap = "  "

  let place: Int
  let header: String
  let alignment: Column.Alignment
  let priority: Int
  var texts: [String]
  var headerLines: [String]
  var width: Int

  private let cellWidth: Int
  private let headerWords: [String]

  init(_ grid: Grid, _ place: Int, _ figure: Figure, _ style: TextStyle) {
    let column = grid.columns[place]
    self.place = place
    header = style.shown(column.header)
    alignment = column.alignment
    priority = column.priority
    texts = zip(grid.rows, grid.texts(column: place, figure)).map { row, text in
      guard case .text = row[place] else { return style.own(text) }
      return style.shown(text)
    }
    headerLines = [header]
    headerWords = header.split(separator: " ").map(String.init)
    cellWidth = texts.reduce(0) { max($0, columns(of: $1)) }
    width = 0
  }

  private func width(_ stacked: Bool) -> Int {
    max(cellWidth, stacked ? headerWords.reduce(0) { max($0, columns(of: $1)) } : columns(of: header))
  }

  /// The width of a whole line.
  static func width(_ columns: [LaidColumn], _ stacked: Bool) -> Int {
    columns.reduce(0) { $0 + $1.width(stacked) } + gap.utf8.count * max(0, columns.count - 1)
  }

  /// The column with its final width, and its texts cut where even alone it is too wide.
  func fitted(to limit: Int, stacked: Bool, _ style: TextStyle) -> LaidColumn {
    var column = self
    column.width = min(width(stacked), max(1, limit))
    column.headerLines = stacked ? header.wrapped(to: column.width) : [header]
    guard column.width < width(stacked) else { return column }
    column.texts = texts.map { $0.cut(to: column.width, ellipsis: style.ellipsis) }
    return column
  }

  /// A line of the header; short headers stand at the bottom.
  func headerLine(_ line: Int, of height: Int) -> String {
    let place = line - (height - headerLines.count)
    return (place >= 0 ? headerLines[place] : "").padded(to: width, alignment)
  }
}

import Documents

/// The first sheet: the report as it reads, its charts where the text has them.
struct SummarySheet {
  private let document: Document
  private let words: SheetWords

  /// The rows a chart covers, at the usual 20 pixels each.
  private static let chartRows: UInt32 = 17
  private static let textWidth = 28.0

  init(_ document: Document, _ words: SheetWords) {
    self.document = document
    self.words = words
  }

  func write(to sheet: Sheet, _ charts: ChartSheet, _ book: Book) throws(WorkbookFault) {
    sheet.page(landscape: true, repeating: false)
    sheet.widen(0, to: Self.textWidth)
    for column in 1..<12 { sheet.widen(column, to: 14) }
    if let title = document.title {
      try sheet.put(title, at: 0, .heading)
      sheet.skip(2)
    }
    for block in document.blocks { try write(block, to: sheet, charts, book) }
  }

  private func write(_ block: Block, to sheet: Sheet, _ charts: ChartSheet, _ book: Book) throws(WorkbookFault) {
    switch block {
    case .heading(let text, _): try write(lines: [text], to: sheet, .heading)
    case .paragraph(let text): try write(lines: [text], to: sheet, .plain)
    case .lines(let lines), .list(let lines): try write(lines: lines, to: sheet, .plain)
    case .definitions(let definitions): try write(lines: definitions.map { "\($0.term): \($0.text)" }, to: sheet, .plain)
    case .note(let text): try write(lines: ["\(words.note): \(text)"], to: sheet, .plain)
    case .grid(let grid): try write(grid, to: sheet)
    case .chart(let chart): try write(chart, to: sheet, charts, book)
    }
  }

  private func write(lines: [String], to sheet: Sheet, _ format: CellFormat) throws(WorkbookFault) {
    for line in lines {
      try sheet.put(line, at: 0, format)
      sheet.skip()
    }
    sheet.skip()
  }

  private func write(_ grid: Grid, to sheet: Sheet) throws(WorkbookFault) {
    if let caption = grid.caption {
      try sheet.put(caption, at: 0, .header)
      sheet.skip()
    }
    try sheet.put(header: grid.columns.map(\.header))
    for row in grid.rows { try sheet.put(row: row) }
    sheet.skip()
  }

  private func write(_ chart: Chart, to sheet: Sheet, _ charts: ChartSheet, _ book: Book) throws(WorkbookFault) {
    if case .heatMap(let map) = chart { return try write(map, to: sheet) }
    guard let drawn = try charts.draw(chart, in: book) else { return try write(lines: [chart.told(document.language)], to: sheet, .plain) }
    let rows = max(Self.chartRows, UInt32(drawn.height / 20) + 1)
    try sheet.place(drawn.chart, at: sheet.row, 0, height: drawn.height, told: chart.told(document.language))
    sheet.skip(rows + 1)
  }
}

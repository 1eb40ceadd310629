import CWorkbook
import Documents

extension ChartSheet {
  /// A column for each line, and its limits beside it as thin lines of the same colour.
  func draw(_ lines: Lines, in book: Book) throws(WorkbookFault) -> (chart: OpaquePointer, height: Double)? {
    let drawn = lines.series.filter { series in series.points.contains { $0 != nil } }
    guard !drawn.isEmpty, !lines.points.isEmpty else { return nil }
    let chart = try book.chart(CW_LINES, title: lines.title, across: lines.axis, up: nil)
    let columns = drawn.enumerated().flatMap { place, series in Self.columns(series, place, words) }
    let sheet = try begin(lines.title, [lines.axis] + columns.map(\.name), in: book)
    let first = sheet.row
    for place in lines.points.indices {
      try sheet.put(row: [.text(lines.points[place])] + columns.map { lines.kind.sheetCell($0.value(place)) })
    }
    for (place, column) in columns.enumerated() {
      series(chart, sheet, across: (0, first...sheet.row - 1), up: place + 1, column.name, column.look, column.colour)
    }
    sheet.skip()
    cw_axes(chart, nil, lines.kind.sheetFormat, 0, 0, false)
    return (chart, 320)
  }

  private struct LineColumn {
    let name: String
    let look: cw_look
    let colour: UInt32
    let value: (Int) -> Double?
  }

  private static func columns(_ series: Lines.Series, _ place: Int, _ words: SheetWords) -> [LineColumn] {
    let point = { (place: Int) in series.points.indices.contains(place) ? series.points[place] : nil }
    let colour = series.role == .measured ? hue(place) : series.role == .target ? ink : 0x57606A
    let look = series.role == .measured ? CW_MARKED_LINE : series.role == .target ? CW_DASHES : CW_DOTS
    let line = LineColumn(name: series.name, look: look, colour: colour) { point($0)?.value }
    guard series.points.contains(where: { $0?.low != nil || $0?.high != nil }) else { return [line] }
    return [
      line, LineColumn(name: "\(series.name): \(words.low)", look: CW_THIN_LINE, colour: colour) { point($0)?.low },
      LineColumn(name: "\(series.name): \(words.high)", look: CW_THIN_LINE, colour: colour) { point($0)?.high },
    ]
  }
}

extension Chart.Quantity {
  /// A figure as the sheet keeps it: amounts in whole units of their currency.
  func sheetCell(_ value: Double?) -> Cell {
    switch self {
    case .number(let decimals): Cell(number: value, decimals: decimals)
    case .share: Cell(share: value)
    case .days: Cell(days: value)
    case .money(let currency):
      value.flatMap { Int(exactly: $0.rounded()) }.map { .money(minorUnits: $0, currency: currency) } ?? .missing
    }
  }

  /// How an axis writes its marks.
  var sheetFormat: String {
    switch self {
    case .number(let decimals): decimals > 0 ? "#,##0.0" : "#,##0"
    case .share: "0%"
    case .days, .money: "#,##0"
    }
  }
}

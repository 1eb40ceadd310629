import CWorkbook
import Documents

extension ChartSheet {
  /// Points beside the diagonal. Each interval is a line of its own: an empty row between two breaks the line.
  func draw(_ plot: CalibrationPlot, in book: Book) throws(WorkbookFault) -> (chart: OpaquePointer, height: Double)? {
    let known = plot.points.filter { $0.outcome != nil }
    guard !known.isEmpty else { return nil }
    let chart = try book.chart(CW_POINTS, title: plot.title, across: plot.forecast, up: plot.outcome)
    let sheet = try begin(plot.title, ["", plot.forecast, plot.outcome, words.low, words.high], in: book)
    let first = sheet.row
    for point in known {
      let figures = [point.forecast, point.outcome, point.low, point.high].map(plot.kind.sheetCell)
      try sheet.put(row: [.text(point.label)] + figures)
    }
    let points = first...sheet.row - 1
    try drawDiagonal(plot, known, chart, sheet)
    try drawIntervals(plot, known, chart, sheet)
    series(chart, sheet, across: (1, points), up: 2, plot.outcome, CW_MARKS, Self.hue(0))
    sheet.skip()
    cw_axes(chart, plot.kind.sheetFormat, plot.kind.sheetFormat, 0, 0, false)
    return (chart, 400)
  }

  private func drawDiagonal(_ plot: CalibrationPlot, _ known: [CalibrationPlot.Point], _ chart: OpaquePointer, _ sheet: Sheet)
    throws(WorkbookFault)
  {
    let values = known.flatMap { [$0.forecast, $0.outcome ?? 0, $0.high ?? 0] }.filter(\.isFinite)
    let first = sheet.row
    for end in [min(0, values.min() ?? 0), values.max() ?? 1] {
      try sheet.put(row: [.text(words.equal)] + [end, end].map(plot.kind.sheetCell))
    }
    series(chart, sheet, across: (1, first...sheet.row - 1), up: 2, words.equal, CW_DASHES, Self.ink)
  }

  private func drawIntervals(_ plot: CalibrationPlot, _ known: [CalibrationPlot.Point], _ chart: OpaquePointer, _ sheet: Sheet)
    throws(WorkbookFault)
  {
    let first = sheet.row
    for point in known {
      guard let low = point.low, let high = point.high else { continue }
      for end in [low, high] { try sheet.put(row: [.text(point.label)] + [point.forecast, end].map(plot.kind.sheetCell)) }
      sheet.skip()
    }
    guard sheet.row > first else { return }
    series(chart, sheet, across: (1, first...sheet.row - 2), up: 2, words.interval, CW_THIN_LINE, Self.hue(0))
  }
}

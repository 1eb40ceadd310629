extension Forest {
  /// The rows in characters: label, interval with its estimate, figures, verdict. A narrow terminal loses the figures, then the picture.
  func lines(_ frame: ChartFrame) -> [ChartLine] {
    guard !rows.isEmpty else { return [ChartLine(frame.words.noFigures)] }
    let table = ForestTable(self, frame)
    return rows.indices.map(table.line) + (table.strip > 0 ? [table.axisLine] : [])
  }
}

/// The columns of a forest laid out in a frame.
private struct ForestTable {
  private let chart: Forest
  private let frame: ChartFrame
  private let labels: [String]
  private let figures: [String]
  private let verdicts: [String]
  private let widths: (label: Int, figure: Int, verdict: Int)
  /// The width of the picture; 0 where there is no room for one.
  let strip: Int

  init(_ chart: Forest, _ frame: ChartFrame) {
    self.chart = chart
    self.frame = frame
    labels = chart.rows.map { frame.style.shown($0.label) }
    verdicts = chart.rows.map { frame.style.shown($0.verdict) }
    let texts = chart.rows.map { frame.style.own(chart.written($0, frame.figure)) }
    let label = min(Self.widest(labels), max(4, frame.width / 3))
    let verdict = Self.widest(verdicts)
    let room = frame.width - label - verdict - 4
    let figure = room - Self.widest(texts) - 2 >= 16 ? Self.widest(texts) : 0
    figures = figure > 0 ? texts : texts.map { _ in "" }
    widths = (label, figure, verdict)
    let left = min(48, figure > 0 ? room - figure - 2 : room)
    strip = left >= 8 ? left : 0
  }

  private static func widest(_ texts: [String]) -> Int { texts.map { columns(of: $0) }.max() ?? 0 }

  func line(_ place: Int) -> ChartLine {
    var line = ChartLine(labels[place].cut(to: widths.label, ellipsis: frame.style.ellipsis).padded(to: widths.label) + "  ")
    if strip > 0 {
      line = line + picture(chart.rows[place])
      line.add("  ")
    }
    if widths.figure > 0 { line.add(figures[place].padded(to: widths.figure) + "  ") }
    line.add(verdicts[place])
    return line
  }

  private func column(_ value: Double) -> Int {
    let range = chart.range
    let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    return Int((min(1, max(0, share)) * Double(strip - 1)).rounded())
  }

  private func picture(_ row: Forest.Row) -> ChartLine {
    let isASCII = frame.style.isASCII
    var cells = Array(repeating: " ", count: strip)
    cells[column(chart.reference)] = isASCII ? "|" : "┊"
    if let low = row.low, let high = row.high, low.isFinite, high.isFinite, low <= high {
      for place in column(low)...column(high) { cells[place] = isASCII ? "-" : "─" }
      cells[column(low)] = isASCII ? "[" : "├"
      cells[column(high)] = isASCII ? "]" : "┤"
    }
    if let estimate = row.estimate, estimate.isFinite { cells[column(estimate)] = isASCII ? "o" : "●" }
    return ChartLine(cells.joined(), hue: TextStyle.hue(0))
  }

  /// The ends of the scale and the reference below the picture.
  var axisLine: ChartLine {
    let reference = frame.figure.text(chart.cell(chart.reference))
    let indent = widths.label + 2 + max(0, min(column(chart.reference) - reference.count / 2, strip - reference.count))
    return ChartLine(String(repeating: " ", count: indent) + reference, hue: "2")
  }
}

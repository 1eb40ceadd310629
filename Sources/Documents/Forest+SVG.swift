extension Forest {
  func svg(_ language: Language, id: String) -> String {
    let figure = Figure(language)
    let drawing = ForestDrawing(self, figure)
    var svg = SVG()
    drawing.drawReference(&svg)
    for (place, row) in rows.enumerated() { drawing.draw(row, 18 + Double(place) * 28, &svg) }
    return svg.picture(height: drawing.bottom + 24, title: title, told: told(language), id: id)
  }
}

/// The columns of a forest laid out for SVG.
private struct ForestDrawing {
  private let chart: Forest
  private let figure: Figure
  private let left: Double
  private let right: Double
  private let verdict: Double
  let bottom: Double

  init(_ chart: Forest, _ figure: Figure) {
    self.chart = chart
    self.figure = figure
    let widest = { (texts: [String]) in texts.map { SVG.width(of: VisibleText.shown($0)) }.max() ?? 0 }
    left = min(180, widest(chart.rows.map(\.label))) + 14
    verdict = SVG.width - min(190, widest(chart.rows.map(\.verdict)))
    right = max(left + 120, verdict - widest(chart.rows.map { chart.written($0, figure) }) - 28)
    bottom = Double(chart.rows.count) * 28 + 8
  }

  private func x(_ value: Double) -> Double {
    let range = chart.range
    let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    return left + min(1, max(0, share)) * (right - left)
  }

  func drawReference(_ svg: inout SVG) {
    svg.line(x(chart.reference), 4, x(chart.reference), bottom, "axis", dashes: "4 3")
    svg.text(x(chart.reference), bottom + 16, figure.text(chart.cell(chart.reference)), .middle, "soft")
  }

  func draw(_ row: Forest.Row, _ y: Double, _ svg: inout SVG) {
    svg.text(left - 14, y + 4, SVG.cut(row.label, to: left - 14), .end)
    if let low = row.low, let high = row.high, low.isFinite, high.isFinite {
      svg.path("M\(SVG.point(x(low), y - 5))V\(SVG.number(y + 5))M\(SVG.point(x(low), y))H\(SVG.number(x(high)))", "line s0")
      svg.line(x(high), y - 5, x(high), y + 5, "line s0")
    }
    if let estimate = row.estimate, estimate.isFinite { svg.dot(x(estimate), y, radius: 5, "f0") }
    svg.text(right + 14, y + 4, SVG.cut(chart.written(row, figure), to: verdict - right - 20), .start, "soft")
    svg.text(verdict, y + 4, SVG.cut(row.verdict, to: SVG.width - verdict))
  }
}

extension HeatMap {
  func svg(_ language: Language, id: String) -> String {
    let drawing = HeatDrawing(self, language)
    return drawing.drawn.picture(height: drawing.height, title: title, told: told(language), id: id)
  }
}

/// A heat map laid out for SVG.
private struct HeatDrawing {
  private let chart: HeatMap
  private let language: Language
  private let left: Double
  private let cell: Double
  private let columns: Int
  private let isUpright: Bool
  private let top: Double
  private static let row = 24.0
  private static let longestHead = 150.0
  /// A column needs the height of a line of text for its upright head.
  private static let narrowest = 18.0
  private static let widest = 110.0

  init(_ chart: HeatMap, _ language: Language) {
    self.chart = chart
    self.language = language
    let widest = { (texts: [String]) in texts.map { SVG.width(of: VisibleText.shown($0)) }.max() ?? 0 }
    let left = min(200, widest(chart.shown.map(\.name))) + 12
    self.left = left
    columns = min(chart.columns.count, Int((SVG.width - left) / Self.narrowest))
    let cell = min(Self.widest, columns > 0 ? (SVG.width - left) / Double(columns) : 0)
    self.cell = cell
    let heads = widest(Array(chart.columns.prefix(columns)))
    isUpright = heads + 6 > cell
    top = isUpright ? min(Self.longestHead, heads) + 10 : 22
  }

  private var bottom: Double { top + Double(chart.shown.count) * Self.row }

  private var note: String? { chart.leftOut(columns: columns, language) }

  var height: Double { bottom + 34 + (note == nil ? 0 : 20) }

  private func x(_ column: Int) -> Double { left + Double(column) * cell }

  var drawn: SVG {
    var svg = SVG()
    for column in 0..<columns { drawHead(column, &svg) }
    for (place, row) in chart.shown.enumerated() {
      let y = top + Double(place) * Self.row
      svg.text(left - 10, y + 16, SVG.cut(row.name, to: left - 10), .end)
      for column in 0..<columns { draw(chart.cell(row, column), x(column), y, &svg) }
    }
    drawKey(&svg)
    if let note { svg.text(left, height - 6, note, .start, "soft") }
    return svg
  }

  private func drawHead(_ column: Int, _ svg: inout SVG) {
    let middle = x(column) + cell / 2
    guard isUpright else {
      svg.text(middle, top - 8, VisibleText.shown(chart.columns[column]), .middle, "soft")
      return
    }
    svg.uprightText(middle + 4, top - 6, SVG.cut(chart.columns[column], to: Self.longestHead), "soft")
  }

  private func draw(_ figure: HeatMap.Cell?, _ x: Double, _ y: Double, _ svg: inout SVG) {
    guard let figure else {
      svg.bar(x + 1, y + 1, width: cell - 2, height: Self.row - 2, "blank")
      svg.line(x + 1, y + Self.row - 1, x + cell - 1, y + 1, "guide")
      return
    }
    let shade = HeatMap.shade(figure)
    svg.bar(x + 1, y + 1, width: cell - 2, height: Self.row - 2, "h\(shade)")
    let text = VisibleText.shown(figure.text)
    guard !text.isEmpty, SVG.width(of: text) + 6 <= cell else { return }
    svg.text(x + cell / 2, y + 16, text, .middle, "t\(shade)")
  }

  /// The shades between what the ends of the scale mean, and the mark for a missing figure.
  private func drawKey(_ svg: inout SVG) {
    let y = bottom + 12
    let ends = (SVG.cut(chart.low, to: 180), SVG.cut(chart.high, to: 180))
    let start = min(left, SVG.width - 180 - 2 * 180)
    svg.text(start, y + 12, ends.0, .start, "soft")
    var x = start + SVG.width(of: ends.0) + 10
    for shade in 0..<HeatMap.shades {
      svg.bar(x, y, width: 22, height: 15, "h\(shade)")
      x += 24
    }
    svg.text(x + 8, y + 12, ends.1, .start, "soft")
    guard chart.hasMissing else { return }
    x += 8 + SVG.width(of: ends.1) + 24
    svg.bar(x, y + 0.5, width: 22, height: 14, "blank")
    svg.line(x, y + 14.5, x + 22, y + 0.5, "guide")
    svg.text(x + 30, y + 12, language.pictureWords.missing, .start, "soft")
  }
}

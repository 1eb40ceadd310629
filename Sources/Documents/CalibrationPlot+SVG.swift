#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension CalibrationPlot {
  func svg(_ language: Language, id: String) -> String {
    var drawing = CalibrationDrawing(self, language)
    return drawing.drawn().picture(height: drawing.height, title: title, told: told(language), id: id)
  }
}

/// A calibration plot laid out for SVG.
private struct CalibrationDrawing {
  private let chart: CalibrationPlot
  private let figure: Figure
  private let scale: ValueScale
  private let left: Double
  private let right: Double
  private let top = 30.0
  private let bottom = 370.0
  /// What a label must not cover: dots, intervals and the labels before it.
  private var taken: [Box] = []

  init(_ chart: CalibrationPlot, _ language: Language) {
    self.chart = chart
    figure = Figure(language)
    scale = chart.scale(atMost: 6)
    let (scale, figure) = (scale, figure)
    let marks = scale.marks.map { SVG.width(of: chart.kind.mark($0, step: scale.step, figure)) }.max() ?? 0
    left = max(48, min(130, marks) + 12)
    right = left + 520
  }

  var height: Double { bottom + 44 }

  private func x(_ value: Double) -> Double { left + scale.share(value) * (right - left) }

  private func y(_ value: Double) -> Double { bottom - scale.share(value) * (bottom - top) }

  mutating func drawn() -> SVG {
    var svg = SVG()
    drawScales(&svg)
    let known = chart.points.filter { $0.drawn != nil }
    for point in known { drawInterval(point, &svg) }
    for point in known { drawDot(point, &svg) }
    for point in known { drawLabel(point, &svg) }
    return svg
  }

  private mutating func drawScales(_ svg: inout SVG) {
    svg.text(0, 14, SVG.cut(chart.outcome, to: SVG.width), .start, "soft")
    svg.text((left + right) / 2, height - 4, SVG.cut(chart.forecast, to: right - left), .middle, "soft")
    let widest = scale.marks.map { SVG.width(of: chart.kind.mark($0, step: scale.step, figure)) }.max() ?? 0
    let every = Labels.stride(widest: min(130, widest) + 12, room: (right - left) / Double(max(1, scale.marks.count - 1)))
    for (place, mark) in scale.marks.enumerated() {
      let text = SVG.cut(chart.kind.mark(mark, step: scale.step, figure), to: 118)
      svg.line(left, y(mark), right, y(mark), "guide")
      svg.line(x(mark), top, x(mark), bottom, "guide")
      svg.text(left - 8, y(mark) + 4, text, .end, "soft")
      if place.isMultiple(of: every) { svg.text(x(mark), bottom + 20, text, .middle, "soft") }
    }
    svg.line(x(scale.low), y(scale.low), x(scale.high), y(scale.high), "axis", dashes: "5 4")
    drawSides(&svg)
  }

  /// Says on which side of the diagonal the outcome was above the forecast.
  private mutating func drawSides(_ svg: inout SVG) {
    let words = figure.language.pictureWords
    svg.text(left + 8, top + 16, words.aboveForecast, .start, "soft")
    svg.text(right - 8, bottom - 8, words.belowForecast, .end, "soft")
    taken.append(Self.box(of: words.aboveForecast, at: left + 8, top + 16))
    taken.append(Self.box(of: words.belowForecast, at: right - 8 - SVG.width(of: words.belowForecast), bottom - 8))
  }

  private mutating func drawInterval(_ point: CalibrationPlot.Point, _ svg: inout SVG) {
    guard let interval = point.interval else { return }
    let at = x(point.forecast)
    svg.line(at, y(interval.upperBound), at, y(interval.lowerBound), "thin s0")
    for end in [interval.lowerBound, interval.upperBound] { svg.line(at - 4, y(end), at + 4, y(end), "thin s0") }
    taken.append(Box(left: at - 4, top: y(interval.upperBound), right: at + 4, bottom: y(interval.lowerBound)))
  }

  private func radius(_ point: CalibrationPlot.Point) -> Double {
    let most = chart.points.compactMap(\.n).max() ?? 0
    guard let n = point.n, most > 0 else { return 5 }
    return 3.5 + 5.5 * (Double(max(0, n)) / Double(most)).squareRoot()
  }

  private mutating func drawDot(_ point: CalibrationPlot.Point, _ svg: inout SVG) {
    guard let outcome = point.drawn else { return }
    let (x, y, radius) = (x(point.forecast), y(outcome), radius(point))
    svg.dot(x, y, radius: radius, "f0 edge")
    taken.append(Box(left: x - radius, top: y - radius, right: x + radius, bottom: y + radius))
  }

  /// Writes a point's label beside it, where one of the places around it is free; the table has them all.
  private mutating func drawLabel(_ point: CalibrationPlot.Point, _ svg: inout SVG) {
    guard let outcome = point.drawn else { return }
    let text = SVG.cut(point.label, to: 150)
    guard !text.isEmpty else { return }
    let (x, y, away, width) = (x(point.forecast), y(outcome), radius(point) + 5, SVG.width(of: text))
    let places = [
      (x + away, y + 4), (x - away - width, y + 4), (x + away, y - away), (x + away, y + away + 10), (x - away - width, y - away),
      (x - away - width, y + away + 10),
    ]
    let page = Box(left: left, top: 0, right: SVG.width, bottom: bottom)
    let free = places.filter { place in
      let box = Self.box(of: text, at: place.0, place.1)
      return page.holds(box) && !taken.contains(where: box.meets)
    }
    let clear = free.first { !meetsDiagonal(Self.box(of: text, at: $0.0, $0.1)) }
    guard let free = clear ?? free.first else { return }
    svg.text(free.0, free.1, text)
    taken.append(Self.box(of: text, at: free.0, free.1))
  }

  private func meetsDiagonal(_ box: Box) -> Bool {
    let height = { (x: Double) in bottom - (x - left) / (right - left) * (bottom - top) }
    return box.left < right && box.top < height(box.left) && height(min(right, box.right)) < box.bottom
  }

  private static func box(of text: String, at x: Double, _ y: Double) -> Box {
    Box(left: x - 1, top: y - 13, right: x + SVG.width(of: text) + 1, bottom: y + 5)
  }
}

extension Lines {
  func svg(_ language: Language, id: String) -> String {
    let drawing = LinesDrawing(self, language)
    return drawing.drawn.picture(height: drawing.height, title: title, told: told(language), id: id)
  }
}

/// Lines laid out for SVG.
private struct LinesDrawing {
  private let chart: Lines
  private let figure: Figure
  private let scale: ValueScale
  private let counted: [Int]
  private let left: Double
  private let right: Double
  private let top = 12.0
  private let bottom = 272.0
  /// How far the first and the last point stand from the ends of the axis.
  private static let inset = 18.0

  init(_ chart: Lines, _ language: Language) {
    self.chart = chart
    figure = Figure(language)
    scale = chart.scale(atMost: 6)
    counted = chart.series.indices.filter { chart.series[$0].hasCounts }
    let widest = { (texts: [String]) in texts.map { SVG.width(of: VisibleText.shown($0)) }.max() ?? 0 }
    let (scale, figure) = (scale, figure)
    let marks = min(130, widest(scale.marks.map { chart.kind.mark($0, step: scale.step, figure) }))
    let heads = counted.count > 1 ? widest(counted.map { chart.series[$0].name }) + 14 : 0
    left = max(48, marks + 12, min(160, heads))
    right = SVG.width - min(240, widest(chart.series.map(\.name)) + 44)
  }

  private var rows: Double { counted.isEmpty ? 0 : counted.count == 1 ? 20 : Double(counted.count) * 18 + 20 }

  var height: Double { bottom + 28 + rows + 22 }

  private func x(_ place: Int) -> Double {
    let room = right - left - 2 * Self.inset
    return left + Self.inset + (chart.points.count > 1 ? Double(place) / Double(chart.points.count - 1) : 0.5) * room
  }

  private func y(_ value: Double) -> Double { bottom - scale.share(value) * (bottom - top) }

  var drawn: SVG {
    var svg = SVG()
    drawScale(&svg)
    drawLabels(&svg)
    for place in chart.series.indices { drawBand(place, &svg) }
    for place in chart.series.indices { drawLine(place, &svg) }
    for place in chart.series.indices where chart.series[place].role == .measured { drawPoints(place, &svg) }
    drawNames(&svg)
    drawCounts(&svg)
    return svg
  }

  private func drawScale(_ svg: inout SVG) {
    for mark in scale.marks {
      svg.line(left, y(mark), right, y(mark), mark == 0 ? "axis" : "guide")
      let text = chart.kind.mark(mark, step: scale.step, figure)
      svg.text(left - 8, y(mark) + 4, SVG.cut(text, to: left - 8), .end, "soft")
    }
  }

  /// The places whose label has room.
  private var labelled: [Int] {
    let counts = counted.flatMap { series in chart.series[series].points.map { figure.count($0?.n ?? 0) } }
    let widest = (chart.points.map { SVG.cut($0, to: Self.longestLabel) } + counts).map { SVG.width(of: $0) }.max() ?? 0
    let room = chart.points.count > 1 ? x(1) - x(0) : right - left
    return Array(stride(from: 0, to: chart.points.count, by: Labels.stride(widest: widest + 10, room: room)))
  }

  private static let longestLabel = 100.0

  private func drawLabels(_ svg: inout SVG) {
    for place in labelled {
      svg.line(x(place), bottom, x(place), bottom + 5, "axis")
      svg.text(x(place), bottom + 20, SVG.cut(chart.points[place], to: Self.longestLabel), .middle, "soft")
    }
    svg.text((left + right) / 2, height - 6, SVG.cut(chart.axis, to: right - left), .middle, "soft")
  }

  private func drawBand(_ place: Int, _ svg: inout SVG) {
    let series = chart.series[place]
    for run in series.runs(in: chart.points.indices, where: { series.interval($0) != nil }) {
      let ends = run.compactMap { place in series.interval(place).map { (x: x(place), low: y($0.lowerBound), high: y($0.upperBound)) } }
      guard ends.count > 1 else {
        for end in ends { svg.line(end.x, end.low, end.x, end.high, style(place)) }
        continue
      }
      let around = ends.map { SVG.point($0.x, $0.high) } + ends.reversed().map { SVG.point($0.x, $0.low) }
      svg.path("M" + around.joined(separator: "L") + "Z", "band " + fill(place))
    }
  }

  private func drawLine(_ place: Int, _ svg: inout SVG) {
    let series = chart.series[place]
    let runs = series.runs(in: chart.points.indices, where: { series.point($0) != nil }).map { run in
      "M" + run.map { SVG.point(x($0), y(series.point($0)?.value ?? 0)) }.joined(separator: "L")
    }
    guard !runs.isEmpty else { return }
    svg.path(runs.joined(), style(place), dashes: dashes(place))
    guard series.role != .measured else { return }
    // A target of a single point would be a line without length.
    let lone = series.runs(in: chart.points.indices, where: { series.point($0) != nil }).filter { $0.count == 1 }
    let strokes = lone.map { "M\(SVG.point(x($0.lowerBound) - 6, y(series.point($0.lowerBound)?.value ?? 0)))h12" }
    if !strokes.isEmpty { svg.path(strokes.joined(), style(place)) }
  }

  private func drawPoints(_ place: Int, _ svg: inout SVG) {
    let series = chart.series[place]
    // More marks than this on some 500 units would run together.
    guard chart.points.count <= 60 else { return }
    for at in chart.known(series) {
      if let point = series.point(at) { svg.mark(chart.place(place), x(at), y(point.value), fill(place)) }
    }
  }

  private func drawNames(_ svg: inout SVG) {
    let wanted = chart.series.map { series in y(chart.known(series).last.flatMap { series.point($0)?.value } ?? 0) }
    let heights = Labels.spread(wanted, gap: 17, within: top...bottom)
    for (place, series) in chart.series.enumerated() {
      svg.line(right + 8, heights[place], right + 34, heights[place], style(place), dashes: dashes(place))
      if series.role == .measured { svg.mark(chart.place(place), right + 21, heights[place], fill(place)) }
      svg.text(right + 40, heights[place] + 4, SVG.cut(series.name, to: SVG.width - right - 40))
    }
  }

  private func drawCounts(_ svg: inout SVG) {
    guard !counted.isEmpty else { return }
    let first = bottom + 40
    svg.text(left - 8, first, "n", .end, "soft")
    for (row, place) in counted.enumerated() {
      let height = first + (counted.count > 1 ? Double(row + 1) * 18 : 0)
      if counted.count > 1 { svg.text(left - 8, height, SVG.cut(chart.series[place].name, to: left - 8), .end) }
      for at in labelled {
        if let n = chart.series[place].points.indices.contains(at) ? chart.series[place].points[at]?.n : nil {
          svg.text(x(at), height, figure.count(n), .middle)
        }
      }
    }
  }

  private func style(_ place: Int) -> String {
    switch chart.series[place].role {
    case .measured: "line " + SVG.stroke(chart.place(place))
    case .target: "line target"
    case .reference: "line reference"
    }
  }

  private func fill(_ place: Int) -> String {
    chart.series[place].role == .measured ? SVG.fill(chart.place(place)) : "soft"
  }

  private func dashes(_ place: Int) -> String? {
    switch chart.series[place].role {
    case .measured: nil
    case .target: "8 5"
    case .reference: "2 4"
    }
  }
}

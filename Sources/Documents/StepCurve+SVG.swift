extension StepCurve {
  func svg(_ language: Language, id: String) -> String {
    let plot = CurveDrawing(self, language)
    return plot.drawn.picture(height: plot.height, title: title, told: told(language), id: id)
  }
}

/// A step curve laid out for SVG.
private struct CurveDrawing {
  private let chart: StepCurve
  private let language: Language
  private let figure: Figure
  private let left: Double
  private let right: Double
  private let top = 10.0
  private let bottom = 300.0
  private let end: Double
  private let hasRisk: Bool
  /// More upright bars than this on some 500 units would run together.
  private static let mostTicks = 100

  init(_ chart: StepCurve, _ language: Language) {
    self.chart = chart
    self.language = language
    figure = Figure(language)
    hasRisk = chart.curves.contains { !$0.exits.isEmpty }
    end = max(1, chart.lastDay)
    let longest = chart.curves.map { SVG.width(of: VisibleText.shown($0.name)) }.max() ?? 0
    left = hasRisk ? min(160, max(68, longest + 26, SVG.width(of: language.words.atRisk) + 26)) : 68
    right = SVG.width - min(240, longest + 44)
  }

  var height: Double { bottom + 42 + (hasRisk ? Double(chart.curves.count) * 18 + 22 : 0) + 20 }

  private func x(_ day: Double) -> Double { left + day / end * (right - left) }

  private func y(_ share: Double) -> Double { bottom - min(1, max(0, share)) * (bottom - top) }

  var drawn: SVG {
    var svg = SVG()
    drawAxes(&svg)
    for (place, curve) in chart.curves.enumerated() { drawBand(curve, place, &svg) }
    for curve in chart.curves { drawMedian(curve, &svg) }
    for (place, curve) in chart.curves.enumerated() { drawCurve(curve, place, &svg) }
    drawNames(&svg)
    drawRisk(&svg)
    drawKey(&svg)
    return svg
  }

  private var marks: [Double] { Axis.days(to: end, atMost: 9).marks }

  private func drawAxes(_ svg: inout SVG) {
    for share in [0, 0.25, 0.5, 0.75, 1] {
      svg.line(left, y(share), right, y(share), "guide")
      svg.text(left - 8, y(share) + 4, figure.percentage(share), .end, "soft")
    }
    svg.line(left, bottom, right, bottom, "axis")
    for day in marks {
      svg.line(x(day), bottom, x(day), bottom + 5, "axis")
      svg.text(x(day), bottom + 19, figure.dayCount(day), .middle, "soft")
    }
    svg.text(left - 24, bottom + 19, language.words.days, .end, "soft")
  }

  private func drawBand(_ curve: StepCurve.Curve, _ place: Int, _ svg: inout SVG) {
    let steps = curve.steps.filter { $0.low != nil && $0.high != nil }
    guard let first = steps.first else { return }
    var upper = "M" + SVG.point(x(first.day), y(first.high ?? 0))
    for step in steps.dropFirst() { upper += "H\(SVG.number(x(step.day)))V\(SVG.number(y(step.high ?? 0)))" }
    upper += "H" + SVG.number(x(curve.lastDay))
    var lower = "V" + SVG.number(y(steps.last?.low ?? 0))
    for (step, before) in zip(steps.reversed(), steps.dropLast().reversed()) {
      lower += "H\(SVG.number(x(step.day)))V\(SVG.number(y(before.low ?? 0)))"
    }
    svg.path(upper + lower + "H" + SVG.number(x(first.day)) + "Z", "band " + SVG.fill(place))
  }

  private func drawMedian(_ curve: StepCurve.Curve, _ svg: inout SVG) {
    guard let median = curve.median else { return }
    svg.path("M\(SVG.point(left, y(0.5)))H\(SVG.number(x(median)))V\(SVG.number(bottom))", "axis", dashes: "3 3")
  }

  private func drawCurve(_ curve: StepCurve.Curve, _ place: Int, _ svg: inout SVG) {
    var path = "M" + SVG.point(x(0), y(curve.start))
    for step in curve.steps { path += "H\(SVG.number(x(step.day)))V\(SVG.number(y(step.share)))" }
    svg.path(path + "H" + SVG.number(x(curve.lastDay)), "line " + SVG.stroke(place), dashes: SVG.dashes(place))
    var ticks = ""
    for day in curve.ticks(atMost: Self.mostTicks) {
      let height = y(curve.share(on: day))
      ticks += "M\(SVG.point(x(day), height - 5))V\(SVG.number(height + 5))"
    }
    if !ticks.isEmpty { svg.path(ticks, SVG.stroke(place)) }
  }

  /// Writes each curve's name beside its end, with its dashes; names that would overlap are moved apart.
  private func drawNames(_ svg: inout SVG) {
    let heights = Labels.spread(chart.curves.map { y($0.share(on: $0.lastDay)) }, gap: 17, within: top...bottom)
    for (place, curve) in chart.curves.enumerated() {
      svg.line(right + 8, heights[place], right + 34, heights[place], "line " + SVG.stroke(place), dashes: SVG.dashes(place))
      svg.text(right + 40, heights[place] + 4, SVG.cut(curve.name, to: SVG.width - right - 40))
    }
  }

  private func drawRisk(_ svg: inout SVG) {
    guard hasRisk else { return }
    svg.text(left - 24, bottom + 44, language.words.atRisk, .end, "soft")
    for (place, curve) in chart.curves.enumerated() where !curve.exits.isEmpty {
      let height = bottom + 62 + Double(place) * 18
      svg.text(left - 24, height, SVG.cut(curve.name, to: left - 26), .end)
      for day in marks { svg.text(x(day), height, figure.count(curve.atRisk(on: day)), .middle) }
    }
  }

  /// Says what the upright bars, the shade and the dotted line mean.
  private func drawKey(_ svg: inout SVG) {
    let words = language.words
    let hasBand = chart.curves.contains { $0.steps.contains { $0.low != nil && $0.high != nil } }
    let parts = [
      chart.curves.contains { !$0.ticks(atMost: Self.mostTicks).isEmpty } ? "| " + words.ended : nil, hasBand ? "▒ " + words.band : nil,
      chart.curves.contains { $0.median != nil } ? "┈ " + words.median : nil,
    ].compactMap(\.self)
    svg.text(left, height - 8, parts.joined(separator: " · "), .start, "soft")
  }
}

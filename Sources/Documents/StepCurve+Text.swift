extension StepCurve {
  /// The curves in characters: shares upwards, days to the right, below them numbers at risk and a legend.
  ///
  /// One curve shows its confidence band as a stipple; several show none, and are told apart by their dashes, marks and colours. A short
  /// upright bar (`+` in ASCII) is a follow-up that ended without the event; dots lead from one half to the median.
  func lines(_ frame: ChartFrame) -> [ChartLine] {
    guard !curves.isEmpty, lastDay > 0 else { return [ChartLine(frame.words.noFigures)] }
    let plot = CurvePlot(self, frame)
    return plot.fieldLines + plot.axisLines + plot.riskLines + plot.legendLines + plot.keyLines
  }
}

/// A step curve laid out in a frame.
private struct CurvePlot {
  private let chart: StepCurve
  private let frame: ChartFrame
  private let gutter: Int
  private let axis: Axis
  private var canvas: Canvas

  init(_ chart: StepCurve, _ frame: ChartFrame) {
    self.chart = chart
    self.frame = frame
    let hasRisk = chart.curves.contains { !$0.exits.isEmpty }
    // Room for "100 %" and, where there are numbers at risk, for some of the curves' names.
    let names = chart.curves.map { columns(of: frame.style.shown($0.name)) }.max() ?? 0
    gutter = max(5, hasRisk ? min(14, max(names, columns(of: frame.words.atRisk)), frame.width / 4) : 0)
    let width = max(4, frame.width - gutter - 2)
    let below = 3 + chart.curves.count + (hasRisk ? chart.curves.count + 1 : 0)
    // Many curves in a lower picture could not be told apart.
    canvas = Canvas(columns: width, rows: max(chart.curves.count > 3 ? 8 : 4, frame.height - 1 - below), isASCII: frame.style.isASCII)
    axis = Axis.days(to: chart.lastDay, atMost: max(2, width / 8))
    draw()
  }

  private func x(_ day: Double) -> Int { Int((day / chart.lastDay * Double(canvas.width - 1)).rounded()) }

  private func y(_ share: Double) -> Int { Int(((1 - min(1, max(0, share))) * Double(canvas.height - 1)).rounded()) }

  private func day(_ x: Int) -> Double { Double(x) / Double(canvas.width - 1) * chart.lastDay }

  private mutating func draw() {
    if chart.curves.count == 1 { drawBand(chart.curves[0]) }
    for curve in chart.curves { drawMedian(curve) }
    for (place, curve) in chart.curves.enumerated() {
      drawCurve(curve, place)
      for day in curve.ticks(atMost: canvas.columns / 4) { drawCensored(curve, day, place) }
    }
  }

  private mutating func drawBand(_ curve: StepCurve.Curve) {
    for x in 0...x(curve.lastDay) {
      guard let step = curve.step(on: day(x)), let low = step.low, let high = step.high else { continue }
      for y in y(high)...max(y(low), y(high)) where frame.style.isASCII || isStippled(x, y) { canvas.set(x, y, .band) }
    }
  }

  /// Whether a dot of a filled area is set: one in eight, so that a curve stays plain to see.
  private func isStippled(_ x: Int, _ y: Int) -> Bool { y.isMultiple(of: 2) && (x + y).isMultiple(of: 4) }

  private mutating func drawMedian(_ curve: StepCurve.Curve) {
    guard let median = curve.median else { return }
    for x in 0...x(median) where x.isMultiple(of: 4) { canvas.set(x, y(0.5), .guide) }
    for y in y(0.5)..<canvas.height where frame.style.isASCII || y.isMultiple(of: 2) { canvas.set(x(median), y, .guide) }
  }

  private mutating func drawCurve(_ curve: StepCurve.Curve, _ place: Int) {
    var last = y(curve.start)
    for x in 0...x(curve.lastDay) {
      let y = y(curve.share(on: day(x)))
      if isInked(x, place) || y != last {
        for between in min(last, y)...max(last, y) { canvas.set(x, between, .series(place)) }
      }
      last = y
    }
  }

  /// Whether the curve's dashes leave ink at `x`: the first is solid, the second dashed, the third dotted.
  private func isInked(_ x: Int, _ place: Int) -> Bool {
    guard !frame.style.isASCII else { return true }
    switch place % 3 {
    case 0: return true
    case 1: return x % 6 < 4
    default: return x % 3 == 0
    }
  }

  private mutating func drawCensored(_ curve: StepCurve.Curve, _ day: Double, _ place: Int) {
    guard !frame.style.isASCII else {
      canvas.put("+", x(day), y(curve.share(on: day)))
      return
    }
    for offset in -2...2 { canvas.set(x(day), y(curve.share(on: day)) + offset, .series(place)) }
  }

  var fieldLines: [ChartLine] {
    (0..<canvas.rows).map { row in
      ChartLine(label(row).padded(to: gutter, .trailing) + (frame.style.isASCII ? " |" : " ┤"), hue: "2") + canvas.line(row)
    }
  }

  /// The share that stands beside a row, where it is a quarter or, in low pictures, a half.
  private func label(_ row: Int) -> String {
    let shares = canvas.rows >= 9 ? [0, 0.25, 0.5, 0.75, 1] : [0, 0.5, 1]
    let perCell = canvas.height / canvas.rows
    guard let share = shares.first(where: { y($0) / perCell == row }) else { return "" }
    return frame.figure.percentage(share)
  }

  private var ticks: [(column: Int, day: Double)] {
    axis.marks.map { (x($0) * canvas.columns / canvas.width, $0) }
  }

  var axisLines: [ChartLine] {
    var rule = Array(repeating: Character(frame.style.isASCII ? "-" : "─"), count: canvas.columns)
    for tick in ticks { rule[tick.column] = frame.style.isASCII ? "+" : "┴" }
    let corner = String(repeating: " ", count: gutter) + (frame.style.isASCII ? " +" : " └")
    return [ChartLine(corner + String(rule), hue: "2"), ChartLine(row(frame.words.days) { frame.figure.dayCount($0) })]
  }

  /// A line of texts centred under the marks of the axis, behind `head`; a text without room is left out.
  private func row(_ head: String, _ text: (Double) -> String) -> String {
    var line = head.cut(to: gutter, ellipsis: frame.style.ellipsis).padded(to: gutter, .trailing) + "  "
    var used = 0
    for tick in ticks {
      let text = text(tick.day)
      let start = max(0, min(tick.column - text.count / 2, canvas.columns - text.count))
      guard start >= used, start + text.count <= canvas.columns else { continue }
      line += String(repeating: " ", count: start - used) + text
      used = start + text.count + 1
      line += " "
    }
    return line
  }

  var riskLines: [ChartLine] {
    let known = chart.curves.enumerated().filter { !$0.element.exits.isEmpty }
    guard !known.isEmpty else { return [] }
    return [ChartLine(frame.words.atRisk.padded(to: gutter, .trailing), hue: "2")]
      + known.map { place, curve in
        ChartLine(row(frame.style.shown(curve.name)) { frame.figure.count(curve.atRisk(on: $0)) }, hue: TextStyle.hue(place))
      }
  }

  var legendLines: [ChartLine] {
    chart.curves.enumerated().map { place, curve in
      let median = curve.median.map { frame.words.median + " " + frame.figure.days($0) } ?? frame.words.medianNotReached
      let line = ChartLine(String(repeating: " ", count: gutter + 2) + sample(place) + " ", hue: TextStyle.hue(place))
      return line + ChartLine(frame.style.shown(curve.name) + " · ".ascii(frame.style) + median)
    }
  }

  /// What the stipple and the upright bars mean, where there are any.
  var keyLines: [ChartLine] {
    let hasBand = chart.curves.count == 1 && chart.curves[0].steps.contains { $0.low != nil && $0.high != nil }
    let hasEnded = chart.curves.contains { !$0.ticks(atMost: canvas.columns / 4).isEmpty }
    let band = hasBand ? (frame.style.isASCII ? "... " : "⠁⠄⠁ ") + frame.words.band : ""
    let ended = hasEnded ? (frame.style.isASCII ? "+ " : "⢸ ") + frame.words.ended : ""
    let key = [band, ended].filter { !$0.isEmpty }.joined(separator: "   ")
    return key.isEmpty ? [] : [ChartLine(String(repeating: " ", count: gutter + 2) + key, hue: "2")]
  }

  private func sample(_ place: Int) -> String {
    guard !frame.style.isASCII else { return String(repeating: Canvas.marks[place % Canvas.marks.count], count: 3) }
    return ["⠤⠤⠤", "⠤⠠⠄", "⠄⠄⠄"][place % 3]
  }
}

extension String {
  /// The text with a middle dot made a comma where only ASCII can be shown.
  fileprivate func ascii(_ style: TextStyle) -> String { style.isASCII ? ", " : self }
}

extension Figure {
  /// A whole percentage for an axis: `25 %`.
  func percentage(_ share: Double) -> String { number(share * 100, decimals: 0) + " %" }
}

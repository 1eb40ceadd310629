extension CalibrationPlot {
  /// The points in characters, each a letter that is told below; dots lead along the diagonal.
  func lines(_ frame: ChartFrame) -> [ChartLine] {
    guard points.contains(where: { $0.drawn != nil }) else { return [ChartLine(frame.words.noFigures)] }
    let field = CalibrationField(self, frame)
    return field.fieldLines + field.axisLines + field.legend
  }
}

/// A calibration plot laid out in a frame.
private struct CalibrationField {
  private let chart: CalibrationPlot
  private let frame: ChartFrame
  private let scale: ValueScale
  private let gutter: Int
  private var canvas: Canvas
  let legend: [ChartLine]

  init(_ chart: CalibrationPlot, _ frame: ChartFrame) {
    self.chart = chart
    self.frame = frame
    scale = chart.scale(atMost: 5)
    let (scale, style) = (scale, frame.style)
    let marks = scale.marks.map { columns(of: style.own(chart.kind.mark($0, step: scale.step, frame.figure))) }.max() ?? 0
    gutter = min(max(5, marks), max(5, frame.width / 3))
    legend = chart.points.enumerated().flatMap { place, point in
      let sign = ChartLine("  ") + ChartLine(Self.letter(place, style) + " ", hue: TextStyle.hue(0))
      return frame.hung(sign, style.shown(point.label) + ": " + style.own(style.shown(chart.written(point, frame.figure))))
    }
    let width = max(4, min(56, frame.width - gutter - 2))
    canvas = Canvas(columns: width, rows: max(12, frame.height - 4 - legend.count), isASCII: style.isASCII)
    draw()
  }

  /// A letter for each of the first 52 points, a dot for the others.
  private static func letter(_ place: Int, _ style: TextStyle) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return letters.indices.contains(place) ? String(letters[place]) : style.isASCII ? "*" : "●"
  }

  private func x(_ value: Double) -> Int { Int((scale.share(value) * Double(canvas.width - 1)).rounded()) }

  private func y(_ value: Double) -> Int { Int(((1 - scale.share(value)) * Double(canvas.height - 1)).rounded()) }

  private mutating func draw() {
    for x in 0..<canvas.width where frame.style.isASCII ? x.isMultiple(of: 2) : x.isMultiple(of: 3) {
      let share = Double(x) / Double(max(1, canvas.width - 1))
      canvas.set(x, Int(((1 - share) * Double(canvas.height - 1)).rounded()), .guide)
    }
    for point in chart.points where point.drawn != nil {
      guard let interval = point.interval else { continue }
      for y in y(interval.upperBound)...y(interval.lowerBound) { canvas.set(x(point.forecast), y, .target) }
    }
    // The first of several at one place is seen: it is put last.
    for (place, point) in chart.points.enumerated().reversed() {
      guard let outcome = point.drawn else { continue }
      canvas.set(x(point.forecast), y(outcome), .series(0))
      canvas.put(Self.letter(place, frame.style), x(point.forecast), y(outcome))
    }
  }

  var fieldLines: [ChartLine] {
    let head = ChartLine(frame.style.shown(chart.outcome).cut(to: frame.width, ellipsis: frame.style.ellipsis), hue: "2")
    return [head]
      + (0..<canvas.rows).map { row in
        let label = label(row).cut(to: gutter, ellipsis: frame.style.ellipsis)
        return ChartLine(label.padded(to: gutter, .trailing) + (frame.style.isASCII ? " |" : " ┤"), hue: "2") + canvas.line(row)
      }
  }

  private func label(_ row: Int) -> String {
    let perCell = canvas.height / canvas.rows
    guard let mark = scale.marks.first(where: { y($0) / perCell == row }) else { return "" }
    return frame.style.own(chart.kind.mark(mark, step: scale.step, frame.figure))
  }

  var axisLines: [ChartLine] {
    var rule = Array(repeating: Character(frame.style.isASCII ? "-" : "─"), count: canvas.columns)
    let marks = scale.marks.map { mark in
      (column: x(mark) * canvas.columns / canvas.width, text: frame.style.own(chart.kind.mark(mark, step: scale.step, frame.figure)))
    }
    for mark in marks { rule[mark.column] = frame.style.isASCII ? "+" : "┴" }
    let every = (1...marks.count).first { every in
      AxisRow.fits(stride(from: 0, to: marks.count, by: every).map { marks[$0] }, width: canvas.columns)
    }
    let labelled = stride(from: 0, to: marks.count, by: every ?? marks.count).map { marks[$0] }
    let labels = String(repeating: " ", count: gutter + 2) + AxisRow.text(labelled, width: canvas.columns)
    let corner = String(repeating: " ", count: gutter) + (frame.style.isASCII ? " +" : " └")
    let name = frame.style.shown(chart.forecast).cut(to: canvas.columns, ellipsis: frame.style.ellipsis)
    let indent = gutter + 2 + max(0, (canvas.columns - columns(of: name)) / 2)
    return [
      ChartLine(corner + String(rule), hue: "2"), ChartLine(labels), ChartLine(String(repeating: " ", count: indent) + name, hue: "2"),
    ]
  }
}

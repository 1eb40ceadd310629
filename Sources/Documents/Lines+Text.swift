extension Lines {
  /// The lines in characters: figures upwards, labels to the right, below them how many stand behind the figures and a legend.
  ///
  /// A band is stippled where a single line has one. Targets are dashed and references dotted; points have a mark for each line.
  func lines(_ frame: ChartFrame) -> [ChartLine] {
    guard hasFigures else { return [ChartLine(frame.words.noFigures)] }
    let plot = LinesPlot(self, frame)
    return plot.fieldLines + plot.axisLines + plot.countLines + plot.legend
  }
}

/// Lines laid out in a frame.
private struct LinesPlot {
  private let chart: Lines
  private let frame: ChartFrame
  private let gutter: Int
  private let scale: ValueScale
  private var canvas: Canvas
  let legend: [ChartLine]

  init(_ chart: Lines, _ frame: ChartFrame) {
    self.chart = chart
    self.frame = frame
    scale = chart.scale(atMost: 5)
    let (scale, style) = (scale, frame.style)
    let marks = scale.marks.map { columns(of: style.own(chart.kind.mark($0, step: scale.step, frame.figure))) }.max() ?? 0
    let counted = chart.series.filter(\.hasCounts)
    let heads = counted.count > 1 ? counted.map { columns(of: style.shown($0.name)) }.max() ?? 0 : 0
    gutter = min(max(5, marks, min(14, frame.width / 5, heads)), max(5, frame.width / 3))
    legend = Self.legend(chart, frame, indent: min(gutter + 2, frame.width / 6))
    let counts = counted.isEmpty ? 0 : counted.count == 1 ? 1 : counted.count + 1
    let rows = frame.height - 1 - 3 - counts - legend.count
    canvas = Canvas(columns: max(4, frame.width - gutter - 2), rows: max(8, rows), isASCII: style.isASCII)
    draw()
  }

  private func x(_ place: Int) -> Int {
    let room = Double(canvas.width - 1)
    return Int((chart.points.count > 1 ? Double(place) / Double(chart.points.count - 1) * room : room / 2).rounded())
  }

  private func y(_ value: Double) -> Int { Int(((1 - scale.share(value)) * Double(canvas.height - 1)).rounded()) }

  private mutating func draw() {
    let banded = chart.series.filter { series in chart.points.indices.contains { series.interval($0) != nil } }
    if banded.count == 1 { drawBand(banded[0]) }
    for place in chart.series.indices {
      let series = chart.series[place]
      for run in series.runs(in: chart.points.indices, where: { series.point($0) != nil }) { drawLine(place, run) }
    }
    for place in chart.series.indices where chart.series[place].role == .measured {
      for at in chart.known(chart.series[place]) { drawPoint(place, at) }
    }
  }

  private mutating func drawPoint(_ place: Int, _ at: Int) {
    guard let point = chart.series[place].point(at) else { return }
    canvas.set(x(at), y(point.value), .series(chart.place(place)))
    canvas.put(Self.mark(chart.place(place), frame.style), x(at), y(point.value))
  }

  private mutating func drawBand(_ series: Lines.Series) {
    for run in series.runs(in: chart.points.indices, where: { series.interval($0) != nil }) {
      for place in run {
        guard let here = series.interval(place) else { continue }
        let next = place < run.upperBound ? series.interval(place + 1) ?? here : here
        let end = place < run.upperBound ? x(place + 1) : x(place)
        for x in x(place)...end {
          let share = end > self.x(place) ? Double(x - self.x(place)) / Double(end - self.x(place)) : 0
          fill(
            x, y(between(here.upperBound, next.upperBound, share)), y(between(here.lowerBound, next.lowerBound, share)),
            isLone: run.count == 1)
        }
      }
    }
  }

  private func between(_ a: Double, _ b: Double, _ share: Double) -> Double { a * (1 - share) + b * share }

  /// One dot in eight, so that a line stays plain to see.
  private mutating func fill(_ x: Int, _ top: Int, _ bottom: Int, isLone: Bool) {
    let isFull = frame.style.isASCII || isLone
    for y in min(top, bottom)...max(top, bottom) where isFull || (y.isMultiple(of: 2) && (x + y).isMultiple(of: 4)) {
      canvas.set(x, y, .band)
    }
  }

  private mutating func drawLine(_ place: Int, _ run: ClosedRange<Int>) {
    let series = chart.series[place]
    let heights = run.map { (x: x($0), y: y(series.point($0)?.value ?? 0)) }
    if run.count == 1, series.role != .measured {
      for offset in -2...2 { canvas.set(heights[0].x + offset, heights[0].y, ink(place)) }
    }
    for (a, b) in zip(heights, heights.dropFirst() + heights.suffix(1)) {
      var last = a.y
      for x in a.x...max(a.x, b.x) {
        let share = b.x > a.x ? Double(x - a.x) / Double(b.x - a.x) : 0
        let y = Int(between(Double(a.y), Double(b.y), share).rounded())
        if isInked(x, series.role) { for y in min(last, y)...max(last, y) { canvas.set(x, y, ink(place)) } }
        last = y
      }
    }
  }

  private func ink(_ place: Int) -> Canvas.Ink {
    switch chart.series[place].role {
    case .measured: .series(chart.place(place))
    case .target: .target
    case .reference: .guide
    }
  }

  private func isInked(_ x: Int, _ role: Lines.Role) -> Bool {
    switch role {
    case .measured: true
    case .target: frame.style.isASCII ? !x.isMultiple(of: 3) : x % 6 < 4
    case .reference: frame.style.isASCII ? x.isMultiple(of: 2) : x.isMultiple(of: 3)
    }
  }

  /// The mark of a measured line, unlike the others without colour.
  static func mark(_ place: Int, _ style: TextStyle) -> String {
    guard !style.isASCII else { return String(Canvas.marks[place % Canvas.marks.count]) }
    return ["●", "■", "▲", "◆", "○", "□", "△", "◇"][place % 8]
  }

  var fieldLines: [ChartLine] {
    (0..<canvas.rows).map { row in
      let label = label(row).cut(to: gutter, ellipsis: frame.style.ellipsis)
      return ChartLine(label.padded(to: gutter, .trailing) + (frame.style.isASCII ? " |" : " ┤"), hue: "2") + canvas.line(row)
    }
  }

  private func label(_ row: Int) -> String {
    let perCell = canvas.height / canvas.rows
    guard let mark = scale.marks.first(where: { y($0) / perCell == row }) else { return "" }
    return frame.style.own(chart.kind.mark(mark, step: scale.step, frame.figure))
  }

  private func column(_ place: Int) -> Int { x(place) * canvas.columns / canvas.width }

  var axisLines: [ChartLine] {
    var rule = Array(repeating: Character(frame.style.isASCII ? "-" : "─"), count: canvas.columns)
    for place in chart.points.indices { rule[column(place)] = frame.style.isASCII ? "+" : "┴" }
    let corner = String(repeating: " ", count: gutter) + (frame.style.isASCII ? " +" : " └")
    let name = frame.style.shown(chart.axis).cut(to: canvas.columns, ellipsis: frame.style.ellipsis)
    let indent = gutter + 2 + max(0, (canvas.columns - columns(of: name)) / 2)
    return [
      ChartLine(corner + String(rule), hue: "2"), row("") { frame.style.shown(chart.points[$0]) },
      ChartLine(String(repeating: " ", count: indent) + name, hue: "2"),
    ]
  }

  /// A line of texts centred under the points, behind `head`: every so manieth, so that all of them have room.
  private func row(_ head: String, hue: String? = nil, _ text: (Int) -> String) -> ChartLine {
    let head = head.cut(to: gutter, ellipsis: frame.style.ellipsis).padded(to: gutter, .trailing) + "  "
    let places = Array(stride(from: 0, to: chart.points.count, by: every))
    return ChartLine(head + AxisRow.text(places.map { (column($0), text($0)) }, width: canvas.columns), hue: hue)
  }

  /// Every how manieth point has room for its label and its counts.
  private var every: Int {
    let texts = [{ frame.style.shown(chart.points[$0]) }] + chart.series.indices.map(counts)
    let fits = { (every: Int) in
      texts.allSatisfy { text in
        AxisRow.fits(stride(from: 0, to: chart.points.count, by: every).map { (column($0), text($0)) }, width: canvas.columns)
      }
    }
    return (1...max(1, chart.points.count)).first(where: fits) ?? max(1, chart.points.count)
  }

  var countLines: [ChartLine] {
    let counted = chart.series.indices.filter { chart.series[$0].hasCounts }
    guard counted.count > 1 else { return counted.map { row("n", hue: "2", counts($0)) } }
    return [ChartLine("n".padded(to: gutter, .trailing), hue: "2")]
      + counted.map { row(frame.style.shown(chart.series[$0].name), hue: hue($0), counts($0)) }
  }

  private func counts(_ series: Int) -> (Int) -> String {
    { place in
      let points = chart.series[series].points
      return (points.indices.contains(place) ? points[place]?.n : nil).map { frame.figure.count($0) } ?? ""
    }
  }

  private func hue(_ place: Int) -> String { Self.hue(chart, place) }

  private static func hue(_ chart: Lines, _ place: Int) -> String {
    chart.series[place].role == .measured ? TextStyle.hue(chart.place(place)) : "2"
  }

  /// Each line's sign and name with its last figure.
  private static func legend(_ chart: Lines, _ frame: ChartFrame, indent: Int) -> [ChartLine] {
    chart.series.indices.flatMap { place in
      let series = chart.series[place]
      let last = chart.known(series).last
      let figure = frame.style.own(last.map { chart.written(series.point($0), frame.figure) } ?? Figure.missing)
      let at = last.map { " [" + frame.style.shown(chart.points[$0]) + "]" } ?? ""
      let sign = ChartLine(String(repeating: " ", count: indent)) + ChartLine(sign(chart, place, frame.style) + " ", hue: hue(chart, place))
      return frame.hung(sign, frame.style.shown(series.name) + ": " + figure + at)
    }
  }

  private static func sign(_ chart: Lines, _ place: Int, _ style: TextStyle) -> String {
    switch chart.series[place].role {
    case .measured:
      style.isASCII ? String(repeating: mark(chart.place(place), style), count: 3) : "─" + mark(chart.place(place), style) + "─"
    case .target: style.isASCII ? "-- " : "╌╌╌"
    case .reference: style.isASCII ? ": :" : "···"
    }
  }
}

extension ChartFrame {
  /// A text behind a sign, wrapped, its further lines set under the first.
  func hung(_ sign: ChartLine, _ text: String) -> [ChartLine] {
    let indent = sign.pieces.reduce(0) { $0 + columns(of: $1.text) }
    guard indent + 4 <= width else { return [sign + ChartLine(text)] }
    return text.wrapped(to: width - indent).enumerated().map { place, line in
      (place == 0 ? sign : ChartLine(String(repeating: " ", count: indent))) + ChartLine(line)
    }
  }
}

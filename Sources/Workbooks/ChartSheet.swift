import CWorkbook
import Documents

/// The numbers behind the charts, one block below the other, on a sheet that is made when the first chart needs it.
final class ChartSheet {
  private let name: String
  let words: SheetWords
  let language: Language
  private var sheet: Sheet?

  /// The colours of every other rendering, after Okabe and Ito, which colour-blind readers tell apart.
  private static let hues: [UInt32] = [0x0072B2, 0xD55E00, 0x009E73, 0xC4639A, 0xB07D00, 0x5D3A9B, 0x8C510A, 0x6E7781]
  static let ink: UInt32 = 0x1B1F23

  init(named name: String, _ words: SheetWords, _ language: Language) {
    self.name = name
    self.words = words
    self.language = language
  }

  /// A chart of the library's with its height in pixels; `nil` where there is nothing to draw.
  func draw(_ chart: Chart, in book: Book) throws(WorkbookFault) -> (chart: OpaquePointer, height: Double)? {
    switch chart {
    case .stepCurve(let curve): try draw(curve, in: book)
    case .stackedShares(let shares): try draw(shares, in: book)
    case .bars(let bars): try draw(bars, in: book)
    case .forest(let forest): try draw(forest, in: book)
    case .sparkline(let line): try draw(line, in: book)
    case .lines(let lines): try draw(lines, in: book)
    case .funnelSteps(let funnel): try draw(funnel, in: book)
    case .calibrationPlot(let plot): try draw(plot, in: book)
    case .heatMap: nil  // The library has none: the figures themselves are shaded, where the text has the picture.
    }
  }

  private func figures(in book: Book) throws(WorkbookFault) -> Sheet {
    if let sheet { return sheet }
    let made = try book.sheet(name)
    made.widen(0, to: 28)
    sheet = made
    return made
  }

  func begin(_ title: String, _ header: [String], in book: Book) throws(WorkbookFault) -> Sheet {
    let sheet = try figures(in: book)
    try sheet.put(title, at: 0, .header)
    sheet.skip()
    try sheet.put(header: header)
    return sheet
  }

  func series(
    _ chart: OpaquePointer, _ sheet: Sheet, across: (column: Int, rows: ClosedRange<UInt32>), up column: Int, _ name: String,
    _ look: cw_look,
    _ colour: UInt32
  ) {
    func range(_ column: Int) -> cw_range {
      cw_range(
        first_row: across.rows.lowerBound, last_row: across.rows.upperBound, first_column: UInt16(column), last_column: UInt16(column))
    }
    cw_add_series(chart, sheet.name, range(across.column), range(column), name.visible, look, colour)
  }

  static func hue(_ place: Int) -> UInt32 { hues[place % hues.count] }
}

extension ChartSheet {
  /// Every step as two points, so that straight lines between points make the steps; the limits as thin lines of the same colour.
  private func draw(_ curve: StepCurve, in book: Book) throws(WorkbookFault) -> (chart: OpaquePointer, height: Double)? {
    let curves = curve.curves.filter { !$0.steps.isEmpty }
    guard !curves.isEmpty else { return nil }
    let chart = try book.chart(CW_POINTS, title: curve.title, across: words.day, up: curve.measure)
    for (place, one) in curves.enumerated() {
      let sheet = try begin("\(curve.title): \(one.name)", [words.day, curve.measure, words.low, words.high], in: book)
      let first = sheet.row
      for point in one.points { try sheet.put(row: point) }
      guard sheet.row > first else { continue }
      let across = (column: 0, rows: first...sheet.row - 1)
      series(chart, sheet, across: across, up: 1, one.name, CW_LINE, Self.hue(place))
      if curves.count == 1, one.steps.contains(where: { $0.low != nil }) {
        series(chart, sheet, across: across, up: 2, words.low, CW_THIN_LINE, Self.hue(place))
        series(chart, sheet, across: across, up: 3, words.high, CW_THIN_LINE, Self.hue(place))
      }
      sheet.skip()
    }
    cw_axes(chart, "0", "0%", 0, 1, false)
    return (chart, 320)
  }

  private func draw(_ shares: StackedShares, in book: Book) throws(WorkbookFault) -> (chart: OpaquePointer, height: Double)? {
    guard !shares.points.isEmpty, !shares.layers.isEmpty else { return nil }
    let chart = try book.chart(CW_STACKED_AREAS, title: shares.title, across: shares.axis, up: nil)
    let sheet = try begin(shares.title, [shares.axis] + shares.layers.map(\.name), in: book)
    let first = sheet.row
    for place in shares.points.indices {
      try sheet.put(
        row: [.text(shares.points[place])] + shares.layers.map { Cell(share: place < $0.shares.count ? $0.shares[place] : nil) })
    }
    for (place, layer) in shares.layers.enumerated() {
      series(chart, sheet, across: (0, first...sheet.row - 1), up: place + 1, layer.name, CW_FILL, Self.hue(place))
    }
    sheet.skip()
    cw_axes(chart, nil, "0%", 0, 1, false)
    return (chart, 320)
  }

  private func draw(_ bars: Bars, in book: Book) throws(WorkbookFault) -> (chart: OpaquePointer, height: Double)? {
    let known = bars.bars.filter { $0.value != nil }
    guard !known.isEmpty else { return nil }
    let chart = try book.chart(CW_BARS, title: bars.title, across: nil, up: nil)
    let sheet = try begin(bars.title, ["", bars.title], in: book)
    let first = sheet.row
    for bar in known { try sheet.put(row: [.text("\(bar.label) (\(bar.figure))"), Cell(number: bar.value, decimals: 3)]) }
    series(chart, sheet, across: (0, first...sheet.row - 1), up: 1, bars.title, CW_FILL, Self.hue(0))
    sheet.skip()
    cw_hide_legend(chart)
    // Bars of this kind have their categories on the upright axis: the first stands on top when it is turned.
    cw_axes(chart, nil, nil, 0, 0, false)
    return (chart, Self.height(rows: known.count))
  }

  /// Each interval is a line of its own at the height of its row, with a diamond on the estimate.
  private func draw(_ forest: Forest, in book: Book) throws(WorkbookFault) -> (chart: OpaquePointer, height: Double)? {
    let known = forest.rows.filter { $0.estimate != nil }
    guard !known.isEmpty else { return nil }
    let chart = try book.chart(CW_POINTS, title: forest.title, across: nil, up: nil)
    let sheet = try begin(forest.title, ["", words.low, "", words.high], in: book)
    for (place, row) in known.enumerated() {
      let first = sheet.row
      let level = Double(known.count - place)
      for end in [row.low, row.estimate, row.high] {
        guard let end else { continue }
        try sheet.put(row: [.text(row.label), Cell(number: end, decimals: 3), .number(level, decimals: 0), .text(row.verdict)])
      }
      series(chart, sheet, across: (1, first...sheet.row - 1), up: 2, "\(known.count - place) \(row.label)", CW_LINE, Self.hue(place))
    }
    let first = sheet.row
    for (place, row) in known.enumerated() {
      try sheet.put(row: [.text(row.label), Cell(number: row.estimate, decimals: 3), .number(Double(known.count - place), decimals: 0)])
    }
    series(chart, sheet, across: (1, first...sheet.row - 1), up: 2, " ", CW_MARKS, Self.ink)
    sheet.skip()
    cw_axes(chart, forest.kind == .share ? "0%" : "0.0", "0", 0, Double(known.count + 1), false)
    return (chart, Self.height(rows: known.count) + 20 * Double((known.count + 2) / 3))
  }

  private func draw(_ line: Sparkline, in book: Book) throws(WorkbookFault) -> (chart: OpaquePointer, height: Double)? {
    guard line.values.contains(where: { $0 != nil }) else { return nil }
    let chart = try book.chart(CW_LINES, title: line.title, across: nil, up: nil)
    let sheet = try begin(line.title, ["", line.title], in: book)
    let first = sheet.row
    for (place, value) in line.values.enumerated() { try sheet.put(row: [.integer(place + 1), Cell(number: value, decimals: 3)]) }
    series(chart, sheet, across: (0, first...sheet.row - 1), up: 1, line.title, CW_LINE, Self.hue(0))
    sheet.skip()
    cw_hide_legend(chart)
    return (chart, 200)
  }

  static func height(rows: Int) -> Double { Double(min(900, 140 + 26 * rows)) }
}

extension StepCurve.Curve {
  /// Day, share and limits at both ends of every step.
  fileprivate var points: [[Cell]] {
    var points: [[Cell]] = [[.number(0, decimals: 0), .share(start), .missing, .missing]]
    var last = StepCurve.Step(day: 0, share: start)
    for step in steps {
      points.append([.number(step.day, decimals: 0), .share(last.share), Cell(share: last.low), Cell(share: last.high)])
      points.append([.number(step.day, decimals: 0), .share(step.share), Cell(share: step.low), Cell(share: step.high)])
      last = step
    }
    return points
  }
}

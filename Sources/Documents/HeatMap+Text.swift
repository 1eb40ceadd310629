extension HeatMap {
  /// The rows in characters: a shade for each figure, and the figure where there is room.
  func lines(_ frame: ChartFrame) -> [ChartLine] {
    guard !rows.isEmpty, !columns.isEmpty else { return [ChartLine(frame.words.noFigures)] }
    let table = HeatTable(self, frame)
    return table.heads + shown.map(table.line) + table.key + table.legend + table.note
  }
}

/// The columns of a heat map laid out in a frame.
private struct HeatTable {
  private let chart: HeatMap
  private let frame: ChartFrame
  private let name: Int
  private let width: Int
  private let columnCount: Int
  private let hasFigures: Bool
  private let isLettered: Bool

  init(_ chart: HeatMap, _ frame: ChartFrame) {
    self.chart = chart
    self.frame = frame
    let style = frame.style
    name = min(chart.shown.map { columns(of: style.shown($0.name)) }.max() ?? 0, max(4, frame.width / 3))
    let room = max(1, frame.width - name - 1)
    let figure =
      chart.shown.flatMap { row in chart.columns.indices.map { columns(of: style.shown(chart.cell(row, $0)?.text ?? "")) } }.max() ?? 0
    let head = chart.columns.map { columns(of: style.shown($0)) }.max() ?? 0
    let each = room / chart.columns.count
    hasFigures = figure + 3 <= each
    let least = hasFigures ? figure + 2 : 2
    isLettered = head + 1 > each
    width = max(least, isLettered ? least : head)
    columnCount = min(chart.columns.count, max(1, room / (width + 1)))
  }

  /// The columns' names, or letters that are told below.
  var heads: [ChartLine] {
    let texts = (0..<columnCount).map { isLettered ? letter($0) : frame.style.shown(chart.columns[$0]) }
    return [ChartLine(String(repeating: " ", count: name) + texts.map { " " + $0.padded(to: width) }.joined(), hue: "2")]
  }

  /// `a` to `z`, then `aa`, `ab` and so on.
  private func letter(_ place: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    guard place >= letters.count else { return String(letters[place]) }
    return String(letters[(place / letters.count - 1) % letters.count]) + String(letters[place % letters.count])
  }

  func line(_ row: HeatMap.Row) -> ChartLine {
    let style = frame.style
    var line = ChartLine(style.shown(row.name).cut(to: name, ellipsis: style.ellipsis).padded(to: name))
    for column in 0..<columnCount {
      line.add(" ")
      line = line + picture(chart.cell(row, column))
    }
    return line
  }

  private func picture(_ figure: HeatMap.Cell?) -> ChartLine {
    let glyph = figure.map { Self.glyph(HeatMap.shade($0), frame.style) } ?? missing
    guard hasFigures else { return ChartLine(glyph + glyph, hue: hue(figure)) + ChartLine(String(repeating: " ", count: width - 2)) }
    let text = figure.map { frame.style.shown($0.text) } ?? ""
    return ChartLine(glyph, hue: hue(figure)) + ChartLine((" " + text).padded(to: width - 1))
  }

  private func hue(_ figure: HeatMap.Cell?) -> String { figure == nil ? "2" : TextStyle.hue(0) }

  private var missing: String { frame.style.isASCII ? "/" : "╱" }

  static func glyph(_ shade: Int, _ style: TextStyle) -> String {
    style.isASCII ? [".", ":", "+", "#", "@"][shade % HeatMap.shades] : ["▁", "▂", "▄", "▆", "█"][shade % HeatMap.shades]
  }

  /// What the ends of the scale mean.
  var key: [ChartLine] {
    let style = frame.style
    let shades = (0..<HeatMap.shades).map { Self.glyph($0, style) }.joined()
    let missing = chart.hasMissing ? "   " + missing + " " + frame.figure.language.pictureWords.missing : ""
    return (style.shown(chart.low) + " " + shades + " " + style.shown(chart.high) + missing).wrapped(to: frame.width).map {
      ChartLine($0, hue: "2")
    }
  }

  var legend: [ChartLine] {
    guard isLettered else { return [] }
    let names = (0..<columnCount).map { letter($0) + " " + frame.style.shown(chart.columns[$0]) }
    return Self.filled(names, width: frame.width).map { ChartLine($0) }
  }

  /// Items in lines, each item in one piece unless it is longer than a line.
  private static func filled(_ items: [String], width: Int) -> [String] {
    var lines: [String] = []
    for (place, item) in items.enumerated() {
      let item = place + 1 < items.count ? item + "," : item
      if let last = lines.last, columns(of: last) + 1 + columns(of: item) <= width {
        lines[lines.count - 1] = last + " " + item
      } else {
        lines += item.wrapped(to: width)
      }
    }
    return lines
  }

  var note: [ChartLine] {
    chart.leftOut(columns: columnCount, frame.figure.language).map { $0.wrapped(to: frame.width).map { ChartLine($0, hue: "2") } } ?? []
  }
}

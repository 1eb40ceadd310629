extension Bars {
  /// The bars in characters, labels before and figures behind.
  func lines(_ frame: ChartFrame) -> [ChartLine] {
    guard !bars.isEmpty else { return [ChartLine(frame.words.noFigures)] }
    let style = frame.style
    let labels = bars.map { style.shown($0.label) }
    let figures = bars.map { $0.value == nil ? style.own(Figure.missing) : style.shown($0.written) }
    let widestFigure = figures.map { columns(of: $0) }.max() ?? 0
    let widestLabel = min(labels.map { columns(of: $0) }.max() ?? 0, max(4, frame.width / 3))
    let room = min(40, frame.width - widestLabel - widestFigure - 4)
    guard room > 3 else { return bars.indices.flatMap { stacked($0, labels[$0], figures[$0], frame) } }
    return bars.indices.map { place in
      var line = ChartLine(labels[place].cut(to: widestLabel, ellipsis: style.ellipsis).padded(to: widestLabel) + "  ")
      line.add(Self.bar(length(bars[place]), room, style), hue: TextStyle.hue(0))
      line.add("  " + figures[place].padded(to: widestFigure, .trailing))
      return line
    }
  }

  /// For figures that leave no room beside them: label, bar and figure below one another.
  private func stacked(_ place: Int, _ label: String, _ figure: String, _ frame: ChartFrame) -> [ChartLine] {
    let bar = Self.bar(length(bars[place]), max(1, min(40, frame.width)), frame.style)
    return label.wrapped(to: frame.width).map { ChartLine($0) }
      + [ChartLine(bar, hue: TextStyle.hue(0))].filter { _ in length(bars[place]) > 0 }
      + frame.hung(ChartLine("  "), figure)
  }

  /// A bar that fills `share` of `room` columns, to an eighth of a column; a sliver for anything above zero.
  private static func bar(_ share: Double, _ room: Int, _ style: TextStyle) -> String {
    guard !style.isASCII else {
      let count = share > 0 ? max(1, Int((share * Double(room)).rounded())) : 0
      return String(repeating: "#", count: count).padded(to: room)
    }
    let eighths = share > 0 ? max(1, Int((share * Double(room) * 8).rounded())) : 0
    let rest = eighths % 8
    let end = rest > 0 ? ["▏", "▎", "▍", "▌", "▋", "▊", "▉"][rest - 1] : ""
    return (String(repeating: "█", count: eighths / 8) + end).padded(to: room)
  }
}

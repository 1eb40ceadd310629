extension StackedShares {
  /// The parts in characters, one fill each, time to the right.
  func lines(_ frame: ChartFrame) -> [ChartLine] {
    guard !points.isEmpty, !layers.isEmpty else { return [ChartLine(frame.words.noFigures)] }
    let gutter = 5
    let width = max(4, frame.width - gutter - 2)
    let rows = max(4, frame.height - 3 - layers.count)
    let tops = (0..<width).map { self.tops(at: point($0, width)) }
    let field = (0..<rows).map { row in
      let label = [0: 1, rows / 2: 0.5, rows - 1: 0][row].map(frame.figure.percentage) ?? ""
      let start = ChartLine(label.padded(to: gutter, .trailing) + (frame.style.isASCII ? " |" : " ┤"), hue: "2")
      return start + bandLine(tops, at: 1 - (Double(row) + 0.5) / Double(rows), frame.style)
    }
    return field + axisLines(gutter, width, frame) + legend(gutter, frame)
  }

  private func point(_ column: Int, _ width: Int) -> Int { min(points.count - 1, column * points.count / width) }

  private func bandLine(_ tops: [[Double]], at height: Double, _ style: TextStyle) -> ChartLine {
    var line = ChartLine()
    for tops in tops {
      let layer = tops.firstIndex { height <= $0 }
      line.add(layer.map { Self.fill($0, style) } ?? " ", hue: layer.map(TextStyle.hue))
    }
    return line
  }

  /// The fill of a layer; each differs from its neighbours without colour.
  static func fill(_ layer: Int, _ style: TextStyle) -> String {
    style.isASCII ? ["#", ".", "=", ":", "%"][layer % 5] : ["█", "░", "▒", "▓", "╳"][layer % 5]
  }

  private func axisLines(_ gutter: Int, _ width: Int, _ frame: ChartFrame) -> [ChartLine] {
    let blank = String(repeating: " ", count: gutter)
    let corner = blank + (frame.style.isASCII ? " +" : " └")
    let rule = ChartLine(corner + String(repeating: frame.style.isASCII ? "-" : "─", count: width), hue: "2")
    let first = frame.style.shown(points[0])
    let last = points.count > 1 ? frame.style.shown(points[points.count - 1]) : ""
    let gap = max(1, width - columns(of: first) - columns(of: last))
    let name = frame.style.shown(axis).cut(to: gutter, ellipsis: "").padded(to: gutter, .trailing)
    return [rule, ChartLine(name + "  " + first + String(repeating: " ", count: gap) + last)]
  }

  private func legend(_ gutter: Int, _ frame: ChartFrame) -> [ChartLine] {
    layers.indices.reversed().map { layer in
      let sample = String(repeating: Self.fill(layer, frame.style), count: 2)
      let share = frame.figure.share(share(layer, at: points.count - 1))
      return ChartLine(String(repeating: " ", count: gutter + 2)) + ChartLine(sample, hue: TextStyle.hue(layer))
        + ChartLine(" " + frame.style.shown(layers[layer].name) + " " + frame.style.own(share))
    }
  }
}

extension StackedShares {
  func svg(_ language: Language, id: String) -> String {
    let figure = Figure(language)
    var svg = SVG()
    let box = (left: 68.0, right: SVG.width - gutter(figure), top: 10.0, bottom: 280.0)
    let x = { (point: Int) in box.left + (points.count > 1 ? Double(point) / Double(points.count - 1) : 1) * (box.right - box.left) }
    let y = { (share: Double) in box.bottom - share * (box.bottom - box.top) }
    for layer in layers.indices { svg.path(area(layer, x, y), "area " + SVG.fill(layer)) }
    for share in [0, 0.25, 0.5, 0.75, 1] { svg.text(box.left - 8, y(share) + 4, figure.percentage(share), .end, "soft") }
    svg.line(box.left, box.bottom, box.right, box.bottom, "axis")
    for point in marks { svg.text(x(point), box.bottom + 19, SVG.cut(points[point], to: 80), .middle, "soft") }
    svg.text(box.left - 24, box.bottom + 19, SVG.cut(axis, to: 46), .end, "soft")
    drawNames(&svg, figure, y, at: box.right + 8)
    return svg.picture(height: 310, title: title, told: told(language), id: id)
  }

  /// Points enough to read the axis by: at most seven.
  private var marks: [Int] {
    guard !points.isEmpty else { return [] }
    return Array(stride(from: 0, to: points.count, by: max(1, (points.count + 5) / 6)))
  }

  private func area(_ layer: Int, _ x: (Int) -> Double, _ y: (Double) -> Double) -> String {
    guard !points.isEmpty else { return "M0 0" }
    let tops = points.indices.map { self.tops(at: $0) }
    let upper = points.indices.map { SVG.point(x($0), y(tops[$0][layer])) }
    let lower = points.indices.reversed().map { SVG.point(x($0), y(layer > 0 ? tops[$0][layer - 1] : 0)) }
    return "M" + (upper + lower).joined(separator: "L") + "Z"
  }

  /// Room for the longest name with its share, at most a third of the picture.
  private func gutter(_ figure: Figure) -> Double {
    let texts = layers.indices.map { VisibleText.shown(layers[$0].name) + " " + last($0, figure) }
    return max(100, min(SVG.width / 3, (texts.map { SVG.width(of: $0) }.max() ?? 0) + 30))
  }

  private func last(_ layer: Int, _ figure: Figure) -> String { figure.share(share(layer, at: points.count - 1)) }

  /// Writes each part's name and last share beside it; names that would overlap are moved apart, and a name too long is cut before the share.
  private func drawNames(_ svg: inout SVG, _ figure: Figure, _ y: (Double) -> Double, at x: Double) {
    guard let last = points.indices.last else { return }
    let tops = tops(at: last)
    let wanted = layers.indices.map { y((tops[$0] + ($0 > 0 ? tops[$0 - 1] : 0)) / 2) }
    // Turned upside down, so that of parts without a share the upper one's name is the upper one.
    let heights = Labels.spread(wanted.map { -$0 }, gap: 17, within: -y(0)...(-y(1))).map { -$0 }
    for layer in layers.indices {
      let share = self.last(layer, figure)
      svg.bar(x, heights[layer] - 6, width: 10, height: 10, SVG.fill(layer))
      let name = SVG.cut(layers[layer].name, to: SVG.width - x - 16 - SVG.width(of: share + " "))
      svg.text(x + 16, heights[layer] + 4, name + " " + share)
    }
  }
}

extension Sparkline {
  func svg(_ language: Language, id: String) -> String {
    var svg = SVG()
    let start = SVG.width(of: VisibleText.shown(first)) + 8
    let end = start + 160
    let x = { (place: Int) in start + (values.count > 1 ? Double(place) / Double(values.count - 1) : 0.5) * (end - start) }
    svg.path(path(x), "line s0")
    if let place = values.lastIndex(where: { $0?.isFinite ?? false }), let value = values[place] {
      svg.dot(x(place), y(value), radius: 3.5, "f0")
    }
    svg.text(0, 24, VisibleText.shown(first))
    svg.text(end + 10, 24, VisibleText.shown(last))
    let width = end + 18 + SVG.width(of: VisibleText.shown(last))
    return svg.picture(width: width, height: 40, title: title, told: told(language), id: id, style: "small")
  }

  private func y(_ value: Double) -> Double { 34 - height(value) * 28 }

  /// The values joined by lines, with a gap where one is missing.
  private func path(_ x: (Int) -> Double) -> String {
    var path = "M0 20"
    var isOpen = false
    for (place, value) in values.enumerated() {
      guard let value, value.isFinite else {
        isOpen = false
        continue
      }
      path += (isOpen ? "L" : "M") + SVG.point(x(place), y(value))
      isOpen = true
    }
    return path
  }
}

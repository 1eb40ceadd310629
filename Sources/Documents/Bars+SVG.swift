extension Bars {
  func svg(_ language: Language, id: String) -> String {
    var svg = SVG()
    let left = min(220, bars.map { SVG.width(of: VisibleText.shown($0.label)) }.max() ?? 0) + 12
    let figures = bars.map(\.written)
    let room = max(80, SVG.width - left - min(260, figures.map { SVG.width(of: VisibleText.shown($0)) }.max() ?? 0) - 12)
    for (place, bar) in bars.enumerated() {
      let top = 4 + Double(place) * 28
      let length = bar.value ?? 0 > 0 ? max(1, self.length(bar) * room) : 0
      svg.text(left - 12, top + 15, SVG.cut(bar.label, to: 220), .end)
      if length > 0 { svg.bar(left, top, width: length, height: 20, "f0") }
      svg.text(left + length + 8, top + 15, SVG.cut(figures[place], to: SVG.width - left - length - 8))
    }
    return svg.picture(height: 8 + Double(bars.count) * 28, title: title, told: told(language), id: id)
  }
}

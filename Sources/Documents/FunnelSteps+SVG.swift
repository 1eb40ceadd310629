extension FunnelSteps {
  /// Each step has a line of text and a bar below it, so that no label can meet another.
  func svg(_ language: Language, id: String) -> String {
    let figure = Figure(language)
    var svg = SVG()
    let room = SVG.width - (steps.indices.map { SVG.width(of: behind($0, figure)) }.max() ?? 0) - 12
    for place in steps.indices {
      let top = Double(place) * Self.pitch
      drawText(place, top + 16, &svg)
      drawBar(place, top + 24, max(80, room), &svg)
      let length = max(1, self.length(steps[place].count) * max(80, room))
      svg.text(length + 8, top + 38, behind(place, figure), .start, "soft")
    }
    let isDivided = steps.contains(where: \.isDivided)
    if isDivided { drawKey(Double(steps.count) * Self.pitch + 16, language.pictureWords, &svg) }
    let height = Double(steps.count) * Self.pitch + (isDivided ? 28 : 2)
    return svg.picture(height: height, title: title, told: told(language), id: id)
  }

  private static let pitch = 52.0

  private func behind(_ place: Int, _ figure: Figure) -> String {
    let remaining = remaining(steps[place], figure)
    return counted(place, figure) + (remaining.isEmpty ? "" : " · " + remaining)
  }

  private func drawText(_ place: Int, _ y: Double, _ svg: inout SVG) {
    let text = SVG.cut(steps[place].figure, to: SVG.width * 0.6)
    svg.text(0, y, SVG.cut(steps[place].name, to: SVG.width - SVG.width(of: text) - 24, isBold: true), .start, "strong")
    if !text.isEmpty { svg.text(SVG.width, y, text, .end) }
  }

  private func drawBar(_ place: Int, _ y: Double, _ room: Double, _ svg: inout SVG) {
    var x = 0.0
    let parts = steps[place].parts
    for (count, style) in [(parts.wentOn, "f0"), (parts.waiting, "f0 faint"), (parts.lost, "blank")] where count > 0 {
      let length = max(1, length(count) * room)
      svg.bar(x, y, width: length, height: 18, style)
      x += length
    }
  }

  private func drawKey(_ y: Double, _ words: PictureWords, _ svg: inout SVG) {
    var x = 0.0
    for (word, style) in [(words.wentOn, "f0"), (words.waiting, "f0 faint"), (words.lost, "blank")] {
      svg.bar(x + 0.5, y - 10.5, width: 18, height: 12, style)
      svg.text(x + 25, y, word, .start, "soft")
      x += 25 + SVG.width(of: word) + 24
    }
  }
}

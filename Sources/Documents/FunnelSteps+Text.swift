extension FunnelSteps {
  /// The steps in characters: name and figures on a line, the bar below it.
  func lines(_ frame: ChartFrame) -> [ChartLine] {
    guard !steps.isEmpty else { return [ChartLine(frame.words.noFigures)] }
    let table = FunnelTable(self, frame)
    let key = steps.contains(where: \.isDivided) ? table.key : []
    return steps.indices.flatMap(table.lines) + key
  }
}

/// The columns of a funnel laid out in a frame.
private struct FunnelTable {
  private let chart: FunnelSteps
  private let frame: ChartFrame
  private let name: Int
  private let count: Int
  private let figure: Int
  private let bar: Int
  private let counts: [String]
  private let figures: [String]

  init(_ chart: FunnelSteps, _ frame: ChartFrame) {
    self.chart = chart
    self.frame = frame
    let style = frame.style
    counts = chart.steps.indices.map { style.ascii(chart.counted($0, frame.figure)) }
    figures = chart.steps.map { step in
      let remaining = chart.remaining(step, frame.figure)
      return style.shown(step.figure) + (step.figure.isEmpty || remaining.isEmpty ? "" : "; ") + style.own(remaining)
    }
    let widest = { (texts: [String]) in texts.map { columns(of: $0) }.max() ?? 0 }
    name = min(widest(chart.steps.map { style.shown($0.name) }), max(4, frame.width / 4))
    count = widest(counts)
    let room = frame.width - name - count - 4
    figure = room - widest(figures) - 2 >= 12 ? widest(figures) : 0
    bar = min(40, figure > 0 ? room - figure - 2 : room)
  }

  /// On one line where the figures have room, else with the figures below.
  func lines(_ place: Int) -> [ChartLine] {
    let style = frame.style
    guard bar >= 8 else { return stacked(place) }
    let label = style.shown(chart.steps[place].name).cut(to: name, ellipsis: style.ellipsis).padded(to: name)
    var line = ChartLine(label + "  ") + picture(place, bar)
    line.add("  " + counts[place].padded(to: count, .leading))
    guard figure > 0 else { return [line] + below(place) }
    line.add("  " + figures[place])
    return [line]
  }

  /// For a terminal too narrow for a bar beside the name.
  private func stacked(_ place: Int) -> [ChartLine] {
    let text = frame.style.shown(chart.steps[place].name) + "  " + counts[place]
    return text.wrapped(to: frame.width).map { ChartLine($0) } + [picture(place, frame.width)] + below(place)
  }

  private func below(_ place: Int) -> [ChartLine] {
    figures[place].isEmpty ? [] : frame.hung(ChartLine("  "), figures[place])
  }

  private func picture(_ place: Int, _ room: Int) -> ChartLine {
    let parts = chart.steps[place].parts
    let columns = { (count: Int) in Int((chart.length(count) * Double(room)).rounded()) }
    let ends = [columns(parts.wentOn), columns(parts.wentOn + parts.waiting), columns(chart.steps[place].count)]
    var line = ChartLine()
    var used = 0
    for (end, glyph) in zip(ends, glyphs) {
      line.add(String(repeating: glyph, count: max(0, end - used)), hue: TextStyle.hue(0))
      used = max(used, end)
    }
    if used == 0, chart.steps[place].count > 0 {
      line.add(frame.style.isASCII ? "|" : "▏", hue: TextStyle.hue(0))
      used = 1
    }
    line.add(String(repeating: " ", count: max(0, room - used)))
    return line
  }

  private var glyphs: [String] { frame.style.isASCII ? ["#", "=", "."] : ["█", "▒", "░"] }

  var key: [ChartLine] {
    let words = frame.figure.language.pictureWords
    let text = zip(glyphs, [words.wentOn, words.waiting, words.lost]).map { $0 + $0 + " " + $1 }.joined(separator: "  ")
    return text.wrapped(to: frame.width).map { ChartLine($0, hue: "2") }
  }
}

extension TextStyle {
  /// What this program itself puts in a text, its middle dots as commas where only ASCII can be shown.
  func ascii(_ text: String) -> String {
    guard isASCII else { return text }
    return own(text.split(separator: " · ").joined(separator: ", "))
  }
}

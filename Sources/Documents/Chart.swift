/// A picture of figures, as a value.
///
/// On a terminal it is drawn in characters, in HTML as SVG with a text alternative and the figures in a table beside it.
public enum Chart: Hashable, Sendable {
  case stepCurve(StepCurve)
  case stackedShares(StackedShares)
  case bars(Bars)
  case forest(Forest)
  case sparkline(Sparkline)
  case lines(Lines)
  case funnelSteps(FunnelSteps)
  case calibrationPlot(CalibrationPlot)
  case heatMap(HeatMap)

  /// What the picture shows, written above it.
  public var title: String {
    switch self {
    case .stepCurve(let chart): chart.title
    case .stackedShares(let chart): chart.title
    case .bars(let chart): chart.title
    case .forest(let chart): chart.title
    case .sparkline(let chart): chart.title
    case .lines(let chart): chart.title
    case .funnelSteps(let chart): chart.title
    case .calibrationPlot(let chart): chart.title
    case .heatMap(let chart): chart.title
    }
  }

  /// What the picture shows, in words.
  public func told(_ language: Language) -> String {
    switch self {
    case .stepCurve(let chart): chart.told(language)
    case .stackedShares(let chart): chart.told(language)
    case .bars(let chart): chart.told(language)
    case .forest(let chart): chart.told(language)
    case .sparkline(let chart): chart.told(language)
    case .lines(let chart): chart.told(language)
    case .funnelSteps(let chart): chart.told(language)
    case .calibrationPlot(let chart): chart.told(language)
    case .heatMap(let chart): chart.told(language)
    }
  }

  /// The figures that the picture shows.
  public func grid(_ language: Language) -> Grid {
    switch self {
    case .stepCurve(let chart): chart.grid(language)
    case .stackedShares(let chart): chart.grid
    case .bars(let chart): chart.grid(language)
    case .forest(let chart): chart.grid(language)
    case .sparkline(let chart): chart.grid(language)
    case .lines(let chart): chart.grid(language)
    case .funnelSteps(let chart): chart.grid(language)
    case .calibrationPlot(let chart): chart.grid(language)
    case .heatMap(let chart): chart.grid(language)
    }
  }

  /// The picture in at most `width` columns and `height` lines.
  func text(width: Int, height: Int, language: Language, style: TextStyle) -> [String] {
    guard style.pictures == .drawn else { return toldText(width: width, language: language, style: style) }
    let frame = ChartFrame(width: width, height: height, figure: Figure(language), style: style)
    let lines =
      switch self {
      case .stepCurve(let chart): chart.lines(frame)
      case .stackedShares(let chart): chart.lines(frame)
      case .bars(let chart): chart.lines(frame)
      case .forest(let chart): chart.lines(frame)
      case .sparkline(let chart): chart.lines(frame)
      case .lines(let chart): chart.lines(frame)
      case .funnelSteps(let chart): chart.lines(frame)
      case .calibrationPlot(let chart): chart.lines(frame)
      case .heatMap(let chart): chart.lines(frame)
      }
    return style.shown(title).wrapped(to: width).map(style.bold) + lines.map { $0.rendered(width, style) }
  }

  private func toldText(width: Int, language: Language, style: TextStyle) -> [String] {
    let words = style.shown(title + ": " + told(language)).wrapped(to: width)
    if case .sparkline = self { return words }
    let table = grid(language).text(width: width, language: language, style: style)
    let leftOut = table.leftOut.isEmpty ? [] : language.words.leftOut(table.leftOut).wrapped(to: width)
    return words + table.lines + leftOut
  }
}

/// The room for a picture on a terminal, and how it is drawn.
struct ChartFrame {
  let width: Int
  let height: Int
  let figure: Figure
  let style: TextStyle

  var words: Words { figure.language.words }
}

/// A line of a picture: pieces of text, each with a colour of its own or none.
struct ChartLine {
  var pieces: [(text: String, hue: String?)] = []

  init(_ text: String = "", hue: String? = nil) { add(text, hue: hue) }

  mutating func add(_ text: String, hue: String? = nil) {
    guard !text.isEmpty else { return }
    guard let last = pieces.last, last.hue == hue else {
      pieces.append((text, hue))
      return
    }
    pieces[pieces.count - 1].text += text
  }

  static func + (a: ChartLine, b: ChartLine) -> ChartLine {
    var line = a
    for piece in b.pieces { line.add(piece.text, hue: piece.hue) }
    return line
  }

  /// The line in at most `width` columns, without blanks at its end. Where it is cut, a mark says so: a figure must not lose digits unseen.
  func rendered(_ width: Int, _ style: TextStyle) -> String {
    trimmed.cut(to: width, ellipsis: style.ellipsis).pieces.map { piece in
      piece.hue.map { style.sgr($0, piece.text) } ?? piece.text
    }.joined()
  }

  private var trimmed: ChartLine {
    var line = self
    while let last = line.pieces.popLast() {
      let text = last.text.trimmingTrailingBlanks
      guard text.isEmpty else {
        line.pieces.append((text, last.hue))
        break
      }
    }
    return line
  }

  private func cut(to width: Int, ellipsis: String) -> ChartLine {
    guard pieces.reduce(0, { $0 + columns(of: $1.text) }) > width else { return self }
    let mark = columns(of: ellipsis) <= width ? ellipsis : ""
    var room = width - columns(of: mark)
    var line = ChartLine()
    for piece in pieces where room > 0 {
      let text = piece.text.cut(to: room, ellipsis: "")
      line.add(text, hue: piece.hue)
      room -= text == piece.text ? columns(of: text) : room
    }
    line.add(mark)
    return line
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

/// A small curve within a line, for the run of a figure.
public struct Sparkline: Hashable, Sendable {
  /// What the figure is, written above it.
  public let title: String
  /// In order of time; `nil` where there is no figure.
  public let values: [Double?]
  /// The first and last figures as they are written, such as `4 %` and `9 %`.
  public let first: String
  /// The last figure as it is written.
  public let last: String

  /// Creates the picture; `first` and `last` are the written forms of the first and last values that exist.
  public init(_ title: String, values: [Double?], first: String, last: String) {
    self.title = title
    self.values = values
    self.first = first
    self.last = last
  }
}

extension Sparkline {
  /// The values that exist.
  var known: [Double] { values.compactMap(\.self).filter(\.isFinite) }

  /// How high a value stands between the least and the greatest, 0…1; in the middle when all are equal.
  func height(_ value: Double) -> Double {
    guard let low = known.min(), let high = known.max(), high > low else { return 0.5 }
    return (value - low) / (high - low)
  }

  func told(_ language: Language) -> String {
    guard let start = known.first, let end = known.last else { return language.words.noFigures }
    return Self.trend([first, last], [start, end], language)
  }

  /// `rising from 4 % to 9 %`.
  static func trend(_ written: [String], _ values: [Double], _ language: Language) -> String {
    guard let from = written.first, let to = written.last, let start = values.first, let end = values.last else { return Figure.missing }
    if end > start { return language.words.rising(from, to) }
    return end < start ? language.words.falling(from, to) : language.words.steady(to)
  }

  func grid(_ language: Language) -> Grid {
    let rows = values.enumerated().map { [Cell.integer($0 + 1), Cell(number: $1)] }
    return Grid([Column("place", header: "#", .integer), Column("value", header: language.words.value, .number)], rows: rows)
  }

  func lines(_ frame: ChartFrame) -> [ChartLine] {
    guard !known.isEmpty else { return [ChartLine(frame.words.noFigures)] }
    let style = frame.style
    let ends = (style.shown(first) + " ", " " + style.shown(last))
    let room = max(1, frame.width - columns(of: ends.0) - columns(of: ends.1))
    let shape = values.suffix(room).map { Self.glyph($0.map(height), style) }.joined()
    return [ChartLine(ends.0) + ChartLine(shape, hue: TextStyle.hue(0)) + ChartLine(ends.1)]
  }

  private static func glyph(_ height: Double?, _ style: TextStyle) -> String {
    guard let height, height.isFinite else { return " " }
    let glyphs = style.isASCII ? ["_", ".", "-", "=", "^"] : ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return glyphs[Int((height * Double(glyphs.count - 1)).rounded())]
  }
}

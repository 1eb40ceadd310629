/// An SVG picture in the making. Classes are those of ``StyleSheet``.
struct SVG {
  enum Anchor: String {
    case start, middle, end
  }

  /// The width of every picture, in units of about a pixel.
  static let width = 720.0

  private var bytes: [UInt8] = []

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String, dashes: String? = nil) {
    path("M\(Self.point(x1, y1))L\(Self.point(x2, y2))", style, dashes: dashes)
  }

  mutating func path(_ d: String, _ style: String, dashes: String? = nil) {
    let dashes = dashes.map { " stroke-dasharray=\"\($0)\"" } ?? ""
    bytes.append(contentsOf: "<path class=\"\(style)\" d=\"\(d)\"\(dashes)/>\n".utf8)
  }

  mutating func bar(_ x: Double, _ y: Double, width: Double, height: Double, _ style: String) {
    let (x, y, width, height) = (Self.number(x), Self.number(y), Self.number(width), Self.number(height))
    bytes.append(contentsOf: "<rect class=\"\(style)\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"/>\n".utf8)
  }

  mutating func dot(_ x: Double, _ y: Double, radius: Double, _ style: String) {
    bytes.append(
      contentsOf: "<circle class=\"\(style)\" cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"\(Self.number(radius))\"/>\n".utf8)
  }

  /// A text, which may be anybody's: it is escaped.
  mutating func text(_ x: Double, _ y: Double, _ text: String, _ anchor: Anchor = .start, _ style: String = "") {
    bytes.append(
      contentsOf: "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" text-anchor=\"\(anchor.rawValue)\"\(Self.styled(style))>".utf8)
    bytes.append(escaping: text)
    bytes.append("</text>\n")
  }

  /// The whole picture with its text alternative.
  func picture(width: Double = SVG.width, height: Double, title: String, told: String, id: String, style: String = "") -> String {
    var all: [UInt8] = []
    all.append(
      contentsOf: """
        <svg xmlns="http://www.w3.org/2000/svg"\(Self.styled(style)) viewBox="0 0 \(Self.number(width)) \(Self.number(height))" role="img" \
        aria-labelledby="\(id)t \(id)d">
        <title id="\(id)t">
        """.utf8)
    all.append(escaping: title)
    all.append(contentsOf: "</title><desc id=\"\(id)d\">".utf8)
    all.append(escaping: told)
    all.append("</desc>\n")
    all.append(contentsOf: bytes)
    all.append("</svg>")
    return String(decoding: all, as: UTF8.self)
  }

  private static func styled(_ style: String) -> String { style.isEmpty ? "" : " class=\"\(style)\"" }

  /// A coordinate with one decimal at most.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    var bytes: [UInt8] = []
    bytes.append(number: (value * 10).rounded() / 10 + 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func point(_ x: Double, _ y: Double) -> String { number(x) + " " + number(y) }

  /// The dashes of the series at `place`: the first is solid.
  static func dashes(_ place: Int) -> String? {
    [nil, "9 4", "2 4", "12 4 2 4", "5 3", "16 4", "1 3", "9 3 2 3 2 3"][place % hues]
  }

  /// How many series have a colour and dashes of their own.
  static let hues = 8

  /// The class that colours a series' lines.
  static func stroke(_ place: Int) -> String { "s\(place % hues)" }

  /// The class that colours a series' areas and marks.
  static func fill(_ place: Int) -> String { "f\(place % hues)" }

  /// The mark of a series: each shape is unlike the others without colour.
  mutating func mark(_ place: Int, _ x: Double, _ y: Double, _ style: String) {
    switch place % 4 {
    case 0: dot(x, y, radius: 4, style)
    case 1: bar(x - 3.5, y - 3.5, width: 7, height: 7, style)
    case 2: path("M\(Self.point(x, y - 5))l5 8.5h-10Z", style)
    default: path("M\(Self.point(x, y - 5))l5 5l-5 5l-5 -5Z", style)
    }
  }

  /// A text that runs upwards from `x`, `y`.
  mutating func uprightText(_ x: Double, _ y: Double, _ text: String, _ style: String = "") {
    let turned = "transform=\"rotate(-90 \(Self.point(x, y)))\""
    bytes.append(contentsOf: "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" \(turned)\(Self.styled(style))>".utf8)
    bytes.append(escaping: text)
    bytes.append("</text>\n")
  }
}

extension Chart {
  /// The picture as an SVG element to stand within a page.
  ///
  /// - Parameter id: begins the identifiers of the title and the description; unlike any other on the page.
  func svg(_ language: Language, id: String) -> String {
    switch self {
    case .stepCurve(let chart): chart.svg(language, id: id)
    case .stackedShares(let chart): chart.svg(language, id: id)
    case .bars(let chart): chart.svg(language, id: id)
    case .forest(let chart): chart.svg(language, id: id)
    case .sparkline(let chart): chart.svg(language, id: id)
    case .lines(let chart): chart.svg(language, id: id)
    case .funnelSteps(let chart): chart.svg(language, id: id)
    case .calibrationPlot(let chart): chart.svg(language, id: id)
    case .heatMap(let chart): chart.svg(language, id: id)
    }
  }
}

/// A field of dots drawn with characters: braille cells of 2 × 4 dots, or plain cells of one dot each in ASCII.
struct Canvas {
  /// What a dot belongs to. The order is the order of precedence where colours and ASCII marks meet.
  enum Ink: Comparable {
    case none
    case band
    case guide
    case target
    case series(Int)
  }

  let columns: Int
  let rows: Int
  private let isASCII: Bool
  private var dots: [UInt8]
  private var inks: [Ink]
  private var overlay: [Int: String] = [:]

  init(columns: Int, rows: Int, isASCII: Bool) {
    self.columns = columns
    self.rows = rows
    self.isASCII = isASCII
    dots = Array(repeating: 0, count: columns * rows)
    inks = Array(repeating: .none, count: columns * rows)
  }

  private var dotsPerCell: (x: Int, y: Int) { isASCII ? (1, 1) : (2, 4) }

  var width: Int { columns * dotsPerCell.x }
  var height: Int { rows * dotsPerCell.y }

  /// Sets the dot at `x`, `y`, counted from the upper left; dots outside are dropped.
  mutating func set(_ x: Int, _ y: Int, _ ink: Ink) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    let cell = y / dotsPerCell.y * columns + x / dotsPerCell.x
    dots[cell] |= isASCII ? 1 : Self.braille[y % 4][x % 2]
    inks[cell] = max(inks[cell], ink)
  }

  /// Puts a character over the cell that holds the dot at `x`, `y`.
  mutating func put(_ character: String, _ x: Int, _ y: Int) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    overlay[y / dotsPerCell.y * columns + x / dotsPerCell.x] = character
  }

  /// The bit of each dot of a braille cell, rows from the top.
  ///
  /// - Source: Unicode Standard, block Braille Patterns (U+2800).
  private static let braille: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  /// ASCII marks of the series, each unlike the others without colour.
  static let marks: [Character] = ["*", "o", "x", "#", "@", "%", "&", "$"]

  func line(_ row: Int) -> ChartLine {
    var line = ChartLine()
    for cell in (row * columns)..<((row + 1) * columns) { line.add(character(cell), hue: hue(inks[cell])) }
    return line
  }

  private func character(_ cell: Int) -> String {
    if let character = overlay[cell] { return character }
    guard dots[cell] != 0 else { return " " }
    guard isASCII else { return Unicode.Scalar(0x2800 + UInt32(dots[cell])).map { String(Character($0)) } ?? " " }
    switch inks[cell] {
    case .none: return " "
    case .band: return "."
    case .guide: return ":"
    case .target: return "-"
    case .series(let place): return String(Self.marks[place % Self.marks.count])
    }
  }

  private func hue(_ ink: Ink) -> String? {
    switch ink {
    case .none: nil
    case .band, .guide, .target: "2"
    case .series(let place): TextStyle.hue(place)
    }
  }
}

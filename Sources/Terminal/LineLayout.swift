/// Where text stands on the screen, by the rules libedit draws it with.
struct LineLayout: Equatable {
  /// Rows below the one the prompt begins on.
  private(set) var row = 0
  /// Columns from the left edge.
  private(set) var column = 0
  private let columns: Int

  /// The place after `text` on a screen `columns` wide, starting at its left edge.
  init(_ text: some Sequence<Unicode.Scalar>, columns: Int) {
    self.columns = max(1, columns)
    for scalar in text { add(scalar) }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0A: startRow()
    case 0x09: repeat { advance(1) } while column % 8 != 0
    case 0..<0x20, 0x7F: for _ in 0..<2 { advance(1) }  // drawn as ^X
    default: advance(DisplayWidth.columns(scalar))
    }
  }

  private mutating func advance(_ width: Int) {
    if column + width > columns { startRow() }  // a wide character is never split
    column += width
    if column >= columns { startRow() }
  }

  private mutating func startRow() {
    row += 1
    column = 0
  }
}

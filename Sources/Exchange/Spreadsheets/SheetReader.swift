/// Reads the cells of a sheet into a table as text: tabs between cells, a line for each row of the sheet.
final class SheetReader: MarkupReader {
  /// What a sheet needs from the rest of the workbook.
  struct Surroundings {
    let texts: SharedTextReader
    let formats: [CellFormat]
    let numbers: CellNumber
    /// Where merged cells repeat, or move, what the first of them says.
    var merges = MergedCells()
  }

  /// More than this is no table that a person made; it is also what is kept of anything that can be read only once.
  static let mostText = OpenFile.mostKept
  /// - Source: ECMA-376 part 1, 18.3.1.73 and 18.3.1.4, and the specifications of Excel.
  static let mostRows = 1_048_576
  static let mostColumns = 16_384
  /// A cell holds 32,767 characters.
  private static let longestCell = 1 << 18

  private enum Kind { case number, shared, text, truth, error }

  private let surroundings: Surroundings
  private(set) var text: [UInt8] = []
  private(set) var merges: [MergedCells.Area] = []
  private(set) var filled: [Int: Int] = [:]
  /// Whether it holds what no sheet does: rows out of order, texts that do not exist.
  private(set) var isDamaged = false
  private(set) var isTooLarge = false
  private(set) var isTooWide = false

  /// The row and column under way, counted from 1, and the last column written in this row.
  private(set) var row = 0
  private var column = 0
  private var written = 0
  private var cells = 0
  /// What the first cells of merged areas say, and the last column of this row that was filled in from one.
  private var said: [Int: [UInt8]] = [:]
  private var lastFilled = 0

  private var kind = Kind.number
  private var format = CellFormat.number
  private var value: [UInt8] = []
  private var formula: [UInt8] = []
  private var hasValue = false
  private enum Place { case outside, value, formula }
  private var place = Place.outside
  private var isInReading = false

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  var isDone: Bool { isDamaged || isTooLarge || isTooWide }

  func begin(_ name: MarkupName, _ attributes: MarkupAttributes) {
    switch name {
    case "c": beginCell(attributes)
    case "v": (place, hasValue) = (.value, true)
    case "t" where !isInReading: (place, hasValue) = (.value, true)
    case "f": place = .formula
    case "row": beginRow(attributes)
    case "rPh": isInReading = true
    case "mergeCell": if let area = attributes["ref"].flatMap(MergedCells.Area.init) { merges.append(area) }
    default: break
    }
  }

  func end(_ name: MarkupName) {
    switch name {
    case "c": endCell()
    case "v", "t", "f": place = .outside
    case "row": endRow()
    case "rPh": isInReading = false
    default: break
    }
  }

  func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch place {
    case .outside: return
    case .value: value.append(contentsOf: bytes)
    case .formula: formula.append(contentsOf: bytes)
    }
    if value.count > Self.longestCell || formula.count > Self.longestCell { isDamaged = true }
  }
}

extension SheetReader {
  private func beginRow(_ attributes: MarkupAttributes) {
    let number = attributes.value("r").map { Self.number($0) } ?? row + 1
    guard number > row, number <= Self.mostRows else {
      isDamaged = true
      return
    }
    // A row that the file leaves out is a line without anything, so that lines are numbered as rows are.
    text.append(contentsOf: repeatElement(0x0A, count: number - 1 - row))
    (row, column, written, cells, lastFilled) = (number, 0, 1, 0, 0)
  }

  private func endRow() {
    fill(upTo: .max)
    text.append(0x0A)
    if cells > 0, row <= MergedCells.headerReach { filled[row] = cells }
  }

  private func beginCell(_ attributes: MarkupAttributes) {
    let place = attributes.value("r").flatMap(Self.column) ?? column + 1
    guard row > 0, place > column, place <= Self.mostColumns else {
      isDamaged = true
      return
    }
    isTooWide = place > RecordScanner.mostFields
    column = place
    kind = attributes.value("t").map(Self.kind) ?? .number
    let style = attributes.value("s").map { Self.number($0) } ?? 0
    format = surroundings.formats.indices.contains(style) ? surroundings.formats[style] : .number
    value.removeAll(keepingCapacity: true)
    formula.removeAll(keepingCapacity: true)
    hasValue = false
  }

  private func endCell() {
    let cell = cell()
    guard !surroundings.merges.isEmpty else { return write(cell, at: column) }
    fill(upTo: column)
    guard let area = surroundings.merges.area(atRow: row, column: column) else { return write(cell, at: column) }
    said[area.index] = Array(cell)
    if !area.isHeader { write(cell, at: column) }
  }

  /// Writes what merged cells up to a column say that began in a row above.
  private func fill(upTo column: Int) {
    guard !surroundings.merges.isEmpty else { return }
    for (place, area) in surroundings.merges.due(inRow: row) where place >= written && place <= column && place > lastFilled {
      lastFilled = place
      if let text = said[area] { write(text, at: place) }
    }
  }

  /// What the cell under way says.
  private func cell() -> ArraySlice<UInt8> {
    guard hasValue else { return formula.isEmpty ? [] : ([0x3D] + formula)[...] }
    switch kind {
    case .shared:
      if let text = surroundings.texts[Self.number(value)] { return SheetText.unescaped(text) }
      isDamaged = true
      return []
    case .text: return SheetText.unescaped(value[...])
    case .truth: return Array((value == [0x31] || value == Array("true".utf8) ? "TRUE" : "FALSE").utf8)[...]
    case .error: return value[...]
    case .number: return (surroundings.numbers.text(value, format) ?? value)[...]
    }
  }

  private func write(_ bytes: some Collection<UInt8>, at place: Int) {
    guard !bytes.isEmpty else { return }
    text.append(contentsOf: repeatElement(0x09, count: place - written))
    written = place
    SheetText.append(bytes, to: &text)
    cells += 1
    isTooLarge = isTooLarge || text.count > Self.mostText
  }
}

extension SheetReader {
  private static func kind(_ text: UnsafePointer<CChar>) -> Kind {
    switch String(cString: text) {
    case "s": .shared
    case "b": .truth
    case "e": .error
    case "n": .number
    default: .text  // inlineStr, str, d
    }
  }

  /// The column of a reference such as `AB12`, counted from 1.
  private static func column(_ reference: UnsafePointer<CChar>) -> Int? {
    var column = 0
    var at = 0
    while at < 4, case let letter = UInt8(bitPattern: reference[at]) & 0xDF, (0x41...0x5A).contains(letter) {
      column = column * 26 + Int(letter - 0x40)
      at += 1
    }
    return column > 0 ? column : nil
  }

  /// The number that digits say; -1 for anything else.
  private static func number(_ digits: UnsafePointer<CChar>) -> Int {
    var (number, at) = (0, 0)
    while digits[at] != 0 {
      guard UInt8(bitPattern: digits[at]).isDigit, at < 9 else { return -1 }
      number = number * 10 + Int(digits[at] - 0x30)
      at += 1
    }
    return at > 0 ? number : -1
  }

  private static func number(_ digits: [UInt8]) -> Int { Int(String(decoding: digits, as: UTF8.self)) ?? -1 }
}

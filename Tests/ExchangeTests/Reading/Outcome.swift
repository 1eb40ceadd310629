import Exchange

/// All that a reader makes of a text: its rows, where they begin, and the fault it ends with.
struct Outcome: Hashable {
  var rows: [[String]] = []
  var lines: [Int] = []
  var bytes: [Int] = []
  var shapes: [Row.Raggedness?] = []
  var fault: CSVFault?

  init(_ bytes: [UInt8], separator: Separator? = nil, encoding: TextEncoding? = nil, piece: Int = CSVReader.usualPiece) {
    do throws(CSVFault) {
      var reader = try CSVReader(bytes: bytes, separator: separator, encoding: encoding, piece: piece)
      while let row = try reader.next() { add(row) }
    } catch {
      fault = error
    }
  }

  init(_ text: String, separator: Separator? = nil, piece: Int = CSVReader.usualPiece) {
    self.init(Array(text.utf8), separator: separator, piece: piece)
  }

  private mutating func add(_ row: Row) {
    rows.append((0..<row.count).map { row[$0].string })
    lines.append(row.line)
    bytes.append(row.byte)
    shapes.append(row.raggedness)
  }
}

import CWorkbook
import Documents

/// An open workbook of the library's.
final class Book {
  private let file: OpaquePointer
  private var formats: [CellFormat: OpaquePointer] = [:]
  private var names: Set<String> = []

  /// From so many rows on they are written out one by one instead of being kept.
  private static let manyRows = 50_000

  init(path: String, folder: String, rows: Int) throws(WorkbookFault) {
    if let reason = cw_unavailable() { throw .unavailable(String(cString: reason)) }
    guard let file = cw_open(path, folder, rows > Self.manyRows) else { throw .failed("no memory") }
    self.file = file
  }

  /// Noon of the day the figures are of stands for when the file was made, so that the same report makes the same file.
  func describe(title: String, day: String?) {
    let parts = (day ?? "").split(separator: "-").compactMap { Int($0) }
    cw_describe(file, title, parts.count == 3 ? Self.noon(parts[0], parts[1], parts[2]) : Self.noon(2000, 1, 1))
  }

  /// Seconds since 1970, by Howard Hinnant's `days_from_civil`.
  private static func noon(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int64(era * 146_097 + dayOfEra - 719_468) * 86_400 + 43_200
  }

  /// A sheet of that name, shortened and freed of what Excel does not allow; of two with one name the second gets a number.
  func sheet(_ name: String) throws(WorkbookFault) -> Sheet {
    let plain = String(name.filter { !"[]:*?/\\".contains($0) }.prefix(28)).trimmingApostrophes
    var candidate = plain.isEmpty ? "Sheet" : plain
    var number = 2
    while !names.insert(candidate.lowercased()).inserted {
      candidate = "\(plain) \(number)"
      number += 1
    }
    guard let made = cw_add_sheet(file, candidate) else { throw .failed("no sheet can be called \(candidate)") }
    return Sheet(made, name: candidate, in: self)
  }

  func format(_ format: CellFormat) -> OpaquePointer? {
    if let known = formats[format] { return known }
    let made = cw_add_format(file, format.number, format.isBold, format.isWrapped, format.isHeading, format.shade ?? -1, format.ink ?? -1)
    formats[format] = made
    return made
  }

  func chart(_ kind: cw_chart_kind, title: String, across: String?, up: String?) throws(WorkbookFault) -> OpaquePointer {
    guard let chart = cw_add_chart(file, kind, title, across, up) else { throw .failed("no memory") }
    return chart
  }

  func close() throws(WorkbookFault) {
    if let reason = cw_close(file) { throw .failed(String(cString: reason)) }
  }
}

/// How a cell looks.
struct CellFormat: Hashable {
  var number: String?
  var isBold = false
  var isWrapped = false
  var isHeading = false
  /// The colours behind and of the text, `nil` for the usual ones.
  var shade: Int32?
  var ink: Int32?

  static let plain = CellFormat()
  static let header = CellFormat(isBold: true, isWrapped: true)
  static let heading = CellFormat(isBold: true, isHeading: true)
  static let wrapped = CellFormat(isWrapped: true)

  /// The number format of a figure, which Excel writes in the reader's own way.
  init(of cell: Cell) {
    self.init(number: Self.number(of: cell))
  }

  init(number: String? = nil, isBold: Bool = false, isWrapped: Bool = false, isHeading: Bool = false) {
    self.number = number
    self.isBold = isBold
    self.isWrapped = isWrapped
    self.isHeading = isHeading
  }

  private static func number(of cell: Cell) -> String? {
    switch cell {
    case .text, .missing: nil
    case .integer: "#,##0"
    case .number(_, let decimals): decimals > 0 ? "#,##0." + String(repeating: "0", count: min(decimals, 10)) : "#,##0"
    case .share: "0.0%"
    case .days: "#,##0.##"
    case .probability: "0.000"
    case .money(_, let currency): "#,##0.00 [$\(currency.filter(\.isLetter))]"
    case .date: "yyyy-mm-dd"
    }
  }
}

/// A sheet that is written from the top down.
final class Sheet {
  let name: String
  private let book: Book
  private let file: OpaquePointer
  private(set) var row: UInt32 = 0

  /// Excel's own limits.
  static let mostRows = 1_048_576
  private static let longestText = 32_767

  init(_ file: OpaquePointer, name: String, in book: Book) {
    self.file = file
    self.name = name
    self.book = book
  }

  func skip(_ rows: UInt32 = 1) { row += rows }

  func put(_ text: String, at column: Int, _ format: CellFormat = .plain) throws(WorkbookFault) {
    let shown = text.utf16.count <= Self.longestText ? text : String(text.prefix(Self.longestText / 2))
    try check(cw_text(file, row, UInt16(column), shown.visible, book.format(format)))
  }

  func put(_ number: Double, at column: Int, _ format: CellFormat = .plain) throws(WorkbookFault) {
    try check(cw_number(file, row, UInt16(column), number, book.format(format)))
  }

  /// A missing figure leaves its cell empty.
  func put(_ cell: Cell, at column: Int) throws(WorkbookFault) {
    let format = CellFormat(of: cell)
    switch cell {
    case .text(let text): try put(text, at: column)
    case .integer(let number): try put(Double(number), at: column, format)
    case .number(let number, _), .share(let number), .days(let number), .probability(let number): try put(number, at: column, format)
    case .money(let minorUnits, let currency):
      try put(Double(minorUnits) / Double(Figure.minorUnits(perUnitOf: currency)), at: column, format)
    case .date(let date):
      try check(cw_date(file, row, UInt16(column), Int32(date.year), Int32(date.month), Int32(date.day), book.format(format)))
    case .missing: break
    }
  }

  func put(row cells: [Cell]) throws(WorkbookFault) {
    for (column, cell) in cells.enumerated() { try put(cell, at: column) }
    skip()
  }

  func put(header texts: [String]) throws(WorkbookFault) {
    for (column, text) in texts.enumerated() { try put(text, at: column, .header) }
    skip()
  }

  func widen(_ column: Int, to width: Double) { cw_width(file, UInt16(column), width, nil) }

  func freeze(rows: Int) { cw_freeze(file, UInt32(rows), 0) }

  func filter(columns: Int) {
    guard row > 1, columns > 0 else { return }
    cw_filter(file, row - 1, UInt16(columns - 1))
  }

  func page(landscape: Bool, repeating: Bool) { cw_page(file, landscape, repeating) }

  func place(_ chart: OpaquePointer, at row: UInt32, _ column: Int, height: Double, told: String) throws(WorkbookFault) {
    try check(cw_place_chart(file, row, UInt16(column), chart, 640, height, told))
  }

  private func check(_ reason: UnsafePointer<CChar>?) throws(WorkbookFault) {
    if let reason { throw .failed(String(cString: reason)) }
  }
}

extension String {
  /// Without the apostrophes at either end that a sheet's name must not have.
  fileprivate var trimmingApostrophes: String {
    var text = Substring(self)
    while text.first == "'" { text.removeFirst() }
    while text.last == "'" { text.removeLast() }
    return String(text)
  }
}

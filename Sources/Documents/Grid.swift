/// A table: columns, and rows with one cell for each.
///
/// Called a grid because `Table` belongs to the database library.
public struct Grid: Hashable, Sendable {
  /// Stands above the table; `nil` for none.
  public let caption: String?
  /// From left to right.
  public let columns: [Column]
  /// From the top down; each has exactly one cell for each column.
  public private(set) var rows: [[Cell]]

  /// Creates a table. A short row is filled with missing cells; cells beyond the last column are dropped.
  public init(_ columns: [Column], rows: [[Cell]] = [], caption: String? = nil) {
    self.columns = columns
    self.caption = caption
    self.rows = []
    self.rows.reserveCapacity(rows.count)
    for row in rows { append(row) }
  }

  /// Adds a row at the end.
  public mutating func append(_ row: [Cell]) {
    guard row.count != columns.count else {
      rows.append(row)
      return
    }
    let lacking = max(0, columns.count - row.count)
    rows.append(Array(row.prefix(columns.count)) + Array(repeating: .missing, count: lacking))
  }

  /// The same table with the columns at `places` only.
  func keeping(_ places: [Int]) -> Grid {
    Grid(places.map { columns[$0] }, rows: rows.map { row in places.map { row[$0] } }, caption: caption)
  }
}

extension Grid {
  /// What a person reads in each cell of a column.
  func texts(column place: Int, _ figure: Figure) -> [String] {
    let isFractional = hasFractionalDays(column: place)
    return rows.map { figure.text($0[place], fractionalDays: isFractional) }
  }

  /// Whether one count of days in a column has a fraction: then all of them show one decimal, so that they line up.
  func hasFractionalDays(column place: Int) -> Bool {
    rows.contains { row in
      guard case .days(let days) = row[place], days != days.rounded() else { return false }
      return DecimalDigits(days).map { $0.rounded(to: 1).fraction(1) != "0" } ?? false
    }
  }
}

extension Figure {
  func text(_ cell: Cell, fractionalDays: Bool) -> String {
    guard fractionalDays, case .days(let days) = cell else { return text(cell) }
    return number(days, decimals: 1)
  }
}

/// Cells that are merged over several rows.
///
/// Only the first of them has a text. Below a header it holds for each row: a region beside its people. Within a header of several rows it
/// belongs to the last one, which names the columns.
struct MergedCells {
  /// Merged cells, rows and columns counted from 1.
  struct Area: Hashable {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>

    /// `B2:C4`; `nil` for anything else, and for less than two rows.
    init?(_ reference: String) {
      let corners = reference.split(separator: ":").map { corner in
        (
          column: corner.prefix { $0.isLetter }.uppercased().utf8.reduce(0) { $0 * 26 + Int($1) - 0x40 },
          row: Int(corner.drop { $0.isLetter }) ?? 0
        )
      }
      guard corners.count == 2, corners[0].row > 0, corners[0].row < corners[1].row, corners[1].row <= SheetReader.mostRows else {
        return nil
      }
      guard corners[0].column > 0, corners[0].column <= corners[1].column, corners[1].column <= SheetReader.mostColumns else { return nil }
      rows = corners[0].row...corners[1].row
      columns = corners[0].column...corners[1].column
    }
  }

  /// How far down a header is looked for, as `TableFrame` does.
  static let headerReach = 60
  /// More rows than this are not filled in: a sheet merged from end to end is no table.
  static let mostFilled = 200_000

  private var first: [Cell: (index: Int, isHeader: Bool)] = [:]
  private var byRow: [Int: [(column: Int, area: Int)]] = [:]

  private struct Cell: Hashable {
    let row: Int
    let column: Int
  }

  init() {}

  /// - Parameter filled: How many cells of each of the first rows say something.
  init(_ areas: [Area], filled: [Int: Int]) {
    let counts = Dictionary(filled.values.map { ($0, 1) }, uniquingKeysWith: +)
    let usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    let enough = max(2, (usual + 1) / 2)
    // Of an area that begins below a row like those of the table, the header is above.
    let headerEnd = filled.filter { $0.value >= enough }.keys.min() ?? 0
    var rows = 0
    for (index, area) in areas.enumerated() {
      rows += area.rows.count
      guard rows <= Self.mostFilled else { return }
      let isHeader = area.rows.lowerBound <= headerEnd
      first[Cell(row: area.rows.lowerBound, column: area.columns.lowerBound)] = (index, isHeader)
      for row in (isHeader ? area.rows.upperBound : area.rows.lowerBound + 1)...area.rows.upperBound {
        byRow[row, default: []].append((area.columns.lowerBound, index))
      }
    }
    for row in Array(byRow.keys) { byRow[row]?.sort { $0.column < $1.column } }
  }

  var isEmpty: Bool { first.isEmpty }

  /// The area whose first cell this is.
  func area(atRow row: Int, column: Int) -> (index: Int, isHeader: Bool)? { first[Cell(row: row, column: column)] }

  /// The areas that a row has a part of and that say something in it, by their first columns.
  func due(inRow row: Int) -> [(column: Int, area: Int)] { byRow[row] ?? [] }
}

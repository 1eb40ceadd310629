/// Rows against columns, each figure on a scale of shades: hires against modules, or cohorts against months.
public struct HeatMap: Hashable, Sendable {
  /// One figure: where it stands on the scale, and how it is written.
  public struct Cell: Hashable, Sendable {
    /// 0…1; what lies outside is shown at the end it lies beyond.
    public let level: Double
    /// The figure itself, such as `82` or `late`.
    public let text: String

    /// Creates a figure.
    public init(level: Double, text: String) {
      self.level = level
      self.text = text
    }
  }

  /// One row.
  public struct Row: Hashable, Sendable {
    /// What the row is, written before it.
    public let name: String
    /// One for each column; `nil` where there is no figure, which is marked.
    public let cells: [Cell?]

    /// Creates a row; what is missing at its end is marked as missing.
    public init(_ name: String, cells: [Cell?]) {
      self.name = name
      self.cells = cells
    }
  }

  /// What the picture shows, written above it.
  public let title: String
  /// What the columns are.
  public let columns: [String]
  /// From the top down.
  public let rows: [Row]
  /// What the low end of the scale means, such as `0 marks`.
  public let low: String
  /// What the high end of the scale means, such as `100 marks`.
  public let high: String

  /// Creates the picture. Of many rows only the first are drawn, and a sentence says how many are not.
  public init(_ title: String, columns: [String], rows: [Row], low: String, high: String) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.low = low
    self.high = high
  }
}

extension HeatMap {
  /// More rows than this are a list to search, not a picture to look at.
  package static let mostRows = 40
  /// How many shades can be told apart.
  package static let shades = 5

  /// The rows that are drawn.
  package var shown: [Row] { Array(rows.prefix(Self.mostRows)) }

  /// A row's figure in a column, or `nil` where there is none.
  package func cell(_ row: Row, _ column: Int) -> Cell? {
    guard row.cells.indices.contains(column), let cell = row.cells[column], cell.level.isFinite else { return nil }
    return cell
  }

  /// The shade of a figure, 0 for the low end.
  package static func shade(_ cell: Cell) -> Int { min(shades - 1, Int(min(1, max(0, cell.level)) * Double(shades))) }

  /// How many rows and columns are not drawn, or `nil` when all are.
  package func leftOut(columns drawn: Int, _ language: Language) -> String? {
    let words = language.pictureWords
    let figure = Figure(language)
    let rows = self.rows.count - shown.count
    let columns = self.columns.count - drawn
    let texts = [
      rows > 0 ? words.rowsNotShown(figure.count(rows), rows == 1) : nil,
      columns > 0 ? words.columnsNotShown(figure.count(columns), columns == 1) : nil,
    ].compactMap(\.self)
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }

  var hasMissing: Bool { shown.contains { row in columns.indices.contains { cell(row, $0) == nil } } }

  func told(_ language: Language) -> String {
    guard !rows.isEmpty, !columns.isEmpty else { return language.words.noFigures }
    let rows = shown.map { row in
      row.name + ": "
        + columns.indices.map { columns[$0] + " " + (cell(row, $0)?.text ?? language.pictureWords.missing) }.joined(separator: ", ")
    }
    return rows.joined(separator: "; ") + "." + (leftOut(columns: columns.count, language).map { " " + $0 } ?? "")
  }

  /// The figures that are drawn, as they are written.
  func grid(_ language: Language) -> Grid {
    let heads = columns.enumerated().map { Column("c\($0 + 1)", header: $1, .text, alignment: .trailing) }
    let rows: [[Documents.Cell]] = shown.map { row in
      [.text(row.name)] + columns.indices.map { Documents.Cell(cell(row, $0)?.text) }
    }
    return Grid([Column("row", header: language.words.group)] + heads, rows: rows)
  }
}

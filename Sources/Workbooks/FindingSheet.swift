import Documents

/// The figures as machines get them: one row each, in full precision, under the names that CSV and JSON use.
struct FindingSheet {
  private let finding: Finding

  init(_ finding: Finding) { self.finding = finding }

  func write(to sheet: Sheet) throws(WorkbookFault) {
    guard finding.rows.count < Sheet.mostRows else { throw .tooManyRows(finding.rows.count) }
    sheet.page(landscape: true, repeating: true)
    for (column, name) in finding.columns.enumerated() { sheet.widen(column, to: Double(max(11, min(32, width(column, name) + 2)))) }
    try sheet.put(header: finding.columns)
    for row in finding.rows { try sheet.put(row: row) }
    sheet.freeze(rows: 1)
    sheet.filter(columns: finding.columns.count)
  }

  /// How long a column's texts are, by its first rows.
  private func width(_ column: Int, _ name: String) -> Int {
    finding.rows.prefix(100).reduce(name.count) { widest, row in
      if column < row.count, case .text(let text) = row[column] { max(widest, text.count) } else { widest }
    }
  }
}

/// What every figure means, and what a reader must know.
struct DefinitionSheet {
  private let finding: Finding
  private let words: SheetWords

  init(_ finding: Finding, _ words: SheetWords) {
    self.finding = finding
    self.words = words
  }

  func write(to sheet: Sheet) throws(WorkbookFault) {
    sheet.page(landscape: false, repeating: true)
    sheet.widen(0, to: 28)
    sheet.widen(1, to: 100)
    try sheet.put(header: [words.term, words.meaning])
    for definition in finding.definitions { try put(definition.term, definition.text, to: sheet) }
    for note in finding.notes { try put(words.note, note, to: sheet) }
    sheet.freeze(rows: 1)
  }

  private func put(_ term: String, _ text: String, to sheet: Sheet) throws(WorkbookFault) {
    try sheet.put(term, at: 0, .wrapped)
    try sheet.put(text, at: 1, .wrapped)
    sheet.skip()
  }
}

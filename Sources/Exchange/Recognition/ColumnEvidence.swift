import Onboarding

/// What the values of a file's columns can be, by its first rows.
///
/// A header alone may lie: `Closed` is a date in one export and a yes or no in another. Which notation they are in is settled later, over the
/// whole file (`NotationSurvey`).
struct ColumnEvidence {
  /// How many rows are looked at: enough that a column filled here and there shows, read in a few milliseconds.
  static let rows = 2_000

  private struct Counts {
    var filled = 0
    var dates = 0
    var numbers = 0
  }

  private var columns: [Counts]

  init(width: Int) { columns = Array(repeating: Counts(), count: width) }

  mutating func take(_ row: Row) {
    for index in 0..<min(row.count, columns.count) {
      let field = row[index].trimmed
      guard !field.isMissing else { continue }
      columns[index].filled += 1
      if DateOrder.allCases.contains(where: { field.period($0) != nil }) { columns[index].dates += 1 }
      if !field.decimalMarks.isEmpty { columns[index].numbers += 1 }
    }
  }

  /// Whether a column of the file may hold what one of ours does: half of its values at least read as such. An empty column may hold anything.
  func fits(_ index: Int, _ content: ColumnRule.Content) -> Bool {
    guard columns.indices.contains(index), columns[index].filled > 0 else { return true }
    let counts = columns[index]
    switch content {
    case .date, .period: return counts.dates * 2 >= counts.filled
    case .number: return counts.numbers * 2 >= counts.filled
    case .text: return true
    case .person: return counts.dates * 2 <= counts.filled || counts.numbers == counts.filled  // an id may look like 20240101
    }
  }
}

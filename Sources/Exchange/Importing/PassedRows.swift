import Onboarding

/// Counts the lines of a file that are no records, and holds back those of which that is not certain yet.
struct PassedRows {
  /// A line that is a footer unless a record follows.
  struct Held {
    let fields: [String]
    let line: Int
    let expected: Int
  }

  private var counts: [ImportReport.Passed.Kind: (count: Int, line: Int)] = [:]
  private(set) var held: [Held] = []

  /// More lines below a table than this are no footer.
  private static let mostHeld = 100

  mutating func pass(_ kind: ImportReport.Passed.Kind, line: Int, count: Int = 1) {
    let known = counts[kind] ?? (0, line)
    counts[kind] = (known.count + count, known.line)
  }

  /// Holds a row back.
  ///
  /// - Returns: `false` when too many are held already.
  mutating func hold(_ row: Row) -> Bool {
    guard held.count < Self.mostHeld else { return false }
    held.append(Held(fields: (0..<row.count).map { row[$0].string }, line: row.line, expected: row.expected))
    return true
  }

  /// Gives up the rows that were held back: a record followed, so they stand within the table.
  mutating func release() -> [Held] {
    defer { held = [] }
    return held
  }

  /// What was passed over, the rows still held among them.
  mutating func finish() -> [ImportReport.Passed] {
    for row in held { pass(.footer, line: row.line) }
    held = []
    return ImportReport.Passed.Kind.allCases.compactMap { kind in
      counts[kind].map { ImportReport.Passed(kind, count: $0.count, line: $0.line) }
    }
  }
}

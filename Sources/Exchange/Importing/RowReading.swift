import Onboarding

/// What a row of a file says.
enum RowReading {
  case fact(Fact)
  /// Several of one row, such as the marks of each item of a gradebook; none where it says nothing.
  case facts([Fact])
  /// Nothing that is recorded: why it was passed over.
  case passed(ImportReport.Passed.Kind)
}

/// The marks on the questions of one attempt, before it is known the how manieth it is.
struct AttemptItems {
  let assessment: Assessment
  let minute: Int64
  let line: Int
  let marks: [(item: Layout.Item, mark: Double?)]
}

/// An attempt at a test, where it stands in the batch.
struct AttemptPlace {
  let place: Int
  /// When it began, where the file says so.
  let minute: Int64?
  let line: Int
}

/// What is gathered while the rows of one file are read.
struct RowGathering {
  var passed = PassedRows()
  var lookalikes: Lookalikes
  var samples: [[ImportRequest.ColumnSource]] = []
  /// When each attempt began, by its place in the batch, where the file says so.
  var beginnings: [Int: Int64] = [:]
  var items: [AttemptItems] = []
  /// The attempts at tests, where only some count.
  var attempts: [AttemptPlace] = []
  /// Records read; lines that are none are not counted.
  var rows = 0
  /// Whether some value did not read and might in another notation.
  var isForeign = false

  init(_ layout: Layout) {
    if layout.preamble > 0 { passed.pass(.preamble, line: 1, count: layout.preamble) }
    lookalikes = Lookalikes(layout.header, layout.categories)
  }

  /// Counts a record that does not count, by its line.
  mutating func pass(_ kind: ImportReport.Passed.Kind, line: Int) { passed.pass(kind, line: line) }

  /// Counts a row that is no record, which was counted as one.
  mutating func pass(_ kind: ImportReport.Passed.Kind, _ row: Row) {
    rows -= 1
    passed.pass(kind, line: row.line)
  }
}

import GRDB
import GRDBSQLite

/// The edits of many observations as a table that SQLite reads: `incoming`.
final class ObservationFeed: RowFeed {
  /// Which of the edits put out are to be read.
  enum Part { case new, changed }

  private var edits = UnsafeBufferPointer<ObservationEdit>(start: nil, count: 0)
  private var part = Part.new

  init(on db: Database) throws {
    try super.init("incoming", "person, metric, period, value, numerator, denominator, target", on: db)
  }

  /// Puts edits out for reading while `body` runs.
  func offer(_ edits: [ObservationEdit], _ part: Part, while body: () throws -> Void) rethrows {
    try edits.withUnsafeBufferPointer { buffer in
      self.edits = buffer
      self.part = part
      defer { self.edits = UnsafeBufferPointer(start: nil, count: 0) }
      try body()
    }
  }

  override var count: Int { edits.count }

  override func isOffered(_ place: Int) -> Bool {
    guard edits[place].after != nil else { return false }
    return (edits[place].before == nil) == (part == .new)
  }

  override func tell(_ place: Int, _ column: Int32, to context: OpaquePointer?) { edits[place].tell(column, to: context) }
}

extension ObservationEdit {
  /// One column of the row that the edit leaves.
  fileprivate func tell(_ column: Int32, to context: OpaquePointer?) {
    switch column {
    case 0: sqlite3_result_int64(context, key.person)
    case 1: sqlite3_result_int64(context, key.metric)
    case 2: sqlite3_result_int64(context, key.period)
    default: tell(figure(column), to: context)
    }
  }

  private func figure(_ column: Int32) -> Double {
    guard let after else { return .nan }
    return switch column {
    case 3: after.value
    case 4: after.numerator
    case 5: after.denominator
    default: after.target
    }
  }

  private func tell(_ number: Double, to context: OpaquePointer?) {
    if number.isNaN { sqlite3_result_null(context) } else { sqlite3_result_double(context, number) }
  }
}

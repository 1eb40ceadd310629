import GRDB
import GRDBSQLite

/// A table that is not there: SQLite reads the rows of a load straight from memory, which takes half the time of binding them one by one.
///
/// `INSERT … SELECT … FROM incoming` reads the edits that `offer` put out. The C functions below are called by SQLite on the thread that runs that
/// statement, and only while `offer` holds the memory still.
final class ObservationFeed {
  /// Which of the edits put out are to be read.
  enum Part { case new, changed }

  fileprivate var edits = UnsafeBufferPointer<ObservationEdit>(start: nil, count: 0)
  fileprivate var part = Part.new
  private let functions: UnsafeMutablePointer<sqlite3_module>

  /// Makes the table known to a connection, which must not outlive this object's use.
  init(on db: Database) throws {
    functions = .allocate(capacity: 1)
    functions.initialize(to: Self.functionTable)
    let code = sqlite3_create_module_v2(db.sqliteConnection, "incoming", functions, Unmanaged.passUnretained(self).toOpaque(), nil)
    guard code == SQLITE_OK else { throw Fault(of: db.sqliteConnection) }
  }

  deinit { functions.deallocate() }

  /// Puts edits out for reading while `body` runs.
  func offer(_ edits: [ObservationEdit], _ part: Part, while body: () throws -> Void) rethrows {
    try edits.withUnsafeBufferPointer { buffer in
      self.edits = buffer
      self.part = part
      defer { self.edits = UnsafeBufferPointer(start: nil, count: 0) }
      try body()
    }
  }

  fileprivate func isOffered(_ place: Int) -> Bool {
    guard edits[place].after != nil else { return false }
    return (edits[place].before == nil) == (part == .new)
  }
}

/// The table as SQLite holds it; begins as C's `sqlite3_vtab` does.
private struct FeedTable {
  var base = sqlite3_vtab()
  var feed: Unmanaged<ObservationFeed>
}

/// A reading of the table; begins as C's `sqlite3_vtab_cursor` does.
private struct FeedCursor {
  var base = sqlite3_vtab_cursor()
  var feed: Unmanaged<ObservationFeed>
  var place = 0

  mutating func skip() {
    let feed = feed.takeUnretainedValue()
    while place < feed.edits.count, !feed.isOffered(place) { place += 1 }
  }
}

private func cursor(_ pointer: UnsafeMutablePointer<sqlite3_vtab_cursor>?) -> UnsafeMutablePointer<FeedCursor>? {
  pointer.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: FeedCursor.self) }
}

extension ObservationFeed {
  private static var functionTable: sqlite3_module {
    var table = sqlite3_module()
    table.xConnect = { connection, feed, _, _, made, _ in
      guard let feed, let made else { return SQLITE_ERROR }
      let code = sqlite3_declare_vtab(connection, "CREATE TABLE x (person, metric, period, value, numerator, denominator, target)")
      guard code == SQLITE_OK else { return code }
      let table = UnsafeMutablePointer<FeedTable>.allocate(capacity: 1)
      table.initialize(to: FeedTable(feed: Unmanaged.fromOpaque(feed)))
      made.pointee = UnsafeMutableRawPointer(table).assumingMemoryBound(to: sqlite3_vtab.self)
      return SQLITE_OK
    }
    table.xDisconnect = { table in
      UnsafeMutableRawPointer(table)?.assumingMemoryBound(to: FeedTable.self).deallocate()
      return SQLITE_OK
    }
    table.xBestIndex = { _, plan in
      plan?.pointee.estimatedCost = 1
      return SQLITE_OK
    }
    table.xOpen = { table, made in
      guard let table, let made else { return SQLITE_ERROR }
      let feed = UnsafeMutableRawPointer(table).assumingMemoryBound(to: FeedTable.self).pointee.feed
      let cursor = UnsafeMutablePointer<FeedCursor>.allocate(capacity: 1)
      cursor.initialize(to: FeedCursor(feed: feed))
      made.pointee = UnsafeMutableRawPointer(cursor).assumingMemoryBound(to: sqlite3_vtab_cursor.self)
      return SQLITE_OK
    }
    table.xClose = { pointer in
      cursor(pointer)?.deallocate()
      return SQLITE_OK
    }
    addReading(to: &table)
    return table
  }

  private static func addReading(to table: inout sqlite3_module) {
    table.xFilter = { pointer, _, _, _, _ in
      cursor(pointer)?.pointee.place = 0
      cursor(pointer)?.pointee.skip()
      return SQLITE_OK
    }
    table.xNext = { pointer in
      cursor(pointer)?.pointee.place += 1
      cursor(pointer)?.pointee.skip()
      return SQLITE_OK
    }
    table.xEof = { pointer in
      guard let cursor = cursor(pointer) else { return 1 }
      return cursor.pointee.place >= cursor.pointee.feed.takeUnretainedValue().edits.count ? 1 : 0
    }
    table.xRowid = { pointer, row in
      row?.pointee = Int64(cursor(pointer)?.pointee.place ?? 0)
      return SQLITE_OK
    }
    table.xColumn = { pointer, context, column in
      guard let cursor = cursor(pointer) else { return SQLITE_ERROR }
      let edits = cursor.pointee.feed.takeUnretainedValue().edits
      edits[cursor.pointee.place].tell(column, to: context)
      return SQLITE_OK
    }
  }
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

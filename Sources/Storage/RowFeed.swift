import GRDB
import GRDBSQLite

/// A table that is not there: SQLite reads the rows of a load straight from memory, which takes half the time of binding them one by one.
///
/// `INSERT … SELECT … FROM` its name reads what a subclass has put out. The C functions below are called by SQLite on the thread that runs that
/// statement, and only while the subclass holds the memory still.
class RowFeed {
  /// How many rows there are, whether they are to be read or passed over.
  var count: Int { 0 }
  fileprivate let declaration: String
  private let functions: UnsafeMutablePointer<sqlite3_module>

  /// Makes the table known to a connection, which must not outlive this object's use.
  init(_ name: String, _ columns: String, on db: Database) throws {
    declaration = "CREATE TABLE x (\(columns))"
    functions = .allocate(capacity: 1)
    functions.initialize(to: Self.functionTable)
    let code = sqlite3_create_module_v2(db.sqliteConnection, name, functions, Unmanaged.passUnretained(self).toOpaque(), nil)
    guard code == SQLITE_OK else { throw Fault(of: db.sqliteConnection) }
  }

  deinit { functions.deallocate() }

  /// Whether a row is to be read.
  func isOffered(_ place: Int) -> Bool { true }

  /// Gives SQLite one column of a row.
  func tell(_ place: Int, _ column: Int32, to context: OpaquePointer?) {}
}

/// The table as SQLite holds it; begins as C's `sqlite3_vtab` does.
private struct FeedTable {
  var base = sqlite3_vtab()
  var feed: Unmanaged<RowFeed>
}

/// A reading of the table; begins as C's `sqlite3_vtab_cursor` does.
private struct FeedCursor {
  var base = sqlite3_vtab_cursor()
  var feed: Unmanaged<RowFeed>
  var place = 0

  mutating func skip() {
    place = feed._withUnsafeGuaranteedRef { feed in
      var place = place
      while place < feed.count, !feed.isOffered(place) { place += 1 }
      return place
    }
  }
}

private func cursor(_ pointer: UnsafeMutablePointer<sqlite3_vtab_cursor>?) -> UnsafeMutablePointer<FeedCursor>? {
  pointer.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: FeedCursor.self) }
}

extension RowFeed {
  private static var functionTable: sqlite3_module {
    var table = sqlite3_module()
    table.xConnect = { connection, feed, _, _, made, _ in
      guard let feed, let made else { return SQLITE_ERROR }
      let feeding = Unmanaged<RowFeed>.fromOpaque(feed)
      let code = sqlite3_declare_vtab(connection, feeding.takeUnretainedValue().declaration)
      guard code == SQLITE_OK else { return code }
      let table = UnsafeMutablePointer<FeedTable>.allocate(capacity: 1)
      table.initialize(to: FeedTable(feed: feeding))
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
      return cursor.pointee.feed._withUnsafeGuaranteedRef { cursor.pointee.place >= $0.count } ? 1 : 0
    }
    table.xRowid = { pointer, row in
      row?.pointee = Int64(cursor(pointer)?.pointee.place ?? 0)
      return SQLITE_OK
    }
    table.xColumn = { pointer, context, column in
      guard let cursor = cursor(pointer) else { return SQLITE_ERROR }
      cursor.pointee.feed._withUnsafeGuaranteedRef { $0.tell(cursor.pointee.place, column, to: context) }
      return SQLITE_OK
    }
  }
}

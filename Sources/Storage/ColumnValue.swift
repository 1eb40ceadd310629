import GRDBSQLite

/// One column of the row a statement stands on, fetched once where its kind and its content are both asked for.
///
/// Only while the statement stands on the row, and on its connection's queue: SQLite calls such values unprotected, for nothing guards them
/// against other threads.
struct ColumnValue {
  fileprivate let handle: OpaquePointer?

  @inline(__always)
  var isNull: Bool { sqlite3_value_type(handle) == SQLITE_NULL }
  @inline(__always)
  var int: Int64 { sqlite3_value_int64(handle) }
  @inline(__always)
  var real: Double { sqlite3_value_double(handle) }

  /// Lends the bytes of a text, none where there is no text.
  @inline(__always)
  func withUTF8<Answer>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Answer) rethrows -> Answer {
    // As a blob: asked for as text, SQLite would copy it to put a zero behind it.
    let start = sqlite3_value_blob(handle)?.assumingMemoryBound(to: UInt8.self)
    return try body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_value_bytes(handle))))
  }
}

extension Prepared {
  @inline(__always)
  func value(_ column: Int32) -> ColumnValue { ColumnValue(handle: sqlite3_column_value(handle, column)) }
}

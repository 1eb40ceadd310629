import GRDB
import GRDBSQLite

/// What SQLite answered instead of doing its work. The text is SQLite's own and names no value.
struct Fault: Error {
  /// SQLite's extended result code.
  let code: Int32
  let message: String
  /// What the operating system said last, such as `ENOSPC`; 0 for nothing.
  let system: Int32

  init(of connection: OpaquePointer?) {
    code = sqlite3_extended_errcode(connection)
    message = String(cString: sqlite3_errmsg(connection))
    system = sqlite3_system_errno(connection)
  }
}

/// The stored bytes are not what this program writes; `what` names the place and no value.
struct Nonsense: Error {
  let what: String
}

/// A statement prepared once and run many times, bound and stepped without the detours of a general row.
///
/// To be used inside the accesses of the connection that made it.
final class Prepared {
  let handle: OpaquePointer
  private let statement: Statement

  init(_ sql: String, in db: Database) throws {
    statement = try db.makeStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  /// Runs to the next row; `false` at the end, after which the statement can be run anew.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(handle)
      return false
    default:
      let fault = Fault(of: sqlite3_db_handle(handle))
      sqlite3_reset(handle)
      throw fault
    }
  }

  /// Runs to the end.
  func run() throws {
    while try step() {}
  }

  /// Runs to the end, stopping at every row; ends the run when `body` throws.
  func forEachRow(_ body: () throws -> Void) throws {
    defer { stop() }
    while try step() { try body() }
  }

  /// Ends a run before its last row.
  func stop() { sqlite3_reset(handle) }

  /// How many rows the connection's last insertion, update or removal touched.
  var changes: Int { Int(sqlite3_changes(sqlite3_db_handle(handle))) }

  /// The key that the connection's last insertion was given.
  var insertedKey: Int64 { sqlite3_last_insert_rowid(sqlite3_db_handle(handle)) }
}

extension Prepared {
  func bind(_ index: Int32, _ value: Int64) { sqlite3_bind_int64(handle, index, value) }
  func bind(_ index: Int32, _ value: Double) { sqlite3_bind_double(handle, index, value) }
  func bindNull(_ index: Int32) { sqlite3_bind_null(handle, index) }

  func bind(_ index: Int32, _ text: String) {
    var text = text
    text.withUTF8 { bind(index, utf8: $0) }
  }

  func bind(_ index: Int32, utf8: UnsafeBufferPointer<UInt8>) {
    // No address would read as NULL.
    guard let start = utf8.baseAddress, !utf8.isEmpty else {
      _ = sqlite3_bind_text(handle, index, "", 0, copying)
      return
    }
    start.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
      _ = sqlite3_bind_text64(handle, index, $0, UInt64(utf8.count), copying, UInt8(SQLITE_UTF8))
    }
  }

  func bind(_ index: Int32, bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, !bytes.isEmpty else {
        _ = sqlite3_bind_zeroblob(handle, index, 0)
        return
      }
      sqlite3_bind_blob64(handle, index, start, UInt64(bytes.count), copying)
    }
  }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }
  func int(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }
  func real(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  /// A number, or NaN for nothing.
  func realOrNaN(_ column: Int32) -> Double { isNull(column) ? .nan : real(column) }

  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(handle, column) else { return "" }
    return String(decoding: UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))), as: UTF8.self)
  }

  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }
}

extension Prepared {
  /// Where the row stands in order to another statement's by its first columns: negative before, 0 level, positive behind.
  func compare(with other: Prepared, columns: Int) -> Int {
    for column in 0..<Int32(columns) {
      let order = order(of: column, to: other)
      if order != 0 { return order }
    }
    return 0
  }

  /// Whether the first columns of the row are those of another statement's.
  func equals(_ other: Prepared, columns: Int) -> Bool { compare(with: other, columns: columns) == 0 }

  /// As SQLite sorts: nothing before numbers before texts.
  private func order(of column: Int32, to other: Prepared) -> Int {
    let (kind, otherKind) = (rank(of: column), other.rank(of: column))
    guard kind == otherKind else { return kind - otherKind }
    switch kind {
    case 0: return 0
    case 1:
      let (a, b) = (real(column), other.real(column))
      let (whole, otherWhole) = (int(column), other.int(column))  // of large integers the reals agree too soon
      return a < b || (a == b && whole < otherWhole) ? -1 : a == b && whole == otherWhole ? 0 : 1
    default:
      let (a, b) = (bytes(column), other.bytes(column))
      return a == b ? 0 : a.lexicographicallyPrecedes(b) ? -1 : 1
    }
  }

  private func rank(of column: Int32) -> Int {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_NULL: 0
    case SQLITE_INTEGER, SQLITE_FLOAT: 1
    default: 2
    }
  }
}

/// Has SQLite copy what is bound: the memory is ours only during the call.
let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

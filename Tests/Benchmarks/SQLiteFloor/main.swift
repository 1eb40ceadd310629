// The least that any program does that opens a store: SQLite alone, without GRDB and Foundation.
import GRDBSQLite

var store: OpaquePointer?
var count: OpaquePointer?
guard CommandLine.arguments.count == 2, sqlite3_open(CommandLine.arguments[1], &store) == SQLITE_OK,
  sqlite3_prepare_v2(store, "SELECT count(*) FROM people", -1, &count, nil) == SQLITE_OK, sqlite3_step(count) == SQLITE_ROW
else { fatalError("the store cannot be read") }
print(sqlite3_column_int64(count, 0))
sqlite3_finalize(count)
sqlite3_close(store)

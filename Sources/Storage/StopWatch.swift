import GRDB
import GRDBSQLite
import Onboarding

/// Has SQLite ask, while it works, whether the user wants it stopped.
final class StopWatch {
  private let isStopped: () -> Bool

  /// How many of its instructions SQLite runs between two questions: about a millisecond's worth.
  private static let stride: Int32 = 20_000

  init(_ isStopped: @escaping () -> Bool) { self.isStopped = isStopped }

  /// To be called every few milliseconds of long work outside SQLite.
  ///
  /// - Throws: `Trouble.stopped`.
  func look() throws { if isStopped() { throw Trouble.stopped } }

  /// Runs `body`, whose statements end at once when the user wants it stopped.
  ///
  /// - Throws: `Trouble.stopped`.
  func watch<Value>(_ db: Database, while body: () throws -> Value) throws -> Value {
    let ask: @convention(c) (UnsafeMutableRawPointer?) -> Int32 = { watch in
      guard let watch else { return 0 }
      return Unmanaged<StopWatch>.fromOpaque(watch).takeUnretainedValue().isStopped() ? 1 : 0
    }
    sqlite3_progress_handler(db.sqliteConnection, Self.stride, ask, Unmanaged.passUnretained(self).toOpaque())
    defer { sqlite3_progress_handler(db.sqliteConnection, 0, nil, nil) }
    return try withExtendedLifetime(self) {
      do {
        let value = try body()
        guard !isStopped() else { throw Trouble.stopped }
        return value
      } catch {
        throw isStopped() ? Trouble.stopped : error
      }
    }
  }
}

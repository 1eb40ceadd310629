import Foundation
import GRDBSQLite
import Onboarding

extension SQLiteStore {
  /// Whether the file at `path` is there and may not be written: its owner took the permission away, or the file system is read-only.
  ///
  /// The permission bits count for the superuser too, whom the system lets write anything: whoever took them away meant it.
  public static func isWriteProtected(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    return status.st_mode & 0o222 == 0 || Foundation.access(path, W_OK) != 0
  }

  /// The version of SQLite, such as `3.40.1`.
  public static var libraryVersion: String { String(cString: sqlite3_libversion()) }
}

/// Files that writers who were killed left beside their target.
public enum StaleDrafts {
  /// Removes drafts of `path`, named `PATH.PROCESS.part`, whose process is no more.
  public static func remove(beside path: String) {
    let folder = (path as NSString).deletingLastPathComponent
    let start = (path as NSString).lastPathComponent + "."
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder) else { return }
    for name in names where name.hasPrefix(start) && name.hasSuffix(".part") {
      guard let process = pid_t(name.dropFirst(start.count).dropLast(5)), process != getpid(), isGone(process) else { continue }
      unlink(folder.isEmpty ? name : folder + "/" + name)
    }
  }

  private static func isGone(_ process: pid_t) -> Bool { kill(process, 0) != 0 && errno == ESRCH }
}

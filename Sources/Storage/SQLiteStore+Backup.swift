import Foundation
import GRDB
import Onboarding

extension SQLiteStore {
  /// Writes a copy of the store as it is at this moment, while others may go on writing.
  ///
  /// - Throws: `Trouble.alreadyExists` when there is something at `path`; half a copy is never left there.
  public func backup(to path: String) throws {
    let file = StoreFile(path: path)
    try file.make()
    do {
      try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) }
    } catch {
      unlink(path)
      throw Trouble(error, at: path)
    }
    file.sync()
  }
}

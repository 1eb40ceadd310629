import Foundation
import GRDB
import Onboarding

extension SQLiteStore {
  /// Writes a copy of the store as it is at this moment, while others may go on writing.
  ///
  /// The copy is made beside its place and given its name once it is on the disk: whoever is killed or loses power half-way leaves at most a
  /// file that ends in `.part`.
  ///
  /// - Throws: `Trouble.alreadyExists` when there is something at `path`; half a copy is never left there.
  public func backup(to path: String) throws {
    let file = StoreFile(path: path)
    guard !file.isTaken else { throw Trouble.alreadyExists(path: path) }
    StaleDrafts.remove(beside: path)
    let draft = StoreFile(path: "\(path).\(getpid()).part")
    try draft.makeAnew(for: path)
    do {
      try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [draft.path]) }
      draft.sync()
      try draft.take(name: file)
    } catch {
      unlink(draft.path)
      throw Trouble(error, at: path)
    }
  }
}

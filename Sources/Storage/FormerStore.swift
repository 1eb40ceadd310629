import Foundation
import GRDB
import Onboarding

/// The copy of a store as it was before a newer version of the program changed its tables: `PATH.before-VERSION` beside it.
///
/// Whoever goes back to the older version takes it. It is removed when somebody is forgotten, for it names them.
struct FormerStore {
  let path: String
  /// The version of the copy's tables.
  let version: Int64

  private var place: String { "\(path)\(Self.mark)\(version)" }
  private static let mark = ".before-v"

  /// Writes the copy, unless there is one.
  ///
  /// - Throws: `Trouble` when there is no room for it: then nothing is changed either.
  func keep(_ db: Database) throws {
    let file = StoreFile(path: place)
    guard !file.isTaken else { return }
    StaleDrafts.remove(beside: place)
    let draft = StoreFile(path: "\(place).\(getpid()).part")
    try draft.makeAnew(for: place)
    do {
      try db.execute(sql: "VACUUM INTO ?", arguments: [draft.path])
      draft.sync()
      try draft.take(name: file)
    } catch {
      unlink(draft.path)
      if case Trouble.alreadyExists? = error as? Trouble { return }  // another process was quicker
      throw error
    }
  }

  static func removeAll(beside path: String) {
    for version in 1..<Int64(Schema.version) { unlink(FormerStore(path: path, version: version).place) }
  }
}

import Foundation
import Onboarding
import Support
import Testing

@testable import Storage

/// What is saved of a store that is damaged.
@Suite struct RecoveryTests {
  let folder: Folder
  init() throws { folder = try Folder() }

  private var path: String { folder.path("store.db") }

  private func furnished() throws -> Dump {
    let store = try SQLiteStore(path: path)
    _ = try store.commit(Office.founding, by: Office.said("found"))
    _ = try store.commit(Office.anaRamps, by: Office.said("ana ramps"))
    for number in 0..<300 { _ = try store.commit([.noted("ana", "note \(number)", on: Office.today)], by: Office.said("note \(number)")) }
    let dump = try Dump(of: store)
    try store.close()
    return dump
  }

  private func hurt(_ bytes: [UInt8]) throws -> String {
    let broken = folder.path("broken.db")
    try Data(bytes).write(to: URL(filePath: broken))
    return broken
  }

  @Test func aSoundStoreIsRecoveredWithItsWholeLog() throws {
    let dump = try furnished()
    let restored = try SQLiteStore.recover(path, to: folder.path("new.db"))
    let new = try SQLiteStore(path: folder.path("new.db"))
    #expect(try Dump(of: new) == dump)
    #expect(restored.lost == [])
    #expect(try new.logHead() == restored.head)
    #expect(try new.check() == [])
    #expect(folder.mode("new.db") == 0o600)
  }

  @Test func aSpoiltPageTakesNothingThatTheLogHasOrTheRecordsHave() throws {
    let dump = try furnished()
    let sound = try FileBytes.read(path)
    for page in stride(from: 4096, to: sound.count, by: 4096) {
      var bytes = sound
      for offset in 0..<4096 { bytes[page + offset] = 0xA5 }
      let target = folder.path("new\(page).db")
      guard let restored = try? SQLiteStore.recover(hurt(bytes), to: target) else { continue }
      let new = try SQLiteStore(path: target)
      #expect(try new.check() == [], "page \(page / 4096 + 1)")
      #expect(try Dump(of: new) == dump || !restored.lost.isEmpty, "page \(page / 4096 + 1)")
    }
  }

  @Test func bytesOfTheHeaderThatAreAlwaysTheSameAreMended() throws {
    let dump = try furnished()
    var bytes = try FileBytes.read(path)
    for place in [0, 5, 16, 18, 21] { bytes[place] ^= 0x5A }
    _ = try SQLiteStore.recover(hurt(bytes), to: folder.path("new.db"))
    #expect(try Dump(of: SQLiteStore(path: folder.path("new.db"))) == dump)
  }

  @Test func whatIsThereIsNotReplacedAndTheBrokenFileStaysAsItIs() throws {
    _ = try furnished()
    let before = try FileBytes.read(path)
    #expect(throws: Trouble.alreadyExists(path: path)) { try SQLiteStore.recover(path, to: path) }
    #expect(throws: Trouble.noSuchFile(path: folder.path("none.db"))) {
      try SQLiteStore.recover(folder.path("none.db"), to: folder.path("new.db"))
    }
    #expect(try FileBytes.read(path) == before)
  }
}

import Foundation
import Onboarding
import Support
import Testing

@testable import Storage

/// The change log as a file, and a store made anew from one.
@Suite struct LogTests {
  let folder: Folder
  init() throws { folder = try Folder() }

  /// A store after many random sentences, imports, undos and redos.
  private func store(_ seed: UInt64) throws -> SQLiteStore {
    let store = try SQLiteStore(path: folder.path("store.db"))
    _ = try store.commit(Office.founding, by: Office.said("found"))
    var acts = RandomActs(seed: seed)
    for _ in 0..<60 { _ = acts.next().outcome(on: store) }
    return store
  }

  private func log(of store: SQLiteStore, _ name: String = "log.jsonl") throws -> String {
    _ = try store.writeLog(to: folder.path(name))
    return folder.path(name)
  }

  @Test(arguments: UInt64(0)..<20) func aLogGivesTheSameStoreAgain(seed: UInt64) throws {
    let store = try store(seed)
    let again = try SQLiteStore(path: folder.path("again.db"))
    let restored = try again.replay(log(of: store))
    #expect(try Dump(of: again) == Dump(of: store))
    #expect(try again.logHead() == store.logHead())
    #expect(restored.head == (try store.logHead()))
    #expect(try again.history(of: nil, limit: .max) == store.history(of: nil, limit: .max))
    #expect(try again.rampSubjects() == store.rampSubjects())
    #expect(try again.check() == [])
    #expect(
      try Data(contentsOf: URL(filePath: log(of: again, "second.jsonl"))) == Data(contentsOf: URL(filePath: folder.path("log.jsonl"))))
  }

  @Test func whatWasReplayedCanBeTakenBackAsBefore() throws {
    let store = try store(3)
    let again = try SQLiteStore(path: folder.path("again.db"))
    _ = try again.replay(log(of: store))
    let one = Result { try store.undo(by: Office.said()).edits }
    let other = Result { try again.undo(by: Office.said()).edits }
    #expect((try? one.get()) == (try? other.get()))
    #expect(try Dump(of: again) == Dump(of: store))
    #expect(try again.check() == [])
  }

  @Test func aStoreThatHoldsSomethingTakesNoLog() throws {
    let store = try store(1)
    let head = try #require(try store.logHead())
    #expect(throws: LogFault.notEmpty(entries: head.entry)) { try store.replay(log(of: store)) }
    #expect(try store.check() == [])
  }

  @Test func everyAlteredLineIsRefusedAndNothingIsWritten() throws {
    let lines = try String(contentsOfFile: log(of: store(2)), encoding: .utf8).split(separator: "\n").map(String.init)
    var random = SplitMix(seed: 9)
    for _ in 0..<60 {
      var altered = lines
      let line = Int.random(in: 0..<lines.count, using: &random)
      var bytes = Array(lines[line].utf8)
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = bytes[place] == UInt8(ascii: "7") ? UInt8(ascii: "8") : UInt8(ascii: "7")
      altered[line] = String(decoding: bytes, as: UTF8.self)
      try refuse(altered, "byte \(place) of line \(line + 1)")
    }
    try refuse(Array(lines.dropLast()), "without its end")
    try refuse(Array(lines.dropLast(3)) + lines.suffix(1), "without two entries")
    try refuse(["Name,Role", "Ana,sdr"], "another file")
  }

  private func refuse(_ lines: [String], _ what: String) throws {
    let path = folder.path("altered.jsonl")
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
    let empty = try SQLiteStore(path: folder.path("\(UUID().uuidString).db"))
    let isTaken = (try? empty.replay(path)) != nil
    // What is altered only in words that no one reads back, such as a count of marks, may pass; what is taken has to be sound.
    if isTaken { #expect(try empty.check() == [], "\(what)") } else { #expect(try empty.logHead() == nil, "\(what)") }
  }

  @Test func aHeadIsFoundByItsFirstDigits() throws {
    let store = try store(4)
    let head = try #require(try store.logHead())
    #expect(try store.entry(withHash: head.hash) == head.entry)
    #expect(try store.entry(withHash: head.hash.prefix(8).uppercased()) == head.entry)
    #expect(try store.entry(withHash: String(head.hash.prefix(7))) == nil)
    #expect(try store.entry(withHash: "' OR 1=1 --") == nil)
  }
}

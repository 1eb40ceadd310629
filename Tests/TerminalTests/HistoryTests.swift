import Support
import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct HistoryEntryTests {
  @Test(arguments: ["plain", "back\\slash", "two\nlines", "\\n is no newline", "\\\\", "end\\", "a\n\\\nb", "ñ 王 🙂"])
  func entryComesBackAsItWas(text: String) {
    let written = HistoryEntry.escape(text)
    #expect(!written.contains("\n"))
    #expect(HistoryEntry.unescape(written) == text)
  }

  @Test(arguments: 0..<200) func anyEntryComesBackAsItWas(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let text = String((0..<20).map { _ in Array("\\\nnaé").randomElement(using: &generator) ?? "a" })
    #expect(HistoryEntry.entries(in: Array((HistoryEntry.escape(text) + "\n").utf8)) == [text])
  }

  @Test func privateAndEmptyLinesAreNotKept() {
    #expect(["", " salary of ana", "\t", "\u{2003}"].filter(HistoryEntry.isKept) == [])
    #expect(HistoryEntry.isKept("show ana"))
  }

  @Test func unfinishedLastLineCounts() {
    #expect(HistoryEntry.entries(in: Array("one\ntw".utf8)) == ["one", "tw"])
  }
}

@Suite struct HistoryListTests {
  @Test func lineSaidAgainIsOnlyKeptWhereSaidLast() {
    #expect(HistoryList(["a", "b", "a", "c", "b"]).lines == ["a", "c", "b"])
  }

  @Test func newestTenThousandAreKept() {
    var list = HistoryList((0..<12_000).map { "line \($0)" })
    list.add(["newest"])
    #expect(list.lines.count == 10_000)
    #expect(list.lines.first == "line 2001")
    #expect(list.lines.last == "newest")
  }

  @Test func forgottenLinesAreGone() {
    var list = HistoryList(["ana", "luis", "ana y luis"])
    #expect(list.forget { $0.contains("ana") } == 2)
    #expect(list.lines == ["luis"])
  }
}

@Suite struct HistoryWalkTests {
  @Test func walkEndsAtTheDraft() {
    var walk = HistoryWalk(["one", "two"], from: "draft")
    #expect([walk.previous(), walk.previous(), walk.previous()] == ["two", "one", nil])
    #expect([walk.next(), walk.next(), walk.next()] == ["two", "draft", nil])
  }

  @Test func walkKeepsToLinesThatBeginAlike() {
    var walk = HistoryWalk(["show ana", "score ana", "show luis"], from: "show")
    #expect([walk.previous(startingWith: "show"), walk.previous(startingWith: "show")] == ["show luis", "show ana"])
    #expect([walk.next(startingWith: "show"), walk.next(startingWith: "show")] == ["show luis", "show"])
  }
}

@Suite struct HistorySearchTests {
  @Test func accentsAndCapitalsDoNotMatter() {
    var search = HistorySearch(["show José MUÑOZ", "show ana"])
    let found = search.type("muñoz")
    #expect(found)
    #expect(search.match == "show José MUÑOZ")
    var bare = HistorySearch(["show José MUÑOZ", "show ana"])
    let bareFound = bare.type("JOSE mun")
    #expect(bareFound)
  }

  @Test func newestIsFoundFirst() {
    var search = HistorySearch(["show ana 1", "show ana 2", "help"])
    _ = search.type("ana")
    #expect(search.match == "show ana 2")
    _ = search.older()
    #expect(search.match == "show ana 1")
    let more = search.older()
    #expect(!more)
    #expect(search.match == "show ana 1")
    _ = search.newer()
    #expect(search.match == "show ana 2")
  }

  @Test func erasedLetterLooksAgainFromTheNewest() {
    var search = HistorySearch(["ana", "an", "bo"])
    _ = search.type("ana")
    #expect(search.match == "ana")
    _ = search.erase()
    #expect(search.match == "an")
  }

  @Test func lastMatchStaysWhenNothingFits() {
    var search = HistorySearch(["ana"])
    _ = search.type("an")
    let found = search.type("x")
    #expect(!found)
    #expect(search.match == "ana")
  }
}

@Suite final class HistoryFileTests {
  private let folder: String
  private var path: String { folder + "/deep/history" }

  init() {
    var template = Array("/tmp/history-XXXXXX".utf8CString)
    folder = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }

  deinit {
    unlink(path)
    rmdir(folder + "/deep")
    rmdir(folder)
  }

  private func mode(_ path: String) -> mode_t? { SystemFile.status(path).map { $0.st_mode & 0o777 } }

  private func contents() throws -> String {
    String(decoding: try SystemFile.locked(path, .shared).read(from: 0), as: UTF8.self)
  }

  private func write(_ text: String, mode: mode_t = 0o600) {
    mkdir(folder + "/deep", 0o700)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, mode)
    defer { close(descriptor) }
    try? Output.write(Array(text.utf8), to: descriptor)
  }

  @Test func fileAndFolderAreTheOwnersAlone() throws {
    try HistoryFile(path: path).append("show ana")
    #expect(mode(path) == 0o600)
    #expect(mode(folder + "/deep") == 0o700)
  }

  @Test func looserFileIsTightened() throws {
    write("old\n", mode: 0o644)
    try HistoryFile(path: path).append("new")
    #expect(mode(path) == 0o600)
  }

  @Test func sessionsSeeEachOthersLines() throws {
    let (one, other) = (HistoryFile(path: path), HistoryFile(path: path))
    #expect(try one.news() == .added([]))
    try one.append("show ana")
    #expect(try other.news() == .added(["show ana"]))
    try other.append("score ana 84\nagain")
    #expect(try one.news() == .added(["show ana", "score ana 84\nagain"]))
    #expect(try one.news() == .added([]))
    #expect(try other.news() == .added(["score ana 84\nagain"]))
  }

  @Test func privateLinesAreNotWritten() throws {
    try HistoryFile(path: path).append(" salary of ana")
    #expect(SystemFile.status(path) == nil)
  }

  @Test func lineCutByACrashIsNotJoined() throws {
    write("one\ntw")
    let file = HistoryFile(path: path)
    try file.append("three")
    #expect(try file.news() == .added(["one", "tw", "three"]))
  }

  @Test func forgottenLinesLeaveTheFileAndTheOtherSession() throws {
    let (one, other) = (HistoryFile(path: path), HistoryFile(path: path))
    for line in ["show ana", "show luis", "score ana 84"] { try one.append(line) }
    _ = try other.news()
    #expect(try one.forget { $0.contains("ana") } == 2)
    #expect(try contents() == "show luis\n")
    #expect(try other.news() == .replaced(["show luis"]))
    #expect(mode(path) == 0o600)
  }

  @Test func oldFileIsBlankedWhenLinesAreForgotten() throws {
    let file = HistoryFile(path: path)
    try file.append("show ana")
    let old = open(path, O_RDONLY)
    defer { close(old) }
    try file.forget { $0.contains("ana") }
    var bytes = [UInt8](repeating: 1, count: 9)
    #expect(systemRead(old, &bytes, 9) == 9)
    #expect(bytes.allSatisfy { $0 == 0 })
  }

  @Test func nothingForgottenLeavesTheFileAlone() throws {
    let file = HistoryFile(path: path)
    try file.append("show luis")
    let before = SystemFile.status(path)?.st_ino
    #expect(try file.forget { $0.contains("ana") } == 0)
    #expect(SystemFile.status(path)?.st_ino == before)
  }

  @Test func removedFileIsAnEmptyHistory() throws {
    let file = HistoryFile(path: path)
    try file.append("show ana")
    _ = try file.news()
    unlink(path)
    #expect(try file.news() == .replaced([]))
    try file.append("show luis")
    #expect(try file.news() == .added(["show luis"]))
  }

  @Test func longFileIsCompacted() throws {
    write((0..<300_000).map { "score ana \($0 % 20_000)\n" }.joined())
    _ = try HistoryFile(path: path).news()
    let kept = HistoryEntry.entries(in: Array(try contents().utf8))
    #expect(kept.count == 10_000)
    #expect(kept.last == "score ana 19999")
  }

  @Test func linkToTheFileStaysALink() throws {
    write("ana\nluis\n")
    let link = folder + "/link"
    symlink(path, link)
    defer { unlink(link) }
    try HistoryFile(path: link).forget { $0 == "ana" }
    #expect(try contents() == "luis\n")
    var target = [CChar](repeating: 0, count: 256)
    #expect(readlink(link, &target, target.count) == path.utf8.count)
  }

  @Test func unwritableFileIsAnAnswer() {
    #expect(throws: SystemFailure.self) { try HistoryFile(path: "/dev/null/history").append("show ana") }
  }

  @Test func manyWritersLoseNothing() async throws {
    let path = path
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          let file = HistoryFile(path: path)
          for line in 0..<50 { try? file.append("writer \(writer) line \(line)") }
          _ = try? file.forget { $0 == "writer \(writer) line 7" }
        }
      }
    }
    let entries = HistoryEntry.entries(in: Array(try contents().utf8))
    #expect(Set(entries).count == 8 * 49)
    #expect(entries.count == 8 * 49)
  }
}

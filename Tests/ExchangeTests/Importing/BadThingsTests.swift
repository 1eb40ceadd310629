import Foundation
import Onboarding
import Support
import Testing

@testable import Exchange

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Things that are no table: each gets its sentence, and none takes the memory or the program with it.
@Suite struct ThingsThatAreNoTable {
  private func error(_ desk: Desk, _ file: ImportFile) -> (any Error)? {
    do {
      _ = try desk.bring([file])
      return nil
    } catch { return error }
  }

  @Test(arguments: 0..<20) func randomBytes(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let desk = try Desk()
    let url = desk.folder.appending(path: "random.csv")
    try Data((0..<20_000).map { _ in UInt8.random(in: 0...255, using: &random) }).write(to: url)
    #expect(error(desk, ImportFile(path: url.path)) is FileFault)
  }

  @Test func oneLineOfManyBytes() throws {
    let desk = try Desk()
    let file = try desk.write("line.csv", String(repeating: "x", count: 5_000_000))
    #expect(error(desk, file) as? FileFault == .malformed(path: file.path, line: 1, byte: 0, what: "a line longer than a megabyte"))
  }

  @Test func tenThousandColumnsAreReadAndOneMoreIsNot() throws {
    let desk = try Desk()
    let names = (1...9_998).map { "c\($0)" }
    let row = "D1,E1," + names.joined(separator: ",")
    let text = (["deal", "owner"] + names).joined(separator: ",") + "\n" + row + "\n"
    #expect(try desk.bring([try desk.write("deals.csv", text)]).receipt.new == 1)
    let wide = text.replacing("\n", with: ",one more\n")
    guard case .malformed(_, 1, _, let what)? = error(desk, try desk.write("wide.csv", wide)) as? FileFault else {
      Issue.record("not refused")
      return
    }
    #expect(what == "more than 10,000 columns")
  }

  @Test func aSymbolicLinkIsTheFileItLeadsTo() throws {
    let desk = try Desk()
    let file = try desk.write("deals.csv", "deal,owner\nD1,E1\n")
    let link = desk.folder.appending(path: "link.csv").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file.path)
    #expect(try desk.bring([ImportFile(path: link)]).receipt.new == 1)
    let broken = desk.folder.appending(path: "broken.csv").path
    try FileManager.default.createSymbolicLink(atPath: broken, withDestinationPath: desk.folder.appending(path: "nothing").path)
    #expect(error(desk, ImportFile(path: broken)) as? Trouble == .noSuchFile(path: broken))
  }

  @Test func aFolderIsNoFile() throws {
    let desk = try Desk()
    #expect(error(desk, ImportFile(path: desk.folder.path)) is Trouble)
    let importer = Importer(into: desk.store) { "\($0)" }
    let fault = #expect(throws: FileFault.self) {
      try importer.bring([], curricula: [], for: ImportRequest(path: "empty"), by: desk.authorship, isFolder: true, rehearse: false)
    }
    #expect(fault == .nothingToImport(path: "empty"))
  }

  @Test(arguments: ["pipe.csv", "pipe.json", "pipe.xlsx"]) func aPipeNobodyWritesToIsRefused(name: String) throws {
    let desk = try Desk()
    let path = desk.folder.appending(path: name).path
    #expect(mkfifo(path, 0o600) == 0)
    let refusal = Trouble.cannotRead(path: path, why: "it is a pipe, and nothing came through it")
    #expect(error(desk, ImportFile(path: path)) as? Trouble == refusal)
  }

  /// Whoever writes waits for the first who opens the pipe: were that one to close it again, the writer would be left with a broken pipe.
  @Test(arguments: [("pipe.csv", "deal,owner\nD1,E1\n"), ("pipe.ndjson", LearningRecords.three[2] + "\n")])
  func aPipeIsOpenedOnceAndRead(name: String, text: String) async throws {
    let desk = try Desk()
    let path = desk.folder.appending(path: name).path
    #expect(mkfifo(path, 0o600) == 0)
    let written = AsyncStream<Int>.makeStream()
    // A thread of its own: the tests hold all those that tasks have.
    Thread.detachNewThread {
      signal(SIGPIPE, SIG_IGN)
      let handle = open(path, O_WRONLY)
      usleep(100_000)
      let count = text.withCString { write(handle, $0, text.utf8.count) }
      close(handle)
      written.continuation.yield(count)
    }
    #expect(try desk.bring([ImportFile(path: path)]).receipt.new == 1)
    var counts = written.stream.makeAsyncIterator()
    #expect(await counts.next() == text.utf8.count)
  }

  @Test(arguments: ["nothing.csv", "nothing.xlsx", "nothing.json"]) func whatIsNotThereIsNotThere(name: String) throws {
    let desk = try Desk()
    let path = desk.folder.appending(path: name).path
    #expect(error(desk, ImportFile(path: path)) as? Trouble == .noSuchFile(path: path))
  }

  @Test func aDeviceWithoutAnEndIsRefused() throws {
    let desk = try Desk()
    #expect(error(desk, ImportFile(path: "/dev/zero")) is Trouble)
  }
}

import Foundation

/// The built program, run on a store in a folder that is thrown away.
final class Program: Sendable {
  let folder: URL
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The program lies beside the bundle of its tests.
  static let binary: URL = {
    let tests = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = tests.appending(path: "onramp")
    return FileManager.default.isExecutableFile(atPath: beside.path) ? beside : root.appending(path: ".build/debug/onramp")
  }()

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "onramp-program-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var store: String { folder.appending(path: "team.db").path }

  /// What the program sees around it: nothing of the machine that the tests run on.
  var environment: [String: String] {
    ["HOME": folder.path, "TERM": "xterm", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "PAGER": "cat"]
  }

  struct Answer: Sendable {
    let output: String
    let errors: String
    let status: Int32
  }

  /// Runs the program to its end. Files take the output, so that no pipe fills up unread.
  @discardableResult
  func run(_ arguments: [String], input: String? = nil, asOf: String = "2026-01-01", environment more: [String: String] = [:]) throws
    -> Answer
  {
    let process = Process()
    process.executableURL = Self.binary
    process.arguments = ["--db", store, "--as-of", asOf] + arguments
    process.environment = environment.merging(more) { $1 }
    process.currentDirectoryURL = folder
    let (output, errors) = (folder.appending(path: "output"), folder.appending(path: "errors"))
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    let source = folder.appending(path: "input")
    try Data((input ?? "").utf8).write(to: source)
    process.standardInput = try FileHandle(forReadingFrom: source)
    try process.run()
    process.waitUntilExit()
    return Answer(
      output: try String(contentsOf: output, encoding: .utf8), errors: try String(contentsOf: errors, encoding: .utf8),
      status: process.terminationStatus)
  }

  /// The conversation at a terminal.
  func terminal(_ arguments: [String] = [], asOf: String = "2026-01-01", environment more: [String: String] = [:], columns: UInt16 = 100)
    throws -> PseudoTerminal
  {
    try PseudoTerminal(
      Self.binary, ["--db", store, "--as-of", asOf] + arguments, keeping: self, environment: environment.merging(more) { $1 },
      columns: columns)
  }
}

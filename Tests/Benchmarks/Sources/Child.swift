import CTerminal
import Foundation

/// A program run as a process of its own, timed from its start to its end.
struct Child {
  let program: String
  let arguments: [String]
  /// The home folder it sees, so that nobody's history and store are touched.
  let home: String

  /// Runs it with nothing to read and its output thrown away.
  ///
  /// - Throws: `Unexpected` when it does not end with status 0.
  func run() throws -> Sample {
    let start = Self.now
    let process = try spawn(
      SpawnFiles { files in
        for descriptor in 0...2 as ClosedRange<Int32> { posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_RDWR, 0) }
      })
    return try end(of: process, since: start)
  }

  /// Starts it on a terminal of its own and waits until `prompt` has been written; then ends it.
  ///
  /// - Returns: The time to the prompt.
  func firstPrompt(_ prompt: String) throws -> Sample {
    let terminal = try Terminal()
    let start = Self.now
    let process = try spawn(
      SpawnFiles { files in
        posix_spawn_file_actions_addopen(&files, 0, terminal.path, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&files, 0, 1)
        posix_spawn_file_actions_adddup2(&files, 0, 2)
      })
    try terminal.wait(for: prompt)
    let prompted = Self.now
    terminal.write("\u{4}")
    terminal.drain()
    let whole = try end(of: process, since: start)
    return Sample(seconds: prompted - start, cpu: whole.cpu, memory: whole.memory)
  }

  private func spawn(_ files: SpawnFiles) throws -> pid_t {
    func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] { texts.map { strdup($0) } + [nil] }
    let words = copies([program] + arguments)
    let environment = copies(["HOME=\(home)", "PATH=/usr/bin:/bin", "TERM=xterm-256color", "LANG=C.UTF-8"])
    defer { for text in words + environment { free(text) } }
    var process = pid_t()
    let code = files.withActions { posix_spawn(&process, program, $0, $1, words, environment) }
    guard code == 0 else { throw Unexpected(what: "\(program): \(String(cString: strerror(code)))") }
    return process
  }

  private func end(of process: pid_t, since start: Double) throws -> Sample {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let seconds = Self.now - start
    guard status == 0 else { throw Unexpected(what: "\(arguments.joined(separator: " ")) ended with status \(status >> 8)") }
    let cpu = [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) * 1e-6 }
    #if canImport(Darwin)
      let memory = usage.ru_maxrss
    #else
      let memory = usage.ru_maxrss << 10  // in KiB there
    #endif
    // Until it becomes the program, a new process counts this one's memory as its own; a peak below that says nothing.
    return Sample(seconds: seconds, cpu: cpu, memory: memory > Self.ownMemory ? memory : nil)
  }

  /// The most memory this process has had, in bytes.
  private static var ownMemory: Int {
    var usage = rusage()
    getrusage(0, &usage)  // `RUSAGE_SELF`, which is of another type on each system
    #if canImport(Darwin)
      return usage.ru_maxrss
    #else
      return usage.ru_maxrss << 10
    #endif
  }

  private static var now: Double { Sample.time(CLOCK_MONOTONIC) }
}

/// What a new process finds under its first descriptors, in a session of its own.
private struct SpawnFiles {
  #if canImport(Darwin)
    typealias Actions = posix_spawn_file_actions_t?
    typealias Attributes = posix_spawnattr_t?
    private static var noActions: Actions { nil }
    private static var noAttributes: Attributes { nil }
  #else
    typealias Actions = posix_spawn_file_actions_t
    typealias Attributes = posix_spawnattr_t
    private static var noActions: Actions { Actions() }
    private static var noAttributes: Attributes { Attributes() }
  #endif

  let fill: (inout Actions) -> Void

  init(_ fill: @escaping (inout Actions) -> Void) { self.fill = fill }

  func withActions(_ body: (UnsafePointer<Actions>, UnsafePointer<Attributes>) -> Int32) -> Int32 {
    var files = Self.noActions
    var attributes = Self.noAttributes
    posix_spawn_file_actions_init(&files)
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setflags(&attributes, terminal_new_session)
    defer {
      posix_spawn_file_actions_destroy(&files)
      posix_spawnattr_destroy(&attributes)
    }
    fill(&files)
    return body(&files, &attributes)
  }
}

/// The outer end of a pseudo-terminal.
private final class Terminal {
  private let descriptor: Int32
  let path: String
  /// How long a prompt may take before it is taken to be missing, in milliseconds.
  private static let patience: Int32 = 10_000

  init() throws {
    var name = [CChar](repeating: 0, count: 256)
    descriptor = terminal_open(&name, name.count)
    path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard descriptor >= 0 else { throw Unexpected(what: "no pseudo-terminal") }
  }

  deinit { close(descriptor) }

  func wait(for prompt: String) throws {
    let wanted = Array(prompt.utf8)
    var seen: [UInt8] = []
    while let more = read() {
      seen += more
      if seen.count >= wanted.count, seen.indices.contains(where: { seen[$0...].starts(with: wanted) }) { return }
    }
    throw Unexpected(what: "no prompt after “\(String(decoding: seen.prefix(200), as: UTF8.self))”")
  }

  func write(_ text: String) { _ = text.withCString { Foundation.write(descriptor, $0, strlen($0)) } }

  /// Reads to the end.
  func drain() { while read() != nil {} }

  /// What was written since, or `nil` at the end and after too long.
  private func read() -> [UInt8]? {
    var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&poller, 1, Self.patience) > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(descriptor, &bytes, bytes.count)
    return count > 0 ? Array(bytes[..<count]) : nil
  }
}

import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The real program at a pseudo-terminal: typed at and read from as a person would.
final class PseudoTerminal {
  struct Failure: Error, CustomStringConvertible { let description: String }

  private let master: Int32
  private let process: pid_t
  /// Everything the program has written so far.
  private(set) var output = ""
  /// What must not go away while the program runs, such as the folder of its store.
  private let keeping: AnyObject

  init(_ program: URL, _ arguments: [String], keeping: AnyObject, environment: [String: String], columns: UInt16 = 100, rows: UInt16 = 30)
    throws
  {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var (master, slave): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&master, &slave, &name, nil, &size) == 0 else {
      throw Failure(description: "no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    defer { close(slave) }
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    self.master = master
    self.keeping = keeping
    let path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    process = try Self.spawn(program.path, arguments, environment, on: path)
  }

  deinit {
    kill(process, SIGKILL)
    close(master)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  /// Gives the terminal another width, as pulling at a window does.
  func resize(columns: UInt16, rows: UInt16 = 30) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Lets the program go on after it was stopped, as `fg` does.
  func goOn() { kill(process, SIGCONT) }

  /// Types `text` as it stands; a carriage return is Enter.
  func type(_ text: String) {
    var bytes = Array(text.utf8)
    while !bytes.isEmpty {
      let count = write(master, bytes, bytes.count)
      guard count > 0 else { return }
      bytes.removeFirst(count)
    }
  }

  /// Types a line, presses Enter, and returns what came up to the next prompt.
  func say(_ line: String, until prompt: String = "onramp> ") throws -> String {
    let before = output.count
    type(line + "\r")
    // The prompt of the line just typed is redrawn with it; the answer ends with the next one after a line's end.
    try wait { $0.dropFirst(before).contains("\n") && Self.plain(String($0.dropFirst(before))).hasSuffix(prompt) }
    return Self.plain(String(output.dropFirst(before)))
  }

  /// Waits until the program has written `text` since `start` characters.
  @discardableResult
  func wait(for text: String, since start: Int = 0) throws -> String {
    try wait { Self.plain(String($0.dropFirst(start))).contains(text) }
    return Self.plain(String(output.dropFirst(start)))
  }

  /// Waits until what was written fulfils `condition`; fails after ten seconds, which is an hour for a program that answers in milliseconds.
  func wait(until condition: (String) -> Bool) throws {
    let deadline = Date().addingTimeInterval(10)
    while !condition(output) {
      guard Date() < deadline else { throw Failure(description: "waited in vain; on the screen: \(Self.plain(output).suffix(1500))") }
      var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, 200) > 0 else { continue }
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(master, &bytes, bytes.count)
      guard count > 0 else { throw Failure(description: "the program has ended; on the screen: \(Self.plain(output).suffix(1500))") }
      output += String(decoding: bytes[..<count], as: UTF8.self)
    }
  }

  /// Waits for the end of the program and returns its exit status.
  func end() throws -> Int32 {
    let deadline = Date().addingTimeInterval(10)
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      guard Date() < deadline else { throw Failure(description: "the program does not end") }
      var bytes = [UInt8](repeating: 0, count: 1 << 12)
      var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      if poll(&waiting, 1, 20) > 0, waiting.revents & Int16(POLLIN) != 0 { _ = read(master, &bytes, bytes.count) }
    }
    return status >> 8 & 0xFF
  }

  /// Text without the sequences that move the cursor and colour letters, and without carriage returns.
  static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      if scalar == "\u{1B}" {
        if scalars.first == "[" {
          scalars.removeFirst()
          while let next = scalars.popFirst(), !(0x40...0x7E).contains(next.value) {}
        } else {
          scalars = scalars.dropFirst()
        }
      } else if scalar != "\r" {
        plain.append(scalar)
      }
    }
    return String(plain)
  }

  private static func spawn(_ program: String, _ arguments: [String], _ environment: [String: String], on slave: String) throws -> pid_t {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      let newSession: Int16 = 0x80  // POSIX_SPAWN_SETSID, which glibc's module map does not export
      let (ownMask, ownDefaults): (Int16, Int16) = (0x08, 0x04)
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let newSession: Int16 = 0x400
      let (ownMask, ownDefaults): (Int16, Int16) = (0x08, 0x04)
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // A test runs on a thread that blocks signals, which the program would inherit: ^C would never arrive.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, newSession | ownMask | ownDefaults)
    // The first terminal that the leader of a new session opens becomes its controlling terminal, so that ^C reaches it.
    posix_spawn_file_actions_addopen(&actions, 0, slave, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for copy in words + variables { free(copy) } }
    var process = pid_t()
    let failure = posix_spawn(&process, program, &actions, &attributes, &words, &variables)
    guard failure == 0 else { throw Failure(description: "\(program): \(String(cString: strerror(failure)))") }
    return process
  }
}

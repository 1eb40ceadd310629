#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open, locked file of ours, closed (and so unlocked) at the end of its life.
struct SystemFile: ~Copyable {
  enum Lock {
    case shared, exclusive
  }

  private let descriptor: Int32
  let status: stat

  deinit { close(descriptor) }

  /// Opens the file at `path` for its owner alone, made with its folder when missing, and waits for the lock.
  ///
  /// A rewrite may have put another file there while we waited; then that one is opened.
  static func locked(_ path: String, _ lock: Lock) throws(SystemFailure) -> SystemFile {
    while true {
      let descriptor = try opened(path, lock)
      guard let status = settled(descriptor, lock, path) else {
        close(descriptor)
        continue
      }
      return SystemFile(descriptor: descriptor, status: status)
    }
  }

  private static func opened(_ path: String, _ lock: Lock) throws(SystemFailure) -> Int32 {
    let reading = open(path, O_RDONLY | O_CLOEXEC)
    if lock == .shared, reading >= 0 { return reading }
    if reading >= 0 { close(reading) }
    if reading < 0, errno == ENOENT { makeFolder(of: path) }
    let writing = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard writing >= 0 else { throw .last }
    return writing
  }

  /// Waits for the lock. `nil` when `path` names another file by then.
  private static func settled(_ descriptor: Int32, _ lock: Lock, _ path: String) -> stat? {
    while flock(descriptor, lock == .shared ? LOCK_SH : LOCK_EX) != 0, errno == EINTR {}
    var mine = stat()
    guard fstat(descriptor, &mine) == 0 else { return nil }
    guard let named = status(path), named.st_ino == mine.st_ino, named.st_dev == mine.st_dev else { return nil }
    if mine.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
    return mine
  }

  /// What the system knows of the file at `path`, or `nil` when there is none.
  static func status(_ path: String) -> stat? {
    var found = stat()
    return stat(path, &found) == 0 ? found : nil
  }

  /// Where `path` leads when it is a link, so that a rewrite replaces the file and not the link.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Makes the folders above `path`, each for its owner alone. A failure shows when the file is opened.
  private static func makeFolder(of path: String) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    if mkdir(folder, 0o700) == 0 || errno != ENOENT { return }
    makeFolder(of: folder)
    mkdir(folder, 0o700)
  }

  /// Everything from `start` to the end.
  func read(from start: off_t) throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(descriptor, &chunk, chunk.count, start + off_t(bytes.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .last }
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Whether the file is empty or ends with a newline.
  func endsLine() throws(SystemFailure) -> Bool {
    guard status.st_size > 0 else { return true }
    return try read(from: status.st_size - 1).last == 0x0A
  }

  func append(_ bytes: [UInt8]) throws(SystemFailure) {
    try Output.write(bytes, to: descriptor)
  }

  func unlock() { flock(descriptor, LOCK_UN) }

  /// Overwrites the bytes on the disk, for a file that has just been replaced. Best effort: a disk may keep copies.
  func blank() {
    let zeros = [UInt8](repeating: 0, count: 1 << 16)
    _ = fcntl(descriptor, F_SETFL, 0)  // not O_APPEND: these go over what is there
    var position: off_t = 0
    while position < status.st_size {
      let count = pwrite(descriptor, zeros, min(zeros.count, Int(status.st_size - position)), position)
      guard count > 0 else { return }
      position += off_t(count)
    }
    fsync(descriptor)
  }

  /// Puts a file with `bytes`, for its owner alone, in the place of the one at `path`. Returns its identity.
  static func replace(_ path: String, with bytes: [UInt8]) throws(SystemFailure) -> ino_t {
    let draft = path + ".\(getpid()).new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    do {
      try Output.write(bytes, to: descriptor)
      guard fsync(descriptor) == 0, rename(draft, path) == 0 else { throw SystemFailure.last }
    } catch {
      unlink(draft)
      throw error as? SystemFailure ?? .last
    }
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status.st_ino : 0
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the bytes of a text come from: a file, read in pieces, or memory.
///
/// A file is read rather than mapped: a mapped file that someone shortens meanwhile ends the program.
enum ByteSource {
  case file(OpenFile)
  case memory([UInt8])

  /// Opens the file at `path`. What cannot be read twice (a pipe) is read into memory at once.
  static func opening(_ path: String) throws(CSVFault) -> ByteSource {
    let file = try OpenFile(path: path)
    guard file.isRegular else { return .memory(try file.readAll()) }
    return .file(file)
  }

  /// The number of bytes there are. A file may have grown or shrunk by the time it is read.
  var size: Int {
    switch self {
    case .file(let file): file.size
    case .memory(let bytes): bytes.count
    }
  }

  /// A size for pieces to read: `usual`, or less when there is less to read.
  func piece(_ usual: Int) -> Int { max(1, min(usual, max(size, 15) + 1)) }

  /// Copies up to `count` bytes from `offset` on; returns how many, zero only at the end.
  func read(_ count: Int, at offset: Int, into target: UnsafeMutablePointer<UInt8>) throws(CSVFault) -> Int {
    switch self {
    case .file(let file): return try file.read(count, at: offset, into: target)
    case .memory(let bytes):
      let length = max(0, min(count, bytes.count - offset))
      guard length > 0 else { return 0 }
      bytes.withUnsafeBufferPointer { source in
        guard let base = source.baseAddress else { return }
        target.update(from: base + offset, count: length)
      }
      return length
    }
  }
}

/// A file that is open for reading, closed when nobody holds it any more.
final class OpenFile {
  private let descriptor: Int32
  let size: Int
  let isRegular: Bool

  init(path: String) throws(CSVFault) {
    // A pipe nobody writes to must not hold the program up here; `readAll` waits for it, but not for long.
    let opened = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard opened >= 0 else { throw CSVFault(line: 1, byte: 0, kind: .unreadable(code: errno)) }
    var facts = stat()
    guard fstat(opened, &facts) == 0 else {
      let code = errno
      close(opened)
      throw CSVFault(line: 1, byte: 0, kind: .unreadable(code: code))
    }
    descriptor = opened
    size = Int(facts.st_size)
    isRegular = facts.st_mode & S_IFMT == S_IFREG
  }

  deinit { close(descriptor) }

  /// Whether a path leads to a file that can be read again and again; it is not opened.
  static func isRegular(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
  }

  func read(_ count: Int, at offset: Int, into target: UnsafeMutablePointer<UInt8>) throws(CSVFault) -> Int {
    while true {
      let length = pread(descriptor, target, count, off_t(offset))
      if length >= 0 { return length }
      guard errno == EINTR else { throw CSVFault(line: 1, byte: offset, kind: .unreadable(code: errno)) }
    }
  }

  /// What can be read only once is kept in memory; more than this is refused, for a device may have no end.
  static let mostKept = 1 << 28

  /// Reads to the end what can only be read once.
  ///
  /// - Throws: `CSVFault` with `EFBIG` when there is more than `mostKept`.
  func readAll() throws(CSVFault) -> [UInt8] {
    let piece = ByteMemory(capacity: 1 << 16)
    var bytes: [UInt8] = []
    // Before somebody writes to a pipe, it reads as if it had ended.
    try wait(0)
    while true {
      #if canImport(Glibc)
        let length = Glibc.read(descriptor, piece.bytes, piece.capacity)
      #else
        let length = Darwin.read(descriptor, piece.bytes, piece.capacity)
      #endif
      if length == 0 { return bytes }
      if length > 0 {
        bytes.append(contentsOf: UnsafeBufferPointer(start: piece.bytes, count: length))
        guard bytes.count <= Self.mostKept else { throw CSVFault(line: 1, byte: bytes.count, kind: .unreadable(code: EFBIG)) }
      } else if errno == EAGAIN {
        try wait(bytes.count)
      } else if errno != EINTR {
        throw CSVFault(line: 1, byte: bytes.count, kind: .unreadable(code: errno))
      }
    }
  }

  /// Whoever writes to a pipe is given so many milliseconds for the next piece: programs that make a table pause less.
  private static let patience: Int32 = 3_000

  /// Waits for a writer that has nothing to say yet.
  ///
  /// - Throws: `CSVFault` with `EINTR` when a signal came, such as the user's wish to stop; with `ETIMEDOUT` where nothing came in time.
  private func wait(_ read: Int) throws(CSVFault) {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let ready = poll(&request, 1, Self.patience)
    guard ready != 0 else { throw CSVFault(line: 1, byte: read, kind: .unreadable(code: ETIMEDOUT)) }
    guard ready > 0 else { throw CSVFault(line: 1, byte: read, kind: .unreadable(code: errno)) }
  }
}

import Onboarding
import Storage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is whole or not there: written beside its place, forced to disk, then renamed.
enum SafeFile {
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes the folders on the way to `path` that are not there, for their owner only.
  static func makeFolder(of path: String) throws(Trouble) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    guard !isFolder(folder) else { return }
    try makeFolder(of: folder)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw trouble(path) }
  }

  /// Writes what `produce` hands over, readable by its owner only.
  ///
  /// The temporary name is made with `O_EXCL`, so a link that somebody left there is not followed.
  /// - Throws: `Trouble` naming `path`; the file that was there before is untouched then.
  static func write(_ path: String, _ produce: ((UnsafeRawBufferPointer) throws -> Void) throws -> Void) throws {
    StaleDrafts.remove(beside: path)
    let draft = "\(path).\(getpid()).part"
    let handle = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard handle >= 0 else { throw trouble(path) }
    do {
      try produce { try writeAll($0, to: handle, path) }
      guard fsync(handle) == 0 else { throw trouble(path) }
    } catch {
      close(handle)
      unlink(draft)
      throw error
    }
    guard close(handle) == 0, rename(draft, path) == 0 else {
      let failure = trouble(path)
      unlink(draft)
      throw failure
    }
    syncFolder(of: path)
  }

  /// Has a file's new name survive a loss of power. A file system that cannot sync a folder keeps names in its own way.
  private static func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { return }
    fsync(handle)
    close(handle)
  }

  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to handle: Int32, _ path: String) throws(Trouble) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let count = systemWrite(handle, part.baseAddress, part.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw trouble(path) }
      rest = rest.dropFirst(count)
    }
  }

  /// What `errno` says, as a fact about `path`.
  static func trouble(_ path: String) -> Trouble {
    switch errno {
    case ENOSPC, EDQUOT: .diskFull(path: path)
    case EROFS: .readOnly(path: path)
    case ENOENT: .cannotWrite(path: path, why: "its folder does not exist")
    default: .cannotWrite(path: path, why: String(cString: strerror(errno)))
    }
  }

  /// The names in a folder, sorted.
  static func names(in folder: String) throws(Trouble) -> [String] {
    guard let handle = opendir(folder) else { throw .cannotRead(path: folder, why: String(cString: strerror(errno))) }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// A regular file as text, up to `limit` bytes and one more, so that a caller sees that it is longer.
  ///
  /// Opened without waiting, so that a pipe or a device by that name does not hang the program.
  static func text(of path: String, limit: Int) throws(Trouble) -> String {
    let handle = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard handle >= 0 else {
      throw errno == ENOENT ? .noSuchFile(path: path) : .cannotRead(path: path, why: String(cString: strerror(errno)))
    }
    defer { close(handle) }
    var status = stat()
    guard fstat(handle, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .cannotRead(path: path, why: "it is not a file")
    }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = read(handle, &piece, piece.count)
      guard count >= 0 else { throw .cannotRead(path: path, why: String(cString: strerror(errno))) }
      if count == 0 { break }
      bytes += piece[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// `write` of the system, which the method of the same name hides.
private func systemWrite(_ handle: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(handle, bytes, count)
}

import Foundation
import Onboarding

/// The file a store lives in, as the operating system sees it.
struct StoreFile {
  let path: String

  /// Makes an empty file that only its owner can read, with the folders on the way to it, whatever the umask is; leaves a file that is there
  /// as it is.
  ///
  /// - Throws: `Trouble`.
  func makeIfMissing() throws {
    guard !exists else { return }
    try makeFolders()
    do {
      try make()
    } catch Trouble.alreadyExists where exists {}  // another process was quicker
  }

  /// Makes an empty file that only its owner can read.
  ///
  /// - Parameter named: What the user calls it, where it is made under another name first.
  /// - Throws: `Trouble.alreadyExists` when there is something of this name, be it a link to nothing; other `Trouble`.
  func make(for named: String? = nil) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Trouble(opening: named ?? path, errno) }
    defer { Foundation.close(descriptor) }
    guard fchmod(descriptor, 0o600) == 0 else { throw Trouble(opening: named ?? path, errno) }
  }

  /// Makes an empty file that only its owner can read, in place of what a process of the same number left when it died.
  func makeAnew(for named: String) throws {
    unlink(path)
    try make(for: named)
  }

  /// Gives the file the name of another that is not there, and no other.
  ///
  /// - Throws: `Trouble.alreadyExists` when somebody was quicker.
  func take(name other: StoreFile) throws {
    if link(path, other.path) == 0 {
      unlink(path)
    } else {
      // Some file systems, such as those of memory sticks, have no second names.
      guard errno != EEXIST, !other.isTaken, rename(path, other.path) == 0 else { throw Trouble(opening: other.path, errno) }
    }
    other.sync()
  }

  /// Whether there is something of this name, be it a link to nothing.
  var isTaken: Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Its length in bytes; 0 where there is none.
  var size: Int { status.map { Int($0.st_size) } ?? 0 }

  /// Whether there is a file, links followed.
  var exists: Bool { status != nil }

  private var status: stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  /// Whether nobody can write to it meanwhile, for its file system is for reading only, and nothing waits in a log of writes beside it.
  var isFixed: Bool {
    var system = statvfs()
    return statvfs(path, &system) == 0 && system.f_flag & UInt(ST_RDONLY) != 0 && StoreFile(path: path + "-wal").size == 0
  }

  /// Its name for SQLite as a file that does not change: where nothing can be written, SQLite cannot make what it keeps beside a store.
  var immutableAddress: String {
    let absolute = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    return "file://\(absolute.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? absolute)?immutable=1"
  }

  /// - Throws: `Trouble.cannotOpen` for what is no file, such as a folder.
  func mustBeFile() throws {
    guard let status, status.st_mode & S_IFMT != S_IFREG else { return }
    throw Trouble.cannotOpen(path: path, why: "not a file")
  }

  /// Takes from everybody but the owner what a copy or a careless umask let them read.
  func tighten() {
    guard let status else { return }
    if status.st_mode & 0o077 != 0, status.st_uid == geteuid() { chmod(path, 0o600) }
  }

  private func makeFolders() throws {
    let folder = (path as NSString).deletingLastPathComponent
    var missing: [String] = []
    var next = folder
    while !next.isEmpty, next != "/", !StoreFile(path: next).exists {
      missing.append(next)
      next = (next as NSString).deletingLastPathComponent
    }
    for folder in missing.reversed() {
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw Trouble(opening: path, errno) }
      chmod(folder, 0o700)
      StoreFile(path: folder).sync()  // or a loss of power takes the folder with all that was said to be safe in it
    }
  }

  /// Has the file and its name survive a loss of power.
  func sync() {
    for place in [path, (path as NSString).deletingLastPathComponent] {
      let descriptor = open(place.isEmpty ? "." : place, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      fsync(descriptor)
      Foundation.close(descriptor)
    }
  }
}

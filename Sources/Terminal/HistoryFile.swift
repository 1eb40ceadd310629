import CLineShim

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of lines said before, shared by every session that names it.
///
/// One entry is one line of UTF-8 (`HistoryEntry`). Only its owner may read it. Sessions append under a lock, and look for
/// what the others appended whenever they like. A rewrite puts a new file in the place of the old one; the other sessions
/// notice that the file is another.
///
/// Confined to one thread. Every failure is the system's (`SystemFailure`): a conversation goes on without its history.
public final class HistoryFile {
  /// What happened to the file since the last look.
  public enum News: Equatable, Sendable {
    /// These entries came, oldest first.
    case added([String])
    /// The file is another: these are all its entries.
    case replaced([String])
  }

  /// Where it is.
  public let path: String
  private var identity: ino_t?
  private var offset: off_t = 0

  /// A history in the file at `path`, which need not exist. Nothing is read or made yet.
  public init(path: String) {
    self.path = SystemFile.resolved(path)
  }

  /// The entries that any session, this one too, wrote since the last call. The first call gives all.
  ///
  /// - Complexity: O(what was added); when nothing was, it costs one look at the file's size.
  public func news() throws(SystemFailure) -> News {
    guard let status = SystemFile.status(path) else { return lost() }
    if status.st_ino == identity, status.st_size == offset { return .added([]) }
    let file = try SystemFile.locked(path, .shared)
    let isSame = file.status.st_ino == identity && file.status.st_size >= offset
    let known = isSame ? offset : 0
    let bytes = try file.read(from: known)
    let isFirst = identity == nil
    identity = file.status.st_ino
    offset = known + off_t(bytes.count)
    let entries = HistoryEntry.entries(in: bytes)
    try compactWhenLong(file: file)
    return isSame || isFirst ? .added(entries) : .replaced(entries)
  }

  /// Writes `line` at the end. A line that starts with a space, or holds nothing else, is not written.
  public func append(_ line: String) throws(SystemFailure) {
    guard HistoryEntry.isKept(line) else { return }
    let file = try SystemFile.locked(path, .exclusive)
    // A writer that died in the middle left no newline: begin a new line rather than join it.
    let start = try file.endsLine() ? "" : "\n"
    try file.append(Array((start + HistoryEntry.escape(line) + "\n").utf8))
  }

  /// Removes every entry that matches, from the file and, as far as the disk allows, from the disk. Returns how many.
  ///
  /// The file is whole at every moment: either with all the entries or without all of those.
  @discardableResult
  public func forget(matching isForgotten: (String) -> Bool) throws(SystemFailure) -> Int {
    guard SystemFile.status(path) != nil else { return 0 }
    let file = try SystemFile.locked(path, .exclusive)
    let entries = HistoryEntry.entries(in: try file.read(from: 0))
    let kept = entries.filter { !isForgotten($0) }
    if kept.count < entries.count { try rewrite(file, with: kept) }
    return entries.count - kept.count
  }

  /// The file is gone: somebody removed it, and its entries with it.
  private func lost() -> News {
    defer {
      identity = nil
      offset = 0
    }
    return identity == nil ? .added([]) : .replaced([])
  }

  /// A file that long holds far more than `HistoryList.limit` entries, most of them said again since.
  private static let longest: off_t = 4 << 20

  private func compactWhenLong(file shared: borrowing SystemFile) throws(SystemFailure) {
    guard shared.status.st_size > HistoryFile.longest else { return }
    shared.unlock()
    let file = try SystemFile.locked(path, .exclusive)
    let kept = HistoryList(HistoryEntry.entries(in: try file.read(from: 0))).lines
    identity = try rewrite(file, with: kept)
    offset = SystemFile.status(path)?.st_size ?? 0
  }

  /// Puts a file with `entries` in the place of the locked one and blanks the old one. Returns the new file's identity.
  @discardableResult
  private func rewrite(_ file: borrowing SystemFile, with entries: [String]) throws(SystemFailure) -> ino_t {
    let text = entries.map { HistoryEntry.escape($0) + "\n" }.joined()
    let identity = try SystemFile.replace(path, with: Array(text.utf8))
    file.blank()
    return identity
  }
}

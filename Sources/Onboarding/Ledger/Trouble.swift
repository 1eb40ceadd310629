/// The world failed: file, database or disk. Facts only; `Wording` puts them into a sentence.
public enum Trouble: Error, Hashable, Sendable {
  /// The file is not a database of ours; `path` as the user named it.
  case notAStore(path: String)
  /// The store was written by a newer version of the program.
  case newerStore(path: String, version: Int, supported: Int)
  case cannotOpen(path: String, why: String)
  case cannotRead(path: String, why: String)
  case cannotWrite(path: String, why: String)
  case noSuchFile(path: String)
  case alreadyExists(path: String)
  case diskFull(path: String)
  case readOnly(path: String)
  /// The folder of the store may not be written, and a store that is open keeps two files beside itself.
  case closedFolder(path: String)
  /// Another process held the store longer than we wait.
  case busy(path: String)
  case damaged(path: String, what: String)
  /// This kind of store cannot do that, such as a backup of one in memory.
  case unsupported(String)
  /// An answer cannot be written in this format.
  case unwritable(format: String)
  /// This format is for a file, and none was named.
  case needsFile(format: String)
  /// What writes a format is not there.
  case missingLibrary(format: String, why: String)
  /// The user stopped it; nothing was written.
  case stopped
}

/// The last entry of the change log: a copy of it kept elsewhere shows whether the log was cut off or written anew.
public struct LogHead: Hashable, Codable, Sendable {
  /// Its number.
  public var entry: Int
  /// Its hash in hexadecimal, 64 digits.
  public var hash: String

  public init(entry: Int, hash: String) {
    self.entry = entry
    self.hash = hash
  }
}

/// What a store made anew from another's change log, or from what can still be read of one, holds.
public struct Restored: Hashable, Sendable {
  /// The entries that were taken over.
  public var entries: Int
  public var records: Int
  /// The last entry of the log as it was taken over; `nil` where the log could not be.
  public var head: LogHead?
  /// What was lost, each named as far as it is known. Empty for a whole log.
  public var lost: [Loss]

  public init(entries: Int, records: Int, head: LogHead?, lost: [Loss] = []) {
    self.entries = entries
    self.records = records
    self.head = head
    self.lost = lost
  }
}

/// Something that could not be recovered.
public enum Loss: Hashable, Sendable {
  /// What an entry of the change log says cannot be read or is not what was written.
  case entry(Int)
  /// A record, by its key, that refers to something lost.
  case record(Fact.Key)
  /// Rows of a table that cannot be read; how many is not known.
  case rows(of: String)
}

/// Why a change log cannot be replayed, or nothing can be recovered.
public enum LogFault: Error, Hashable, Sendable {
  /// The store that is to take it holds something already.
  case notEmpty(entries: Int)
  /// A line of the file is no line of a change log.
  case notALog(path: String, line: Int)
  /// An entry is not what its hash says.
  case altered(path: String, entry: Int)
  /// The file ends before the change log does.
  case cutShort(path: String)
  /// The log has no entry of that hash.
  case noSuchHead(String)
}

extension Store {
  /// The last entry of the change log, or `nil` before the first.
  public func logHead() throws -> LogHead? { nil }

  /// The entry with this hash, be it given by its first digits (at least eight), or `nil`.
  public func entry(withHash hash: String) throws -> Int? { nil }

  /// Writes the change log to a new file, one entry a line.
  ///
  /// - Throws: `Trouble`.
  public func writeLog(to path: String) throws -> LogHead? { throw Trouble.unsupported("log") }

  /// Does everything again that a file of `writeLog` says, in a store that is empty.
  ///
  /// - Throws: `LogFault`, and nothing is written; `Trouble`.
  public func replay(_ path: String) throws -> Restored { throw Trouble.unsupported("replay") }
}

import Documents
import Onboarding

/// What the program supplies, so that the conversation stays pure.
public struct Outside {
  /// Reads files and brings them into the store, or with `rehearse` only says what that would do.
  ///
  /// - Throws: `FileFault`, `Trouble` or `Refusal`.
  public var importing: (_ request: ImportRequest, _ rehearse: Bool, Authorship) throws -> ImportReport
  /// Writes an answer to a file and replaces what is there.
  ///
  /// - Throws: `Trouble`.
  public var writing: (Export) throws -> Void
  /// Whether a file lies at a path, as it was typed.
  public var exists: (_ path: String) -> Bool
  /// Keeps a person's choice for the conversations to come.
  ///
  /// - Throws: `Trouble`.
  public var keeping: (_ name: Preferences.Name, _ value: String) throws -> Void = { _, _ in }
  /// Makes a draft of a curriculum from a course structure, and writes it to a new file where one is named.
  ///
  /// - Throws: `FileFault` or `Trouble`.
  public var drafting: (_ source: String, _ target: String?) throws -> CurriculumDraft = { _, _ in throw Trouble.unsupported("draft") }
  /// Files, who may read them, and versions.
  public var surroundings: () -> [Surrounding] = { [] }
  /// Takes lines out of the history of the prompt.
  ///
  /// - Returns: How many.
  public var forgetting: (_ isAbout: @escaping (String) -> Bool) throws -> Int = { _ in 0 }
  /// Makes a new store of what can be read of a damaged one.
  ///
  /// - Throws: `Trouble`.
  public var recovering: (_ broken: String, _ path: String) throws -> Restored = { _, _ in throw Trouble.unsupported("recover") }
  /// The same outside for a conversation over another store, such as the sample's.
  public var beside: ((any Store) -> Outside)?

  public init(
    importing: @escaping (_ request: ImportRequest, _ rehearse: Bool, Authorship) throws -> ImportReport,
    writing: @escaping (Export) throws -> Void, exists: @escaping (_ path: String) -> Bool
  ) {
    self.importing = importing
    self.writing = writing
    self.exists = exists
  }
}

/// An answer on its way to a file.
public struct Export: Sendable {
  public var path: String
  public var format: Format
  public var finding: Finding
  public var document: Document

  public init(path: String, format: Format, finding: Finding, document: Document) {
    self.path = path
    self.format = format
    self.finding = finding
    self.document = document
  }
}

/// How an answer is written.
public enum Format: String, Hashable, Sendable, CaseIterable {
  case text, csv, json, md, html, xlsx

  /// The format that a file's ending names, or `nil`.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: "."), dot > path.startIndex else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "txt", "text": self = .text
    case "csv": self = .csv
    case "json": self = .json
    case "md", "markdown": self = .md
    case "html", "htm": self = .html
    case "xlsx": self = .xlsx
    default: return nil
    }
  }
}

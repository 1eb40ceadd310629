/// Why a row of a file cannot be brought in.
public enum RowFault: Error, Hashable, Sendable {
  /// The ledger's rules refuse it.
  case refused(Refusal)
  /// A required column is blank.
  case blank(column: String)
  /// A value is not of the column's kind; `expected` is a kind such as `date`, `number`, `period`, `yes or no`, or the words that are allowed.
  case unreadable(column: String, text: String, expected: String)
  /// A date that could be two days; the words that settle it are `dates d/m/y` and `dates m/d/y`.
  case ambiguousDate(column: String, text: String)
  /// A name that fits several people.
  case ambiguousPerson(column: String, text: String, fits: [String])
  /// A name that fits nobody; `near` are names that differ by little.
  case unknownPerson(column: String, text: String, near: [String])
  /// Fewer or more fields than the header has.
  case ragged(fields: Int, expected: Int)
  /// The same record twice in one file, with different contents.
  case repeated(firstLine: Int)
}

/// One row that cannot be brought in.
public struct Rejection: Hashable, Sendable {
  public var file: String
  /// 1 for the header's line.
  public var line: Int
  public var fault: RowFault

  public init(file: String, line: Int, fault: RowFault) {
    self.file = file
    self.line = line
    self.fault = fault
  }
}

/// Why a file as a whole cannot be read.
public enum FileFault: Error, Hashable, Sendable {
  /// Bytes that are no text, an unclosed quote and the like: what is wrong, and where. `byte` counts from the start of the file.
  case malformed(path: String, line: Int, byte: Int, what: String)
  /// Neither name nor header say what the file holds.
  case unrecognised(path: String, header: [String])
  case missingColumns(path: String, kind: ExchangeFile, columns: [String], header: [String])
  case unknownColumn(String, kind: ExchangeFile)
  /// A folder without a file that we read.
  case nothingToImport(path: String)
  case empty(path: String)
  /// Dates of a column can be read in two ways.
  case ambiguousDates(path: String, column: String, example: String)
  /// Rows were rejected and nothing was brought in. `rejections` holds the first ones, `total` counts all.
  case rejected([Rejection], total: Int)
  /// The mistakes of curriculum files.
  case mistakes([Mistake])
}

/// A mistake in a curriculum file, with its place.
public struct Mistake: Error, Hashable, Sendable {
  public var file: String
  /// 1-based.
  public var line: Int
  /// 1-based, in characters.
  public var column: Int
  public var problem: Problem
  /// The line as it stands in the file.
  public var excerpt: String
  /// How many characters of the excerpt, from `column` on, are at fault.
  public var length: Int
  /// What was probably meant.
  public var suggestion: String?

  public enum Problem: Hashable, Sendable {
    /// Not YAML; the text says what the parser met.
    case syntax(String)
    case unknownKey(String, known: [String])
    case missingKey(String, of: String)
    case duplicate(kind: String, String)
    case unknownReference(kind: String, String)
    case notANumber(String)
    case notInRange(String, low: String, high: String)
    case notOneOf(String, allowed: [String])
    case notAnIdentifier(String)
    case wrongShape(expected: String)
    case circle([String])
    case metricDefinedElsewhere(String, file: String)
    case tooLarge(what: String, limit: String)
  }

  public init(file: String, line: Int, column: Int, problem: Problem, excerpt: String, length: Int = 1, suggestion: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
    self.excerpt = excerpt
    self.length = length
    self.suggestion = suggestion
  }
}

/// What came of an import.
public struct ImportReport: Hashable, Sendable {
  public struct File: Hashable, Sendable {
    /// The file's name without its folder.
    public var name: String
    /// `nil` for a curriculum.
    public var kind: ExchangeFile?
    /// Rows read, the header not counted; modules for a curriculum.
    public var rows: Int
    public var unknownColumns: [String]
    public var rejected: Int

    public init(name: String, kind: ExchangeFile?, rows: Int, unknownColumns: [String] = [], rejected: Int = 0) {
      self.name = name
      self.kind = kind
      self.rows = rows
      self.unknownColumns = unknownColumns
      self.rejected = rejected
    }
  }

  public var files: [File]
  public var receipt: ImportReceipt
  /// People who were added because rows named them.
  public var addedPeople: [String]
  /// The first rows that were left out, and where all of them were written with their reasons.
  public var rejections: [Rejection]
  public var rejectedTotal: Int
  public var rejectedFile: String?

  public init(
    files: [File], receipt: ImportReceipt, addedPeople: [String] = [], rejections: [Rejection] = [], rejectedTotal: Int = 0,
    rejectedFile: String? = nil
  ) {
    self.files = files
    self.receipt = receipt
    self.addedPeople = addedPeople
    self.rejections = rejections
    self.rejectedTotal = rejectedTotal
    self.rejectedFile = rejectedFile
  }
}

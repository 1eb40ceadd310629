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
  /// How many rows have the same fault: a person nobody knows is listed once, however many rows name them.
  public var rows: Int

  public init(file: String, line: Int, fault: RowFault, rows: Int = 1) {
    self.file = file
    self.line = line
    self.fault = fault
    self.rows = rows
  }
}

/// Why a file as a whole cannot be read.
public enum FileFault: Error, Hashable, Sendable {
  /// Bytes that are no text, an unclosed quote and the like: what is wrong, and where. `byte` counts from the start of the file.
  case malformed(path: String, line: Int, byte: Int, what: String)
  /// Neither name nor header say what the file holds.
  case unrecognised(path: String, header: [String])
  /// A course as learning platforms exchange it, of which a draft of a curriculum can be made.
  case courseStructure(path: String)
  /// The file's header, which stands on that line, lacks headers that a kept mapping reads: each with the column read from it.
  case mappingMisfit(path: String, mapping: String, line: Int, lacking: [ImportRequest.ColumnSource], header: [String])
  case missingColumns(path: String, kind: ExchangeFile, columns: [String], header: [String])
  case unknownColumn(String, kind: ExchangeFile)
  /// A folder without a file that we read.
  case nothingToImport(path: String)
  case empty(path: String)
  /// Its columns fit several kinds equally well.
  case twoKinds(path: String, kinds: [ExchangeFile])
  /// Months, quarters or weeks stand across the header, as in the summary that a spreadsheet makes of rows.
  case pivot(path: String, periods: [String])
  /// Dates of a column can be read in two ways.
  case ambiguousDates(path: String, column: String, example: String)
  /// Numbers of a column are thousands or thousandths: `1.054` where nothing says what the point is.
  case ambiguousNumbers(path: String, column: String, example: String)
  /// A workbook that cannot be read, or has no such sheet.
  case workbook(path: String, SheetFault)
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
    /// How its headers were understood; `nil` when they are our own names.
    public var reading: Reading?
    /// Where every column is read from, for a mapping to keep; none for what is no table.
    public var columns: [ColumnMapping.Column]
    /// Lines that are no records of the table.
    public var passed: [Passed]
    /// Values that are probably two spellings of one.
    public var likenesses: [Likeness]
    /// The first rows as they were understood, column by column; only of a rehearsal.
    public var samples: [[ImportRequest.ColumnSource]]
    /// The sheet it was on, for one of a workbook.
    public var sheet: Sheet?

    public init(
      name: String, kind: ExchangeFile?, rows: Int, unknownColumns: [String] = [], rejected: Int = 0, reading: Reading? = nil,
      columns: [ColumnMapping.Column] = [], passed: [Passed] = [], likenesses: [Likeness] = [],
      samples: [[ImportRequest.ColumnSource]] = [], sheet: Sheet? = nil
    ) {
      self.name = name
      self.kind = kind
      self.rows = rows
      self.unknownColumns = unknownColumns
      self.rejected = rejected
      self.reading = reading
      self.columns = columns
      self.passed = passed
      self.likenesses = likenesses
      self.samples = samples
      self.sheet = sheet
    }
  }

  /// The sheet of a workbook that was read, and those that were not.
  public struct Sheet: Hashable, Sendable {
    public var name: String
    public var others: [String]

    public init(name: String, others: [String]) {
      self.name = name
      self.others = others
    }
  }

  /// How the headers of another program's export were understood.
  public struct Reading: Hashable, Sendable {
    /// The program, or `nil` for headers that many write.
    public var program: String?
    /// Our columns and the headers they were read from, those left out that bear our own name.
    public var columns: [ImportRequest.ColumnSource]

    public init(program: String?, columns: [ImportRequest.ColumnSource]) {
      self.program = program
      self.columns = columns
    }
  }

  /// Lines of a file that are no records: passed over, and said so.
  public struct Passed: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// Lines above the header.
      case preamble
      /// The header again, further down.
      case header
      /// Totals or averages of the rows.
      case totals
      /// Lines below the table, such as who made the report.
      case footer
      /// Attempts that are not finished.
      case unfinished
      /// Attempts or items without a grade.
      case ungraded
      /// Attempts other than the one that was asked for.
      case otherAttempts
      /// Questions without an answer that are brought in as zero marks: no lines, but figures to be told.
      case zeroed
      /// Activities of a kind that is not counted, such as notes and tasks.
      case uncounted
      /// Records that stand in the file already, by their identifiers.
      case repeated
      /// Statements that say nothing that is recorded here.
      case unrecorded
      /// Records about somebody who was forgotten.
      case forgotten
    }

    public var kind: Kind
    public var count: Int
    /// The line of the first of them; 1 for the first of the file.
    public var line: Int

    public init(_ kind: Kind, count: Int, line: Int) {
      self.kind = kind
      self.count = count
      self.line = line
    }
  }

  /// Two values of a column that differ only in blanks, capitals or punctuation.
  public struct Likeness: Hashable, Sendable {
    public var column: String
    public var value: String
    /// How many rows have `value`.
    public var count: Int
    public var other: String
    /// The file beside it that has `other`; `nil` when it stands in the same file.
    public var file: String?

    public init(column: String, value: String, count: Int, other: String, file: String?) {
      self.column = column
      self.value = value
      self.count = count
      self.other = other
      self.file = file
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
  /// Files of a folder that are nothing we know.
  public var unrecognised: [String]

  public init(
    files: [File], receipt: ImportReceipt, addedPeople: [String] = [], rejections: [Rejection] = [], rejectedTotal: Int = 0,
    rejectedFile: String? = nil, unrecognised: [String] = []
  ) {
    self.files = files
    self.receipt = receipt
    self.addedPeople = addedPeople
    self.rejections = rejections
    self.rejectedTotal = rejectedTotal
    self.rejectedFile = rejectedFile
    self.unrecognised = unrecognised
  }
}

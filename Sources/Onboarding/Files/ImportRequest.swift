/// The kinds of exchange files, by the names their files carry.
public enum ExchangeFile: String, Hashable, Codable, Sendable, CaseIterable {
  // In the order in which a folder is read, so that what a row refers to comes before it.
  case people, assignments, absences, candidates, scorecards, enrolments, assessments, items, ratings, observations, milestones, deals
  case dealStages = "deal_stages"
  case activities
}

/// In which order the parts of a date stand in a file.
public enum DateOrder: String, Hashable, Codable, Sendable, CaseIterable {
  case dayMonthYear = "d/m/y"
  case monthDayYear = "m/d/y"
  case yearMonthDay = "y-m-d"
}

/// What stands before the fraction of a number.
public enum DecimalSign: String, Hashable, Codable, Sendable, CaseIterable {
  case point, comma
}

/// What the user asked to be brought in, and how to read it.
public struct ImportRequest: Hashable, Sendable {
  /// A file or a folder, as it was typed.
  public var path: String
  /// What the file holds; `nil` to tell from its name and its header.
  public var kind: ExchangeFile?
  /// The sheet of a workbook; `nil` for the first.
  public var sheet: String?
  /// Where a column's values come from: a header of the file, or, when the file has no such header, one constant for every row.
  public var columns: [ColumnSource]
  public var dates: DateOrder?
  /// How fractions are written; `nil` to tell from the numbers.
  public var decimals: DecimalSign?
  /// Whether people that rows name and nobody knows become tenured colleagues.
  public var addsPeople: Bool
  public var skipsBadRows: Bool
  /// Which attempts at a test are brought in of somebody who made several; `nil` for all.
  public var attempts: AttemptChoice?
  /// What a question without an answer is brought in as; `nil` for unknown.
  public var unanswered: Unanswered?
  /// What was kept of an earlier import about where columns stand.
  public var mapping: ColumnMapping?

  public struct ColumnSource: Hashable, Sendable {
    public var column: String
    public var source: String

    public init(column: String, source: String) {
      self.column = column
      self.source = source
    }
  }

  public init(
    path: String, kind: ExchangeFile? = nil, sheet: String? = nil, columns: [ColumnSource] = [], dates: DateOrder? = nil,
    decimals: DecimalSign? = nil, addsPeople: Bool = false, skipsBadRows: Bool = false, mapping: ColumnMapping? = nil,
    attempts: AttemptChoice? = nil, unanswered: Unanswered? = nil
  ) {
    self.path = path
    self.kind = kind
    self.sheet = sheet
    self.columns = columns
    self.dates = dates
    self.decimals = decimals
    self.addsPeople = addsPeople
    self.skipsBadRows = skipsBadRows
    self.mapping = mapping
    self.attempts = attempts
    self.unanswered = unanswered
  }
}

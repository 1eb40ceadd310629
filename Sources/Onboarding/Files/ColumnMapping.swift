/// Where the columns of one program's export stand, kept under a name for the files to come.
public struct ColumnMapping: Hashable, Codable, Sendable {
  /// One of our columns and where its values come from.
  public struct Column: Hashable, Codable, Sendable {
    public var column: String
    /// A header; several joined by ` + ` or tried in turn by ` or `; or the constant.
    public var source: String
    /// Whether `source` is one value for every row rather than a header.
    public var isConstant: Bool

    public init(_ column: String, from source: String, isConstant: Bool = false) {
      self.column = column
      self.source = source
      self.isConstant = isConstant
    }
  }

  /// As it was typed; compared folded.
  public var name: String
  public var kind: ExchangeFile
  public var columns: [Column]
  /// What was said about the file beside its columns; `nil` is told from each file anew.
  public var dates: DateOrder?
  public var decimals: DecimalSign?
  public var sheet: String?
  public var savedOn: Day

  public init(
    _ name: String, kind: ExchangeFile, columns: [Column], dates: DateOrder? = nil, decimals: DecimalSign? = nil, sheet: String? = nil,
    savedOn day: Day
  ) {
    self.name = name
    self.kind = kind
    self.columns = columns
    self.dates = dates
    self.decimals = decimals
    self.sheet = sheet
    savedOn = day
  }
}

extension Definitions {
  /// The mapping of that name, or `nil`.
  public func mapping(called name: String) -> ColumnMapping? {
    let folded = name.folded
    return mappings.first { $0.name.folded == folded }
  }

  /// The same with a mapping kept, in place of an earlier one of its name.
  public func keeping(_ mapping: ColumnMapping) -> Definitions {
    var kept = dropping(mappingCalled: mapping.name)
    kept.mappings = (kept.mappings + [mapping]).sorted { $0.name.folded < $1.name.folded }
    return kept
  }

  /// The same without the mapping of that name.
  public func dropping(mappingCalled name: String) -> Definitions {
    let folded = name.folded
    var kept = self
    kept.mappings = mappings.filter { $0.name.folded != folded }
    return kept
  }
}

extension ImportRequest {
  /// The request with what its mapping says, where the sentence itself says nothing. Columns are left to whoever reads the header.
  public var settled: ImportRequest {
    guard let mapping else { return self }
    var settled = self
    settled.kind = kind ?? mapping.kind
    settled.dates = dates ?? mapping.dates
    settled.decimals = decimals ?? mapping.decimals
    settled.sheet = sheet ?? mapping.sheet
    return settled
  }
}

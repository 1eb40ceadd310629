import Onboarding

/// Where the columns of one kind of file stand in one file.
struct Layout {
  enum Source: Hashable {
    case field(Int)
    /// One value for every row.
    case constant(String)
    case absent
  }

  let kind: ExchangeFile
  /// One for each of `kind.columns`.
  let sources: [Source]
  /// Headers that nothing is read from.
  let unknown: [String]

  /// - Throws: `FileFault` when a column is mapped that the kind does not have, or a required one is nowhere.
  init(_ kind: ExchangeFile, header: Header, request: ImportRequest, path: String) throws(FileFault) {
    let columns = kind.columns
    let mapped = try Self.mapped(request.columns, kind)
    self.kind = kind
    let sources = columns.map { column in
      guard let source = mapped[column.name] else { return header.column(column.name).map(Source.field) ?? .absent }
      return header.column(source).map(Source.field) ?? .constant(source)
    }
    self.sources = sources
    hasConstants = sources.contains { if case .constant = $0 { true } else { false } }
    let missing = columns.indices.filter { columns[$0].isRequired && sources[$0] == .absent }.map { columns[$0].name }
    guard missing.isEmpty else { throw .missingColumns(path: path, kind: kind, columns: missing, header: header.names) }
    let used = Set(sources)
    unknown = header.names.indices.filter { !used.contains(.field($0)) && !header.names[$0].isEmpty }.map { header.names[$0] }
  }

  private static func mapped(_ columns: [ImportRequest.ColumnSource], _ kind: ExchangeFile) throws(FileFault) -> [String: String] {
    var mapped: [String: String] = [:]
    for item in columns {
      let name = Header.folded(item.column)
      guard kind.columns.contains(where: { $0.name == name }) else { throw .unknownColumn(item.column, kind: kind) }
      mapped[name] = item.source
    }
    return mapped
  }

  /// Whether some column is one value for every row.
  let hasConstants: Bool

  /// The source of a column by its name; `absent` for a name the kind does not have.
  func source(_ name: String) -> Source {
    kind.columns.firstIndex { $0.name == name }.map { sources[$0] } ?? .absent
  }

  /// The kind whose columns a header has most of, all required ones among them; `nil` when none fits or two fit equally well.
  static func kind(of header: Header, request: ImportRequest) -> ExchangeFile? {
    let mapped = Set(request.columns.map { Header.folded($0.column) })
    let scored = ExchangeFile.allCases.compactMap { kind -> (kind: ExchangeFile, found: Int)? in
      let found = kind.columns.filter { mapped.contains($0.name) || header.column($0.name) != nil }
      let hasAll = kind.columns.allSatisfy { !$0.isRequired || found.contains($0) }
      let takesAllMapped = mapped.allSatisfy { name in kind.columns.contains { $0.name == name } }
      return hasAll && takesAllMapped ? (kind, found.count) : nil
    }
    guard let most = scored.map(\.found).max() else { return nil }
    let best = scored.filter { $0.found == most }
    return best.count == 1 ? best[0].kind : nil
  }
}

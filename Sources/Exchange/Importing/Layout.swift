import Onboarding

/// Where the columns of one kind of file stand in one file.
struct Layout {
  enum Source: Hashable {
    case field(Int)
    /// The texts of several fields with a blank between them.
    case joined([Int])
    /// The first of several fields that says something.
    case firstOf([Int])
    /// One value for every row.
    case constant(String)
    case absent

    /// The fields it is read from.
    var fields: [Int] {
      switch self {
      case .field(let index): [index]
      case .joined(let indices), .firstOf(let indices): indices
      case .constant, .absent: []
      }
    }
  }

  /// A column of the file that stands for a record of its own in each row.
  struct Each: Hashable {
    let column: Int
    /// What its header names: a stage.
    let label: String
  }

  /// A column of the file with the marks of one question.
  struct Item: Hashable {
    let column: Int
    let label: String
    let max: Double
  }

  let kind: ExchangeFile
  let items: [Item]
  /// One for each of `kind.columns`.
  let sources: [Source]
  private(set) var each: [Each]
  /// Headers that nothing is read from.
  private(set) var unknown: [String]
  /// The program whose export it was recognised as, with the headers our columns are read from; `nil` when the headers are our own.
  let reading: ImportReport.Reading?
  /// The rows above the header.
  let preamble: Int
  let header: Header

  /// - Throws: `FileFault` when a column is mapped that the kind does not have, or a required one is nowhere.
  init(_ match: Recogniser.Match, _ frame: TableFrame, request: ImportRequest, path: String) throws(FileFault) {
    let columns = match.kind.columns
    let header = frame.header
    let mapped = try Self.mapped(request, match.kind, frame, path)
    kind = match.kind
    self.header = header
    preamble = frame.preamble
    // A kept mapping says all there is to read of a file, so that what it is recognised as adds no columns.
    let found = request.mapping == nil ? match.sources : [:]
    let sources = columns.map { column in
      mapped[column.name].map { Self.simple($0, match.kind) } ?? found[column.name].map { Self.simple($0, match.kind) } ?? .absent
    }
    self.sources = sources
    each = match.kind == .deals || Set(mapped.keys).isDisjoint(with: ["module", "score"]) || request.mapping == nil ? match.each : []
    items = match.items
    hasConstants = sources.contains { if case .constant = $0 { true } else { false } }
    // Points say little without how many there could have been.
    let needsMaximum =
      kind == .assessments
      && match.each.contains { !header.names[$0.column].folded.contains("porcent") && !header.names[$0.column].folded.contains("percent") }
    let supplied = match.each.isEmpty || kind != .assessments ? [] : ["module", "score"]
    let missing = columns.indices.filter {
      (columns[$0].isRequired || (needsMaximum && columns[$0].name == "max")) && sources[$0] == .absent
        && !supplied.contains(columns[$0].name)
    }
    .map { columns[$0].name }
    guard missing.isEmpty else { throw .missingColumns(path: path, kind: kind, columns: missing, header: header.names) }
    let used = Set(sources.flatMap(\.fields) + match.each.map(\.column) + match.items.map(\.column))
    unknown = header.names.indices.filter { !used.contains($0) && !header.names[$0].isEmpty }.map { header.names[$0] }
    reading = match.isOwn ? nil : Self.reading(match.program, columns, sources, header)
  }

  /// The same with those columns of a record each that name something `isKnown`; the others are not read.
  func keeping(_ isKnown: (String) -> Bool) -> Layout {
    var kept = self
    kept.each = each.filter { isKnown($0.label) }
    kept.unknown += each.filter { !isKnown($0.label) }.map { header.names[$0.column] }
    return kept
  }

  /// Where the values come from that a request names: a header, two joined by ` + `, several tried in turn by ` or `, else a constant.
  private static func source(_ text: String, _ header: Header) -> Source {
    if let index = header.column(text) { return .field(index) }
    for (word, source) in [(" + ", Source.joined), (" or ", Source.firstOf)] {
      let parts = text.split(separator: word).map(String.init)
      let places = parts.compactMap(header.column)
      if parts.count > 1, places.count == parts.count { return source(places) }
    }
    return .constant(text)
  }

  /// Observations, of which there are millions, are read from one field a column.
  private static func simple(_ source: Source, _ kind: ExchangeFile) -> Source {
    guard kind == .observations, let first = source.fields.first else { return source }
    return .field(first)
  }

  private static func reading(_ program: String?, _ columns: [ColumnRule], _ sources: [Source], _ header: Header) -> ImportReport.Reading {
    let read = columns.indices.compactMap { index -> ImportRequest.ColumnSource? in
      guard let text = told(sources[index], header), Header.folded(text) != columns[index].name else { return nil }
      return ImportRequest.ColumnSource(column: columns[index].name, source: text)
    }
    return ImportReport.Reading(program: program, columns: read)
  }

  /// A source as it is typed in a sentence; `nil` for none.
  static func told(_ source: Source, _ header: Header) -> String? {
    switch source {
    case .field(let index): header.names[index]
    case .joined(let indices): indices.map { header.names[$0] }.joined(separator: " + ")
    case .firstOf(let indices): indices.map { header.names[$0] }.joined(separator: " or ")
    case .constant(let text): text
    case .absent: nil
    }
  }

  /// The columns that a kept mapping and the sentence say where to find; the sentence holds where both do.
  private static func mapped(
    _ request: ImportRequest, _ kind: ExchangeFile, _ frame: TableFrame, _ path: String
  ) throws(FileFault) -> [String: Source] {
    var mapped = try request.mapping.map { mapping throws(FileFault) in try kept(mapping, besides: request, frame, path) } ?? [:]
    for item in request.columns {
      let name = Header.folded(item.column)
      guard kind.columns.contains(where: { $0.name == name }) else { throw .unknownColumn(item.column, kind: kind) }
      mapped[name] = source(item.source, frame.header)
    }
    return mapped
  }

  private static func kept(
    _ mapping: ColumnMapping, besides request: ImportRequest, _ frame: TableFrame, _ path: String
  ) throws(FileFault) -> [String: Source] {
    let typed = Set(request.columns.map { Header.folded($0.column) })
    let columns = mapping.columns.filter { !typed.contains($0.column) }
    let sources = columns.map { $0.isConstant ? .constant($0.source) : source($0.source, frame.header) }
    let lacking = zip(columns, sources).filter { column, source in !column.isConstant && source == .constant(column.source) }
    guard lacking.isEmpty else {
      throw .mappingMisfit(
        path: path, mapping: mapping.name, line: frame.line,
        lacking: lacking.map { ImportRequest.ColumnSource(column: $0.0.column, source: $0.0.source) }, header: frame.header.names)
    }
    return Dictionary(zip(columns.map(\.column), sources), uniquingKeysWith: { $1 })
  }

  /// Where each column is read from, as a mapping keeps it.
  var columns: [ColumnMapping.Column] {
    zip(kind.columns, sources).compactMap { column, source in
      guard let text = Self.told(source, header) else { return nil }
      let isConstant = if case .constant = source { true } else { false }
      return ColumnMapping.Column(column.name, from: text, isConstant: isConstant)
    }
  }

  /// The columns of the file that hold text and may be of few values.
  var categories: [Int] {
    let ours = kind.columns.indices.filter { kind.columns[$0].content == .text && !kind.columns[$0].isRequired }
    let used = Set(sources.flatMap(\.fields) + each.map(\.column) + items.map(\.column))
    let text = Set(ours.flatMap { sources[$0].fields })
    return header.names.indices.filter { !used.contains($0) || text.contains($0) }
  }

  /// Whether some column is one value for every row.
  let hasConstants: Bool

  /// The source of a column by its name; `absent` for a name the kind does not have.
  func source(_ name: String) -> Source {
    kind.columns.firstIndex { $0.name == name }.map { sources[$0] } ?? .absent
  }
}

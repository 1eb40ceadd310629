import Onboarding

/// Finds out what a file holds and where each of our columns stands in it.
struct Recogniser {
  let header: Header
  let evidence: ColumnEvidence
  private let keys: [String]
  private let indexOfKey: [String: Int]

  init(_ header: Header, _ evidence: ColumnEvidence) {
    self.header = header
    self.evidence = evidence
    keys = header.names.map(SourceShape.key)
    indexOfKey = Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A kind of file with the places of its columns.
  struct Match {
    var kind: ExchangeFile
    var program: String?
    /// Whether the headers are our own names.
    var isOwn: Bool
    var sources: [String: Layout.Source]
    /// Columns of the file that stand for a record each, with what their header names.
    var each: [Layout.Each] = []
    /// Columns that hold the marks of one question each.
    var items: [Layout.Item] = []
    /// How many columns that are required are nowhere.
    var lacking: Int
    fileprivate var merit: Int
    var isComplete: Bool { lacking == 0 }
  }

  /// The best match among the kinds that are allowed; the best incomplete one when none is complete.
  ///
  /// - Parameter given: Our columns that the request says where to find.
  /// - Throws: `.twoKinds` when two kinds fit equally well; `.pivot` for a sheet with months across its header.
  func match(_ kind: ExchangeFile?, given: Set<String>, path: String) throws(FileFault) -> Match? {
    let kinds = kind.map { [$0] } ?? ExchangeFile.allCases
    let fitting = kinds.filter { kind in given.allSatisfy { name in kind.columns.contains { $0.name == name } } }
    let owned = fitting.map { own($0, given) }.filter {
      $0.isComplete && (kind != nil || $0.kind != .people || hasNeeds($0, SourceTable.plain(.people)))
    }
    if let best = try best(of: owned, path) { return best }
    let periods = header.names.filter(Self.namesAPeriod)
    if periods.count >= 3 { throw .pivot(path: path, periods: periods) }
    let shapes = SourceTable.all.filter { fitting.contains($0.kind) && !$0.isExcluded(by: keys) }
    let exports = shapes.compactMap { shape -> Match? in
      guard let match = foreign(shape, given) else { return nil }
      return kind != nil || hasNeeds(match, shape) ? match : nil
    }
    if let best = try best(of: exports.filter(\.isComplete), path) { return best }
    return exports.filter { $0.program != nil && $0.lacking == 1 }.max { $0.merit < $1.merit } ?? kind.map { own($0, given) }
  }

  /// Whether a match has what a shape asks for beside the required columns.
  private func hasNeeds(_ match: Match, _ shape: SourceShape?) -> Bool {
    guard let needs = shape?.needs, !needs.isEmpty else { return true }
    return needs.contains { match.sources[$0] != nil }
  }

  private func best(of matches: [Match], _ path: String) throws(FileFault) -> Match? {
    guard let most = matches.map(\.merit).max() else { return nil }
    let best = matches.filter { $0.merit == most }
    let kinds = best.map(\.kind).reduce(into: [ExchangeFile]()) { if !$0.contains($1) { $0.append($1) } }
    guard kinds.count < 2 else { throw .twoKinds(path: path, kinds: kinds) }
    return best.first
  }

  /// The columns that bear our own names.
  private func own(_ kind: ExchangeFile, _ given: Set<String>) -> Match {
    let sources = Dictionary(
      kind.columns.compactMap { column in header.column(column.name).map { (column.name, Layout.Source.field($0)) } },
      uniquingKeysWith: { first, _ in first })
    return Match(
      kind: kind, program: nil, isOwn: true, sources: sources,
      lacking: kind.columns.count { $0.isRequired && !given.contains($0.name) && sources[$0.name] == nil },
      merit: kind.columns.count { given.contains($0.name) || sources[$0.name] != nil })
  }

  private func foreign(_ shape: SourceShape, _ given: Set<String>) -> Match? {
    let plain = SourceTable.plain(shape.kind)
    var sources: [String: Layout.Source] = [:]
    for column in shape.kind.columns {
      let aliases = shape.headers(of: column.name) + (plain?.headers(of: column.name) ?? [])
      if let index = header.column(column.name), evidence.fits(index, column.content) {
        sources[column.name] = .field(index)
      } else if let source = aliases.lazy.compactMap({ self.source($0, column) }).first {
        sources[column.name] = source
      }
      if column.name == "max", case .field(let index)? = sources["score"], let most = Self.maximum(header.names[index]) {
        sources["max"] = .constant(most)
      }
    }
    guard !sources.isEmpty else { return nil }
    let marks = shape.marks(in: header.names)
    if shape.program != nil, marks == 0 { return nil }
    let own = Set(sources.values)
    let several = shape.each.filter { $0.column != "item" }
    let isOpen = shape.kind == .deals || Set(sources.keys).union(given).isDisjoint(with: several.map(\.column))
    let each = (isOpen ? several : []).flatMap { each in
      each.patterns.lazy.map { columns($0, besides: own, shape.kind) }.first { !$0.isEmpty } ?? []
    }
    let supplied = each.isEmpty ? given : given.union(shape.kind == .assessments ? ["module", "score"] : [])
    return Match(
      kind: shape.kind, program: shape.program, isOwn: false, sources: sources, each: each,
      items: shape.each.filter { $0.column == "item" }.flatMap { items($0.patterns) },
      lacking: shape.kind.columns.count { $0.isRequired && !supplied.contains($0.name) && sources[$0.name] == nil },
      merit: own.count + 2 * marks)
  }
}

extension Recogniser {
  private func source(_ alias: SourceShape.Alias, _ column: ColumnRule) -> Layout.Source? {
    switch alias.shape {
    case .one:
      guard let index = indexOfKey[alias.keys[0]], evidence.fits(index, column.content) else { return nil }
      return .field(index)
    case .joined:
      let places = alias.keys.compactMap { indexOfKey[$0] }
      return places.count == alias.keys.count ? .joined(places) : nil
    case .firstOf:
      let places = alias.keys.compactMap { indexOfKey[$0] }.filter { evidence.fits($0, column.content) }
      return places.isEmpty ? nil : places.count == 1 ? .field(places[0]) : .firstOf(places)
    case .constant: return .constant(alias.keys[0])
    case .withMaximum:
      return header.names.indices.first {
        Header.folded(header.names[$0]).hasPrefix(alias.keys[0]) && Self.maximum(header.names[$0]) != nil
      }
      .map(Layout.Source.field)
    }
  }

  /// The number after the last slash of a header such as `Grade/9.00`, as it is written.
  private static func maximum(_ header: String) -> String? {
    guard let slash = header.lastIndex(of: "/") else { return nil }
    let text = String(header[header.index(after: slash)...]).replacing(",", with: ".")
    return Field.of(text) { $0.double() }.map { "\($0)" }
  }

  private func columns(_ pattern: SourceShape.Pattern, besides used: Set<Layout.Source>, _ kind: ExchangeFile) -> [Layout.Each] {
    let content: ColumnRule.Content = kind == .deals ? .date : .number
    return header.names.indices.compactMap { index in
      guard !used.contains(.field(index)), evidence.fits(index, content), let rest = Self.rest(of: header.names[index], pattern) else {
        return nil
      }
      let label = Self.label(rest)
      return label.isEmpty || Self.summaries.contains(label.folded.replacing("_", with: " "))
        ? nil : Layout.Each(column: index, label: label)
    }
  }

  /// Columns such as `Q. 3 /1.00`: the marks of a question, with the most there are.
  private func items(_ patterns: [SourceShape.Pattern]) -> [Layout.Item] {
    header.names.indices.compactMap { index in
      let name = header.names[index]
      guard let most = Self.maximum(name).flatMap(Double.init), most > 0 else { return nil }
      guard patterns.contains(where: { Self.rest(of: name, $0) != nil }), let slash = name.lastIndex(of: "/") else { return nil }
      let label = String(name[..<slash].reversed().drop { $0 == " " }.reversed())
      return Layout.Item(column: index, label: label, max: most)
    }
  }

  /// What some headers name that is a summary of others.
  private static let summaries: Set<String> = ["current stage", "etapa actual", "course total", "total del curso", "category total"]

  /// A header without what a pattern asks it to begin or end with; `nil` when it does not. Folding may make letters longer or shorter.
  private static func rest(of header: String, _ pattern: SourceShape.Pattern) -> Substring? {
    switch pattern {
    case .beginning(let text):
      guard Header.folded(header).hasPrefix(text) else { return nil }
      return header.dropFirst((0...header.count).first { Header.folded(String(header.prefix($0))).hasPrefix(text) } ?? 0)
    case .ending(let text):
      guard Header.folded(header).hasSuffix(text) else { return nil }
      let item = header.dropLast((0...header.count).first { Header.folded(String(header.suffix($0))).hasSuffix(text) } ?? 0)
      // `Quiz: Cold calling`, `Homework 2: Cold calling`: the name stands behind the type.
      return item.firstRange(of: ":").map { item[$0.upperBound...] } ?? item
    }
  }

  /// What a header names: without quotes around it and without the pipeline in brackets behind it.
  private static func label(_ text: Substring) -> String {
    let quotes: Set<Character> = ["_", "\"", "“", "”", "«", "»", "'", " "]
    var label = text.drop { quotes.contains($0) }
    while let last = label.last, quotes.contains(last) { label.removeLast() }
    if label.hasSuffix(")"), let open = label.lastIndex(of: "("), open > label.startIndex { label = label[..<open] }
    while let last = label.last, quotes.contains(last) { label.removeLast() }
    return String(label)
  }

  /// Whether a header is a month, a quarter or a week: `2026-03`, `Mar 2026`, `marzo`, `Q1`, `T2 2026`.
  private static func namesAPeriod(_ header: String) -> Bool {
    let words = header.folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    guard let first = words.first, words.count <= 2 else { return false }
    if Field.of(header, { $0.period() }) != nil { return true }
    let isYear = words.dropFirst().allSatisfy { ($0.count == 2 || $0.count == 4) && $0.allSatisfy(\.isNumber) }
    if Field.of(first, { MonthName.month($0) }) != nil { return isYear }
    return first.count == 2 && "qt".contains(first.first ?? "-") && "1234".contains(first.last ?? "-") && isYear
  }
}

extension SourceShape {
  fileprivate func headers(of column: String) -> [Alias] { columns.first { $0.name == column }?.headers ?? [] }
}

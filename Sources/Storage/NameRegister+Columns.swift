import Onboarding

/// Everybody in columns, read in one go when first asked for.
struct RosterReading {
  private(set) var roster = Roster()
  private(set) var groups: [GroupKind: GroupColumn] = [:]
  private(set) var names: TextColumn?
  /// The rows of the table in the order of the identifiers; `nil` where the table is in that order itself, as it nearly always is.
  private let order: [Int]?

  /// - Parameter kind: Groups that are read along, in the same go.
  init(_ desk: Desk, with kind: GroupKind? = nil) throws {
    var rows: [(id: Person.ID, isHire: Bool, start: Int32?, hasReturned: Bool)] = []
    var gathering = GroupGathering()
    let isGrouped = kind != nil && kind != .curriculum
    let more = kind.map { isGrouped ? ", " + $0.rawValue : "" } ?? ""
    let all = try desk.statement("SELECT person, kind, start_date, key, spells IS NOT NULL\(more) FROM people ORDER BY key")
    try all.forEachRow {
      let (key, start) = (all.value(3).int, all.value(2))
      let id = desk.keys.met(key) ?? Person.ID(all.text(0))
      desk.keys.meet(id, behind: key)
      let isHire = all.value(1).withUTF8 { $0.first == UInt8(ascii: "h") }  // the other kind is "tenured"
      rows.append((id, isHire, start.isNull ? nil : Int32(truncatingIfNeeded: start.int), all.value(4).int != 0))
      if isGrouped { gathering.add(all.value(5)) }
    }
    let isSorted = rows.indices.dropFirst().allSatisfy { rows[$0 - 1].id < rows[$0].id }
    order = isSorted ? nil : rows.indices.sorted { rows[$0].id < rows[$1].id }
    for place in order ?? Array(rows.indices) {
      let it = rows[place]
      roster.append(it.id, isHire: it.isHire, start: it.start, hasReturned: it.hasReturned)
    }
    if isGrouped, let kind { groups[kind] = gathering.column(in: order) }
  }

  /// The groups of one kind; `nil` for curricula, which may follow from the role.
  mutating func groups(by kind: GroupKind, _ desk: Desk) throws -> GroupColumn? {
    guard kind != .curriculum else { return nil }
    if let known = groups[kind] { return known }
    var gathering = GroupGathering()
    let all = try desk.statement("SELECT \(kind.rawValue) FROM people ORDER BY key")
    try all.forEachRow { gathering.add(all.value(0)) }
    let column = gathering.column(in: order)
    guard column.place.count == roster.count else { return nil }
    groups[kind] = column
    return column
  }

  mutating func fullNames(_ desk: Desk) throws -> TextColumn? {
    if let names { return names }
    var column = TextColumn()
    let all = try desk.statement("SELECT name FROM people ORDER BY key")
    try all.forEachRow { all.withUTF8(0) { column.append(utf8: $0) } }
    guard column.count == roster.count else { return nil }
    if let order {
      var sorted = TextColumn()
      for row in order { column.withUTF8(row) { sorted.append(utf8: $0) } }
      column = sorted
    }
    names = column
    return column
  }
}

/// The groups of one kind on their way into a column.
private struct GroupGathering {
  private var texts = TextNumbers()
  private var list = ListPlaces()
  private var names: [String] = []
  private var places: [Int32] = []

  mutating func add(_ value: ColumnValue) { places.append(list.place(value, &texts, &names)) }

  func column(in order: [Int]?) -> GroupColumn {
    GroupColumn(names: names, place: order.map { $0.map { places[$0] } } ?? places)
  }
}

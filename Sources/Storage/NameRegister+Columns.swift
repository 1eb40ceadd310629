import Onboarding

/// Everybody in columns, read in one go when first asked for.
struct RosterReading {
  private(set) var roster = Roster()
  private(set) var groups: [GroupKind: GroupColumn] = [:]
  private(set) var names: TextColumn?
  /// The rows of the table in the order of the identifiers; `nil` where the table is in that order itself, as it nearly always is.
  private let order: [Int]?

  init(_ desk: Desk) throws {
    var rows: [(id: Person.ID, isHire: Bool, start: Int32?, hasReturned: Bool)] = []
    let all = try desk.statement("SELECT person, kind, start_date, key, spells IS NOT NULL FROM people ORDER BY key")
    let hire = TextColumn([Person.Kind.hire.rawValue])
    try all.forEachRow {
      let start = all.isNull(2) ? nil : Int32(truncatingIfNeeded: all.int(2))
      let id = desk.keys.met(all.int(3)) ?? Person.ID(all.text(0))
      desk.keys.meet(id, behind: all.int(3))
      rows.append((id, all.reads(1, hire, 0), start, all.int(4) != 0))
    }
    let isSorted = rows.indices.dropFirst().allSatisfy { rows[$0 - 1].id < rows[$0].id }
    order = isSorted ? nil : rows.indices.sorted { rows[$0].id < rows[$1].id }
    for place in order ?? Array(rows.indices) {
      let it = rows[place]
      roster.append(it.id, isHire: it.isHire, start: it.start, hasReturned: it.hasReturned)
    }
  }

  /// The groups of one kind; `nil` for curricula, which may follow from the role.
  mutating func groups(by kind: GroupKind, _ desk: Desk) throws -> GroupColumn? {
    guard kind != .curriculum else { return nil }
    if let known = groups[kind] { return known }
    var (texts, list, names, places) = (TextNumbers(), ListPlaces(), [String](), [Int32]())
    places.reserveCapacity(roster.count)
    let all = try desk.statement("SELECT \(kind.rawValue) FROM people ORDER BY key")
    try all.forEachRow { places.append(list.place(all.value(0), &texts, &names)) }
    guard places.count == roster.count else { return nil }
    let column = GroupColumn(names: names, place: order.map { $0.map { places[$0] } } ?? places)
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

import Onboarding

/// The bringing in of many observations: sorted by key, compared with what is stored, and handed on as edits.
struct ObservationLoad {
  private(set) var new = 0
  private(set) var changed = 0
  private(set) var unchanged = 0

  private let columns: ObservationColumns
  private let table: ObservationTable
  private let keys: [UInt64]
  private let order: [Int32]

  /// How many edits are handed on at a time: as many as stay in the processor's cache.
  private static let chunk = 1 << 15

  /// - Parameter adding: Whether people and metrics that the store has never met get keys; in a rehearsal they get stand-ins.
  init(_ columns: ObservationColumns, on desk: Desk, adding: Bool) throws {
    self.columns = columns
    table = ObservationTable(desk: desk)
    keys = try Self.keys(of: columns, desk, adding: adding)
    order = try SortedOrder.of(keys, stretch: ObservationKey.bitsBesidesPerson) { try desk.watch?.look() }
  }

  /// Compares all rows with what is stored and hands the edits on, in the order of their keys, no key twice, with the number of edits they
  /// stand for.
  mutating func run(_ body: ([ObservationEdit], Int) throws -> Void) throws {
    let lastPerson = try table.lastPerson()
    var stored = StoredRows(of: table, upTo: lastPerson)
    var edits: [ObservationEdit] = []
    edits.reserveCapacity(min(Self.chunk, order.count))
    var counted = 0
    var place = 0
    while place < order.count {
      let key = ObservationKey(packed: keys[Int(order[place])])
      let before = try stored.figures(of: key)
      let (after, edited) = current(from: &place, key: key, before: before)
      counted += edited
      if edited > 0 { edits.append(ObservationEdit(key: key, before: before, after: after)) }
      guard edits.count == Self.chunk else { continue }
      try body(edits, counted)
      edits.removeAll(keepingCapacity: true)
      counted = 0
    }
    if !edits.isEmpty { try body(edits, counted) }
  }

  /// Follows the rows of one key, and counts what each of them does.
  private mutating func current(from place: inout Int, key: ObservationKey, before: Figures?) -> (Figures?, Int) {
    var current = before
    var edited = 0
    while place < order.count, keys[Int(order[place])] == key.packed {
      let row = Figures(columns, Int(order[place]))
      place += 1
      if let known = current {
        guard !known.agrees(with: row) else {
          unchanged += 1
          continue
        }
        changed += 1
      } else {
        new += 1
      }
      edited += 1
      current = row
    }
    return (current, edited)
  }

  private static func keys(of columns: ObservationColumns, _ desk: Desk, adding: Bool) throws -> [UInt64] {
    let keys = desk.keys
    try keys.meetEverybody(for: columns.people.count)
    let people = try columns.people.enumerated().map { index, id in
      try adding ? keys.key(id) : keys.known(id) ?? ObservationKey.mostPeople - 1 - Int64(index)
    }
    let metrics = try columns.metrics.enumerated().map { index, id in
      try adding ? keys.key(term: id.text) : keys.known(term: id.text) ?? ObservationKey.mostTerms - 1 - Int64(index)
    }
    guard people.allSatisfy({ $0 < ObservationKey.mostPeople }), metrics.allSatisfy({ $0 < ObservationKey.mostTerms }) else {
      throw Nonsense(what: "more people or metrics than a store can hold")
    }
    var packed: [UInt64] = []
    packed.reserveCapacity(columns.count)
    for row in 0..<columns.count {
      if row % Self.chunk == 0 { try desk.watch?.look() }
      let (person, metric) = (people[Int(columns.person[row])], metrics[Int(columns.metric[row])])
      packed.append(ObservationKey(person: person, metric: metric, period: columns.period[row]).packed)
    }
    return packed
  }
}

/// The stored observations along a rising sequence of keys, read person by person.
struct StoredRows {
  private let table: ObservationTable
  private let lastPerson: Int64
  private var person: Int64 = -1
  private var rows: [(key: ObservationKey, figures: Figures)] = []
  private var place = 0

  init(of table: ObservationTable, upTo lastPerson: Int64) {
    self.table = table
    self.lastPerson = lastPerson
  }

  /// What is stored under `key`, which is not below any asked for before.
  mutating func figures(of key: ObservationKey) throws -> Figures? {
    if key.person != person {
      person = key.person
      rows = person > lastPerson ? [] : try table.rows(of: person)
      place = 0
    }
    while place < rows.count, rows[place].key < key { place += 1 }
    return place < rows.count && rows[place].key == key ? rows[place].figures : nil
  }
}

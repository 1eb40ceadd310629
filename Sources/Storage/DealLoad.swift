import GRDBSQLite
import Onboarding

/// The bringing in of many deals: sorted by identifier, compared with what is stored, and handed on as edits.
struct DealLoad {
  private(set) var new = 0
  private(set) var changed = 0
  private(set) var unchanged = 0

  /// What a stretch of the load edits; no deal twice.
  struct Edits {
    /// Rows of deals that were not there, in the order of their identifiers.
    var new: [Int32] = []
    var changed: [Edit] = []
    /// How many edits they stand for.
    var count = 0
  }

  let texts: DealTexts
  private let stored: StoredDeals
  private let order: [Int32]

  /// How many deals are handed on at a time: a few tens of milliseconds' worth.
  private static let chunk = 1 << 15

  /// - Parameter adding: Whether people whom the store has never met get keys; in a rehearsal they get stand-ins.
  init(_ rows: DealRows, on desk: Desk, adding: Bool) throws {
    try desk.keys.meetEverybody(for: rows.columns.owners.count)
    let owners = try rows.columns.owners.enumerated().map { index, id in
      try adding ? desk.keys.key(id) : desk.keys.known(id) ?? -1 - Int64(index)
    }
    texts = DealTexts(of: rows, owners: owners)
    order = texts.ids.order
    stored = try StoredDeals(on: desk)
  }

  /// Compares all rows with what is stored and hands the edits on.
  mutating func run(_ body: (Edits) throws -> Void) throws {
    defer { stored.stop() }
    var edits = Edits()
    var place = 0
    while place < order.count {
      try follow(from: &place, into: &edits)
      guard edits.new.count + edits.changed.count >= Self.chunk else { continue }
      stored.stop()
      try body(edits)
      edits = Edits()
    }
    stored.stop()
    if edits.count > 0 { try body(edits) }
  }

  /// Follows the rows of one deal, of which there is one nearly always.
  private mutating func follow(from place: inout Int, into edits: inout Edits) throws {
    let row = Int(order[place])
    place += 1
    let isKnown = try stored.moveTo(texts.ids, row)
    guard place < order.count, texts.ids.hasSame(row, Int(order[place])) else {
      guard isKnown else {
        new += 1
        edits.count += 1
        return edits.new.append(Int32(row))
      }
      guard !stored.agrees(with: texts, row) else {
        unchanged += 1
        return
      }
      return try follow([row], from: stored.deal(), into: &edits)
    }
    var rows = [row]
    while place < order.count, texts.ids.hasSame(row, Int(order[place])) {
      rows.append(Int(order[place]))
      place += 1
    }
    try follow(rows, from: isKnown ? stored.deal() : nil, into: &edits)
  }

  private mutating func follow(_ rows: [Int], from before: Deal?, into edits: inout Edits) throws {
    var (current, last) = (before, rows[0])
    for row in rows {
      guard current != texts.rows[row] else {
        unchanged += 1
        continue
      }
      if current == nil { new += 1 } else { changed += 1 }
      edits.count += 1
      current = texts.rows[row]
      last = row
    }
    guard let before else { return edits.new.append(Int32(last)) }
    guard let current, current != before else { return }
    edits.changed.append(Edit(before: .deal(before), after: .deal(current)))
  }
}

/// The stored deals along a rising sequence of identifiers: read one after the other where they lie close together, looked up where they do not.
final class StoredDeals {
  private let find: Prepared
  private let keys: Keys
  private let isEmpty: Bool
  private var isOnRow = false
  private var isBehindLast = false

  /// How many rows are passed over before the next is looked up.
  private static let mostSteps = 24

  init(on desk: Desk) throws {
    find = try desk.statement("\(Shelf.deals.select) WHERE deal >= ? ORDER BY deal")
    keys = desk.keys
    isEmpty = try desk.isEmpty(.deals)
  }

  /// Ends the reading, so that the table can be written to.
  func stop() {
    find.stop()
    isOnRow = false
  }

  /// Moves to a deal, which is not below any asked for before.
  ///
  /// - Returns: Whether it is there.
  func moveTo(_ ids: TextColumn, _ row: Int) throws -> Bool {
    guard !isEmpty, !isBehindLast else { return false }
    return try ids.withUTF8(row) { id in
      for _ in 0..<Self.mostSteps where isOnRow {
        let order = find.order(of: 0, to: id)
        if order >= 0 { return order == 0 }
        isOnRow = try find.step()
        isBehindLast = !isOnRow
      }
      guard !isBehindLast else { return false }
      find.stop()
      find.bind(1, utf8: id)
      isOnRow = try find.step()
      isBehindLast = !isOnRow
      return isOnRow && find.order(of: 0, to: id) == 0
    }
  }

  /// The deal it stands on.
  func deal() throws -> Deal {
    var row = RowSource(find)
    return try row.deal(keys)
  }

  /// Whether the deal it stands on is what a row says, byte by byte.
  func agrees(with texts: DealTexts, _ row: Int) -> Bool {
    find.int(1) == texts.owners[Int(texts.rows.columns.owner[row])] && find.reads(2, texts.accounts, texts.rows.account[row])
      && find.reads(3, texts.stages, texts.rows.columns.stage[row])
      && find.reads(4, texts.rows.columns.amount[row], unless: DealColumns.noAmount)
      && find.reads(5, texts.currencies, texts.rows.columns.currency[row]) && find.reads(6, texts.rows.columns.probability[row])
      && find.reads(7, texts.sources, texts.rows.columns.source[row])
      && find.reads(8, Int64(texts.rows.columns.createdOn[row]), unless: Int64(DealColumns.noDay))
      && find.reads(9, Int64(texts.rows.columns.closedOn[row]), unless: Int64(DealColumns.noDay))
      && find.reads(10, DealTexts.outcomes, Int32(texts.rows.columns.outcome[row].place))
      && find.reads(11, texts.categories, texts.rows.columns.category[row])
      && (find.int(12) != 0) == texts.rows.columns.inherited[row]
  }
}

extension Prepared {
  /// Lends the bytes of a column's text, none where it has no text.
  func withUTF8<Answer>(_ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Answer) -> Answer {
    // As a blob: asked for as text, SQLite would copy it to put a zero behind it.
    let start = sqlite3_column_blob(handle, column)?.assumingMemoryBound(to: UInt8.self)
    return body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, column))))
  }

  /// Where a column's text stands in order to one of another statement.
  func orderOfText(_ column: Int32, to other: Prepared, _ otherColumn: Int32) -> Int {
    withUTF8(column) { mine in other.withUTF8(otherColumn) { mine.order(to: $0) } }
  }

  /// Where a column's text stands in order to another: negative before, 0 level, positive behind.
  fileprivate func order(of column: Int32, to other: UnsafeBufferPointer<UInt8>) -> Int { withUTF8(column) { $0.order(to: other) } }

  /// Whether a column says the text at a place, or nothing where the place is negative.
  func reads(_ column: Int32, _ texts: TextColumn, _ place: Int32) -> Bool {
    if isNull(column) { return place < 0 }
    guard place >= 0 else { return false }
    return withUTF8(column) { stored in texts.withUTF8(Int(place)) { stored.order(to: $0) == 0 } }
  }

  fileprivate func reads(_ column: Int32, _ number: Int64, unless none: Int64) -> Bool {
    isNull(column) ? number == none : number != none && int(column) == number
  }

  fileprivate func reads(_ column: Int32, _ number: Double) -> Bool { isNull(column) ? number.isNaN : real(column) == number }
}

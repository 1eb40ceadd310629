import GRDB
import GRDBSQLite
import Onboarding

/// The deals of a load in the codes of the store: owners by their keys, texts as bytes that are held once.
final class DealTexts {
  let rows: DealRows
  /// The identifiers, accents composed.
  let ids: TextColumn
  /// By a deal's place among the owners.
  let owners: [Int64]
  let accounts: TextColumn
  let stages: TextColumn
  let currencies: TextColumn
  let sources: TextColumn
  let categories: TextColumn
  static let outcomes = TextColumn([Deal.Outcome.open, .won, .lost].map(\.rawValue))

  init(of rows: DealRows, owners: [Int64]) {
    self.rows = rows
    self.owners = owners
    let isPlain = rows.ids.isASCII
    ids = isPlain ? rows.ids : TextColumn((0..<rows.count).lazy.map { rows.ids[$0].composed })
    accounts = rows.accounts
    stages = TextColumn(rows.columns.stages)
    currencies = TextColumn(rows.columns.currencies)
    sources = TextColumn(rows.columns.sources)
    categories = TextColumn(rows.columns.categories)
  }
}

extension Deal.Outcome {
  /// - Parameter place: A place in `DealTexts.outcomes`.
  init?(place: Int) {
    guard place < DealTexts.outcomes.count else { return nil }
    self.init(rawValue: DealTexts.outcomes[place])
  }

  /// Its place in `DealTexts.outcomes`.
  var place: Int {
    switch self {
    case .open: 0
    case .won: 1
    case .lost: 2
    }
  }
}

/// New deals as a table that SQLite reads: `incoming_deals`.
final class DealFeed: RowFeed {
  private var texts: DealTexts?
  private var order: ArraySlice<Int32> = []

  init(on db: Database) throws {
    let shelf = Shelf.deals
    try super.init("incoming_deals", (shelf.key + shelf.rest).joined(separator: ", "), on: db)
  }

  /// Puts the rows at some places out for reading while `body` runs.
  func offer(_ texts: DealTexts, _ order: [Int32], while body: () throws -> Void) rethrows {
    self.texts = texts
    self.order = order[...]
    defer {
      self.texts = nil
      self.order = []
    }
    try body()
  }

  override var count: Int { order.count }

  @inline(__always)
  override func tell(_ place: Int, _ column: Int32, to context: OpaquePointer?) {
    guard let texts else { return sqlite3_result_null(context) }
    texts.tell(Int(order[place]), column, to: context)
  }
}

extension DealTexts {
  /// One column of a row, in the order of the table's.
  fileprivate func tell(_ row: Int, _ column: Int32, to context: OpaquePointer?) {
    switch column {
    case 0: tell(ids, Int32(row), to: context)
    case 1: sqlite3_result_int64(context, owners[Int(rows.columns.owner[row])])
    case 2: tell(accounts, rows.account[row], to: context)
    case 3: tell(stages, rows.columns.stage[row], to: context)
    case 4: tell(rows.columns.amount[row], unless: DealColumns.noAmount, to: context)
    case 5: tell(currencies, rows.columns.currency[row], to: context)
    case 6:
      let share = rows.columns.probability[row]
      if share.isNaN { sqlite3_result_null(context) } else { sqlite3_result_double(context, share) }
    case 7: tell(sources, rows.columns.source[row], to: context)
    case 8: tell(Int64(rows.columns.createdOn[row]), unless: Int64(DealColumns.noDay), to: context)
    case 9: tell(Int64(rows.columns.closedOn[row]), unless: Int64(DealColumns.noDay), to: context)
    case 10: tell(Self.outcomes, Int32(rows.columns.outcome[row].place), to: context)
    case 11: tell(categories, rows.columns.category[row], to: context)
    default: sqlite3_result_int64(context, rows.columns.inherited[row] ? 1 : 0)
    }
  }

  private func tell(_ number: Int64, unless none: Int64, to context: OpaquePointer?) {
    if number == none { sqlite3_result_null(context) } else { sqlite3_result_int64(context, number) }
  }

  private func tell(_ texts: TextColumn, _ place: Int32, to context: OpaquePointer?) {
    guard place >= 0 else { return sqlite3_result_null(context) }
    texts.withUTF8(Int(place)) { utf8 in
      guard let start = utf8.baseAddress, !utf8.isEmpty else { return sqlite3_result_text(context, "", 0, copying) }
      start.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
        sqlite3_result_text64(context, $0, UInt64(utf8.count), copying, UInt8(SQLITE_UTF8))
      }
    }
  }
}

/// Deals in columns with all that is known of them: how a million are brought in without an object or a text for each.
///
/// A row is a deal. What figures are worked out from stands in `columns`, whose lists of names the rows share.
public struct DealRows: Sendable {
  /// The identifiers, as the source spells them.
  public var ids = TextColumn()
  /// The different names of accounts.
  public var accounts = TextColumn()
  /// Places in `accounts`; −1 where a deal has none.
  public var account: [Int32] = []
  /// Everything else.
  public var columns = DealColumns()

  private var accountPlaces = TextPlaces()

  public init() {}

  /// Makes room for so many rows.
  public mutating func reserve(_ rows: Int) {
    ids.reserve(rows, bytes: rows * 8)  // most are about as long
    reserve(besidesIdentifiers: rows)
  }

  /// Makes room for so many rows whose identifiers are gathered elsewhere.
  public mutating func reserve(besidesIdentifiers rows: Int) {
    account.reserveCapacity(rows)
    columns.reserve(rows)
  }

  public var count: Int { ids.count }
  public var isEmpty: Bool { ids.isEmpty }

  /// Adds a deal as the last row.
  public mutating func append(_ deal: Deal) {
    ids.append(deal.id.text)
    account.append(accountPlaces.place(of: deal.account, in: &accounts))
    columns.append(deal)
  }

  /// The rows of both.
  public static func + (a: DealRows, b: DealRows) -> DealRows {
    var sum = a
    for row in 0..<b.count { sum.append(b[row]) }
    return sum
  }

  /// The deal in a row.
  public subscript(row: Int) -> Deal {
    var deal = Deal(Deal.ID(ids[row]), owner: columns.owners[Int(columns.owner[row])])
    deal.account = account[row] < 0 ? nil : accounts[Int(account[row])]
    columns.fill(&deal, from: row)
    return deal
  }
}

/// Where the texts of a column stand.
private struct TextPlaces: Sendable {
  private var places: [String: Int32] = [:]
  /// How many of the column's texts were looked at; of those spelt in two ways that Swift holds equal the last counts.
  private var seen = 0

  /// The place of a text in `column`, added at its end when it is new; −1 for `nil`.
  mutating func place(of text: String?, in column: inout TextColumn) -> Int32 {
    guard let text else { return -1 }
    for place in seen..<max(seen, column.count) { places[column[place]] = Int32(place) }
    seen = column.count
    if let place = places[text] { return place }
    let place = Int32(column.count)
    column.append(text)
    places[text] = place
    seen += 1
    return place
  }
}

extension DealColumns {
  /// Writes what the columns hold of a row into a deal of that owner.
  fileprivate func fill(_ deal: inout Deal, from row: Int) {
    deal.stage = stage[row] < 0 ? nil : stages[Int(stage[row])]
    let code = currency[row] < 0 ? nil : currencies[Int(currency[row])]
    deal.amount = amount[row] == Self.noAmount ? nil : Money(hundredths: amount[row], currency: code)
    deal.probability = probability[row].isNaN ? nil : probability[row]
    deal.source = source[row] < 0 ? nil : sources[Int(source[row])]
    deal.createdOn = createdOn[row] == Self.noDay ? nil : Day(number: createdOn[row])
    deal.closedOn = closedOn[row] == Self.noDay ? nil : Day(number: closedOn[row])
    deal.outcome = outcome[row]
    deal.forecastCategory = category[row] < 0 ? nil : categories[Int(category[row])]
    deal.inherited = inherited[row]
  }
}

extension Batch {
  /// How many records it holds.
  public var count: Int { facts.count + deals.count + observations.count }

  /// Hands over the records one by one, each after those it refers to.
  public func forEachFact(_ body: (Fact) throws -> Void) rethrows {
    for fact in facts where deals.isEmpty || !fact.isHistory { try body(fact) }
    for row in 0..<deals.count { try body(.deal(deals[row])) }
    for fact in facts where !deals.isEmpty && fact.isHistory { try body(fact) }
    for row in 0..<observations.count { try body(.observation(observations[row])) }
  }
}

extension Fact {
  /// Whether it is of a deal's history, and comes after the deal.
  package var isHistory: Bool { if case .dealStage = self { true } else { false } }
}

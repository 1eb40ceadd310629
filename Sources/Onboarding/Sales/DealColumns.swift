/// Deals in columns: what figures over a million of them are worked out from.
///
/// All columns are equally long, a row is a deal. `owner`, `stage`, `currency`, `source` and `category` index the lists of their names, −1 where
/// the deal has none. Days are `Day.number` and amounts hundredths; `Int32.min` and `Int64.min` stand for none, as NaN does in `probability`.
public struct DealColumns: Sendable {
  /// What stands for no day.
  public static let noDay = Int32.min
  /// What stands for no amount.
  public static let noAmount = Int64.min

  public var owners: [Person.ID] = []
  public var stages: [String] = []
  public var currencies: [String] = []
  public var sources: [String] = []
  public var categories: [String] = []

  public var owner: [Int32] = []
  public var stage: [Int32] = []
  public var currency: [Int32] = []
  public var source: [Int32] = []
  public var category: [Int32] = []
  public var amount: [Int64] = []
  public var probability: [Double] = []
  public var createdOn: [Int32] = []
  public var closedOn: [Int32] = []
  public var outcome: [Deal.Outcome] = []
  public var inherited: [Bool] = []

  private var index = Index()

  public init() {}

  /// The columns of some deals, in their order.
  public init(_ deals: [Deal]) {
    reserve(deals.count)
    for deal in deals { append(deal) }
  }

  public var count: Int { owner.count }
  public var isEmpty: Bool { owner.isEmpty }

  /// Adds a deal as the last row. Lists of names that were filled by hand are looked through again when they have grown.
  public mutating func append(_ deal: Deal) {
    owner.append(index.owners.place(of: deal.owner, in: &owners))
    stage.append(index.stages.place(of: deal.stage, in: &stages))
    currency.append(index.currencies.place(of: deal.amount?.currency, in: &currencies))
    source.append(index.sources.place(of: deal.source, in: &sources))
    category.append(index.categories.place(of: deal.forecastCategory, in: &categories))
    amount.append(deal.amount?.hundredths ?? Self.noAmount)
    probability.append(deal.probability ?? .nan)
    createdOn.append(deal.createdOn?.number ?? Self.noDay)
    closedOn.append(deal.closedOn?.number ?? Self.noDay)
    outcome.append(deal.outcome)
    inherited.append(deal.inherited)
  }

  /// Makes room for so many rows.
  mutating func reserve(_ count: Int) {
    owner.reserveCapacity(count)
    stage.reserveCapacity(count)
    currency.reserveCapacity(count)
    source.reserveCapacity(count)
    category.reserveCapacity(count)
    amount.reserveCapacity(count)
    probability.reserveCapacity(count)
    createdOn.reserveCapacity(count)
    closedOn.reserveCapacity(count)
    outcome.reserveCapacity(count)
    inherited.reserveCapacity(count)
  }

  private struct Index: Sendable {
    var owners = Places<Person.ID>()
    var stages = Places<String>()
    var currencies = Places<String>()
    var sources = Places<String>()
    var categories = Places<String>()
  }
}

/// Where the entries of a list stand.
package struct Places<Value: Hashable & Sendable>: Sendable {
  private var places: [Value: Int32] = [:]
  /// Most rows name what the row before named.
  private var last: (value: Value, place: Int32)?

  package init() {}

  /// The place of `value` in `list`, added at its end when it is new; −1 for `nil`.
  package mutating func place(of value: Value?, in list: inout [Value]) -> Int32 {
    guard let value else { return -1 }
    if let last, last.value == value { return last.place }
    if places.count != list.count { for (place, known) in list.enumerated() { places[known] = Int32(place) } }
    let place = places[value] ?? Int32(list.count)
    if Int(place) == list.count {
      list.append(value)
      places[value] = place
    }
    last = (value, place)
    return place
  }
}

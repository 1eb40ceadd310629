import Onboarding

/// The open deals, stage by stage.
public struct Pipeline: Hashable, Sendable {
  /// The deals of one stage in one currency.
  public struct Stage: Hashable, Sendable {
    /// As the deals name it, in the spelling met first; `nil` for deals without a stage.
    public let name: String?
    /// The currency of the amounts; `nil` where the source named none, or no deal has an amount.
    public let currency: String?
    /// How many deals are open here, with and without an amount.
    public let deals: Int
    /// The sum of the amounts in whole units; `nil` when no deal has one.
    public let amount: Double?
    /// The sum of amount times probability; `nil` when no deal has both.
    public let weightedAmount: Double?
    /// Deals that have no amount: they are in `deals` only.
    public let withoutAmount: Int
    /// Deals with an amount and no probability: they are not in `weightedAmount`.
    public let withoutProbability: Int
  }

  /// The day one looks from.
  public let asOf: Day
  /// The least likely stage first, then by name and currency; stages without any probability last.
  public let stages: [Stage]
  /// All stages together, one entry per currency.
  public let totals: [Stage]

  /// The pipeline of `deals` as seen on `day`.
  public init(of deals: [Deal], asOf day: Day) { self.init(of: DealColumns(deals), asOf: day) }

  /// The pipeline of deals in columns as seen on `day`.
  ///
  /// - Complexity: linear in the deals.
  public init(of deals: DealColumns, asOf day: Day) {
    let open = (0..<deals.count).filter { deals.isOpen($0, on: day.number) }
    let folded = deals.stages.map(\.folded)
    let byStage = Dictionary(grouping: open) { deals.stage[$0] < 0 ? nil : folded[Int(deals.stage[$0])] }
    let ranked = byStage.values.map { rows in
      (rows: rows, name: deals.stageName(rows[0]), chance: PlainMean(of: rows.compactMap { deals.share($0) })?.value ?? 2)
    }
    let ordered = ranked.sorted { ($0.chance, $0.name ?? "\u{10FFFF}") < ($1.chance, $1.name ?? "\u{10FFFF}") }
    asOf = day
    stages = ordered.flatMap { Stage.byCurrency($0.rows, of: deals, name: $0.name) }
    totals = Stage.byCurrency(open, of: deals, name: nil)
  }
}

extension DealColumns {
  /// Whether a deal was there on a day and not decided yet.
  fileprivate func isOpen(_ row: Int, on day: Int32) -> Bool {
    // What has no day is below every day.
    createdOn[row] <= day && (outcome[row] == .open || closedOn[row] > day)
  }

  fileprivate func stageName(_ row: Int) -> String? { stage[row] < 0 ? nil : stages[Int(stage[row])] }
  fileprivate func share(_ row: Int) -> Double? { probability[row].isNaN ? nil : probability[row] }
  fileprivate func units(_ row: Int) -> Double? { amount[row] == Self.noAmount ? nil : Money(hundredths: amount[row], currency: nil).units }
}

extension Pipeline.Stage {
  /// One entry per currency. Deals without an amount go with the first of them.
  fileprivate static func byCurrency(_ rows: [Int], of deals: DealColumns, name: String?) -> [Self] {
    let priced = Dictionary(grouping: rows.filter { deals.units($0) != nil }) { deals.currency[$0] }
    func code(_ place: Int32) -> String? { place < 0 ? nil : deals.currencies[Int(place)] }
    let currencies = priced.keys.sorted { (code($0) ?? "") < (code($1) ?? "") }
    let unpriced = rows.count { deals.units($0) == nil }
    guard !currencies.isEmpty else { return unpriced == 0 ? [] : [Self([], deals, name, nil, withoutAmount: unpriced)] }
    return currencies.enumerated().map { place, currency in
      Self(priced[currency] ?? [], deals, name, code(currency), withoutAmount: place == 0 ? unpriced : 0)
    }
  }

  private init(_ priced: [Int], _ deals: DealColumns, _ name: String?, _ currency: String?, withoutAmount: Int) {
    let amounts = priced.compactMap { deals.units($0) }
    let weighted = priced.compactMap { row in deals.units(row).flatMap { amount in deals.share(row).map { amount * $0 } } }
    self.name = name
    self.currency = currency
    self.deals = priced.count + withoutAmount
    amount = amounts.isEmpty ? nil : amounts.reduce(0, +)
    weightedAmount = weighted.isEmpty ? nil : weighted.reduce(0, +)
    self.withoutAmount = withoutAmount
    withoutProbability = priced.count - weighted.count
  }
}

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
  public init(of deals: [Deal], asOf day: Day) {
    let open = deals.compactMap { $0.asOf(day) }.filter { $0.outcome == .open }
    let byStage = Dictionary(grouping: open) { $0.stage?.folded }
    let ranked = byStage.values.map { deals in (deals: deals, chance: PlainMean(of: deals.compactMap(\.probability))?.value ?? 2) }
    let ordered = ranked.sorted { ($0.chance, $0.deals[0].stage ?? "\u{10FFFF}") < ($1.chance, $1.deals[0].stage ?? "\u{10FFFF}") }
    asOf = day
    stages = ordered.flatMap { Stage.byCurrency($0.deals, name: $0.deals[0].stage) }
    totals = Stage.byCurrency(open, name: nil)
  }
}

extension Pipeline.Stage {
  /// One entry per currency. Deals without an amount go with the first of them.
  fileprivate static func byCurrency(_ deals: [Deal], name: String?) -> [Self] {
    let priced = Dictionary(grouping: deals.filter { $0.amount != nil }) { $0.amount?.currency }
    let currencies = priced.keys.sorted { ($0 ?? "") < ($1 ?? "") }
    let unpriced = deals.count { $0.amount == nil }
    guard !currencies.isEmpty else { return unpriced == 0 ? [] : [Self([], name, nil, withoutAmount: unpriced)] }
    return currencies.enumerated().map { place, currency in
      Self(priced[currency] ?? [], name, currency, withoutAmount: place == 0 ? unpriced : 0)
    }
  }

  private init(_ priced: [Deal], _ name: String?, _ currency: String?, withoutAmount: Int) {
    let amounts = priced.compactMap { $0.amount?.units }
    let weighted = priced.compactMap { deal in deal.amount.flatMap { amount in deal.probability.map { amount.units * $0 } } }
    self.name = name
    self.currency = currency
    deals = priced.count + withoutAmount
    amount = amounts.isEmpty ? nil : amounts.reduce(0, +)
    weightedAmount = weighted.isEmpty ? nil : weighted.reduce(0, +)
    self.withoutAmount = withoutAmount
    withoutProbability = priced.count - weighted.count
  }
}

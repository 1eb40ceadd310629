import Onboarding

/// What deals come to: how many were won, how long they took and how large they were.
///
/// - Complexity: O(*n* log *n*) for *n* deals, for the medians.
public struct DealFigures: Hashable, Sendable {
  /// The day one looks from.
  public let asOf: Day
  /// All deals, whatever became of them.
  public let deals: Int
  /// Deals won.
  public let won: Int
  /// Deals lost.
  public let lost: Int
  /// Deals not decided yet.
  public let open: Int
  /// Deals taken over from a colleague, among all.
  public let inherited: Int
  /// The mean time from creation to closing of won deals that have both days.
  public let meanCycleDays: PlainMean?
  /// The median of the same; the mean of the middle two for an even number.
  public let medianCycleDays: Double?
  /// The first day on which a deal was won.
  public let firstWon: Day?
  /// Amounts, one entry per currency, by its code; amounts without a currency come first.
  public let amounts: [Amounts]

  /// won / (won + lost); `nil` before anything was decided.
  public var winRate: Double? { won + lost > 0 ? Double(won) / Double(won + lost) : nil }

  /// The amounts in one currency.
  public struct Amounts: Hashable, Sendable {
    /// The ISO 4217 code; `nil` where the source named none.
    public let currency: String?
    /// Won deals that have an amount, and their sum in whole units.
    public let won: Int
    /// The sum of the won deals' amounts, in whole units.
    public let totalWon: Double
    /// Lost deals that have an amount, and their sum.
    public let lost: Int
    /// The sum of the lost deals' amounts.
    public let totalLost: Double
    /// Open deals that have an amount, and their sum.
    public let open: Int
    /// The sum of the open deals' amounts.
    public let totalOpen: Double
    /// The mean size of won deals; `nil` when there are none.
    public let meanWon: PlainMean?
    /// The median size of won deals; `nil` when there are none.
    public let medianWon: Double?

    /// Won over won and lost, by amount; `nil` when that divides by zero.
    public var winRate: Double? { totalWon + totalLost > 0 ? totalWon / (totalWon + totalLost) : nil }
  }

  /// The figures of `deals` as seen on `day`: deals created later are left out, deals closed later count as open.
  public init(of deals: [Deal], asOf day: Day) {
    let seen = deals.compactMap { $0.asOf(day) }
    let won = seen.filter { $0.outcome == .won }
    let cycles = won.compactMap(\.cycleDays).map(Double.init)
    asOf = day
    self.deals = seen.count
    self.won = won.count
    lost = seen.count { $0.outcome == .lost }
    open = seen.count { $0.outcome == .open }
    inherited = seen.count(where: \.inherited)
    meanCycleDays = PlainMean(of: cycles)
    medianCycleDays = cycles.median
    firstWon = won.compactMap(\.closedOn).min()
    let byCurrency = Dictionary(grouping: seen.filter { $0.amount != nil }) { $0.amount?.currency }
    amounts = byCurrency.map(Amounts.init).sorted { ($0.currency ?? "") < ($1.currency ?? "") }
  }
}

extension DealFigures.Amounts {
  fileprivate init(currency: String?, deals: [Deal]) {
    func sizes(_ outcome: Deal.Outcome) -> [Int64] {
      deals.filter { $0.outcome == outcome }.compactMap { $0.amount?.hundredths }
    }
    func total(_ sizes: [Int64]) -> Double { sizes.reduce(0) { $0 + Double($1) } / 100 }
    let (wonSizes, lostSizes, openSizes) = (sizes(.won), sizes(.lost), sizes(.open))
    let units = wonSizes.map { Double($0) / 100 }
    self.currency = currency
    (won, totalWon) = (wonSizes.count, total(wonSizes))
    (lost, totalLost) = (lostSizes.count, total(lostSizes))
    (open, totalOpen) = (openSizes.count, total(openSizes))
    meanWon = PlainMean(of: units)
    medianWon = units.median
  }
}

extension Deal {
  /// The deal as it stood on `day`, or `nil` when it did not exist yet.
  func asOf(_ day: Day) -> Deal? {
    if let createdOn, createdOn > day { return nil }
    guard let closedOn, closedOn > day else { return self }
    var seen = self
    seen.outcome = .open
    seen.closedOn = outcome == .open ? closedOn : nil
    return seen
  }
}

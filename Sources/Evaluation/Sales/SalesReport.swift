import Onboarding
import Statistics

/// The standard figures of sales operations: of each group of people, in each month or quarter or over all time.
///
/// - Complexity: linear in the records, but for medians, which sort the won deals.
public struct SalesReport: Sendable {
  /// What the records of one group in one period come to.
  public struct Part: Sendable {
    /// The group; `nil` for people of whom none is recorded.
    public let group: String?
    /// `nil` for all time.
    public let period: Period?
    /// In a fixed order: deals, rates, cycle, sizes, amounts, activities; those with nothing behind them are left out.
    public let figures: [SalesFigure]
    /// Deals taken over from colleagues, which count like others.
    public let inherited: Int
  }

  /// The day one looks from.
  public let asOf: Day
  /// How the figures are defined.
  public let definitions: Definitions
  /// By group, then in time.
  public let parts: [Part]
  /// Whether amounts of several currencies were met, which are never added.
  public let hasCurrencies: Bool

  /// - Parameters:
  ///   - length: month or quarter; `nil` for all time.
  public init(
    of records: SalesRecords, for crew: Crew, by length: Period.Length? = nil, under definitions: Definitions = Definitions(), asOf day: Day
  ) {
    self.init(of: records, for: crew, on: records.grid(length, asOf: day), under: definitions, asOf: day)
  }

  /// The figures of one period only.
  public init(of records: SalesRecords, for crew: Crew, in period: Period, under definitions: Definitions = Definitions(), asOf day: Day) {
    self.init(of: records, for: crew, on: PeriodGrid(period.length, from: period.first, to: period.first), under: definitions, asOf: day)
  }

  /// The figures of a stretch of time only.
  ///
  /// - Parameter length: month or quarter, of which the days in the stretch count; `nil` for all of it in one.
  public init(
    of records: SalesRecords, for crew: Crew, within stretch: Stretch, by length: Period.Length? = nil,
    under definitions: Definitions = Definitions(), asOf day: Day
  ) {
    let firstDay = records.firstDay ?? day
    let grid = PeriodGrid(length, within: stretch.first.map { max($0, firstDay) } ?? firstDay, min(stretch.last ?? day, day))
    self.init(of: records, for: crew, on: grid, under: definitions, asOf: day)
  }

  init(of records: SalesRecords, for crew: Crew, on grid: PeriodGrid, under definitions: Definitions, asOf day: Day) {
    let layout = SalesSums.Layout(
      owner: crew.places(of: records.deals.owners), person: crew.places(of: records.activities.people),
      keepsInherited: [Bool](repeating: true, count: records.deals.owners.count), groups: crew.groups.count, grid: grid)
    let sums = SalesSums(of: records, laidOut: layout, asOf: day, under: definitions)
    let medians = Medians(of: records.deals, sums)
    let order = sums.cells.indices.sorted {
      (sums.cells[$0].group, sums.cells[$0].period) < (sums.cells[$1].group, sums.cells[$1].period)
    }
    asOf = day
    self.definitions = definitions
    let priced = records.deals.currency.indices.filter { records.deals.amount[$0] != DealColumns.noAmount }
    let hasCurrencies = Set(priced.map { records.deals.currency[$0] }).count > 1
    self.hasCurrencies = hasCurrencies
    parts = order.compactMap { place in
      let (cell, counts) = (sums.cells[place], sums.counts[place])
      let money = zip(records.deals.currencies.map { $0 } as [String?] + [nil], sums.money).map { ($0, $1[place]) }
      var figures = Self.figures(counts, money, definitions, isWhole: grid.isWhole, medians: medians[place])
      for place in figures.indices where hasCurrencies && figures[place].unit != .days && figures[place].unit != .count {
        figures[place].namesCurrency = figures[place].kind != .rate
      }
      guard !figures.isEmpty else { return nil }
      return Part(group: crew.groups[cell.group], period: grid.periods[cell.period], figures: figures, inherited: counts.inherited)
    }
  }
}

extension SalesReport {
  /// Every metric it can tell of, in its order.
  public static let standardMetrics: [Metric.ID] = [
    "deals", "deals-created", "deals-won", "deals-lost", "deals-open", "win-rate", "lead-to-opportunity", "proposal-to-win", "lead-to-sale",
    "cycle-length", "cycle-length-median", "deal-size", "deal-size-median", "bookings", "pipeline", "calls-made", "emails-sent",
    "meetings-booked", "demos-held", "connect-rate",
  ]

  private static func figures(
    _ counts: SalesSums.Counts, _ money: [(currency: String?, money: SalesSums.Money)], _ definitions: Definitions, isWhole: Bool,
    medians: Medians.Cell
  ) -> [SalesFigure] {
    let used = money.enumerated().filter { $0.element.money.won.count + $0.element.money.lost.count + $0.element.money.open.count > 0 }
    let ofDeals = self.ofDeals(counts, isWhole: isWhole)
    let rates = self.rates(counts, used.map(\.element), definitions)
    let cycle = self.cycle(counts, medians)
    let amounts = used.flatMap { place, entry in
      self.amounts(entry.money, entry.currency, median: medians.sizes[place], isWhole: isWhole)
    }
    return ofDeals + rates + cycle + amounts + activities(counts, definitions)
  }

  private static func ofDeals(_ counts: SalesSums.Counts, isWhole: Bool) -> [SalesFigure] {
    guard counts.deals + counts.won + counts.lost + counts.open > 0 else { return [] }
    func total(_ id: Metric.ID, _ number: Int) -> SalesFigure { SalesFigure(total: id, Double(number), of: number, unit: .count) }
    let decided = [
      total(isWhole ? "deals" : "deals-created", counts.deals), total("deals-won", counts.won), total("deals-lost", counts.lost),
    ]
    return decided + (isWhole ? [total("deals-open", counts.open)] : [])
  }

  private static func rates(
    _ counts: SalesSums.Counts, _ money: [(currency: String?, money: SalesSums.Money)], _ definitions: Definitions
  ) -> [SalesFigure] {
    var rates: [SalesFigure] = []
    func add(_ metric: StandardMetric, _ part: Int, _ whole: Int) {
      if whole > 0 { rates.append(SalesFigure(rate: metric.id, part, of: whole)) }
    }
    switch definitions.winRate {
    case .count: add(.winRate, counts.contestedWon, counts.contested)
    case .amount:
      for entry in money where entry.money.won.count + entry.money.lost.count > 0 {
        rates.append(
          SalesFigure(amount: StandardMetric.winRate.id, won: entry.money.won, lost: entry.money.lost, currency: entry.currency))
      }
    }
    add(.leadToOpportunity, counts.leadsOpened, counts.leadsSettled)
    add(.proposalToWin, counts.proposalsWon, counts.proposalsDecided)
    add(.leadToSale, counts.leadsWon, counts.leadsDecided)
    return rates
  }

  private static func cycle(_ counts: SalesSums.Counts, _ medians: Medians.Cell) -> [SalesFigure] {
    guard counts.cycle.count > 0 else { return [] }
    return [
      SalesFigure(mean: StandardMetric.cycleLength.id, counts.cycle, unit: .days),
      SalesFigure(median: "cycle-length-median", medians.cycle, of: counts.cycle.count, unit: .days),
    ]
  }

  private static func amounts(_ money: SalesSums.Money, _ currency: String?, median: Double?, isWhole: Bool) -> [SalesFigure] {
    let unit = currency.map(Metric.Unit.currency)
    var figures: [SalesFigure] = []
    if money.won.count > 0 {
      figures.append(SalesFigure(mean: StandardMetric.dealSize.id, money.won, unit: unit, currency: currency))
      figures.append(SalesFigure(median: "deal-size-median", median, of: money.won.count, unit: unit, currency: currency))
    }
    if money.won.count + money.lost.count > 0 {
      figures.append(SalesFigure(total: StandardMetric.bookings.id, money.won.sum, of: money.won.count, unit: unit, currency: currency))
    }
    if isWhole, money.open.count > 0 {
      figures.append(SalesFigure(total: "pipeline", money.open.sum, of: money.open.count, unit: unit, currency: currency))
    }
    return figures
  }

  private static func activities(_ counts: SalesSums.Counts, _ definitions: Definitions) -> [SalesFigure] {
    guard counts.activities > 0 else { return [] }
    let tried = definitions.connectRate == .logged ? counts.logged : counts.calls
    let rate = tried > 0 ? [SalesFigure(rate: StandardMetric.connectRate.id, counts.conversations, of: tried)] : []
    let kinds: [(StandardMetric, Int)] = [
      (.calls, counts.calls), (.emails, counts.emails), (.meetings, counts.meetings), (.demos, counts.demos),
    ]
    return kinds.filter { $0.1 > 0 }.map { SalesFigure(total: $0.id, Double($1), of: $1, unit: .count) } + rate
  }
}

/// The middle cycle and the middle size of the deals won in each cell.
struct Medians {
  struct Cell {
    var cycle: Double?
    /// By the place of the currency; the last is of amounts without one.
    var sizes: [Double?]
  }

  private let cycles: [Double?]
  private let sizes: [[Double?]]

  init(of deals: DealColumns, _ sums: SalesSums) {
    let (none, cells) = (DealColumns.noDay, sums.cells.count)
    cycles = Self.medians(cells, deals.count) { row in
      let (created, closed) = (deals.createdOn[row], deals.closedOn[row])
      guard deals.outcome[row] == .won, created != none, closed != none else { return nil }
      return (Int(sums.decidedIn[row]), Double(closed - created))
    }
    sizes = (0..<sums.money.count).map { currency in
      let wanted = currency == sums.money.count - 1 ? -1 : Int32(currency)
      return Self.medians(cells, deals.count) { row in
        guard deals.outcome[row] == .won, deals.currency[row] == wanted, deals.amount[row] != DealColumns.noAmount else { return nil }
        return (Int(sums.decidedIn[row]), Double(deals.amount[row]) / 100)
      }
    }
  }

  subscript(cell: Int) -> Cell { Cell(cycle: cycles[cell], sizes: sizes.map { $0[cell] }) }

  /// The values laid out cell by cell, then each cell's sorted.
  private static func medians(_ cells: Int, _ rows: Int, _ value: (Int) -> (cell: Int, value: Double)?) -> [Double?] {
    var ends = [Int](repeating: 0, count: cells + 1)
    for row in 0..<rows {
      if let found = value(row), found.cell >= 0 { ends[found.cell + 1] += 1 }
    }
    for cell in 0..<cells { ends[cell + 1] += ends[cell] }
    var next = ends
    var values = [Double](repeating: 0, count: ends[cells])
    for row in 0..<rows {
      guard let found = value(row), found.cell >= 0 else { continue }
      values[next[found.cell]] = found.value
      next[found.cell] += 1
    }
    return (0..<cells).map { cell in Array(values[ends[cell]..<ends[cell + 1]]).median }
  }
}

import Onboarding
import Statistics

/// How what was forecast of deals compares with what became of them.
///
/// The forecast of a decided deal is its amount times the chance it was given while it was open: its own probability where that is neither 0 nor
/// 1, else the chance of the stage in which it stood when the month began in which it was decided, which is the mean probability of the deals that
/// stand there now. Deals that have neither are left out and counted.
public struct ForecastAccuracy: Sendable {
  /// What deals are divided by.
  public enum Division: String, Hashable, Sendable, CaseIterable { case person, month, category }

  /// The decided deals of one group and currency.
  public struct Part: Hashable, Sendable {
    /// A person's identifier, a month, or a category; `nil` for all, and for deals without a category.
    public let name: String?
    public let isTotal: Bool
    public let currency: String?
    /// Decided deals with an amount and a forecast.
    public let deals: Int
    public let won: Int
    /// Σ amount × chance, in whole units.
    public let forecast: Double
    /// Σ amount of those won.
    public let outcome: Double
    /// The mean chance they were given.
    public let meanChance: Double
    /// The share of them that was won.
    public let wonShare: Proportion?
    /// Months with a deal won, for the errors below.
    public let months: Int
    /// The mean of |forecast − outcome| ∕ outcome over the months; `nil` without a month.
    public let error: PlainMean?
    /// The standard deviation of (forecast − outcome) ∕ outcome over the months; `nil` below two.
    public let spread: Double?

    /// Forecast less outcome: above 0 is optimistic.
    public var bias: Double { forecast - outcome }
    /// The bias as a share of the outcome; `nil` when nothing was won.
    public var biasShare: Double? { outcome > 0 ? bias / outcome : nil }
  }

  public let asOf: Day
  public let division: Division?
  /// By name, the total of each currency last.
  public let parts: [Part]
  /// Decided deals with an amount of which nothing tells a forecast.
  public let withoutForecast: Int
  /// Whether the chances of stages were used.
  public let usesStages: Bool

  public init(
    of records: SalesRecords, for crew: Crew? = nil, by division: Division? = nil, decidedIn stretch: Stretch? = nil,
    under definitions: Definitions = Definitions(), asOf day: Day
  ) {
    let forecasts = Forecasts(of: records, asOf: day)
    let deals = records.deals
    let places = crew?.places(of: deals.owners)
    let decided = deals.closedOn.indices.filter { row in
      deals.outcome[row] != .open && deals.closedOn[row] <= day.number && deals.closedOn[row] != DealColumns.noDay
        && deals.amount[row] != DealColumns.noAmount && (places.map { $0[Int(deals.owner[row])] >= 0 } ?? true)
        && (stretch.map { $0.contains(Day(number: deals.closedOn[row])) } ?? true)
    }
    let rows = decided.filter { !forecasts.chance[$0].isNaN }
    let month = Self.months(deals.closedOn, rows)
    /// What a deal is divided by, as a number; −1 for none.
    func key(_ row: Int) -> Int32 {
      switch division {
      case nil: 0
      case .person: deals.owner[row]
      case .month: month[row]
      case .category: forecasts.category[row]
      }
    }
    func name(_ key: Int32) -> String? {
      switch division {
      case nil: nil
      case .person: deals.owners[Int(key)].text
      case .month: Day(year: Int(key) / 12, month: Int(key) % 12 + 1, day: 1).map { Period.month(of: $0).description }
      case .category: key >= 0 ? deals.categories[Int(key)] : nil
      }
    }
    let byCurrency = Dictionary(grouping: rows) { deals.currency[$0] }
    let currencies = byCurrency.keys.sorted { a, b in
      (a < 0 ? "" : deals.currencies[Int(a)]) < (b < 0 ? "" : deals.currencies[Int(b)])
    }
    parts = currencies.flatMap { place -> [Part] in
      let currency = place < 0 ? nil : deals.currencies[Int(place)]
      let all = byCurrency[place] ?? []
      let divided = division == nil ? [:] : Dictionary(grouping: all, by: key)
      let named = divided.keys.map { (key: $0, name: name($0)) }.sorted { ($0.name ?? "\u{10FFFF}") < ($1.name ?? "\u{10FFFF}") }
      return named.map { Part($0.name, false, currency, divided[$0.key] ?? [], deals, forecasts.chance, month) }
        + [Part(nil, true, currency, all, deals, forecasts.chance, month)]
    }
    asOf = day
    self.division = division
    withoutForecast = decided.count - rows.count
    usesStages = rows.contains { forecasts.isOfStage[$0] }
  }

  /// The calendar month of each row's day, counted from year 0; each day is looked up once.
  private static func months(_ days: [Int32], _ rows: [Int]) -> [Int32] {
    var known: [Int32: Int32] = [:]
    var months = [Int32](repeating: 0, count: days.count)
    for row in rows {
      let month = known[days[row]] ?? Int32(Day(number: days[row]).monthNumber)
      known[days[row]] = month
      months[row] = month
    }
    return months
  }
}

extension ForecastAccuracy.Part {
  fileprivate init(
    _ name: String?, _ isTotal: Bool, _ currency: String?, _ rows: [Int], _ deals: DealColumns, _ chance: [Double], _ months: [Int32]
  ) {
    var byMonth: [Int32: (forecast: Double, outcome: Double)] = [:]
    var (forecast, outcome, chances, won) = (0.0, 0.0, 0.0, 0)
    for row in rows {
      let amount = Double(deals.amount[row]) / 100
      let isWon = deals.outcome[row] == .won
      forecast += amount * chance[row]
      chances += chance[row]
      if isWon { (outcome, won) = (outcome + amount, won + 1) }
      var month = byMonth[months[row]] ?? (0, 0)
      month.forecast += amount * chance[row]
      if isWon { month.outcome += amount }
      byMonth[months[row]] = month
    }
    let errors = byMonth.keys.sorted().compactMap { byMonth[$0] }.filter { $0.outcome > 0 }.map { ($0.forecast - $0.outcome) / $0.outcome }
    self.name = name
    self.isTotal = isTotal
    self.currency = currency
    self.deals = rows.count
    self.won = won
    self.forecast = forecast
    self.outcome = outcome
    meanChance = rows.isEmpty ? 0 : chances / Double(rows.count)
    wonShare = Proportion(won, of: rows.count)
    self.months = errors.count
    error = PlainMean(of: errors.map(abs))
    spread = Sample(errors).standardDeviation
  }
}

/// What each deal was forecast at while it was open.
private struct Forecasts {
  /// NaN where nothing tells.
  private(set) var chance: [Double]
  /// The place of the category; −1 where nothing tells.
  private(set) var category: [Int32]
  private(set) var isOfStage: [Bool]

  init(of records: SalesRecords, asOf day: Day) {
    let deals = records.deals
    let open = OpenStages(of: deals)
    let stages = records.stages.names.map { open.of($0) }
    let standing = Self.stageForecast(of: records, asOf: day)
    let says = deals.categories.map(Self.isForecast)
    chance = deals.probability
    category = deals.category
    isOfStage = [Bool](repeating: false, count: deals.count)
    for row in 0..<deals.count {
      if chance[row] == 0 || chance[row] == 1 { chance[row] = .nan }
      guard deals.outcome[row] != .open else { continue }
      let stage = standing[row] < 0 ? nil : stages[Int(standing[row])]
      if chance[row].isNaN, let mean = stage?.chance {
        chance[row] = mean
        isOfStage[row] = true
      }
      if category[row] < 0 || !says[Int(category[row])] { category[row] = stage?.category ?? -1 }
    }
  }

  /// Whether a category was a forecast: what a CRM writes when it closes a deal was none.
  private static func isForecast(_ category: String) -> Bool {
    let closing: Set<String> = ["", "closed", "omitted", "won", "lost", "cerrada", "cerrado", "omitida", "omitido"]
    return !closing.contains(category.folded)
  }

  /// The place of the open stage's name in which each deal stood when the month began in which it was decided; of a deal that came later, its first;
  /// −1 without a history.
  ///
  /// Not its last open stage: winners pass through them all, so that every earlier stage would look as if it never won.
  private static func stageForecast(of records: SalesRecords, asOf day: Day) -> [Int32] {
    guard records.stages.count > 0 else { return [Int32](repeating: -1, count: records.deals.count) }
    let count = records.deals.count
    let starts = records.deals.closedOn.map { $0 == DealColumns.noDay ? Int32.max : Period.month(of: Day(number: $0)).first.number }
    var standing = [(stage: Int32, on: Int32)](repeating: (-1, .min), count: count)
    var first = [(stage: Int32, on: Int32)](repeating: (-1, .max), count: count)
    let isOpen = records.stages.names.map { Deal.outcome(ofStage: $0) == .open }
    for row in 0..<records.stages.count where isOpen[Int(records.stages.stage[row])] && records.stages.enteredOn[row] <= day.number {
      let (deal, on) = (Int(records.stages.deal[row]), records.stages.enteredOn[row])
      if on < first[deal].on { first[deal] = (records.stages.stage[row], on) }
      if on < starts[deal], on >= standing[deal].on { standing[deal] = (records.stages.stage[row], on) }
    }
    return (0..<count).map { standing[$0].stage >= 0 ? standing[$0].stage : first[$0].stage }
  }
}

/// What the open deals of a stage say of it.
private struct OpenStages {
  private var known: [String: (chance: Double?, category: Int32?)] = [:]

  init(of deals: DealColumns) {
    var chances = [(sum: Double, count: Int)](repeating: (0, 0), count: deals.stages.count)
    var categories = [[Int32: Int]](repeating: [:], count: deals.stages.count)
    for row in 0..<deals.count where deals.outcome[row] == .open && deals.stage[row] >= 0 {
      let stage = Int(deals.stage[row])
      if !deals.probability[row].isNaN { chances[stage] = (chances[stage].sum + deals.probability[row], chances[stage].count + 1) }
      if deals.category[row] >= 0 { categories[stage][deals.category[row], default: 0] += 1 }
    }
    for (stage, name) in deals.stages.enumerated() {
      let chance = chances[stage].count > 0 ? chances[stage].sum / Double(chances[stage].count) : nil
      let category = categories[stage].max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
      known[name.folded] = (chance, category)
    }
  }

  func of(_ stage: String) -> (chance: Double?, category: Int32?)? { known[stage.folded] }
}

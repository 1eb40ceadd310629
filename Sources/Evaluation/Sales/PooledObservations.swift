import Onboarding
import Statistics

/// What was typed or imported on the metrics of some people, put together.
///
/// Numerators and denominators of ratios are added; of other figures the mean of the people's months is told, but what counts things or amounts
/// of a ``StandardMetric`` is added up.
public struct PooledObservations: Sendable {
  /// The figures of one period; `nil` for all time.
  public struct Part: Sendable {
    public let period: Period?
    /// By metric.
    public let figures: [SalesFigure]
  }

  /// In time.
  public let parts: [Part]

  /// - Parameters:
  ///   - length: month or quarter; `nil` for all time. Quarterly figures stand in quarters only, weeks and days in the month they end in.
  ///   - stretch: Only figures of periods that lie in it as a whole; `nil` for all.
  public init(
    of evidence: TrainingEvidence, for crew: Crew, in catalogue: Catalogue, by length: Period.Length? = nil, within only: Period? = nil,
    during stretch: Stretch? = nil, asOf day: Day
  ) {
    let columns = evidence.observations
    let members = crew.places(of: columns.people)
    var rows: [Key: [Observation]] = [:]
    var typed: Set<Key> = []
    for row in 0..<columns.count where members[Int(columns.person[row])] >= 0 {
      let observation = columns[row]
      guard observation.period.first <= day, let period = Self.home(of: observation.period, length) else { continue }
      guard only.map({ period.isWhole || period.period == $0 }) ?? true else { continue }
      guard stretch.map({ $0.contains(observation.period) }) ?? true else { continue }
      let isDerived = evidence.derived.contains(row)
      // What follows from the records of a month counts once the month is over.
      guard !isDerived || observation.period.last <= day else { continue }
      let key = Key(period: period.period, metric: observation.metric)
      rows[key, default: []].append(observation)
      if !isDerived { typed.insert(key) }
    }
    let people = Dictionary(evidence.people.map { ($0.id, $0) }) { first, _ in first }
    // Of a period in which all of it follows from the records, the records themselves tell more.
    let byPeriod = Dictionary(grouping: typed, by: \.period)
    parts = byPeriod.keys.sorted { ($0?.code ?? .max) < ($1?.code ?? .max) }.map { period in
      let keys = (byPeriod[period] ?? []).sorted { $0.metric < $1.metric }
      return Part(
        period: period,
        figures: keys.compactMap { key in Self.figure(key.metric, rows[key] ?? [], people, catalogue) })
    }
  }

  private struct Key: Hashable {
    let period: Period?
    let metric: Metric.ID
  }

  private struct Home {
    let period: Period?
    var isWhole: Bool { period == nil }
  }

  /// Where a row of a period belongs; `nil` where it fits none.
  private static func home(of period: Period, _ length: Period.Length?) -> Home? {
    switch length {
    case nil: Home(period: nil)
    case .quarter?: Home(period: .quarter(of: period.last))
    case .month? where period.length != .quarter: Home(period: .month(of: period.last))
    default: nil
    }
  }

  private static func figure(_ metric: Metric.ID, _ rows: [Observation], _ people: [Person.ID: Person], _ catalogue: Catalogue)
    -> SalesFigure?
  {
    let known = catalogue.metric(metric)
    var (top, bottom, values, targets) = (0.0, 0.0, SalesSums.Tally(), [Double]())
    for row in rows {
      switch row.measure {
      case .ratio(let numerator, let denominator): (top, bottom) = (top + numerator, bottom + denominator)
      case .value(let value): values.add(value)
      }
      if let target = row.target ?? people[row.person].flatMap({ known?.target(of: $0, in: row.period) }) { targets.append(target) }
    }
    guard var figure = figure(metric, known, top, bottom, values) else { return nil }
    figure.isObserved = true
    if targets.count == rows.count, let mean = PlainMean(of: targets)?.value {
      figure.target = figure.kind == .total ? mean * Double(targets.count) : mean
      figure.attainment = figure.value.flatMap { value in figure.target.flatMap { known?.attainment(of: value, against: $0) } }
    }
    return figure
  }

  private static func figure(
    _ metric: Metric.ID, _ known: Metric?, _ top: Double, _ bottom: Double, _ values: SalesSums.Tally
  ) -> SalesFigure? {
    if values.count == 0 {
      guard bottom > 0 else { return nil }
      return SalesFigure(rate: metric, Int(top.rounded()), of: Int(bottom.rounded()))
    }
    let currency: String? = if case .currency(let code)? = known?.unit { code } else { nil }
    if let standard = StandardMetric(metric), standard.addsUp {
      return SalesFigure(total: metric, values.sum, of: values.count, unit: known?.unit, currency: currency)
    }
    return SalesFigure(mean: metric, values, unit: known?.unit, currency: currency)
  }
}

extension StandardMetric {
  /// Whether months add up to a quarter, and people to a team.
  var addsUp: Bool {
    switch self {
    case .bookings, .dealsWon, .calls, .emails, .meetings, .demos: true
    case .winRate, .proposalToWin, .leadToOpportunity, .leadToSale, .cycleLength, .dealSize, .connectRate: false
    }
  }
}

extension SalesReport {
  /// The figures of `part` with those that were typed or imported: of a metric that has both, what was typed stands.
  public static func joined(_ figures: [SalesFigure], with observed: [SalesFigure]) -> [SalesFigure] {
    let typed = Set(observed.compactMap { StandardMetric($0.metric) })
    return figures.filter { figure in StandardMetric(figure.metric).map { !typed.contains($0) } ?? true } + observed
  }
}

import Onboarding

/// Month by month, how somebody does on the metric of the productive rule.
public struct RuleMonths: Hashable, Sendable {
  /// One calendar month.
  public struct Month: Hashable, Sendable {
    /// The month.
    public let period: Period
    /// `nil` for a ratio of nothing tried.
    public let figure: Double?
    /// The metric's full target, or the one recorded for the month.
    public let target: Double
    /// The share of `target` attained; `nil` without a figure.
    public let attainment: Double?
    /// Whether the rule holds in this month.
    public let isAttained: Bool
    /// How many months in a row the rule has held, this one included.
    public let run: Int
    /// Whether the month counts already: it is over.
    public let isOver: Bool
  }

  /// The metric of the productive rule.
  public let metric: Metric.ID
  /// The share of the target that a month must attain.
  public let atLeast: Double
  /// How many months in a row are needed.
  public let needed: Int
  /// In order of time, from the month in which the clock started on; months without any figure are not listed.
  public let months: [Month]
  /// How many months in a row stand at the end; 0 when the last month that is over fell short, or had no figure.
  public let run: Int
  /// The longest run so far.
  public var longestRun: Int { months.filter(\.isOver).map(\.run).max() ?? 0 }

  /// The months in a dossier that ends on `day`, or `nil` when the rule has no metric.
  init?(of dossier: Dossier, under curriculum: Curriculum, since start: Day?, asOf day: Day) {
    guard let rule = curriculum.productive?.attainment, let metric = curriculum.metric(rule.metric) else { return nil }
    self.metric = metric.id
    atLeast = rule.atLeast
    needed = rule.months
    var months: [Month] = []
    var previous = Int.min
    for month in MonthlyFigures(of: metric, in: dossier.observations).months where start.map({ month.last >= $0 }) ?? true {
      let run = month.number == previous + 1 ? months.last?.run ?? 0 : 0
      previous = month.number
      months.append(Month(month, of: metric, under: rule, after: run, asOf: day))
    }
    self.months = months
    run = Self.standing(months, asOf: day)
  }

  /// The run that ends with the last month that is over: a month without a figure since then has broken it.
  private static func standing(_ months: [Month], asOf day: Day) -> Int {
    guard let last = months.last(where: \.isOver) else { return 0 }
    let lastOver = (day + 1).monthNumber - 1
    return last.period.monthNumber >= lastOver ? last.run : 0
  }
}

extension RuleMonths.Month {
  fileprivate init(
    _ month: MonthlyFigures.Month, of metric: Metric, under rule: ProductiveRule.Attainment, after run: Int, asOf day: Day
  ) {
    let target = month.target ?? metric.target
    let attainment = month.figure.flatMap { metric.attainment(of: $0, against: target) }
    let isAttained = attainment.map { $0 >= rule.atLeast } ?? false
    period = .month(of: month.first)
    figure = month.figure
    self.target = target
    self.attainment = attainment
    self.isAttained = isAttained
    self.run = isAttained ? run + 1 : 0
    isOver = month.last <= day
  }
}

extension MonthlyFigures.Month {
  /// The first day of the month.
  var first: Day { Day(year: number / 12, month: number % 12 + 1, day: 1) ?? last }
}

import Onboarding

/// One metric's latest month, beside what the tenure month asks for.
public struct MetricFigure: Hashable, Sendable {
  /// The metric.
  public let metric: Metric.ID
  /// Its title in the person's edition.
  public let title: Title
  /// The calendar month.
  public let period: Period
  /// The month's figure in the metric's unit, a ratio as a share.
  public let figure: Double
  /// The denominator behind a ratio; `nil` where one number was observed.
  public let denominator: Double?
  /// The target recorded for the month, else that of the tenure month.
  public let target: Double
  /// The share of `target` attained; `nil` when that divides by zero.
  public let attainment: Double?
  /// Whether the month is over.
  public let isOver: Bool

  /// The latest figures in a dossier that ends on `day`, of all metrics but that of the productive rule.
  static func latest(in dossier: Dossier, under curriculum: Curriculum, asOf day: Day) -> [MetricFigure] {
    curriculum.metrics.filter { $0.id != curriculum.productive?.attainment?.metric }.compactMap { metric in
      let months = MonthlyFigures(of: metric, in: dossier.observations).months
      guard let month = months.last(where: { $0.figure != nil }), let figure = month.figure else { return nil }
      return MetricFigure(metric, month, figure, in: dossier, asOf: day)
    }
  }

  private init(_ metric: Metric, _ month: MonthlyFigures.Month, _ figure: Double, in dossier: Dossier, asOf day: Day) {
    let target = month.target ?? metric.target(of: dossier.person, inMonth: month.number)
    self.metric = metric.id
    title = metric.title
    period = .month(of: month.first)
    self.figure = figure
    denominator = Self.tried(metric.id, inMonth: month.number, dossier.observations)
    self.target = target
    attainment = metric.attainment(of: figure, against: target)
    isOver = month.last <= day
  }

  /// What was tried in a month: that of its own row, else of the weeks and days that end in it.
  private static func tried(_ metric: Metric.ID, inMonth month: Int, _ observations: [Observation]) -> Double? {
    let rows = observations.filter { $0.metric == metric && $0.period.last.monthNumber == month && $0.period.length != .quarter }
    let own = rows.filter { $0.period.length == .month }
    let tried: [Double] = (own.isEmpty ? rows : own).compactMap {
      if case .ratio(_, let denominator) = $0.measure { denominator } else { nil }
    }
    return tried.isEmpty ? nil : tried.reduce(0, +)
  }
}

import Onboarding

/// The last month that is over, beside what the tenure month asks for.
public struct MonthStanding: Hashable, Sendable {
  /// The metric of the productive rule.
  public let metric: Metric.ID
  /// The calendar month.
  public let period: Period
  /// 1 in the calendar month of the start date.
  public let tenureMonth: Int
  /// The month's figure in the metric's unit; `nil` when none is recorded.
  public let figure: Double?
  /// The target recorded for the month, else that of the tenure month.
  public let target: Double
  /// The share of `target` attained; `nil` without a figure, or when that divides by zero.
  public let attainment: Double?

  /// Whether figures are expected and none are there.
  public var isMissing: Bool { figure == nil }
  /// Whether the month fell short of its target by more than chance explains.
  public var isBehind: Bool { attainment.map { $0 < 1 - AttentionPolicy.shortfall } ?? false }

  /// The standing in a dossier that ends on `day`; `nil` without a rule that has a metric, and where so little of the month was worked that no
  /// figure is expected and none is there.
  init?(of dossier: Dossier, under curriculum: Curriculum, since clockStart: Day?, asOf day: Day) {
    let number = (day + 1).monthNumber - 1
    guard let rule = curriculum.productive?.attainment, let metric = curriculum.metric(rule.metric), let clockStart,
      let first = Day(year: number / 12, month: number % 12 + 1, day: 1), let month = dossier.person.tenureMonth(of: first)
    else { return nil }
    let period = Period.month(of: first)
    let known = MonthlyFigures(of: metric, in: dossier.observations).months.first { $0.number == number && $0.last <= day }
    let worked = Self.daysOfWork(in: period, since: max(clockStart, dossier.person.startDate ?? clockStart), dossier.absences)
    guard known?.figure != nil || worked >= AttentionPolicy.fewestDaysOfWork else { return nil }
    let target = known?.target ?? metric.target(of: dossier.person, inMonth: number)
    self.metric = metric.id
    self.period = period
    tenureMonth = month
    figure = known?.figure
    self.target = target
    attainment = known?.figure.flatMap { metric.attainment(of: $0, against: target) }
  }

  private static func daysOfWork(in period: Period, since start: Day, _ absences: [Absence]) -> Int {
    let first = max(period.first, start)
    guard first <= period.last else { return 0 }
    // Counted from the eve, because days between two days leave the first one out.
    return period.last - first + 1 - absences.reduce(0) { $0 + $1.days(between: first, and: period.last) }
  }
}

import Onboarding

/// Somebody's first 30, 60 and 90 days: what was expected by each of them, and what was done.
public struct FirstDays: Hashable, Sendable {
  /// One of the three.
  public struct Stage: Hashable, Sendable {
    /// Days since the start: 30, 60 or 90.
    public let day: Int
    /// The date.
    public let on: Day
    /// Whether it is over.
    public let isOver: Bool
    /// The modules due since the stage before.
    public let modules: [ModuleProgress]
    /// The milestones due since the stage before.
    public let milestones: [MilestoneProgress]
    /// The metrics in the last calendar month that is over by then, the productive rule's first; empty where that month was before the start.
    public let metrics: [Figure]
  }

  /// A metric in a month.
  public struct Figure: Hashable, Sendable {
    /// The metric.
    public let metric: Metric.ID
    /// The calendar month.
    public let period: Period
    /// 1 in the calendar month of the start date.
    public let tenureMonth: Int
    /// `nil` where none is recorded.
    public let figure: Double?
    /// The target recorded for the month, else that of the tenure month.
    public let target: Double
    /// The share of `target` attained; `nil` without a figure.
    public let attainment: Double?
  }

  /// The days at which one looks back.
  public static let days = [30, 60, 90]

  /// Ramp, training, milestones and figures.
  public let status: PersonStatus
  /// One for each of `days`; empty without a start date.
  public let stages: [Stage]

  /// What `dossier` shows on `day`.
  public init(of dossier: Dossier, in catalogue: Catalogue, asOf day: Day) {
    let status = PersonStatus(of: dossier, in: catalogue, asOf: day)
    let seen = dossier.asOf(day)
    let curriculum = catalogue.curriculum(for: dossier.person)
    self.status = status
    guard let start = dossier.person.startDate else {
      stages = []
      return
    }
    stages = Self.days.map { count in
      let (first, last) = (start + (count == 30 ? -1 : count - 30), start + count)
      func falls(_ due: Day?) -> Bool { due.map { $0 > first && $0 <= last } ?? false }
      return Stage(
        day: count, on: last, isOver: last <= day, modules: status.modules.filter { falls($0.due) },
        milestones: status.milestones.filter { falls($0.due) },
        metrics: curriculum.map { Self.figures(of: seen, under: $0, by: last, asOf: day) } ?? [])
    }
  }

  private static func figures(of dossier: Dossier, under curriculum: Curriculum, by last: Day, asOf day: Day) -> [Figure] {
    let number = (last + 1).monthNumber - 1
    guard let first = Day(year: number / 12, month: number % 12 + 1, day: 1), let tenureMonth = dossier.person.tenureMonth(of: first) else {
      return []
    }
    let rule = curriculum.productive?.attainment?.metric
    let metrics = curriculum.metrics.filter { $0.id == rule } + curriculum.metrics.filter { $0.id != rule }
    return metrics.map { metric in
      let known = MonthlyFigures(of: metric, in: dossier.observations).months.first { $0.number == number && $0.last <= day }
      let target = known?.target ?? metric.target(of: dossier.person, inMonth: number)
      return Figure(
        metric: metric.id, period: .month(of: first), tenureMonth: tenureMonth, figure: known?.figure, target: target,
        attainment: known?.figure.flatMap { metric.attainment(of: $0, against: target) })
    }
  }
}

extension ProductiveRule {
  /// Day 0 of a hire's ramp time; `nil` when the clock has not started.
  public func clockStart(of dossier: Dossier) -> Day? {
    guard let start = dossier.person.startDate else { return nil }
    switch clock {
    case .start: return start
    case .assignment: return presentRoleStart(of: dossier) ?? start
    case .quota: return firstQuotaDay(of: dossier)
    }
  }

  /// The first day of the unbroken run of assignments in the present role.
  private func presentRoleStart(of dossier: Dossier) -> Day? {
    let assignments = dossier.assignments.sorted { $0.from < $1.from }
    guard let present = assignments.last else { return nil }
    return assignments.reversed().prefix { $0.role.folded == present.role.folded }.last?.from
  }

  /// The first day of the first period that has a target of its own on the rule's metric, or, where no row carries one, any figure on it.
  private func firstQuotaDay(of dossier: Dossier) -> Day? {
    guard let metric = attainment?.metric, let start = dossier.person.startDate else { return nil }
    let rows = dossier.observations.filter { $0.metric == metric }
    let withTarget = rows.filter { ($0.target ?? 0) != 0 }
    return (withTarget.isEmpty ? rows : withTarget).map(\.period.first).min().map { max($0, start) }
  }

  /// The day on which the rule is known to hold: the end of the last of the required months, or the day of the last required milestone,
  /// whichever is later; `nil` while it does not hold, and for a rule that requires nothing.
  ///
  /// The day of confirmation, not the first good month, is the event: it is known on the day it happens, so that the newest hires are not
  /// censored by what they later do.
  public func confirmation(of dossier: Dossier, under curriculum: Curriculum, since clockStart: Day?) -> Day? {
    guard attainment != nil || !milestones.isEmpty else { return nil }
    var latest: Day?
    if let attainment {
      guard let metric = curriculum.metric(attainment.metric),
        let day = attainment.confirmation(of: metric, in: dossier.observations, since: clockStart)
      else { return nil }
      latest = day
    }
    for id in milestones {
      guard let milestone = curriculum.milestones.first(where: { $0.id == id }),
        let day = milestone.day(in: dossier, under: curriculum)
      else { return nil }
      latest = max(latest ?? day, day)
    }
    return latest
  }
}

extension ProductiveRule.Attainment {
  /// The last day of the first run of `months` consecutive months that attain `atLeast`, counted from the month of `start` on; `nil` when
  /// there is none. A month without a figure breaks a run: missing is not reached.
  public func confirmation(of metric: Metric, in observations: [Observation], since start: Day?) -> Day? {
    let figures = MonthlyFigures(of: metric, in: observations)
    var run = 0
    var previous = Int.min
    for month in figures.months where start.map({ month.last >= $0 }) ?? true {
      run = month.number == previous + 1 ? run : 0
      previous = month.number
      let attained = month.figure.flatMap { metric.attainment(of: $0, against: month.target ?? metric.target) }
      run = attained.map { $0 >= atLeast } ?? false ? run + 1 : 0
      if run >= months { return month.last }
    }
    return nil
  }
}

/// One metric of one person month by month, whatever periods it was observed in.
///
/// A monthly figure stands as it is. Where there is none, the weeks and days that end in the month are put together: numerators and denominators
/// are added; values are added where the unit is a count or a currency, and averaged where it is a share or days. A quarter's share or days
/// hold for each of its months, a count or an amount is divided among them; either is known at the end of the quarter only.
public struct MonthlyFigures: Sendable {
  public struct Month: Hashable, Sendable {
    /// `Period.monthNumber`.
    public let number: Int
    /// `nil` for a ratio of nothing tried.
    public let figure: Double?
    public let target: Double?
    /// The day on which the figure is known.
    public let last: Day
  }

  /// In order of time; months without any row are not listed.
  public let months: [Month]

  public init(of metric: Metric, in observations: [Observation]) {
    var monthly: [Int: Observation] = [:]
    var shorter: [Int: [Observation]] = [:]
    for row in observations where row.metric == metric.id {
      switch row.period.length {
      case .month: monthly[row.period.monthNumber] = row
      case .quarter: for step in 0...2 where monthly[row.period.monthNumber + step] == nil { monthly[row.period.monthNumber + step] = row }
      case .week, .day: shorter[row.period.last.monthNumber, default: []].append(row)
      }
    }
    var months = monthly.map { number, row in
      let parts = row.period.length == .quarter && metric.adds ? 3.0 : 1
      return Month(
        number: number, figure: row.measure.figure.map { $0 / parts }, target: row.target.map { $0 / parts }, last: row.period.last)
    }
    for (number, rows) in shorter where monthly[number] == nil {
      months.append(Self.together(rows, number: number, of: metric))
    }
    self.months = months.sorted { $0.number < $1.number }
  }

  private static func together(_ rows: [Observation], number: Int, of metric: Metric) -> Month {
    var numerator = 0.0
    var denominator = 0.0
    var values: [Double] = []
    for row in rows {
      switch row.measure {
      case .ratio(let top, let bottom): (numerator, denominator) = (numerator + top, denominator + bottom)
      case .value(let value): values.append(value)
      }
    }
    let sum = values.reduce(0, +)
    let ofValues: Double? = values.isEmpty ? nil : metric.adds ? sum : sum / Double(values.count)
    let figure = denominator > 0 ? numerator / denominator : ofValues
    let target = metric.adds ? nil : rows.compactMap(\.target).last
    let monthEnd = rows.map(\.period.last).max().map { Period.month(of: $0).last } ?? Day(number: 0)
    return Month(number: number, figure: figure, target: target, last: monthEnd)
  }
}

extension Metric {
  /// Whether figures of shorter periods add up to that of a longer one.
  var adds: Bool {
    guard kind == .value else { return false }
    switch unit {
    case .count, .currency: return true
    case .percent, .days: return false
    }
  }
}

extension Milestone {
  /// The day on which it was reached: as recorded, or as its trigger shows; `nil` while it is not reached.
  public func day(in dossier: Dossier, under curriculum: Curriculum) -> Day? {
    if let recorded = dossier.attained.first(where: { $0.milestone == id }) { return recorded.on }
    switch trigger {
    case .recorded: return nil
    case .metric(let id, let bar):
      guard let metric = curriculum.metric(id) else { return nil }
      let reached = dossier.observations.filter { row in
        row.metric == id && (row.measure.figure.map { metric.better == .higher ? $0 >= bar : $0 <= bar } ?? false)
      }
      return reached.map(\.period.last).min()
    case .module(let id):
      guard let module = curriculum.modules.first(where: { $0.id == id }) else { return nil }
      return module.passed(in: dossier)
    }
  }
}

extension Module {
  /// The day its assessment was first passed, or, where it has none, the day it was completed; `nil` while neither has happened.
  public func passed(in dossier: Dossier) -> Day? {
    guard let assessment else {
      return dossier.enrolments.filter { $0.module == id }.compactMap(\.completedOn).min()
    }
    let passing = dossier.assessments.filter { attempt in
      attempt.module == id && attempt.phase == .after && (attempt.share.map { $0 >= assessment.pass / assessment.of } ?? false)
    }
    return passing.compactMap(\.takenOn).min()
  }
}

import Onboarding

/// One person's figures, each beside its target.
public struct PersonMetrics: Hashable, Sendable {
  /// One observation.
  public struct Entry: Hashable, Sendable {
    /// The metric.
    public let metric: Metric.ID
    /// The time it covers.
    public let period: Period
    /// The figure in the metric's unit, a ratio as a share; `nil` for a ratio of nothing tried.
    public let value: Double?
    /// `nil` where one number was observed.
    public let numerator: Double?
    /// `nil` where one number was observed.
    public let denominator: Double?
    /// The target recorded with the row, else that of the tenure month; `nil` where neither speaks of such a period or metric.
    public let target: Double?
    /// The share of `target` attained, above 1 when better; `nil` without a figure or a target.
    public let attainment: Double?
    /// Whether the period was over on the day one looks from.
    public let isOver: Bool
    /// Whether nobody typed or imported it: it follows from deals and activities.
    public let isDerived: Bool
  }

  /// Whose figures they are.
  public let person: Person
  /// The day one looks from.
  public let asOf: Day
  /// By metric, then in time; periods that begin after the day one looks from are left out.
  public let entries: [Entry]

  /// The figures in `dossier` as seen on `day`.
  public init(of dossier: Dossier, in catalogue: Catalogue, asOf day: Day) {
    let person = dossier.person
    let curriculum = catalogue.curriculum(for: person)
    // What follows from the records of a month counts once the month is over.
    let rows = dossier.observations.filter { $0.period.first <= day && ($0.period.last <= day || !dossier.derived.contains($0)) }
    self.person = person
    asOf = day
    entries = rows.sorted { ($0.metric, $0.period) < ($1.metric, $1.period) }.map { row in
      Entry(
        row, of: person, metric: curriculum?.metric(row.metric) ?? catalogue.metric(row.metric), isDerived: dossier.derived.contains(row),
        asOf: day)
    }
  }
}

extension PersonMetrics.Entry {
  fileprivate init(_ row: Observation, of person: Person, metric known: Metric?, isDerived: Bool, asOf day: Day) {
    self.isDerived = isDerived
    metric = row.metric
    period = row.period
    value = row.measure.figure
    switch row.measure {
    case .value: (numerator, denominator) = (nil, nil)
    case .ratio(let top, let bottom): (numerator, denominator) = (top, bottom)
    }
    let target = row.target ?? known?.target(of: person, in: row.period)
    self.target = target
    attainment = value.flatMap { figure in target.flatMap { known?.attainment(of: figure, against: $0) } }
    isOver = row.period.last <= day
  }
}

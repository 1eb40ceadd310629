import Onboarding

/// How much of the full target hires attain in each month of their tenure, beside what is asked of them then and what tenured colleagues attain.
///
/// Each hire is measured on the metric of their own curriculum's productive rule; dividing by the metric's full target makes one scale of all.
/// A month counts once it is over. Who has left has no further months, so later months are of those who stayed.
public struct TenureAttainment: Hashable, Sendable {
  /// One tenure month.
  public struct Month: Hashable, Sendable {
    /// 1 for the calendar month of the start date.
    public let number: Int
    /// The share of the full target attained, over hires; `nil` where nobody has a figure.
    public let attained: PlainMean?
    /// The share of the full target asked of these hires in this month, over the same hires; `nil` where nobody has a figure.
    public let asked: Double?
  }

  /// The day one looks from.
  public let asOf: Day
  /// From month 1 to the last with enough hires; empty without figures.
  public let months: [Month]
  /// What tenured colleagues attain of the same metrics: the mean over people of their last twelve months; `nil` without figures.
  public let tenured: PlainMean?
  /// Who these colleagues are.
  let colleagues: Set<Person.ID>
  /// The metrics that were read.
  public let metrics: [Metric.ID]

  /// With fewer hires than this a month says more about them than about the tenure.
  public static let fewestHires = 3
  /// Two years: beyond that nobody calls it ramping.
  public static let mostMonths = 24
  /// How far back tenured colleagues are read: one year, so that every season counts once.
  private static let monthsOfTenured = 12

  /// Reads the months of `evidence` that are over on `day`.
  ///
  /// - Parameter people: whose figures count; everybody's where `nil`.
  /// - Complexity: linear in the figures of the rules' metrics.
  public init(of evidence: TrainingEvidence, in catalogue: Catalogue, among people: Set<Person.ID>? = nil, asOf day: Day) {
    asOf = day
    let wanted = catalogue.ruleMetrics
    metrics = wanted.filter { evidence.observations.metrics.contains($0) }
    var columns: [TenureColumn] = []
    var colleagues: [Int: [Double]] = [:]
    for metric in metrics {
      for entry in MonthlyAttainment(of: metric, in: evidence, catalogue, asOf: day).entries {
        let person = evidence.people[entry.person]
        guard people.map({ $0.contains(person.id) }) ?? true, let known = catalogue.metric(metric, for: person),
          let attained = known.attainment(of: entry.figure, against: known.target)
        else { continue }
        if person.kind == .tenured {
          if day.monthNumber - entry.month <= Self.monthsOfTenured { colleagues[entry.person, default: []].append(attained) }
        } else if catalogue.curriculum(for: person)?.productive?.attainment?.metric == metric, let start = person.startDate,
          case let number = entry.month - start.monthNumber + 1, (1...Self.mostMonths).contains(number)
        {
          while columns.count < number { columns.append(TenureColumn()) }
          let asked = known.attainment(of: known.target(inTenureMonth: number), against: known.target)
          columns[number - 1].add(attained, asked: asked)
        }
      }
    }
    let last = columns.lastIndex { $0.attained.count >= Self.fewestHires }
    months = columns.prefix((last ?? -1) + 1).enumerated().map { $1.month($0 + 1) }
    self.colleagues = Set(colleagues.keys.map { evidence.people[$0].id })
    tenured = PlainMean(of: colleagues.keys.sorted().compactMap { PlainMean(of: colleagues[$0] ?? [])?.value })
  }

  /// The first tenure month from which on the mean stays at `share` of the full target or above; `nil` when it never does.
  public func month(reaching share: Double) -> Int? {
    guard let last = months.last?.attained, last.value >= share else { return nil }
    let below = months.lastIndex { ($0.attained?.value ?? 0) < share }
    return (below ?? -1) + 2
  }
}

/// One tenure month while it is being read.
private struct TenureColumn {
  var attained: [Double] = []
  private var asked: [Double] = []

  mutating func add(_ share: Double, asked target: Double?) {
    attained.append(share)
    if let target { asked.append(target) }
  }

  func month(_ number: Int) -> TenureAttainment.Month {
    TenureAttainment.Month(number: number, attained: PlainMean(of: attained), asked: PlainMean(of: asked)?.value)
  }
}

extension Catalogue {
  /// The metrics of all productive rules, by identifier.
  var ruleMetrics: [Metric.ID] { Set(curricula.compactMap { $0.productive?.attainment?.metric }).sorted() }
}

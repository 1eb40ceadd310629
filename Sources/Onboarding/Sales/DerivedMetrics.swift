/// The observations that follow from deals, their stages and activities: one for each person, metric and month.
///
/// Which metrics they are is for the curriculum to say: those of a person's edition that go by the name of a ``StandardMetric``; for people without
/// a curriculum, those of any. Deals taken over from a colleague count where the curriculum's productive rule says so, and elsewhere do not.
/// Nothing of this is stored: a deal that is corrected is followed at once.
public struct DerivedMetrics: Sendable {
  /// One month of one person.
  public struct Row: Hashable, Sendable {
    /// The place of the person among those asked for.
    public let person: Int
    public let metric: Metric.ID
    /// A calendar month.
    public let period: Period
    public let measure: Measure
  }

  /// By person, then in time.
  public let rows: [Row]

  /// - Parameter only: the metrics wanted; all where `nil`.
  /// - Complexity: linear in the records, and in people times metrics.
  public init(of records: SalesRecords, for people: [Person], in directory: Directory, only: Set<Metric.ID>? = nil) {
    let wanted = WantedMetrics(of: people, in: directory.catalogue, only: only)
    guard !wanted.isEmpty, !records.isEmpty, let grid = records.months else {
      rows = []
      return
    }
    let places = Dictionary(people.enumerated().map { ($1.id, Int32($0)) }) { first, _ in first }
    let owner = records.deals.owners.map { places[$0] ?? -1 }
    let layout = SalesSums.Layout(
      owner: owner, person: records.activities.people.map { places[$0] ?? -1 },
      keepsInherited: owner.map { $0 >= 0 && wanted.keepsInherited(Int($0)) }, groups: people.count, grid: grid)
    let sums = SalesSums(of: records, laidOut: layout, asOf: Day(number: .max), under: directory.definitions)
    let habits = Habits(sums, people: people.count)
    rows = sums.inOrder.flatMap { cell -> [Row] in
      let (person, counts) = (sums.cells[cell].group, sums.counts[cell])
      guard let period = grid.periods[sums.cells[cell].period], !people[person].isBefore(period) else { return [] }
      return wanted.of(person).compactMap { metric, standard in
        guard habits.has(standard, person) else { return nil }
        let money = sums.money(cell, of: metric.unit, currencies: records.deals.currencies)
        return standard.measure(counts, money: money, under: directory.definitions).flatMap { $0.told(as: metric.kind) }.map {
          Row(person: person, metric: metric.id, period: period, measure: $0)
        }
      }
    }
  }
}

/// Which metrics are to be worked out for whom.
private struct WantedMetrics {
  private var kinds: [[(metric: Metric, standard: StandardMetric)]] = []
  private var inherited: [Bool] = []
  private var kind: [Int] = []

  init(of people: [Person], in catalogue: Catalogue, only: Set<Metric.ID>?) {
    var known: [Key: Int] = [:]
    kind.reserveCapacity(people.count)
    for person in people {
      let key = Key(role: person.role, curriculum: person.curriculum, edition: person.edition)
      if let place = known[key] {
        kind.append(place)
        continue
      }
      let curriculum = catalogue.curriculum(for: person)
      known[key] = kinds.count
      kind.append(kinds.count)
      kinds.append(catalogue.standardMetrics(under: curriculum).filter { only?.contains($0.metric.id) ?? true })
      inherited.append(curriculum?.productive?.countsInheritedDeals ?? false)
    }
  }

  private struct Key: Hashable {
    let role: String?
    let curriculum: Curriculum.ID?
    let edition: Int?
  }

  var isEmpty: Bool { kinds.allSatisfy(\.isEmpty) }
  func of(_ person: Int) -> [(metric: Metric, standard: StandardMetric)] { kinds[kind[person]] }
  func keepsInherited(_ person: Int) -> Bool { inherited[kind[person]] }
}

/// Which kinds of activity somebody logs at all: of those, a month with other activities and none of the kind is a month with 0.
private struct Habits {
  private var any: [(calls: Bool, emails: Bool, meetings: Bool, demos: Bool)]

  init(_ sums: SalesSums, people: Int) {
    any = Array(repeating: (false, false, false, false), count: people)
    for (cell, counts) in zip(sums.cells, sums.counts) {
      if counts.calls > 0 { any[cell.group].calls = true }
      if counts.emails > 0 { any[cell.group].emails = true }
      if counts.meetings > 0 { any[cell.group].meetings = true }
      if counts.demos > 0 { any[cell.group].demos = true }
    }
  }

  func has(_ metric: StandardMetric, _ person: Int) -> Bool {
    switch metric {
    case .calls: any[person].calls
    case .emails: any[person].emails
    case .meetings: any[person].meetings
    case .demos: any[person].demos
    default: true
    }
  }
}

extension Catalogue {
  /// The metrics that can be worked out for whoever follows a curriculum; of all curricula where there is none.
  package func standardMetrics(under curriculum: Curriculum?) -> [(metric: Metric, standard: StandardMetric)] {
    (curriculum?.metrics ?? metrics).compactMap { metric in
      StandardMetric(metric.id).flatMap { $0.fits(metric.unit) ? (metric, $0) : nil }
    }
  }

  /// Whether the productive rule of any curriculum may look at what follows from deals.
  package var hasRuleOverDeals: Bool {
    curricula.contains { curriculum in curriculum.metricsOfRule.contains { StandardMetric($0).map { !$0.isActivity } ?? false } }
  }

  /// Whether any curriculum has a metric that can be worked out.
  package var hasStandardMetrics: Bool { curricula.contains { !standardMetrics(under: $0).isEmpty } }
}

extension Curriculum {
  /// The metrics that its productive rule looks at, through milestones or directly.
  package var metricsOfRule: Set<Metric.ID> {
    guard let rule = productive else { return [] }
    let triggers = milestones.filter { rule.milestones.contains($0.id) }.compactMap { milestone -> Metric.ID? in
      if case .metric(let id, _) = milestone.trigger { id } else { nil }
    }
    return Set(triggers + (rule.attainment.map { [$0.metric] } ?? []))
  }
}

extension Person {
  /// Whether a period was over before a hire began.
  fileprivate func isBefore(_ period: Period) -> Bool { kind == .hire && firstDay.map { period.last < $0 } ?? false }
}

extension Measure {
  /// The measure as a metric of `kind` takes it: one number where no more is asked for.
  fileprivate func told(as kind: Metric.Kind) -> Measure? {
    switch (kind, self) {
    case (.value, .ratio): figure.map(Measure.value)
    default: self
    }
  }
}

extension SalesRecords {
  /// The months from the first to the last record that can be dated.
  fileprivate var months: PeriodGrid? {
    let none = DealColumns.noDay
    var (low, high) = (Int32.max, Int32.min)
    func widen(_ day: Int32) { if day != none { (low, high) = (min(low, day), max(high, day)) } }
    for row in 0..<deals.count where deals.outcome[row] != .open { widen(deals.closedOn[row]) }
    activities.on.forEach(widen)
    stages.enteredOn.forEach(widen)
    return low <= high ? PeriodGrid(.month, from: Day(number: low), to: Day(number: high)) : nil
  }
}

extension SalesSums {
  /// The places of the cells, by group, then by period.
  fileprivate var inOrder: [Int] {
    cells.indices.sorted { (cells[$0].group, cells[$0].period) < (cells[$1].group, cells[$1].period) }
  }

  /// A cell's amounts in the currency of a metric, with those that name none, and those in other currencies.
  fileprivate func money(_ cell: Int, of unit: Metric.Unit, currencies: [String]) -> (own: [Money], others: [Money]) {
    let wanted: String? = if case .currency(let code) = unit { code } else { nil }
    var (own, others): ([Money], [Money]) = ([], [])
    for (place, amounts) in money.enumerated() {
      let isOwn = place == money.count - 1 || currencies[place] == wanted
      if isOwn { own.append(amounts[cell]) } else { others.append(amounts[cell]) }
    }
    return (own, others)
  }
}

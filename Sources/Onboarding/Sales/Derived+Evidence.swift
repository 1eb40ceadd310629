extension Dossier {
  /// The dossier with what follows from deals and activities, in the months for which nobody typed or imported a figure.
  ///
  /// - Parameters:
  ///   - deals: the person's own.
  ///   - only: the metrics wanted; all where `nil`.
  public func completed(by deals: [Deal], _ stages: [DealStage], in directory: Directory, only: Set<Metric.ID>? = nil) -> Dossier {
    let records = SalesRecords(deals: deals, stages: stages, activities: activities)
    let rows = DerivedMetrics(of: records, for: [person], in: directory, only: only).rows
    guard !rows.isEmpty else { return self }
    var typed: Set<MonthKey> = []
    for row in observations { for month in row.period.months { typed.insert(MonthKey(person: 0, metric: row.metric, month: month)) } }
    var completed = self
    for row in rows where !typed.contains(MonthKey(person: 0, metric: row.metric, month: row.period.monthNumber)) {
      let observation = Observation(person.id, row.metric, in: row.period, row.measure)
      completed.observations.append(observation)
      completed.derived.insert(observation)
    }
    completed.observations.sort { ($0.metric, $0.period) < ($1.metric, $1.period) }
    return completed
  }

  /// Whether anything of deals, and of their stages, bears on the person's figures under `catalogue`.
  package static func needs(of person: Person, in catalogue: Catalogue, only: Set<Metric.ID>? = nil) -> (
    deals: Bool, stages: Bool, activities: Bool
  ) {
    let wanted = catalogue.standardMetrics(under: catalogue.curriculum(for: person)).filter { only?.contains($0.metric.id) ?? true }
    return (
      wanted.contains { !$0.standard.isActivity }, wanted.contains { $0.standard.needsStages }, wanted.contains { $0.standard.isActivity }
    )
  }
}

/// A month of one person on one metric.
private struct MonthKey: Hashable {
  let person: Int32
  let metric: Metric.ID
  let month: Int
}

extension Period {
  /// The calendar months a figure of this period stands for: of a week or a day, the one it ends in.
  fileprivate var months: ClosedRange<Int> {
    switch length {
    case .day, .week: last.monthNumber...last.monthNumber
    case .month: monthNumber...monthNumber
    case .quarter: monthNumber...(monthNumber + 2)
    }
  }
}

extension TrainingEvidence {
  /// Adds what follows from deals and activities, in the months for which nobody typed or imported a figure.
  public mutating func complete(by records: SalesRecords, in directory: Directory) {
    let rows = DerivedMetrics(of: records, for: people, in: directory).rows
    guard !rows.isEmpty else { return }
    let first = observations.count
    let typed = TypedMonths(of: Set(rows.map(\.metric)), in: observations)
    for row in rows where !typed.contains(row.person, row.metric, row.period.monthNumber) {
      add(.observation(Observation(people[row.person].id, row.metric, in: row.period, row.measure)), of: Int32(row.person))
    }
    derived = first..<observations.count
  }
}

/// The months for which figures were typed or imported, of a few metrics.
private struct TypedMonths {
  private var months: Set<Int64> = []
  private var places: [Metric.ID: Int] = [:]

  init(of metrics: Set<Metric.ID>, in columns: ObservationColumns) {
    for (place, metric) in columns.metrics.enumerated() where metrics.contains(metric) { places[metric] = place }
    guard !places.isEmpty else { return }
    let isWanted = columns.metrics.map { places[$0] != nil }
    for row in 0..<columns.count where isWanted[Int(columns.metric[row])] {
      guard let period = Period(code: columns.period[row]) else { continue }
      for month in period.months { months.insert(Self.key(Int(columns.person[row]), Int(columns.metric[row]), month)) }
    }
  }

  func contains(_ person: Int, _ metric: Metric.ID, _ month: Int) -> Bool {
    places[metric].map { months.contains(Self.key(person, $0, month)) } ?? false
  }

  /// People below 2^31, metrics below 2^12, months of 40,000 years.
  private static func key(_ person: Int, _ metric: Int, _ month: Int) -> Int64 { Int64(person) << 32 | Int64(metric) << 20 | Int64(month) }
}

extension Sequence<Edit> {
  /// The owners of deals that these edits add, alter, hand over or remove, and of deals whose history they alter.
  ///
  /// - Parameter owner: the owner of a deal that stands on record.
  public func dealOwners(_ owner: (Deal.ID) throws -> Person.ID?) rethrows -> Set<Person.ID> {
    var owners: Set<Person.ID> = []
    for edit in self {
      for fact in [edit.before, edit.after] {
        switch fact {
        case .deal(let deal)?: owners.insert(deal.owner)
        case .dealStage(let stage)?: if let owner = try owner(stage.deal) { owners.insert(owner) }
        default: break
        }
      }
    }
    return owners
  }
}

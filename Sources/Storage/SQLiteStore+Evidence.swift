import Onboarding

extension SQLiteStore {
  public func observedEvidence() throws -> TrainingEvidence {
    // What follows from deals and activities is told beside what was typed, and never alone.
    try reading { try $0.isEmpty(.observations) } ? TrainingEvidence() : trainingEvidence()
  }

  public func trainingEvidence() throws -> TrainingEvidence {
    try reading { desk in
      var gathering = try EvidenceGathering(of: names(desk).allPeople, on: desk)
      try gathering.gather()
      var evidence = gathering.evidence
      let directory = try names(desk)
      // Without deals and activities there is nothing to read, and nothing is read.
      guard directory.catalogue.hasStandardMetrics, try !(desk.isEmpty(.deals) && desk.isEmpty(.activities)) else { return evidence }
      evidence.complete(by: try desk.salesRecords(), in: directory)
      return evidence
    }
  }
}

/// The reading of everything that analyses of modules rest on, table by table and number by number.
struct EvidenceGathering {
  private(set) var evidence: TrainingEvidence
  private let desk: Desk
  /// By a person's key, their place in the evidence; −1 for nobody.
  private var places: [Int32] = []

  init(of people: [Person], on desk: Desk) throws {
    self.desk = desk
    evidence = TrainingEvidence(of: people)
    for (place, person) in people.enumerated() {
      let key = Int(try desk.keys.key(person.id))
      while places.count <= key { places.append(-1) }
      places[key] = Int32(place)
    }
  }

  mutating func gather() throws {
    for shelf in [Shelf.enrolments, .assessments, .ratings, .milestones] {
      let all = try desk.statement(shelf.selectInOrder)
      try all.forEachRow {
        guard let place = place(of: all.int(0)) else { return }
        var row = RowSource(all)
        evidence.add(try row.fact(on: shelf, desk.keys), of: place)
      }
    }
    try gatherObservations()
  }

  private func place(of key: Int64) -> Int32? {
    guard key >= 0, key < places.count, places[Int(key)] >= 0 else { return nil }
    return places[Int(key)]
  }

  private mutating func gatherObservations() throws {
    // Worked on by themselves: through `evidence` every number would be looked up two structs deep.
    var columns = evidence.observations
    evidence.observations = ObservationColumns()
    var metrics: [Int64: Int32] = [:]
    var (term, metric): (Int64, Int32) = (-1, -1)
    let all = try desk.statement(Shelf.observations.select)
    try all.forEachRow {
      guard let place = place(of: all.int(0)) else { return }
      if all.int(1) != term {
        term = all.int(1)
        metric = try self.place(ofMetric: term, in: &columns, &metrics)
      }
      columns.person.append(place)
      columns.metric.append(metric)
      columns.period.append(Int32(truncatingIfNeeded: all.int(2)))
      columns.value.append(all.realOrNaN(3))
      columns.numerator.append(all.realOrNaN(4))
      columns.denominator.append(all.realOrNaN(5))
      columns.target.append(all.realOrNaN(6))
    }
    evidence.observations = columns
  }

  private func place(ofMetric term: Int64, in columns: inout ObservationColumns, _ known: inout [Int64: Int32]) throws -> Int32 {
    if let place = known[term] { return place }
    let place = Int32(columns.metrics.count)
    columns.metrics.append(Metric.ID(try desk.keys.term(term)))
    known[term] = place
    return place
  }
}

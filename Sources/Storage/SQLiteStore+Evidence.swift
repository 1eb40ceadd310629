import Onboarding

extension SQLiteStore {
  public func trainingEvidence() throws -> TrainingEvidence {
    try reading { desk in
      var gathering = try EvidenceGathering(of: names(desk).allPeople, on: desk)
      try gathering.gather()
      return gathering.evidence
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
    for shelf in [Shelf.enrolments, .assessments, .ratings] {
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
    var metrics: [Int64: Int32] = [:]
    let all = try desk.statement(Shelf.observations.select)
    try all.forEachRow {
      guard let place = place(of: all.int(0)) else { return }
      let term = all.int(1)
      if metrics[term] == nil {
        metrics[term] = Int32(evidence.observations.metrics.count)
        evidence.observations.metrics.append(Metric.ID(try desk.keys.term(term)))
      }
      let figures = Figures(all, from: 3)
      evidence.observations.person.append(place)
      evidence.observations.metric.append(metrics[term] ?? 0)
      evidence.observations.period.append(Int32(truncatingIfNeeded: all.int(2)))
      evidence.observations.value.append(figures.value)
      evidence.observations.numerator.append(figures.numerator)
      evidence.observations.denominator.append(figures.denominator)
      evidence.observations.target.append(figures.target)
    }
  }
}

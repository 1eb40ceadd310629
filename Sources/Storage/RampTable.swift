import Onboarding

/// The derived ramp states, one row for each hire, kept true to the facts.
struct RampTable {
  let desk: Desk

  func state(of person: Int64) throws -> RampState? {
    let find = try desk.statement("SELECT clock_start, productive_on, left_on, former FROM ramp WHERE person = ?")
    find.bind(1, person)
    guard try find.step() else { return nil }
    defer { find.stop() }
    return try RampState(find, from: 0)
  }

  /// Derives the states of these people anew and writes those that differ.
  ///
  /// - Returns: What became of whose ramp, in the order of their identifiers.
  func refresh(_ people: some Sequence<Person.ID>, in directory: Directory) throws -> [RampChange] {
    var derivation = RampDerivation(desk: desk, directory: directory)
    var changes: [RampChange] = []
    for id in people.sorted() {
      guard let key = try desk.keys.known(id) else { continue }
      let before = try state(of: key)
      let after = try derivation.state(of: id, key: key)
      guard before != after else { continue }
      try write(after, of: key)
      changes.append(RampChange(person: id, before: before, after: after))
    }
    return changes
  }

  private func write(_ state: RampState?, of person: Int64) throws {
    guard let state else {
      let remove = try desk.statement("DELETE FROM ramp WHERE person = ?")
      remove.bind(1, person)
      return try remove.run()
    }
    let write = try desk.statement(
      "INSERT OR REPLACE INTO ramp (person, clock_start, productive_on, left_on, former) VALUES (?, ?, ?, ?, ?)")
    var sink = ParameterSink(write)
    sink.put(person)
    sink.put(state.clockStart)
    sink.put(state.productiveOn)
    sink.put(state.leftOn)
    sink.put(state.former.isEmpty ? nil : try CanonicalJSON.text(of: state.former))
    try write.run()
  }

  private static let alone = "SELECT person, clock_start, productive_on, left_on, former FROM ramp ORDER BY person"
  private static let joined = """
    SELECT r.person, clock_start, productive_on, left_on, former, k.person FROM ramp r JOIN person_keys k ON k.key = r.person ORDER BY r.person
    """

  /// Whether the identifier of the first hire is known without asking, and so those of the others.
  private func namesAreMet() throws -> Bool {
    let first = try desk.statement("SELECT person FROM ramp ORDER BY person LIMIT 1")
    defer { first.stop() }
    return try first.step() && desk.keys.hasMet(first.int(0))
  }

  /// Every hire's state, in the order of their identifiers.
  func subjects() throws -> [RampSubject] {
    var absences: [Int64: [Absence]] = [:]
    for case .absence(let absence) in try desk.facts(on: .absences, by: desk.statement(Shelf.absences.selectInOrder)) {
      absences[try desk.keys.key(absence.person), default: []].append(absence)
    }
    // Whoever has read the names has the identifiers at hand.
    let isJoined = try !namesAreMet()
    let all = try desk.statement(isJoined ? Self.joined : Self.alone)
    var subjects: [RampSubject] = []
    try all.forEachRow {
      let key = all.int(0)
      let id = try isJoined ? Person.ID(all.text(5)) : desk.keys.person(key)
      let state = try RampState(all, from: 1)
      let away = absences.isEmpty ? [] : absences[key] ?? []
      if state.former.isEmpty {
        subjects.append(RampSubject(person: id, state: state, absences: away))
      } else {
        subjects += RampSubject.spells(of: id, state, absences: away)
      }
    }
    let isSorted = subjects.indices.dropFirst().allSatisfy { subjects[$0 - 1].person <= subjects[$0].person }
    return isSorted ? subjects : subjects.sorted { ($0.person, $0.spell ?? .max) < ($1.person, $1.spell ?? .max) }
  }
}

extension RampState {
  init(_ row: Prepared, from column: Int32) throws {
    var source = RowSource(row, from: column)
    self.init(clockStart: try source.day(), productiveOn: try source.day(), leftOn: try source.day())
    if let text = source.string() { former = try CanonicalJSON.value([RampState].self, from: text) }
  }
}

/// Derives ramp states from as much of a dossier as the rule looks at.
struct RampDerivation {
  let desk: Desk
  let directory: Directory
  /// What was found out of the curriculum asked about last, which is that of the next as a rule.
  private var latest: Needs?

  private struct Needs {
    let curriculum: Curriculum?
    let shelves: [Shelf]
    let metrics: Set<Metric.ID>
    /// The metrics that anything was ever recorded of, in the order of `RampNeeds`.
    let terms: [(metric: Metric.ID, key: Int64)]
    /// Whether some of it follows from deals or activities.
    let followsRecords: Bool
  }

  init(desk: Desk, directory: Directory) {
    self.desk = desk
    self.directory = directory
  }

  /// The state that the stored facts give, or `nil` for somebody who is no hire.
  mutating func state(of id: Person.ID, key: Int64) throws -> RampState? {
    guard let person = directory.person(id), person.kind == .hire else { return nil }
    var state = try state(of: person, key: key)
    if !person.spells.isEmpty {
      state.former = try person.spells.indices.map { place in
        try self.state(of: person.during(spell: place + 1), key: key) { $0.cutToSpell() }
      }
    }
    return state
  }

  /// The state of one spell, from as much of the dossier as `cut` leaves.
  private mutating func state(of person: Person, key: Int64, cut: (Dossier) -> Dossier = { $0 }) throws -> RampState {
    let curriculum = directory.catalogue.curriculum(for: person)
    let needs = try needs(of: curriculum, person)
    let typed = try dossier(of: person, key: key, for: needs)
    guard needs.followsRecords else { return RampState(of: cut(typed), under: curriculum) }
    return RampState(of: cut(try desk.completed(typed, key: key, in: directory, only: needs.metrics)), under: curriculum)
  }

  private mutating func needs(of curriculum: Curriculum?, _ person: Person) throws -> Needs {
    if let latest, latest.curriculum?.id == curriculum?.id, latest.curriculum?.edition == curriculum?.edition { return latest }
    let rule = RampNeeds(of: curriculum)
    let terms = try rule.metrics.compactMap { metric in try desk.keys.known(term: metric.text).map { (metric: metric, key: $0) } }
    let records = Dossier.needs(of: person, in: directory.catalogue, only: Set(rule.metrics))
    let needs = Needs(
      curriculum: curriculum, shelves: rule.shelves, metrics: Set(rule.metrics), terms: terms,
      followsRecords: records.deals || records.activities)
    latest = needs
    return needs
  }

  private func dossier(of person: Person, key: Int64, for needs: Needs) throws -> Dossier {
    var dossier = needs.shelves.isEmpty ? Dossier(person) : try desk.dossier(of: person, key: key, from: needs.shelves)
    let find = try desk.statement(
      "SELECT period, value, numerator, denominator, target FROM observations WHERE person = ? AND metric = ? ORDER BY period")
    for (metric, term) in needs.terms {
      find.bind(1, key)
      find.bind(2, term)
      try find.forEachRow { dossier.observations.append(try find.observation(of: person.id, metric)) }
    }
    return dossier
  }
}

extension Prepared {
  /// The observation in a row of period and figures.
  fileprivate func observation(of person: Person.ID, _ metric: Metric.ID) throws -> Observation {
    guard let code = Int32(exactly: int(0)), let period = Period(code: code) else { throw Nonsense(what: "no period begins there") }
    let figures = Figures(self, from: 1)
    guard figures.isRatio || !figures.value.isNaN else { throw Nonsense(what: "an observation has no figure") }
    let measure: Measure =
      figures.isRatio ? .ratio(numerator: figures.numerator, denominator: figures.denominator) : .value(figures.value)
    return Observation(person, metric, in: period, measure, target: figures.target.isNaN ? nil : figures.target)
  }
}

/// What a curriculum's productive rule looks at.
struct RampNeeds {
  /// In the order of their identifiers, as a dossier has its observations.
  var metrics: [Metric.ID] = []
  var shelves: [Shelf] = []

  init(of curriculum: Curriculum?) {
    guard let curriculum, let rule = curriculum.productive else { return }
    var metrics: Set<Metric.ID> = []
    if let attainment = rule.attainment { metrics.insert(attainment.metric) }
    if rule.clock == .assignment { shelves.append(.assignments) }
    if !rule.milestones.isEmpty { shelves.append(.milestones) }
    for milestone in curriculum.milestones where rule.milestones.contains(milestone.id) {
      switch milestone.trigger {
      case .recorded: break
      case .metric(let id, _): metrics.insert(id)
      case .module: shelves += [.enrolments, .assessments]
      }
    }
    self.metrics = metrics.sorted()
    // What is worked out from activities reads them from the dossier.
    if metrics.contains(where: { StandardMetric($0)?.isActivity ?? false }) { shelves.append(.activities) }
  }
}

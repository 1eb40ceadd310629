/// A store that lasts as long as the program: for tests, tours and rehearsals.
///
/// Not `Sendable`: it belongs to the conversation that made it.
public final class MemoryStore: Store {
  private var names = Directory()
  private var facts: [Fact.Key: Fact] = [:]
  private var keysByPerson: [Person.ID: Set<Fact.Key>] = [:]
  private var dealKeys: [Person.ID: Set<Fact.Key>] = [:]
  private var stageKeys: [Deal.ID: Set<Fact.Key>] = [:]
  private var ramps: [Person.ID: RampState] = [:]
  private var log: [(entry: Entry, edits: [Edit])] = []

  public init() {}

  public func directory() -> Directory { names }

  public func dossier(of person: Person.ID) -> Dossier? {
    typedDossier(of: person).map { completed($0) }
  }

  /// A dossier with what follows from deals and activities.
  private func completed(_ dossier: Dossier, only: Set<Metric.ID>? = nil) -> Dossier {
    let needs = Dossier.needs(of: dossier.person, in: names.catalogue, only: only)
    guard needs.deals || needs.activities else { return dossier }
    let deals = needs.deals ? deals(of: dossier.person.id) : []
    return dossier.completed(by: deals, needs.stages ? stages(of: deals) : [], in: names, only: only)
  }

  private func stages(of deals: [Deal]) -> [DealStage] {
    deals.flatMap { stageKeys[$0.id, default: []] }.compactMap { if case .dealStage(let stage)? = facts[$0] { stage } else { nil } }.inOrder
  }

  private func typedDossier(of person: Person.ID) -> Dossier? {
    guard let known = names.person(person) else { return nil }
    var dossier = Dossier(known)
    for key in keysByPerson[person, default: []] {
      if let fact = facts[key] { dossier.file(fact) }
    }
    dossier.sort()
    return dossier
  }

  public func scorecards() -> [ScorecardRating] {
    let ratings: [ScorecardRating] = facts.values.compactMap { if case .scorecard(let rating) = $0 { rating } else { nil } }
    return ratings.inOrder
  }

  public func scorecards(of candidate: Candidate.ID) -> [ScorecardRating] {
    let ratings: [ScorecardRating] = facts.values.compactMap {
      if case .scorecard(let rating) = $0, rating.candidate == candidate { rating } else { nil }
    }
    return ratings.inOrder
  }

  public func hiring(of candidate: Candidate.ID?) -> HiringFile {
    HiringFile(
      facts.values.lazy.compactMap { fact in
        guard case .hiring(let record) = fact, candidate == nil || record.key.candidate == nil || record.key.candidate == candidate else {
          return nil
        }
        return record
      })
  }

  public func entries(rating candidates: Set<Candidate.ID>, notBy interviewer: String) -> Set<Int> {
    let said = log.filter { $0.entry.kind == .said }
    return Set(said.filter { $0.edits.contains { $0.rates(candidates, notBy: interviewer) } }.map(\.entry.number))
  }

  public func entries(about candidates: Set<Candidate.ID>) -> Set<Int> {
    let said = log.filter { $0.entry.kind == .said }
    return Set(said.filter { $0.edits.contains { $0.isAbout(candidates) } }.map(\.entry.number))
  }

  public func rampSubjects() -> [RampSubject] {
    ramps.keys.sorted().flatMap { id in
      ramps[id].map { RampSubject.spells(of: id, $0, absences: typedDossier(of: id)?.absences ?? []) } ?? []
    }
  }

  public func trainingEvidence() -> TrainingEvidence {
    var evidence = TrainingEvidence(of: names.allPeople)
    let keys = evidence.people.indices.flatMap { index in
      keysByPerson[evidence.people[index].id, default: []].map { (index: Int32(index), key: $0) }
    }
    for (index, key) in keys {
      if let fact = facts[key] { evidence.add(fact, of: index) }
    }
    if names.catalogue.hasStandardMetrics { evidence.complete(by: salesRecords(of: nil), in: names) }
    return evidence
  }

  public func itemMarks(of module: Module.ID) -> [ItemMark] {
    let marks: [ItemMark] = facts.values.compactMap { if case .item(let mark) = $0, mark.module == module { mark } else { nil } }
    return marks.inOrder
  }

  public func deals(of owner: Person.ID?) -> [Deal] {
    let keys = owner.map { dealKeys[$0, default: []] } ?? dealKeys.values.reduce(into: []) { $0.formUnion($1) }
    return keys.compactMap { if case .deal(let deal)? = facts[$0] { deal } else { nil } }.sorted { $0.id < $1.id }
  }

  public func salesRecords(of person: Person.ID?) -> SalesRecords {
    let deals = deals(of: person)
    let keys = person.map { keysByPerson[$0, default: []] } ?? keysByPerson.values.reduce(into: []) { $0.formUnion($1) }
    let activities: [Activity] = keys.compactMap { if case .activity(let activity)? = facts[$0] { activity } else { nil } }
    return SalesRecords(deals: deals, stages: stages(of: deals), activities: activities.inOrder)
  }

  public func commit(_ changes: [Change], by authorship: Authorship) throws -> Receipt {
    let edits = try edits(of: changes, today: authorship.today)
    guard !edits.isEmpty else { return Receipt(entry: nil, edits: [], ramps: []) }
    let ramps = apply(edits)
    return Receipt(entry: record(.said, edits, by: authorship), edits: edits, ramps: ramps)
  }

  public func rehearse(_ changes: [Change], by authorship: Authorship) throws -> Receipt {
    let edits = try edits(of: changes, today: authorship.today)
    let ramps = apply(edits)
    _ = apply(edits.reversed().map(\.reversed))
    return Receipt(entry: nil, edits: edits, ramps: ramps)
  }

  private func edits(of changes: [Change], today: Day) throws -> [Edit] {
    var ledger = Ledger(over: self.holdings, today: today)
    for change in changes { try ledger.accept(change) }
    return ledger.edits
  }

  public func bring(_ batch: Batch, by authorship: Authorship) throws -> ImportReceipt {
    var (receipt, edits) = try judged(batch, today: authorship.today)
    guard !edits.isEmpty else { return receipt }
    _ = apply(edits)
    receipt.entry = record(.imported, edits, by: authorship)
    return receipt
  }

  public func rehearse(_ batch: Batch, by authorship: Authorship) throws -> ImportReceipt {
    try judged(batch, today: authorship.today).receipt
  }

  private func judged(_ batch: Batch, today: Day) throws -> (receipt: ImportReceipt, edits: [Edit]) {
    var ledger = Ledger(over: self.holdings, today: today)
    try batch.forEachFact { try ledger.accept(.brought($0)) }
    let edits = ledger.edits
    let changed = edits.count { $0.before != nil }
    let receipt = ImportReceipt(entry: nil, new: edits.count - changed, changed: changed, unchanged: batch.count - edits.count)
    return (receipt, edits)
  }

  public func undo(by authorship: Authorship) throws -> Receipt {
    guard let number = UndoStack.undoable(in: log.lazy.map(\.entry)) else { throw UndoStack.refusal(in: log.lazy.map(\.entry)) }
    return step(.undo, to: number, by: authorship)
  }

  public func redo(by authorship: Authorship) throws -> Receipt {
    guard let number = UndoStack.redoable(in: log.lazy.map(\.entry)) else { throw Refusal.nothingToRedo }
    return step(.redo, to: number, by: authorship)
  }

  private func step(_ kind: Entry.Kind, to number: Int, by authorship: Authorship) -> Receipt {
    let target = log[number - 1]
    let edits = kind == .undo ? target.edits.reversed().map(\.reversed) : target.edits
    let ramps = apply(edits)
    log[number - 1].entry.isUndone = kind == .undo
    let entry = record(kind, edits, by: authorship, of: number)
    let shown = target.entry.kind == .imported ? [] : edits
    return Receipt(entry: entry, edits: shown, ramps: ramps, sentence: target.entry.authorship.sentence)
  }

  public func forget(_ subject: Subject, by authorship: Authorship) throws -> Forgotten {
    let identity = try Identity(toForget: subject, in: names)
    let forgetting = Forgetting(identity, number: names.forgotten.count + 1, in: names)
    var done = Forgotten(
      entry: nil, code: forgetting.code, records: 0, remarks: 0, sentences: 0, hasNamesakes: forgetting.hasNamesakes, isWiped: true)
    rewriteRecords(forgetting, &done)
    for place in log.indices { rewriteEntry(at: place, forgetting, &done) }
    names.forgotten.add(identity, as: forgetting.code)
    var silent = authorship
    silent.sentence = forgetting.sentence
    done.entry = record(.forgot, [], by: silent)
    return done
  }

  public func origin() -> [UInt8] {
    guard let first = log.first?.entry.authorship else { return [] }
    return SHA256.digest(of: Array("\(first.instant) \(first.who) \(first.sentence)".utf8))
  }

  public func history(of person: Person.ID?, limit: Int) -> [Entry] {
    let about = log.reversed().lazy.filter { item in
      person == nil || item.edits.contains { $0.key?.person == person }
    }
    return about.prefix(limit).map(\.entry)
  }

  public func check() -> [Inconsistency] {
    ramps.keys.sorted().compactMap { id in
      let derived = derivedRamp(of: id)
      return ramps[id] == derived ? nil : .staleRamp(id, stored: ramps[id], derived: derived)
    }
  }

  public func backup(to path: String) throws { throw Trouble.unsupported("backup") }
}

extension MemoryStore {
  /// Puts every record back as it reads from now on.
  private func rewriteRecords(_ forgetting: Forgetting, _ done: inout Forgotten) {
    let (old, marks) = (Array(facts.values), names.forgotten)
    forgetting.number(old.compactMap(\.named))
    (names, facts, keysByPerson, dealKeys, stageKeys) = (Directory(), [:], [:], [:], [:])
    names.forgotten = marks
    for fact in old {
      guard let left = forgetting.scrubbed(fact) else {
        done.remarks += 1
        continue
      }
      if left != forgetting.moved(fact) { done.records += 1 }
      apply(Edit(before: nil, after: left))
    }
    let known = Set(ramps.keys)
    ramps = [:]
    for person in names.allPeople { ramps[person.id] = derivedRamp(of: person.id) }
    assert(ramps.count == known.count)
  }

  private func rewriteEntry(at place: Int, _ forgetting: Forgetting, _ done: inout Forgotten) {
    let (entry, edits) = log[place]
    let isAbout = entry.kind == .said && edits.contains { forgetting.concerns($0) }
    let sentence = isAbout ? "" : forgetting.scrubbed(entry.authorship.sentence)
    if sentence != entry.authorship.sentence { done.sentences += 1 }
    log[place].entry.authorship.sentence = sentence
    log[place].edits = edits.compactMap(forgetting.scrubbed)
  }

  private struct Held: Holdings {
    let directory: Directory
    let facts: [Fact.Key: Fact]
    func fact(_ key: Fact.Key) -> Fact? { facts[key] }
  }

  private var holdings: Held { Held(directory: names, facts: facts) }

  private func record(_ kind: Entry.Kind, _ edits: [Edit], by authorship: Authorship, of: Int? = nil) -> Int {
    let number = log.count + 1
    log.append((Entry(number: number, kind: kind, authorship: authorship, edits: edits.count, isUndone: false, of: of), edits))
    return number
  }

  private func apply(_ edits: [Edit]) -> [RampChange] {
    let owners = dealOwners(of: edits)
    for edit in edits { apply(edit) }
    return edits.ramping(in: names).union(owners).union(dealOwners(of: edits)).sorted().compactMap { id in
      let before = ramps[id]
      ramps[id] = derivedRamp(of: id)
      return before == ramps[id] ? nil : RampChange(person: id, before: before, after: ramps[id])
    }
  }

  private func apply(_ edit: Edit) {
    guard let key = edit.key else { return }
    facts[key] = edit.after
    names.apply(edit)
    index(edit, key)
    guard let person = key.person else { return }
    if edit.after == nil { keysByPerson[person]?.remove(key) } else { keysByPerson[person, default: []].insert(key) }
  }

  /// Before and after the edits: a history may belong to a deal that is only now brought in.
  private func dealOwners(of edits: [Edit]) -> Set<Person.ID> {
    edits.dealOwners { if case .deal(let deal)? = facts[.deal($0)] { deal.owner } else { nil } }
  }

  private func index(_ edit: Edit, _ key: Fact.Key) {
    if case .deal(let deal)? = edit.before { dealKeys[deal.owner]?.remove(key) }
    if case .deal(let deal)? = edit.after { dealKeys[deal.owner, default: []].insert(key) }
    guard case .dealStage(let deal, _, _) = key else { return }
    if edit.after == nil { stageKeys[deal]?.remove(key) } else { stageKeys[deal, default: []].insert(key) }
  }

  private func derivedRamp(of id: Person.ID) -> RampState? {
    guard let dossier = typedDossier(of: id), dossier.person.kind == .hire else { return nil }
    var state = derivedRamp(dossier)
    state.former = dossier.person.spells.indices.map { place in
      var past = dossier
      past.person = dossier.person.during(spell: place + 1)
      return derivedRamp(past) { $0.cutToSpell() }
    }
    return state
  }

  /// The state that a dossier gives with what follows from deals, as far as `cut` leaves it.
  private func derivedRamp(_ dossier: Dossier, cut: (Dossier) -> Dossier = { $0 }) -> RampState {
    let curriculum = names.catalogue.curriculum(for: dossier.person)
    guard let metrics = curriculum?.metricsOfRule, !metrics.isEmpty else { return RampState(of: cut(dossier), under: curriculum) }
    return RampState(of: cut(completed(dossier, only: metrics)), under: curriculum)
  }
}

extension Sequence<DealStage> {
  /// By deal, then in time, then by stage.
  public var inOrder: [DealStage] { sorted { ($0.deal, $0.enteredOn, $0.stage) < ($1.deal, $1.enteredOn, $1.stage) } }
}

extension Sequence<Activity> {
  /// By person, then in time, then by kind and outcome.
  public var inOrder: [Activity] {
    sorted { ($0.person, $0.on, $0.kind.rawValue, $0.outcome ?? "") < ($1.person, $1.on, $1.kind.rawValue, $1.outcome ?? "") }
  }
}

extension Sequence<ScorecardRating> {
  /// By interviewer, then by criterion, then by stage as the word has it, those without one first.
  public var inOrder: [ScorecardRating] {
    sorted {
      ($0.interviewer, $0.criterion.text, $0.stage?.rawValue ?? "") < ($1.interviewer, $1.criterion.text, $1.stage?.rawValue ?? "")
    }
  }
}

extension Dossier {
  /// Adds a record of this person where it belongs; records of other kinds are passed over.
  public mutating func file(_ fact: Fact) {
    switch fact {
    case .person(let it): person = it
    case .assignment(let it): assignments.append(it)
    case .absence(let it): absences.append(it)
    case .enrolment(let it): enrolments.append(it)
    case .assessment(let it): assessments.append(it)
    case .utility(let it): utilities.append(it)
    case .observation(let it): observations.append(it)
    case .attained(let it): attained.append(it)
    case .activity(let it): activities.append(it)
    case .note(let it): notes.append(it)
    case .planned(let it): plan.append(it)
    // Marks on items are many and asked for by module.
    case .item, .curriculum, .candidate, .scorecard, .deal, .dealStage, .definitions, .hiring: break
    }
  }

  /// Puts every list into its natural order: by module or metric, then in time.
  public mutating func sort() {
    assignments.sort { $0.from < $1.from }
    absences.sort { $0.from < $1.from }
    enrolments.sort { ($0.module, $0.version) < ($1.module, $1.version) }
    assessments.sort {
      ($0.module, $0.version, $0.phase == .before ? 0 : 1, $0.attempt ?? 0) < (
        $1.module, $1.version, $1.phase == .before ? 0 : 1, $1.attempt ?? 0
      )
    }
    utilities.sort { $0.module < $1.module }
    observations.sort { ($0.metric, $0.period) < ($1.metric, $1.period) }
    attained.sort { ($0.on, $0.milestone) < ($1.on, $1.milestone) }
    activities.sort { ($0.on, $0.kind.rawValue, $0.outcome ?? "") < ($1.on, $1.kind.rawValue, $1.outcome ?? "") }
    notes.sort { $0.number < $1.number }
    plan.sort { $0.module < $1.module }
  }
}

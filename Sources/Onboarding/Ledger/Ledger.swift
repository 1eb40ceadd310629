/// What the ledger can look up while it judges a change.
public protocol Holdings {
  /// The names it knows.
  var directory: Directory { get }

  /// The record under `key` as it stands, or `nil`.
  func fact(_ key: Fact.Key) throws -> Fact?
}

/// Accepts or refuses changes by the rules of onboarding, and says which records each one edits.
///
/// A ledger remembers what it has accepted, so that several changes of one sentence are judged one after the other although none is stored yet.
public struct Ledger<Held: Holdings> {
  private let held: Held
  /// The names as they are once everything accepted is written.
  public private(set) var directory: Directory
  private var pending: [Fact.Key: Fact?] = [:]
  /// Attempts already matched to a row of the file being brought in, so that two equal rows are two attempts.
  private var claimed: Set<Fact.Key> = []
  let today: Day

  /// The edits of all accepted changes, in order.
  public private(set) var edits: [Edit] = []

  public init(over held: Held, today: Day) {
    self.held = held
    self.today = today
    directory = held.directory
  }

  /// Judges a change and adds its edits.
  ///
  /// - Throws: `Refusal` when a rule is broken, and nothing is added; what `Held` throws when it cannot look something up.
  /// - Returns: What the change edits; empty when it says what is already so.
  @discardableResult
  public mutating func accept(_ change: Change) throws -> [Edit] {
    guard let edit = try passOn(change) else { return [] }
    keep(edit)
    var all = [edit]
    for fact in try consequences(of: change, edit).compactMap(\.self) { try add(fact, fact.key, to: &all) }
    for key in removals(by: change) { try add(nil, key, to: &all) }
    return all
  }

  private mutating func keep(_ edit: Edit) {
    if let key = edit.key { pending[key] = .some(edit.after) }
    edits.append(edit)
  }

  /// Adds what follows from a change, unless it is already so.
  private mutating func add(_ fact: Fact?, _ key: Fact.Key, to all: inout [Edit]) throws {
    let before = try current(key)
    guard before != fact else { return }
    let edit = Edit(before: before, after: fact)
    directory.apply(edit)
    keep(edit)
    all.append(edit)
  }

  /// Judges a change and hands its edit on instead of keeping it, for `Held` to know from now on: how a long import is written record by record.
  ///
  /// - Throws: As `accept` does.
  /// - Returns: `nil` when the change says what is already so.
  public mutating func passOn(_ change: Change) throws -> Edit? {
    if case .takenBack(let edit) = change { return try takenBack(edit) }
    let fact = try judged(change)
    let before = try current(fact.key)
    guard before != fact else { return nil }
    let edit = Edit(before: before, after: fact)
    directory.apply(edit)
    return edit
  }

  /// The edit that puts a record back, unless it has changed since.
  private mutating func takenBack(_ edit: Edit) throws -> Edit? {
    guard let key = edit.key else { return nil }
    guard try current(key) == edit.after else { throw Refusal.nothingToUndo }
    directory.apply(edit.reversed)
    return edit.reversed
  }

  /// Judges a record by the rules alone: whether it repeats, continues or contradicts another is not looked at, and nothing is remembered.
  ///
  /// - Throws: `Refusal` when a rule is broken.
  public func check(_ fact: Fact) throws {
    switch fact {
    case .curriculum(let it): _ = try adopted(it)
    case .person(let it): _ = try checked(it)
    case .assignment(let it): _ = try checked(it)
    case .absence(let it): _ = try checked(it)
    case .enrolment(let it): _ = try checked(it)
    case .assessment(let it): _ = try checked(it)
    case .item(let it): _ = try checked(it)
    case .utility(let it): _ = try checked(it)
    case .observation(let it): _ = try checked(it)
    case .attained(let it): _ = try checked(it)
    case .candidate(let it): _ = try checked(it)
    case .scorecard(let it): _ = try checked(it)
    case .deal(let it): _ = try checked(it)
    case .dealStage, .definitions: break
    case .hiring(let it): _ = try checked(it)
    case .activity(let it):
      _ = try employed(it.person)
      try notFuture(it.on)
    case .note(let it): _ = try employed(it.person)
    case .planned(let it): _ = try checked(it)
    }
  }

  func current(_ key: Fact.Key) throws -> Fact? {
    switch key {
    case .person(let id): return directory.person(id).map(Fact.person)
    case .candidate(let id): return directory.candidate(id).map(Fact.candidate)
    case .curriculum(let id, let edition): return directory.catalogue.curriculum(id, edition: edition).map(Fact.curriculum)
    case .hiring(let key) where key.kind == .opening:
      return directory.opening(Opening.ID(key.item)).map { .hiring(.opening($0)) }
    default: break
    }
    if let changed = pending[key] { return changed }
    return try held.fact(key)
  }

  private mutating func judged(_ change: Change) throws -> Fact {
    switch change {
    case .adopted(let curriculum): try adopted(curriculum)
    case .hired(let person): try hired(person)
    case .left(let id, let day, let reason): try left(id, on: day, because: reason)
    case .rehired(let id, let day, let role): try rehired(id, on: day, as: role)
    case .changedRole(let id, let role, let day): try changedRole(id, to: role, on: day)
    case .completed(let module, let id, let day): try completed(module, by: id, on: day)
    case .assessed(let assessment): .assessment(try numbered(checked(assessment), claiming: false))
    case .observed(let observation): .observation(try checked(observation))
    case .reached(let milestone, let id, let day): try reached(milestone, by: id, on: day)
    case .rated(let rating): .utility(try checked(rating))
    case .applied(let candidate): try applied(candidate)
    case .moved(let id, let stage, let reason, let day): try moved(id, to: stage, because: reason, on: day)
    case .scored(let rating): .scorecard(try checked(rating))
    case .unobserved(let criterion, let id, let interviewer, let stage, let day):
      try unobserved(criterion, of: id, by: interviewer, stage: stage, on: day)
    case .recommended(let recommendation, let id, let interviewer, let stage, let day):
      try recommended(recommendation, id, by: interviewer, stage: stage, on: day)
    case .entered(let record): try entered(record)
    case .noted(let id, let text, let day): try noted(id, text, on: day)
    case .planned(let item): try planned(item)
    case .postponed(let module, let id, let delay, let reason, let day): try postponed(module, of: id, delay, because: reason, on: day)
    case .defined(let definitions): .definitions(definitions)
    case .brought(let fact): try brought(fact)
    case .takenBack: preconditionFailure("taken back before it is judged")
    }
  }

  private mutating func brought(_ fact: Fact) throws -> Fact {
    switch fact {
    case .curriculum(let it): return try adopted(it)
    case .definitions: return fact
    case .hiring(let it): return .hiring(try checked(it))
    case .person(let it): return .person(try checked(pinned(continued(it))))
    case .assignment(let it): return .assignment(try checked(it))
    case .absence(let it): return .absence(try checked(it))
    case .enrolment(let it): return .enrolment(try merged(checked(it)))
    case .assessment(let it): return .assessment(try numbered(checked(it), claiming: true))
    case .item(let it): return .item(try checked(it))
    case .utility(let it): return .utility(try checked(it))
    case .observation(let it): return .observation(try checked(it))
    case .attained(let it): return .attained(try checked(it))
    case .candidate(let it): return .candidate(try checked(it))
    case .scorecard(let it): return .scorecard(try checked(it))
    case .deal(let it): return .deal(try checked(it))
    case .dealStage(let it):
      guard try current(.deal(it.deal)) != nil else { throw Refusal.unknownDeal(it.deal) }
      return fact
    case .activity(let it):
      _ = try employed(it.person)
      try notFuture(it.on)
      return fact
    case .note(let it):
      _ = try employed(it.person)
      return fact
    case .planned(let it): return .planned(try checked(it))
    }
  }
}

extension Ledger {
  private func adopted(_ curriculum: Curriculum) throws -> Fact {
    for metric in curriculum.metrics {
      let clash = directory.catalogue.latest.first { $0.id != curriculum.id && ($0.metric(metric.id).map { $0 != metric } ?? false) }
      if let clash { throw Refusal.metricDefinedTwice(metric.id, in: curriculum.id, and: clash.id) }
    }
    return .curriculum(curriculum)
  }

  private func hired(_ person: Person) throws -> Fact {
    if let known = directory.person(person.id) { throw Refusal.alreadyHired(known) }
    return .person(try checked(pinned(person)))
  }

  /// The person with the curriculum they follow and its edition written down, so that a later edition does not reach back.
  func pinned(_ person: Person) -> Person {
    guard person.kind == .hire else { return person }
    var pinned = person
    if let known = directory.person(person.id), known.spells.count == person.spells.count,
      known.curriculum == person.curriculum || person.curriculum == nil
    {
      pinned.curriculum = person.curriculum ?? known.curriculum
      pinned.edition = person.edition ?? known.edition
    }
    guard pinned.edition == nil, let curriculum = directory.catalogue.curriculum(for: pinned) else { return pinned }
    pinned.curriculum = curriculum.id
    pinned.edition = curriculum.edition
    return pinned
  }

  private func left(_ id: Person.ID, on day: Day, because reason: String?) throws -> Fact {
    var person = try employed(id)
    if let end = person.endDate { throw Refusal.alreadyLeft(person, on: end) }
    try notFuture(day)
    person.endDate = day
    person.endReason = reason
    return .person(try checked(person))
  }

  private func completed(_ id: Module.ID, by personID: Person.ID, on day: Day) throws -> Fact {
    let person = try hire(personID)
    let module = try module(id, for: person)
    try sinceStart(day, of: person)
    let key = Fact.Key.enrolment(personID, id, module.version)
    guard case .enrolment(var enrolment)? = try current(key) else {
      return .enrolment(Enrolment(personID, id, module.version, completedOn: day))
    }
    if let done = enrolment.completedOn { throw Refusal.alreadyCompleted(id, by: person, on: done) }
    enrolment.completedOn = day
    return .enrolment(try checked(enrolment))
  }

  private func reached(_ id: Milestone.ID, by personID: Person.ID, on day: Day) throws -> Fact {
    let person = try hire(personID)
    if case .attained(let known)? = try current(.attained(personID, id)) {
      throw Refusal.alreadyReached(id, by: person, on: known.on)
    }
    return .attained(try checked(Attained(personID, id, on: day)))
  }

  private func applied(_ candidate: Candidate) throws -> Fact {
    if let known = directory.candidate(candidate.id) { throw Refusal.alreadyApplied(known) }
    return .candidate(try checked(candidate))
  }

  private func moved(_ id: Candidate.ID, to stage: Candidate.Stage, because reason: String?, on day: Day) throws -> Fact {
    guard var candidate = directory.candidate(id) else { throw Refusal.unknownCandidate(id.text) }
    if candidate.stage == stage { throw Refusal.alreadyAt(stage, candidate) }
    try notFuture(day)
    candidate.stage = stage
    candidate.reason = reason
    candidate.decidedOn = stage.isFinal ? day : nil
    return .candidate(try checked(candidate))
  }

  private func noted(_ id: Person.ID, _ text: String, on day: Day) throws -> Fact {
    _ = try employed(id)
    try notFuture(day)
    var number = 1
    while try current(.note(id, number: number)) != nil { number += 1 }
    return .note(Note(id, number: number, text: text, on: day))
  }
}

extension Ledger {
  /// The assessment with its attempt's number: the next free one, or, when a file is brought in again, the one that was taken on the same day.
  private mutating func numbered(_ assessment: Assessment, claiming: Bool) throws -> Assessment {
    guard assessment.attempt == nil else { return assessment }
    var numbered = assessment
    var attempt = 1
    while true {
      numbered.attempt = attempt
      let key = Fact.assessment(numbered).key
      guard case .assessment(let known)? = try current(key) else { break }
      if claiming, known.takenOn == assessment.takenOn, !claimed.contains(key) { break }
      attempt += 1
    }
    if claiming { claimed.insert(Fact.assessment(numbered).key) }
    return numbered
  }

  /// The enrolment with the dates already known that the new row leaves blank.
  private func merged(_ enrolment: Enrolment) throws -> Enrolment {
    guard case .enrolment(let known)? = try current(Fact.enrolment(enrolment).key) else { return enrolment }
    var merged = enrolment
    merged.assignedOn = enrolment.assignedOn ?? known.assignedOn
    merged.startedOn = enrolment.startedOn ?? known.startedOn
    merged.completedOn = enrolment.completedOn ?? known.completedOn
    return try checked(merged)
  }
}

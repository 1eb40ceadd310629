import Onboarding

// What each kind of record puts into its columns: the key first, then the rest, in the order that `Shelf` names.
extension ColumnSink {
  /// The key alone; `false`, with nothing of use put, when it speaks of a person or a term that the store has never met.
  mutating func put(_ key: Fact.Key, known keys: Keys) throws -> Bool {
    switch key {
    case .curriculum(let id, let edition):
      put(key: id.text)
      put(edition)
    case .person(let id): return try put(known: id, keys)
    case .assignment(let id, let from), .absence(let id, let from):
      guard try put(known: id, keys) else { return false }
      put(from)
    case .enrolment(let id, let module, let version):
      return try put(known: id, keys) && put(known: module.text, keys) && put(known: version.text, keys)
    case .assessment(let id, let module, let version, let phase, let attempt):
      guard try put(known: id, keys), try put(known: module.text, keys), try put(known: version.text, keys) else { return false }
      put(phase == .after)
      put(attempt)
    case .item(let module, let version, let id, let phase, let attempt, let item):
      guard try put(known: module.text, keys), try put(known: version.text, keys), try put(known: id, keys) else { return false }
      put(phase == .after)
      put(attempt)
      return try put(known: item.text, keys)
    case .utility(let id, let module): return try put(known: id, keys) && put(known: module.text, keys)
    case .observation(let id, let metric, let period):
      guard try put(known: id, keys), try put(known: metric.text, keys) else { return false }
      put(Int64(period.code))
    case .attained(let id, let milestone): return try put(known: id, keys) && put(known: milestone.text, keys)
    case .candidate(let id): put(key: id.text)
    case .scorecard(let id, let interviewer, let criterion, let stage):
      put(key: id.text)
      put(key: interviewer)
      put(key: criterion.text)
      put(stage?.rawValue)
    case .deal(let id): put(key: id.text)
    case .dealStage(let id, let stage, let day):
      put(key: id.text)
      put(key: stage)
      put(day)
    case .activity(let id, let kind, let outcome, let day):
      guard try put(known: id, keys) else { return false }
      put(kind.rawValue)
      put(outcome?.composed)
      put(day)
    case .note(let id, let number):
      guard try put(known: id, keys) else { return false }
      put(number)
    case .planned(let id, let module): return try put(known: id, keys) && put(known: module.text, keys)
    case .definitions: put(Int64(0))
    case .hiring(let it): put(it)
    }
    return true
  }

  private mutating func put(_ it: HiringRecord.Key) {
    put(key: it.candidate?.text ?? "")
    put(it.kind.rawValue)
    put(key: it.item)
  }

  private mutating func put(known id: Person.ID, _ keys: Keys) throws -> Bool {
    let key = try keys.known(id)
    put(key)
    return key != nil
  }

  private mutating func put(known term: String, _ keys: Keys) throws -> Bool {
    let key = try keys.known(term: term)
    put(key)
    return key != nil
  }

  /// The whole record.
  mutating func put(_ fact: Fact, _ keys: Keys) throws {
    switch fact {
    case .curriculum(let it): try put(it)
    case .person(let it): try put(it, keys)
    case .assignment(let it): try put(it, keys)
    case .absence(let it): try put(it, keys)
    case .enrolment(let it): try put(it, keys)
    case .assessment(let it): try put(it, keys)
    case .item(let it): try put(it, keys)
    case .utility(let it): try put(it, keys)
    case .observation(let it): try put(it, keys)
    case .attained(let it): try put(it, keys)
    case .candidate(let it): try put(it, keys)
    case .scorecard(let it): put(it)
    case .deal(let it): try put(it, keys)
    case .dealStage(let it): put(it)
    case .activity(let it): try put(it, keys)
    case .note(let it): try put(it, keys)
    case .planned(let it): try put(it, keys)
    case .definitions(let it):
      put(Int64(0))
      put(try CanonicalJSON.text(of: it))
    case .hiring(let it):
      put(it.key)
      put(try CanonicalJSON.text(of: it))
    }
  }
}

extension ColumnSink {
  private mutating func put(_ it: Curriculum) throws {
    put(key: it.id.text)
    put(it.edition)
    put(try CanonicalJSON.text(of: it))
  }

  private mutating func put(_ it: Person, _ keys: Keys) throws {
    put(try keys.key(it.id))
    put(it.id.text)
    put(it.name)
    put(it.name.folded)
    put(it.email)
    put(it.kind.rawValue)
    put(it.role)
    put(it.curriculum?.text)
    put(it.edition)
    put(it.region)
    put(it.team)
    put(it.manager)
    put(it.cohort)
    put(it.source)
    put(it.startDate)
    put(it.endDate)
    put(it.endReason)
    put(it.aliases.isEmpty ? nil : try CanonicalJSON.text(of: it.aliases))
    if hasSpells { put(it.spells.isEmpty ? nil : try CanonicalJSON.text(of: it.spells)) }
  }

  private mutating func put(_ it: Assignment, _ keys: Keys) throws {
    put(try keys.key(it.person))
    put(it.from)
    put(it.role)
    put(it.segment)
    put(it.team)
    put(it.manager)
    put(it.region)
    put(it.to)
  }

  private mutating func put(_ it: Absence, _ keys: Keys) throws {
    put(try keys.key(it.person))
    put(it.from)
    put(it.to)
    put(it.reason)
  }

  private mutating func put(_ it: Enrolment, _ keys: Keys) throws {
    put(try keys.key(it.person))
    put(try keys.key(term: it.module.text))
    put(try keys.key(term: it.version.text))
    put(it.assignedOn)
    put(it.startedOn)
    put(it.completedOn)
  }

  private mutating func put(_ it: Assessment, _ keys: Keys) throws {
    put(try keys.key(it.person))
    put(try keys.key(term: it.module.text))
    put(try keys.key(term: it.version.text))
    put(it.phase == .after)
    put(it.attempt ?? 1)
    put(it.marks)
    put(it.max)
    put(it.takenOn)
  }

  private mutating func put(_ it: ItemMark, _ keys: Keys) throws {
    put(try keys.key(term: it.module.text))
    put(try keys.key(term: it.version.text))
    put(try keys.key(it.person))
    put(it.phase == .after)
    put(it.attempt)
    put(try keys.key(term: it.item.text))
    put(it.mark)
    put(it.max)
    put(try it.text.map { try keys.key(term: $0) })
    put(it.takenOn)
  }

  private mutating func put(_ it: UtilityRating, _ keys: Keys) throws {
    put(try keys.key(it.person))
    put(try keys.key(term: it.module.text))
    put(it.rating)
    put(it.comment)
    put(it.ratedOn)
  }

  private mutating func put(_ it: Observation, _ keys: Keys) throws {
    put(try keys.key(it.person))
    put(try keys.key(term: it.metric.text))
    put(Int64(it.period.code))
    switch it.measure {
    case .value(let value):
      put(value)
      put(nil as Double?)
      put(nil as Double?)
    case .ratio(let numerator, let denominator):
      put(nil as Double?)
      put(numerator)
      put(denominator)
    }
    put(it.target)
  }

  private mutating func put(_ it: Attained, _ keys: Keys) throws {
    put(try keys.key(it.person))
    put(try keys.key(term: it.milestone.text))
    put(it.on)
  }

  private mutating func put(_ it: Candidate, _ keys: Keys) throws {
    put(key: it.id.text)
    put(it.name)
    put(it.name.folded)
    put(it.email)
    put(it.role)
    put(it.source)
    put(it.stage.rawValue)
    put(it.appliedOn)
    put(it.decidedOn)
    put(it.reason)
    put(try it.person.map { try keys.key($0) })
  }

  private mutating func put(_ it: ScorecardRating) {
    put(key: it.candidate.text)
    put(key: it.interviewer)
    put(key: it.criterion.text)
    put(it.stage?.rawValue)
    put(it.rating)
    put(it.ratedOn)
  }

  private mutating func put(_ it: Deal, _ keys: Keys) throws {
    put(key: it.id.text)
    put(try keys.key(it.owner))
    put(it.account)
    put(it.stage)
    put(it.amount?.hundredths)
    put(it.amount?.currency)
    put(it.probability)
    put(it.source)
    put(it.createdOn)
    put(it.closedOn)
    put(it.outcome.rawValue)
    put(it.forecastCategory)
    put(it.inherited)
  }

  private mutating func put(_ it: DealStage) {
    put(key: it.deal.text)
    put(key: it.stage)
    put(it.enteredOn)
  }

  private mutating func put(_ it: Activity, _ keys: Keys) throws {
    put(try keys.key(it.person))
    put(it.kind.rawValue)
    put(it.outcome?.composed)
    put(it.on)
    put(it.count)
  }

  private mutating func put(_ it: Note, _ keys: Keys) throws {
    put(try keys.key(it.person))
    put(it.number)
    put(it.text)
    put(it.on)
  }

  private mutating func put(_ it: PlannedModule, _ keys: Keys) throws {
    put(try keys.key(it.person))
    put(try keys.key(term: it.module.text))
    put(it.isAssigned)
    put(it.due)
    put(it.reason)
    put(it.on)
  }
}

import Onboarding

// What the columns of each kind of record say, read in the order in which they were put.
extension ColumnSource {
  mutating func fact(on shelf: Shelf, _ keys: Keys) throws -> Fact {
    switch shelf {
    case .curricula: .curriculum(try curriculum())
    case .people: .person(try person(keys))
    case .assignments: .assignment(try assignment(keys))
    case .absences: .absence(try absence(keys))
    case .enrolments: .enrolment(try enrolment(keys))
    case .assessments: .assessment(try assessment(keys))
    case .items: .item(try item(keys))
    case .ratings: .utility(try utility(keys))
    case .observations: .observation(try observation(keys))
    case .milestones: .attained(try attained(keys))
    case .candidates: .candidate(try candidate(keys))
    case .scorecards: .scorecard(try scorecard())
    case .deals: .deal(try deal(keys))
    case .dealStages: .dealStage(try dealStage())
    case .activities: .activity(try activity(keys))
    case .notes: .note(try note(keys))
    case .plans: .planned(try planned(keys))
    case .definitions: .definitions(try definitions())
    case .hiring: .hiring(try hiring())
    }
  }

  mutating func personID(_ keys: Keys) throws -> Person.ID { try keys.person(requiredInteger()) }
  private mutating func term<Of>(_ keys: Keys) throws -> Identifier<Of> { Identifier(try keys.term(requiredInteger())) }

  mutating func curriculum() throws -> Curriculum {
    _ = try requiredString()
    _ = try requiredInteger()
    return try CanonicalJSON.value(Curriculum.self, from: requiredString())
  }

  mutating func definitions() throws -> Definitions {
    _ = try requiredInteger()
    return try CanonicalJSON.value(Definitions.self, from: requiredString())
  }

  mutating func hiring() throws -> HiringRecord {
    for _ in 0..<3 { _ = try requiredString() }  // the key is told from the content
    return try CanonicalJSON.value(HiringRecord.self, from: requiredString())
  }

  mutating func person(_ keys: Keys) throws -> Person {
    let key = try requiredInteger()
    let id = Person.ID(try requiredString())
    keys.remember(id, as: key)
    let name = try requiredString()
    _ = try requiredString()
    var person = Person(id, name: name, email: try string(), kind: try word(Person.Kind.self))
    person.role = try string()
    person.curriculum = try string().map { Curriculum.ID($0) }
    person.edition = try integer().map { Int($0) }
    person.region = try string()
    person.team = try string()
    person.manager = try string()
    person.cohort = try string()
    person.source = try string()
    person.startDate = try day()
    person.endDate = try day()
    person.endReason = try string()
    person.aliases = try string().map { try CanonicalJSON.value([String].self, from: $0) } ?? []
    if hasSpells { person.spells = try string().map { try CanonicalJSON.value([Spell].self, from: $0) } ?? [] }
    return person
  }

  mutating func assignment(_ keys: Keys) throws -> Assignment {
    let id = try personID(keys)
    let from = try requiredDay()
    return Assignment(
      id, role: try requiredString(), segment: try string(), team: try string(), manager: try string(), region: try string(), from: from,
      to: try day())
  }

  mutating func absence(_ keys: Keys) throws -> Absence {
    Absence(try personID(keys), from: try requiredDay(), to: try day(), reason: try string())
  }

  mutating func enrolment(_ keys: Keys) throws -> Enrolment {
    Enrolment(try personID(keys), try term(keys), try term(keys), assignedOn: try day(), startedOn: try day(), completedOn: try day())
  }

  mutating func assessment(_ keys: Keys) throws -> Assessment {
    Assessment(
      try personID(keys), try term(keys), try term(keys), phase: try requiredInteger() == 0 ? .before : .after,
      attempt: Int(try requiredInteger()), marks: try requiredReal(), max: try requiredReal(), takenOn: try day())
  }

  mutating func item(_ keys: Keys) throws -> ItemMark {
    let module: Module.ID = try term(keys)
    let version: Module.Version = try term(keys)
    let person = try personID(keys)
    let phase: Assessment.Phase = try requiredInteger() == 0 ? .before : .after
    let attempt = Int(try requiredInteger())
    let item: ItemMark.ID = try term(keys)
    return ItemMark(
      person, module, version, phase: phase, attempt: attempt, item: item, mark: try real(), max: try requiredReal(),
      text: try integer().map { try keys.term($0) }, takenOn: try day())
  }

  mutating func utility(_ keys: Keys) throws -> UtilityRating {
    UtilityRating(try personID(keys), try term(keys), Int(try requiredInteger()), comment: try string(), on: try day())
  }

  mutating func observation(_ keys: Keys) throws -> Observation {
    let id = try personID(keys)
    let metric: Metric.ID = try term(keys)
    guard let code = Int32(exactly: try requiredInteger()), let period = Period(code: code) else {
      throw Nonsense(what: "no period begins there")
    }
    let value = try real()
    let numerator = try real()
    let denominator = try real()
    return Observation(id, metric, in: period, try measure(value, numerator, denominator), target: try real())
  }

  private func measure(_ value: Double?, _ numerator: Double?, _ denominator: Double?) throws -> Measure {
    if let numerator, let denominator { return .ratio(numerator: numerator, denominator: denominator) }
    guard let value else { throw Nonsense(what: "an observation has no figure") }
    return .value(value)
  }

  mutating func attained(_ keys: Keys) throws -> Attained {
    Attained(try personID(keys), try term(keys), on: try requiredDay())
  }

  mutating func candidate(_ keys: Keys) throws -> Candidate {
    let id = Candidate.ID(try requiredString())
    let name = try requiredString()
    _ = try requiredString()
    return Candidate(
      id, name: name, email: try string(), role: try requiredString(), source: try string(), stage: try word(Candidate.Stage.self),
      appliedOn: try day(), decidedOn: try day(), reason: try string(), person: try integer().map { try keys.person($0) })
  }

  mutating func scorecard() throws -> ScorecardRating {
    let candidate = Candidate.ID(try requiredString())
    let interviewer = try requiredString()
    let criterion = Criterion.ID(try requiredString())
    let stage = try optionalWord(Candidate.Stage.self)
    return ScorecardRating(candidate, by: interviewer, criterion, try requiredReal(), stage: stage, on: try day())
  }

  mutating func deal(_ keys: Keys) throws -> Deal {
    var deal = Deal(Deal.ID(try requiredString()), owner: try personID(keys))
    deal.account = try string()
    deal.stage = try string()
    let hundredths = try integer()
    let currency = try string()
    deal.amount = hundredths.map { Money(hundredths: $0, currency: currency) }
    deal.probability = try real()
    deal.source = try string()
    deal.createdOn = try day()
    deal.closedOn = try day()
    deal.outcome = try word(Deal.Outcome.self)
    deal.forecastCategory = try string()
    deal.inherited = try requiredInteger() != 0
    return deal
  }

  mutating func dealStage() throws -> DealStage {
    DealStage(Deal.ID(try requiredString()), entered: try requiredString(), on: try requiredDay())
  }

  mutating func activity(_ keys: Keys) throws -> Activity {
    let id = try personID(keys)
    let kind = try word(Activity.Kind.self)
    let outcome = try string()
    let day = try requiredDay()
    return Activity(id, kind, outcome: outcome, on: day, count: Int(try requiredInteger()))
  }

  mutating func note(_ keys: Keys) throws -> Note {
    Note(try personID(keys), number: Int(try requiredInteger()), text: try requiredString(), on: try requiredDay())
  }

  mutating func planned(_ keys: Keys) throws -> PlannedModule {
    let (id, module): (Person.ID, Module.ID) = (try personID(keys), try term(keys))
    let isAssigned = try requiredInteger() != 0
    return PlannedModule(id, module, isAssigned: isAssigned, due: try day(), because: try string(), on: try requiredDay())
  }
}

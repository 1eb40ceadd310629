// The rules that every record must keep, however it comes: said in a sentence or brought in from a file.
extension Ledger {
  func employed(_ id: Person.ID) throws -> Person {
    guard let person = directory.person(id) else { throw Refusal.unknownPerson(id.text) }
    return person
  }

  func hire(_ id: Person.ID) throws -> Person {
    let person = try employed(id)
    guard person.kind == .hire else { throw Refusal.tenured(person) }
    return person
  }

  func notFuture(_ day: Day) throws {
    guard day <= today else { throw Refusal.future(day, today: today) }
  }

  func sinceStart(_ day: Day, of person: Person) throws {
    try notFuture(day)
    guard let start = person.firstDay, day < start else { return }
    throw Refusal.beforeStart(day, of: person, start: start)
  }

  /// The module as the person's own curriculum teaches it.
  func module(_ id: Module.ID, for person: Person) throws -> Module {
    guard let known = directory.catalogue.module(id) else { throw Refusal.unknownModule(id) }
    guard let curriculum = directory.catalogue.curriculum(for: person) else { return known }
    guard let taught = curriculum.modules.first(where: { $0.id == id }) else {
      if try plannedModule(id, of: person)?.isAssigned ?? false { return known }
      throw Refusal.notInCurriculum(id, of: person, curriculum)
    }
    return taught
  }

  func checked(_ person: Person) throws -> Person {
    guard !person.name.allSatisfy(\.isWhitespace) else { throw Refusal.noName }
    if person.kind == .hire, person.startDate == nil { throw Refusal.noStartDate(name: person.name) }
    if let start = person.startDate, let end = person.endDate, end < start { throw Refusal.endBeforeStart(end: end, start: start) }
    if let last = person.spells.last, let start = person.startDate, start <= last.end {
      throw Refusal.endBeforeStart(end: start, start: last.end + 1)
    }
    if let id = person.curriculum, directory.catalogue.curriculum(id) == nil { throw Refusal.unknownCurriculum(id) }
    return person
  }

  func checked(_ assignment: Assignment) throws -> Assignment {
    _ = try employed(assignment.person)
    if let to = assignment.to, to < assignment.from { throw Refusal.endBeforeStart(end: to, start: assignment.from) }
    return assignment
  }

  func checked(_ absence: Absence) throws -> Absence {
    _ = try employed(absence.person)
    if let to = absence.to, to < absence.from { throw Refusal.endBeforeStart(end: to, start: absence.from) }
    return absence
  }

  func checked(_ enrolment: Enrolment) throws -> Enrolment {
    let person = try hire(enrolment.person)
    guard directory.catalogue.module(enrolment.module) != nil else { throw Refusal.unknownModule(enrolment.module) }
    for day in [enrolment.startedOn, enrolment.completedOn] {
      if let day { try sinceStart(day, of: person) }
    }
    if let started = enrolment.startedOn, let completed = enrolment.completedOn, completed < started {
      throw Refusal.endBeforeStart(end: completed, start: started)
    }
    return enrolment
  }

  func checked(_ assessment: Assessment) throws -> Assessment {
    let person = try hire(assessment.person)
    guard directory.catalogue.module(assessment.module) != nil else { throw Refusal.unknownModule(assessment.module) }
    guard assessment.max > 0, (0...assessment.max).contains(assessment.marks) else {
      throw Refusal.scoreOutside(marks: assessment.marks, max: assessment.max)
    }
    if let attempt = assessment.attempt, attempt < 1 { throw Refusal.attemptOutside(attempt) }
    if let day = assessment.takenOn { try sinceStart(day, of: person) }
    return assessment
  }

  /// A wrong answer may cost marks, at most as many as a right one earns.
  func checked(_ mark: ItemMark) throws -> ItemMark {
    let person = try hire(mark.person)
    guard directory.catalogue.module(mark.module) != nil else { throw Refusal.unknownModule(mark.module) }
    guard mark.max > 0, mark.max.isFinite, mark.mark.map({ (-mark.max...mark.max).contains($0) }) ?? true else {
      throw Refusal.scoreOutside(marks: mark.mark ?? 0, max: mark.max)
    }
    guard mark.attempt >= 1 else { throw Refusal.attemptOutside(mark.attempt) }
    if let day = mark.takenOn { try sinceStart(day, of: person) }
    return mark
  }

  func checked(_ rating: UtilityRating) throws -> UtilityRating {
    _ = try hire(rating.person)
    guard directory.catalogue.module(rating.module) != nil else { throw Refusal.unknownModule(rating.module) }
    guard (1...5).contains(rating.rating) else { throw Refusal.ratingOutside(Double(rating.rating), low: 1, high: 5) }
    if let day = rating.ratedOn { try notFuture(day) }
    return rating
  }

  func checked(_ observation: Observation) throws -> Observation {
    let person = try employed(observation.person)
    guard let metric = directory.catalogue.metric(observation.metric) else { throw Refusal.unknownMetric(observation.metric) }
    try notFuture(observation.period.first)
    if person.kind == .hire, let start = person.firstDay, observation.period.last < start {
      throw Refusal.beforeStart(observation.period.last, of: person, start: start)
    }
    try check(observation.measure, of: metric)
    return observation
  }

  private func check(_ measure: Measure, of metric: Metric) throws {
    switch measure {
    case .value(let value):
      guard value.isFinite else { throw Refusal.notANumber(metric.id) }
    case .ratio(let numerator, let denominator):
      guard metric.kind == .ratio else { throw Refusal.needsValue(metric) }
      guard numerator.isFinite, denominator.isFinite else { throw Refusal.notANumber(metric.id) }
      guard numerator >= 0, denominator >= 0 else { throw Refusal.negativeCount(metric.id) }
    }
  }

  func checked(_ attained: Attained) throws -> Attained {
    let person = try hire(attained.person)
    guard directory.catalogue.milestones.contains(where: { $0.id == attained.milestone }) else {
      throw Refusal.unknownMilestone(attained.milestone)
    }
    if let curriculum = directory.catalogue.curriculum(for: person),
      !curriculum.milestones.contains(where: { $0.id == attained.milestone })
    {
      throw Refusal.milestoneNotInCurriculum(attained.milestone, of: person, curriculum)
    }
    try sinceStart(attained.on, of: person)
    return attained
  }

  func checked(_ candidate: Candidate) throws -> Candidate {
    guard !candidate.name.allSatisfy(\.isWhitespace) else { throw Refusal.noName }
    if let applied = candidate.appliedOn { try notFuture(applied) }
    if let applied = candidate.appliedOn, let decided = candidate.decidedOn, decided < applied {
      throw Refusal.endBeforeStart(end: decided, start: applied)
    }
    if let person = candidate.person { _ = try employed(person) }
    return candidate
  }

  func checked(_ rating: ScorecardRating) throws -> ScorecardRating {
    guard let candidate = directory.candidate(rating.candidate) else { throw Refusal.unknownCandidate(rating.candidate.text) }
    guard
      let criterion = try criteria(for: candidate.role, under: known(rating.candidate, rating.interviewer, rating.stage)).first(where: {
        $0.id == rating.criterion
      })
    else {
      throw Refusal.unknownCriterion(rating.criterion, role: candidate.role)
    }
    guard criterion.range.contains(rating.rating) else {
      throw Refusal.ratingOutside(rating.rating, low: criterion.range.lowerBound, high: criterion.range.upperBound)
    }
    if let day = rating.ratedOn { try notFuture(day) }
    return rating
  }

  func checked(_ deal: Deal) throws -> Deal {
    _ = try employed(deal.owner)
    if let created = deal.createdOn, let closed = deal.closedOn, closed < created {
      throw Refusal.endBeforeStart(end: closed, start: created)
    }
    if let probability = deal.probability, !(0...1).contains(probability) { throw Refusal.probabilityOutside(probability) }
    return deal
  }
}

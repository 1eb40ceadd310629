// The rules for scorecards and openings, and what a change of them brings with it.
extension Ledger {
  func checked(_ record: HiringRecord) throws -> HiringRecord {
    switch record {
    case .opening(let it):
      guard it.headcount > 0 else { throw Refusal.noPositions }
      guard !it.role.allSatisfy(\.isWhitespace) else { throw Refusal.noName }
    case .application(let it):
      _ = try candidate(it.candidate)
      guard directory.opening(it.opening) != nil else { throw Refusal.unknownOpening(it.opening.text) }
    case .stage(let it): _ = try candidate(it.candidate)
    case .scorecard(let it): _ = try candidate(it.candidate)
    case .amendment(let it): _ = try candidate(it.candidate)
    case .duty(let it): _ = try candidate(it.candidate)
    case .lift(let it): _ = try candidate(it.candidate)
    case .remark(let it):
      _ = try candidate(it.candidate)
      try notFuture(it.on)
    }
    return record
  }

  /// A record that a sentence makes, numbered where its kind is.
  func entered(_ record: HiringRecord) throws -> Fact {
    switch record {
    case .opening(let it) where it.closedOn == nil:
      if let known = directory.opening(it.id) { throw Refusal.alreadyOpen(known) }
    case .application(let it):
      let known = try candidate(it.candidate)
      guard let opening = directory.opening(it.opening) else { throw Refusal.unknownOpening(it.opening.text) }
      if opening.closedOn != nil { throw Refusal.openingClosed(opening) }
      if try current(.hiring(record.key)) != nil { throw Refusal.alreadyConsidered(known, opening) }
    case .duty(let it):
      let known = try candidate(it.candidate)
      if try current(.hiring(record.key)) != nil { throw Refusal.alreadyInterviewing(it.interviewer, known, it.stage) }
    case .remark(var it):
      it.number = 1
      while try current(.hiring(.remark(it.candidate, it.number))) != nil { it.number += 1 }
      return .hiring(try checked(.remark(it)))
    default: break
    }
    return .hiring(try checked(record))
  }

  func unobserved(_ criterion: Criterion.ID, of id: Candidate.ID, by interviewer: String, stage: Candidate.Stage?, on day: Day) throws
    -> Fact
  {
    let known = try candidate(id)
    try notFuture(day)
    var card = try scorecard(id, interviewer, stage, on: day)
    guard criteria(for: known.role, under: card).contains(where: { $0.id == criterion }) else {
      throw Refusal.unknownCriterion(criterion, role: known.role)
    }
    guard !card.notObserved.contains(criterion) else { return .hiring(.scorecard(card)) }
    card.notObserved = (card.notObserved + [criterion]).sorted()
    card.changedOn = day
    return .hiring(.scorecard(card))
  }

  func recommended(
    _ recommendation: Recommendation, _ id: Candidate.ID, by interviewer: String, stage: Candidate.Stage?, on day: Day
  ) throws -> Fact {
    _ = try candidate(id)
    try notFuture(day)
    var card = try scorecard(id, interviewer, stage, on: day)
    guard card.recommendation != recommendation else { return .hiring(.scorecard(card)) }
    card.recommendation = recommendation
    card.changedOn = day
    return .hiring(.scorecard(card))
  }

  /// The criteria a scorecard is held to: those of its own edition, else of the latest.
  func criteria(for role: String, under card: Scorecard?) -> [Criterion] {
    directory.catalogue.criteria(for: role, under: card)
  }

  func candidate(_ id: Candidate.ID) throws -> Candidate {
    guard let known = directory.candidate(id) else { throw Refusal.unknownCandidate(id.text) }
    return known
  }

  func known(_ id: Candidate.ID, _ interviewer: String, _ stage: Candidate.Stage?) throws -> Scorecard? {
    guard case .hiring(.scorecard(let card))? = try current(.hiring(.scorecard(id, interviewer, stage))) else { return nil }
    return card
  }

  /// The scorecard as it stands, or a new one that is held to the latest edition from now on.
  private func scorecard(_ id: Candidate.ID, _ interviewer: String, _ stage: Candidate.Stage?, on day: Day) throws -> Scorecard {
    if let card = try known(id, interviewer, stage) { return card }
    let curriculum = directory.candidate(id).flatMap { directory.catalogue.scorecard(for: $0.role) }
    return Scorecard(
      id, by: interviewer, stage: stage, curriculum: curriculum?.id, edition: curriculum?.edition, changedOn: day)
  }
}

extension Ledger {
  /// What a change brings with it: what a scorecard said before, which edition it is held to, and the stages a candidate went through.
  func consequences(of change: Change, _ edit: Edit) throws -> [Fact?] {
    switch change {
    case .scored(let rating): try consequences(of: rating, edit)
    case .unobserved(let criterion, let id, let interviewer, let stage, let day):
      try consequences(ofNotObserving: criterion, id, interviewer, stage, day)
    case .recommended(_, let id, let interviewer, let stage, let day):
      if let card = before(edit), let old = card.recommendation {
        [try amendment(id, interviewer, stage, before: .recommendation(old), answeredOn: card.changedOn, on: day)]
      } else {
        []
      }
    case .applied(let candidate):
      [entry(candidate.id, candidate.stage, candidate.appliedOn ?? today, nil)] + applications(of: candidate)
    case .moved(let id, let stage, let reason, let day): [entry(id, stage, day, reason)]
    case .hired(let person): became(person)
    default: []
    }
  }

  /// The only candidate of just this name in the process has become the person.
  private func became(_ person: Person) -> [Fact?] {
    let known = directory.candidates(called: person.name).filter {
      $0.person == nil && $0.stage != .rejected && $0.stage != .withdrawn && (person.role == nil || $0.role.folded == person.role?.folded)
    }
    guard known.count == 1, var candidate = known.first, person.kind == .hire else { return [] }
    let wasHired = candidate.stage == .hired
    candidate.person = person.id
    candidate.stage = .hired
    if !wasHired { candidate.decidedOn = today }
    return [.candidate(candidate), wasHired ? nil : entry(candidate.id, .hired, today, nil)]
  }

  private func before(_ edit: Edit) -> Scorecard? {
    guard case .hiring(.scorecard(let card))? = edit.before else { return nil }
    return card
  }

  private func consequences(of rating: ScorecardRating, _ edit: Edit) throws -> [Fact?] {
    let day = rating.ratedOn ?? today
    var card = try scorecard(rating.candidate, rating.interviewer, rating.stage, on: day)
    var facts: [Fact?] = []
    if case .scorecard(let old)? = edit.before, old.rating != rating.rating {
      facts.append(
        try amendment(
          rating.candidate, rating.interviewer, rating.stage, before: .rating(old.criterion, old.rating), answeredOn: old.ratedOn, on: day))
    } else if card.notObserved.contains(rating.criterion) {
      facts.append(
        try amendment(
          rating.candidate, rating.interviewer, rating.stage, before: .notObserved(rating.criterion), answeredOn: card.changedOn, on: day))
      card.notObserved.removeAll { $0 == rating.criterion }
      card.changedOn = day
    }
    return facts + [.hiring(.scorecard(card))]
  }

  private func consequences(
    ofNotObserving criterion: Criterion.ID, _ id: Candidate.ID, _ interviewer: String, _ stage: Candidate.Stage?, _ day: Day
  ) throws -> [Fact?] {
    guard case .scorecard(let old)? = try current(.scorecard(id, interviewer: interviewer, criterion, stage)) else { return [] }
    return [try amendment(id, interviewer, stage, before: .rating(criterion, old.rating), answeredOn: old.ratedOn, on: day)]
  }

  private func amendment(
    _ id: Candidate.ID, _ interviewer: String, _ stage: Candidate.Stage?, before: ScorecardAnswer, answeredOn: Day?, on day: Day
  ) throws -> Fact {
    var number = 1
    while try current(.hiring(.amendment(id, number))) != nil { number += 1 }
    return .hiring(
      .amendment(Amendment(id, number: number, by: interviewer, stage: stage, before: before, answeredOn: answeredOn, on: day)))
  }

  private func entry(_ id: Candidate.ID, _ stage: Candidate.Stage, _ day: Day, _ reason: String?) -> Fact {
    .hiring(.stage(StageEntry(id, entered: stage, on: day, because: reason)))
  }

  /// Somebody who applies for a role with one opening applies for that.
  private func applications(of candidate: Candidate) -> [Fact] {
    let open = directory.allOpenings.filter { $0.closedOn == nil && $0.role.folded == candidate.role.folded }
    guard open.count == 1 else { return [] }
    return [.hiring(.application(Application(candidate.id, for: open[0].id, on: candidate.appliedOn ?? today)))]
  }

  /// Ratings that an answer has taken the place of.
  func removals(by change: Change) -> [Fact.Key] {
    guard case .unobserved(let criterion, let id, let interviewer, let stage, _) = change else { return [] }
    return [.scorecard(id, interviewer: interviewer, criterion, stage)]
  }
}

extension Catalogue {
  /// The curriculum whose scorecard candidates for `role` are rated on now; `nil` where none has one.
  public func scorecard(for role: String) -> Curriculum? {
    let fitting = latest.filter { $0.fits(role: role) && !$0.scorecard.isEmpty }
    return fitting.first { $0.role != "any" } ?? fitting.first
  }

  /// The criteria a scorecard is held to: those of its own edition where that is loaded, else those of the latest.
  public func criteria(for role: String, under card: Scorecard?) -> [Criterion] {
    guard let id = card?.curriculum, let edition = card?.edition, let pinned = curriculum(id, edition: edition) else {
      return criteria(for: role)
    }
    // Criteria of other curricula for the role, such as those for any role, have no edition of their own here.
    let own = Set(latest.first { $0.id == id }?.scorecard.map(\.id) ?? [])
    let others = criteria(for: role).filter { criterion in
      !own.contains(criterion.id) && !pinned.scorecard.contains { $0.id == criterion.id }
    }
    return pinned.scorecard + others
  }
}

import Onboarding

// What a row of each kind of file says. Observations, of which there are millions, have a reader of their own.
extension FileReader {
  mutating func reading(_ row: RowReader) throws(RowFault) -> RowReading {
    switch row.layout.kind {
    case .activities where row.isUncounted: return .passed(.uncounted)
    case .assessments where !row.layout.each.isEmpty: return .facts(try gradebook(row))
    case .assessments:
      if try row.word("state", AttemptState.self, Vocabulary.states) == .unfinished { return .passed(.unfinished) }
      if row.layout.reading?.program != nil, try row.number("score") == nil { return .passed(.ungraded) }
    default: break
    }
    return .fact(try fact(row))
  }

  private mutating func fact(_ row: RowReader) throws(RowFault) -> Fact {
    switch row.layout.kind {
    case .people: .person(try person(row))
    case .assignments: .assignment(try assignment(row))
    case .absences:
      .absence(Absence(try self.person(in: row), from: try row.requiredDate("from"), to: try row.date("to"), reason: row.text("reason")))
    case .candidates: .candidate(try candidate(row))
    case .scorecards: .scorecard(try scorecard(row))
    case .enrolments: .enrolment(try enrolment(row))
    case .assessments: .assessment(try assessment(row))
    case .items: .item(try item(row))
    case .ratings: .utility(try utility(row))
    case .observations: preconditionFailure("observations are read by ObservationRows")
    case .milestones:
      .attained(
        Attained(try self.person(in: row), Milestone.ID(folding: try row.required("milestone")), on: try row.requiredDate("reached_on")))
    case .deals: preconditionFailure("deals are read by DealIntake")
    case .dealStages:
      .dealStage(
        DealStage(Deal.ID(try row.required("deal")), entered: try row.required("stage"), on: try row.requiredDate("entered_on")))
    case .activities: .activity(try activity(row))
    }
  }

  private mutating func person(in row: RowReader, column: String = "person") throws(RowFault) -> Person.ID {
    try people.person(try row.required(column), column: column, in: directory)
  }

  private func person(_ row: RowReader) throws(RowFault) -> Person {
    let text = try row.required("person")
    let fits = directory.people(called: text)
    guard fits.count <= 1 else {
      throw .ambiguousPerson(column: "person", text: text, fits: fits.map { "\($0.name) (\($0.id))" })
    }
    let known = fits.first
    let kind = try row.word("kind", Person.Kind.self, Vocabulary.kinds) ?? (row.isTeamList ? .tenured : .hire)
    let role = row.text("role")
    guard kind == .tenured || role != nil else { throw .blank(column: "role") }
    return Person(
      known?.id ?? Person.ID(text), name: row.text("name") ?? known?.name ?? text, email: row.text("email"),
      kind: kind, role: role ?? known?.role,
      curriculum: row.text("curriculum").map { Curriculum.ID(folding: $0) }, region: row.text("region"), team: row.text("team"),
      manager: row.text("manager"), cohort: row.text("cohort"), source: row.text("source"), startDate: try row.date("start_date"),
      endDate: try row.date("end_date"), endReason: row.text("end_reason"), aliases: known?.aliases ?? [])
  }

  private mutating func assignment(_ row: RowReader) throws(RowFault) -> Assignment {
    Assignment(
      try person(in: row), role: try row.required("role"), segment: row.text("segment"), team: row.text("team"),
      manager: row.text("manager"), region: row.text("region"), from: try row.requiredDate("from"), to: try row.date("to"))
  }

  private mutating func candidate(_ row: RowReader) throws(RowFault) -> Candidate {
    let text = try row.required("candidate")
    let hire: Person.ID? = row.text("person") == nil ? nil : try person(in: row)
    return Candidate(
      Candidate.ID(text), name: row.text("name") ?? text, email: row.text("email"), role: try row.required("role"),
      source: row.text("source"), stage: try stage(row),
      appliedOn: try row.date("applied_on"),
      decidedOn: try row.date("decided_on"), reason: row.text("reason"), person: hire)
  }

  /// Where a candidate is: by what was decided, where that ends the matter, else by the stage.
  ///
  /// Other programs leave a candidate in the stage in which they were turned down or taken. A reason of their own for that is a rejection.
  private func stage(_ row: RowReader) throws(RowFault) -> Candidate.Stage {
    let decided = row.text("decision").map { Vocabulary.stages[$0] ?? .rejected }
    if let decided, [.hired, .rejected, .withdrawn].contains(decided) { return decided }
    return try row.word("stage", Candidate.Stage.self, Vocabulary.stages) ?? decided ?? .applied
  }

  private func scorecard(_ row: RowReader) throws(RowFault) -> ScorecardRating {
    let text = try row.required("candidate")
    let fits = directory.candidates(called: text)
    guard fits.count <= 1 else { throw .ambiguousPerson(column: "candidate", text: text, fits: fits.map { "\($0.name) (\($0.id))" }) }
    return ScorecardRating(
      fits.first?.id ?? Candidate.ID(text), by: try row.required("interviewer"), Criterion.ID(folding: try row.required("criterion")),
      try row.requiredNumber("rating"), stage: try row.word("stage", Candidate.Stage.self), on: try row.date("rated_on"))
  }

  private mutating func enrolment(_ row: RowReader) throws(RowFault) -> Enrolment {
    let person = try person(in: row)
    let module = Module.ID(folding: try row.required("module"))
    return Enrolment(
      person, module, version(row, of: module, for: person), assignedOn: try row.date("assigned_on"), startedOn: try row.date("started_on"),
      completedOn: try row.date("completed_on"))
  }

  private mutating func assessment(_ row: RowReader) throws(RowFault) -> Assessment {
    let person = try person(in: row)
    let module = Module.ID(folding: try row.required("module"))
    let marks = try row.marks()
    return Assessment(
      person, module, version(row, of: module, for: person), phase: try row.word("phase", Assessment.Phase.self) ?? .after,
      attempt: try row.integer("attempt"), marks: marks.value, max: marks.max, takenOn: try row.date("taken_on"))
  }

  /// The marks of each item of a gradebook's row that has a grade.
  private mutating func gradebook(_ row: RowReader) throws(RowFault) -> [Fact] {
    let person = try person(in: row)
    let most = try row.number("max")
    var facts: [Fact] = []
    for each in row.layout.each {
      guard let marks = row.marks(inColumn: each.column, of: most), let module = module(called: each.label) else { continue }
      facts.append(
        .assessment(
          Assessment(
            person, module.id, version(row, of: module.id, for: person), attempt: 1, marks: marks.value, max: marks.max,
            takenOn: try row.date("taken_on"))))
    }
    return facts
  }

  /// The module that a platform's item is named after: by its identifier, or its title in either language.
  func module(called name: String) -> Module? {
    let folded = name.folded
    return directory.catalogue.module(Module.ID(folding: name))
      ?? directory.catalogue.modules.first { [$0.title.english, $0.title.spanish ?? ""].contains { $0.folded == folded } }
  }

  /// A blank mark, or a dash, is an item that was not answered.
  private mutating func item(_ row: RowReader) throws(RowFault) -> ItemMark {
    let person = try person(in: row)
    let module = Module.ID(folding: try row.required("module"))
    return ItemMark(
      person, module, version(row, of: module, for: person), phase: try row.word("phase", Assessment.Phase.self) ?? .after,
      attempt: try row.integer("attempt") ?? 1, item: ItemMark.ID(try row.required("item")), mark: try row.number("mark"),
      max: try row.number("max") ?? 1, text: row.text("text"), takenOn: try row.date("taken_on"))
  }

  /// The version that a row names, or the one that the person's curriculum teaches.
  private func version(_ row: RowReader, of module: Module.ID, for person: Person.ID) -> Module.Version {
    if let text = row.text("version") { return Module.Version(folding: text) }
    return version(of: module, for: person)
  }

  /// The version that the person's curriculum teaches.
  func version(of module: Module.ID, for person: Person.ID) -> Module.Version {
    let taught = directory.person(person).flatMap { directory.catalogue.curriculum(for: $0) }?.modules.first { $0.id == module }
    return (taught ?? directory.catalogue.module(module))?.version ?? "v1"
  }

  private mutating func utility(_ row: RowReader) throws(RowFault) -> UtilityRating {
    UtilityRating(
      try person(in: row), Module.ID(folding: try row.required("module")), try row.requiredInteger("rating"), comment: row.text("comment"),
      on: try row.date("rated_on"))
  }

  mutating func deal(_ row: RowReader) throws(RowFault) -> Deal {
    let stage = row.text("stage")
    let said = try row.word("outcome", Deal.Outcome.self, Vocabulary.outcomes)
    let flagged = said == nil ? try row.flaggedOutcome() : nil
    let outcome = said ?? flagged ?? stage.map(Deal.outcome(ofStage:)) ?? .open
    let probability = try row.number("probability").map { $0 > 1 ? $0 / 100 : $0 }  // 30 and 0.3 are both in use for 30 %
    return Deal(
      Deal.ID(try row.required("deal")), owner: try person(in: row, column: "owner"), account: row.text("account"), stage: stage,
      amount: try money(row), probability: probability, source: row.text("source"), createdOn: try row.date("created_on"),
      closedOn: try row.date("closed_on"), outcome: outcome, forecastCategory: row.text("forecast_category"),
      inherited: try row.yesOrNo("inherited") ?? false)
  }

  private func money(_ row: RowReader) throws(RowFault) -> Money? {
    guard let amount = try row.amount("amount") else { return nil }
    guard let money = Money(units: amount.value, currency: row.text("currency") ?? amount.currency) else {
      throw .unreadable(column: "amount", text: row.text("amount") ?? "", expected: "amount")
    }
    return money
  }

  private mutating func activity(_ row: RowReader) throws(RowFault) -> Activity {
    Activity(
      try person(in: row), try row.word("kind", Activity.Kind.self, Vocabulary.activities) ?? .call, outcome: row.text("outcome"),
      on: try row.requiredDate("on"),
      count: try row.integer("count") ?? 1)
  }
}

extension FileReader {
  /// The records that a deal's row holds beside its own: each stage that it entered.
  func stages(within row: RowReader) throws(RowFault) -> [Fact] {
    let deal = Deal.ID(try row.required("deal"))
    var records: [Fact] = []
    for each in row.layout.each {
      guard let day = try row.date(inColumn: each.column, called: each.label) else { continue }
      records.append(.dealStage(DealStage(deal, entered: each.label, on: day)))
    }
    return records
  }
}

extension RowReader {
  /// The marks of an assessment and the most there are. A percentage is of a hundred, whatever a column of maxima says.
  fileprivate func marks() throws(RowFault) -> (value: Double, max: Double) {
    guard let score = try written("score") else { throw .blank(column: "score") }
    return score.isPercentage ? (score.value * 100, 100) : (score.value, try number("max") ?? 100)
  }

  /// The mark on a question; `nil` where it was not answered.
  func mark(inColumn index: Int) -> Double? {
    let field = row[index].trimmed
    return field.isMissing ? nil : field.double(notation.decimals)
  }

  /// The marks in a column of the file; `nil` where there are none.
  fileprivate func marks(inColumn index: Int, of most: Double?) -> (value: Double, max: Double)? {
    let field = row[index].trimmed
    guard !field.isMissing, let written = field.number(notation.decimals) else { return nil }
    return written.isPercentage ? (written.value * 100, 100) : (written.value, most ?? 100)
  }

  /// Whether another program's file names people without saying of any when they started: a list of those who are there.
  fileprivate var isTeamList: Bool {
    layout.reading != nil && layout.source("start_date") == .absent && layout.source("kind") == .absent
  }

  /// Whether the row is a note, a task or the like, which is no activity of ours.
  fileprivate var isUncounted: Bool { text("kind").map { Vocabulary.otherActivities.contains($0.folded) } ?? false }

  /// What two columns of yes and no say of a deal: whether it is closed, and whether it is won.
  fileprivate func flaggedOutcome() throws(RowFault) -> Deal.Outcome? {
    guard let isWon = try yesOrNo("is_won") else { return try yesOrNo("is_closed") == false ? .open : nil }
    if isWon { return .won }
    return try yesOrNo("is_closed").map { $0 ? .lost : .open }
  }
}

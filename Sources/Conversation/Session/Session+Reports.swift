import Documents
import Evaluation
import Onboarding

extension Session {
  /// Puts a report together out of the answers it consists of.
  func reported(_ report: Report, _ directory: Directory, _ teller: Teller) throws -> Answer {
    switch report {
    case .ramp: return try rampReport(directory, teller)
    case .training: return try trainingReport(directory, teller)
    case .operations(let period): return try operationsReport(period ?? Period.quarter(of: today).previous, directory, teller)
    case .person(let person): return try personReport(person, directory, teller)
    case .recruiting: return try recruitingReport(directory, teller)
    }
  }

  /// Adds the answer to a question; a question that cannot be answered says why in its place.
  private func add(
    _ part: ReportWords.Part, _ question: Question, to sheet: inout ReportSheet, _ teller: Teller, detail: String? = nil
  ) throws {
    do {
      sheet.add(part, try found(question), detail: detail)
    } catch let refusal as Refusal {
      sheet.add(part, [.paragraph(teller.reporting.unanswered(wording.refusal(refusal, teller.speech).first ?? ""))])
    }
  }

  private func rampReport(_ directory: Directory, _ teller: Teller) throws -> Answer {
    let subjects = try store.rampSubjects()
    let contribution = FirstContribution(
      of: subjects, records: try store.salesRecords(of: nil), evidence: try store.trainingEvidence(), in: directory, asOf: today)
    var sheet = ReportSheet(.ramp, teller)
    sheet.add(teller.keyFigures(RampTime(of: subjects, in: directory, asOf: today)))
    sheet.add(teller.keyFigure(contribution))
    sheet.define("first_contribution_days", .contribution)
    try add(.howLong, .ramp(by: nil), to: &sheet, teller)
    try add(.curve, .rampCurve(by: nil), to: &sheet, teller)
    sheet.extend(teller.fates(RampCurve(of: subjects, in: directory, asOf: today)))
    try add(.byCohort, .ramp(by: .cohort), to: &sheet, teller)
    if let grouping = segmentation(of: subjects, directory) {
      try add(.bySegment, .ramp(by: grouping), to: &sheet, teller, detail: grouping.label(in: language))
      try add(.segmentsCompared, .compareRamp(by: grouping, within: nil), to: &sheet, teller)
    }
    try add(.tenure, .tenureAttainment, to: &sheet, teller)
    try add(.stillRamping, .stillRamping, to: &sheet, teller)
    try add(.cost, .rampCost(on: nil, quota: nil, by: nil), to: &sheet, teller)
    return sheet.answer
  }

  /// What divides hires into at least two groups, so that ramp by segment says something.
  private func segmentation(of subjects: [RampSubject], _ directory: Directory) -> Grouping? {
    let people = subjects.compactMap { directory.person($0.person) }
    return [Grouping.region, .team, .role, .manager].first { grouping in
      Set(people.compactMap { grouping.group(of: $0, in: directory.catalogue) }).count > 1
    }
  }

  private func trainingReport(_ directory: Directory, _ teller: Teller) throws -> Answer {
    let subjects = try store.rampSubjects()
    let (records, evidence) = (try store.salesRecords(of: nil), try store.trainingEvidence())
    let hires = Set(subjects.map(\.person))
    let quota = QuotaShare(of: evidence, in: directory.catalogue, among: hires, by: .quarter, asOf: today)
    let grouping = segmentation(of: subjects, directory) ?? .region
    let questions = FourQuestions(
      pipeline: PipelineAfterTraining(of: subjects, records: records, evidence: evidence, in: directory, asOf: today),
      quota: quota.parts.last { $0.period.map { $0.last <= today } ?? false } ?? quota.parts.last,
      segments: RampTime(of: subjects, by: grouping, in: directory, asOf: today), grouping: grouping,
      contribution: FirstContribution(of: subjects, records: records, evidence: evidence, in: directory, asOf: today),
      ramp: RampTime(of: subjects, in: directory, asOf: today))
    let weak = WeakModules(of: evidence, in: directory.catalogue, asOf: today)
    var sheet = ReportSheet(.training, teller)
    sheet.open([
      .heading(teller.reporting.heading(.fourQuestions), level: 1), .list(teller.reporting.fourQuestions(questions, teller.speech)),
      .paragraph(teller.reporting.weakest(weak, ModuleNames(weak), teller.speech)),
    ])
    sheet.add([teller.keyFigure(weak), teller.keyFigure(questions.contribution)])
    sheet.add(teller.median(questions.ramp))
    sheet.add(teller.keyFigures(questions.quota))
    sheet.add(teller.keyFigures(questions.pipeline))
    sheet.define("first_contribution_days", .contribution)
    sheet.define("pipeline_after_training", .afterTraining)
    try add(.weak, .weakModules(by: nil, of: .everybody), to: &sheet, teller)
    if let unit = weak.findings.first(where: { $0.verdict == .weak })?.members.first?.unit,
      let module = directory.catalogue.module(unit.module)
    {
      try add(.why, .why(module, unit.version), to: &sheet, teller)
    }
    try add(.sections, .weakSections(of: .everybody), to: &sheet, teller)
    for module in versioned(directory.catalogue, evidence).prefix(Self.mostComparisons) {
      try add(.versions, .compareVersions(module, nil, nil, within: nil), to: &sheet, teller, detail: teller.speech.title(module.title))
    }
    try add(.board, .trainingBoard(.everybody), to: &sheet, teller)
    try add(.overdue, .attention(.overdue(for: nil)), to: &sheet, teller)
    try add(.quota, .quotaShare(by: .quarter), to: &sheet, teller)
    try add(.bySegment, .ramp(by: grouping), to: &sheet, teller, detail: grouping.label(in: language))
    return sheet.answer
  }

  /// More comparisons of versions than this bury the rest of the report.
  private static let mostComparisons = 3

  /// Modules of which people completed more than one version.
  private func versioned(_ catalogue: Catalogue, _ evidence: TrainingEvidence) -> [Module] {
    let versions = Dictionary(grouping: evidence.units, by: \.module)
    return catalogue.modules.filter { Set((versions[$0.id] ?? []).map(\.version)).count > 1 }
  }

  private func operationsReport(_ period: Period, _ directory: Directory, _ teller: Teller) throws -> Answer {
    let (records, evidence) = (try store.salesRecords(of: nil), try store.trainingEvidence())
    let subjects = try store.rampSubjects()
    let before = period.previous
    var sheet = ReportSheet(.operations(period), teller)
    sheet.define("before", .before)
    func ramp(on day: Day) -> KeyFigure? { teller.median(RampTime(of: subjects, in: directory, asOf: min(day, today))) }
    sheet.add(ramp(on: period.last)?.beside(ramp(on: before.last)))
    // The quarter's share of people at quota exists by month and by quarter; a week's does not.
    let quota = QuotaShare(of: evidence, in: directory.catalogue, by: period.length == .quarter ? .quarter : .month, asOf: today)
    let (now, then) = (quota.parts.first { $0.period == period }, quota.parts.first { $0.period == before })
    let earlier = teller.keyFigures(then)
    sheet.add(teller.keyFigures(now).map { figure in figure.beside(earlier.first { $0.code == figure.code }) })
    let compared = MetricsCompared(
      try wholeFigures(records, evidence, in: period, directory), against: try wholeFigures(records, evidence, in: before, directory))
    sheet.add(compared.lines.map(teller.keyFigure))
    let month = period.length == .month || period.length == .quarter
    if month {
      sheet.add(
        teller.keyFigures(
          ForecastAccuracy(of: records, decidedIn: Stretch(period), under: directory.definitions, asOf: today),
          before: ForecastAccuracy(of: records, decidedIn: Stretch(before), under: directory.definitions, asOf: today)))
    }
    sheet.add(teller.keyFigures(Pipeline(of: try store.dealColumns(), asOf: today)))
    sheet.add(.metrics, teller.compared(compared, of: nil, .periods(period, before)))
    try add(.quota, .quotaShare(by: .quarter), to: &sheet, teller)
    try add(.funnel, .funnel(by: nil), to: &sheet, teller)
    try add(.forecast, .forecastAccuracy(by: .month), to: &sheet, teller)
    try add(.pipeline, .pipeline, to: &sheet, teller)
    try add(.matter, .metricsThatMatter, to: &sheet, teller)
    return sheet.answer
  }

  /// Everybody's figures in a period, what was typed in the place of what was worked out.
  private func wholeFigures(
    _ records: SalesRecords, _ evidence: TrainingEvidence, in period: Period, _ directory: Directory
  ) throws -> [SalesFigure] {
    let crew = Crew("all", directory.allPeople.map(\.id))
    let report = SalesReport(of: records, for: crew, in: period, under: directory.definitions, asOf: today)
    let observed = PooledObservations(
      of: evidence, for: crew, in: directory.catalogue, by: period.length, within: period, asOf: today)
    return SalesReport.joined(report.parts.first?.figures ?? [], with: observed.parts.first?.figures ?? [])
  }

  func board(_ scope: Scope, _ directory: Directory) throws -> TrainingBoard {
    let people = directory.allPeople.filter { scope.contains($0, in: directory.catalogue) }
    return TrainingBoard(of: try store.trainingEvidence(), in: directory.catalogue, among: Set(people.map(\.id)), asOf: today)
  }

  private func personReport(_ person: Person.ID, _ directory: Directory, _ teller: Teller) throws -> Answer {
    guard let known = directory.person(person) else { throw Refusal.unknownPerson(person.text) }
    var sheet = ReportSheet(.person(person), teller)
    try add(.status, .status(person), to: &sheet, teller)
    if known.kind == .hire {
      try add(.firstDays, .attention(.firstDays(person)), to: &sheet, teller)
      try add(.plan, .attention(.plan(person)), to: &sheet, teller)
      try add(.prediction, .predict(person), to: &sheet, teller)
    }
    var figures = try found(.metrics(.person(person), by: nil))
    if figures.document.keepLatest(Self.periodsShown) {
      figures.document.blocks.append(.note(teller.reporting.latest(Self.periodsShown, known.name)))
    }
    sheet.add(.figures, figures)
    return sheet.answer
  }

  /// More months of every metric than a quarter's fill ten sheets of paper after two years.
  private static let periodsShown = 3

  private func recruitingReport(_ directory: Directory, _ teller: Teller) throws -> Answer {
    var sheet = ReportSheet(.recruiting, teller)
    let candidates = directory.allCandidates
    sheet.add(teller.keyFigures(candidates))
    let roles = Set(candidates.map(\.role)).sorted()
    if !candidates.isEmpty { try add(.recruiting, .privacy(.recruiting(for: nil)), to: &sheet, teller) }
    for role in roles { try add(.candidates, .candidates(for: role), to: &sheet, teller, detail: role) }
    for role in roles { try add(.criteria, .criteria(for: role), to: &sheet, teller, detail: role) }
    return sheet.answer
  }
}

extension Document {
  /// Leaves of every metric the latest `count` periods in the tables that go metric by metric, in time.
  ///
  /// - Returns: Whether there were more.
  fileprivate mutating func keepLatest(_ count: Int) -> Bool {
    var hadMore = false
    blocks = blocks.map { block in
      guard case .grid(let grid) = block, grid.columns.prefix(2).map(\.name) == ["metric", "period"] else { return block }
      // A row is among the latest where the row so many places below is of another metric, or there is none.
      let rows = grid.rows.indices.filter { place in
        place + count >= grid.rows.count || grid.rows[place + count][0] != grid.rows[place][0]
      }.map { grid.rows[$0] }
      hadMore = hadMore || rows.count < grid.rows.count
      return .grid(Grid(grid.columns, rows: rows, caption: grid.caption))
    }
    return hadMore
  }
}

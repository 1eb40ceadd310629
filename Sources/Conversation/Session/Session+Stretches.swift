import Documents
import Evaluation
import Onboarding

extension Session {
  /// The answer to a question about a stretch of time only.
  func limited(_ question: Question, to stretch: Stretch, _ directory: Directory, _ teller: Teller) throws -> Answer {
    let definitions = directory.definitions
    let answer: Answer
    switch question {
    case .metrics(let crowd, let length): answer = try metrics(crowd, length, during: stretch, directory, teller)
    case .funnel(let division):
      answer = teller.funnel(
        Funnel(of: try store.salesRecords(of: nil), by: division, createdIn: stretch, in: directory, under: definitions, asOf: today),
        definitions)
    case .forecastAccuracy(let division):
      answer = teller.forecast(
        ForecastAccuracy(of: try store.salesRecords(of: nil), by: division, decidedIn: stretch, under: definitions, asOf: today))
    case .quotaShare(let length):
      answer = teller.quota(
        QuotaShare(of: try store.trainingEvidence(), in: directory.catalogue, by: length, during: stretch, asOf: today), by: length)
    case .pipeline:
      let deals = try store.deals(of: nil).filter { $0.createdOn.map { stretch.contains($0) } ?? false }
      answer = teller.pipeline(Pipeline(of: deals, asOf: today))
    default: return try found(question)
    }
    return answer.limited(to: stretch, StretchWords(language: language).limit(question, to: stretch))
  }

  private func metrics(
    _ crowd: Crowd, _ length: Period.Length?, during stretch: Stretch, _ directory: Directory, _ teller: Teller
  ) throws -> Answer {
    let told = try crew(crowd, directory)
    let records = try store.salesRecords(of: told.only)
    let report = SalesReport(of: records, for: told.crew, within: stretch, by: length, under: directory.definitions, asOf: today)
    if case .person(let person) = crowd, length == nil {
      var dossier = try dossier(person)
      dossier.observations.removeAll { !stretch.contains($0.period) }
      return teller.metrics(PersonMetrics(of: dossier, in: directory.catalogue, asOf: today), sold: report)
    }
    let observed = PooledObservations(
      of: try store.trainingEvidence(), for: told.crew, in: directory.catalogue, by: length, during: stretch, asOf: today)
    let crowded = FiguresOfCrowd(name: told.name, code: told.code, people: told.people, report: report, observed: observed)
    return teller.figures(crowded, by: length)
  }
}

extension Answer {
  /// The answer with the stretch that it is limited to said first.
  fileprivate func limited(to stretch: Stretch, _ line: String) -> Answer {
    var answer = self
    answer.document.blocks.insert(.lines([line]), at: 0)
    var rows = finding.rows
    if let place = finding.columns.firstIndex(of: "period") {
      for row in rows.indices where rows[row][place] == .missing { rows[row][place] = .text(stretch.description) }
    }
    answer.finding = Finding(
      finding.name, asOf: finding.asOf, definitions: finding.definitions, columns: finding.columns, rows: rows,
      notes: [line] + finding.notes, supplements: finding.supplements)
    return answer
  }
}

import Documents
import Evaluation
import Onboarding

extension Session {
  /// The answers about what deals, activities and figures come to.
  func figured(_ question: Question, _ directory: Directory, _ teller: Teller) throws -> Answer {
    let definitions = directory.definitions
    switch question {
    case .metrics(let crowd, let length): return try metrics(crowd, length, directory, teller)
    case .metricsCompared(let crowd, let rival): return try compared(crowd, rival, directory, teller)
    case .funnel(let division):
      return teller.funnel(
        Funnel(of: try store.salesRecords(of: nil), by: division, in: directory, under: definitions, asOf: today), definitions)
    case .forecastAccuracy(let division):
      return teller.forecast(ForecastAccuracy(of: try store.salesRecords(of: nil), by: division, under: definitions, asOf: today))
    case .quotaShare(let length):
      return teller.quota(QuotaShare(of: try store.trainingEvidence(), in: directory.catalogue, by: length, asOf: today), by: length)
    case .definitions: return teller.definitions(definitions)
    case .metricsThatMatter:
      return teller.matter(MetricsThatMatter(of: try store.trainingEvidence(), in: directory.catalogue, asOf: today))
    default: preconditionFailure("no question about figures: \(question.name)")
    }
  }

  private func metrics(_ crowd: Crowd, _ length: Period.Length?, _ directory: Directory, _ teller: Teller) throws -> Answer {
    let told = try crew(crowd, directory)
    let records = try store.salesRecords(of: told.only)
    let report = SalesReport(of: records, for: told.crew, by: length, under: directory.definitions, asOf: today)
    if case .person(let person) = crowd, length == nil {
      return teller.metrics(PersonMetrics(of: try dossier(person), in: directory.catalogue, asOf: today), sold: report)
    }
    let evidence = try store.observedEvidence()
    let observed = PooledObservations(of: evidence, for: told.crew, in: directory.catalogue, by: length, asOf: today)
    let crowded = FiguresOfCrowd(name: told.name, code: told.code, people: told.people, report: report, observed: observed)
    return teller.figures(crowded, by: length)
  }

  private func compared(_ crowd: Crowd, _ rival: Rival, _ directory: Directory, _ teller: Teller) throws -> Answer {
    let told = try crew(crowd, directory)
    let evidence = try store.observedEvidence()
    func figures(_ crew: Crew, _ only: Person.ID?, in period: Period?) throws -> [SalesFigure] {
      let records = try store.salesRecords(of: only)
      let report =
        period.map { SalesReport(of: records, for: crew, in: $0, under: directory.definitions, asOf: today) }
        ?? SalesReport(of: records, for: crew, under: directory.definitions, asOf: today)
      let observed = PooledObservations(
        of: evidence, for: crew, in: directory.catalogue, by: period?.length, within: period, asOf: today)
      return SalesReport.joined(report.parts.first?.figures ?? [], with: observed.parts.first?.figures ?? [])
    }
    switch rival {
    case .period(let period):
      let now = period.containing(today)
      // Named by itself, the present period is held against the one before.
      let then = now == period ? period.previous : period
      let lines = MetricsCompared(try figures(told.crew, told.only, in: now), against: try figures(told.crew, told.only, in: then))
      return teller.compared(lines, of: told.name, .periods(now, then))
    case .tenured:
      let tenured = directory.allPeople.filter { $0.kind == .tenured && !told.people.contains($0.id) }
      let crew = Crew("tenured", tenured.map(\.id))
      let lines = MetricsCompared(try figures(told.crew, told.only, in: nil), against: try figures(crew, nil, in: nil))
      return teller.compared(lines.withoutTotals, of: told.name, .tenured(tenured.count))
    }
  }

  /// The people a question is about, as one group.
  func crew(_ crowd: Crowd, _ directory: Directory) throws -> CrowdNamed {
    switch crowd {
    case .person(let id):
      guard let person = directory.person(id) else { throw Refusal.unknownPerson(id.text) }
      return CrowdNamed(name: person.name, code: id.text, people: [id], only: id)
    case .scope(let scope):
      let people = directory.allPeople.filter { scope.contains($0, in: directory.catalogue) }
      return CrowdNamed(
        name: scope.told(in: language), code: scope.inOrder.map(\.name).joined(separator: " "), people: Set(people.map(\.id)), only: nil)
    case .everybody:
      return CrowdNamed(name: nil, code: "all", people: Set(directory.allIdentifiers), only: nil)
    }
  }
}

/// Some people by the name they go by in an answer.
struct CrowdNamed {
  /// `nil` for everybody.
  let name: String?
  /// For machines.
  let code: String
  let people: Set<Person.ID>
  let only: Person.ID?

  var crew: Crew { Crew(code, people) }
}

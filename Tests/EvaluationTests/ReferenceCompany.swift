import Foundation
import Onboarding
import Support

/// A simulated company of the shared reference material, read with just enough CSV and YAML for these files.
struct ReferenceCompany {
  let folder: String
  var people: [Person] = []
  var curriculum: Curriculum
  var facts: [Fact] = []

  static func has(_ name: String) -> Bool { SharedMaterial.has("reference/weak-modules/\(name)/company/people.csv") }

  init(_ name: String) throws {
    folder = "reference/weak-modules/\(name)"
    curriculum = try Self.curriculum(in: "\(folder)/company/onboarding-1.yaml")
    people = try Self.table("\(folder)/company/people.csv").compactMap(Self.person)
    for row in try Self.table("\(folder)/company/enrolments.csv") {
      facts.append(.enrolment(Enrolment(row.person, row.module, row.version, completedOn: row.day("completed_on"))))
    }
    for row in try Self.table("\(folder)/company/assessments.csv") {
      let phase = Assessment.Phase(rawValue: row["phase"] ?? "") ?? .after
      facts.append(
        .assessment(
          Assessment(
            row.person, row.module, row.version, phase: phase, marks: row.number("score") ?? 0, max: row.number("max") ?? 100,
            takenOn: row.day("taken_on"))))
    }
    for row in try Self.table("\(folder)/company/ratings.csv") {
      facts.append(.utility(UtilityRating(row.person, row.module, Int(row["rating"] ?? "") ?? 0)))
    }
    for row in try Self.table("\(folder)/company/milestones.csv") {
      facts.append(.attained(Attained(row.person, Milestone.ID(row["milestone"] ?? ""), on: row.day("reached_on") ?? Day(number: 0))))
    }
    facts += try Self.table("\(folder)/company/observations.csv").compactMap(Self.observation)
  }

  var catalogue: Catalogue { Catalogue([curriculum]) }
  var directory: Directory { Directory(catalogue: catalogue, people: people) }

  var evidence: TrainingEvidence {
    let sorted = people.sorted { $0.id < $1.id }
    let places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.id, Int32($0)) })
    var evidence = TrainingEvidence(of: sorted)
    for fact in facts {
      if let person = fact.key.person, let place = places[person] { evidence.add(fact, of: place) }
    }
    return evidence
  }

  var dossiers: [Dossier] {
    let byPerson = Dictionary(grouping: facts) { $0.key.person }
    return people.filter { $0.kind == .hire }.map { person in
      var dossier = Dossier(person)
      for fact in byPerson[person.id] ?? [] { dossier.file(fact) }
      dossier.sort()
      return dossier
    }
  }

  var subjects: [RampSubject] {
    dossiers.map { RampSubject(person: $0.person.id, state: RampState(of: $0, under: curriculum), absences: []) }
  }
}

extension ReferenceCompany {
  struct Line {
    let cells: [String: String]
    subscript(_ name: String) -> String? { cells[name].flatMap { $0.isEmpty ? nil : $0 } }
    func number(_ name: String) -> Double? { self[name].flatMap(Double.init) }
    func day(_ name: String) -> Day? { self[name].flatMap { Day(iso: $0) } }
    var person: Person.ID { Person.ID(self["person"] ?? "") }
    var module: Module.ID { Module.ID(self["module"] ?? "") }
    var version: Module.Version { Module.Version(self["version"] ?? "v1") }
  }

  /// The rows of a file without quoted cells.
  static func table(_ path: String) throws -> [Line] {
    let text = try String(contentsOf: SharedMaterial.url(path), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline)
    let header = lines[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Line(cells: Dictionary(uniqueKeysWithValues: zip(header, cells)))
    }
  }

  private static func person(_ row: Line) -> Person? {
    guard let kind = row["kind"].flatMap(Person.Kind.init(rawValue:)) else { return nil }
    return Person(
      row.person, name: row["name"] ?? "", kind: kind, role: row["role"], curriculum: row["curriculum"].map { Curriculum.ID($0) },
      region: row["region"], cohort: row["cohort"], startDate: row.day("start_date"), endDate: row.day("end_date"))
  }

  private static func observation(_ row: Line) -> Fact? {
    guard let period = row["period"].flatMap({ Period($0) }) else { return nil }
    let measure: Measure? =
      if let numerator = row.number("numerator"), let denominator = row.number("denominator") {
        .ratio(numerator: numerator, denominator: denominator)
      } else {
        row.number("value").map(Measure.value)
      }
    return measure.map { .observation(Observation(row.person, Metric.ID(row["metric"] ?? ""), in: period, $0)) }
  }

  private static func curriculum(in path: String) throws -> Curriculum {
    let text = try String(contentsOf: SharedMaterial.url(path), encoding: .utf8)
    var items: [[String: String]] = []
    for line in text.split(whereSeparator: \.isNewline) {
      var words = line.trimmingPrefix { $0 == " " }
      if words.hasPrefix("- ") {
        words = words.dropFirst(2)
        items.append([:])
      }
      guard !items.isEmpty, let colon = words.firstIndex(of: ":") else { continue }
      items[items.count - 1][String(words[..<colon])] = String(words[words.index(after: colon)...].drop { $0 == " " })
    }
    let modules = items.compactMap(Self.module)
    return Curriculum(
      "onboarding", edition: 1, title: Title("Onboarding"), role: "sdr", metrics: items.compactMap(Self.metric),
      sections: [Section("all", title: Title("All"), modules: modules)], milestones: [Milestone("signed-off", title: Title("Signed off"))],
      productive: ProductiveRule(milestones: ["signed-off"]))
  }

  private static func list(_ text: String?) -> [String] {
    (text ?? "").split { "[], ".contains($0) }.map(String.init)
  }

  private static func metric(_ item: [String: String]) -> Metric? {
    guard let id = item["metric"], let kind = item["kind"].flatMap(Metric.Kind.init(rawValue:)) else { return nil }
    return Metric(
      Metric.ID(id), title: Title(id), kind: kind, better: item["better"] == "lower" ? .lower : .higher, unit: .percent,
      target: item["target"].flatMap(Double.init) ?? .nan, ramp: list(item["ramp"]).compactMap(Double.init))
  }

  private static func module(_ item: [String: String]) -> Module? {
    guard let id = item["module"] else { return nil }
    let plan = item["assessment"].map { _ in AssessmentPlan(pass: 70, of: 100, before: true) }
    return Module(
      Module.ID(id), version: Module.Version(item["version"] ?? "v1"), title: Title(id), moves: list(item["moves"]).map { Metric.ID($0) },
      lag: item["lag"].flatMap(Int.init) ?? 1, assessment: plan)
  }
}

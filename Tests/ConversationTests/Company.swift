import Onboarding
import Support

/// A company made for one question: metrics `a`, `b`, … with target 100, and modules of the same names that move them.
///
/// A hire completes every module in the first month and has two months of figures that count, 5 above and 5 below their mean.
struct Company {
  struct Trainee {
    var version: Module.Version = "v1"
    var region: String?
    /// How far the hire is from the targets of the metrics, in percent of them.
    var deviations: [Double]
    /// Marks of 100 after every module; `nil` for no test.
    var marks: Double?
  }

  var metrics = ["a", "b", "c"]
  var trainees: [Trainee] = []
  /// Tenured colleagues, each with three months of figures around the targets.
  var colleagues = 0
  var hasCurriculum = true

  private static let start = Office.today - 300

  func store() throws -> MemoryStore {
    let store = MemoryStore()
    guard !facts.isEmpty else { return store }
    _ = try store.bring(
      Batch(facts: facts), by: Authorship(who: "test", sentence: "import company", instant: Office.instant - 1, today: Office.today))
    return store
  }

  private var facts: [Fact] {
    (hasCurriculum ? editions.map(Fact.curriculum) : []) + trainees.indices.flatMap(hire) + (0..<colleagues).flatMap(colleague)
  }

  private var editions: [Curriculum] {
    let versions = Set(trainees.map(\.version)).union(["v1"]).sorted()
    return versions.enumerated().map { place, version in
      let modules = metrics.map { name in
        Module(
          Module.ID(name), version: name == "a" ? version : "v1", title: Title("Module \(name)", spanish: "Módulo \(name)"),
          moves: [Metric.ID(name)],
          assessment: AssessmentPlan(pass: 70))
      }
      return Curriculum(
        "course", edition: place + 1, title: Title("Course"), role: "sdr",
        metrics: metrics.map {
          Metric(Metric.ID($0), title: Title("metric \($0)"), kind: .value, better: .higher, unit: .count, target: 100)
        },
        sections: [Section("all", title: Title("All"), modules: modules)],
        productive: ProductiveRule(attainment: .init(metric: "a", atLeast: 0.9, months: 2)))
    }
  }

  private func hire(_ place: Int) -> [Fact] {
    let trainee = trainees[place]
    let id = Person.ID("h\(100 + place)")
    let person = Person(
      id, name: "Hire Number\(place)", role: "sdr", region: trainee.region, cohort: "2026", startDate: Self.start)
    let training = metrics.flatMap { name -> [Fact] in
      let version = name == "a" ? trainee.version : "v1"
      let done = Fact.enrolment(Enrolment(id, Module.ID(name), version, completedOn: Self.start + 10))
      let test = trainee.marks.map { Fact.assessment(Assessment(id, Module.ID(name), version, marks: $0, takenOn: Self.start + 9)) }
      return [done] + (test.map { [$0] } ?? [])
    }
    return [.person(person)] + (hasCurriculum ? training : []) + figures(id, trainee.deviations, months: [(4, 5), (5, -5)])
  }

  private func colleague(_ place: Int) -> [Fact] {
    let id = Person.ID("t\(100 + place)")
    let level = Double(place % 5) * 10 - 20
    return [.person(Person(id, name: "Colleague Number\(place)", kind: .tenured, role: "sdr", region: ["North", "South"][place % 2]))]
      + figures(id, metrics.map { _ in level }, months: [(4, 5), (5, -5), (6, 0)])
  }

  private func figures(_ person: Person.ID, _ deviations: [Double], months: [(Int, Double)]) -> [Fact] {
    guard hasCurriculum else { return [] }
    return zip(metrics, deviations).flatMap { name, deviation in
      months.compactMap { month, swing in
        Period.month(month, of: 2026).map {
          Fact.observation(Observation(person, Metric.ID(name), in: $0, .value(100 + deviation + swing)))
        }
      }
    }
  }
}

extension Company {
  /// Within each region v2 is better; it was mostly taken where everybody is worse.
  static let paradox = Company(
    trainees: trainees("v1", "North", 12, 20) + trainees("v2", "North", 3, 50) + trainees("v1", "South", 3, -50)
      + trainees("v2", "South", 12, -20))

  static func trainees(_ version: Module.Version, _ region: String, _ count: Int, _ deviation: Double) -> [Trainee] {
    (0..<count).map { place in
      let noise = Double(place % 3) - 1
      return Trainee(version: version, region: region, deviations: [deviation + noise, noise, -noise], marks: 80 + 5 * noise)
    }
  }
}

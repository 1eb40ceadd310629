import Onboarding
import Statistics

/// A made-up company of any size: hires who start over three years, each with a course of their own towards the quota.
struct Company {
  let hires: Int
  let months: Int
  let metrics: [Metric]

  static let today = Day(year: 2026, month: 11, day: 24) ?? Day(number: 0)
  private static let opening = Day(year: 2022, month: 3, day: 1) ?? Day(number: 0)

  init(hires: Int, months: Int, metrics: Int) {
    self.hires = hires
    self.months = months
    self.metrics = Array(Self.allMetrics.prefix(metrics))
  }

  static let allMetrics = [
    Metric("quota-attainment", title: Title("Quota attainment"), kind: .value, better: .higher, unit: .percent, target: 1),
    Metric("connect-rate", title: Title("Connect rate"), kind: .ratio, better: .higher, unit: .percent, target: 0.09),
    Metric("meetings-booked", title: Title("Meetings booked"), kind: .value, better: .higher, unit: .count, target: 12),
    Metric("cycle-days", title: Title("Days to close"), kind: .value, better: .lower, unit: .days, target: 40),
    Metric("show-rate", title: Title("Show rate"), kind: .ratio, better: .higher, unit: .percent, target: 0.7),
    Metric("pipeline-made", title: Title("Pipeline made"), kind: .value, better: .higher, unit: .currency("EUR"), target: 50_000),
  ]

  static let curriculum = Curriculum(
    "sales-core", edition: 1, title: Title("Sales core"), role: "any", metrics: allMetrics,
    sections: [
      Section(
        "core", title: Title("Core"),
        modules: (1...10).map { number in
          Module(
            Module.ID("module-\(number)"), title: Title("Module \(number)"), moves: [allMetrics[number % allMetrics.count].id],
            assessment: AssessmentPlan(pass: 70))
        })
    ],
    productive: ProductiveRule(attainment: .init(metric: "quota-attainment", months: 2)))

  static func said(_ sentence: String) -> Authorship {
    Authorship(who: "bench", sentence: sentence, instant: 1_795_500_000, today: today)
  }
}

extension Company {
  private static let roles = ["sdr", "ae", "csm"]
  private static let regions = ["Iberia", "Nordics", "DACH", "UK & Ireland"]
  private static let firstNames = ["Ana", "Ben", "Carla", "Dmitri", "Eva", "Farid", "Greta", "Hugo", "Inés", "José"]
  private static let lastNames = ["García", "Ode", "Muñoz", "Lind", "Paz", "Roux", "Novák", "Silva", "Okafor", "Weiß"]

  func id(_ hire: Int) -> Person.ID {
    let digits = String(hire)
    return Person.ID("H" + String(repeating: "0", count: 7 - digits.count) + digits)
  }

  func start(_ hire: Int) -> Day { Self.opening + hire * 1096 / hires }

  var people: [Person] {
    var chance = SplitMix(seed: 7)
    return (0..<hires).map { hire in
      let start = start(hire)
      let name = "\(Self.firstNames[hire % 10]) \(Self.lastNames[hire / 10 % 10]) \(hire)"
      let leaves = chance.index(below: 6) == 0
      return Person(
        id(hire), name: name, email: "h\(hire)@example.com", role: Self.roles[hire % 3], region: Self.regions[hire % 4],
        team: "team-\(hire % 40)", cohort: "\(start.parts.year)-Q\((start.parts.month + 2) / 3)", startDate: start,
        endDate: leaves ? start + 60 + chance.index(below: 300) : nil)
    }
  }

  /// What people and curricula come in as.
  var founding: Batch { Batch(facts: [.curriculum(Self.curriculum)] + people.map { .person($0) }) }
}

import Onboarding
import Statistics

/// A made-up company of any size: hires who start over three years, each with a course of their own towards the quota.
struct Company {
  let hires: Int
  /// Colleagues who were there before; they are numbered after the hires.
  let tenured: Int
  let months: Int
  let metrics: [Metric]

  static let today = Day(year: 2026, month: 11, day: 24) ?? Day(number: 0)
  private static let opening = Day(year: 2022, month: 3, day: 1) ?? Day(number: 0)

  init(hires: Int, tenured: Int = 0, months: Int, metrics: Int) {
    self.hires = hires
    self.tenured = tenured
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
  private static let beginnings = ["Gar", "Mu", "Lin", "Pa", "Rou", "No", "Sil", "Oka", "Ber", "Cas"]
  private static let endings = ["cía", "ñoz", "dqvist", "rado", "vera", "vák", "veira", "fors", "tillo", "müller"]

  /// A name of its own for each of the first 100,000: a first name and two surnames.
  func name(_ number: Int) -> String {
    func surname(_ digits: Int) -> String { Self.beginnings[digits % 10] + Self.endings[digits / 10 % 10] }
    return "\(Self.firstNames[number % 10]) \(surname(number / 10)) \(surname(number / 1000))"
  }

  func id(_ hire: Int) -> Person.ID {
    let digits = String(hire)
    return Person.ID("H" + String(repeating: "0", count: 7 - digits.count) + digits)
  }

  func start(_ number: Int) -> Day { number < hires ? Self.opening + number * 1096 / hires : Self.opening }

  var people: [Person] {
    var chance = SplitMix(seed: 7)
    return (0..<hires + tenured).map { number in
      let start = start(number)
      let leaves = number < hires && chance.index(below: 6) == 0
      return Person(
        id(number), name: name(number), email: "h\(number)@example.com", kind: number < hires ? .hire : .tenured,
        role: Self.roles[number % 3], region: Self.regions[number % 4], team: "team-\(number % 40)",
        cohort: "\(start.parts.year)-Q\((start.parts.month + 2) / 3)", startDate: start,
        endDate: leaves ? start + 60 + chance.index(below: 300) : nil)
    }
  }

  /// What people and curricula come in as.
  var founding: Batch { Batch(facts: [.curriculum(Self.curriculum)] + people.map { .person($0) }) }

  /// Every hire's way through the first modules, a few weeks apart, most of them but not all.
  func training(modules: Int) -> Batch {
    var chance = SplitMix(seed: 13)
    var facts: [Fact] = []
    for hire in 0..<hires {
      for (place, module) in Self.curriculum.modules.prefix(modules).enumerated() where chance.index(below: 10) < 8 {
        let day = start(hire) + 10 + place * 20 + chance.index(below: 30)
        facts.append(.enrolment(Enrolment(id(hire), module.id, "v1", assignedOn: start(hire), completedOn: day)))
        let marks = Double(55 + chance.index(below: 46))
        facts.append(.assessment(Assessment(id(hire), module.id, "v1", attempt: 1, marks: marks, takenOn: day)))
      }
    }
    return Batch(facts: facts)
  }
}

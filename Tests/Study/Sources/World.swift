import Evaluation
import Onboarding

/// A made-up company with planted weak modules.
struct World {
  let scenario: Scenario
  /// By module: whether it was planted weak.
  let isWeak: [Bool]
  /// By module: what it does to a hire who completed it; below 0 leaves them behind.
  let effects: [Double]
  /// By module: the metrics it moves.
  let links: [[Int]]
  let ground: Ground
  var evidence: TrainingEvidence

  static let months = 15
  static let opening = Period.month(of: Day(number: 20_089))  // 2025-01
  static let today = Day(number: 20_544)  // 2026-04-01

  init(_ scenario: Scenario, seed: UInt64) {
    var chance = Chance(seed: seed)
    self.scenario = scenario
    let weak = Self.planted(scenario, &chance)
    isWeak = weak
    // Sound modules are not all exactly alike.
    effects = weak.map { $0 ? -scenario.gap : 0.06 * chance.normal() }
    links = Self.links(scenario, &chance)
    ground = Ground(scenario, &chance)
    let staff = Self.staff(scenario, &chance)
    evidence = TrainingEvidence(of: staff.map(\.person))
    let quizzes = weak.map { isWeak in Quiz(looksFine: chance.happens(isWeak ? 0.5 : 0.8), &chance) }
    for (place, member) in staff.enumerated() { record(member, Int32(place), quizzes, &chance) }
  }

  static func module(_ place: Int) -> Module.ID { Module.ID("m\(10 + place)") }
  static func metric(_ place: Int) -> Metric.ID { Metric.ID("k\(10 + place)") }

  var catalogue: Catalogue {
    let metrics = ground.templates.enumerated().map { $1.metric(Self.metric($0)) }
    let modules = links.enumerated().map { place, moved in
      Module(
        Self.module(place), title: Title("Module"), moves: moved.map(Self.metric), assessment: AssessmentPlan(pass: 70, before: true))
    }
    return Catalogue([
      Curriculum(
        "course", edition: 1, title: Title("Course"), role: "sdr", metrics: metrics,
        sections: [Section("all", title: Title("All"), modules: modules)])
    ])
  }

  /// What a module alone does to some of its metrics, on average.
  func gap(of module: Int, on metrics: [Metric.ID]) -> Double {
    let shares = links[module].filter { metrics.contains(Self.metric($0)) }.map { metric in
      scenario.blend == .sum ? 1 : 1 / Double(links.count { $0.contains(metric) })
    }
    return effects[module] * shares.reduce(0, +) / Double(shares.count)
  }

  var answer: WeakModules { WeakModules(of: evidence, in: catalogue, asOf: Self.today) }

  private static func planted(_ scenario: Scenario, _ chance: inout Chance) -> [Bool] {
    var isWeak = Array(repeating: false, count: scenario.modules)
    while isWeak.count(where: { $0 }) < scenario.weak { isWeak[chance.index(below: scenario.modules)] = true }
    return isWeak
  }

  private static func links(_ scenario: Scenario, _ chance: inout Chance) -> [[Int]] {
    let count = scenario.modules
    return (0..<count).map { place in
      let step = 1 + chance.index(below: count - 1)
      switch scenario.links {
      case .own: return [place]
      case .ring: return [place, (place + 1) % count]
      case .scattered: return [place, (place + step) % count]
      }
    }
  }
}

/// What holds for everybody in a company.
struct Ground {
  let templates: [Template]
  static let regions = 3
  /// By region, then metric.
  let regional: [[Double]]
  /// By month, then metric.
  let monthly: [[Double]]
  /// By metric: how far everybody's target is off.
  let offTarget: [Double]
  /// By metric: how far the beginners' targets alone are off, which tenured colleagues' figures cannot tell.
  let offRamp: [Double]

  init(_ scenario: Scenario, _ chance: inout Chance) {
    let count = scenario.modules
    templates = (0..<count).map { Template.all[$0 % Template.all.count] }
    let general = chance.normals(Self.regions, deviation: 0.2)
    regional = general.map { own in chance.normals(count, deviation: scenario.regional).map { $0 + own } }
    monthly = (0..<World.months).map { _ in chance.normals(count, deviation: 0.15) }
    offTarget = chance.normals(count, deviation: 0.1)
    offRamp = chance.normals(count, deviation: 0.1)
  }
}

/// A module's test.
struct Quiz {
  let meanBefore = 40.0
  let meanAfter: Double

  init(looksFine: Bool, _ chance: inout Chance) { meanAfter = (looksFine ? 82 : 52) + 4 * chance.normal() }

  static func marks(_ mean: Double, _ chance: inout Chance) -> Double { min(max(mean + 10 * chance.normal(), 0), 100) }
}

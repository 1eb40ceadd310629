import Evaluation
import Onboarding
import Support

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A company at random: six metrics, half of them ratios, each moved by a module of its own; hires and tenured colleagues of three regions.
struct SimulatedCompany {
  var people: [Person] = []
  var facts: [Fact] = []
  var metrics: [Metric]
  var modules: [Module]

  /// - Parameter gap: how many peer SDs module `m0` leaves hires behind on its metric.
  init(seed: UInt64, hires: Int, tenured: Int, gap: Double = 0) {
    var random = SplitMix(seed: seed)
    metrics = (0..<6).map { place in
      Metric(
        Metric.ID("k\(place)"), title: Title("k"), kind: place < 3 ? .ratio : .value, better: place == 4 ? .lower : .higher, unit: .days,
        target: place < 3 ? 0.3 : 100, ramp: place < 3 ? [0.2, 0.25] : place == 4 ? [150, 120] : [60, 80])
    }
    modules = (0..<6).map { Module(Module.ID("m\($0)"), title: Title("m"), moves: [Metric.ID("k\($0)")]) }
    for place in 0..<(tenured + hires) { add(place, isHire: place >= tenured, gap, &random) }
  }

  private mutating func add(_ place: Int, isHire: Bool, _ gap: Double, _ random: inout SplitMix) {
    let id = Person.ID("p\(100 + place)")
    let start = Day(number: 20_089)  // 2025-01-01
    people.append(
      Person(
        id, name: "P", kind: isHire ? .hire : .tenured, role: "sdr", curriculum: isHire ? "course" : nil, edition: 1,
        region: "R\(place % 3)", startDate: start))
    let level = 0.5 * random.normal()
    for (k, metric) in metrics.enumerated() {
      let own = level + random.normal() * 0.9 - (isHire && k == 0 ? gap : 0)
      if isHire { facts.append(.enrolment(Enrolment(id, modules[k].id, "v1", completedOn: start + 20 + k))) }
      for month in 1...12 {
        guard let period = Period.month(month, of: 2025) else { continue }
        let target = isHire ? metric.target(inTenureMonth: month) : metric.target
        facts.append(.observation(Observation(id, metric.id, in: period, measure(metric, target, own, &random))))
      }
    }
  }

  /// One peer SD is a quarter of the target.
  private func measure(_ metric: Metric, _ target: Double, _ own: Double, _ random: inout SplitMix) -> Measure {
    let shifted = target + metric.better.sign * own * metric.target / 4
    guard metric.kind == .ratio else { return .value(shifted + 10 * random.normal()) }
    let hits = (0..<40).count { _ in Double.random(in: 0..<1, using: &random) < shifted }
    return .ratio(numerator: Double(hits), denominator: 40)
  }

  var curriculum: Curriculum {
    Curriculum(
      "course", edition: 1, title: Title("Course"), role: "sdr", metrics: metrics,
      sections: [
        Section("first", title: Title("First"), modules: Array(modules[..<3])),
        Section("last", title: Title("Last"), modules: Array(modules[3...])),
      ])
  }

  var evidence: TrainingEvidence {
    let ordered = people.sorted { $0.id < $1.id }
    let places = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1.id, Int32($0)) })
    var evidence = TrainingEvidence(of: ordered)
    for fact in facts {
      if let person = fact.key.person, let place = places[person] { evidence.add(fact, of: place) }
    }
    return evidence
  }

  var answer: WeakModules {
    WeakModules(of: evidence, in: Catalogue([curriculum]), asOf: Day(number: 20_089) + 400)
  }
}

extension SplitMix {
  /// A standard normal number, by Box and Muller.
  mutating func normal() -> Double {
    let radius = (-2 * log(1 - Double.random(in: 0..<1, using: &self))).squareRoot()
    return radius * cos(2 * Double.pi * Double.random(in: 0..<1, using: &self))
  }
}

import Onboarding

/// A company for the rules to be tried on.
enum Company {
  static let today = day("2026-11-24")

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: .min / 8) }
  static func period(_ text: String) -> Period { Period(text) ?? .day(Day(number: .min / 8)) }

  static let quota = Metric("quota", title: Title("Quota"), kind: .value, better: .higher, unit: .percent, target: 1)
  static let rate = Metric("rate", title: Title("Rate"), kind: .ratio, better: .higher, unit: .percent, target: 0.1)
  static let cycle = Metric("cycle", title: Title("Cycle"), kind: .value, better: .lower, unit: .days, target: 30)
  static let calls = Metric("calls", title: Title("Calls"), kind: .value, better: .higher, unit: .count, target: 100)

  static let pitch = Module("pitch", title: Title("Pitch"), assessment: AssessmentPlan(pass: 80))
  static let tools = Module("tools", version: "v2", title: Title("Tools"))

  static let sdr = Curriculum(
    "sdr", edition: 1, title: Title("SDR"), role: "sdr", metrics: [quota, rate, cycle, calls],
    sections: [Section("one", title: Title("One"), modules: [pitch, tools])],
    milestones: [
      Milestone("certified", title: Title("Certified"), trigger: .module("pitch")), Milestone("toured", title: Title("Toured")),
      Milestone("first-call", title: Title("First call"), trigger: .metric("calls", atLeast: 1)),
      Milestone("equipped", title: Title("Equipped"), trigger: .module("tools")),
      Milestone("quick", title: Title("Quick"), trigger: .metric("cycle", atLeast: 20)),
    ],
    productive: ProductiveRule(attainment: .init(metric: "quota", months: 2)),
    scorecard: [Criterion("drive", title: Title("Drive"), scale: [1: "low", 4: "high"])])

  static let ae = Curriculum(
    "ae", edition: 1, title: Title("AE"), role: "ae", metrics: [quota],
    sections: [Section("two", title: Title("Two"), modules: [Module("demo", title: Title("Demo"))])],
    milestones: [Milestone("closed", title: Title("Closed"))])

  static let ana = Person("ana", name: "Ana García", email: "ana@example.com", role: "sdr", startDate: day("2026-01-12"))
  static let eva = Person("eva", name: "Eva Lind", kind: .tenured, role: "sdr")
  static let leo = Candidate("leo", name: "Leo Paz", role: "sdr", appliedOn: day("2026-10-01"))

  static let directory = Directory(catalogue: Catalogue([sdr, ae]), people: [ana, eva], candidates: [leo])

  /// Records by their keys.
  struct Books: Holdings {
    var directory = Company.directory
    var facts: [Fact.Key: Fact] = [:]
    func fact(_ key: Fact.Key) -> Fact? { facts[key] }
  }

  static func ledger() -> Ledger<Books> { Ledger(over: Books(), today: today) }

  static func observed(_ metric: Metric.ID, _ text: String, _ value: Double, target: Double? = nil) -> Observation {
    Observation("ana", metric, in: period(text), .value(value), target: target)
  }

  static func observed(_ metric: Metric.ID, _ text: String, _ numerator: Double, of denominator: Double) -> Observation {
    Observation("ana", metric, in: period(text), .ratio(numerator: numerator, denominator: denominator))
  }

  /// Ana with monthly figures of her quota from January 2026 on; `nil` for a month without one.
  static func ana(months: [Double?]) -> Dossier {
    var dossier = Dossier(ana)
    for (month, value) in zip((1...12).compactMap { Period.month($0, of: 2026) }, months) {
      if let value { dossier.observations.append(Observation("ana", "quota", in: month, .value(value))) }
    }
    return dossier
  }
}

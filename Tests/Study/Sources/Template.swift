import Onboarding

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A metric as companies have them: what is asked for, how much people differ, and how much chance a month has.
struct Template {
  let kind: Metric.Kind
  let better: Metric.Better
  let target: Double
  /// Between people.
  let deviation: Double
  /// A month's denominator, of a ratio.
  let tries: Int

  static let all = [
    Template(kind: .ratio, better: .higher, target: 0.10, deviation: 0.02, tries: 200),
    Template(kind: .value, better: .lower, target: 60, deviation: 9, tries: 0),
    Template(kind: .ratio, better: .higher, target: 0.22, deviation: 0.04, tries: 60),
    Template(kind: .value, better: .higher, target: 100, deviation: 20, tries: 0),
    Template(kind: .ratio, better: .higher, target: 0.30, deviation: 0.05, tries: 40),
    Template(kind: .value, better: .higher, target: 18, deviation: 4, tries: 0),
    Template(kind: .ratio, better: .higher, target: 0.70, deviation: 0.08, tries: 25),
    Template(kind: .value, better: .higher, target: 0.75, deviation: 0.12, tries: 0),
    Template(kind: .ratio, better: .higher, target: 0.07, deviation: 0.015, tries: 250),
    Template(kind: .value, better: .higher, target: 240, deviation: 60, tries: 0),
  ]

  /// Beginners are expected to be two deviations behind, and to make up two thirds of that every four months.
  static func behind(inTenureMonth month: Int) -> Double { -2 * exp(-Double(month) / 4) }

  func metric(_ id: Metric.ID) -> Metric {
    Metric(
      id, title: Title(id.text), kind: kind, better: better, unit: .count, target: target,
      ramp: (1...12).map { target + better.sign * deviation * Self.behind(inTenureMonth: $0) })
  }

  /// A month of somebody who is `place` deviations from the full target, worse being below 0.
  func measure(at place: Double, _ chance: inout Chance) -> Measure {
    let level = target + better.sign * deviation * place
    guard kind == .ratio else { return .value(level + deviation * chance.normal()) }
    // Activity differs from month to month too.
    let count = max(1, tries / 2 + chance.index(below: tries + 1))
    let hits = chance.successes(of: count, each: min(max(level, 0.005), 0.995))
    return .ratio(numerator: Double(hits), denominator: Double(count))
  }
}

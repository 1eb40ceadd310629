/// Which module a gap is put down to where several should move the same metric.
///
/// A metric that lags accuses every module that should move it. Modules are accused one at a time, the strongest case first; the metrics of an
/// accused module are explained by it, and its rivals are judged by those they have left. In the end each accused module must stand without the
/// metrics of its accused rivals; the one that stands worst is let go, until all stand. Where no metric is shared, nothing changes.
struct Attribution {
  private let tests: [TestUnit]
  /// With the comparison rid of the metrics of modules that look weak when all is attributed.
  private(set) var contrast: RepContrast
  /// By test: the others that should move one of its metrics, for many of the same hires.
  let rivals: [[Int]]
  /// By test: the estimate by the metrics it has left, or by all where it has none left.
  private(set) var estimates: [ContrastEstimate?]
  /// By test: the metrics its estimate rests on.
  private(set) var metrics: [[Int]]
  /// By test: the rivals that explain its metrics, every one of them; empty where some are left.
  private(set) var explanations: [[Int]]
  private(set) var accused: [Int] = []
  private var known: [Case: ContrastEstimate?] = [:]

  private struct Case: Hashable {
    let place: Int
    let metrics: [Int]
  }

  init(of tests: [TestUnit], _ contrast: RepContrast, rivals: [[Int]]) {
    self.tests = tests
    self.contrast = contrast
    self.rivals = rivals
    estimates = contrast.estimates
    metrics = tests.map(\.metrics)
    explanations = tests.map { _ in [] }
    guard rivals.contains(where: { !$0.isEmpty }) else { return }
    accuse()
    // Rivals of weak modules looked weak with them, and took their metrics out of the comparison.
    self.contrast = contrast.excluding(suspectMetrics, of: tests)
    accuse()
    for place in tests.indices { settle(place) }
  }

  /// Metrics of a test that no rival should move as well.
  func unshared(_ place: Int) -> [Int] { left(place, after: rivals[place]) }

  /// The estimate of a test by some of its metrics; `nil` without any, or without hires who have evidence on them.
  private mutating func estimate(_ place: Int, on metrics: [Int]) -> ContrastEstimate? {
    if metrics == tests[place].metrics { return contrast.estimates[place] }
    guard !metrics.isEmpty else { return nil }
    let key = Case(place: place, metrics: metrics)
    if let found = known[key] { return found }
    let made = contrast.estimate(of: tests[place], on: metrics)
    known[key] = .some(made)
    return made
  }

  private mutating func accuse() {
    (accused, known) = ([], [:])
    while let next = strongestCase() { accused.append(next) }
    while let wrong = weakestCase() { accused.removeAll { $0 == wrong } }
  }

  private var suspectMetrics: Set<Int> {
    let alone = tests.indices.filter { rivals[$0].isEmpty && contrast.isSuspect($0) }
    return Set((accused + alone).flatMap { tests[$0].metrics })
  }

  private func left(_ place: Int, after others: [Int]) -> [Int] {
    let explained = Set(others.flatMap { tests[$0].metrics })
    return tests[place].metrics.filter { !explained.contains($0) }
  }

  private func accusers(of place: Int) -> [Int] { rivals[place].filter(accused.contains) }

  /// How likely so weak a result would be of a sound module, by what its accused rivals leave; 1 where they leave nothing.
  private mutating func chance(_ place: Int) -> Double {
    let found = estimate(place, on: left(place, after: accusers(of: place)))
    return found.flatMap { $0.hires >= contrast.benchmark.policy.fewestHires ? contrast.pValue(of: $0) : nil } ?? 1
  }

  private mutating func strongestCase() -> Int? {
    let cases = tests.indices.filter { !rivals[$0].isEmpty && !accused.contains($0) }.map { (place: $0, chance: chance($0)) }
    return cases.filter { $0.chance < RepContrast.suspicion }.min { $0.chance < $1.chance }?.place
  }

  private mutating func weakestCase() -> Int? {
    let cases = accused.map { (place: $0, chance: chance($0)) }
    return cases.filter { $0.chance >= RepContrast.suspicion }.max { $0.chance < $1.chance }?.place
  }

  private mutating func settle(_ place: Int) {
    estimates[place] = contrast.estimates[place]
    let others = accusers(of: place)
    let own = left(place, after: others)
    guard !others.isEmpty, !tests[place].metrics.isEmpty else { return }
    guard let found = estimate(place, on: own) else {
      explanations[place] = others
      return
    }
    (estimates[place], metrics[place]) = (found, own)
  }
}

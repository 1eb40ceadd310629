import Onboarding
import Statistics

/// One module's estimated effect: a random-effects meta-analysis in which each hire is a study.
struct ContrastEstimate {
  let contrasts: Contrasts
  /// The variance between hires, moderated by that of all modules.
  let betweenVariance: Double
  /// In peer SDs: below 0 the module's metrics lag behind what the same hires do otherwise.
  let effect: Double
  /// The part of the variance that more hires would lessen.
  let sampling: Double
  /// The part that they would not: how far the targets themselves may be off.
  let calibration: Double
  let degreesOfFreedom: Double

  var hires: Int { contrasts.values.count }
  var error: Double { (sampling + calibration).squareRoot() }
}

/// Estimates the effects of all tests together, each hire compared with themselves.
///
/// This is the method against differential item functioning, at work on modules: a rest score per hire, purified in up to three rounds of the
/// metrics whose modules look weak, and a moderated random-effects estimate per module.
struct RepContrast {
  let cells: CellMatrix
  let benchmark: Benchmark
  private(set) var estimates: [ContrastEstimate?] = []
  /// Metrics left out of the comparison in the end.
  private(set) var excluded: Set<Int> = []
  /// The variance between hires of all tests together.
  private var commonVariance = 0.0

  private static let mostRounds = 3
  /// Below this, unadjusted, a module is left out of the others' comparison.
  static let suspicion = 0.05

  init(of tests: [TestUnit], _ cells: CellMatrix, _ benchmark: Benchmark) {
    self.cells = cells
    self.benchmark = benchmark
    for round in 1...Self.mostRounds {
      estimate(tests)
      let suspects = suspects(tests)
      if suspects == excluded || round == Self.mostRounds { break }
      excluded = suspects
    }
  }

  private var policy: WeakModules.Policy { benchmark.policy }

  private func suspects(_ tests: [TestUnit]) -> Set<Int> {
    Set(tests.indices.filter(isSuspect).flatMap { tests[$0].metrics })
  }

  /// Whether a test looks weak, unadjusted.
  func isSuspect(_ place: Int) -> Bool {
    estimates[place].map { $0.hires >= policy.fewestHires && pValue(of: $0) < Self.suspicion } ?? false
  }

  /// The same with other metrics left out of the comparison.
  func excluding(_ metrics: Set<Int>, of tests: [TestUnit]) -> RepContrast {
    guard metrics != excluded else { return self }
    var other = self
    other.excluded = metrics
    other.estimate(tests)
    return other
  }

  /// The chance of so low an effect, or a lower one, if the module were within the margin of the others.
  func pValue(of estimate: ContrastEstimate) -> Double {
    let t = (estimate.effect + policy.margin) / estimate.error
    return StudentT(degreesOfFreedom: estimate.degreesOfFreedom)?.cumulative(t) ?? .nan
  }

  private mutating func estimate(_ tests: [TestUnit]) {
    let contrasts = tests.map { Contrasts(of: $0, cells, excluding: excluded) }
    let between = contrasts.map { BetweenHires.variance($0.values, $0.variances) }
    let degrees = contrasts.map(\.degrees)
    let all = degrees.reduce(0, +)
    commonVariance = all > 0 ? zip(between, degrees).reduce(0) { $0 + $1.0 * $1.1 } / all : 0
    estimates = tests.indices.map { estimate(contrasts[$0], between[$0], on: tests[$0].metrics) }
  }

  /// The estimate of a test by some of its metrics; `nil` without hires who have evidence on them.
  func estimate(of test: TestUnit, on metrics: [Int]) -> ContrastEstimate? {
    let contrasts = Contrasts(of: test, on: metrics, cells, excluding: excluded)
    return estimate(contrasts, BetweenHires.variance(contrasts.values, contrasts.variances), on: metrics)
  }

  private func estimate(_ contrasts: Contrasts, _ between: Double, on metrics: [Int]) -> ContrastEstimate? {
    guard !contrasts.values.isEmpty else { return nil }
    let prior = policy.priorDegrees
    let moderated = (prior * commonVariance + contrasts.degrees * between) / (prior + contrasts.degrees)
    return estimate(contrasts, on: metrics, betweenVariance: moderated)
  }

  private func estimate(_ contrasts: Contrasts, on metrics: [Int], betweenVariance: Double) -> ContrastEstimate {
    let pooled = contrasts.pooled(betweenVariance: betweenVariance) { _ in true }
    let count = Double(metrics.count)
    let known = metrics.reduce(0) { $0 + benchmark.calibration.variance[$1] } / (count * count)
    let calibration = known + policy.calibrationDeviation * policy.calibrationDeviation
    let ratio = (pooled.variance + calibration) / pooled.variance
    return ContrastEstimate(
      contrasts: contrasts, betweenVariance: betweenVariance, effect: pooled.effect, sampling: pooled.variance, calibration: calibration,
      degreesOfFreedom: (Double(contrasts.values.count - 1) + policy.priorDegrees) * ratio * ratio)
  }
}

extension Contrasts {
  var degrees: Double { Double(max(0, values.count - 1)) }

  /// The weighted mean of the hires that `admits` takes, with its variance and their number; not a number of nobody.
  func pooled(betweenVariance: Double, _ admits: (Int) -> Bool) -> (effect: Double, variance: Double, count: Int) {
    var (weight, sum, count) = (0.0, 0.0, 0)
    for place in values.indices where admits(Int(hires[place])) {
      let own = 1 / (variances[place] + betweenVariance)
      weight += own
      sum += own * values[place]
      count += 1
    }
    return (sum / weight, 1 / weight, count)
  }
}

import Onboarding
import Statistics

/// Two versions of a module, on the way to their comparison.
struct VersionStudy {
  private let study: ModuleStudy
  private let catalogue: Catalogue
  /// The metrics to compare on, one by one and then together.
  let metricSets: [[Int]]
  /// By metric set: the two versions' hires with their contrasts, the spread between hires moderated by that of all modules.
  private let arms: [[Arm]]

  init(of module: Module.ID, _ before: Module.Version, _ after: Module.Version, _ study: ModuleStudy, _ catalogue: Catalogue) {
    let completions = study.completions
    let places = [before, after].map { version in
      completions.units.firstIndex(of: TrainingEvidence.Unit(module: module, version: version))
    }
    let moved = places.compactMap { $0 }.map { Set(completions.metrics[$0]) }
    let common = moved.dropFirst().reduce(moved.first ?? []) { $0.intersection($1) }
    // Versions that should move different metrics are compared on all of them.
    let metrics = (common.isEmpty ? moved.reduce([]) { $0.union($1) } : common).sorted()
    self.study = study
    self.catalogue = catalogue
    let metricSets = metrics.map { [$0] } + (metrics.count > 1 ? [metrics] : [])
    let completers = places.map { place in
      place.map { completions.completers(of: $0, in: study.panel) } ?? HireSet(of: study.panel.hires.count)
    }
    let others = TestUnit.all(completions, study.panel).filter { test in
      !test.members.contains { places.contains($0) }
    }
    self.metricSets = metricSets
    arms = metricSets.map { metrics in
      let versions = completers.map { TestUnit(members: [], metrics: metrics, completers: $0) }
      return RepContrast(of: others + versions, study.cells, study.benchmark).estimates.suffix(2).map { estimate in
        estimate.map { Arm($0.contrasts, $0.betweenVariance, priorDegrees: study.benchmark.policy.priorDegrees) } ?? Arm()
      }
    }
  }

  private var policy: WeakModules.Policy { study.benchmark.policy }

  /// The answer on the metric set at `place`.
  func part(_ place: Int, within grouping: Grouping?) -> ModuleComparison.Part {
    let arms = arms[place]
    let pooled = line(nil, arms)
    let strata = grouping.map { divided(arms, by: $0) } ?? []
    let adjusted = grouping == nil ? pooled : adjusted(strata)
    return ModuleComparison.Part(
      metrics: metricSets[place].map { study.panel.metrics[$0].id }, strata: strata.map { line($0.name, $0.arms) }, overall: adjusted,
      pooled: pooled,
      isReversed: isReversed(adjusted, pooled), moreHires: moreHires(adjusted, arms))
  }

  /// Whether comparing within groups tells another story about the last metric set; `nil` where the versions do not meet in two groups.
  func check(_ grouping: Grouping) -> ModuleComparison.Check? {
    guard let arms = arms.last else { return nil }
    let strata = divided(arms, by: grouping)
    guard strata.count(where: \.isComparable) > 1, let difference = adjusted(strata).difference else { return nil }
    return ModuleComparison.Check(
      grouping: grouping, adjusted: difference, isReversed: isReversed(adjusted(strata), line(nil, arms)))
  }

  private func divided(_ arms: [Arm], by grouping: Grouping) -> [Stratum] {
    var index = GroupIndex()
    let places = study.panel.hires.map { index.place(of: grouping.group(of: study.panel.people[$0], in: catalogue)) }
    return index.order.map { place in
      Stratum(name: index.names[place], arms: arms.map { $0.part { places[$0] == place } })
    }
  }

  private func line(_ name: String?, _ arms: [Arm]) -> ModuleComparison.Line {
    let isEnough = arms.allSatisfy { $0.count >= ModuleComparison.fewestHires }
    return line(name, arms, isEnough ? difference([Stratum(name: nil, arms: arms)]) : nil)
  }

  /// The strata together, each weighed by how well it tells the versions apart.
  private func adjusted(_ strata: [Stratum]) -> ModuleComparison.Line {
    let usable = strata.filter(\.isComparable)
    let counts = [0, 1].map { arm in usable.reduce(0) { $0 + $1.arms[arm].count } }
    let isEnough = counts.allSatisfy { $0 >= ModuleComparison.fewestHires }
    let difference = isEnough ? difference(usable) : nil
    return line(nil, counts.map { Arm(count: $0) }, difference)
  }

  private func line(_ name: String?, _ arms: [Arm], _ difference: ModuleComparison.Difference?) -> ModuleComparison.Line {
    ModuleComparison.Line(
      stratum: name, hiresBefore: arms[0].count, hiresAfter: arms[1].count, difference: difference, verdict: verdict(difference),
      isEarly: difference != nil && arms.contains { $0.count < ModuleComparison.earlyHires })
  }

  private func verdict(_ difference: ModuleComparison.Difference?) -> ModuleComparison.Verdict {
    guard let limits = difference?.limits else { return .unsettled }
    if limits.lower > 0 { return .better }
    if limits.upper < 0 { return .worse }
    return limits.lower >= -policy.negligible && limits.upper <= policy.negligible ? .same : .unsettled
  }

  private func difference(_ strata: [Stratum]) -> ModuleComparison.Difference? {
    let weights = strata.map { 1 / $0.sampling }
    let total = weights.reduce(0, +)
    let effect = zip(strata, weights).reduce(0) { $0 + $1.1 * ($1.0.arms[1].effect - $1.0.arms[0].effect) } / total
    let variance = 1 / total + policy.calibrationDeviation * policy.calibrationDeviation
    // Welch–Satterthwaite over every version's part in every stratum; the calibration's part is known and has no degrees of its own.
    let parts = zip(strata, weights).reduce(0) {
      $0 + $1.0.satterthwaite * ($1.1 / total) * ($1.1 / total) * ($1.1 / total) * ($1.1 / total)
    }
    let degrees = variance * variance / parts
    guard let distribution = StudentT(degreesOfFreedom: degrees) else { return nil }
    let error = variance.squareRoot()
    let reach = distribution.reach(.ninety) * error
    return ModuleComparison.Difference(
      effect: effect, limits: Interval(effect - reach, effect + reach), standardError: error, degreesOfFreedom: degrees,
      detectable: (distribution.reach(.ninety) + distribution.quantile(MoreHires.power)) * error)
  }

  /// Opposite directions, and not merely on either side of nothing.
  private func isReversed(_ adjusted: ModuleComparison.Line, _ pooled: ModuleComparison.Line) -> Bool {
    guard let one = adjusted.difference?.effect, let other = pooled.difference?.effect, one * other < 0 else { return false }
    return adjusted.verdict != pooled.verdict || abs(one - other) > policy.negligible
  }

  private func moreHires(_ line: ModuleComparison.Line, _ arms: [Arm]) -> MoreHires? {
    guard line.verdict == .unsettled, line.difference != nil else { return nil }
    return MoreHires(beyond: arms[1].count) { count in
      let grown = [arms[0], arms[1].grown(to: count)]
      return difference([Stratum(name: nil, arms: grown)]).map { $0.detectable <= policy.worthwhile } ?? false
    }
  }
}

/// The hires of one version, all or those of a stratum.
private struct Arm {
  var count = 0
  var effect = 0.0
  /// The sampling variance of `effect`.
  var sampling = Double.infinity
  var degrees = 0.0
  private var contrasts: Contrasts?
  private var betweenVariance = 0.0
  private var priorDegrees = 0.0

  init(count: Int = 0) { self.count = count }

  init(_ contrasts: Contrasts, _ betweenVariance: Double, priorDegrees: Double) {
    self.contrasts = contrasts
    self.betweenVariance = betweenVariance
    self.priorDegrees = priorDegrees
    self = part { _ in true }
  }

  /// The hires that `admits` takes. What all modules know of the spread is shared out among strata.
  func part(_ admits: (Int) -> Bool) -> Arm {
    guard let contrasts else { return Arm() }
    let pooled = contrasts.pooled(betweenVariance: betweenVariance, admits)
    guard pooled.count > 0 else { return Arm() }
    var arm = self
    arm.count = pooled.count
    arm.effect = pooled.effect
    arm.sampling = pooled.variance
    arm.degrees = Double(pooled.count - 1) + priorDegrees * Double(pooled.count) / Double(contrasts.values.count)
    return arm
  }

  /// As many hires more, who differ as these do.
  func grown(to count: Int) -> Arm {
    var arm = self
    arm.sampling = sampling * Double(self.count) / Double(count)
    arm.degrees = degrees + Double(count - self.count)
    arm.count = count
    return arm
  }
}

/// The hires of both versions in one group.
private struct Stratum {
  let name: String?
  /// Of the earlier version, and of the later.
  let arms: [Arm]

  var isComparable: Bool { arms.allSatisfy { $0.count > 0 } }
  /// The variance of the difference between the versions here.
  var sampling: Double { arms[0].sampling + arms[1].sampling }
  var satterthwaite: Double { arms.reduce(0) { $0 + $1.sampling * $1.sampling / $1.degrees } }
}

import Onboarding
import Statistics

/// Tests with their estimates, on the way to verdicts and an order.
struct Ranking {
  private let tests: [TestUnit]
  private let attribution: Attribution
  private let contrast: RepContrast
  private let study: ModuleStudy
  /// By test; `nil` with too few hires, or where rivals explain all of its metrics.
  private let pValues: [Double?]
  /// By test; `nil` where `pValues` is.
  private let qValues: [Double?]
  private let metricsWithEvidence: Int

  init(_ tests: [TestUnit], _ attribution: Attribution, _ study: ModuleStudy) {
    let contrast = attribution.contrast
    self.tests = tests
    self.attribution = attribution
    self.contrast = contrast
    self.study = study
    metricsWithEvidence = study.metricsWithEvidence
    let policy = study.benchmark.policy
    let pValues = tests.indices.map { place in
      attribution.explanations[place].isEmpty
        ? attribution.estimates[place].flatMap { $0.hires >= policy.fewestHires ? contrast.pValue(of: $0) : nil } : nil
    }
    let adjusted = FalseDiscovery.adjusted(pValues.compactMap { $0 })
    var next = adjusted.makeIterator()
    self.pValues = pValues
    qValues = pValues.map { $0 == nil ? nil : next.next() }
  }

  private var policy: WeakModules.Policy { study.benchmark.policy }

  /// The chance of a false alarm that a test not yet flagged is allowed.
  private var alarm: Double {
    let tested = qValues.count { $0 != nil }
    let flagged = qValues.count { $0.map { $0 <= policy.falseDiscoveryRate } ?? false }
    return policy.falseDiscoveryRate * Double(flagged + 1) / Double(max(1, tested))
  }

  /// The places of the tests, the weakest first; those without an estimate last. What rivals explain comes after them.
  var order: [Int] {
    let own = attribution.estimates.map { $0.map { ($0.effect + policy.margin) / $0.error } ?? .infinity }
    let keys = tests.indices.map { place in attribution.explanations[place].map { own[$0] }.reduce(own[place], max) }
    return tests.indices.sorted {
      (keys[$0], attribution.explanations[$0].count, $0) < (keys[$1], attribution.explanations[$1].count, $1)
    }
  }

  func findings(_ scores: TrainingScores) -> [WeakModules.Finding] {
    order.enumerated().map { position, place in
      finding(place, rank: attribution.estimates[place] == nil ? nil : position + 1, scores)
    }
  }

  /// The verdict on a test by the job alone, and the estimate it rests on.
  func judged(_ place: Int, isDoubtful: Bool) -> (ModuleVerdict, EvidenceGap?, WeakModules.Estimate?) {
    let estimate = attribution.estimates[place].map { self.estimate($0, place) }
    let verdict = estimate.map { self.verdict($0, place) } ?? .insufficient
    if isDoubtful && verdict == .insufficient { return (.watch, nil, estimate) }
    return (verdict, verdict == .insufficient ? gap(place) : nil, estimate)
  }

  private func verdict(_ estimate: WeakModules.Estimate, _ place: Int) -> ModuleVerdict {
    let rate = policy.falseDiscoveryRate
    let isBehind = estimate.shortfall < 0
    let isFlagged = estimate.qValue.map { $0 <= rate } ?? false
    if isFlagged && isBehind { return .weak }
    if isFlagged || isBehind && isSuspect(place) { return .watch }
    return isSound(estimate, place) ? .sound : .insufficient
  }

  /// Without regard to how many modules are tested.
  private func isSuspect(_ place: Int) -> Bool {
    guard let measured = attribution.estimates[place], measured.hires >= policy.fewestHires else { return false }
    return contrast.pValue(of: measured) <= policy.falseDiscoveryRate
  }

  /// By its metrics together, and by those that are its alone: what it shares may be carried by another, or average a gap away.
  private func isSound(_ estimate: WeakModules.Estimate, _ place: Int) -> Bool {
    guard estimate.hires >= policy.fewestHires, estimate.limits.lower > -policy.worthwhile else { return false }
    let unshared = attribution.unshared(place)
    if unshared == attribution.metrics[place] { return true }
    guard !unshared.isEmpty, let alone = contrast.estimate(of: tests[place], on: unshared) else { return false }
    return alone.hires >= policy.fewestHires && alone.effect - reach(alone) > -policy.worthwhile
  }

  private func gap(_ place: Int) -> EvidenceGap {
    if tests[place].metrics.isEmpty { return .noMetric }
    if metricsWithEvidence < WeakModules.fewestMetrics {
      return .tooFewMetrics(have: metricsWithEvidence, need: WeakModules.fewestMetrics)
    }
    let hires = attribution.estimates[place]?.hires ?? 0
    if hires < policy.fewestHires { return .tooFewHires(have: hires, need: policy.fewestHires) }
    return attribution.unshared(place).isEmpty ? .sharedMetrics : .inconclusive
  }

  private func estimate(_ measured: ContrastEstimate, _ place: Int) -> WeakModules.Estimate {
    let reach = reach(measured)
    return WeakModules.Estimate(
      effect: measured.effect, limits: Interval(measured.effect - reach, measured.effect + reach), standardError: measured.error,
      degreesOfFreedom: measured.degreesOfFreedom, hires: measured.hires, pValue: pValues[place], qValue: qValues[place],
      shortfall: measured.contrasts.meanOwn ?? .nan, betweenHires: measured.betweenVariance.squareRoot(),
      withoutRegion: regionChecks(measured), contrasts: hireContrasts(measured.contrasts))
  }

  /// Half the width of the 90 % interval.
  private func reach(_ measured: ContrastEstimate) -> Double {
    StudentT(degreesOfFreedom: measured.degreesOfFreedom).map { $0.reach(.ninety) * measured.error } ?? .infinity
  }

  private func hireContrasts(_ contrasts: Contrasts) -> [WeakModules.HireContrast] {
    contrasts.hires.indices.map { place in
      WeakModules.HireContrast(
        person: Int32(study.panel.hires[Int(contrasts.hires[place])]), contrast: contrasts.values[place], own: contrasts.own[place])
    }
  }

  private func regionChecks(_ measured: ContrastEstimate) -> [WeakModules.RegionCheck] {
    let regions = Set(measured.contrasts.hires.map { study.panel.hireRegion[Int($0)] })
    guard regions.count > 1 else { return [] }
    let checks = regions.map { region in
      let rest = measured.contrasts.pooled(betweenVariance: measured.betweenVariance) { study.panel.hireRegion[$0] != region }
      return WeakModules.RegionCheck(
        region: region < 0 ? nil : study.panel.regions[Int(region)], hires: rest.count, effect: rest.effect)
    }
    return checks.sorted { ($0.region ?? "\u{10FFFF}") < ($1.region ?? "\u{10FFFF}") }
  }

  private func finding(_ place: Int, rank: Int?, _ scores: TrainingScores) -> WeakModules.Finding {
    let test = tests[place]
    let rivals = attribution.rivals[place]
    let contrasts = contrast.estimates[place]?.contrasts
    let secondary = test.members.map { SecondaryEvidence(of: $0, scores, study.completions, contrasts) }
    let (verdict, gap, estimate) = judged(place, isDoubtful: secondary.contains(where: \.isPoor))
    let isSettled = verdict == .weak || verdict == .sound
    let members = zip(test.members, secondary).map { member($0, $1, of: test, contrasts, verdict) }
    return WeakModules.Finding(
      rank: rank, members: members, verdict: verdict, gap: gap, estimate: estimate, trained: test.completers.count,
      notTrained: notTrained(test), metrics: ids(test.metrics), judgedBy: ids(attribution.metrics[place]),
      sharedWith: units(rivals), explainedBy: units(attribution.explanations[place]),
      isWhollyShared: !test.metrics.isEmpty && attribution.unshared(place).isEmpty,
      moreHires: isSettled ? nil : attribution.estimates[place].map { MoreHires($0, alarm: alarm, policy) })
  }

  private func ids(_ metrics: [Int]) -> [Metric.ID] { metrics.map { study.panel.metrics[$0].id } }
  private func units(_ places: [Int]) -> [TrainingEvidence.Unit] {
    places.flatMap { tests[$0].members }.map { study.completions.units[$0] }
  }

  private func member(
    _ unit: Int, _ secondary: SecondaryEvidence, of test: TestUnit, _ contrasts: Contrasts?, _ verdict: ModuleVerdict
  ) -> WeakModules.Member {
    WeakModules.Member(
      unit: study.completions.units[unit], title: study.completions.modules[unit]?.title, secondary: secondary,
      naive: NaiveBaselines(meanScore: secondary.meanScore, of: test, study.cells, contrasts),
      diagnosis: secondary.isLearningPoor.flatMap { ModuleDiagnosis(verdict, isLearningPoor: $0) })
  }

  /// Hires whose edition teaches the very version, or any of the members, and who completed none.
  private func notTrained(_ test: TestUnit) -> Int {
    let units = Set(test.members.map { study.completions.units[$0] })
    let isTaught = study.panel.courses.map { course in
      (course?.modules ?? []).contains { units.contains(TrainingEvidence.Unit(module: $0.id, version: $0.version)) }
    }
    return study.panel.hires.indices.count { isTaught[Int(study.panel.courseOf[$0])] && !test.completers.contains($0) }
  }
}

extension ModuleDiagnosis {
  init?(_ verdict: ModuleVerdict, isLearningPoor: Bool) {
    switch verdict {
    case .weak: self = isLearningPoor ? .notLearned : .notTransferred
    case .sound: self = isLearningPoor ? .testTooHard : .fine
    case .watch, .insufficient: return nil
    }
  }
}

import Onboarding
import Statistics

/// Tests with their estimates, on the way to verdicts and an order.
struct Ranking {
  private let tests: [TestUnit]
  private let contrast: RepContrast
  private let study: ModuleStudy
  /// By test; `nil` with too few hires.
  private let pValues: [Double?]
  /// By test; `nil` with too few hires.
  private let qValues: [Double?]
  private let metricsWithEvidence: Int

  init(_ tests: [TestUnit], _ contrast: RepContrast, _ study: ModuleStudy) {
    self.tests = tests
    self.contrast = contrast
    self.study = study
    metricsWithEvidence = study.metricsWithEvidence
    let policy = study.benchmark.policy
    let pValues = contrast.estimates.map { estimate in
      estimate.flatMap { $0.hires >= policy.fewestHires ? contrast.pValue(of: $0) : nil }
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

  /// The places of the tests, the weakest first; those without an estimate last.
  var order: [Int] {
    func key(_ place: Int) -> Double {
      contrast.estimates[place].map { ($0.effect + policy.margin) / $0.error } ?? .infinity
    }
    return tests.indices.sorted { (key($0), $0) < (key($1), $1) }
  }

  func findings(_ scores: TrainingScores) -> [WeakModules.Finding] {
    order.enumerated().map { position, place in
      finding(place, rank: contrast.estimates[place] == nil ? nil : position + 1, scores)
    }
  }

  /// The verdict on a test by the job alone, and the estimate it rests on.
  func judged(_ place: Int, isWhollyShared: Bool, isDoubtful: Bool) -> (ModuleVerdict, EvidenceGap?, WeakModules.Estimate?) {
    guard let measured = contrast.estimates[place] else {
      return (isDoubtful ? .watch : .insufficient, isDoubtful ? nil : gap(place, isWhollyShared: false), nil)
    }
    let estimate = estimate(measured, place)
    let verdict = verdict(estimate, isWhollyShared: isWhollyShared, isDoubtful: isDoubtful)
    return (verdict, verdict == .insufficient ? gap(place, isWhollyShared: isWhollyShared) : nil, estimate)
  }

  private func verdict(_ estimate: WeakModules.Estimate, isWhollyShared: Bool, isDoubtful: Bool) -> ModuleVerdict {
    let rate = policy.falseDiscoveryRate
    let isBehind = estimate.shortfall < 0
    let isFlagged = estimate.qValue.map { $0 <= rate } ?? false
    if isFlagged && isBehind { return .weak }
    if isFlagged || (isBehind && estimate.pValue.map { $0 <= rate } ?? false) { return .watch }
    let isSound = estimate.hires >= policy.fewestHires && !isWhollyShared && estimate.limits.lower > -policy.worthwhile
    if isDoubtful && !isSound { return .watch }
    return isSound ? .sound : .insufficient
  }

  private func gap(_ place: Int, isWhollyShared: Bool) -> EvidenceGap {
    if tests[place].metrics.isEmpty { return .noMetric }
    if metricsWithEvidence < WeakModules.fewestMetrics {
      return .tooFewMetrics(have: metricsWithEvidence, need: WeakModules.fewestMetrics)
    }
    let hires = contrast.estimates[place]?.hires ?? 0
    if hires < policy.fewestHires { return .tooFewHires(have: hires, need: policy.fewestHires) }
    return isWhollyShared ? .sharedMetrics : .inconclusive
  }

  private func estimate(_ measured: ContrastEstimate, _ place: Int) -> WeakModules.Estimate {
    let reach = StudentT(degreesOfFreedom: measured.degreesOfFreedom).map { $0.reach(.ninety) * measured.error } ?? .infinity
    return WeakModules.Estimate(
      effect: measured.effect, limits: Interval(measured.effect - reach, measured.effect + reach), standardError: measured.error,
      degreesOfFreedom: measured.degreesOfFreedom, hires: measured.hires, pValue: pValues[place], qValue: qValues[place],
      shortfall: measured.contrasts.meanOwn ?? .nan, betweenHires: measured.betweenVariance.squareRoot(),
      withoutRegion: regionChecks(measured), contrasts: hireContrasts(measured.contrasts))
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
    let rivals = test.rivals(among: tests, study.completions)
    let shared = Set(rivals.flatMap { tests[$0].metrics })
    let isWhollyShared = !test.metrics.isEmpty && test.metrics.allSatisfy(shared.contains)
    let contrasts = contrast.estimates[place]?.contrasts
    let secondary = test.members.map { SecondaryEvidence(of: $0, scores, study.completions, contrasts) }
    let (verdict, gap, estimate) = judged(place, isWhollyShared: isWhollyShared, isDoubtful: secondary.contains(where: \.isPoor))
    let isSettled = verdict == .weak || verdict == .sound
    let members = zip(test.members, secondary).map { member($0, $1, of: test, contrasts, verdict) }
    return WeakModules.Finding(
      rank: rank, members: members, verdict: verdict, gap: gap, estimate: estimate, trained: test.completers.count,
      notTrained: notTrained(test), metrics: test.metrics.map { study.panel.metrics[$0].id },
      sharedWith: rivals.flatMap { tests[$0].members }.map { study.completions.units[$0] }, isWhollyShared: isWhollyShared,
      moreHires: isSettled ? nil : contrast.estimates[place].map { MoreHires($0, alarm: alarm, policy) })
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

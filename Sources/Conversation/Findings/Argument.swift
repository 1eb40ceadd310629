import Evaluation
import Onboarding

/// The evidence about one module, set out as a person would argue it.
struct Argument {
  let weak: WeakModules
  let finding: WeakModules.Finding
  let member: WeakModules.Member
  /// The findings about the module's other versions.
  let otherVersions: [WeakModules.Finding]
  let names: ModuleNames
  /// The hires furthest behind themselves who are still here, the furthest first.
  let furthestBehind: [Person]

  /// `nil` where no hire is taught the module, nor has completed it.
  init?(_ module: Module.ID, _ version: Module.Version?, _ weak: WeakModules, people: [Person]) {
    guard let finding = weak.finding(about: module, version: version),
      let member = finding.members.first(where: { $0.unit.module == module && (version == nil || $0.unit.version == version) })
    else { return nil }
    self.weak = weak
    self.finding = finding
    self.member = member
    otherVersions = weak.findings.filter { other in
      other != finding && other.members.contains { $0.unit.module == module }
    }
    names = ModuleNames(weak)
    let contrasts = (finding.estimate?.contrasts ?? []).filter { $0.contrast < 0 }.sorted { $0.contrast < $1.contrast }
    furthestBehind = contrasts.map { people[Int($0.person)] }.filter { $0.endDate.map { $0 > weak.asOf } ?? true }
  }

  /// The module with its title, or the group that it cannot be told apart from.
  var estimate: WeakModules.Estimate? { finding.estimate }

  /// How far the hires are from expectation on their other metrics; `nil` without an estimate.
  var elsewhere: Double? {
    guard let contrasts = estimate?.contrasts, !contrasts.isEmpty else { return nil }
    return contrasts.reduce(0) { $0 + $1.own - $1.contrast } / Double(contrasts.count)
  }

  /// The same on the module's own metrics.
  var here: Double? {
    guard let contrasts = estimate?.contrasts, !contrasts.isEmpty else { return nil }
    return contrasts.reduce(0) { $0 + $1.own } / Double(contrasts.count)
  }

  /// Hires who do worse on the module's metrics than on their others.
  var behindThemselves: Int { (estimate?.contrasts ?? []).count { $0.contrast < 0 } }

  /// The metrics that have evidence, the module's own first.
  var metrics: [(benchmark: MetricBenchmark, isOwn: Bool)] {
    let told = weak.metrics.filter { $0.hires > 0 }.map { (benchmark: $0, isOwn: finding.metrics.contains($0.metric)) }
    return told.filter(\.isOwn) + told.filter { !$0.isOwn }.sorted { ($0.benchmark.meanDeviation ?? 0) < ($1.benchmark.meanDeviation ?? 0) }
  }

  var own: [MetricBenchmark] { weak.metrics.filter { finding.metrics.contains($0.metric) } }

  /// How many modules were tested.
  var tested: Int { weak.findings.count { $0.estimate?.pValue != nil } }

  /// The region without which more than half of the gap is gone.
  var suspectRegion: WeakModules.RegionCheck? {
    guard let estimate, estimate.effect < -weak.policy.negligible else { return nil }
    return estimate.withoutRegion.filter { $0.hires >= weak.policy.fewestHires && $0.effect > estimate.effect / 2 }.max {
      $0.effect < $1.effect
    }
  }

  /// Whether fewer than 70 of 100 pass at the first attempt, beyond chance, whatever they gained.
  private var fewPassed: Bool { member.secondary.passingLimits.map { $0.upper < 0.70 } ?? false }

  /// What to do about it.
  enum Step: Hashable, Sendable {
    case teach, teachAndPractise, practise, test, fixTest, leaveAlone, watch, ask
    case measure(EvidenceGap)
    case wait(MoreHires?)
  }

  var step: Step {
    switch (finding.verdict, member.diagnosis) {
    case (.weak, .notLearned?): .teach
    case (.weak, .notTransferred?): fewPassed ? .teachAndPractise : .practise
    case (.weak, _): .test
    case (.sound, .testTooHard?): .fixTest
    case (.sound, _): .leaveAlone
    case (.watch, _) where member.secondary.isLearningPoor == true: .teach
    case (.watch, _) where member.secondary.isReactionPoor == true: .ask
    case (.watch, _): .watch
    case (.insufficient, _):
      switch finding.gap {
      case .inconclusive?, nil: .wait(finding.moreHires)
      case let gap?: .measure(gap)
      }
    }
  }

  /// The step as machines read it.
  var stepCode: String {
    switch step {
    case .teach: "teach"
    case .teachAndPractise: "teach-and-practise"
    case .practise: "practise"
    case .test: "test"
    case .fixTest: "fix-test"
    case .leaveAlone: "leave-alone"
    case .watch: "watch"
    case .ask: "ask"
    case .measure, .wait: "more-data"
    }
  }
}

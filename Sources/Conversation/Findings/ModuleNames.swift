import Evaluation
import Onboarding

/// What modules are called in an answer: by their identifiers, with the version where an answer tells of several.
struct ModuleNames {
  private let several: Set<Module.ID>

  init(_ weak: WeakModules) {
    let units = weak.findings.flatMap(\.members).map(\.unit)
    several = Set(Dictionary(grouping: units, by: \.module).filter { $0.value.count > 1 }.keys)
  }

  /// Whether some module is told of in several versions.
  var hasVersions: Bool { !several.isEmpty }

  func name(_ unit: TrainingEvidence.Unit) -> String {
    several.contains(unit.module) ? "\(unit.module.text) \(unit.version.text)" : unit.module.text
  }

  /// How many hires completed no version of each module; modules that everybody completed are left out.
  func untrained(_ weak: WeakModules) -> [(name: String, hires: Int)] {
    let trained = Dictionary(
      weak.findings.flatMap { finding in finding.members.map { ($0.unit.module, finding.trained) } }, uniquingKeysWith: +)
    let counts = weak.findings.compactMap { finding -> (name: String, hires: Int)? in
      let module = finding.members[0].unit.module
      guard finding.members.count == 1, several.contains(module) else {
        return (finding.members.map(\.unit.module.text).joined(separator: ", "), finding.notTrained)
      }
      // Whoever completed another version is trained.
      return (module.text, finding.notTrained + finding.trained - (trained[module] ?? 0))
    }
    let positive = counts.filter { $0.hires > 0 }
    return positive.indices.filter { place in !positive[..<place].contains { $0.name == positive[place].name } }.map { positive[$0] }
  }

  func names(_ finding: WeakModules.Finding) -> [String] { finding.members.map { name($0.unit) } }
}

extension WeakModules {
  /// The findings with a verdict.
  func findings(_ verdict: ModuleVerdict) -> [Finding] { findings.filter { $0.verdict == verdict } }

  /// Metrics whose scale is assumed, because too few tenured colleagues have figures on them.
  var assumed: [MetricBenchmark] { metrics.filter(\.isAssumed) }

  /// Tenured colleagues with figures on the metric that most have.
  var peersWithFigures: Int { metrics.map(\.peers).max() ?? 0 }

  /// Metrics on which some hire has evidence.
  var metricsWithEvidence: Int { metrics.count { $0.hires > 0 } }
}

extension CohortLevel {
  /// Whether hires as a whole are below expectation beyond chance.
  var isBehind: Bool { limits.map { $0.upper < 0 } ?? false }
}

extension Grouping {
  /// The groupings in which one can compare like with like, most telling first.
  static let strata: [Grouping] = [.region, .team, .role, .cohort]
}

import Onboarding
import Support
import Testing

@testable import Evaluation

/// Several modules that should move the same metric.
struct SharedMetricsTests {
  /// Hires as much better on a metric, in its own unit, as `shifts` says; modules that move what `moves` says.
  private func company(_ seed: UInt64, shifts: [Metric.ID: Double], moves: [Int: [Metric.ID]]) -> WeakModules {
    var company = SimulatedCompany(seed: seed, hires: 40, tenured: 30)
    let hires = Set(company.people.filter { $0.kind == .hire }.map(\.id))
    for (place, metrics) in moves { company.modules[place].moves = metrics }
    company.facts = company.facts.map { fact in
      guard case .observation(var row) = fact, hires.contains(row.person), let shift = shifts[row.metric],
        case .value(let value) = row.measure
      else { return fact }
      row.measure = .value(value + shift)
      return .observation(row)
    }
    return company.answer
  }

  @Test(arguments: 0..<10) func whatAWeakModuleExplainsIsNotHeldAgainstAnother(_ seed: UInt64) throws {
    let answer = company(seed, shifts: ["k3": -40], moves: [5: ["k3", "k5"]])
    let (weak, rival) = (try #require(answer.finding(about: "m3")), try #require(answer.finding(about: "m5")))
    #expect(weak.rank == 1)
    #expect(weak.verdict == .weak)
    #expect(weak.judgedBy == ["k3"])
    #expect(rival.metrics == ["k3", "k5"])
    #expect(rival.judgedBy == ["k5"])
    #expect(rival.explainedBy.isEmpty)
    #expect(try #require(rival.estimate).effect > -0.8)
    #expect(answer.purified.contains("k3"))
  }

  @Test(arguments: 0..<10) func aModuleOfWhichNothingIsLeftIsNeverWeak(_ seed: UInt64) throws {
    let answer = company(seed, shifts: ["k3": -50, "k5": -50], moves: [3: ["k2", "k3"], 4: ["k3", "k5"], 5: ["k5"], 2: []])
    let explained = answer.findings.filter { !$0.explainedBy.isEmpty }
    #expect(!explained.isEmpty)
    #expect(explained.allSatisfy { $0.verdict == .watch && $0.estimate?.pValue == nil && $0.judgedBy == $0.metrics })
    for finding in explained {
      let others = finding.explainedBy.compactMap { answer.finding(about: $0.module)?.rank }
      #expect(try others.allSatisfy { $0 < (try #require(finding.rank)) })
    }
  }

  @Test(arguments: 0..<10) func whereNothingIsSharedAllMetricsCount(_ seed: UInt64) {
    let findings = company(seed, shifts: ["k3": -40], moves: [:]).findings
    #expect(findings.allSatisfy { $0.judgedBy == $0.metrics && $0.explainedBy.isEmpty && $0.sharedWith.isEmpty })
  }

  @Test func aGapIsNotAveragedAwayByASharedMetric() throws {
    let alone = company(1, shifts: ["k3": 20, "k5": -15], moves: [3: [], 4: [], 5: ["k3", "k5"]])
    #expect(try #require(alone.finding(about: "m5")).verdict == .sound)
    let shared = company(1, shifts: ["k3": 20, "k5": -15], moves: [3: ["k3"], 4: [], 5: ["k3", "k5"]])
    let finding = try #require(shared.finding(about: "m5"))
    #expect(!finding.isWhollyShared)
    #expect(finding.verdict == .insufficient)
  }
}

import Onboarding
import Support
import Testing

@testable import Evaluation

struct ModuleComparisonTests {
  private func trainees(_ version: String, _ region: String?, _ contrasts: [Double]) -> [Workshop.Trainee] {
    contrasts.map { Workshop.Trainee(version: version, region: region, deviations: [$0, 0, 0]) }
  }

  private func compare(_ trainees: [Workshop.Trainee], within grouping: Grouping? = nil) -> ModuleComparison {
    let workshop = Workshop(trainees)
    return ModuleComparison(
      of: "a", "v1", "v2", evidence: workshop.evidence, in: workshop.catalogue, within: grouping, asOf: Workshop.today)
  }

  @Test func aBetterVersionWorkedOutByHand() throws {
    // Every arm: four contrasts of variance 0.06 and no spread beyond: 0.015 each. Δ = 1, se² = 0.015 + 0.015 + 0.1².
    let comparison = compare(trainees("v1", nil, [-1, -1, -1, -1]) + trainees("v2", nil, [0, 0, 0, 0]))
    let part = try #require(comparison.parts.first)
    let difference = try #require(part.overall.difference)
    #expect(comparison.parts.count == 1)
    #expect(part.metrics == ["a"])
    #expect((part.overall.hiresBefore, part.overall.hiresAfter) == (4, 4))
    #expect(difference.effect ≈ 1)
    #expect(difference.standardError ≈ 0.2)
    #expect(difference.degreesOfFreedom ≈ (0.04 * 0.04 / (2 * 0.015 * 0.015 / 7)))
    #expect(part.overall.verdict == .better)
    #expect(part.overall.isEarly)
    #expect(part.moreHires == nil)
  }

  @Test func hiresWhoAreBetterAtEverythingProveNothing() throws {
    let worse = (0..<6).map { _ in Workshop.Trainee(version: "v1", deviations: [-1, -1, -1]) }
    let better = (0..<6).map { _ in Workshop.Trainee(version: "v2", deviations: [1, 1, 1]) }
    let overall = try #require(compare(worse + better).parts.first?.overall)
    #expect(try #require(overall.difference).effect ≈ 0)
    #expect(overall.verdict != .better)
  }

  @Test func twoHiresOfAVersionAreTooFew() throws {
    let part = try #require(compare(trainees("v1", nil, [-1, -1, -1, -1]) + trainees("v2", nil, [0, 0])).parts.first)
    #expect(part.overall.difference == nil)
    #expect(part.overall.verdict == .unsettled)
    #expect((part.overall.hiresBefore, part.overall.hiresAfter) == (4, 2))
  }

  @Test func aVersionNobodyTookHasNoHires() throws {
    let part = try #require(compare(trainees("v1", nil, [-1, -1, -1, -1])).parts.first)
    #expect((part.overall.hiresBefore, part.overall.hiresAfter) == (4, 0))
    #expect(part.overall.difference == nil)
  }

  /// Within each region the later version is better by 0.8; it is mostly taken where everybody is worse.
  private var paradox: [Workshop.Trainee] {
    trainees("v1", "North", Array(repeating: 0.8, count: 12)) + trainees("v2", "North", Array(repeating: 1.6, count: 3))
      + trainees("v1", "South", Array(repeating: -1.6, count: 3)) + trainees("v2", "South", Array(repeating: -0.8, count: 12))
  }

  @Test func strataUndoTheParadox() throws {
    let part = try #require(compare(paradox, within: .region).parts.first)
    #expect(part.strata.map(\.stratum) == ["North", "South"])
    #expect(part.strata.compactMap { $0.difference?.effect } ≈ [0.8, 0.8])
    #expect(try #require(part.overall.difference).effect ≈ 0.8)
    #expect(try #require(part.pooled.difference).effect ≈ -0.64)
    #expect(part.isReversed)
    #expect((part.overall.hiresBefore, part.overall.hiresAfter) == (15, 15))
  }

  @Test func thePoolIsNotTrustedWithoutACheck() throws {
    let comparison = compare(paradox)
    #expect(comparison.parts.first?.isReversed == false)
    let check = try #require(comparison.checks.first { $0.grouping == .region })
    #expect(check.adjusted.effect ≈ 0.8)
    #expect(check.isReversed)
  }

  @Test func everyMetricIsComparedAndThenAllTogether() {
    var workshop = Workshop(trainees("v1", nil, [-1, -1, -1, -1]) + trainees("v2", nil, [0, 0, 0, 0]))
    workshop.modules[0].moves = ["a", "b"]
    workshop.trainees = workshop.trainees.map { Workshop.Trainee(version: $0.version, deviations: $0.deviations) }
    let comparison = ModuleComparison(of: "a", "v1", "v2", evidence: workshop.evidence, in: workshop.catalogue, asOf: Workshop.today)
    #expect(comparison.parts.map(\.metrics) == [["a"], ["b"], ["a", "b"]])
  }

  @Test(arguments: 0..<10) func exchangingTheVersionsTurnsTheSign(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let some = trainees("v1", nil, (0..<8).map { _ in random.normal() }) + trainees("v2", nil, (0..<5).map { _ in random.normal() })
    let workshop = Workshop(some)
    let forth = ModuleComparison(of: "a", "v1", "v2", evidence: workshop.evidence, in: workshop.catalogue, asOf: Workshop.today)
    let back = ModuleComparison(of: "a", "v2", "v1", evidence: workshop.evidence, in: workshop.catalogue, asOf: Workshop.today)
    let (one, other) = (try #require(forth.parts[0].overall.difference), try #require(back.parts[0].overall.difference))
    #expect(one.effect ≈ -other.effect)
    #expect(one.standardError ≈ other.standardError)
    #expect(one.degreesOfFreedom ≈ other.degreesOfFreedom)
  }
}

import Onboarding
import Support
import Testing

@testable import Evaluation

struct WeakModulesTests {
  private func answer(_ workshop: Workshop) -> WeakModules {
    WeakModules(of: workshop.evidence, in: workshop.catalogue, asOf: Workshop.today)
  }

  @Test func aWeakModuleWorkedOutByHand() throws {
    // Contrasts −1, −1.2, −0.8, −1, each of variance 0.06, agree better than chance: nothing lies between the hires.
    // θ = −1; 1/Σw = 0.06/4 = 0.015; calibration 0.25² + 0.1² = 0.0725; df = 7·(0.0875/0.015)².
    let finding = try #require(answer(Workshop(contrasts: [-1, -1.2, -0.8, -1])).findings.first)
    let estimate = try #require(finding.estimate)
    #expect(estimate.effect ≈ -1)
    #expect(estimate.standardError ≈ (0.0875).squareRoot())
    #expect(estimate.degreesOfFreedom ≈ (7 * (0.0875 / 0.015) * (0.0875 / 0.015)))
    #expect(estimate.shortfall ≈ -1)
    #expect(estimate.betweenHires == 0)
    #expect(estimate.qValue == estimate.pValue)
    #expect(finding.verdict == .weak)
    #expect(finding.moreHires == nil)
  }

  @Test func aHireWhoIsLowOnEverythingSaysNothingOfTheModule() throws {
    let low = Workshop([-2, -1.5, -1, -0.5].map { Workshop.Trainee(deviations: [$0, $0, $0]) })
    let answer = answer(low)
    #expect(try #require(answer.findings.first?.estimate).effect ≈ 0)
    #expect(answer.findings.first?.verdict == .sound)
    #expect(try #require(answer.cohort).level ≈ -1.25)
    #expect(try #require(answer.cohort?.limits).upper < 0)
  }

  @Test func betterThanTheRestIsNeverWeak() throws {
    // The gap is there, yet the target is met: hires are 1 above it on the module's metric and 2.2 above on the others.
    let finding = try #require(answer(Workshop((0..<5).map { _ in Workshop.Trainee(deviations: [1, 2.2, 2.2]) })).findings.first)
    #expect(try #require(finding.estimate).effect ≈ -1.2)
    #expect(finding.verdict == .watch)
  }

  @Test func threeHiresGiveAnIntervalAndNoVerdict() throws {
    let finding = try #require(answer(Workshop(contrasts: [-1, -1.2, -0.8])).findings.first)
    #expect(finding.verdict == .insufficient)
    #expect(finding.gap == .tooFewHires(have: 3, need: 4))
    #expect(finding.estimate?.pValue == nil)
    #expect(finding.estimate?.limits.contains(-1) == true)
    #expect(finding.moreHires != nil)
  }

  @Test func twoMetricsCannotTellTheSpecialFromTheGeneral() throws {
    var workshop = Workshop(contrasts: [-1, -1.2, -0.8, -1])
    workshop.trainees = workshop.trainees.map { Workshop.Trainee(deviations: Array($0.deviations.prefix(2))) }
    let finding = try #require(answer(workshop).findings.first)
    #expect(finding.verdict == .insufficient)
    #expect(finding.gap == .tooFewMetrics(have: 2, need: 3))
    #expect(finding.estimate == nil)
    #expect(finding.rank == nil)
  }

  @Test func modulesOfTheSameHiresAndMetricsAreOne() throws {
    var workshop = Workshop(contrasts: [-1, -1.2, -0.8, -1])
    workshop.modules.append(Module("twin", title: Title("Twin"), moves: ["a"]))
    workshop.alongside = ["twin"]
    let answer = answer(workshop)
    #expect(answer.findings.count == 1)
    #expect(answer.findings.first?.members.map(\.unit.module) == ["a", "twin"])
    #expect(answer.findings.first?.verdict == .weak)
  }

  @Test func aModuleThatSharesAllItsMetricsIsNeverSoundAlone() throws {
    var workshop = Workshop(contrasts: [0.5, 0.6, 0.4, 0.5, 0.5])
    #expect(answer(workshop).findings.first?.verdict == .sound)
    workshop.modules.append(Module("wider", title: Title("Wider"), moves: ["a", "b"]))
    workshop.alongside = ["wider"]
    let finding = try #require(answer(workshop).findings.first { $0.members[0].unit.module == "a" })
    #expect(finding.isWhollyShared)
    #expect(finding.sharedWith.map(\.module) == ["wider"])
    #expect(finding.verdict == .insufficient)
    #expect(finding.gap == .sharedMetrics)
  }

  @Test func modulesWithoutMetricsAreListedWithoutAnEstimate() throws {
    var workshop = Workshop(contrasts: [-1, -1.2, -0.8, -1])
    workshop.modules.append(Module("culture", title: Title("Culture")))
    let finding = try #require(answer(workshop).findings.last)
    #expect(finding.members.map(\.unit.module) == ["culture"])
    #expect(finding.gap == .noMetric)
    #expect((finding.trained, finding.notTrained) == (0, 4))
  }

  @Test func figuresBeforeTheLagHasPassedAreNoEvidence() throws {
    let workshop = Workshop(contrasts: [-1, -1.2, -0.8, -1])
    var evidence = workshop.evidence
    for place in evidence.people.indices {
      for month in 1...2 {
        let period = try #require(Period.month(month, of: 2026))
        evidence.add(.observation(Observation(evidence.people[place].id, "a", in: period, .value(500))), of: Int32(place))
      }
    }
    let estimate = try #require(WeakModules(of: evidence, in: workshop.catalogue, asOf: Workshop.today).findings.first?.estimate)
    #expect(estimate.effect ≈ -1)
  }

  @Test func aMonthUnderWayIsNotCounted() throws {
    let workshop = Workshop(contrasts: [-1, -1.2, -0.8, -1])
    let day = try #require(Day(iso: "2026-04-29"))
    let estimate = try #require(WeakModules(of: workshop.evidence, in: workshop.catalogue, asOf: day).findings.first?.estimate)
    // March alone, in which everybody is 5 above: the contrast of one metric with two others is the same.
    #expect(estimate.effect ≈ -1)
    #expect(WeakModules(of: workshop.evidence, in: workshop.catalogue, asOf: day - 31).findings.first?.estimate == nil)
  }

  @Test func aTargetOfARowReplacesTheCurriculums() throws {
    let workshop = Workshop(contrasts: [0, 0, 0, 0])
    var evidence = workshop.evidence
    let ofA = evidence.observations.metric.indices.filter { evidence.observations.metrics[Int(evidence.observations.metric[$0])] == "a" }
    for row in ofA { evidence.observations.target[row] = 125 }
    let estimate = try #require(WeakModules(of: evidence, in: workshop.catalogue, asOf: Workshop.today).findings.first?.estimate)
    #expect(estimate.effect ≈ -1)
  }

  @Test func scopeLeavesOthersOut() throws {
    var workshop = Workshop(contrasts: [-1, -1, -1, -1, 3, 3])
    for place in workshop.trainees.indices { workshop.trainees[place].region = place < 4 ? "North" : "South" }
    let answer = WeakModules(
      of: workshop.evidence, in: workshop.catalogue, scope: Scope([.region: "north"]), asOf: Workshop.today)
    #expect(answer.hires == 4)
    #expect(try #require(answer.findings.first?.estimate).effect ≈ -1)
  }

  @Test func regionsAreTakenOutOneByOne() throws {
    var workshop = Workshop(contrasts: [-1, -1, 0.5, 0.5])
    for place in workshop.trainees.indices { workshop.trainees[place].region = place < 2 ? "North" : "South" }
    let checks = try #require(answer(workshop).findings.first?.estimate).withoutRegion
    #expect(checks.map(\.region) == ["North", "South"])
    #expect(checks.map(\.effect) ≈ [0.5, -1])
    #expect(checks.map(\.hires) == [2, 2])
  }

  @Test func onlyFirstAttemptsTellWhatWasLearned() throws {
    let workshop = Workshop(contrasts: [-1, -1.2, -0.8, -1])
    var evidence = workshop.evidence
    for place in evidence.people.indices {
      let id = evidence.people[place].id
      let marks: [(Assessment.Phase, Int, Double)] = [(.before, 1, 50), (.after, 2, 100), (.after, 1, 55 + Double(place))]
      for (phase, attempt, mark) in marks {
        let taken = Workshop.start + 10 + attempt
        evidence.add(.assessment(Assessment(id, "a", "v1", phase: phase, attempt: attempt, marks: mark, takenOn: taken)), of: Int32(place))
      }
    }
    let member = try #require(WeakModules(of: evidence, in: workshop.catalogue, asOf: Workshop.today).findings.first?.members.first)
    let gain = try #require(member.secondary.gain)
    #expect(gain.people == 4)
    #expect(gain.mean ≈ 0.065)
    #expect(try #require(gain.normalised) ≈ 0.13)
    #expect(member.secondary.isLearningPoor == true)
    #expect(member.diagnosis == .notLearned)
    #expect(member.secondary.scoresHardlyDiffer)
    #expect(member.naive.failsQuiz)
  }

  @Test func poorRatingsRaiseADoubtAndNoMore() throws {
    let workshop = Workshop(contrasts: [0.2, -0.4, -0.3, 0.1])
    var evidence = workshop.evidence
    #expect(WeakModules(of: evidence, in: workshop.catalogue, asOf: Workshop.today).findings.first?.verdict == .insufficient)
    for place in evidence.people.indices { evidence.add(.utility(UtilityRating(evidence.people[place].id, "a", 2)), of: Int32(place)) }
    #expect(WeakModules(of: evidence, in: workshop.catalogue, asOf: Workshop.today).findings.first?.verdict == .watch)
  }

  @Test func aSectionIsJudgedByAllItsMetrics() throws {
    let section = try #require(answer(Workshop(contrasts: [-1, -1.2, -0.8, -1])).sections.first)
    #expect(section.section == "all")
    #expect(section.metrics == ["a"])
    #expect(try #require(section.estimate).effect ≈ -1)
    #expect(section.verdict == .weak)
  }

  @Test func nothingKnownFindsNothing() {
    let empty = WeakModules(of: TrainingEvidence(), in: Catalogue(), asOf: Workshop.today)
    #expect(empty.findings.isEmpty)
    #expect(empty.cohort == nil)
    let workshop = Workshop(contrasts: [0, 0])
    let unmeasured = WeakModules(of: TrainingEvidence(of: workshop.people), in: workshop.catalogue, asOf: Workshop.today)
    #expect(unmeasured.findings.map(\.gap) == [.noMetric])
    #expect(unmeasured.finding(about: "a")?.notTrained == 2)
  }

  @Test(arguments: 0..<100) func betweenVarianceSolvesItsEquation(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    let values = (0..<12).map { _ in Double.random(in: -3...3, using: &random) }
    let variances = (0..<12).map { _ in Double.random(in: 0.01...0.5, using: &random) }
    let between = BetweenHires.variance(values, variances)
    let weights = variances.map { 1 / ($0 + between) }
    let mean = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
    let spread = zip(values, weights).reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1 }
    #expect(between > 0)
    #expect(spread ≈ 11)
  }
}

import Onboarding
import Statistics
import Support
import Testing

@testable import Evaluation

struct RampComparisonTests {
  /// Cohorts a and b, each with an event on every one of its days.
  private func office(_ a: [Int], _ b: [Int]) -> Office {
    var joined = Office(start: Day(number: 20_000), today: Day(number: 20_400), people: [], subjects: [])
    joined.add(EvaluationTests.office(a.map { ($0, .productive) }, prefix: "a"), cohort: "a")
    joined.add(EvaluationTests.office(b.map { ($0, .productive) }, prefix: "b"), cohort: "b")
    return joined
  }

  private func compare(_ office: Office, within: Grouping? = nil) -> RampComparison {
    RampComparison(of: office.subjects, by: .cohort, within: within, in: office.directory, asOf: office.today)
  }

  @Test func twoCohortsWorkedOutByHand() throws {
    // Expected of a: 3/6 + 2/5 + 1/4 = 1.15; variance 0.25 + 0.24 + 0.1875 = 0.6775; χ² = (3 − 1.15)² / 0.6775.
    let answer = compare(office([10, 20, 30], [40, 50, 60]))
    let test = try #require(answer.test)
    #expect(answer.groups.map(\.name) == ["a", "b"])
    #expect(answer.groups.compactMap(\.expected) ≈ [1.15, 4.85])
    #expect(test.chiSquared ≈ (1.85 * 1.85 / 0.6775))
    #expect(test.degreesOfFreedom == 1)
  }

  @Test func fewEventsAreShuffled() throws {
    // Of the 20 ways to deal six hires into two groups, only this one and its mirror part them so far.
    let test = try #require(compare(office([10, 20, 30], [40, 50, 60])).test)
    #expect(test.pValue ≈ 0.1)
    #expect(test.permutation?.arrangements == 20)
    #expect(test.permutation?.seed == nil)
    #expect(!test.isRough)
  }

  @Test func manyArrangementsAreDrawnWithASeedThatIsTold() throws {
    let many = try #require(compare(office(Array(1...4), Array(10...200))).test)
    #expect(many.permutation?.seed == RampComparison.seed)
    #expect(many.permutation?.arrangements == LogRank.drawnArrangements)
  }

  @Test func enoughEventsNeedNoShuffling() throws {
    let test = try #require(compare(office(Array(1...6), Array(4...10))).test)
    #expect(test.permutation == nil)
    let expected = try #require(ChiSquared(degreesOfFreedom: 1)).upperTail(test.chiSquared)
    #expect(test.pValue ≈ expected)
  }

  @Test func restrictedMeansDifferByTheAreaBetweenTheCurves() throws {
    // Within 30 days a waits 10 + 10·2/3 + 10·1/3 = 20 days on average, b all 30. Variance: 10²/6 + (10/3)²/2 = 200/9.
    let answer = compare(office([10, 20, 30], [40, 50, 60]))
    #expect(answer.tau == 30)
    #expect(answer.groups.map(\.isReference) == [true, false])
    let difference = try #require(answer.groups[1].difference)
    #expect(difference.value ≈ 10)
    #expect(try #require(difference.standardError) ≈ (200.0 / 9).squareRoot())
    #expect(answer.groups[0].difference == nil)
  }

  @Test func strataAreComparedWithinAndAddedUp() throws {
    // In each region: expected of a 2/4 + 1/3, variance 1/4 + 2/9.
    var two = office([10, 20, 110, 120], [30, 40, 130, 140])
    for place in two.people.indices { two.people[place].region = place % 4 < 2 ? "north" : "south" }
    let answer = compare(two, within: .region)
    let test = try #require(answer.test)
    #expect(answer.comparableStrata == 2)
    let expected = 5.0 / 3
    let variance = 2 * (1.0 / 4 + 2.0 / 9)
    #expect(answer.groups.compactMap(\.expected) ≈ [expected, 8 - expected])
    #expect(test.chiSquared ≈ ((4 - expected) * (4 - expected) / variance))
  }

  @Test func hiresOfNoGroupAreLeftOutAndCounted() {
    var some = office([10, 20, 30], [40, 50, 60])
    some.people[0].cohort = nil
    let answer = compare(some)
    #expect(answer.ungrouped == 1)
    #expect(answer.groups.map(\.ramp.count) == [2, 3])
  }

  @Test(arguments: [[], [10], [10, 20, 30]]) func oneGroupHasNothingToBeComparedWith(_ days: [Int]) {
    let answer = compare(office(days, []))
    #expect(answer.test == nil)
    #expect(answer.groups.allSatisfy { $0.expected == nil && $0.difference == nil })
  }

  @Test func groupsWithoutEventsCannotBeTested() {
    var idle = Office(start: Day(number: 20_000), today: Day(number: 20_400), people: [], subjects: [])
    idle.add(EvaluationTests.office([(50, .ramping), (60, .left)], prefix: "a"), cohort: "a")
    idle.add(EvaluationTests.office([(50, .ramping), (60, .left)], prefix: "b"), cohort: "b")
    #expect(compare(idle).test == nil)
  }

  @Test(arguments: 0..<20) func observedAndExpectedAddUpAlike(_ seed: UInt64) throws {
    var random = Support.SplitMix(seed: seed)
    var some = EvaluationTests.office(randomHires(&random, 30))
    for place in some.people.indices { some.people[place].cohort = ["x", "y", "z"].randomElement(using: &random) }
    let answer = compare(some, within: seed.isMultiple(of: 2) ? .region : nil)
    let expected = answer.groups.compactMap(\.expected).reduce(0, +)
    let observed = answer.groups.map(\.ramp.productive).reduce(0, +)
    #expect(try #require(answer.test).pValue <= 1)
    #expect(expected ≈ Double(observed))
  }
}

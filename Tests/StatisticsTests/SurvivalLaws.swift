import Statistics
import Support
import Testing

/// What holds of every curve, whatever the group.
struct SurvivalLaws {
  static let seeds: Range<UInt64> = 0..<200
  static let threeOutcomes: [FollowUp.Outcome] = [.censored, .event, .competing]

  @Test(arguments: seeds)
  func curveNeverRises(seed: UInt64) {
    let shares = [1] + KaplanMeier(randomFollowUps(seed)).steps.map(\.surviving)
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(shares.allSatisfy { (0...1).contains($0) })
  }

  @Test(arguments: seeds)
  func orderOfRowsDoesNotMatter(seed: UInt64) {
    let group = randomFollowUps(seed)
    var random = Statistics.SplitMix(seed: seed)
    #expect(KaplanMeier(group) == KaplanMeier(group.shuffled(using: &random)))
  }

  @Test(arguments: seeds)
  func duplicatingEverybodyHalvesTheVariance(seed: UInt64) {
    let group = randomFollowUps(seed, outcomes: Self.threeOutcomes)
    let (once, twice) = (KaplanMeier(group), KaplanMeier(group + group))
    #expect(once.steps.map(\.surviving) ≈ twice.steps.map(\.surviving))
    #expect(same(once.steps.map { $0.relativeVariance.map { $0 / 2 } }, twice.steps.map(\.relativeVariance)))
    let (curves, doubled) = (AalenJohansen(group), AalenJohansen(group + group))
    #expect(curves.steps.map(\.eventShare) ≈ doubled.steps.map(\.eventShare))
    #expect(curves.steps.map { $0.eventVariance / 2 } ≈ doubled.steps.map(\.eventVariance))
    #expect(curves.steps.map { $0.competingVariance / 2 } ≈ doubled.steps.map(\.competingVariance))
  }

  @Test(arguments: seeds)
  func sharesAddUpToOne(seed: UInt64) {
    let steps = AalenJohansen(randomFollowUps(seed, outcomes: Self.threeOutcomes)).steps
    #expect(steps.map { $0.eventShare + $0.competingShare + $0.waiting } ≈ steps.map { _ in 1 })
  }

  @Test(arguments: seeds)
  func withoutCompetitionIncidenceIsTheRestOfTheCurve(seed: UInt64) {
    let group = randomFollowUps(seed)
    let (curve, curves) = (KaplanMeier(group), AalenJohansen(group))
    #expect(curves.steps.map(\.eventShare) ≈ (curve.steps.map { 1 - $0.surviving }))
    #expect(curves.steps.map { $0.eventVariance.squareRoot() } ≈ curve.steps.map { $0.standardError ?? 0 })
  }

  @Test(arguments: seeds)
  func withoutCensoringVarianceIsBinomial(seed: UInt64) {
    let group = randomFollowUps(seed, outcomes: [.event, .competing])
    let steps = AalenJohansen(group).steps
    #expect(steps.map(\.eventVariance) ≈ (steps.map { $0.eventShare * (1 - $0.eventShare) / Double(group.count) }))
  }

  @Test(arguments: seeds)
  func limitsHoldTheShare(seed: UInt64) {
    let curve = KaplanMeier(randomFollowUps(seed))
    for scale in KaplanMeier.Scale.allCases {
      let pairs = zip(curve.steps, curve.limits(scale: scale))
      #expect(pairs.allSatisfy { step, limits in limits?.contains(step.surviving) ?? true })
    }
  }

  @Test(arguments: seeds)
  func landmarkIsTheGroupThatLasted(seed: UInt64) {
    let group = randomFollowUps(seed, outcomes: Self.threeOutcomes)
    let lasted = group.filter { $0.time > 10 }
    #expect(KaplanMeier(group).landmark(after: 10).steps == KaplanMeier(lasted).steps)
    #expect(AalenJohansen(group).landmark(after: 10).steps == AalenJohansen(lasted).steps)
  }

  @Test(arguments: seeds)
  func countingAndSortingAgree(seed: UInt64) throws {
    let group = randomFollowUps(seed, outcomes: Self.threeOutcomes)
    let counted = try #require(RiskTable(days: group.map { Int($0.time) }, outcomes: group.map(\.outcome)))
    let shifted = RiskTable(group.compactMap { FollowUp(time: $0.time + 0.5, $0.outcome) })
    #expect(counted == RiskTable(group))
    #expect(
      counted.rows.map { [$0.atRisk, $0.events, $0.competing, $0.censored] }
        == shifted.rows.map { [$0.atRisk, $0.events, $0.competing, $0.censored] })
    #expect(counted.rows.map { $0.time + 0.5 } == shifted.rows.map(\.time))
  }
}

struct RiskTableTests {
  @Test func listsOfDifferentLengthMakeNoTable() {
    #expect(RiskTable(days: [1, 2], outcomes: [.event]) == nil)
    #expect(RiskTable(days: [-1], outcomes: [.event]) == nil)
  }

  @Test func veryLongTimesAreSortedRatherThanCounted() {
    let table = RiskTable(days: [40_000_000, 3], outcomes: [.event, .censored])
    #expect(table?.rows.map(\.time) == [3, 40_000_000])
  }

  @Test func tallyIsTheTable() {
    var tally = DayTally()
    tally.add(5, .event)
    tally.add(2, .competing)
    tally.add(5, .censored)
    #expect(tally.table == RiskTable(days: [2, 5, 5], outcomes: [.competing, .censored, .event]))
    #expect(DayTally().table.rows.isEmpty)
  }
}

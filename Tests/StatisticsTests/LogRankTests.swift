import Statistics
import Support
import Testing

struct LogRankTests {
  static let maintained = followUps(9, 13, -13, 18, 23, -28, 31, 34, -45, 48, -161)
  static let control = followUps(5, 5, 8, 8, 12, -16, 23, 27, 30, 33, 43, 45)

  /// The aml data, Miller (1981): χ² 3.4 on 1 degree of freedom, p = 0.065; more digits by R `survdiff`.
  @Test func leukaemiaMatchesMiller() {
    let test = LogRank([RiskTable(Self.maintained), RiskTable(Self.control)])
    #expect(test.observed == [7, 11])
    #expect(test.expected ≈ [10.6893359923007, 7.31066400769928])
    #expect(same(test.chiSquared, 3.3963886989776))
    #expect(same(test.pValue, 0.0653393220405051))
    #expect(test.hasEnoughEvents)
  }

  /// At time 1 each of the two expects half an event with variance 1/4; at time 2 the one left expects a whole one for certain.
  @Test func twoSubjectsByHand() {
    let test = LogRank([RiskTable(followUps(1)), RiskTable(followUps(2))])
    #expect(test.expected ≈ [0.5, 1.5])
    #expect(same(test.chiSquared, 1))
  }

  @Test func nothingToCompareHasNoStatistic() {
    let groups: [[[FollowUp]]] = [[], [[]], [followUps(1)], [followUps(-1, -2), followUps(-3)], [followUps(1, 2), []], [[], []]]
    let tests = groups.map { LogRank($0.map { RiskTable($0) }) }
    #expect(tests.allSatisfy { $0.chiSquared == nil && $0.pValue == nil && $0.degreesOfFreedom == 0 })
  }

  @Test func allTiedHasNoVariance() {
    let test = LogRank([RiskTable(followUps(5, 5)), RiskTable(followUps(5, 5))])
    #expect(test.chiSquared == nil)
  }

  @Test func strataOfOneGroupAreLeftOut() {
    let alone = [RiskTable(followUps(1, 2, 3)), RiskTable([FollowUp]())]
    let both = [RiskTable(Self.maintained), RiskTable(Self.control)]
    #expect(same(LogRank(strata: [both, alone]).chiSquared, LogRank(both).chiSquared))
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func orderOfGroupsDoesNotMatter(seed: UInt64) {
    let groups = (0..<4).map { RiskTable(randomFollowUps(4 * seed + $0)) }
    let (test, reversed) = (LogRank(groups), LogRank(groups.reversed()))
    #expect(same(test.chiSquared, reversed.chiSquared))
    #expect(test.expected.reduce(0, +) ≈ Double(test.observed.reduce(0, +)))
    #expect(test.covariance.map { $0.reduce(0, +) } ≈ [0, 0, 0, 0])
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func duplicatingEverybodyDoublesObservedAndExpected(seed: UInt64) {
    let groups = (0..<3).map { randomFollowUps(3 * seed + $0) }
    let (once, twice) = (LogRank(groups.map { RiskTable($0) }), LogRank(groups.map { RiskTable($0 + $0) }))
    #expect(once.observed.map { 2 * $0 } == twice.observed)
    #expect(once.expected.map { 2 * $0 } ≈ twice.expected)
  }
}

struct PermutationTests {
  /// Scores 3/4, 5/12, −1/12, −13/12: of the six ways to choose two, the one seen and its mirror are furthest from 0.
  @Test func fourSubjectsByHand() {
    let test = LogRank.permutation(of: [followUps(1, 2), followUps(3, 4)], seed: 1)
    #expect(same(test?.value, 1.0 / 3))
    #expect(test?.arrangements == 6)
    #expect(test?.seed == nil)
  }

  @Test func strataAreShuffledWithin() {
    let strata = [[followUps(1), followUps(2)], [followUps(1), followUps(2)]]
    let test = LogRank.permutation(strata: strata, seed: 1)
    #expect(test?.arrangements == 4)
    #expect(same(test?.value, 1.0 / 2))
  }

  @Test func manyArrangementsAreDrawnAndRepeatable() throws {
    let groups = [LogRankTests.maintained, LogRankTests.control]
    let test = try #require(LogRank.permutation(of: groups, seed: 7))
    #expect(test == LogRank.permutation(of: groups, seed: 7))
    #expect(test.arrangements == 9_999)
    #expect(test.seed == 7)
    #expect((0.04...0.10).contains(test.value))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func drawnAndExactNearlyAgree(seed: UInt64) throws {
    let groups = [randomFollowUps(2 * seed, most: 6), randomFollowUps(2 * seed + 1, most: 6) + followUps(4)]
    let exact = try #require(LogRank.permutation(of: groups, seed: seed))
    // A stratum of 9 and 9 that never has an event adds nothing but arrangements, 48,620 of them.
    let watched = Array(repeating: followUps(-30), count: 9).flatMap(\.self)
    let drawn = try #require(LogRank.permutation(strata: [groups, [watched, watched]], seed: seed))
    #expect(drawn.seed == seed)
    #expect((0...1).contains(exact.value))
    #expect(abs(drawn.value - exact.value) < 0.03)
  }

  @Test func nothingToShuffleHasNoValue() {
    #expect(LogRank.permutation(of: [], seed: 1) == nil)
    #expect(LogRank.permutation(of: [followUps(1, 2), []], seed: 1) == nil)
    #expect(LogRank.permutation(of: [followUps(-1), followUps(-2)], seed: 1) == nil)
    #expect(LogRank.permutation(of: [followUps(1), followUps(1)], seed: 1)?.value == 1)
  }
}

struct LogRankReference: Decodable {
  struct Test: Decodable {
    let n: [Int]
    let observed: [Int]
    let expected: [Double]
    let variance: [[Double]]
    let chisq: Double
    let df: Int
    let p: Double
  }
  let logrank: Test
  let logrankStratified: Test?
}

struct LogRankReferenceTests {
  @Test(
    .enabled(if: Reference.has("survival_lung.json"), "the reference values are not beside this checkout"),
    arguments: [("aml", ["Maintained", "Nonmaintained"]), ("lung", ["1", "2"]), ("lung_months", ["1", "2"]), ("ovarian", ["1", "2"])])
  func testsMatchR(dataSet: String, groups: [String]) throws {
    let reference = try Reference.decode("survival_\(dataSet).json", as: LogRankReference.self)
    try expect(LogRank(tables(dataSet, groups)), match: reference.logrank)
    let strata = Set(try Reference.rows("\(dataSet).csv").compactMap { $0["stratum"] }).subtracting(["", "NA"]).sorted()
    try reference.logrankStratified.map { expected in
      try expect(LogRank(strata: strata.map { stratum in try tables(dataSet, groups) { $0["stratum"] == stratum } }), match: expected)
    }
  }

  private func tables(
    _ dataSet: String, _ groups: [String], where keep: ([String: String]) -> Bool = { _ in true }
  ) throws -> [RiskTable] {
    try groups.map { group in RiskTable(try Reference.followUps("\(dataSet).csv") { $0["group"] == group && keep($0) }) }
  }

  private func expect(_ test: LogRank, match reference: LogRankReference.Test) throws {
    #expect(test.observed == reference.observed)
    #expect(test.expected ≈ reference.expected)
    #expect(test.covariance.flatMap(\.self) ≈ reference.variance.flatMap(\.self))
    #expect(same(test.chiSquared, reference.chisq))
    #expect(test.degreesOfFreedom == reference.df)
    #expect(same(test.pValue, reference.p))
  }
}

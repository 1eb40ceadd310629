import Statistics
import Support
import Testing

struct RankCorrelationTests {
  static let marks = [3.2, 4.1, 2.8, 4.1, 3.9, 2.5, 4.6, 3]
  static let days: [Double] = [150, 95, 182, 120, 110, 210, 95, 140]

  /// ∑d² = 2 of 4 ranks: ρ = 1 − 12/60; of 24 orders 4 are as near to sorted and 4 to reversed.
  @Test func fourSubjectsByHand() throws {
    let correlation = try #require(RankCorrelation([1, 2, 3, 4], [1, 3, 2, 4]))
    #expect(correlation.value ≈ 0.8)
    #expect(correlation.kendall ≈ (2.0 / 3))
    #expect(correlation.pValue ≈ (1.0 / 3))
  }

  /// Eight scorecards with ties; limits and t by R, p by looking at all 40,320 orders.
  @Test func eightScorecardsMatchR() throws {
    let correlation = try #require(RankCorrelation(Self.marks, Self.days))
    let limits = try #require(correlation.limits())
    #expect(correlation.value ≈ -0.921686746987952)
    #expect([limits.lower, limits.upper] ≈ [-0.989994273141527, -0.503420325591961])
    #expect(same(correlation.t, -5.81969250341787))
    #expect(same(correlation.studentP, 0.00113131094717198))
    #expect(correlation.pValue ≈ (90.0 / 40_320))
    #expect(correlation.kendall ≈ -0.814814814814815)
  }

  @Test func perfectOrderHasNoLimits() throws {
    let correlation = try #require(RankCorrelation((0..<10).map(Double.init), (0..<10).map { Double($0 * $0) }))
    #expect(correlation.value ≈ 1)
    #expect(correlation.limits() == nil)
    #expect(correlation.t == nil)
    #expect(correlation.studentP == nil)
    #expect(agree(correlation.pValue, 2.0 / 3_628_800, within: 1e-10))
  }

  @Test func tooFewOrUnvaryingHaveNoCorrelation() {
    #expect(RankCorrelation([], []) == nil)
    #expect(RankCorrelation([1, 2], [1, 2]) == nil)
    #expect(RankCorrelation([1, 1, 1], [1, 2, 3]) == nil)
    #expect(RankCorrelation([1, 2, 3], [1, 2]) == nil)
    #expect(RankCorrelation([1, 2, .nan], [1, 2, 3]) == nil)
    #expect(RankCorrelation([1, 2, 3], [1, 3, 2])?.limits() == nil)
  }

  @Test func plannedNumbersAreThoseOfTheTextbook() {
    #expect(RankCorrelation.subjectsNeeded(toSee: 0.3) == 85)
    #expect(RankCorrelation.subjectsNeeded(toSee: -0.5) == 29)
    #expect(RankCorrelation.subjectsNeeded(toSee: 0) == nil)
    #expect(RankCorrelation.subjectsNeeded(toSee: 1) == nil)
  }

  @Test func selectionHidesCorrelation() {
    #expect(same(RankCorrelation.correctedForSelection(0.3, deviationRatio: 1), 0.3))
    #expect(same(RankCorrelation.correctedForSelection(0.3, deviationRatio: 2), 0.6 / 1.27.squareRoot()))
    #expect(RankCorrelation.correctedForSelection(0.3, deviationRatio: 0) == nil)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func risingTransformsChangeNothing(seed: UInt64) throws {
    var random = Statistics.SplitMix(seed: seed)
    let count = Int.random(in: 5...30, using: &random)
    let xs = (0..<count).map { Double($0 % 7) + Double(Int.random(in: 0...3, using: &random)) }
    let ys = (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
    let correlation = try #require(RankCorrelation(xs, ys))
    let bent = try #require(RankCorrelation(xs.map { $0 * $0 * $0 }, ys.map { $0 / (1 + $0) }))
    #expect(correlation == bent)
    #expect(try #require(RankCorrelation(ys, xs)).value ≈ correlation.value)
    #expect(try #require(RankCorrelation(xs, ys.map { -$0 })).kendall ≈ -correlation.kendall)
    #expect(correlation.limits()?.contains(correlation.value) ?? false)
  }
}

struct RankCorrelationReference: Decodable {
  let n: Int
  let rho: Double
  let tauB: Double
  let fisherBonettWrightLower: Double
  let upper: Double
  let t: Double
  let pT: Double
  let x: [Double]?
  let y: [Double]?
}

struct RankCorrelationReferenceTests {
  @Test(
    .enabled(if: Reference.has("spearman.json"), "the reference values are not beside this checkout"),
    arguments: [
      ("mtcars_mpg_wt", "mtcars.csv", "mpg", "wt"), ("mtcars_mpg_qsec", "mtcars.csv", "mpg", "qsec"),
      ("iris_sepal", "iris_sepal.csv", "Sepal.Length", "Sepal.Width"),
    ])
  func correlationsMatchR(name: String, file: String, one: String, other: String) throws {
    let reference = try #require(try Reference.decode("spearman.json", as: [String: RankCorrelationReference].self)[name])
    let rows = try Reference.rows(file)
    let correlation = try #require(
      RankCorrelation(
        rows.compactMap { $0[one].flatMap(Double.init) }, rows.compactMap { $0[other].flatMap(Double.init) }))
    #expect(correlation.count == reference.n)
    #expect(correlation.value ≈ reference.rho)
    #expect(correlation.kendall ≈ reference.tauB)
    #expect(same(correlation.limits()?.lower, reference.fisherBonettWrightLower))
    #expect(same(correlation.limits()?.upper, reference.upper))
    #expect(same(correlation.t, reference.t))
    #expect(agree(correlation.pValue, reference.pT, within: 1e-9))
  }
}

import Foundation
import Statistics
import Support
import Testing

struct MeanTests {
  /// Student's sleep data (1908): extra hours by two drugs, the paired test of R's `t.test` example.
  @Test func sleepersMatchStudent() throws {
    let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    let paired = try #require(MeanTest(of: zip(first, second).map { $0 - $1 }))
    #expect(agree(paired.t, -4.062127683382037, within: 1e-10))
    #expect(agree(paired.pValue, 0.00283289019738427, within: 1e-10))
    let welch = try #require(MeanTest(of: first, against: second))
    #expect(agree(welch.degreesOfFreedom, 17.776473516178, within: 1e-10))
    #expect(agree(welch.pValue, 0.0793941401873582, within: 1e-10))
  }

  @Test func meanOfOneOrOfEqualsHasNoTest() {
    #expect(MeanTest(of: []) == nil)
    #expect(MeanTest(of: [1]) == nil)
    #expect(MeanTest(of: [0.1, 0.1, 0.1]) == nil)
    #expect(MeanTest(of: [1, 2], against: [3]) == nil)
    #expect(MeanTest(of: [1, 1], against: [3, 3]) == nil)
  }

  @Test func freedomOfASumIsSatterthwaites() {
    let parts = [VariancePart(variance: 1, degreesOfFreedom: 4), VariancePart(variance: 1, degreesOfFreedom: 4)]
    #expect(same(VariancePart.degreesOfFreedom(ofSum: parts), 8))
    let known = VariancePart(variance: 3, degreesOfFreedom: .infinity)
    #expect(same(VariancePart.degreesOfFreedom(ofSum: [parts[0], known]), 64))
    #expect(VariancePart.degreesOfFreedom(ofSum: []) == nil)
    #expect(VariancePart.degreesOfFreedom(ofSum: [VariancePart(variance: 0, degreesOfFreedom: 3)]) == nil)
  }
}

struct SampleTests {
  @Test func momentsAreThoseOfTheBook() {
    let sample = Sample([2, 4, 4, 4, 5, 5, 7, 9])
    #expect(sample.mean == 5)
    #expect(same(sample.variance, 32.0 / 7))
    #expect(same(sample.quantile(0.25), 4))
    #expect(same(sample.quantile(0.9), 7.6))
  }

  @Test func equalValuesShareTheirRanks() {
    #expect(Sample([3, 1, 3, 2]).ranks == [3.5, 1, 3.5, 2])
  }

  @Test func noneAndOneHaveNoSpread() {
    #expect(Sample([]).mean == nil)
    #expect(Sample([]).quantile(0.5) == nil)
    #expect(Sample([1]).variance == nil)
    #expect(Sample([1, 2]).covariance(with: Sample([1])) == nil)
    #expect(Sample([1, 1]).correlation(with: Sample([1, 2])) == nil)
  }
}

struct RandomEffectsTests {
  /// The BCG vaccine trials (Colditz et al. 1994): tuberculosis among vaccinated and among controls, yes and no.
  static let trials: [[Double]] = [
    [4, 119, 11, 128], [6, 300, 29, 274], [3, 228, 11, 209], [62, 13536, 248, 12619], [33, 5036, 47, 5761],
    [180, 1361, 372, 1079], [8, 2537, 10, 619], [505, 87886, 499, 87892], [29, 7470, 45, 7232], [17, 1699, 65, 1600],
    [186, 50448, 141, 27197], [5, 2493, 3, 2338], [27, 16886, 29, 17825],
  ]
  static let logRatios = trials.map { log($0[0] / ($0[0] + $0[1]) / ($0[2] / ($0[2] + $0[3]))) }
  static let variances = trials.map { 1 / $0[0] - 1 / ($0[0] + $0[1]) + 1 / $0[2] - 1 / ($0[2] + $0[3]) }

  @Test func vaccineTrialsMatchStatsmodels() throws {
    let pooled = try #require(RandomEffects(values: Self.logRatios, variances: Self.variances))
    #expect(pooled.betweenVariance ≈ 0.3180684522050242)
    #expect(pooled.value ≈ -0.7149681534934442)
    #expect(pooled.spread ≈ 1)
    #expect(RandomEffects.heterogeneity(Self.logRatios, Self.variances) ≈ 152.2330080823734)
    let limits = try #require(pooled.estimate().limits)
    #expect([limits.lower, limits.upper] ≈ [-1.1090983812022401, -0.32083792578464837])
  }

  @Test func agreeingEstimatesHaveNothingBetweenThem() throws {
    let pooled = try #require(RandomEffects(values: [1, 1.1], variances: [1, 1]))
    #expect(pooled.betweenVariance == 0)
    #expect(pooled.value ≈ 1.05)
    #expect(pooled.variance ≈ 0.5)
    #expect(same(pooled.estimate().standardError, 0.5.squareRoot()))
  }

  /// ∑(y − ȳ)²/(1 + τ²) = 1 with y = ±2: 8/(1 + τ²) = 1.
  @Test func rootIsFoundByHand() {
    #expect(same(RandomEffects.pauleMandel(values: [-2, 2], variances: [1, 1]), 7))
  }

  @Test func oneEstimateHasNoLimits() throws {
    let pooled = try #require(RandomEffects(values: [3], variances: [4]))
    #expect(pooled.estimate() == Estimate(value: 3, standardError: 2, limits: nil))
    #expect(RandomEffects(values: [], variances: []) == nil)
    #expect(RandomEffects(values: [1], variances: [0]) == nil)
    #expect(RandomEffects(values: [1], variances: [1, 2]) == nil)
  }
}

struct PooledReference: Decodable {
  struct Trials: Decodable {
    let y: [Double]
    let v: [Double]
    let tau2Pm: Double
    let estimate: Double
    let seModifiedHk: Double
    let df: Int
    let ci: [Double]
    let q0: Double

    enum CodingKeys: String, CodingKey {
      case y, v, tau2Pm, estimate, seModifiedHk, df, ci
      case q0 = "Q0"
    }
  }
  struct Agreement: Decodable {
    let data: [[Double?]]
    let nominal: Double
    let ordinal: Double
    let interval: Double
    let ratio: Double
  }
  let pauleMandelHksj: Trials
  let krippendorff: Agreement
  let krippendorffShroutFleiss: [String: Double]
}

struct RandomEffectsReferenceTests {
  @Test(.enabled(if: Reference.has("reliability_meta.json"), "the reference values are not beside this checkout"))
  func pooledTrialsMatch() throws {
    let reference = try Reference.decode("reliability_meta.json", as: PooledReference.self).pauleMandelHksj
    let pooled = try #require(RandomEffects(values: reference.y, variances: reference.v))
    let estimate = pooled.estimate()
    #expect([pooled.betweenVariance, pooled.value] ≈ [reference.tau2Pm, reference.estimate])
    #expect(pooled.degreesOfFreedom == reference.df)
    #expect(same(estimate.standardError, reference.seModifiedHk))
    #expect(same([estimate.limits?.lower, estimate.limits?.upper], reference.ci))
    #expect(RandomEffects.heterogeneity(reference.y, reference.v) ≈ reference.q0)
  }
}

struct OddsRatioTests {
  /// Admissions to Berkeley in 1973 by department: men admitted and rejected, women admitted and rejected.
  /// The limits are those of R's `mantelhaen.test(UCBAdmissions)`, to the seven digits it prints.
  static let berkeley = [
    TwoByTwo(successes: 512, failures: 313, otherSuccesses: 89, otherFailures: 19),
    TwoByTwo(successes: 353, failures: 207, otherSuccesses: 17, otherFailures: 8),
    TwoByTwo(successes: 120, failures: 205, otherSuccesses: 202, otherFailures: 391),
    TwoByTwo(successes: 138, failures: 279, otherSuccesses: 131, otherFailures: 244),
    TwoByTwo(successes: 53, failures: 138, otherSuccesses: 94, otherFailures: 299),
    TwoByTwo(successes: 22, failures: 351, otherSuccesses: 24, otherFailures: 317),
  ].compactMap(\.self)

  @Test func berkeleyMatchesR() throws {
    let ratio = try #require(OddsRatio(strata: Self.berkeley))
    #expect(agree(ratio.value, 0.9046968, within: 1e-7))
    #expect(agree(ratio.limits().lower, 0.7719074, within: 1e-7))
    #expect(agree(ratio.limits().upper, 1.0603298, within: 1e-7))
  }

  @Test func crudeRatioOfBerkeleyPointsTheOtherWay() throws {
    let crude = try #require(TwoByTwo(successes: 1198, failures: 1493, otherSuccesses: 557, otherFailures: 1278))
    let ratio = try #require(OddsRatio(strata: [crude]))
    #expect(ratio.value ≈ (1198.0 * 1278 / (1493.0 * 557)))
    #expect(ratio.limits().lower > 1)
  }

  /// In one stratum the variance is Woolf's: the sum of the reciprocals.
  @Test func varianceOfOneStratumIsWoolfs() throws {
    let table = try #require(TwoByTwo(successes: 2, failures: 3, otherSuccesses: 4, otherFailures: 5))
    let ratio = try #require(OddsRatio(strata: [table]))
    let woolf: Double = 1.0 / 2 + 1.0 / 3 + 1.0 / 4 + 1.0 / 5
    #expect(ratio.logVariance ≈ woolf)
  }

  @Test func oneSidedTablesHaveNoRatio() throws {
    let sure = try #require(TwoByTwo(successes: 3, failures: 0, otherSuccesses: 1, otherFailures: 2))
    let empty = try #require(TwoByTwo(successes: 0, failures: 0, otherSuccesses: 0, otherFailures: 0))
    #expect(OddsRatio(strata: [sure]) == nil)
    #expect(OddsRatio(strata: [empty]) == nil)
    #expect(OddsRatio(strata: []) == nil)
    #expect(TwoByTwo(successes: -1, failures: 0, otherSuccesses: 0, otherFailures: 0) == nil)
  }
}

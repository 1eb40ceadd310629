import Statistics
import Support
import Testing

/// Distributions against values of scipy 1.17 (Cephes and Boost), to the digits both compute.
struct SpecialFunctionTests {
  static let ratios: [(share: Double, upper: Double, lower: Double, ratio: Double)] = [
    (0.95, 5, 10, 3.3258345304130104), (0.975, 999, 3996, 1.1014512333334125), (0.025, 999, 3996, 0.905241030570834),
    (0.99, 2.5, 7.25, 8.65322465764811), (1e-6, 3, 4, 7.238997172374257e-05), (0.5, 1, 1, 1), (0.975, 1e5, 2e5, 1.0107832027512853),
  ]

  @Test(arguments: ratios)
  func ratiosMatch(row: (share: Double, upper: Double, lower: Double, ratio: Double)) throws {
    let distribution = try #require(FisherF(row.upper, row.lower))
    #expect(agree(distribution.quantile(row.share), row.ratio, within: 1e-11))
    #expect(agree(distribution.cumulative(row.ratio), row.share, within: 1e-10))
    #expect(agree(distribution.upperTail(row.ratio), 1 - row.share, within: 1e-10))
  }

  static let students: [(share: Double, freedom: Double, t: Double)] = [
    (0.975, 1.7, 5.1188389882530565), (1e-10, 4.3, -295.1302929838031), (0.6, 2.2, 0.2853915458883041),
    (0.9, 1e6, 1.281552412129939), (0.4999, 3, -0.00027206990911051864), (0.5, 3, 0),
  ]

  @Test(arguments: students)
  func studentsQuantilesMatch(row: (share: Double, freedom: Double, t: Double)) throws {
    let distribution = try #require(StudentT(degreesOfFreedom: row.freedom))
    #expect(agree(distribution.quantile(row.share), row.t, within: 1e-11))
    #expect(agree(distribution.cumulative(row.t), row.share, within: 1e-11))
  }

  @Test func studentWithEndlessFreedomIsNormal() throws {
    let distribution = try #require(StudentT(degreesOfFreedom: .infinity))
    #expect(distribution.quantile(0.975) == Normal.quantile(0.975))
    #expect(distribution.cumulative(1) == Normal.cumulative(1))
  }

  @Test func tailsOfGammaMatch() throws {
    let tails = [(1100.0, 1000.0), (0.01, 0.3), (60, 2.5)].compactMap { IncompleteGamma.upper($0, shape: $1) }
    #expect(agree(tails, [0.0010593232539299773, 0.7207590036409852, 3.1385797727553017e-24], within: 1e-11))
    #expect(same(IncompleteGamma.lower(0.01, shape: 0.3), 1 - 0.7207590036409852))
  }

  @Test func largeParametersKeepTheirPrecision() {
    #expect(same(IncompleteBeta.regularised(0.5, 50000, 50001), 0.5012615631070978))
    #expect(same(BetaDistribution(alpha: 50000, beta: 50001)?.quantile(0.025), 0.4968960624918004))
  }

  /// I(x; 1, b) = 1 − (1 − x)ᵇ and I(x; a, 1) = xᵃ.
  @Test func simpleSharesArePowers() {
    #expect(same(IncompleteBeta.regularised(0.3, 1, 3), 1 - 0.343))
    #expect(same(IncompleteBeta.regularised(0.3, 4, 1), 0.0081))
  }

  @Test func impossibleParametersMakeNoDistribution() {
    #expect(StudentT(degreesOfFreedom: 0) == nil)
    #expect(StudentT(degreesOfFreedom: .nan) == nil)
    #expect(ChiSquared(degreesOfFreedom: 0) == nil)
    #expect(FisherF(1, 0) == nil)
    #expect(BetaDistribution(alpha: 0, beta: 1) == nil)
    #expect(IncompleteBeta.regularised(1.5, 1, 1) == nil)
    #expect(IncompleteGamma.upper(-1, shape: 1) == nil)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func quantilesUndoShares(seed: UInt64) throws {
    var random = Statistics.SplitMix(seed: seed)
    let share = Double.random(in: 0.0001..<0.9999, using: &random)
    let sizes = (0..<2).map { _ in Double.random(in: 0.3..<300, using: &random) }
    let student = try #require(StudentT(degreesOfFreedom: sizes[0]))
    let ratio = try #require(FisherF(sizes[0], sizes[1]))
    let beta = try #require(BetaDistribution(alpha: sizes[0], beta: sizes[1]))
    #expect(student.cumulative(student.quantile(share)) ≈ share)
    #expect(ratio.cumulative(ratio.quantile(share)) ≈ share)
    #expect(beta.cumulative(beta.quantile(share)) ≈ share)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func squareOfStudentIsARatio(seed: UInt64) throws {
    var random = Statistics.SplitMix(seed: seed)
    let (t, freedom) = (Double.random(in: 0..<6, using: &random), Double.random(in: 0.5..<60, using: &random))
    let student = try #require(StudentT(degreesOfFreedom: freedom))
    let ratio = try #require(FisherF(1, freedom))
    #expect(student.twoSided(t) ≈ (ratio.upperTail(t * t)))
  }
}

struct SpecialFunctionReference: Decodable {
  struct Quantiles: Decodable {
    let p: [Double]
    let x: [Double]
  }
  struct Normals: Decodable {
    let x: [Double]
    let p: [Double]
    let upper: [Double]
  }
  struct WithFreedom: Decodable {
    let x: [Double]
    let df: [Double]
    let p: [Double]
  }
  struct WithShapes: Decodable {
    let x: [Double]
    let a: [Double]
    let b: [Double]
    let p: [Double]
  }
  struct Adjusted: Decodable {
    let p: [Double]
    let adjusted: [Double]
  }
  struct Shares: Decodable {
    let x: Int
    let n: Int
    let ci: [Double]
    let clopper: [Double]
  }
  struct Orders: Decodable {
    let x: [Double]
    let y: [Double]
    let pTwoSided: Double
  }
  struct OneMean: Decodable {
    let x: [Double]
    let t: Double
    let df: Double
    let p: Double
    let ci: [Double]
  }
  struct TwoMeans: Decodable {
    let a: [Double]
    let b: [Double]
    let diff: Double
    let t: Double
    let df: Double
    let p: Double
    let ci: [Double]
  }
  let qnorm: Quantiles
  let pnorm: Normals
  let pt: WithFreedom
  let qt: WithFreedom
  let pchisqUpper: WithFreedom
  let pbeta: WithShapes
  let qbeta: WithShapes
  let bh: Adjusted
  let bhTies: Adjusted
  let wilson: [Shares]
  let spearmanExactPerm8: Orders
  let ttestOne: OneMean
  let welch: TwoMeans
}

@Suite(.enabled(if: Reference.has("special_functions.json"), "the reference values are not beside this checkout"))
struct SpecialFunctionReferenceTests {
  let reference: SpecialFunctionReference

  init() throws { reference = try Reference.decode("special_functions.json") }

  @Test func normalMatchesR() {
    #expect(agree(reference.qnorm.p.map(Normal.quantile), reference.qnorm.x))
    #expect(agree(reference.pnorm.x.map(Normal.cumulative), reference.pnorm.p))
    #expect(agree(reference.pnorm.x.map { Normal.cumulative(-$0) }, reference.pnorm.upper))
  }

  @Test func studentMatchesR() {
    let shares = zip(reference.pt.x, reference.pt.df).compactMap { x, df in StudentT(degreesOfFreedom: df)?.cumulative(x) }
    let quantiles = zip(reference.qt.p, reference.qt.df).compactMap { p, df in StudentT(degreesOfFreedom: df)?.quantile(p) }
    #expect(agree(shares, reference.pt.p))
    #expect(agree(quantiles, reference.qt.x))
  }

  @Test func chiSquaredMatchesR() {
    let rows = zip(reference.pchisqUpper.x, reference.pchisqUpper.df)
    #expect(agree(rows.compactMap { x, df in ChiSquared(degreesOfFreedom: df)?.upperTail(x) }, reference.pchisqUpper.p))
  }

  @Test func betaMatchesR() {
    let shares = reference.pbeta.x.indices.compactMap {
      IncompleteBeta.regularised(reference.pbeta.x[$0], reference.pbeta.a[$0], reference.pbeta.b[$0])
    }
    let quantiles = reference.qbeta.p.indices.compactMap {
      BetaDistribution(alpha: reference.qbeta.a[$0], beta: reference.qbeta.b[$0])?.quantile(reference.qbeta.p[$0])
    }
    #expect(agree(shares, reference.pbeta.p))
    #expect(agree(quantiles, reference.qbeta.x))
  }

  @Test func adjustedValuesMatchR() {
    #expect(FalseDiscovery.adjusted(reference.bh.p) ≈ reference.bh.adjusted)
    #expect(FalseDiscovery.adjusted(reference.bhTies.p) ≈ reference.bhTies.adjusted)
  }

  @Test func proportionsMatchR() throws {
    for row in reference.wilson {
      let proportion = try #require(Proportion(row.x, of: row.n))
      #expect([proportion.wilson().lower, proportion.wilson().upper] ≈ row.ci)
      #expect([proportion.clopperPearson().lower, proportion.clopperPearson().upper] ≈ row.clopper)
    }
  }

  @Test func exactOrdersMatch() {
    let correlation = RankCorrelation(reference.spearmanExactPerm8.x, reference.spearmanExactPerm8.y)
    #expect(same(correlation?.pValue, reference.spearmanExactPerm8.pTwoSided))
  }

  @Test func meansMatchR() throws {
    let one = try #require(MeanTest(of: reference.ttestOne.x))
    let two = try #require(MeanTest(of: reference.welch.a, against: reference.welch.b))
    #expect([one.t, one.degreesOfFreedom, one.pValue] ≈ [reference.ttestOne.t, reference.ttestOne.df, reference.ttestOne.p])
    #expect([two.value, two.t] ≈ [reference.welch.diff, reference.welch.t])
    #expect([two.degreesOfFreedom, two.pValue] ≈ [reference.welch.df, reference.welch.p])
    let limits = [one.estimate().limits, two.estimate().limits].compactMap(\.self)
    #expect(limits.flatMap { [$0.lower, $0.upper] } ≈ (reference.ttestOne.ci + reference.welch.ci))
  }
}

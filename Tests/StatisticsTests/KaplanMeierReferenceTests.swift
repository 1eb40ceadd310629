import Statistics
import Support
import Testing

/// A curve as R's `survival` 3.5-3 reports it.
struct CurveReference: Decodable {
  struct Table: Decodable {
    let time: [Double]
    let nRisk: [Int]
    let nEvent: [Int]
    let nCensor: [Int]
    let surv: [Double]
    let seSurv: [Double?]
  }
  struct Limits: Decodable {
    let lower: [Double?]
    let upper: [Double?]
  }
  struct Quantiles: Decodable {
    let p: [Double]
    let estimate: [Double?]
    let lower: [Double?]
    let upper: [Double?]
  }
  struct Mean: Decodable {
    let tau: Double
    let rmst: Double
    let se: Double
  }
  struct Conditional: Decodable {
    let t0: Double
    let t: Double
    let nRisk: Int
    let surv: Double?
    let se: Double?
    let lower: Double?
    let upper: Double?
    let median: [Double?]?
    let medianLower: [Double?]?
    let medianUpper: [Double?]?
  }
  let n: Int
  let events: Int
  let table: Table
  let ci: [String: Limits]
  let quantiles: [String: Quantiles]
  let rmst: [Mean]
  let conditional: [Conditional]
}

struct SurvivalReference: Decodable {
  let km: CurveReference
  let byGroup: [String: CurveReference]
}

struct KaplanMeierReferenceTests {
  static let scales: [(name: String, scale: KaplanMeier.Scale)] = [("log-log", .logLog), ("plain", .plain), ("log", .log)]
  static let edges = ["all_censored", "none_censored", "ties", "one_event", "one_censored", "all_tied_events", "six_hires", "exact_half"]

  @Test(
    .enabled(if: Reference.has("survival_lung.json"), "the reference values are not beside this checkout"),
    arguments: ["aml", "lung", "lung_months", "ovarian"])
  func curvesMatchR(dataSet: String) throws {
    let reference = try Reference.decode("survival_\(dataSet).json", as: SurvivalReference.self)
    try expect(Reference.followUps("\(dataSet).csv"), match: reference.km)
    for (group, curve) in reference.byGroup {
      try expect(Reference.followUps("\(dataSet).csv") { $0["group"] == group }, match: curve)
    }
  }

  @Test(
    .enabled(if: Reference.has("edge_cases.json"), "the reference values are not beside this checkout"), arguments: edges)
  func edgeCasesMatchR(edge: String) throws {
    let reference = try Reference.decode("edge_cases.json", as: [String: CurveReference].self)
    try expect(Reference.followUps("edge_\(edge).csv"), match: #require(reference[edge]))
  }

  private func expect(_ followUps: [FollowUp], match reference: CurveReference) throws {
    let curve = KaplanMeier(followUps)
    #expect(curve.count == reference.n)
    #expect(curve.events == reference.events)
    #expect(curve.steps.map(\.time) == reference.table.time)
    #expect(curve.steps.map(\.atRisk) == reference.table.nRisk)
    #expect(curve.steps.map(\.events) == reference.table.nEvent)
    #expect(curve.steps.map(\.censored) == reference.table.nCensor)
    #expect(curve.steps.map(\.surviving) ≈ reference.table.surv)
    #expect(same(curve.steps.map(\.standardError), reference.table.seSurv))
    for (name, scale) in Self.scales {
      try expectLimits(curve, scale, match: #require(reference.ci[name]), #require(reference.quantiles[name]))
    }
    try expectMeans(curve, match: reference.rmst)
    for conditional in reference.conditional { expectLandmark(curve, match: conditional) }
  }

  private func expectLimits(
    _ curve: KaplanMeier, _ scale: KaplanMeier.Scale, match limits: CurveReference.Limits, _ quantiles: CurveReference.Quantiles
  ) {
    #expect(same(curve.limits(scale: scale).map { $0?.lower }, limits.lower))
    #expect(same(curve.limits(scale: scale).map { $0?.upper }, limits.upper))
    #expect(same(quantiles.p.map { curve.quantile($0, convention: .midpoint) }, quantiles.estimate))
    let found = quantiles.p.map { curve.quantileLimits($0, scale: scale, convention: .midpoint) }
    #expect(same(found.map(\.lower), quantiles.lower))
    #expect(same(found.map(\.upper), quantiles.upper))
  }

  private func expectMeans(_ curve: KaplanMeier, match reference: [CurveReference.Mean]) throws {
    for expected in reference {
      let mean = try #require(curve.restrictedMean(to: expected.tau))
      #expect(mean.value ≈ expected.rmst)
      #expect(mean.variance.squareRoot() ≈ expected.se)
    }
  }

  private func expectLandmark(_ curve: KaplanMeier, match reference: CurveReference.Conditional) {
    let later = curve.landmark(after: reference.t0)
    #expect(later.count == reference.nRisk)
    guard let surviving = reference.surv else { return }
    let estimate = later.estimate(at: reference.t)
    #expect(estimate.value ≈ surviving)
    #expect(same(estimate.standardError, reference.se))
    #expect(same(estimate.limits?.lower, reference.lower))
    #expect(same(estimate.limits?.upper, reference.upper))
    #expect(same(later.quantile(0.5, convention: .midpoint), reference.median?.first ?? nil))
    let limits = later.quantileLimits(0.5, convention: .midpoint)
    #expect(same(limits.lower, reference.medianLower?.first ?? nil))
    #expect(same(limits.upper, reference.medianUpper?.first ?? nil))
  }
}

import Statistics
import Support
import Testing

/// Incidences worked by hand.
struct AalenJohansenTests {
  static let four = AalenJohansen(
    [FollowUp(days: 1, .event), FollowUp(days: 2, .competing), FollowUp(days: 3, .event), FollowUp(days: 4, .censored)]
      .compactMap(\.self))

  @Test func sharesAreSumsOfJumps() {
    let eventShares: [Double] = [1.0 / 4, 1.0 / 4, 1.0 / 2, 1.0 / 2]
    #expect(Self.four.steps.map(\.eventShare) ≈ eventShares)
    let competingShares: [Double] = [0, 1.0 / 4, 1.0 / 4, 1.0 / 4]
    #expect(Self.four.steps.map(\.competingShare) ≈ competingShares)
    let waiting: [Double] = [3.0 / 4, 1.0 / 2, 1.0 / 4, 1.0 / 4]
    #expect(Self.four.steps.map(\.waiting) ≈ waiting)
  }

  @Test func varianceIsBinomialWhileNobodyIsCensored() {
    let variances: [Double] = [3.0 / 64, 3.0 / 64, 1.0 / 16, 1.0 / 16]
    #expect(Self.four.steps.map(\.eventVariance) ≈ variances)
  }

  @Test func nothingYetIsBoundedFromAbove() {
    #expect(same(Self.four.greatestShare(of: .competing, at: 1), 1 - 0.025.squareRoot().squareRoot()))
    #expect(Self.four.greatestShare(of: .competing, at: 2) == nil)
    #expect(Self.four.estimate(of: .competing, at: 1) == Estimate(value: 0, standardError: nil, limits: nil))
  }

  @Test func quantileIsTheFirstTimeTheShareIsReached() {
    #expect(Self.four.quantile(0.5, of: .event) == 3)
    #expect(Self.four.quantile(0.5, of: .competing) == nil)
  }

  /// The limits of tidycmprsk: F^exp(±z·se / (F·log F)), here with F = 1/2 and se = 1/4.
  @Test func limitsAreSymmetricOnTheComplementaryLogLogScale() throws {
    let limits = try #require(Self.four.estimate(of: .event, at: 3).limits)
    #expect(limits.lower ≈ 0.0578470829951446)
    #expect(limits.upper ≈ 0.844861281190374)
  }
}

struct IncidenceReference: Decodable {
  struct Cause: Decodable {
    let cause: Int
    let estimate: [Double]
    let seIjSurvfit: [Double]
  }
  struct Group: Decodable {
    let n: Int
    let times: [Double]
    let cif: [Cause]
    let eventFree: [Double]
  }
  let overall: Group
  let conditional60: Group?
}

struct AalenJohansenReferenceTests {
  @Test(
    .enabled(if: Reference.has("competing_risks.json"), "the reference values are not beside this checkout"),
    arguments: ["mgus2", "small"])
  func incidencesMatchR(dataSet: String) throws {
    let reference = try #require(try Reference.decode("competing_risks.json", as: [String: IncidenceReference].self)[dataSet])
    let curves = AalenJohansen(try Reference.followUps("\(dataSet)_competing.csv"))
    expect(curves, match: reference.overall)
    reference.conditional60.map { expect(curves.landmark(after: 60), match: $0) }
  }

  private func expect(_ curves: AalenJohansen, match reference: IncidenceReference.Group) {
    #expect(curves.count == reference.n)
    #expect(reference.times.map(curves.waiting(at:)) ≈ reference.eventFree)
    for expected in reference.cif {
      let cause: AalenJohansen.Cause = expected.cause == 1 ? .event : .competing
      let estimates = reference.times.map { curves.estimate(of: cause, at: $0) }
      #expect(estimates.map(\.value) ≈ expected.estimate)
      #expect(estimates.map { $0.standardError ?? 0 } ≈ expected.seIjSurvfit)
    }
  }
}

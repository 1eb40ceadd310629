import Statistics
import Support
import Testing

/// Curves worked by hand.
///
/// `book1`: data set 1 of Therneau & Grambsch (2000), *Modeling Survival Data*, appendix E.
/// `maintained`: the maintained group of the aml data, Miller (1981), *Survival Analysis*, p. 49.
struct KaplanMeierTests {
  static let book1 = KaplanMeier(followUps(9, 1, -1, 6, 6, -8))
  static let maintained = KaplanMeier(followUps(9, 13, -13, 18, 23, -28, 31, 34, -45, 48, -161))

  @Test func sharesAreProductsOfFractions() {
    #expect(Self.book1.steps.map(\.time) == [1, 6, 8, 9])
    #expect(Self.book1.steps.map(\.atRisk) == [6, 4, 2, 1])
    #expect(Self.book1.steps.map(\.events) == [1, 2, 0, 1])
    let shares: [Double] = [5.0 / 6, 5.0 / 12, 5.0 / 12, 0]
    #expect(Self.book1.steps.map(\.surviving) ≈ shares)
  }

  @Test func greenwoodsSumsAreFractions() {
    let sums: [Double] = [1.0 / 30, 17.0 / 60, 17.0 / 60]
    #expect(same(Self.book1.steps.map(\.relativeVariance), sums + [nil]))
  }

  @Test func maintainedGroupMatchesMiller() {
    let expected: [Double] = [
      10.0 / 11, 9.0 / 11, 63.0 / 88, 27.0 / 44, 27.0 / 44, 27.0 / 55, 81.0 / 220, 81.0 / 220, 81.0 / 440, 81.0 / 440,
    ]
    #expect(Self.maintained.steps.map(\.surviving) ≈ expected)
    #expect(Self.maintained.median == 31)
    #expect(Self.maintained.quantileLimits(0.5) == TimeLimits(lower: 13, upper: nil))
  }

  @Test func logLogLimitsMatchR() throws {
    let estimate = Self.maintained.estimate(at: 20)
    let limits = try #require(estimate.limits)
    #expect(estimate.value ≈ (63.0 / 88))
    #expect(same(estimate.standardError, 0.139664970557228))
    #expect(limits.lower ≈ 0.350190385907938)
    #expect(limits.upper ≈ 0.899023974191053)
  }

  @Test func medianIsTheFirstTimeAtWhichHalfHadTheEvent() {
    let curve = KaplanMeier(followUps(10, 20, -30, -40))
    #expect(curve.median == 20)
    #expect(curve.quantile(0.5, convention: .midpoint) == 30)
    #expect(curve.quantile(0.75) == nil)
  }

  @Test func halfIsFoundDespiteBinaryFractions() {
    let curve = KaplanMeier(followUps(1, 2, 2, -3, 4, -5, 6, 6))
    let shares: [Double] = [7.0 / 8, 5.0 / 8, 5.0 / 8, 15.0 / 32, 15.0 / 32, 0]
    #expect(curve.steps.map(\.surviving) ≈ shares)
    #expect(curve.quantile(1 - 15.0 / 32) == 4)
  }

  @Test func restrictedMeanIsTheAreaUnderTheSteps() throws {
    let mean = try #require(KaplanMeier(followUps(2, -3, 4)).restrictedMean(to: 5))
    // 2·1 + 2·(2/3) + 1·0; variance: area after 2 is 4/3, term 1/(3·2); the last event leaves nobody and counts for nothing.
    #expect(mean.value ≈ (10.0 / 3))
    #expect(mean.variance ≈ (16.0 / 54))
  }

  @Test func restrictedMeansDifferByTheirDifference() throws {
    let one = try #require(Self.maintained.restrictedMean(to: 24))
    let other = try #require(Self.book1.restrictedMean(to: 24))
    let difference = try #require(one.difference(from: other))
    #expect(difference.value ≈ (one.value - other.value))
    #expect(same(difference.standardError, (one.variance + other.variance).squareRoot()))
    #expect(Self.maintained.restrictedMean(to: 25)?.difference(from: other) == nil)
  }

  @Test func landmarkCurveIsTheRatioOfShares() {
    let later = Self.maintained.landmark(after: 13)
    #expect(later.count == 8)
    #expect(later.surviving(at: 40) ≈ (Self.maintained.surviving(at: 40) / Self.maintained.surviving(at: 13)))
    #expect(later.surviving(at: 13) == 1)
  }

  @Test func numbersAtRiskCountThoseWatchedUpToTheTime() {
    #expect(Self.maintained.atRisk(at: [0, 9, 10, 13, 14, 161, 162]) == [11, 11, 10, 10, 8, 1, 0])
  }

  @Test func nobodyHavingItYetIsBoundedFromBelow() {
    #expect(same(Self.book1.leastSurviving(at: 0.5), 0.5407418735601))
    #expect(Self.book1.leastSurviving(at: 1) == nil)
  }

  @Test func competingEventsCountAsCensorings() {
    let left = [FollowUp(days: 3, .competing), FollowUp(days: 5, .event)].compactMap(\.self)
    #expect(KaplanMeier(left).steps == KaplanMeier(followUps(-3, 5)).steps)
  }
}

/// Groups too small or too uniform for a curve.
struct DegenerateCurveTests {
  static let groups: [[FollowUp]] = [
    [], followUps(90), followUps(-90), followUps(90, 90, 90), followUps(-90, -90), followUps(0), followUps(0, -0, 5),
    followUps(30, 60, 90, 120), followUps(-1, 1),
  ]

  @Test(arguments: groups)
  func everyNumberIsFiniteOrAbsent(group: [FollowUp]) {
    let curve = KaplanMeier(group)
    var numbers: [Double?] = [curve.median, curve.surviving(at: 1000), curve.leastSurviving(at: 10)]
    for scale in KaplanMeier.Scale.allCases {
      numbers += curve.limits(scale: scale).flatMap { [$0?.lower, $0?.upper] }
      numbers += [curve.quantileLimits(0.5, scale: scale).lower, curve.quantileLimits(0.5, scale: scale).upper]
    }
    numbers += [0, 50, 90, 1000].flatMap { horizon -> [Double?] in
      let mean = curve.restrictedMean(to: horizon)
      return [mean?.value, mean?.variance, mean?.standardError, curve.landmark(after: horizon).median]
    }
    #expect(allFinite(numbers))
  }

  @Test(arguments: groups)
  func everyIncidenceIsFiniteOrAbsent(group: [FollowUp]) {
    let curves = AalenJohansen(group)
    let numbers = AalenJohansen.Cause.allCases.flatMap { cause -> [Double?] in
      let estimate = curves.estimate(of: cause, at: 100)
      return [
        estimate.value, estimate.standardError, estimate.limits?.lower, estimate.limits?.upper,
        curves.greatestShare(of: cause, at: 5), curves.quantile(0.5, of: cause),
      ]
    }
    #expect(allFinite(numbers))
  }

  @Test func nobodyMakesACurveWithoutSteps() {
    let curve = KaplanMeier([FollowUp]())
    #expect(curve.steps.isEmpty)
    #expect(curve.count == 0)
    #expect(curve.longest == nil)
    #expect(curve.restrictedMean(to: 10) == nil)
  }

  @Test func allCensoredNeverReachesTheMedian() {
    let curve = KaplanMeier(followUps(-30, -60, -90, -120))
    #expect(curve.median == nil)
    #expect(curve.estimate(at: 60).limits == nil)
    #expect(curve.restrictedMean(to: 100)?.value == 100)
    #expect(curve.restrictedMean(to: 100)?.standardError == nil)
  }

  @Test func oneEventDropsToNobodyWithoutLimits() {
    let estimate = KaplanMeier(followUps(90)).estimate(at: 90)
    #expect(estimate == Estimate(value: 0, standardError: nil, limits: nil))
  }

  @Test(arguments: [Double.nan, .infinity, -1])
  func impossibleTimesMakeNoFollowUp(time: Double) {
    #expect(FollowUp(time: time, .event) == nil)
  }
}

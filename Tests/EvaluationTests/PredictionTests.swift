import Evaluation
import Onboarding
import Support
import Testing

struct PredictionTests {
  /// One hire ramping for 50 days, beside seven whose end is known.
  private let eight = office([
    (50, .ramping), (30, .productive), (60, .productive), (70, .productive), (80, .left), (90, .productive), (120, .productive),
    (300, .ramping),
  ])

  @Test func onlyThoseWhoLastedLongerAreCompared() throws {
    // Left of the landmark: 60, 70, 80 (left), 90, 120, 300. S: 5/6, 4/6, 4/6·2/3, 4/6·1/3: half by day 90.
    let prediction = try #require(Prediction(for: "h0", among: eight.subjects, in: eight.directory, asOf: eight.today))
    let expected = try #require(prediction.expectation)
    #expect(prediction.daysSoFar == 50)
    #expect((expected.comparable, expected.productive, expected.left) == (6, 4, 1))
    #expect(expected.median == 90)
    #expect(expected.earliest == 60)
    #expect(expected.latest == nil)
  }

  @Test func chancesCountLeavingToo() throws {
    // By day 80: 1/6 + 5/6·1/5 ramped, 4/6·1/4 left.
    let prediction = try #require(Prediction(for: "h0", among: eight.subjects, in: eight.directory, asOf: eight.today))
    let chance = try #require(prediction.expectation?.chances.first)
    #expect(chance.days == 30)
    #expect(chance.ramped.value ≈ (1.0 / 3))
    #expect(chance.left.value ≈ (1.0 / 6))
  }

  @Test func fewerThanFiveComparablePeopleAreTooFew() throws {
    let few = office([(85, .ramping), (90, .productive), (95, .productive), (100, .left), (110, .ramping), (20, .productive)])
    let prediction = try #require(Prediction(for: "h0", among: few.subjects, in: few.directory, asOf: few.today))
    #expect(prediction.verdict == .tooFew(have: 4, need: 5))
  }

  @Test func whoIsProductiveNeedsNoPrediction() throws {
    let prediction = try #require(Prediction(for: "h1", among: eight.subjects, in: eight.directory, asOf: eight.today))
    #expect(prediction.verdict == .settled(.productive(after: 30)))
  }

  @Test func otherRolesAreNotComparable() throws {
    var mixed = eight
    mixed.people[7].role = "ae"
    let prediction = try #require(Prediction(for: "h0", among: mixed.subjects, in: mixed.directory, asOf: mixed.today))
    #expect(prediction.basis == .same(.role, as: "sdr"))
    #expect(prediction.expectation?.comparable == 5)
  }

  @Test func strangersAreNotPredicted() {
    #expect(Prediction(for: "nobody", among: eight.subjects, in: eight.directory, asOf: eight.today) == nil)
  }
}

extension Prediction {
  fileprivate var expectation: Expectation? {
    if case .expected(let expectation) = verdict { expectation } else { nil }
  }
}

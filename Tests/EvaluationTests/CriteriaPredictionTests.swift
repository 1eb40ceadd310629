import Onboarding
import Support
import Testing

@testable import Evaluation

/// What candidates were rated on, against how soon they were productive.
struct CriteriaPredictionTests {
  static let criteria = ["coachability", "communication", "product-knowledge", "grit"].map { Criterion(Criterion.ID($0), title: Title($0)) }
  static let catalogue = Catalogue([
    Curriculum("onboarding", edition: 1, title: Title("Onboarding"), role: "sdr", scorecard: criteria)
  ])
  static let start = Day(number: 20_000)

  static func candidates(_ count: Int) -> [Candidate] {
    (0..<count).map {
      Candidate(Candidate.ID("c\($0)"), name: "C \($0)", role: "sdr", stage: .hired, person: Person.ID("p\($0)"))
    }
  }

  /// Hire `i` is productive on day 10·(i + 1).
  static func subjects(_ count: Int) -> [RampSubject] {
    (0..<count).map {
      RampSubject(
        person: Person.ID("p\($0)"),
        state: RampState(clockStart: start, productiveOn: start + 10 * ($0 + 1), leftOn: nil), absences: [])
    }
  }

  static func prediction(_ count: Int, _ ratings: [ScorecardRating], _ subjects: [RampSubject]) -> CriteriaPrediction {
    CriteriaPrediction(for: "sdr", candidates(count), ratings, subjects, in: catalogue, asOf: start + 2000)
  }

  @Test func betterRatingAndSoonerRampAgree() throws {
    let ratings = (0..<40).map { ScorecardRating(Candidate.ID("c\($0)"), by: "ana", "grit", $0 < 20 ? 5 : 2) }
    let line = try #require(Self.prediction(40, ratings, Self.subjects(40)).lines.last)
    #expect(line.hires == 40)
    // 400 pairs across the two ratings are right, the 380 within them count half.
    #expect(try #require(line.concordance).value ≈ ((400.0 + 190) / 780))
    #expect(line.verdict == .predicts)
  }

  @Test func wrongWayRoundIsSaid() throws {
    let ratings = (0..<40).map { ScorecardRating(Candidate.ID("c\($0)"), by: "ana", "grit", $0 < 20 ? 2 : 5) }
    #expect(Self.prediction(40, ratings, Self.subjects(40)).lines[3].verdict == .reversed)
  }

  @Test func fewHiresHaveNoNumber() throws {
    let ratings = (0..<7).map { ScorecardRating(Candidate.ID("c\($0)"), by: "ana", "grit", Double(1 + $0 % 5)) }
    let told = Self.prediction(7, ratings, Self.subjects(7))
    #expect(told.lines[3].concordance == nil)
    #expect(told.lines[3].verdict == .tooFew)
    #expect(told.people.count == 7)
  }

  @Test func leaversAreHandledBothWays() throws {
    var subjects = Self.subjects(12)
    for place in 0..<4 { subjects[place].state = RampState(clockStart: Self.start, productiveOn: nil, leftOn: Self.start + 30) }
    let ratings = (0..<12).map { ScorecardRating(Candidate.ID("c\($0)"), by: "ana", "grit", $0 < 4 ? 1 : 4) }
    let line = Self.prediction(12, ratings, subjects).lines[3]
    #expect(line.hires == 12)
    #expect(line.productive == 8)
    #expect(try #require(line.concordance).value ≈ 0.5)
    #expect((line.ifLeaversNeverRamp?.value ?? 0) > 0.7)
  }

  @Test func candidateWhoWasNotHiredCountsForAgreementAndRangeOnly() throws {
    var candidates = Self.candidates(20)
    for place in 10..<20 {
      candidates[place].person = nil
      candidates[place].stage = .rejected
    }
    var ratings: [ScorecardRating] = []
    for place in 0..<20 {
      let rating = place < 10 ? Double(4 + place % 2) : Double(1 + place % 3)
      for interviewer in ["ana", "bea"] { ratings.append(ScorecardRating(Candidate.ID("c\(place)"), by: interviewer, "grit", rating)) }
    }
    let line = CriteriaPrediction(
      for: "sdr", candidates, ratings, Self.subjects(20), in: Self.catalogue, asOf: Self.start + 2000
    ).lines[3]
    #expect(line.hires == 10)
    #expect(line.range?.applicants == 20)
    #expect(line.ratedTwice == 20)
    #expect(try #require(line.agreement).value ≈ 1)
    #expect((line.range?.deviation ?? 0) > (line.range?.deviationOfHires ?? 9))
  }

  @Test(.enabled(if: ReferenceCompany.has("24-hires"))) func concordanceIsThatOfPairsCountedAndNothingIsClaimedOfCriteriaWithoutEffect()
    throws
  {
    let company = try ReferenceCompany("24-hires")
    let candidates = try ReferenceCompany.table("\(company.folder)/company/candidates.csv").map { row in
      Candidate(
        Candidate.ID(row["candidate"] ?? ""), name: row["name"] ?? "", role: "sdr", stage: .hired,
        person: row["person"].map { Person.ID($0) })
    }
    let ratings = try ReferenceCompany.table("\(company.folder)/company/scorecards.csv").map { row in
      ScorecardRating(
        Candidate.ID(row["candidate"] ?? ""), by: row["interviewer"] ?? "",
        Criterion.ID((row["criterion"] ?? "").replacing("_", with: "-")), row.number("rating") ?? .nan)
    }
    let day = try #require(Day(iso: "2026-04-01"))
    let told = CriteriaPrediction(for: "sdr", candidates, ratings, company.subjects, in: Self.catalogue, asOf: day)
    // Counted pair by pair in another language: 109, 116, 80.5 and 113 of 170; with leavers last 137.5, 134.5, 109.5 and 155 of 217.
    let right: [Double] = [109, 116, 80.5, 113]
    let rightWithLeaversLast: [Double] = [137.5, 134.5, 109.5, 155]
    let found = told.lines.compactMap(\.concordance?.value)
    let foundWithLeaversLast = told.lines.compactMap(\.ifLeaversNeverRamp?.value)
    #expect(found ≈ right.map { $0 / 170 })
    #expect(foundWithLeaversLast ≈ rightWithLeaversLast.map { $0 / 217 })
    #expect(told.lines.allSatisfy { $0.hires == 24 })
    #expect(told.lines[2].verdict == .tooFew)
    #expect(told.lines[3].verdict == .tooFew)
  }
}

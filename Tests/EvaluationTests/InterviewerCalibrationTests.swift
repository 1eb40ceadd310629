import Onboarding
import Statistics
import Support
import Testing

@testable import Evaluation

/// How interviewers rate and agree, and what goes with what.
struct InterviewerCalibrationTests {
  static let criteria = [
    Criterion("coachability", title: Title("Coachability")), Criterion("curiosity", title: Title("Curiosity")),
    Criterion("overall", title: Title("Overall")),
  ]
  static let catalogue = Catalogue([Curriculum("sdr", edition: 1, title: Title("SDR"), role: "sdr", scorecard: criteria)])
  static let candidates = (0..<30).map { Candidate(Candidate.ID("c\(100 + $0)"), name: "Candidate \($0)", role: "sdr") }

  static func rated(_ candidate: Int, _ interviewer: String, _ criterion: Criterion.ID, _ rating: Double) -> ScorecardRating {
    ScorecardRating(candidates[candidate].id, by: interviewer, criterion, rating, stage: .interview)
  }

  /// Everybody rates everybody; `severe` gives a point less.
  static func ratings(_ seed: UInt64, candidates count: Int = 30, gap: Double = 1) -> [ScorecardRating] {
    var random = Support.SplitMix(seed: seed)
    return (0..<count).flatMap { candidate -> [ScorecardRating] in
      let worth = Double(Int.random(in: 2...4, using: &random))
      return ["kind", "other", "severe"].flatMap { name in
        criteria.map { criterion in
          let noise = Double(Int.random(in: 0...1, using: &random))
          return rated(candidate, name, criterion.id, max(1, worth + noise - (name == "severe" ? gap : 0)))
        }
      }
    }
  }

  static func calibration(_ ratings: [ScorecardRating]) -> InterviewerCalibration {
    InterviewerCalibration(for: "sdr", candidates, ratings, in: catalogue)
  }

  @Test(arguments: UInt64(0)..<10) func whoGivesAPointLessIsSevere(_ seed: UInt64) throws {
    let it = Self.calibration(Self.ratings(seed))
    #expect(it.lines.map(\.interviewer) == ["kind", "other", "severe"])
    #expect(it.lines[2].verdict == .severe)
    #expect(it.lines[2].severity.value < -0.3)
    #expect(it.lines.map(\.shared) == [30, 30, 30])
  }

  @Test(arguments: UInt64(0)..<10) func agreementIsThatOfTheRatings(_ seed: UInt64) throws {
    let ratings = Self.ratings(seed)
    let it = Self.calibration(ratings)
    let units = Self.candidates.map { candidate in
      ratings.filter { $0.candidate == candidate.id && $0.criterion == "curiosity" }.map(\.rating)
    }
    let alpha = try #require(KrippendorffAlpha(units: units, .ordinal))
    #expect(abs((it.agreements[1].alpha?.value ?? .nan) - alpha.value) < 1e-9)
    let grid = try #require(IntraclassCorrelation(ratings: units)?.coefficient(.agreement, .single))
    #expect(abs((it.agreements[1].single?.value ?? .nan) - grid.value) < 1e-9)
    #expect(it.agreements[1].ratedTwice == 30)
    #expect(it.agreements[1].verdict != .tooFew)
  }

  @Test func fewSharedCandidatesAreTooFew() {
    let it = Self.calibration(Self.ratings(1, candidates: 2))
    #expect(it.lines.allSatisfy { $0.verdict == .tooFew })
    #expect(it.agreements.allSatisfy { $0.verdict == .tooFew })
  }

  @Test(arguments: UInt64(0)..<10) func orderOfRatingsDoesNotMatter(_ seed: UInt64) {
    let ratings = Self.ratings(seed)
    var random = Support.SplitMix(seed: seed &+ 7)
    let (one, other) = (Self.calibration(ratings), Self.calibration(ratings.shuffled(using: &random)))
    #expect(one.agreements == other.agreements)
    #expect(one.lines.map(\.verdict) == other.lines.map(\.verdict))
  }

  /// Two rounds of one interviewer are one opinion, not agreement.
  @Test func nobodyAgreesWithThemself() {
    let twice = (0..<12).flatMap { candidate in
      [Candidate.Stage.screen, .interview].map { stage in
        ScorecardRating(Self.candidates[candidate].id, by: "kind", "curiosity", Double(1 + candidate % 5), stage: stage)
      }
    }
    #expect(Self.calibration(twice).agreements[1].ratedTwice == 0)
    #expect(Self.calibration(twice).agreements[1].alpha == nil)
  }

  @Test func criteriaAreHeldAgainstTheChosenOne() throws {
    let ratings = (0..<20).flatMap { place -> [ScorecardRating] in
      let worth = Double(1 + place % 5)
      return [
        Self.rated(place, "kind", "coachability", worth), Self.rated(place, "kind", "curiosity", 6 - worth),
        Self.rated(place, "kind", "overall", worth),
      ]
    }
    let it = try #require(CriteriaAgainst("overall", for: "sdr", Self.candidates, ratings, in: Self.catalogue))
    #expect(it.lines.map(\.criterion.id) == ["coachability", "curiosity"])
    #expect(abs((it.lines[0].spearman?.value ?? 0) - 1) < 1e-9 && abs((it.lines[1].pearson ?? 0) + 1) < 1e-9)
    #expect(it.complete == 20)
    #expect(
      CriteriaAgainst("overall", for: "sdr", Self.candidates, Array(ratings.prefix(18)), in: Self.catalogue)?.lines[0].spearman == nil)
    #expect(CriteriaAgainst("grit", for: "sdr", Self.candidates, ratings, in: Self.catalogue) == nil)
  }

  @Test(arguments: UInt64(0)..<10) func comparisonsAreTheSameTheOtherWayRound(_ seed: UInt64) throws {
    let ratings = Self.ratings(seed)
    let (one, other) = (Self.candidates[0], Self.candidates[1])
    func compared(_ a: Candidate, _ b: Candidate) -> CandidateComparison? {
      CandidateComparison(a, b, among: Self.candidates, ratings, HiringFile(), in: Self.catalogue)
    }
    let (there, back) = (try #require(compared(one, other)), try #require(compared(other, one)))
    #expect(abs((there.chance ?? 0) + (back.chance ?? 0) - 1) < 1e-9)
    #expect(zip(there.lines, back.lines).allSatisfy { abs(($0.difference ?? 0) + ($1.difference ?? 0)) < 1e-9 })
    let account = Candidate("x", name: "X", role: "ae")
    #expect(compared(one, account) == nil)
  }

  @Test func sharedAddressesAndNamesAreNoticed() {
    let people = [
      Candidate("a", name: "José Muñoz", email: "Jose@example.com", role: "sdr"),
      Candidate("b", name: "Pepe", email: "jose@example.com", role: "ae"),
      Candidate("c", name: "JOSE MUNOZ", role: "sdr"), Candidate("d", name: "Ana", email: "", role: "sdr"),
      Candidate("e", name: "Eva", email: "", role: "sdr"),
    ]
    let groups = Duplicates(among: people).groups
    #expect(groups.map(\.reason) == [.email, .name])
    #expect(groups.map { $0.candidates.map(\.id.text) } == [["a", "b"], ["a", "c"]])
    #expect(Duplicates.others(like: people[0], in: Directory(candidates: people)).map(\.id.text) == ["b", "c"])
  }
}

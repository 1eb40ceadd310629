import Onboarding
import Statistics
import Support
import Testing

@testable import Evaluation

/// Candidates by what their interviewers make of them.
struct CandidateRankingTests {
  static let criteria = [
    Criterion("coachability", title: Title("Coachability"), weight: 2), Criterion("curiosity", title: Title("Curiosity")),
    Criterion("grit", title: Title("Grit")),
  ]
  static let catalogue = Catalogue([
    Curriculum("sdr-onboarding", edition: 1, title: Title("SDR"), role: "sdr", scorecard: criteria)
  ])

  static func candidates(_ count: Int) -> [Candidate] {
    (0..<count).map { Candidate(Candidate.ID("c\($0)"), name: "Candidate \($0)", role: "sdr") }
  }

  static func ranking(_ count: Int, _ ratings: [ScorecardRating]) -> CandidateRanking {
    CandidateRanking(for: "sdr", candidates(count), ratings, in: catalogue)
  }

  static func rated(_ candidate: Int, _ interviewer: String, _ criterion: Criterion.ID, _ rating: Double) -> ScorecardRating {
    ScorecardRating(Candidate.ID("c\(candidate)"), by: interviewer, criterion, rating)
  }

  /// Scorecards with gaps: every interviewer sees some candidates and rates some criteria.
  static func company(_ seed: UInt64) -> [ScorecardRating] {
    var random = Support.SplitMix(seed: seed)
    var ratings: [ScorecardRating] = []
    for candidate in 0..<8 {
      for interviewer in ["ana", "bea", "carl"] where Int.random(in: 0..<4, using: &random) > 0 {
        for criterion in criteria where Int.random(in: 0..<5, using: &random) > 0 {
          ratings.append(rated(candidate, interviewer, criterion.id, Double(Int.random(in: 1...5, using: &random))))
        }
      }
    }
    return ratings
  }

  @Test(arguments: UInt64(0)..<20) func orderOfRatingsAndCandidatesDoesNotMatter(_ seed: UInt64) {
    let ratings = Self.company(seed)
    var random = Support.SplitMix(seed: seed &+ 1)
    let shuffled = CandidateRanking(
      for: "sdr", Self.candidates(8).shuffled(using: &random), ratings.shuffled(using: &random), in: Self.catalogue)
    let plain = Self.ranking(8, ratings)
    #expect(shuffled.entries.map(\.candidate) == plain.entries.map(\.candidate))
    for (a, b) in zip(shuffled.entries, plain.entries) {
      #expect(abs((a.score?.value ?? 0) - (b.score?.value ?? 0)) < 1e-6)
      #expect(a.mean == b.mean)
    }
  }

  @Test(arguments: UInt64(0)..<20) func namesOfInterviewersDoNotMatter(_ seed: UInt64) {
    let ratings = Self.company(seed)
    let names = ["ana": "zoe", "bea": "yan", "carl": "xi"]
    let renamed = ratings.map { rating in
      var renamed = rating
      renamed.interviewer = names[rating.interviewer] ?? ""
      return renamed
    }
    let (a, b) = (Self.ranking(8, ratings), Self.ranking(8, renamed))
    #expect(a.entries.map(\.candidate) == b.entries.map(\.candidate))
    for (a, b) in zip(a.entries, b.entries) { #expect(abs((a.score?.value ?? 0) - (b.score?.value ?? 0)) < 1e-6) }
  }

  /// The mean of what is left stays that of what was rated: a zero in the gap's place would pull it down.
  @Test(arguments: UInt64(0)..<20) func missingRatingChangesTheCountAndNotTheMeanAsZeroWould(_ seed: UInt64) throws {
    var ratings: [ScorecardRating] = []
    for candidate in 0..<6 {
      for criterion in Self.criteria { ratings.append(Self.rated(candidate, "ana", criterion.id, 4)) }
    }
    var random = Support.SplitMix(seed: seed)
    let gap = Int.random(in: 0..<ratings.count, using: &random)
    let of = ratings[gap].candidate
    ratings.remove(at: gap)
    let entry = try #require(Self.ranking(6, ratings).entries.first { $0.candidate.id == of })
    #expect(try #require(entry.mean) ≈ 4)
    #expect(entry.criteriaRated == 2)
  }

  @Test func weightsCount() throws {
    let ratings = [
      Self.rated(0, "ana", "coachability", 5), Self.rated(0, "ana", "curiosity", 2), Self.rated(1, "ana", "coachability", 2),
      Self.rated(1, "ana", "curiosity", 5),
    ]
    let entries = Self.ranking(2, ratings).entries
    #expect(entries[0].candidate.id == "c0")
    #expect(try #require(entries[0].mean) ≈ 4)
    #expect(try #require(entries[1].mean) ≈ 3)
  }

  @Test func enthusiastDoesNotWinAlone() throws {
    var ratings: [ScorecardRating] = [Self.rated(0, "fan", "coachability", 5)]
    for interviewer in ["ana", "bea", "carl"] { ratings.append(Self.rated(1, interviewer, "coachability", 5)) }
    for candidate in 2..<7 {
      for (place, interviewer) in ["ana", "bea", "carl"].enumerated() {
        ratings.append(Self.rated(candidate, interviewer, "coachability", Double(2 + (candidate + place) % 2)))
      }
    }
    let entries = Self.ranking(7, ratings).entries
    #expect(entries[0].candidate.id == "c1")
    let fan = try #require(entries.first { $0.candidate.id == "c0" })
    #expect(try #require(fan.mean) ≈ 5)
    #expect((fan.score?.value ?? 9) < (entries[0].score?.value ?? 0))
    #expect((fan.score?.limits?.width ?? 0) > (entries[0].score?.limits?.width ?? 9))
  }

  @Test func nobodyRatedIsListedWithoutAScore() {
    let entries = Self.ranking(3, []).entries
    #expect(entries.count == 3)
    #expect(entries.allSatisfy { $0.score == nil && $0.rank == nil && $0.raters == 0 && $0.chanceOverNext == nil })
  }

  @Test func equalsAreNotSettled() throws {
    let ratings = (0..<3).flatMap { candidate in
      ["ana", "bea"].map { Self.rated(candidate, $0, "grit", candidate == 2 ? 1 : 4) }
    }
    let entries = Self.ranking(3, ratings).entries
    #expect(entries[0].isSettled == false)
    #expect(try #require(entries[0].chanceOverNext) ≈ 0.5)
    #expect(entries[2].chanceOverNext == nil)
  }

  @Test func severityIsTheInterviewers() throws {
    let ratings = (0..<12).flatMap { candidate in
      [
        Self.rated(candidate, "mild", "grit", Double(3 + candidate % 3)), Self.rated(candidate, "stern", "grit", Double(1 + candidate % 3)),
      ]
    }
    let interviewers = Self.ranking(12, ratings).interviewers
    #expect(interviewers.map(\.name) == ["mild", "stern"])
    #expect((interviewers[0].severity.limits?.lower ?? 0) > 0)
    #expect(interviewers[0].severity.value ≈ -interviewers[1].severity.value)
  }
}

import Onboarding
import Support
import Testing

@testable import Evaluation

/// Scorecards side by side.
struct DebriefTests {
  static let day = Support.Office.today
  static let candidate = Candidate("nora", name: "Nora Vega", role: "sdr", stage: .interview)
  static let criteria = [
    Criterion("coachability", title: Title("Coachability"), weight: 2), Criterion("curiosity", title: Title("Curiosity")),
    Criterion("grit", title: Title("Grit")),
  ]
  static let catalogue = Catalogue([Curriculum("sdr", edition: 1, title: Title("SDR"), role: "sdr", scorecard: criteria)])

  static func rated(_ interviewer: String, _ criterion: Criterion.ID, _ rating: Double) -> ScorecardRating {
    ScorecardRating("nora", by: interviewer, criterion, rating, stage: .interview, on: day)
  }

  /// Scorecards with gaps, some of them marked as not observed.
  static func company(_ seed: UInt64) -> (ratings: [ScorecardRating], cards: [Scorecard]) {
    var random = Support.SplitMix(seed: seed)
    var (ratings, cards): ([ScorecardRating], [Scorecard]) = ([], [])
    for interviewer in ["ana", "bea", "carl", "dora"] {
      var unseen: [Criterion.ID] = []
      for criterion in criteria {
        if Int.random(in: 0..<3, using: &random) == 0 {
          unseen.append(criterion.id)
        } else {
          ratings.append(rated(interviewer, criterion.id, Double(Int.random(in: 1...5, using: &random))))
        }
      }
      cards.append(Scorecard("nora", by: interviewer, stage: .interview, notObserved: unseen, curriculum: "sdr", edition: 1))
    }
    return (ratings, cards)
  }

  static func debrief(_ ratings: [ScorecardRating], _ records: [HiringRecord], in catalogue: Catalogue = catalogue) -> Debrief {
    Debrief(of: candidate, ratings, HiringFile(records), in: catalogue)
  }

  /// Not observed lowers the count and leaves the mean where the others put it; a zero would lower both.
  @Test(arguments: UInt64(0)..<60) func notObservedChangesTheCountAndNeverIsAZero(_ seed: UInt64) throws {
    let (ratings, cards) = Self.company(seed)
    let debrief = Self.debrief(ratings, cards.map(HiringRecord.scorecard))
    for line in debrief.lines {
      let given = ratings.filter { $0.criterion == line.criterion.id }.map(\.rating)
      #expect(line.raters == given.count)
      #expect(line.answers.count { $0 == .notObserved(line.criterion.id) } == 4 - given.count)
      let mean = given.isEmpty ? nil : given.sorted().reduce(0, +) / Double(given.count)
      #expect(abs((line.mean ?? -1) - (mean ?? -1)) < 1e-9)
      #expect((line.mean == nil) == given.isEmpty)
      #expect((1...5).contains(line.mean ?? 1))
    }
    #expect(debrief.cards.allSatisfy { $0.isComplete })
  }

  @Test(arguments: UInt64(0)..<30) func orderOfInterviewersDoesNotMatter(_ seed: UInt64) {
    let (ratings, cards) = Self.company(seed)
    var random = Support.SplitMix(seed: seed &+ 99)
    let plain = Self.debrief(ratings, cards.map(HiringRecord.scorecard))
    let shuffled = Self.debrief(ratings.shuffled(using: &random), cards.shuffled(using: &random).map(HiringRecord.scorecard))
    #expect(plain == shuffled)
  }

  /// The ranking gets the ratings alone: what was not observed is not among them.
  @Test(arguments: UInt64(0)..<20) func rankingCountsOnlyWhatWasRated(_ seed: UInt64) throws {
    let (ratings, cards) = Self.company(seed)
    let ranking = CandidateRanking(for: "sdr", [Self.candidate], ratings, under: cards, in: Self.catalogue)
    let rated = Set(ratings.map(\.criterion)).count
    #expect(ranking.entries.first?.criteriaRated == rated)
    #expect(ranking.entries.first?.raters == Set(ratings.map(\.interviewer)).count)
    #expect((1...5).contains(ranking.entries.first?.mean ?? 1))
  }

  @Test func assignedInterviewersAreMissingUntilEveryCriterionIsAnswered() {
    let duty = InterviewDuty("nora", "Ana", stage: .interview, on: Self.day)
    let two = [Self.rated("Ana", "coachability", 4), Self.rated("Ana", "curiosity", 2)]
    #expect(Self.debrief([], [.duty(duty)]).missing == [duty])
    #expect(Self.debrief(two, [.duty(duty)]).missing == [duty])
    #expect(Self.debrief(two + [Self.rated("Ana", "grit", 3)], [.duty(duty)]).missing == [])
    let unseen = Scorecard("nora", by: "Ana", stage: .interview, notObserved: ["grit"])
    #expect(Self.debrief(two, [.duty(duty), .scorecard(unseen)]).missing == [])
  }

  @Test func anotherRoundIsAnotherScorecard() {
    let duty = InterviewDuty("nora", "Ana", stage: .exercise, on: Self.day)
    let ratings = Self.criteria.map { Self.rated("Ana", $0.id, 4) }
    let debrief = Self.debrief(ratings, [.duty(duty)])
    let stages: [Candidate.Stage?] = [.interview]
    #expect(debrief.cards.map(\.stage) == stages)
    #expect(debrief.missing == [duty])
  }

  /// The second edition rates out of ten: four of five stays four of five.
  @Test func ratingsStayOnTheScaleOfTheirEdition() throws {
    let ten = [Criterion("coachability", title: Title("Coachability"), scale: [0: "none", 10: "all"])]
    var catalogue = Self.catalogue
    catalogue.adopt(Curriculum("sdr", edition: 2, title: Title("SDR"), role: "sdr", scorecard: ten))
    let card = Scorecard("nora", by: "Ana", stage: .interview, curriculum: "sdr", edition: 1)
    let old = Self.debrief([Self.rated("Ana", "coachability", 4)], [.scorecard(card)], in: catalogue)
    #expect(old.lines.first?.mean == 7.5)
    #expect(old.cards.first?.criteria.count == 3)
    let ranking = CandidateRanking(
      for: "sdr", [Self.candidate], [Self.rated("Ana", "coachability", 4)], under: [card], in: catalogue)
    #expect(ranking.entries.first?.mean == 7.5)
  }
}

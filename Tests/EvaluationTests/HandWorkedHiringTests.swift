import Onboarding
import Support
import Testing

@testable import Evaluation

/// Small companies of which every figure was worked out by hand.
@Suite struct HandWorkedHiring {
  /// Three hires who came by referral are productive on days 10, 20 and 30, three from a job board on days 40, 50 and 60.
  private static var sources: Office {
    var company = office([10, 20, 30, 40, 50, 60].map { ($0, .productive) })
    for place in 0..<6 { company.people[place].source = place < 3 ? "referral" : "job board" }
    return company
  }

  /// At the events of the referred there are 3 of 6, 2 of 5 and 1 of 4 of them: 1/2 + 2/5 + 1/4 = 1.15 would be expected of the three, with a
  /// variance of 1/4 + 6/25 + 3/16.
  @Test func sourcesAreComparedByLogRank() throws {
    let company = Self.sources
    let it = RampComparison(of: company.subjects, by: .source, in: company.directory, asOf: company.today)
    #expect(it.groups.map(\.name) == ["job board", "referral"])
    #expect(it.groups.compactMap(\.expected) ≈ [4.85, 1.15])
    let test = try #require(it.test)
    #expect(test.chiSquared ≈ (1.85 * 1.85 / (0.25 + 0.24 + 0.1875)))
    // Of the 20 ways to deal three of six, this one and its mirror are as far apart.
    #expect(test.pValue ≈ 0.1)
    #expect(it.groups.compactMap { $0.ramp.curve?.median } == [50, 20])
    // Up to day 30 the referred are not yet productive on 10, 20 and 30 days, the others on 30 each.
    #expect(it.tau == 30)
    #expect(it.groups.compactMap { $0.difference?.value } ≈ [-10])
  }

  private static let criterion = Criterion("drive", title: Title("Drive"))
  private static let catalogue = Catalogue([
    Curriculum("sdr", edition: 1, title: Title("SDR"), role: "sdr", scorecard: [criterion])
  ])

  /// Two interviewers give three candidates 1 and 2, 3 and 4, 5 and 5.
  private static var calibration: InterviewerCalibration {
    let candidates = (0..<3).map { Candidate(Candidate.ID("c\($0)"), name: "C \($0)", role: "sdr") }
    let ratings = zip(candidates, [(1.0, 2.0), (3, 4), (5, 5)]).flatMap { candidate, given in
      [("Eva", given.0), ("Luis", given.1)].map { ScorecardRating(candidate.id, by: $0, "drive", $1, stage: .interview) }
    }
    return InterviewerCalibration(for: "sdr", candidates, ratings, in: catalogue)
  }

  @Test func interviewersAreMeasuredAgainstOneAnother() throws {
    let it = Self.calibration
    #expect(it.lines.map(\.interviewer) == ["Eva", "Luis"])
    #expect(it.lines.map(\.shared) == [3, 3])
    #expect(it.lines.compactMap(\.distance) ≈ [2.0 / 3, 2.0 / 3])
    #expect(it.lines.compactMap(\.spread) ≈ [2, (7.0 / 3).squareRoot()])
    #expect(
      it.lines.allSatisfy { line in line.severity.limits.map { $0.lower < line.severity.value && line.severity.value < $0.upper } ?? false }
    )
    #expect(it.lines[0].severity.value < it.lines[1].severity.value)
  }

  /// Ordinal distances of the values 1, 2, 3, 4, 5, 5: observed 4/6, expected 204/30. Mean squares: 37/6 of candidates, 2/3 of interviewers, 1/6 of
  /// what is left.
  @Test func agreementOfThreeCandidatesIsTooFew() throws {
    let it = try #require(Self.calibration.agreements.first)
    #expect(try #require(it.alpha).value ≈ (46.0 / 51))
    #expect(try #require(it.single).value ≈ 0.9)
    #expect(try #require(it.average).value ≈ (18.0 / 19))
    #expect(it.alpha?.limits != nil)
    #expect(it.ratedTwice == 3)
    #expect(it.verdict == .tooFew)
  }

  /// Of the ways to select 13 of 40, those with 10 or more, or 3 or fewer, of the first 20 make up 490,262,320 of 12,033,222,880.
  @Test func adverseImpactHasAnExactTest() throws {
    let it = SelectionRates([.init("a", selected: 10, of: 20), .init("b", selected: 3, of: 20)])
    let low = try #require(it.lines.last)
    #expect(low.name == "b")
    #expect(try #require(low.ratio) ≈ 0.3)
    #expect(try #require(low.pValue) ≈ (490_262_320.0 / 12_033_222_880))
    #expect(low.isBelowFourFifths)
  }

  /// Two positions opened on day 0: one filled on day 20, the other on day 50. One opened on day 10 and closed on day 40, unfilled.
  @Test func anOpeningIsFilledWithItsLastPosition() throws {
    let start = Day(number: 20_000)
    let openings = [
      Opening("a", role: "sdr", headcount: 2, start: start + 90, openedOn: start),
      Opening("b", role: "sdr", headcount: 1, start: start + 90, openedOn: start + 10, closedOn: start + 40),
    ]
    let candidates = [("one", 20), ("two", 50)].map {
      Candidate(Candidate.ID($0), name: $0, role: "sdr", stage: .hired, appliedOn: start, decidedOn: start + $1)
    }
    let file = HiringFile(
      candidates.flatMap { candidate in
        [
          HiringRecord.application(Application(candidate.id, for: "a", on: start)),
          .application(Application(candidate.id, for: "b", on: start)),
          .stage(StageEntry(candidate.id, entered: .applied, on: start)),
          .stage(StageEntry(candidate.id, entered: .interview, on: start + 5)),
          .stage(StageEntry(candidate.id, entered: .hired, on: candidate.decidedOn ?? start)),
        ]
      })
    let directory = Directory(candidates: candidates, openings: openings)
    let vacancies = RecruitingFunnel.Vacancy.all(openings, file, in: directory)
    #expect(vacancies.map(\.filledOn) == [start + 50, nil])
    let it = RecruitingFunnel(of: candidates, RecruitingFunnel.Visit.all(file), vacancies: vacancies, asOf: start + 100)
    #expect(it.toFill == RecruitingFunnel.Wait(median: 50, count: 2, done: 1))
    #expect(it.toHire?.median == 20)
    #expect(it.steps.map(\.reached) == [2, 2, 2, 2, 2, 2])
    // Both were at the application for 5 days, and at the interview for 15 and 45.
    #expect(it.steps[0].stay == RecruitingFunnel.Wait(median: 5, count: 2, done: 2))
    #expect(it.steps[2].stay == RecruitingFunnel.Wait(median: 15, count: 2, done: 2))
  }
}

import Evaluation
import Onboarding
import Statistics
import Support
import Testing

/// Seven candidates whose figures are worked out by hand.
@Suite struct Recruiting {
  private static func day(_ number: Int) -> Day { (Day(iso: "2026-01-01") ?? Day(number: 0)) + number }

  /// a: hired on day 30 after screen 4, interview 10, offer 20 · b: turned away on day 9 at screen since 5 · c: at interview since day 12
  /// d: withdrew on day 28 with an offer since 18 · e: turned away on day 3 at once · f: applied on day 35 · g: no history, turned away.
  static let candidates = [
    Candidate("a", name: "A", role: "sdr", source: "referral", stage: .hired, appliedOn: day(0), decidedOn: day(30)),
    Candidate("b", name: "B", role: "sdr", source: "board", stage: .rejected, appliedOn: day(0), decidedOn: day(9)),
    Candidate("c", name: "C", role: "SDR", source: "referral", stage: .interview, appliedOn: day(2)),
    Candidate("d", name: "D", role: "sdr", source: "board", stage: .withdrawn, appliedOn: day(1), decidedOn: day(28)),
    Candidate("e", name: "E", role: "sdr", source: "board", stage: .rejected, appliedOn: day(0), decidedOn: day(3)),
    Candidate("f", name: "F", role: "sdr", stage: .applied, appliedOn: day(35)),
    Candidate("g", name: "G", role: "sdr", stage: .rejected, appliedOn: day(0), decidedOn: day(20)),
    Candidate("x", name: "X", role: "ae", stage: .applied, appliedOn: day(1)),
  ]

  static let visits: [RecruitingFunnel.Visit] = [
    .init("a", .screen, on: day(4)), .init("a", .interview, on: day(10)), .init("a", .offer, on: day(20)), .init("b", .screen, on: day(5)),
    .init("c", .screen, on: day(6)), .init("c", .interview, on: day(12)), .init("d", .screen, on: day(3)), .init("d", .offer, on: day(18)),
    .init("e", .rejected, on: day(3)), .init("f", .applied, on: day(35)),
  ]

  private var funnel: RecruitingFunnel {
    RecruitingFunnel(
      of: Self.candidates, Self.visits,
      vacancies: [.init(openedOn: Self.day(0), filledOn: Self.day(30)), .init(openedOn: Self.day(10), filledOn: nil)],
      for: "sdr", asOf: Self.day(40))
  }

  @Test func countsAddUp() {
    #expect([funnel.applied, funnel.hired, funnel.lost, funnel.open, funnel.withoutHistory] == [7, 1, 4, 2, 1])
    #expect(funnel.steps.map(\.stage) == [.applied, .screen, .interview, .exercise, .offer, .hired])
    #expect(funnel.steps.map(\.reached) == [6, 4, 3, 2, 2, 1])
    #expect(funnel.steps.map(\.waiting) == [1, 0, 1, 0, 0, 0])
    #expect(funnel.steps.map(\.lost) == [1, 1, 0, 0, 1, 0])
  }

  /// 4 of 5 from application; 3 of 4 from the screen; 2 of 2 from the interview, c still being there; 1 of 2 offers.
  @Test func whoStillWaitsCountsForNothing() {
    #expect(funnel.steps.map { $0.conversion?.successes } == [4, 3, 2, 2, 1, nil])
    #expect(funnel.steps.map { $0.conversion?.trials } == [5, 4, 2, 2, 2, nil])
    #expect(funnel.offers == Proportion(1, of: 2) && funnel.offersOpen == 0)
  }

  /// Applied: 4, 5, 4, 2, 3 days and 5 so far. Screen: 6, 4, 6, 15. Interview: 10, and 28 so far.
  @Test func staysAreMediansWithThoseWhoAreThereStill() {
    #expect(funnel.steps[0].stay == RecruitingFunnel.Wait(median: 4, count: 6, done: 5))
    #expect(funnel.steps[1].stay == RecruitingFunnel.Wait(median: 6, count: 4, done: 4))
    #expect(funnel.steps[2].stay?.count == 2 && funnel.steps[2].stay?.done == 1)
    #expect(funnel.steps[3].stay == nil)
    #expect(funnel.toHire == RecruitingFunnel.Wait(median: 30, count: 1, done: 1))
    #expect(funnel.toFill?.count == 2 && funnel.toFill?.done == 1)
  }

  @Test func sourcesAreJudgedByDecisions() {
    #expect(funnel.sources.map(\.name) == ["referral", "board", nil])
    #expect(funnel.sources.map(\.applied) == [2, 3, 2])
    #expect(funnel.sources.map(\.hired) == [Proportion(1, of: 1), Proportion(0, of: 3), Proportion(0, of: 1)])
  }

  @Test func withoutAnyHistoryThereIsABeginningAndAnEnd() {
    let bare = RecruitingFunnel(of: Self.candidates, [], asOf: Self.day(40))
    #expect(bare.steps.map(\.stage) == [.applied, .hired] && bare.steps[0].conversion == Proportion(1, of: 5))
    #expect(bare.offers == nil && bare.toFill == nil)
  }

  @Test func laterDaysAreNotKnownYet() {
    let early = RecruitingFunnel(of: Self.candidates, Self.visits, for: "sdr", asOf: Self.day(11))
    #expect([early.applied, early.hired, early.lost] == [6, 0, 2])
    #expect(early.steps[2].waiting == 1)
  }

  @Test(arguments: 0..<20) func theOrderOfRecordsDoesNotMatter(_ seed: Int) {
    var random = Support.SplitMix(seed: UInt64(seed))
    let mixed = RecruitingFunnel(
      of: Self.candidates.shuffled(using: &random), Self.visits.shuffled(using: &random), for: "sdr", asOf: Self.day(40))
    #expect(mixed.steps == funnel.steps && mixed.sources == funnel.sources)
  }
}

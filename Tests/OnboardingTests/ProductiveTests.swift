import Onboarding
import Testing

/// When a hire counts as fully productive, worked by hand.
@Suite struct ProductiveTests {
  private static let rule = ProductiveRule.Attainment(metric: "quota", months: 2)

  private static func day(_ iso: String) -> Day { Company.day(iso) }

  /// Monthly quota from January 2026 on, the start's month; full target 1, two months in a row.
  static let runs: [(months: [Double?], confirmed: String?)] = [
    ([], nil),
    ([1, 1], "2026-02-28"),
    ([0.5, 1, 0.9, 1, 1.2, 1], "2026-05-31"),
    ([1, nil, 1, 1], "2026-04-30"),  // a month without a figure breaks the run
    ([1, nil, 1, nil, 1], nil),
    ([0, 0, 0, 0.999, 1], nil),
  ]

  @Test(arguments: runs) func firstRunOfMonthsConfirms(_ known: (months: [Double?], confirmed: String?)) {
    let rows = Company.ana(months: known.months).observations
    #expect(Self.rule.confirmation(of: Company.quota, in: rows, since: Company.ana.startDate)?.iso == known.confirmed)
  }

  @Test func lowerIsBetterAtTargetOverShare() {
    let rule = ProductiveRule.Attainment(metric: "cycle", atLeast: 0.75, months: 2)  // at most 30 / 0.75 = 40 days
    let figures = [("2026-01", 50.0), ("2026-02", 40), ("2026-03", 41), ("2026-04", 39), ("2026-05", 40)]
    let rows = figures.map { Company.observed("cycle", $0.0, $0.1) }
    #expect(rule.confirmation(of: Company.cycle, in: rows, since: nil)?.iso == "2026-05-31")
  }

  @Test func targetOfTheRowReplacesTheCurriculums() {
    let rows = [
      Company.observed("quota", "2026-02", 0.8, target: 0.8), Company.observed("quota", "2026-03", 1.1, target: 1.2),
      Company.observed("quota", "2026-04", 1.2, target: 1.2), Company.observed("quota", "2026-05", 0.5, target: 0.4),
    ]
    #expect(Self.rule.confirmation(of: Company.quota, in: rows, since: nil)?.iso == "2026-05-31")
  }

  @Test func monthsBeforeTheClockDoNotCount() {
    let rows = ["2026-01", "2026-02", "2026-03"].map { Company.observed("quota", $0, 1) }
    #expect(Self.rule.confirmation(of: Company.quota, in: rows, since: Self.day("2026-02-10"))?.iso == "2026-03-31")
    #expect(Self.rule.confirmation(of: Company.quota, in: rows, since: Self.day("2026-03-01")) == nil)
  }

  @Test func quarterHoldsForItsMonthsAndIsKnownAtItsEnd() {
    let rows = [Company.observed("quota", "2026-Q2", 1)]
    #expect(Self.rule.confirmation(of: Company.quota, in: rows, since: nil)?.iso == "2026-06-30")
    let months = MonthlyFigures(of: Company.quota, in: rows + [Company.observed("quota", "2026-05", 0.2)]).months
    #expect(months.map(\.figure) == [1, 0.2, 1])
  }

  @Test func countsOfWeeksAndDaysAddUp() {
    let rows = [("2026-W10", 30.0), ("2026-W11", 50), ("2026-03-30", 20), ("2026-W14", 9)].map { Company.observed("calls", $0.0, $0.1) }
    let months = MonthlyFigures(of: Company.calls, in: rows).months
    #expect(months.map(\.figure) == [100, 9])  // week 14 ends on 5 April
    #expect(months.map(\.last) == [Self.day("2026-03-31"), Self.day("2026-04-30")])
  }

  @Test func sharesAreAveragedAndRatiosPooled() {
    let shares = [Company.observed("quota", "2026-W10", 0.5), Company.observed("quota", "2026-W11", 1.5)]
    #expect(MonthlyFigures(of: Company.quota, in: shares).months.map(\.figure) == [1])
    let ratios = [Company.observed("rate", "2026-W10", 3, of: 10), Company.observed("rate", "2026-W11", 1, of: 30)]
    #expect(MonthlyFigures(of: Company.rate, in: ratios).months.map(\.figure) == [0.1])
  }

  @Test func ratioOfNothingTriedIsNoFigure() {
    let rows = [Company.observed("rate", "2026-03", 0, of: 0)]
    #expect(MonthlyFigures(of: Company.rate, in: rows).months.map(\.figure) == [nil])
    let rule = ProductiveRule.Attainment(metric: "rate", months: 1)
    #expect(rule.confirmation(of: Company.rate, in: rows, since: nil) == nil)
  }

  @Test func milestonesLaterThanTheMonthsSetTheDay() {
    var curriculum = Company.sdr
    curriculum.productive?.milestones = ["certified", "toured"]
    var dossier = Company.ana(months: [nil, 1, 1])
    #expect(RampState(of: dossier, under: curriculum).productiveOn == nil)
    dossier.attained = [Attained("ana", "toured", on: Self.day("2026-02-01"))]
    dossier.assessments = [
      Assessment("ana", "pitch", "v1", phase: .before, attempt: 1, marks: 95, takenOn: Self.day("2026-01-13")),
      Assessment("ana", "pitch", "v1", attempt: 1, marks: 79, takenOn: Self.day("2026-03-01")),
      Assessment("ana", "pitch", "v1", attempt: 2, marks: 80, takenOn: Self.day("2026-04-15")),
      Assessment("ana", "pitch", "v1", attempt: 3, marks: 99, takenOn: Self.day("2026-05-15")),
    ]
    #expect(RampState(of: dossier, under: curriculum).productiveOn == Self.day("2026-04-15"))
    dossier.assessments[2].takenOn = Self.day("2026-02-15")
    #expect(RampState(of: dossier, under: curriculum).productiveOn == Self.day("2026-03-31"))
  }

  @Test func milestonesAreReachedByTheirTriggers() {
    var dossier = Dossier(Company.ana)
    dossier.observations = [
      Company.observed("calls", "2026-02", 0), Company.observed("calls", "2026-03", 1), Company.observed("cycle", "2026-02", 21),
      Company.observed("cycle", "2026-04", 20),
    ]
    dossier.enrolments = [Enrolment("ana", "tools", "v2", completedOn: Self.day("2026-02-20"))]
    let days = Company.sdr.milestones.map { $0.day(in: dossier, under: Company.sdr)?.iso }
    #expect(days == [nil, nil, "2026-03-31", "2026-02-20", "2026-04-30"])
    dossier.attained = [Attained("ana", "first-call", on: Self.day("2026-01-20"))]
    #expect(Company.sdr.milestones[2].day(in: dossier, under: Company.sdr)?.iso == "2026-01-20")
  }

  @Test func ruleThatAsksForNothingIsNeverMet() {
    var curriculum = Company.sdr
    curriculum.productive = ProductiveRule()
    #expect(RampState(of: Company.ana(months: [1, 1, 1]), under: curriculum).productiveOn == nil)
    #expect(RampState(of: Company.ana(months: [1, 1, 1]), under: nil).productiveOn == nil)
    #expect(RampState(of: Company.ana(months: []), under: nil).clockStart == Company.ana.startDate)
  }

  @Test func assignmentClockStartsWithThePresentRole() {
    var curriculum = Company.sdr
    curriculum.productive?.clock = .assignment
    var dossier = Company.ana(months: [1, 1, 1, 1, 1])
    #expect(RampState(of: dossier, under: curriculum).clockStart == Company.ana.startDate)
    dossier.assignments = [
      Assignment("ana", role: "bdr", from: Self.day("2026-01-12"), to: Self.day("2026-02-28")),
      Assignment("ana", role: "sdr", manager: "Ida", from: Self.day("2026-03-01"), to: Self.day("2026-03-31")),
      Assignment("ana", role: "SDR", manager: "Olaf", from: Self.day("2026-04-01")),
    ]
    let state = RampState(of: dossier, under: curriculum)
    #expect(state.clockStart == Self.day("2026-03-01"))
    #expect(state.productiveOn == Self.day("2026-04-30"))
  }

  @Test func quotaClockStartsWithTheFirstTarget() {
    var curriculum = Company.sdr
    curriculum.productive?.clock = .quota
    #expect(RampState(of: Company.ana(months: []), under: curriculum).clockStart == nil)
    #expect(RampState(of: Company.ana(months: [nil, 1, 1]), under: curriculum).clockStart == Self.day("2026-02-01"))
    #expect(RampState(of: Company.ana(months: [1]), under: curriculum).clockStart == Company.ana.startDate)
    var dossier = Company.ana(months: [1, 1, 1, 1])
    dossier.observations[2].target = 0.9
    let state = RampState(of: dossier, under: curriculum)
    #expect(state.clockStart == Self.day("2026-03-01"))
    #expect(state.productiveOn == Self.day("2026-04-30"))
  }
}

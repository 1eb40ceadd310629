import Onboarding
import Testing

@Suite struct RampTests {
  private static let start = Company.day("2026-01-12")

  private static func day(_ iso: String) -> Day { Company.day(iso) }

  @Test func nothingAfterTheLastDayCounts() {
    var dossier = Company.ana(months: [1, 1])
    dossier.person.endDate = Self.day("2026-02-27")
    #expect(RampState(of: dossier, under: Company.sdr).productiveOn == nil)
    dossier.person.endDate = Self.day("2026-02-28")
    let state = RampState(of: dossier, under: Company.sdr)
    #expect(state.productiveOn == Self.day("2026-02-28"))
    #expect(state.ramp(on: Company.today, absences: []) == .productive(after: 47))
  }

  @Test func rampDependsOnTheDayOneLooksFrom() {
    let state = RampState(clockStart: Self.start, productiveOn: Self.day("2026-03-31"), leftOn: Self.day("2026-06-30"))
    #expect(state.ramp(on: Self.start - 1, absences: []) == nil)
    #expect(state.ramp(on: Self.start, absences: []) == .ramping(for: 0))
    #expect(state.ramp(on: Self.day("2026-03-30"), absences: []) == .ramping(for: 77))
    #expect(state.ramp(on: Self.day("2026-03-31"), absences: []) == .productive(after: 78))
    #expect(state.ramp(on: Company.today, absences: []) == .productive(after: 78))
  }

  @Test func leaverWhoWasNotProductiveHasLeft() {
    let state = RampState(clockStart: Self.start, productiveOn: nil, leftOn: Self.day("2026-02-11"))
    #expect(state.ramp(on: Self.day("2026-02-10"), absences: []) == .ramping(for: 29))
    #expect(state.ramp(on: Company.today, absences: []) == .left(after: 30))
    #expect(RampState(clockStart: nil, productiveOn: nil, leftOn: nil).ramp(on: Company.today, absences: []) == nil)
  }

  @Test func daysAwayDoNotCount() {
    let state = RampState(clockStart: Self.start, productiveOn: Self.day("2026-03-31"), leftOn: nil)
    let away = [
      Absence("ana", from: Self.day("2026-02-01"), to: Self.day("2026-02-10")),  // 10 days
      Absence("ana", from: Self.day("2025-12-01"), to: Self.day("2026-01-14")),  // 3 of them since the start
      Absence("ana", from: Self.day("2026-03-30")),  // 2 of them up to the event
    ]
    #expect(state.ramp(on: Company.today, absences: away) == .productive(after: 78 - 15))
    #expect(state.ramp(on: Self.day("2026-02-05"), absences: away) == .ramping(for: 24 - 5 - 3))
    #expect(away.map { $0.days(between: Self.start, and: Self.start - 1) } == [0, 0, 0])
  }

  @Test func dossierAsOfADayForgetsWhatCameLater() {
    var dossier = Company.ana(months: [0.5, 1, 1])
    dossier.person.endDate = Self.day("2026-05-01")
    dossier.enrolments = [Enrolment("ana", "pitch", "v1", startedOn: Self.start, completedOn: Self.day("2026-03-02"))]
    dossier.notes = [Note("ana", number: 1, text: "later", on: Self.day("2026-03-02"))]
    dossier.attained = [Attained("ana", "toured", on: Self.day("2026-03-01"))]
    let past = dossier.asOf(Self.day("2026-03-01"))
    #expect(past.person.endDate == nil)
    #expect(past.observations.count == 3)
    #expect(past.enrolments.map(\.completedOn) == [nil])
    #expect(past.notes.isEmpty)
    #expect(past.attained.count == 1)
    #expect(dossier.asOf(Self.day("2026-02-28")).observations.count == 2)
    #expect(dossier.asOf(Company.today) == dossier)
  }

  @Test func tenureMonthsAreCalendarMonths() {
    #expect(Company.ana.tenureMonth(of: Self.day("2026-01-01")) == 1)
    #expect(Company.ana.tenureMonth(of: Self.day("2026-12-31")) == 12)
    #expect(Company.ana.tenureMonth(of: Self.day("2027-01-01")) == 13)
    #expect(Company.ana.tenureMonth(of: Self.day("2025-12-31")) == nil)
    #expect(Company.eva.tenureMonth(of: Company.today) == nil)
  }
}

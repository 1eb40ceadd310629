import Evaluation
import Onboarding
import Testing

struct PersonStatusTests {
  private let start = Day(number: 20_454)  // 2026-01-01
  private let quota = Metric("quota", title: Title("Quota"), kind: .value, better: .higher, unit: .percent, target: 1)
  private let calls = Metric(
    "connect-rate", title: Title("Connect rate"), kind: .ratio, better: .higher, unit: .percent, target: 0.1, ramp: [0.04, 0.05, 0.08])

  private var curriculum: Curriculum {
    let basics = Module("basics", title: Title("Basics"), due: 10)
    let calling = Module(
      "calling", title: Title("Calling"), moves: ["connect-rate"], due: 40, requires: ["basics"],
      assessment: AssessmentPlan(pass: 80, attempts: 3))
    let closing = Module("closing", title: Title("Closing"), due: 300, requires: ["calling"])
    return Curriculum(
      "sdr", edition: 2, title: Title("SDR"), role: "sdr", metrics: [quota, calls],
      sections: [Section("all", title: Title("All"), modules: [basics, calling, closing])],
      milestones: [Milestone("pitch", title: Title("Pitch"), due: 30), Milestone("first-deal", title: Title("First deal"), due: 200)],
      productive: ProductiveRule(attainment: .init(metric: "quota", months: 2), milestones: ["pitch"]))
  }

  private var dossier: Dossier {
    var dossier = Dossier(Person("ana", name: "Ana", role: "sdr", startDate: start))
    dossier.enrolments = [Enrolment("ana", "basics", "v1", completedOn: start + 8)]
    dossier.assessments = [
      Assessment("ana", "calling", "v1", attempt: 1, marks: 70, takenOn: start + 20),
      Assessment("ana", "calling", "v1", attempt: 2, marks: 85, takenOn: start + 30),
    ]
    for (month, attained) in [(1, 0.5), (2, 1.1), (3, 0.9), (4, 1.0), (5, 1.2)] {
      if let period = Period.month(month, of: 2026) {
        dossier.observations.append(Observation("ana", "quota", in: period, .value(attained)))
      }
    }
    if let march = Period.month(3, of: 2026) {
      dossier.observations.append(Observation("ana", "connect-rate", in: march, .ratio(numerator: 12, denominator: 200)))
    }
    return dossier
  }

  private func status(on iso: String, _ dossier: Dossier? = nil) throws -> PersonStatus {
    PersonStatus(of: dossier ?? self.dossier, in: Catalogue([curriculum]), asOf: try #require(Day(iso: iso)))
  }

  @Test func modulesAreDoneOverdueOrNext() throws {
    var failing = dossier
    failing.assessments.removeLast()
    let status = try status(on: "2026-03-01", failing)
    #expect(status.modules.map(\.isDone) == [true, false, false])
    #expect(status.overdue.map(\.module) == ["calling"])
    #expect(status.overdue.first?.overdueDays == 19)  // due on 10 February
    #expect(status.next?.module == "calling")
    #expect(status.tenureMonth == 3)
  }

  @Test func aPassedTestIsTheModuleDone() throws {
    let status = try status(on: "2026-03-01")
    #expect(status.modules.map(\.isDone) == [true, true, false])
    #expect(status.overdue.isEmpty && status.next?.module == "closing")
  }

  @Test func theLastAttemptTellsPassOrFail() throws {
    let before = try status(on: "2026-01-25").modules[1]
    #expect((before.attempts, before.last?.isPassed) == (1, false))
    #expect(before.passedOn == nil)
    let after = try status(on: "2026-03-01").modules[1]
    #expect((after.attempts, after.last?.isPassed) == (2, true))
    #expect(after.passedOn == start + 30)
  }

  @Test func monthsThatAreOverCountInTheRun() throws {
    let months = try #require(try status(on: "2026-04-15").months)
    #expect(months.months.map(\.run) == [0, 1, 0, 1])
    #expect(months.months.map(\.isOver) == [true, true, true, false])
    #expect(months.run == 0)
    #expect(try #require(try status(on: "2026-04-30").months).run == 1)
    #expect(try #require(try status(on: "2026-05-31").months).run == 2)
  }

  @Test func aMonthWithoutAFigureBreaksTheRun() throws {
    #expect(try #require(try status(on: "2026-06-29").months).run == 2)
    #expect(try #require(try status(on: "2026-06-30").months).run == 0)
  }

  @Test func whatIsMissingIsTold() throws {
    #expect(
      try status(on: "2026-04-30").missing == [.months(of: "quota", atLeast: 1, run: 1, needed: 2), .milestone("pitch")])
    #expect(try status(on: "2026-05-31").missing == [.milestone("pitch")])
  }

  @Test func nothingIsMissingOnceProductive() throws {
    var done = dossier
    done.attained = [Attained("ana", "pitch", on: start + 25)]
    let status = try status(on: "2026-05-31", done)
    #expect(status.ramp == .productive(after: 150))
    #expect(status.missing.isEmpty)
    #expect(status.milestones.map(\.isReached) == [true, false])
    #expect(try self.status(on: "2026-05-30", done).ramp == .ramping(for: 149))
  }

  @Test func figuresStandBesideTheTargetOfTheirTenureMonth() throws {
    let figure = try #require(try status(on: "2026-04-15").latest.first)
    #expect(figure.metric == "connect-rate")
    #expect((figure.figure, figure.denominator) == (0.06, 200))
    #expect(figure.target == 0.08)
    #expect(figure.attainment == 0.06 / 0.08)
  }

  @Test func milestonesFallDue() throws {
    let milestones = try status(on: "2026-02-10").milestones
    #expect(milestones.map(\.overdueDays) == [10, nil])
    #expect(milestones.map(\.due) == [start + 30, start + 200])
  }

  @Test func leaversOweNothing() throws {
    var gone = dossier
    gone.person.endDate = start + 20
    let status = try status(on: "2026-03-01", gone)
    #expect(status.ramp == .left(after: 20))
    #expect(status.overdue.isEmpty)
    #expect(status.missing.isEmpty)
  }

  @Test func withoutARuleTheRuleIsMissing() {
    let status = PersonStatus(of: dossier, in: Catalogue(), asOf: start + 100)
    #expect(status.curriculum == nil)
    #expect(status.missing == [.rule])
  }

  @Test func metricsStandBesideTheirTargets() throws {
    let day = try #require(Day(iso: "2026-04-15"))
    let entries = PersonMetrics(of: dossier, in: Catalogue([curriculum]), asOf: day).entries
    #expect(entries.map(\.metric) == ["connect-rate", "quota", "quota", "quota", "quota"])
    #expect((entries[0].numerator, entries[0].denominator, entries[0].target) == (12, 200, 0.08))
    #expect(entries.map(\.isOver) == [true, true, true, true, false])
  }

  @Test func aRecordedTargetOverridesTheCurriculums() throws {
    var own = dossier
    let march = try #require(Period.month(3, of: 2026))
    own.observations = [Observation("ana", "connect-rate", in: march, .ratio(numerator: 0, denominator: 0), target: 0.2)]
    let entry = try #require(PersonMetrics(of: own, in: Catalogue([curriculum]), asOf: march.last).entries.first)
    #expect(entry.target == 0.2)
    #expect(entry.value == nil)
    #expect(entry.attainment == nil)
  }

  @Test(arguments: [("2026-W11", nil), ("2026-Q1", 42.0), ("2026-02", 14)])
  func countsHaveTargetsForWholeMonths(_ period: String, _ target: Double?) throws {
    let meetings = Metric(
      "meetings", title: Title("Meetings"), kind: .value, better: .higher, unit: .count, target: 20, ramp: [8, 14])
    var own = dossier
    own.observations = [Observation("ana", "meetings", in: try #require(Period(period)), .value(3))]
    var course = curriculum
    course.metrics.append(meetings)
    let entry = try #require(PersonMetrics(of: own, in: Catalogue([course]), asOf: start + 200).entries.first)
    #expect(entry.target == target)
  }
}

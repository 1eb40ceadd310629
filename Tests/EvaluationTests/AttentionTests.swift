import Evaluation
import Onboarding
import Testing

struct AttentionTests {
  private let today = Day(number: 20_585)  // 2026-05-12, the 12th day after a month's end
  private let start = Day(number: 20_454)  // 2026-01-01

  private var curriculum: Curriculum {
    let quota = Metric(
      "quota", title: Title("Quota"), kind: .value, better: .higher, unit: .percent, target: 1, ramp: [0.2, 0.4, 0.6, 0.8])
    let calling = Module("calling", title: Title("Calling"), due: 40, assessment: AssessmentPlan(pass: 80, attempts: 2))
    return Curriculum(
      "sdr", edition: 1, title: Title("SDR"), role: "sdr", metrics: [quota],
      sections: [Section("all", title: Title("All"), modules: [calling])],
      milestones: [Milestone("pitch", title: Title("Pitch"), due: 140)],
      productive: ProductiveRule(attainment: .init(metric: "quota", months: 2)))
  }

  private var catalogue: Catalogue { Catalogue([curriculum]) }

  private func dossier(april: Double? = nil, marks: [Double] = [], absences: [Absence] = [], end: Day? = nil) -> Dossier {
    var dossier = Dossier(Person("ana", name: "Ana", role: "sdr", manager: "Eva", startDate: start, endDate: end))
    dossier.absences = absences
    dossier.assessments = marks.enumerated().map { place, marks in
      Assessment("ana", "calling", "v1", attempt: place + 1, marks: marks, takenOn: start + 30 + place)
    }
    if let april, let month = Period.month(4, of: 2026) { dossier.observations = [Observation("ana", "quota", in: month, .value(april))] }
    return dossier
  }

  private func outlook(_ dossier: Dossier, _ subjects: [RampSubject] = [], _ people: [Person] = []) -> Outlook {
    let directory = Directory(catalogue: catalogue, people: people + [dossier.person])
    return Outlook(of: dossier, in: catalogue, beside: RampReference(of: subjects, in: directory, asOf: today), asOf: today)
  }

  @Test func aMonthShortOfItsTenureTargetIsBehind() throws {
    let month = try #require(outlook(dossier(april: 0.7)).month)  // tenure month 4 asks for 0.8
    #expect(month.tenureMonth == 4 && month.target == 0.8 && month.isBehind)
  }

  @Test func aMonthWithinATenthOfItsTargetIsNot() throws {
    #expect(try #require(outlook(dossier(april: 0.73)).month).isBehind == false)
  }

  @Test func aMonthWithoutFiguresIsMissingAndNotBehind() throws {
    let outlook = outlook(dossier())
    let month = try #require(outlook.month)
    #expect(month.isMissing && !month.isBehind)
    #expect(outlook.concerns.map(\.kind).contains(.noNumbers))
  }

  @Test func aMonthMostlyAwayIsNotMissed() throws {
    let april = try #require(Period.month(4, of: 2026))
    #expect(outlook(dossier(absences: [Absence("ana", from: april.first, to: april.first + 17)])).month == nil)
  }

  @Test func theOneWhoIsAwayOrGoneIsLeftInPeace() {
    #expect(outlook(dossier(april: 0.1, absences: [Absence("ana", from: today - 3, to: today)])).concerns.isEmpty)
    #expect(outlook(dossier(april: 0.1, end: today)).concerns.isEmpty)
  }

  @Test func aFailedTestIsToldInsteadOfItsOverdueModule() {
    #expect(outlook(dossier(april: 0.8, marks: [70])).concerns.map(\.kind) == [.failed, .ahead])
    #expect(outlook(dossier(april: 0.8, marks: [70, 79])).concerns.map(\.kind) == [.exhausted, .ahead])
    #expect(outlook(dossier(april: 0.8, marks: [70, 80])).concerns.map(\.kind) == [.ahead])
    #expect(outlook(dossier(april: 0.8)).concerns.map(\.kind) == [.module, .ahead])
  }

  @Test(arguments: [(5, false), (6, true)]) func behindTheCurveIsWhoIsLaterThanThreeInFour(fast: Int, isBehind: Bool) throws {
    let hires = office((0..<8).map { place in (100, place < fast ? Ending.productive : .left) })
    let leavers = hires.subjects.map { subject -> RampSubject in
      var later = subject
      if let left = subject.state.leftOn { later.state.leftOn = left + 250 }
      return later
    }
    let curve = try #require(outlook(dossier(april: 0.8), leavers, hires.people).curve)
    #expect(curve.day == 131 && curve.count == 8 && curve.isBehind == isBehind)
    #expect(abs(curve.productive - Double(fast) / 8) < 1e-12)
  }

  @Test func aCurveNeedsEightHires() {
    let hires = office((0..<7).map { _ in (100, .productive) })
    #expect(outlook(dossier(april: 0.8), hires.subjects, hires.people).curve == nil)
  }

  @Test func whoStartsSoonNeedsACurriculumAndAManager() {
    func attention(_ person: Person) -> Attention {
      Attention(of: [], arrivals: [person], applications: [], in: catalogue, asOf: today)
    }
    #expect(attention(Person("b", name: "B", role: "sdr", manager: "Eva", startDate: today + 3)).concerns.isEmpty)
    #expect(attention(Person("b", name: "B", role: "ae", startDate: today + 30)).concerns.isEmpty)
    let person = Person("b", name: "B", role: "ae", startDate: today + 14)
    #expect(attention(person).concerns == [.arrival(person, in: 14, lacks: [.curriculum, .manager])])
  }

  @Test func aCandidateWaitsFromTheLatestRating() {
    func concerns(_ stage: Candidate.Stage, rated: Int?) -> [Concern.Kind] {
      let candidate = Candidate("c", name: "C", role: "sdr", stage: stage, appliedOn: today - 40)
      let ratings = rated.map { [ScorecardRating("c", by: "Eva", "drive", 4, on: today - $0)] } ?? []
      return Attention(of: [], arrivals: [], applications: [.init(candidate, ratings)], in: catalogue, asOf: today).concerns.map(\.kind)
    }
    #expect(concerns(.screen, rated: nil) == [.waiting])
    #expect(concerns(.screen, rated: 13) == [])
    #expect(concerns(.interview, rated: 14) == [.waiting])
    #expect(concerns(.interview, rated: nil) == [.waiting, .unscored])
    #expect(concerns(.rejected, rated: nil) == [])
  }

  @Test func theMostUrgentComesFirst() {
    let late = outlook(dossier(april: 0.1))
    let attention = Attention(of: [late], arrivals: [], applications: [], in: catalogue, asOf: today)
    #expect(attention.concerns.map(\.kind) == [.module, .target, .ahead])
    #expect(attention.groups.map(\.kind) == attention.concerns.map(\.kind))
  }

  @Test func aManagerIsFoundByNameOrIdentifier() {
    let directory = Directory(people: [
      Person("eva", name: "Eva Gil", kind: .tenured), Person("a", name: "A", manager: "eva", startDate: start),
      Person("b", name: "B", manager: "Eva Gil", startDate: start), Person("c", name: "C", manager: "Luis", startDate: start),
    ])
    #expect(directory.hires(reportingTo: "eva gil").map(\.id) == ["a", "b"])
    #expect(directory.managers == ["Eva Gil", "Luis"])
  }

  @Test func thoseBehindComeFirstInATeam() {
    var other = dossier(april: 0.8)
    other.person = Person("zoe", name: "Zoe", role: "sdr", startDate: today - 5)
    let team = Team([outlook(other), outlook(dossier(april: 0.5))], scope: .everybody, asOf: today)
    #expect(team.members.map(\.person.id) == ["ana", "zoe"])
    #expect(team.overdue.map(\.person.id) == ["ana"] && team.atRisk.map(\.person.id) == ["ana"])
  }
}

import Evaluation
import Onboarding
import Testing

struct PlanTests {
  private let start = Day(number: 20_454)  // 2026-01-01

  private var curriculum: Curriculum {
    let quota = Metric("quota", title: Title("Quota"), kind: .value, better: .higher, unit: .percent, target: 1, ramp: [0.2, 0.4])
    let basics = Module("basics", title: Title("Basics"), due: 10)
    let calling = Module(
      "calling", title: Title("Calling"), due: 40, requires: ["basics"], assessment: AssessmentPlan(pass: 80, attempts: 2))
    return Curriculum(
      "sdr", edition: 1, title: Title("SDR"), role: "sdr", metrics: [quota],
      sections: [Section("all", title: Title("All"), modules: [basics, calling])],
      milestones: [Milestone("certified", title: Title("Certified"), trigger: .module("calling"), due: 45)],
      productive: ProductiveRule(attainment: .init(metric: "quota", months: 2)))
  }

  private var others: Curriculum {
    Curriculum(
      "ae", edition: 1, title: Title("AE"), role: "ae",
      sections: [Section("all", title: Title("All"), modules: [Module("closing", title: Title("Closing"), due: 5)])])
  }

  private var catalogue: Catalogue { Catalogue([curriculum, others]) }
  private var dossier: Dossier { Dossier(Person("ana", name: "Ana", role: "sdr", startDate: start)) }

  private func planned(_ module: Module.ID, _ isAssigned: Bool, due: Int? = nil) -> PlannedModule {
    PlannedModule("ana", module, isAssigned: isAssigned, due: due.map { start + $0 }, on: start + 1)
  }

  private func status(_ plan: [PlannedModule], on day: Int) -> PersonStatus {
    var dossier = dossier
    dossier.plan = plan
    return PersonStatus(of: dossier, in: catalogue, asOf: start + day)
  }

  @Test func aModuleTakenOutIsNeitherMissingNorInTheWay() {
    let status = status([planned("basics", false)], on: 20)
    #expect(status.modules.map(\.module) == ["calling"])
    #expect(status.overdue.isEmpty)
    #expect(status.next?.module == "calling")
    #expect(status.takenOut.map(\.module) == ["basics"])
  }

  @Test func aModulePutOffIsDueLaterAndSoIsItsMilestone() {
    let status = status([planned("calling", true, due: 60)], on: 50)
    #expect(status.overdue.map(\.module) == ["basics"])
    #expect(status.milestones.map(\.due) == [start + 60])
  }

  @Test func theMilestoneOfAModuleTakenOutIsNotAwaited() {
    let status = status([planned("calling", false)], on: 300)
    #expect(status.milestones.map(\.due) == [nil])
    #expect(!status.milestones[0].isOverdue)
  }

  @Test func aModuleOfAnotherCurriculumCanBeAdded() {
    let status = status([planned("closing", true, due: 30)], on: 40)
    #expect(status.modules.map(\.module) == ["basics", "calling", "closing"])
    #expect(status.modules.last?.overdueDays == 10)
  }

  @Test func whatIsAgreedLaterDoesNotReachBack() {
    var dossier = dossier
    dossier.plan = [planned("basics", false)]
    #expect(PersonStatus(of: dossier, in: catalogue, asOf: start).modules.count == 2)
  }

  @Test func aPassedTestClearsWhatWasOverdueAndReachesItsMilestone() {
    let after = dossier.following([
      Edit(before: nil, after: .assessment(Assessment("ana", "calling", "v1", attempt: 1, marks: 90, takenOn: start + 50)))
    ])
    let changed = Consequences(from: dossier, to: after, in: catalogue, asOf: start + 50)
    #expect(changed.cleared.map(\.module) == ["calling"] && changed.cleared.first?.overdueDays == 10)
    #expect(changed.reached.map(\.milestone) == ["certified"])
    #expect(changed.overdue == 1)
    #expect(changed.next?.module == "basics")
  }

  @Test(arguments: [(1, 1), (2, 0)]) func aFailedTestTellsWhatIsLeft(attempts: Int, left: Int) {
    func failed(_ count: Int) -> Dossier {
      dossier.following(
        (0..<count).map { place in
          Edit(before: nil, after: .assessment(Assessment("ana", "calling", "v1", attempt: place + 1, marks: 50, takenOn: start + 20)))
        })
    }
    let changed = Consequences(from: failed(attempts - 1), to: failed(attempts), in: catalogue, asOf: start + 20)
    #expect(changed.failed?.attemptsLeft == left)
  }

  @Test func aMonthIsToldOnceItIsOver() throws {
    let january = try #require(Period.month(1, of: 2026))
    let after = dossier.following([Edit(before: nil, after: .observation(Observation("ana", "quota", in: january, .value(0.1))))])
    #expect(Consequences(from: dossier, to: after, in: catalogue, asOf: january.last).month?.isBehind == true)
    #expect(Consequences(from: dossier, to: after, in: catalogue, asOf: january.last - 1).month == nil)
  }

  @Test func followingEditsAndTakingThemBackChangesNothing() {
    let edits = [
      Edit(before: nil, after: .planned(planned("basics", false))),
      Edit(before: nil, after: .attained(Attained("ana", "certified", on: start + 3))),
      Edit(before: nil, after: .note(Note("bob", number: 1, text: "of somebody else", on: start))),
    ]
    let after = dossier.following(edits)
    #expect(after.plan.count == 1 && after.attained.count == 1 && after.notes.isEmpty)
    #expect(after.following(edits.reversed().map(\.reversed)) == dossier)
  }

  @Test func thePaceIsMeasuredAgainstTheCohort() {
    let hires = office((0..<8).map { (100 + $0, .productive) })
    let people = hires.people.map { person in
      var joined = person
      joined.cohort = "spring"
      return joined
    }
    let reference = RampReference(of: hires.subjects, in: Directory(people: people), asOf: hires.today)
    #expect(reference.pace(of: "h0")?.median == 103)
    #expect(reference.pace(of: "h0")?.basis == .same(.cohort, as: "spring"))
  }
}

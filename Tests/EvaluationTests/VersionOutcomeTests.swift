import Onboarding
import Support
import Testing

@testable import Evaluation

/// Hires of two versions of module `a`, completed on day 10, with a milestone due on day 60 and a clock that runs from day 0.
private struct Classes {
  struct Pupil {
    var version = "v1"
    var region = "North"
    /// The day of being productive; `nil` while ramping.
    var productive: Int?
    /// The day of the milestone; `nil` for never.
    var milestone: Int?
    var completed = 10
    var left: Int?
    var start = 0
  }

  static let start = Day(number: 20_454)
  static let today = start + 300
  var pupils: [Pupil]
  var milestones = [Milestone("demo", title: Title("Demo"), due: 60), Milestone("undated", title: Title("Undated"))]
  var metrics: [Metric] = []

  init(_ pupils: [Pupil]) { self.pupils = pupils }

  private var curriculum: Curriculum {
    Curriculum(
      "course", edition: 1, title: Title("Course"), role: "sdr", metrics: metrics,
      sections: [Section("all", title: Title("All"), modules: [Module("a", title: Title("A"))])], milestones: milestones)
  }

  private var people: [Person] {
    pupils.enumerated().map { place, pupil in
      Person(
        Person.ID("h\(100 + place)"), name: "H\(place)", role: "sdr", curriculum: "course", edition: 1, region: pupil.region,
        startDate: Self.start + pupil.start, endDate: pupil.left.map { Self.start + pupil.start + $0 })
    }
  }

  var directory: Directory { Directory(catalogue: Catalogue([curriculum]), people: people) }

  var subjects: [RampSubject] {
    zip(people, pupils).map { person, pupil in
      RampSubject(
        person: person.id,
        state: RampState(
          clockStart: person.startDate, productiveOn: pupil.productive.map { Self.start + pupil.start + $0 }, leftOn: person.endDate),
        absences: [])
    }
  }

  var evidence: TrainingEvidence {
    var evidence = TrainingEvidence(of: people)
    for (place, pupil) in pupils.enumerated() {
      let (id, start) = (evidence.people[place].id, Self.start + pupil.start)
      evidence.add(.enrolment(Enrolment(id, "a", Module.Version(pupil.version), completedOn: start + pupil.completed)), of: Int32(place))
      if let day = pupil.milestone { evidence.add(.attained(Attained(id, "demo", on: start + day)), of: Int32(place)) }
    }
    return evidence
  }

  func ramp(within grouping: Grouping? = nil) -> VersionRamp {
    VersionRamp(of: "a", "v1", "v2", evidence: evidence, subjects: subjects, within: grouping, in: directory, asOf: Self.today)
  }

  func reached(within grouping: Grouping? = nil) -> VersionMilestones {
    VersionMilestones(of: "a", "v1", "v2", evidence: evidence, in: directory.catalogue, within: grouping, asOf: Self.today)
  }
}

@Suite struct RampByVersion {
  private func pupils(_ version: String, _ days: [Int?], region: String = "North") -> [Classes.Pupil] {
    days.map { Classes.Pupil(version: version, region: region, productive: $0) }
  }

  @Test func theTestIsThatOfTheSameHiresInGroups() throws {
    let classes = Classes(pupils("v1", [100, 120, 140, 160, 180, 200]) + pupils("v2", [60, 70, 80, 90, 110, nil]))
    var grouped = classes.directory.allPeople
    for place in grouped.indices { grouped[place].cohort = classes.pupils[place].version }
    let other = RampComparison(
      of: classes.subjects, by: .cohort, in: Directory(catalogue: classes.directory.catalogue, people: grouped), asOf: Classes.today)
    let it = classes.ramp()
    #expect(it.test == other.test)
    #expect(it.before.ramp?.curve?.median == 140)
    #expect(it.after.ramp?.curve?.median == 80)
    #expect(it.tau == other.tau)
    #expect([it.before.expected, it.after.expected].compactMap { $0 } ≈ other.groups.compactMap(\.expected))
    #expect(try #require(it.difference).value < 0)
  }

  @Test func whoWasProductiveBeforeTheModuleIsNoEvidence() {
    var some = pupils("v1", [100, 120, 140]) + pupils("v2", [60, 70, 80, 90])
    some[6].completed = 95
    let it = Classes(some).ramp()
    #expect(it.after.count == 3)
    #expect(it.after.alreadyProductive == 1)
    #expect(it.before.alreadyProductive == 0)
  }

  @Test func ofTwoVersionsTheOneCompletedLastCounts() {
    let classes = Classes(pupils("v1", [100, 120, 140, 160]) + pupils("v2", [60, 70, 80]))
    var evidence = classes.evidence
    evidence.add(.enrolment(Enrolment(evidence.people[0].id, "a", "v2", completedOn: Classes.start + 20)), of: 0)
    let it = VersionRamp(
      of: "a", "v1", "v2", evidence: evidence, subjects: classes.subjects, in: classes.directory, asOf: Classes.today)
    #expect((it.before.count, it.after.count) == (3, 4))
  }

  @Test func twoHiresOfAVersionAreNotTested() {
    let it = Classes(pupils("v1", [100, 120, 140]) + pupils("v2", [60, 70])).ramp()
    #expect(it.test == nil)
    #expect(it.difference == nil)
    #expect(it.after.expected == nil)
  }

  @Test func nobodyProductiveIsNotTested() {
    let it = Classes(pupils("v1", [nil, nil, nil]) + pupils("v2", [nil, nil, nil])).ramp()
    #expect(it.test == nil)
    #expect(it.before.ramp?.curve == nil)
  }

  @Test func laterVersionsOfLaterHiresAreSaidToBeLater() {
    var some = pupils("v1", [100, 120, 140]) + pupils("v2", [60, 70, 80])
    for place in 3..<6 { some[place].start = 90 }
    #expect(Classes(some).ramp().startGap == 90)
    #expect(Classes([]).ramp().startGap == nil)
  }

  @Test func hiresWithoutTheStratumAreCountedAndLeftOut() {
    let classes = Classes(pupils("v1", [100, 120, 140, 150]) + pupils("v2", [60, 70, 80], region: "South"))
    let it = classes.ramp(within: .team)
    #expect(it.ungrouped == 7)
    #expect(it.before.count == 0)
    #expect(classes.ramp(within: .region).comparableStrata == 0)
    #expect(classes.ramp(within: .region).test == nil)
  }
}

@Suite struct MilestonesByVersion {
  private func pupils(_ version: String, _ region: String, inTime: Int, late: Int) -> [Classes.Pupil] {
    (0..<inTime).map { _ in Classes.Pupil(version: version, region: region, milestone: 40) }
      + (0..<late).map { Classes.Pupil(version: version, region: region, milestone: $0.isMultiple(of: 2) ? nil : 70) }
  }

  @Test func theOddsAreWorkedOutByHand() throws {
    // One table: 8 of 10 against 5 of 10; (8 · 5) / (2 · 5) = 4.
    let line = try #require(
      Classes(pupils("v1", "North", inTime: 5, late: 5) + pupils("v2", "North", inTime: 8, late: 2)).reached().lines.first)
    #expect((line.overall.before.hires, line.overall.before.inTime) == (10, 5))
    #expect((line.overall.after.hires, line.overall.after.inTime) == (10, 8))
    #expect(try #require(line.overall.odds).ratio ≈ 4)
    #expect(try #require(line.overall.after.share) ≈ 0.8)
    #expect(line.verdict == .unsettled)
  }

  @Test func strataUndoTheParadox() throws {
    // North is easy and took v1; South is hard and took v2. Within both the odds ratio is above 1.
    let some =
      pupils("v1", "North", inTime: 32, late: 8) + pupils("v2", "North", inTime: 9, late: 1)
      + pupils("v1", "South", inTime: 2, late: 8) + pupils("v2", "South", inTime: 14, late: 26)
    let line = try #require(Classes(some).reached(within: .region).lines.first)
    // Mantel–Haenszel: (9 · 8 / 50 + 14 · 8 / 50) / (1 · 32 / 50 + 26 · 2 / 50).
    #expect(try #require(line.overall.odds).ratio ≈ (184.0 / 84))
    #expect(try #require(line.crude) ≈ (23.0 * 16 / (27 * 34)))
    #expect(line.isReversed)
    #expect(line.strata.map(\.stratum) == ["North", "South"])
  }

  @Test func aMilestoneBehindOrAheadOfTheModuleDoesNotCount() throws {
    var some = pupils("v1", "North", inTime: 4, late: 2) + pupils("v2", "North", inTime: 4, late: 2)
    some[0].milestone = 5  // reached before the module
    some[1].completed = 70  // its day had passed
    some[6].start = 280  // its day is to come
    let line = try #require(Classes(some).reached().lines.first)
    #expect((line.overall.before.hires, line.overall.before.beforeModule) == (4, 2))
    #expect((line.overall.after.hires, line.overall.after.open) == (5, 1))
  }

  @Test func whoLeftWithoutItDidNotReachIt() throws {
    var some = pupils("v1", "North", inTime: 3, late: 1) + pupils("v2", "North", inTime: 3, late: 1)
    some[3].left = 30
    #expect(try #require(Classes(some).reached().lines.first).overall.before.hires == 4)
  }

  @Test func milestonesWithoutADayAndTheModulesOwnTestAreNotCompared() {
    var classes = Classes(pupils("v1", "North", inTime: 3, late: 1) + pupils("v2", "North", inTime: 3, late: 1))
    #expect(classes.reached().undated == ["undated"])
    classes.milestones = [Milestone("certified", title: Title("Certified"), trigger: .module("a"), due: 30)]
    #expect(classes.reached().lines.isEmpty)
  }

  @Test(arguments: [(0, 4), (4, 0)]) func allOrNoneGiveNoOdds(_ inTime: Int, _ late: Int) throws {
    let some = pupils("v1", "North", inTime: inTime, late: late) + pupils("v2", "North", inTime: inTime, late: late)
    let line = try #require(Classes(some).reached().lines.first)
    #expect(line.overall.odds == nil)
    #expect(line.verdict == .unsettled)
  }

  @Test func aMilestoneThatAMetricShowsIsRead() throws {
    var classes = Classes(pupils("v1", "North", inTime: 0, late: 3) + pupils("v2", "North", inTime: 0, late: 3))
    classes.metrics = [Metric("calls", title: Title("Calls"), kind: .value, better: .higher, unit: .count, target: 10)]
    classes.milestones = [Milestone("ten-calls", title: Title("Ten"), trigger: .metric("calls", atLeast: 10), due: 60)]
    var evidence = classes.evidence
    let january = try #require(Period.month(1, of: 2026))
    for place in 0..<2 {
      let row = Observation(evidence.people[place].id, "calls", in: january, .value(place == 0 ? 12 : 8))
      evidence.add(.observation(row), of: Int32(place))
    }
    let it = VersionMilestones(of: "a", "v1", "v2", evidence: evidence, in: classes.directory.catalogue, asOf: Classes.today)
    #expect(it.lines.map(\.overall.before.inTime) == [1])
    #expect(it.lines.map(\.overall.before.hires) == [3])
  }
}

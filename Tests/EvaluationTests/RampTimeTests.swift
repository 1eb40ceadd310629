import Evaluation
import Onboarding
import Support
import Testing

struct RampTimeTests {
  /// Six hires of 1 January, seen on day 200: productive after 40, 80 and 120 days, left after 60, still ramping at 200 and 200.
  private let six = office([(40, .productive), (60, .left), (80, .productive), (120, .productive), (200, .ramping), (200, .ramping)])

  @Test func medianFollowsTheProductLimit() throws {
    // S: 5/6 at 40; the leaver at 60 is censored; 5/6·3/4 = 5/8 at 80; 5/8·2/3 = 5/12 at 120.
    let group = try #require(RampTime(of: six.subjects, in: six.directory, asOf: six.today).groups.first)
    #expect((group.count, group.productive, group.ramping, group.left) == (6, 3, 2, 1))
    #expect(group.curve?.median == 120)
    #expect(group.curve?.firstQuartile == 80)
    #expect(group.curve?.thirdQuartile == nil)
    #expect(group.curve?.medianLimits.upper == nil)
    #expect(group.isSmall)
  }

  @Test func sharesOfACohortCountLeaversAsLost() throws {
    // F_ramped = 1/6 + 4/6·1/4 + 3/6·1/3 = 1/2, F_left = 5/6·1/5 = 1/6.
    let group = try #require(RampTime(of: six.subjects, in: six.directory, asOf: six.today).groups.first)
    #expect(try #require(group.curve?.rampedBy180).value ≈ (1.0 / 2))
    #expect(try #require(group.curve?.leftBy180).value ≈ (1.0 / 6))
  }

  @Test func restrictedMeanIsTheAreaUnderTheCurve() throws {
    // 40·1 + 40·5/6 + 40·5/8 + 80·5/12 up to the longest follow-up, 200.
    let answer = RampTime(of: six.subjects, in: six.directory, asOf: six.today)
    #expect(answer.tau == 200)
    #expect(try #require(answer.groups[0].curve?.restrictedMean).value ≈ (40 + 200.0 / 6 + 25 + 200.0 / 6))
  }

  @Test func meanOfTheProductiveIsTheFamiliarOne() throws {
    let mean = try #require(RampTime(of: six.subjects, in: six.directory, asOf: six.today).groups[0].meanOfProductive)
    #expect(mean.value ≈ 80)
    #expect(try #require(mean.standardError) ≈ (1600.0 / 3).squareRoot())
    #expect(mean.count == 3)
  }

  @Test func sharesAreUnknownWhereNobodyWasFollowedForSoLong() {
    let young = office([(40, .productive), (60, .left), (80, .productive), (90, .ramping)])
    let figures = RampTime(of: young.subjects, in: young.directory, asOf: young.today).groups[0].curve
    #expect(figures?.median != nil)
    #expect(figures?.rampedBy180 == nil)
    #expect(figures?.leftBy180 == nil)
  }

  @Test func sharesAreKnownOnceNobodyIsLeftRamping() throws {
    let done = office([(40, .productive), (60, .left), (80, .productive)])
    let figures = try #require(RampTime(of: done.subjects, in: done.directory, asOf: done.today).groups[0].curve)
    #expect(try #require(figures.rampedBy180).value ≈ (2.0 / 3))
  }

  @Test(arguments: [[(40, Ending.productive), (60, .left)], [(100, .ramping), (100, .ramping), (60, .left), (70, .left)]])
  func peopleAreListedWhereThereIsNoCurve(_ hires: [(Int, Ending)]) {
    let few = office(hires)
    let group = RampTime(of: few.subjects, in: few.directory, asOf: few.today).groups[0]
    #expect(group.curve == nil)
    #expect(group.people.count == hires.count)
    #expect(group.people.map(\.ramp.days).sorted() == hires.map(\.0).sorted())
  }

  @Test func groupsShareTheShortestHorizon() throws {
    var two = six
    two.add(office([(50, .productive), (70, .productive), (150, .ramping)], prefix: "b"), cohort: "b")
    let answer = RampTime(of: two.subjects, by: .cohort, in: two.directory, asOf: two.today)
    #expect(answer.groups.map(\.name) == ["b", nil])
    #expect(answer.tau == 150)
    #expect(answer.groups.allSatisfy { $0.curve?.restrictedMean?.horizon == 150 })
  }

  @Test func daysOfAbsenceAreTakenOffAndTold() {
    var away = office([(40, .productive), (60, .productive), (100, .ramping)])
    away.subjects[0].absences = [Absence("h0", from: away.start + 10, to: away.start + 19)]
    let group = RampTime(of: away.subjects, in: away.directory, asOf: away.today).groups[0]
    #expect(group.absentPeople == 1)
    #expect(group.absentDays == 10)
    #expect(group.meanOfProductive?.value == 45)
  }

  @Test func hiresWhoseClockHasNotStartedAreCountedApart() {
    var later = six
    later.subjects.append(RampSubject(person: "z", state: RampState(clockStart: nil, productiveOn: nil, leftOn: nil), absences: []))
    later.subjects.append(
      RampSubject(person: "y", state: RampState(clockStart: later.today + 5, productiveOn: nil, leftOn: nil), absences: []))
    let group = RampTime(of: later.subjects, in: later.directory, asOf: later.today).groups[0]
    #expect(group.notStarted == 2)
    #expect(group.count == 6)
    #expect(RampPeople(of: later.subjects, in: later.directory, asOf: later.today).notStarted == ["z", "y"])
  }

  @Test func theFirstDayCountsAsDayOne() {
    let quick = office([(0, .productive), (0, .left), (10, .productive), (20, .ramping)])
    let group = RampTime(of: quick.subjects, in: quick.directory, asOf: quick.today).groups[0]
    #expect(group.zeroDays == 2)
    #expect(group.curve?.firstQuartile == 1)
    #expect(RampPeople(of: quick.subjects, in: quick.directory, asOf: quick.today).entries[1].ramp == .left(after: 0))
  }

  @Test func whatHappenedLaterIsNotSeen() {
    let early = RampTime(of: six.subjects, in: six.directory, asOf: six.start + 100).groups[0]
    #expect((early.productive, early.ramping, early.left, early.notStarted) == (2, 1, 1, 2))
  }

  @Test func bucketsCountCompletedMonths() {
    let spread = office([
      (91, .productive), (92, .productive), (213, .productive), (214, .productive), (365, .productive), (366, .productive),
    ])
    let buckets = RampTime(of: spread.subjects, in: spread.directory, asOf: spread.today).groups[0].buckets
    #expect(buckets.underThreeMonths == 1)
    #expect(buckets.threeToSixMonths == 2)
    #expect(buckets.sevenToTwelveMonths == 2)
    #expect(buckets.overTwelveMonths == 1)
  }

  @Test func curveStepsCountEverybodyOnce() throws {
    let curve = RampCurve(of: six.subjects, in: six.directory, asOf: six.today).groups[0]
    #expect(curve.steps.map(\.day) == [40, 60, 80, 120, 200])
    #expect(curve.steps.map(\.atRisk) == [6, 5, 4, 3, 2])
    #expect(curve.steps.reduce(0) { $0 + $1.productive + $1.left + $1.censored } == 6)
    let surviving: [Double] = [5.0 / 6, 5.0 / 6, 5.0 / 8, 5.0 / 12, 5.0 / 12]
    #expect(curve.steps.map(\.surviving) ≈ surviving)
    #expect(try #require(curve.steps.last).rampedShare ≈ (1.0 / 2))
    #expect(try #require(curve.steps.last).leftShare ≈ (1.0 / 6))
  }

  @Test(arguments: 0..<50) func orderOfHiresDoesNotMatter(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    let some = office(randomHires(&random, 30))
    let shuffled = some.subjects.shuffled(using: &random)
    let (a, b) = (
      RampTime(of: some.subjects, by: .region, in: some.directory, asOf: some.today),
      RampTime(of: shuffled, by: .region, in: some.directory, asOf: some.today)
    )
    #expect(a.groups.map(\.curve) == b.groups.map(\.curve))
    #expect(a.groups.map(\.count) == b.groups.map(\.count))
  }

  @Test(arguments: 0..<50) func groupsAddUpToEverybody(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    let some = office(randomHires(&random, 40))
    let all = RampTime(of: some.subjects, in: some.directory, asOf: some.today).groups[0]
    let groups = RampTime(of: some.subjects, by: .region, in: some.directory, asOf: some.today).groups
    #expect(groups.reduce(0) { $0 + $1.count } == all.count)
    #expect(groups.reduce(0) { $0 + $1.productive } == all.productive)
    #expect(groups.reduce(0) { $0 + $1.left } == all.left)
  }

  @Test(.enabled(if: ReferenceCompany.has("24-hires") && ReferenceCompany.has("6-hires")), arguments: ["24-hires", "6-hires"])
  func dossiersOfTheReferenceCompaniesRampAsRecorded(_ name: String) throws {
    let company = try ReferenceCompany(name)
    let day = try #require(Day(iso: "2026-04-01"))
    let entries = RampPeople(of: company.subjects, in: company.directory, asOf: day).entries
    let expected = try ReferenceCompany.table("\(company.folder)/ramp.csv")
    #expect(entries.map(\.person.text) == expected.map { $0["rep"] })
    // The simulation reckons the end of watching in months of 30.44 days; only days of events are calendar days.
    #expect(zip(entries, expected).allSatisfy { abs(Double($0.ramp.days) - ($1.number("days") ?? .nan)) <= $0.ramp.slack })
    #expect(entries.map { $0.ramp.word } == expected.map { $0["status"] })
  }
}

extension Ramp {
  fileprivate var word: String {
    switch self {
    case .productive: "ramped"
    case .ramping: "ramping"
    case .left: "left"
    }
  }

  fileprivate var slack: Double { word == "ramped" ? 0 : 2 }
}

import Onboarding
import Support
import Testing

@testable import Evaluation

private func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

/// Sellers with a target of 1,000 a month, 250 and 500 in the first two, who take a course of two modules.
private struct Shop {
  var evidence: TrainingEvidence
  let people: [Person]
  var deals: [Deal] = []

  init(_ people: [Person]) {
    self.people = people
    evidence = TrainingEvidence(of: people)
  }

  static func hire(_ id: String, from start: String = "2026-01-01", to end: String? = nil) -> Person {
    Person(Person.ID(id), name: id.uppercased(), role: "ae", startDate: day(start), endDate: end.map(day))
  }

  static let curriculum = Curriculum(
    "course", edition: 1, title: Title("Course"), role: "ae",
    metrics: [
      Metric("sales", title: Title("Sales"), kind: .value, better: .higher, unit: .currency("EUR"), target: 1000, ramp: [250, 500])
    ],
    sections: [
      Section(
        "basics", title: Title("Basics"),
        modules: [
          Module("product", title: Title("Product"), due: 10, assessment: AssessmentPlan(pass: 80)),
          Module("pitch", title: Title("Pitch"), due: 40),
        ])
    ], productive: ProductiveRule(attainment: .init(metric: "sales")))

  var directory: Directory { Directory(catalogue: Catalogue([Self.curriculum]), people: people) }
  var subjects: [RampSubject] {
    people.filter { $0.kind == .hire }.map {
      RampSubject(person: $0.id, state: RampState(clockStart: $0.startDate, productiveOn: nil, leftOn: $0.endDate), absences: [])
    }
  }

  mutating func sold(_ figures: [Double?], by person: Person.ID, from month: Int = 1) {
    guard let place = people.firstIndex(where: { $0.id == person }) else { return }
    for (step, figure) in figures.enumerated() {
      guard let figure, let period = Period.month(month + step, of: 2026) else { continue }
      evidence.add(.observation(Observation(person, "sales", in: period, .value(figure))), of: Int32(place))
    }
  }

  mutating func completed(_ module: Module.ID, _ person: Person.ID, on iso: String) {
    guard let place = people.firstIndex(where: { $0.id == person }) else { return }
    evidence.add(.enrolment(Enrolment(person, module, "v1", completedOn: day(iso))), of: Int32(place))
  }

  mutating func tested(_ module: Module.ID, _ person: Person.ID, marks: Double, attempt: Int = 1, on iso: String) {
    guard let place = people.firstIndex(where: { $0.id == person }) else { return }
    evidence.add(.assessment(Assessment(person, module, "v1", attempt: attempt, marks: marks, takenOn: day(iso))), of: Int32(place))
  }

  mutating func deal(_ id: String, _ owner: Person.ID, units: Int, created: String, won: String? = nil, inherited: Bool = false) {
    deals.append(
      Deal(
        Deal.ID(id), owner: owner, stage: "Demo", amount: Money(hundredths: Int64(units) * 100, currency: "EUR"), createdOn: day(created),
        closedOn: won.map(day), outcome: won == nil ? .open : .won, inherited: inherited))
  }

  var records: SalesRecords { SalesRecords(deals: deals) }
}

@Suite struct AttainmentByTenure {
  private var shop: Shop {
    var shop = Shop([
      Shop.hire("a"), Shop.hire("b"), Shop.hire("c", from: "2026-02-10"), Person("t", name: "T", kind: .tenured, role: "ae"),
    ])
    shop.sold([200, 400, 900], by: "a")
    shop.sold([300, 500, nil], by: "b")
    shop.sold([100, 600], by: "c", from: 2)
    shop.sold([1200, 1000, 1100], by: "t")
    return shop
  }

  @Test func monthsCountFromEachHiresOwnStart() throws {
    let it = TenureAttainment(of: shop.evidence, in: shop.directory.catalogue, asOf: day("2026-04-15"))
    #expect(it.months.map(\.number) == [1, 2])
    let first = try #require(it.months.first?.attained)
    #expect(first.value ≈ 0.2)
    #expect(first.count == 3)
    #expect(try #require(it.months.last?.attained).value ≈ 0.5)
  }

  @Test func theTargetOfTheMonthIsAShareOfTheFullOne() {
    let it = TenureAttainment(of: shop.evidence, in: shop.directory.catalogue, asOf: day("2026-04-15"))
    #expect(it.months.compactMap(\.asked) ≈ [0.25, 0.5])
  }

  @Test func tenuredColleaguesAreOneFigureEach() throws {
    let it = TenureAttainment(of: shop.evidence, in: shop.directory.catalogue, asOf: day("2026-04-15"))
    let tenured = try #require(it.tenured)
    #expect(tenured.value ≈ 1.1)
    #expect(tenured.count == 1)
  }

  @Test func aMonthThatIsNotOverDoesNotCount() {
    let it = TenureAttainment(of: shop.evidence, in: shop.directory.catalogue, asOf: day("2026-03-30"))
    #expect(it.months.map(\.number) == [1])
  }

  @Test func theMonthFromWhichOnAShareIsHeldIsTheOneAfterTheLastBelow() {
    let it = TenureAttainment(of: shop.evidence, in: shop.directory.catalogue, asOf: day("2026-04-15"))
    #expect(it.month(reaching: 0.45) == 2)
    #expect(it.month(reaching: 0.1) == 1)
    #expect(it.month(reaching: 0.9) == nil)
  }
}

@Suite struct FirstContributions {
  private var shop: Shop {
    var shop = Shop([Shop.hire("a"), Shop.hire("b"), Shop.hire("c"), Shop.hire("d", to: "2026-02-01")])
    shop.deal("1", "a", units: 10, created: "2026-01-05", won: "2026-01-31")
    shop.deal("2", "a", units: 10, created: "2026-01-05", won: "2026-03-31")
    shop.deal("3", "b", units: 10, created: "2025-12-05", won: "2026-01-11", inherited: true)
    shop.deal("4", "b", units: 10, created: "2026-01-05", won: "2026-03-02")
    return shop
  }

  @Test func theFirstDealWonCountsAndInheritedOnesDoNot() throws {
    let it = FirstContribution(
      of: shop.subjects, records: shop.records, evidence: shop.evidence, in: shop.directory, asOf: day("2026-05-01"))
    #expect(it.sign == .deal)
    #expect(it.hires == 4)
    #expect(it.contributing == 2)
    // 1 of 4 by day 30; the leaver is censored on day 31; then 1 of 2 by day 60: 3/4 x 1/2.
    #expect(it.median == 60)
    // Leaving competes: 1/4 + 1/2 x 1/2.
    #expect(try #require(it.by90).value ≈ 0.5)
  }

  @Test func withoutDealsAMonthWithAFigureStandsForOne() {
    var shop = Shop([Shop.hire("a"), Shop.hire("b"), Shop.hire("c")])
    shop.sold([0, 50], by: "a")
    shop.sold([10], by: "b")
    shop.sold([0, 0, 5], by: "c")
    let it = FirstContribution(
      of: shop.subjects, records: SalesRecords(), evidence: shop.evidence, in: shop.directory, asOf: day("2026-05-01"))
    #expect(it.sign == .month)
    #expect(it.contributing == 3)
    #expect(it.median == Double(day("2026-02-28") - day("2026-01-01")))
  }

  @Test func twoHiresAreTooFewForAMedian() {
    var shop = Shop([Shop.hire("a"), Shop.hire("b")])
    shop.sold([5], by: "a")
    let it = FirstContribution(
      of: shop.subjects, records: SalesRecords(), evidence: shop.evidence, in: shop.directory, asOf: day("2026-05-01"))
    #expect(it.median == nil)
    #expect(it.by90 == nil)
  }
}

@Suite struct PipelineOnceTrained {
  private var shop: Shop {
    var shop = Shop([Shop.hire("a"), Shop.hire("b"), Shop.hire("c")])
    for person: Person.ID in ["a", "b"] {
      shop.completed("product", person, on: "2026-01-10")
      shop.completed("pitch", person, on: "2026-04-10")
    }
    shop.completed("product", "c", on: "2026-01-10")
    shop.deal("1", "a", units: 100, created: "2026-04-10")
    shop.deal("2", "a", units: 300, created: "2026-04-11", won: "2026-05-11")
    shop.deal("3", "a", units: 200, created: "2026-07-09")
    shop.deal("4", "a", units: 900, created: "2026-07-10")
    shop.deal("5", "b", units: 700, created: "2026-05-10", inherited: true)
    shop.deal("6", "c", units: 700, created: "2026-05-10")
    return shop
  }

  @Test func theNinetyDaysAfterTheLastModuleCount() throws {
    let it = PipelineAfterTraining(
      of: shop.subjects, records: shop.records, evidence: shop.evidence, in: shop.directory, asOf: day("2026-08-01"))
    #expect([it.hires, it.trained, it.watched] == [3, 2, 2])
    let line = try #require(it.lines.first)
    #expect(it.lines.count == 1)
    #expect(line.currency == "EUR")
    #expect(line.after.value ≈ 250)
    #expect(line.deals == 2)
    let before = try #require(line.before)
    #expect(before.value ≈ 50)
    #expect(before.count == 2)
  }

  @Test func whoWasNotWatchedForNinetyDaysIsLeftOut() {
    let it = PipelineAfterTraining(
      of: shop.subjects, records: shop.records, evidence: shop.evidence, in: shop.directory, asOf: day("2026-07-01"))
    #expect([it.trained, it.watched] == [2, 0])
    #expect(it.lines.isEmpty)
  }
}

@Suite struct BoardOfTraining {
  @Test func aCellSaysWhatHasBecomeOfAModule() throws {
    var shop = Shop([Shop.hire("a"), Shop.hire("b", from: "2026-02-01"), Shop.hire("gone", to: "2026-02-15")])
    shop.tested("product", "a", marks: 70, attempt: 1, on: "2026-01-08")
    shop.tested("product", "a", marks: 90, attempt: 2, on: "2026-01-09")
    shop.tested("product", "b", marks: 60, on: "2026-02-08")
    shop.completed("pitch", "a", on: "2026-02-01")
    let board = TrainingBoard(of: shop.evidence, in: shop.directory.catalogue, asOf: day("2026-03-01"))
    #expect(board.modules.map(\.id) == ["product", "pitch"])
    #expect(board.rows.map(\.person.id) == ["b", "a"])
    let cells = board.rows.map { $0.cells.compactMap(\.self) }
    #expect(cells[1].map(\.state) == [.done, .done])
    #expect(cells[1].map(\.mark) == [0.9, nil])
    #expect(cells[0].map(\.state) == [.overdue, .open])
    #expect(cells[0][0].isPassed == false)
  }

  @Test func noMoreThanAPageIsShown() {
    let shop = Shop((100..<150).map { Shop.hire("h\($0)") })
    let board = TrainingBoard(of: shop.evidence, in: shop.directory.catalogue, asOf: day("2026-03-01"))
    #expect(board.rows.count == TrainingBoard.mostRows)
    #expect(board.more == 10)
  }
}

@Suite struct CapacityAhead {
  /// Hires of whom each was productive or left after some days, or is ramping still.
  private static func subjects(_ random: inout SplitMix, _ count: Int, asOf today: Day) -> ([Person], [RampSubject]) {
    let people = (0..<count).map { place in
      Person(Person.ID("h\(1000 + place)"), name: "H\(place)", role: "ae", startDate: today - Int.random(in: 1...400, using: &random))
    }
    let subjects = people.map { person -> RampSubject in
      let start = person.startDate ?? today
      let end = start + Int.random(in: 20...300, using: &random)
      let fate = Int.random(in: 0..<4, using: &random)
      return RampSubject(
        person: person.id, state: RampState(clockStart: start, productiveOn: fate < 2 ? end : nil, leftOn: fate == 2 ? end : nil),
        absences: [])
    }
    return (people, subjects)
  }

  @Test(arguments: 0..<20) func nobodyIsLostAndNobodyAppears(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let today = day("2026-06-30")
    let (people, subjects) = Self.subjects(&random, 40, asOf: today)
    let directory = Directory(catalogue: Catalogue([Shop.curriculum]), people: people)
    let starts = [CapacityPlan.Start(3, on: day("2026-08-01")), CapacityPlan.Start(2, on: day("2026-10-15"))]
    let plan = CapacityPlan(of: subjects, evidence: TrainingEvidence(of: people), in: directory, starts: starts, asOf: today)
    #expect(plan.months.count == 13)
    for month in plan.months {
      let come = starts.filter { $0.day <= month.period.last }.reduce(0) { $0 + $1.count }
      let all = Double(plan.productiveNow + plan.tenuredNow + plan.rampingNow + come)
      // Those nothing is known of stay ramping.
      #expect(month.productive.value + month.ramping + month.lost ≈ all)
      #expect(month.productive.low <= month.productive.value + 1e-9)
      #expect(month.productive.high >= month.productive.value - 1e-9)
    }
    let productive = plan.months.map(\.productive.value)
    #expect(zip(productive, productive.dropFirst()).allSatisfy { $0 <= $1 + 1e-9 })
  }

  @Test func aPlannedHireFollowsTheCurveAndCarriesTheQuotaOfTheirMonth() throws {
    var shop = Shop([Shop.hire("a", from: "2025-01-01"), Shop.hire("b", from: "2025-01-01"), Shop.hire("c", from: "2025-01-01")])
    for person: Person.ID in ["a", "b", "c"] { shop.evidence.observe(person, [250, 500, 1000], of: shop.people) }
    let subjects = shop.people.map {
      RampSubject(person: $0.id, state: RampState(clockStart: $0.startDate, productiveOn: day("2025-03-31"), leftOn: nil), absences: [])
    }
    let plan = CapacityPlan(
      of: subjects, evidence: shop.evidence, in: shop.directory, starts: [CapacityPlan.Start(2, on: day("2026-01-01"))],
      asOf: day("2026-01-01"))
    #expect(plan.productiveNow == 3)
    #expect(plan.months.prefix(3).map(\.productive.value) ≈ [3, 3, 5])
    #expect(plan.months.prefix(4).compactMap { $0.quotas?.value } ≈ [3.5, 4, 5, 5])
  }

  @Test func withoutACurveNothingIsPromised() {
    let shop = Shop([Shop.hire("a"), Shop.hire("b"), Shop.hire("c")])
    let plan = CapacityPlan(
      of: shop.subjects, evidence: shop.evidence, in: shop.directory, starts: [CapacityPlan.Start(2, on: day("2026-06-01"))],
      asOf: day("2026-05-01"))
    #expect(plan.months.isEmpty)
    #expect(plan.rampingNow == 3)
  }
}

extension TrainingEvidence {
  /// Months of 2025.
  fileprivate mutating func observe(_ person: Person.ID, _ figures: [Double], of people: [Person]) {
    guard let place = people.firstIndex(where: { $0.id == person }) else { return }
    for (step, figure) in figures.enumerated() {
      guard let period = Period.month(step + 1, of: 2025) else { continue }
      add(.observation(Observation(person, "sales", in: period, .value(figure))), of: Int32(place))
    }
  }
}

import Onboarding
import Support
import Testing

@testable import Evaluation

/// Hires who start on 1 January 2026 and are looked at on 30 April, with a target of 1,000 a month.
private struct Till {
  struct Seller {
    var cohort: String?
    /// From January on; `nil` for no figure.
    var figures: [Double?]
    /// The month of 2026 at whose end the hire is productive.
    var productive: Int?
    var left: String?
    var absences: [Absence] = []
    var start = "2026-01-01"
  }

  var sellers: [Seller]
  var unit: Metric.Unit = .currency("EUR")
  var better: Metric.Better = .higher
  var today = "2026-04-30"

  init(_ sellers: [Seller]) { self.sellers = sellers }

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

  private var isShare: Bool { unit == .percent }

  private var curriculum: Curriculum {
    let metric = Metric("sales", title: Title("Sales"), kind: .value, better: better, unit: unit, target: isShare ? 1 : 1000)
    let rule = ProductiveRule(attainment: .init(metric: "sales"))
    return Curriculum("course", edition: 1, title: Title("Course"), role: "ae", metrics: [metric], sections: [], productive: rule)
  }

  private var people: [Person] {
    sellers.enumerated().map { place, seller in
      Person(
        Person.ID("h\(100 + place)"), name: "H\(place)", role: "ae", cohort: seller.cohort, startDate: Self.day(seller.start),
        endDate: seller.left.map { Self.day($0) })
    }
  }

  private var subjects: [RampSubject] {
    zip(people, sellers).map { person, seller in
      let productive = seller.productive.flatMap { Period.month($0, of: 2026)?.last }
      return RampSubject(
        person: person.id, state: RampState(clockStart: person.startDate, productiveOn: productive, leftOn: person.endDate),
        absences: seller.absences)
    }
  }

  private var evidence: TrainingEvidence {
    var evidence = TrainingEvidence(of: people)
    for (place, seller) in sellers.enumerated() {
      for (month, figure) in seller.figures.enumerated() {
        guard let figure, let period = Period.month(month + 1, of: 2026) else { continue }
        evidence.add(
          .observation(Observation(evidence.people[place].id, "sales", in: period, .value(isShare ? figure / 1000 : figure))),
          of: Int32(place))
      }
    }
    return evidence
  }

  func cost(on metric: Metric.ID? = nil, quota: Money? = nil, by grouping: Grouping? = nil) -> RampCost {
    RampCost(
      of: subjects, evidence: evidence, on: metric, quota: quota, by: grouping,
      in: Directory(catalogue: Catalogue([curriculum]), people: people), asOf: Self.day(today))
  }
}

@Suite struct CostOfRamp {
  private let three = [
    Till.Seller(figures: [0, 400, 1000, 1000], productive: 4), Till.Seller(figures: [200, 600, 1200, 1100], productive: 4),
    Till.Seller(figures: [100, 500, 900, 700]),
  ]

  @Test func aTargetLessWhatWasSoldIsAddedUpMonthByMonth() throws {
    let line = try #require(Till(three).cost().lines.first)
    // 1000, 600, 0, 0; 800, 400, −200, −100; 900, 500, 100, 300.
    #expect(line.people.map(\.cost) == [1600, 900, 1800])
    #expect(line.total == 4300)
    #expect(line.months.compactMap(\.mean) ≈ [900, 500, -100.0 / 3, 200.0 / 3])
    #expect(line.months.compactMap { $0.perHire?.value } ≈ [900, 1400, 4100.0 / 3, 4300.0 / 3])
    #expect(line.months.map(\.total) == [2700, 4200, 4100, 4300])
    #expect((line.hires, line.productive, line.ramping, line.left) == (3, 2, 1, 0))
    #expect(line.currency == "EUR")
    #expect(line.horizon?.number == 4)
  }

  @Test func withEverybodyWatchedTheErrorIsThatOfAPlainMean() throws {
    // Sums per hire 1600, 900, 1800: their standard deviation over √3.
    let cost = try #require(Till(three).cost().lines.first?.months.last?.perHire)
    let mean = 4300.0 / 3
    let squares = [1600.0, 900, 1800].reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let expected = (squares / 2 / 3).squareRoot()
    #expect(try #require(cost.standardError) ≈ expected)
    #expect(try #require(cost.limits).contains(mean))
  }

  @Test func whoIsProductiveCostsNothingMore() throws {
    var some = three
    some[0].productive = 2
    let line = try #require(Till(some).cost().lines.first)
    #expect(line.people[0].cost == 1600)
    #expect(line.people[0].months == 2)
    #expect(line.months.map(\.watched) == [3, 3, 3, 3])
    #expect(line.months.map(\.ramping) == [3, 3, 2, 2])
  }

  @Test func aMonthWithoutAFigureIsUnknownAndNotNothing() throws {
    var some = three
    some[2].figures[1] = nil
    let line = try #require(Till(some).cost().lines.first)
    #expect(line.missing == 1)
    #expect(line.months[1].watched == 2)
    #expect(line.months[1].missing == 1)
    #expect(line.months.compactMap(\.mean)[1] ≈ 500)
    #expect(line.people[2].cost == 1300)
  }

  @Test func aMonthUnderWayDoesNotCount() throws {
    var till = Till(three)
    till.today = "2026-04-29"
    #expect(try #require(till.cost().lines.first).months.map(\.number) == [1, 2, 3])
  }

  @Test func onlyDaysWorkedHaveATarget() throws {
    // Started on 17 January: 15 of 31 days. Away 1 to 14 February: 14 of 28 days left.
    let away = Absence("h100", from: Till.day("2026-02-01"), to: Till.day("2026-02-14"))
    let late = Till.Seller(figures: [0, 0], productive: 2, absences: [away], start: "2026-01-17")
    let line = try #require(Till([late]).cost().lines.first)
    #expect(line.people.map(\.cost) ≈ [(1000 * 15.0 / 31) + 500])
  }

  @Test func whoLeftCostsNothingFromThenOn() throws {
    var some = three
    some[2].left = "2026-02-14"
    some[2].figures = [100, 200]
    let line = try #require(Till(some).cost().lines.first)
    #expect(line.people[2].cost ≈ 1200)
    #expect(line.left == 1)
    #expect(line.months.map(\.watched) == [3, 3, 3, 3])
  }

  @Test func laterHiresCountAsFarAsTheyWereWatched() throws {
    var some = three
    some[2] = Till.Seller(figures: [nil, nil, 100, 500], start: "2026-03-01")
    let line = try #require(Till(some).cost().lines.first)
    #expect(line.months.map(\.watched) == [3, 3, 2, 2])
    #expect(line.horizon?.number == 2)
    #expect(line.months.compactMap(\.mean) ≈ [900, 500, -100, -50])
  }

  @Test func aShareOfQuotaHasNoPriceUntilTheQuotaIsSaid() throws {
    var till = Till(three)
    till.unit = .percent
    #expect(till.cost().lines.isEmpty)
    #expect(till.cost().unpriced == [.noMoney("sales"): 3])
    let priced = try #require(till.cost(quota: Money(units: 2000, currency: "USD")).lines.first)
    #expect(priced.people.map(\.cost) ≈ [3200, 1800, 3600])
    #expect(priced.currency == "USD")
    #expect(till.cost(quota: Money(units: 2000, currency: nil)).lines.isEmpty)
  }

  @Test func whatHasNoPriceSaysWhy() {
    var till = Till(three)
    till.better = .lower
    #expect(till.cost().unpriced == [.lowerIsBetter("sales"): 3])
    #expect(Till(three).cost(on: "calls").unpriced == [.otherMetric("calls"): 3])
    #expect(Till([]).cost().lines.isEmpty)
  }

  @Test func twoHiresHaveNoLimitsAndNoHorizon() throws {
    let line = try #require(Till(Array(three.prefix(2))).cost().lines.first)
    #expect(line.horizon == nil)
    #expect(line.months.allSatisfy { $0.perHire?.limits == nil })
  }

  @Test func equalHiresHaveNoLimitsForWantOfSpread() throws {
    let line = try #require(Till(Array(repeating: three[0], count: 4)).cost().lines.first)
    #expect(line.months.allSatisfy { $0.perHire?.limits == nil })
  }

  @Test func groupsAreBilledApart() throws {
    var some = three
    some[0].cohort = "a"
    let lines = Till(some).cost(by: .cohort).lines
    #expect(lines.map(\.group) == ["a", nil])
    #expect(lines.map(\.total) == [1600, 2700])
  }

  @Test func somebodyInTheFirstMonthHasNothingToBeBilled() throws {
    let line = try #require(Till([Till.Seller(figures: [], start: "2026-04-20")]).cost().lines.first)
    #expect(line.total == 0)
    #expect(line.months.map(\.missing) == [1])
  }
}

import Foundation
import Onboarding
import Support
import Testing

@testable import Evaluation

extension SalesReport.Part {
  func value(_ metric: String) -> Double? { figures.first { $0.metric.text == metric }?.value }
}

private let today = Day(number: 25_000)

/// One figure of the reference material: where it stands, and what it is there.
private struct Expected {
  let name: String
  let figures: [String: Any]
  func number(_ key: String) -> Double? { (figures[key] as? NSNumber)?.doubleValue }
}

private func expected(_ path: String, _ key: String, naming name: String) throws -> [Expected] {
  let rows = try SharedTable.json(path)[key] as? [[String: Any]] ?? []
  return rows.map { Expected(name: $0[name] as? String ?? "", figures: $0) }
}

private func expected(_ path: String, _ key: String) throws -> [Expected] {
  let rows = try SharedTable.json(path)[key] as? [String: [String: Any]] ?? [:]
  return rows.keys.sorted().map { Expected(name: $0, figures: rows[$0] ?? [:]) }
}

/// What two programs print of one number with six decimals.
private func isSame(_ ours: Double?, _ theirs: Double?) -> Bool {
  guard let ours, let theirs else { return ours == nil && theirs == nil }
  return abs(ours - theirs) <= 6e-7 * max(1, abs(theirs))
}

@Suite(.enabled(if: SharedMaterial.has("data/crm-opportunities/expected.json")))
struct OpportunityFiguresTests {
  private static let path = "data/crm-opportunities/expected.json"

  private func compare(_ part: SalesReport.Part, _ expected: Expected) {
    for (ours, theirs) in [
      ("deals", "deals"), ("deals-won", "won"), ("deals-lost", "lost"), ("win-rate", "win_rate"), ("cycle-length", "mean_cycle_won"),
      ("cycle-length-median", "median_cycle_won"), ("deal-size", "mean_won_value"), ("deal-size-median", "median_won_value"),
      ("bookings", "total_won_value"),
    ] {
      #expect(isSame(part.value(ours), expected.number(theirs)), "\(expected.name): \(ours)")
    }
    let open = (expected.number("engaging") ?? 0) + (expected.number("prospecting") ?? 0)
    #expect(part.value("deals-open") == open)
  }

  @Test func agentsHaveTheReferenceFigures() throws {
    let records = SalesRecords(deals: try SharedSales.opportunities())
    let agents = try expected(Self.path, "per_agent", naming: "sales_agent")
    let report = SalesReport(of: records, for: Crew(each: agents.map { Person.ID($0.name) }), asOf: today)
    #expect(report.parts.count == 30)
    for (part, agent) in zip(report.parts, agents) {
      #expect(part.group == agent.name)
      compare(part, agent)
    }
  }

  @Test(arguments: [("per_office", "regional_office"), ("per_manager", "manager")])
  func officesAndManagersHaveTheReferenceFigures(key: String, column: String) throws {
    let teams = try SharedTable.rows("data/crm-opportunities/sales_teams.csv")
    let people = teams.map { row in
      Person(
        Person.ID(row["sales_agent"] ?? ""), name: row["sales_agent"] ?? "", kind: .tenured, region: row["regional_office"],
        manager: row["manager"])
    }
    let crew = Crew(people, by: key == "per_office" ? .region : .manager, in: Catalogue())
    let report = SalesReport(of: SalesRecords(deals: try SharedSales.opportunities()), for: crew, asOf: today)
    let groups = try expected(Self.path, key, naming: column)
    #expect(report.parts.map(\.group) == groups.map(\.name))
    for (part, group) in zip(report.parts, groups) { compare(part, group) }
  }

  @Test func everybodyTogetherHasTheReferenceFigures() throws {
    let deals = try SharedSales.opportunities()
    let report = SalesReport(of: SalesRecords(deals: deals), for: Crew(nil, Set(deals.map(\.owner))), asOf: today)
    let overall = try SharedTable.json(Self.path)["overall"] as? [String: Any] ?? [:]
    compare(try #require(report.parts.first), Expected(name: "overall", figures: overall))
  }

  @Test func monthsOfAgentsAddUpToTheReference() throws {
    let deals = try SharedSales.opportunities()
    let monthly = try SharedTable.json(Self.path)["monthly_per_agent"] as? [String: [String: [String: Any]]] ?? [:]
    let agents = monthly.keys.sorted()
    let report = SalesReport(of: SalesRecords(deals: deals), for: Crew(each: agents.map { Person.ID($0) }), by: .month, asOf: today)
    #expect(agents.count == 30)
    for agent in agents {
      for (month, figures) in monthly[agent] ?? [:] {
        let part = try #require(report.parts.first { $0.group == agent && $0.period?.description == month })
        let expected = Expected(name: "\(agent) \(month)", figures: figures)
        #expect(isSame(part.value("bookings"), expected.number("won_value")), "\(expected.name)")
        #expect(part.value("deals-won") == expected.number("won"), "\(expected.name)")
        #expect(part.value("deals-lost") == expected.number("lost"), "\(expected.name)")
      }
    }
    let all = SalesReport(of: SalesRecords(deals: deals), for: Crew(nil, agents.map { Person.ID($0) }), by: .month, asOf: today)
    for month in try expected(Self.path, "monthly_all") {
      let part = try #require(all.parts.first { $0.period?.description == month.name })
      #expect(isSame(part.value("bookings"), month.number("won_value")), "\(month.name)")
      #expect(isSame(part.value("win-rate"), month.number("win_rate")), "\(month.name)")
    }
  }
}

@Suite(.enabled(if: SharedMaterial.has("data/hubspot/expected.json")))
struct HubSpotFiguresTests {
  private static let path = "data/hubspot/expected.json"

  @Test(arguments: [(Definitions.Calls.logged, "logged"), (.all, "calls")])
  func ownersHaveTheReferenceFigures(calls: Definitions.Calls, denominator: String) throws {
    let owners = try expected(Self.path, "per_owner")
    let report = SalesReport(
      of: try SharedSales.hubspot(), for: Crew(each: owners.map { Person.ID($0.name) }), under: Definitions(connectRate: calls), asOf: today
    )
    #expect(report.parts.map(\.group) == owners.map(\.name))
    for (part, owner) in zip(report.parts, owners) {
      #expect(part.value("calls-made") == owner.number("calls"))
      let rate = try #require(part.figures.first { $0.metric == "connect-rate" })
      #expect(rate.numerator == owner.number("connected"))
      #expect(rate.denominator == owner.number(denominator))
      #expect(isSame(part.value("win-rate"), owner.number("win_rate")), "\(owner.name)")
      #expect(isSame(part.value("bookings") ?? 0, owner.number("won_amount")), "\(owner.name)")
      #expect(isSame(part.value("cycle-length"), owner.number("mean_cycle_won")), "\(owner.name)")
      #expect((part.value("deals-won") ?? 0) == owner.number("won"))
      #expect((part.value("deals-lost") ?? 0) == owner.number("lost"))
      #expect((part.value("deals") ?? 0) == owner.number("deals"))
    }
  }

  @Test func connectRateSaysTwoThings() throws {
    let records = try SharedSales.hubspot()
    let crew = Crew(nil, Set(records.activities.people))
    func rate(_ calls: Definitions.Calls) -> Double? {
      SalesReport(of: records, for: crew, under: Definitions(connectRate: calls), asOf: today).parts.first?.value("connect-rate")
    }
    let reference = Expected(name: "all", figures: try SharedTable.json(Self.path))
    #expect(abs((rate(.all) ?? 0) - (reference.number("connect_rate_all_calls") ?? 1)) < 5e-6)
    #expect(abs((rate(.logged) ?? 0) - (reference.number("connect_rate_logged_outcomes") ?? 1)) < 5e-6)
  }
}

@Suite(.enabled(if: SharedMaterial.has("data/forecast/expected.json")))
struct ForecastFiguresTests {
  @Test func ownersHaveTheReferenceFigures() throws {
    let owners = try expected("data/forecast/expected.json", "per_owner")
    let report = SalesReport(
      of: SalesRecords(deals: try SharedSales.forecast()), for: Crew(each: owners.map { Person.ID($0.name) }), asOf: today)
    for (part, owner) in zip(report.parts, owners) {
      #expect(part.value("deals") == owner.number("n"))
      #expect(part.value("deals-won") == owner.number("won"))
      #expect(part.value("deals-lost") == owner.number("lost"))
      #expect(isSame(part.value("bookings") ?? 0, owner.number("won_amount")))
      #expect(isSame(part.value("cycle-length"), owner.number("mean_cycle_won")))
    }
  }
}

struct SalesReportLawTests {
  private static let people: [Person.ID] = ["a", "b", "c"]

  private func deals(_ seed: UInt64) -> [Deal] {
    var random = Support.SplitMix(seed: seed)
    return (0..<60).map { place in
      let created = Day(number: 20_000 + Int32.random(in: 0..<300, using: &random))
      let outcome = Deal.Outcome.allCases.randomElement(using: &random) ?? .open
      let currency = ["EUR", "USD", nil].randomElement(using: &random) ?? nil
      return Deal(
        Deal.ID("d\(place)"), owner: Self.people.randomElement(using: &random) ?? "a",
        amount: Bool.random(using: &random) ? Money(hundredths: Int64.random(in: 0..<1_000_000, using: &random), currency: currency) : nil,
        createdOn: created, closedOn: outcome == .open ? nil : created + Int.random(in: 0..<200, using: &random), outcome: outcome)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func figuresAreThoseOfPlainSums(_ seed: UInt64) throws {
    let deals = deals(seed)
    let day = Day(number: 20_350)
    let plain = DealFigures(of: deals, asOf: day)
    let report = SalesReport(of: SalesRecords(deals: deals), for: Crew(nil, Self.people), asOf: day)
    let part = try #require(report.parts.first)
    #expect(part.value("deals") == Double(plain.deals))
    #expect(part.value("deals-open") == Double(plain.open))
    #expect(part.value("win-rate") == plain.winRate)
    #expect(isSame(part.value("cycle-length"), plain.meanCycleDays?.value))
    #expect(part.value("cycle-length-median") == plain.medianCycleDays)
    for amounts in plain.amounts where amounts.won > 0 {
      let sizes = part.figures.filter { $0.currency == amounts.currency }
      #expect(isSame(sizes.first { $0.metric == "deal-size" }?.value, amounts.meanWon?.value))
      #expect(sizes.first { $0.metric == "deal-size-median" }?.value == amounts.medianWon)
      #expect(isSame(sizes.first { $0.metric == "bookings" }?.value, amounts.totalWon))
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func monthsAddUpToQuartersAndThoseToAll(_ seed: UInt64) {
    let deals = deals(seed)
    let records = SalesRecords(deals: deals)
    let day = Day(number: 20_600)
    func won(_ length: Period.Length?) -> Double {
      SalesReport(of: records, for: Crew(each: Self.people), by: length, asOf: day).parts.reduce(0) { $0 + ($1.value("deals-won") ?? 0) }
    }
    #expect(won(nil) == Double(deals.count { $0.outcome == .won }))
    #expect(won(.month) == won(nil))
    #expect(won(.quarter) == won(nil))
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func noFigureIsWithoutItsNumberAndNoneIsNaN(_ seed: UInt64) {
    let records = SalesRecords(deals: deals(seed))
    for definitions in [Definitions(), Definitions(winRate: .amount)] {
      for length in [nil, Period.Length.month] {
        let report = SalesReport(of: records, for: Crew(each: Self.people), by: length, under: definitions, asOf: Day(number: 20_400))
        for figure in report.parts.flatMap(\.figures) {
          #expect(figure.value.map(\.isFinite) ?? true)
          #expect(figure.kind == .total || figure.count > 0)
          #expect(figure.kind != .rate || figure.limits.map { $0.contains(figure.value ?? -1) } == true)
        }
      }
    }
  }

  @Test func currenciesAreNeverAdded() {
    func deal(_ id: String, _ currency: String?) -> Deal {
      Deal(
        Deal.ID(id), owner: "a", amount: Money(units: 10, currency: currency), createdOn: Day(number: 20_000),
        closedOn: Day(number: 20_010),
        outcome: .won)
    }
    let records = SalesRecords(deals: [deal("1", "EUR"), deal("2", "USD"), deal("3", "EUR")])
    let report = SalesReport(of: records, for: Crew(nil, ["a"]), asOf: Day(number: 20_100))
    let bookings = report.parts.flatMap(\.figures).filter { $0.metric == "bookings" }
    #expect(bookings.map(\.currency) == ["EUR", "USD"])
    #expect(bookings.map(\.value) == [20, 10])
    #expect(report.hasCurrencies)
  }
}

struct FunnelTests {
  private let first = Day(number: 20_000)

  private func records() -> SalesRecords {
    func deal(_ id: String, _ outcome: Deal.Outcome, after days: Int?) -> Deal {
      Deal(Deal.ID(id), owner: "a", source: "web", createdOn: first, closedOn: days.map { first + $0 }, outcome: outcome)
    }
    let deals = [deal("1", .won, after: 30), deal("2", .lost, after: 10), deal("3", .lost, after: 20), deal("4", .open, after: nil)]
    let stages = [
      DealStage("1", entered: "New lead", on: first), DealStage("1", entered: "Qualification", on: first + 4),
      DealStage("1", entered: "Proposal sent", on: first + 14), DealStage("2", entered: "New lead", on: first),
      DealStage("3", entered: "New lead", on: first), DealStage("3", entered: "Discovery", on: first + 6),
      DealStage("4", entered: "New lead", on: first), DealStage("4", entered: "Demo", on: first + 8),
    ]
    return SalesRecords(deals: deals, stages: stages)
  }

  @Test func stepsCountWhoGotThereAndLeaveOutWhoWaits() throws {
    let funnel = Funnel(of: records(), in: Directory(), asOf: first + 100)
    let steps = try #require(funnel.parts.first).steps
    #expect(steps.map(\.step) == [.lead, .opportunity, .proposal, .sale])
    #expect(steps.map(\.deals) == [4, 3, 1, 1])
    #expect(steps.map(\.waiting) == [nil, 0, 1, 0])
    #expect(steps.map { $0.conversion?.trials } == [nil, 4, 2, 1])
    #expect(steps.map(\.medianDays) == [nil, 6, 10, 16])
  }

  @Test func aStepCanBeNamedOtherwise() throws {
    let definitions = Definitions(stages: ["discovery": .proposal])
    let steps = try #require(Funnel(of: records(), under: definitions, asOf: first + 100).parts.first).steps
    #expect(steps.map(\.deals) == [4, 3, 2, 1])
  }

  @Test func withoutAHistoryOnlyBothEndsAreTold() throws {
    var bare = records()
    bare.stages = StageColumns()
    let steps = try #require(Funnel(of: bare, in: Directory(), asOf: first + 100).parts.first).steps
    #expect(steps.map(\.deals) == [4, nil, nil, 1])
    #expect(steps.last?.conversion?.trials == 3)
  }

  @Test func ratesAreDatedByTheDayTheyWereSettled() throws {
    let report = SalesReport(of: records(), for: Crew(nil, ["a"]), asOf: first + 100)
    let figures = try #require(report.parts.first).figures
    func rate(_ metric: String) -> [Double?] {
      figures.filter { $0.metric.text == metric }.flatMap { [$0.numerator, $0.denominator] }
    }
    #expect(rate("lead-to-opportunity") == [3, 4])
    #expect(rate("proposal-to-win") == [1, 1])
    #expect(rate("lead-to-sale") == [1, 3])
    let ofProposals = SalesReport(of: records(), for: Crew(nil, ["a"]), under: Definitions(winsFrom: .opportunity), asOf: first + 100)
    #expect(ofProposals.parts.first?.figures.first { $0.metric == "win-rate" }?.denominator == 2)
  }
}

extension Funnel {
  fileprivate init(of records: SalesRecords, under definitions: Definitions, asOf day: Day) {
    self.init(of: records, by: nil, in: Directory(), under: definitions, asOf: day)
  }
}

struct ForecastAccuracyTests {
  private let first = Day(number: 20_000)

  @Test func forecastIsHeldAgainstWhatWasWon() throws {
    func deal(_ id: String, _ outcome: Deal.Outcome, _ amount: Double, _ chance: Double?, after days: Int) -> Deal {
      Deal(
        Deal.ID(id), owner: "a", amount: Money(units: amount, currency: "EUR"), probability: chance, createdOn: first,
        closedOn: first + days, outcome: outcome)
    }
    let deals = [
      deal("1", .won, 100, 0.5, after: 5), deal("2", .lost, 200, 0.25, after: 5), deal("3", .won, 40, 0.9, after: 40),
      deal("4", .lost, 10, nil, after: 4),
    ]
    let accuracy = ForecastAccuracy(of: SalesRecords(deals: deals), asOf: first + 100)
    let all = try #require(accuracy.parts.first)
    #expect(accuracy.withoutForecast == 1)
    #expect(all.deals == 3)
    #expect(abs(all.forecast - 136) < 1e-9)
    #expect(all.outcome == 140)
    #expect(abs(all.bias - -4) < 1e-9)
    #expect(all.months == 2)
    #expect(abs((all.error?.value ?? 0) - 0.05) < 1e-9)
  }

  @Test func aClosedDealIsForecastAtTheChanceOfItsStageWhenTheMonthBegan() throws {
    let open = Deal(
      "o", owner: "a", stage: "Demo", amount: Money(units: 1, currency: "EUR"), probability: 0.3, createdOn: first,
      forecastCategory: "pipeline")
    let won = Deal(
      "w", owner: "a", stage: "Won", amount: Money(units: 50, currency: "EUR"), probability: 1, createdOn: first, closedOn: first + 9,
      outcome: .won, forecastCategory: "closed")
    let stages = [DealStage("w", entered: "Demo", on: first + 1), DealStage("w", entered: "Won", on: first + 9)]
    let accuracy = ForecastAccuracy(of: SalesRecords(deals: [open, won], stages: stages), by: .category, asOf: first + 100)
    #expect(accuracy.usesStages)
    #expect(accuracy.parts.map(\.name) == ["pipeline", nil])
    #expect(abs((accuracy.parts.first?.forecast ?? 0) - 15) < 1e-9)
  }
}

import Evaluation
import Foundation
import Onboarding
import Support
import Testing

struct DealFiguresTests {
  private let day = Day(number: 20_000)

  private func deal(_ id: String, _ outcome: Deal.Outcome, _ units: Double?, _ currency: String? = "EUR", after days: Int = 10) -> Deal {
    Deal(
      Deal.ID(id), owner: "ana", stage: "demo", amount: units.flatMap { Money(units: $0, currency: currency) }, createdOn: day,
      closedOn: outcome == .open ? nil : day + days, outcome: outcome)
  }

  @Test func figuresOfAHandful() throws {
    let deals = [
      deal("a", .won, 100), deal("b", .won, 300, after: 30), deal("c", .won, 200, after: 20), deal("d", .lost, 400), deal("e", .open, 50),
    ]
    let figures = DealFigures(of: deals, asOf: day + 100)
    #expect((figures.deals, figures.won, figures.lost, figures.open) == (5, 3, 1, 1))
    #expect(figures.winRate == 3.0 / 4)
    #expect(figures.meanCycleDays?.value == 20)
    #expect(figures.medianCycleDays == 20)
    #expect(figures.firstWon == day + 10)
    let euros = try #require(figures.amounts.first)
    #expect((euros.totalWon, euros.totalLost, euros.totalOpen) == (600, 400, 50))
    #expect(euros.winRate == 0.6)
    #expect(euros.medianWon == 200)
  }

  @Test func currenciesAreNeverAddedUp() {
    let figures = DealFigures(of: [deal("a", .won, 100), deal("b", .won, 70, "USD"), deal("c", .won, nil)], asOf: day + 100)
    #expect(figures.won == 3)
    #expect(figures.amounts.map(\.currency) == ["EUR", "USD"])
    #expect(figures.amounts.map(\.totalWon) == [100, 70])
  }

  @Test func nothingDecidedHasNoWinRate() {
    let figures = DealFigures(of: [deal("a", .open, 100)], asOf: day + 100)
    #expect(figures.winRate == nil)
    #expect(figures.meanCycleDays == nil)
    #expect(figures.amounts.first?.meanWon == nil)
  }

  @Test func laterClosingIsStillOpenAndLaterDealsAreNotThere() {
    var later = deal("b", .won, 300)
    later.createdOn = day + 50
    let figures = DealFigures(of: [deal("a", .won, 100), later], asOf: day + 5)
    #expect((figures.deals, figures.won, figures.open) == (1, 0, 1))
  }

  @Test func pipelineAddsAndWeighsByStage() throws {
    var (a, b, c) = (deal("a", .open, 100), deal("b", .open, 300), deal("c", .open, nil))
    (a.stage, a.probability) = ("Demo", 0.5)
    (b.stage, b.probability) = ("demo", nil)
    (c.stage, c.probability) = ("Offer", 0.9)
    let pipeline = Pipeline(of: [a, b, c, deal("d", .won, 1000)], asOf: day + 100)
    #expect(pipeline.stages.map(\.name) == ["Demo", "Offer"])
    #expect(pipeline.stages.map(\.deals) == [2, 1])
    #expect(pipeline.stages.map(\.amount) == [400, nil])
    #expect(pipeline.stages.map(\.weightedAmount) == [50, nil])
    #expect(pipeline.stages.map(\.withoutProbability) == [1, 0])
    #expect(pipeline.totals.first?.deals == 3)
  }

  @Test(.enabled(if: SharedMaterial.has("data/crm-opportunities/expected.json")))
  func realOpportunitiesComeToTheirKnownFigures() throws {
    let deals = try ReferenceCompany.table("data/crm-opportunities/sales_pipeline.csv").map(opportunity)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let known = try decoder.decode(Known.self, from: Data(contentsOf: SharedMaterial.url("data/crm-opportunities/expected.json")))
    let today = try #require(Day(iso: "2018-01-01"))
    expect(DealFigures(of: deals, asOf: today), toBe: known.overall)
    for agent in known.perAgent {
      expect(DealFigures(of: deals.filter { $0.owner.text == agent.salesAgent }, asOf: today), toBe: agent)
    }
    #expect(known.perAgent.count == 30)
  }

  private func opportunity(_ row: ReferenceCompany.Line) -> Deal {
    Deal(
      Deal.ID(row["opportunity_id"] ?? ""), owner: Person.ID(row["sales_agent"] ?? ""), stage: row["deal_stage"],
      amount: row.number("close_value").flatMap { Money(units: $0, currency: nil) }, createdOn: row.day("engage_date"),
      closedOn: row.day("close_date"), outcome: Deal.outcome(ofStage: row["deal_stage"] ?? ""))
  }

  private struct Known: Decodable {
    struct Figures: Decodable {
      var salesAgent: String?
      var deals, won, lost: Int
      var winRate, meanCycleWon, medianCycleWon, meanWonValue, medianWonValue, totalWonValue: Double
      var firstWon: String
    }
    var overall: Figures
    var perAgent: [Figures]
  }

  /// The known figures are rounded to six decimals.
  private func expect(_ figures: DealFigures, toBe known: Known.Figures) {
    func near(_ a: Double?, _ b: Double) -> Bool { a.map { abs($0 - b) <= 0.5000001e-6 } ?? false }
    let sizes = figures.amounts.first
    #expect((figures.deals, figures.won, figures.lost) == (known.deals, known.won, known.lost))
    #expect(near(figures.winRate, known.winRate))
    #expect(near(figures.meanCycleDays?.value, known.meanCycleWon))
    #expect(near(figures.medianCycleDays, known.medianCycleWon))
    #expect(near(sizes?.meanWon?.value, known.meanWonValue))
    #expect(near(sizes?.medianWon, known.medianWonValue))
    #expect(near(sizes?.totalWon, known.totalWonValue))
    #expect(figures.firstWon?.iso == known.firstWon)
  }
}

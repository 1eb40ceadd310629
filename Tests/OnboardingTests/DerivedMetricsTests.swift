import Support
import Testing

@testable import Onboarding

private func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

/// A company whose curriculum asks for metrics that follow from deals and activities.
private struct Shop {
  static let metrics = [
    Metric("bookings", title: Title("Bookings"), kind: .value, better: .higher, unit: .currency("EUR"), target: 10_000),
    Metric("win-rate", title: Title("Win rate"), kind: .ratio, better: .higher, unit: .percent, target: 0.4),
    Metric("deal-size", title: Title("Deal size"), kind: .value, better: .higher, unit: .currency("EUR"), target: 5_000),
    Metric("sales-cycle-days", title: Title("Cycle"), kind: .value, better: .lower, unit: .days, target: 60),
    Metric("meetings-booked", title: Title("Meetings"), kind: .value, better: .higher, unit: .count, target: 8),
    Metric("connect-rate", title: Title("Connect rate"), kind: .ratio, better: .higher, unit: .percent, target: 0.1),
    Metric("calls-made", title: Title("A share by a name of counts"), kind: .value, better: .higher, unit: .percent, target: 1),
  ]

  static func curriculum(inherited: Bool = false) -> Curriculum {
    Curriculum(
      "ae", edition: 1, title: Title("AE"), role: "ae", metrics: metrics, sections: [],
      productive: ProductiveRule(countsInheritedDeals: inherited, attainment: .init(metric: "bookings", atLeast: 1, months: 2)))
  }

  static let ana = Person("ana", name: "Ana", role: "ae", curriculum: "ae", edition: 1, startDate: day("2026-01-12"))

  static func directory(_ definitions: Definitions = Definitions(), inherited: Bool = false) -> Directory {
    Directory(catalogue: Catalogue([curriculum(inherited: inherited)]), people: [ana], definitions: definitions)
  }

  static func deal(
    _ id: String, _ outcome: Deal.Outcome, _ amount: Double, on closed: String, currency: String? = "EUR", inherited: Bool = false
  ) -> Deal {
    Deal(
      Deal.ID(id), owner: "ana", amount: Money(units: amount, currency: currency), createdOn: day("2026-01-15"),
      closedOn: outcome == .open ? nil : day(closed), outcome: outcome, inherited: inherited)
  }
}

extension Dossier {
  fileprivate func figure(_ metric: Metric.ID, _ month: String) -> Double? {
    observations.first { $0.metric == metric && $0.period.description == month }?.measure.figure
  }
}

@Suite struct DerivedMetricsTests {
  private let deals = [
    Shop.deal("1", .won, 12_000, on: "2026-02-10"), Shop.deal("2", .lost, 9_000, on: "2026-02-20"),
    Shop.deal("3", .won, 11_000, on: "2026-03-05"), Shop.deal("4", .lost, 4_000, on: "2026-04-05"), Shop.deal("5", .open, 7_000, on: ""),
  ]

  @Test func monthsWithoutAFigureTakeItFromTheRecords() {
    let dossier = Dossier(Shop.ana).completed(by: deals, [], in: Shop.directory())
    #expect(dossier.figure("bookings", "2026-02") == 12_000)
    #expect(dossier.figure("bookings", "2026-04") == 0)
    #expect(dossier.figure("bookings", "2026-05") == nil)
    #expect(dossier.figure("win-rate", "2026-02") == 0.5)
    #expect(dossier.figure("deal-size", "2026-03") == 11_000)
    #expect(dossier.figure("deal-size", "2026-04") == nil)
    #expect(dossier.figure("sales-cycle-days", "2026-02") == 26)
    #expect(dossier.derived == Set(dossier.observations))
  }

  @Test(arguments: ["2026-02", "2026-W07", "2026-02-16", "2026-Q1"]) func whatWasTypedStandsForItsMonths(_ period: String) throws {
    var typed = Dossier(Shop.ana)
    typed.observations = [Observation("ana", "bookings", in: try #require(Period(period)), .value(1))]
    let dossier = typed.completed(by: deals, [], in: Shop.directory())
    let months = dossier.observations.filter { $0.metric == "bookings" && $0.period.length == .month && $0.period.description == "2026-02" }
    #expect(months.allSatisfy { !dossier.derived.contains($0) })
    #expect(dossier.figure("bookings", "2026-04") == 0)
    #expect(dossier.figure("win-rate", "2026-02") == 0.5)
  }

  @Test func inheritedDealsCountOnlyWhereTheRuleSaysSo() {
    let inherited = deals + [Shop.deal("6", .won, 30_000, on: "2026-03-06", inherited: true)]
    let without = Dossier(Shop.ana).completed(by: inherited, [], in: Shop.directory())
    #expect(without.figure("bookings", "2026-03") == 11_000)
    let with = Dossier(Shop.ana).completed(by: inherited, [], in: Shop.directory(inherited: true))
    #expect(with.figure("bookings", "2026-03") == 41_000)
  }

  @Test func anAmountInAnotherCurrencyLeavesTheMonthOpen() {
    let mixed =
      deals + [Shop.deal("6", .won, 100, on: "2026-03-06", currency: "USD"), Shop.deal("7", .won, 50, on: "2026-02-06", currency: nil)]
    let dossier = Dossier(Shop.ana).completed(by: mixed, [], in: Shop.directory())
    #expect(dossier.figure("bookings", "2026-03") == nil)
    #expect(dossier.figure("bookings", "2026-02") == 12_050)
  }

  @Test func activitiesAreCountedInMonthsThatHaveAny() {
    var dossier = Dossier(Shop.ana)
    dossier.activities = [
      Activity("ana", .call, outcome: "connected", on: day("2026-02-02"), count: 3),
      Activity("ana", .call, on: day("2026-02-03"), count: 5),
      Activity("ana", .call, outcome: "no answer", on: day("2026-02-04"), count: 2),
      Activity("ana", .meeting, on: day("2026-03-04"), count: 4),
    ]
    let logged = dossier.completed(by: [], [], in: Shop.directory())
    #expect(logged.figure("meetings-booked", "2026-02") == 0)
    #expect(logged.figure("meetings-booked", "2026-03") == 4)
    #expect(logged.figure("connect-rate", "2026-02") == 0.6)
    #expect(logged.figure("connect-rate", "2026-03") == nil)
    #expect(logged.figure("calls-made", "2026-02") == nil)
    #expect(
      dossier.completed(by: [], [], in: Shop.directory(Definitions(connectRate: .all))).figure("connect-rate", "2026-02") == 0.3)
  }

  @Test func theRampFollowsTheDeals() {
    let dossier = Dossier(Shop.ana).completed(by: deals, [], in: Shop.directory())
    #expect(RampState(of: dossier, under: Shop.curriculum()).productiveOn == day("2026-03-31"))
    let fewer = Dossier(Shop.ana).completed(by: Array(deals.dropFirst()), [], in: Shop.directory())
    #expect(RampState(of: fewer, under: Shop.curriculum()).productiveOn == nil)
  }

  @Test func aMonthThatIsNotOverIsNotSeen() {
    let dossier = Dossier(Shop.ana).completed(by: deals, [], in: Shop.directory())
    #expect(dossier.asOf(day("2026-03-30")).figure("bookings", "2026-03") == nil)
    #expect(dossier.asOf(day("2026-03-31")).figure("bookings", "2026-03") == 11_000)
  }

  @Test func evidenceAndDossierSayTheSame() {
    var evidence = TrainingEvidence(of: [Shop.ana])
    evidence.complete(by: SalesRecords(deals: deals), in: Shop.directory())
    let rows = Set(evidence.derived.map { evidence.observations[$0] })
    #expect(rows == Dossier(Shop.ana).completed(by: deals, [], in: Shop.directory()).derived)
    #expect(evidence.derived.count == evidence.observations.count)
  }

  @Test func recordsCenturiesApartAreNoHarm() {
    let odd = deals + [Shop.deal("6", .won, 1, on: "9999-12-31")]
    let dossier = Dossier(Shop.ana).completed(by: odd, [], in: Shop.directory())
    #expect(dossier.figure("bookings", "2026-02") == 12_000)
  }
}

@Suite struct DefinitionsTests {
  @Test(arguments: [
    ("Qualified lead", SalesStep.lead), ("Prospecting", .lead), ("Qualification", .opportunity), ("Demo", .opportunity),
    ("Proposal/Price Quote", .proposal), ("Negotiation/Review", .proposal), ("Contract Sent", .proposal), ("Closed Won", .sale),
    ("Propuesta enviada", .proposal), ("Cualificada", .opportunity), ("Nuevo lead", .lead), ("Cliente ganado", .sale),
  ])
  func stagesStandForStepsByTheirWords(name: String, step: SalesStep) { #expect(Definitions().step(ofStage: name) == step) }

  @Test func stagesThatSayNothingStandForNone() {
    #expect(Definitions().step(ofStage: "Value Proposition") == nil)
    #expect(Definitions().step(ofStage: "Closed Lost") == nil)
  }

  @Test func whatIsLaidDownGoesBeforeWords() {
    #expect(Definitions(stages: ["demo": .proposal]).step(ofStage: "DEMO") == .proposal)
    #expect(Definitions(connected: ["interested"]).isConversation("Interested"))
    #expect(!Definitions(connected: ["interested"]).isConversation("Connected"))
  }

  @Test(arguments: [("Connected", true), ("Not connected", false), ("No Answer", false), ("Left voicemail", false), ("Contactado", true)])
  func conversationsAreToldByTheirWords(outcome: String, isOne: Bool) { #expect(Definitions().isConversation(outcome) == isOne) }
}

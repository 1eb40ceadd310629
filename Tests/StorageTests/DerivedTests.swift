import Onboarding
import Storage
import Support
import Testing

/// Figures that follow from deals and activities, and the ramp states that follow from those.
@Suite struct DerivedTests {
  let folder: Folder
  init() throws { folder = try Folder() }

  private static let curriculum = Curriculum(
    "ae-deals", edition: 1, title: Title("AE"), role: "closer",
    metrics: [
      Metric("bookings", title: Title("Bookings"), kind: .value, better: .higher, unit: .currency("EUR"), target: 1000),
      Metric("win-rate", title: Title("Win rate"), kind: .ratio, better: .higher, unit: .percent, target: 0.5),
      Metric("proposal-to-win", title: Title("Close ratio"), kind: .ratio, better: .higher, unit: .percent, target: 0.5),
      Metric("connect-rate", title: Title("Connect rate"), kind: .ratio, better: .higher, unit: .percent, target: 0.1),
    ], sections: [],
    milestones: [Milestone("talks", title: Title("Talks"), trigger: .metric("connect-rate", atLeast: 0.3))],
    productive: ProductiveRule(attainment: .init(metric: "bookings", atLeast: 1, months: 2)))

  private static let people: [Person] = ["ana", "ben"].map {
    Person(Person.ID($0), name: $0, role: "closer", curriculum: "ae-deals", startDate: Office.day("2026-01-05"))
  }

  private static func deal(_ id: String, _ owner: Person.ID, _ amount: Double, on closed: String, _ outcome: Deal.Outcome = .won) -> Fact {
    .deal(
      Deal(
        Deal.ID(id), owner: owner, amount: Money(units: amount, currency: "EUR"), createdOn: Office.day("2026-01-10"),
        closedOn: Office.day(closed), outcome: outcome))
  }

  private func founded(_ kind: StoreKind) throws -> any Store {
    let store = try kind.make(in: folder)
    _ = try store.bring(Batch(facts: [.curriculum(Self.curriculum)] + Self.people.map(Fact.person)), by: Office.said("found"))
    return store
  }

  private func productive(_ store: any Store) throws -> [Day?] { try store.rampSubjects().map(\.state.productiveOn) }

  @Test(arguments: StoreKind.allCases) func aCorrectedDealMovesTheRamp(_ kind: StoreKind) throws {
    let store = try founded(kind)
    let deals = [Self.deal("1", "ana", 1200, on: "2026-02-03"), Self.deal("2", "ana", 1100, on: "2026-03-03")]
    _ = try store.bring(Batch(facts: deals), by: Office.said("import deals"))
    #expect(try productive(store) == [Office.day("2026-03-31"), nil])
    _ = try store.bring(Batch(facts: [Self.deal("2", "ana", 900, on: "2026-03-03")]), by: Office.said("import corrected"))
    #expect(try productive(store) == [nil, nil])
    #expect(try store.check().isEmpty)
    _ = try store.undo(by: Office.said("undo"))
    #expect(try productive(store) == [Office.day("2026-03-31"), nil])
    _ = try store.bring(Batch(facts: [Self.deal("2", "ben", 1100, on: "2026-03-03")]), by: Office.said("handed over"))
    #expect(try productive(store) == [nil, nil])
    #expect(try store.check().isEmpty)
  }

  @Test(arguments: StoreKind.allCases) func whatIsTypedStandsBeforeWhatFollows(_ kind: StoreKind) throws {
    let store = try founded(kind)
    let deals = [Self.deal("1", "ana", 1200, on: "2026-02-03"), Self.deal("2", "ana", 1100, on: "2026-03-03")]
    _ = try store.bring(Batch(facts: deals), by: Office.said("import deals"))
    let march = try #require(Period("2026-03"))
    let receipt = try store.commit([.observed(Observation("ana", "bookings", in: march, .value(10)))], by: Office.said("typed"))
    #expect(receipt.ramps.map(\.after?.productiveOn) == [nil])
    let dossier = try #require(try store.dossier(of: "ana"))
    #expect(dossier.observations.filter { $0.metric == "bookings" }.map(\.measure) == [.value(1200), .value(10)])
    #expect(dossier.derived.count == dossier.observations.count - 1)
  }

  @Test(arguments: StoreKind.allCases) func definitionsAreKeptAndTakenBack(_ kind: StoreKind) throws {
    let store = try founded(kind)
    #expect(try store.directory().definitions == Definitions())
    _ = try store.bring(
      Batch(facts: [
        Self.deal("1", "ana", 1200, on: "2026-02-03"), Self.deal("2", "ana", 400, on: "2026-02-09", .lost),
        .dealStage(DealStage("1", entered: "Angebot", on: Office.day("2026-01-20"))),
      ]), by: Office.said("import"))
    func closeRatio() throws -> [Measure] {
      try #require(try store.dossier(of: "ana")).observations.filter { $0.metric == "proposal-to-win" }.map(\.measure)
    }
    #expect(try closeRatio().isEmpty)
    let set = Definitions(winRate: .amount, stages: ["angebot": .proposal])
    _ = try store.commit([.defined(set)], by: Office.said("set stage proposal"))
    #expect(try store.directory().definitions == set)
    #expect(try closeRatio() == [.ratio(numerator: 1, denominator: 1)])
    #expect(try store.dossier(of: "ana")?.observations.filter { $0.metric == "win-rate" }.map(\.measure) == [.value(0.75)])
    _ = try store.undo(by: Office.said("undo"))
    #expect(try store.directory().definitions == Definitions())
    _ = try store.redo(by: Office.said("redo"))
    #expect(try store.directory().definitions == set)
    #expect(try store.check().isEmpty)
  }

  @Test func definitionsOutliveTheProgram() throws {
    let set = Definitions(connectRate: .all, connected: ["spoke"])
    let path = folder.path("kept.db")
    _ = try SQLiteStore(path: path).commit([.defined(set)], by: Office.said("set"))
    #expect(try SQLiteStore(path: path).directory().definitions == set)
  }

  /// Whatever is brought in, corrected and taken back: both stores keep the ramp that the facts give, and say the same.
  @Test(arguments: 0..<12 as Range<UInt64>) func bothStoresFollowTheRecords(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let stores = try StoreKind.allCases.map { try founded($0) }
    for step in 0..<14 {
      let act = Int.random(in: 0..<10, using: &random)
      let facts = (0..<6).map { _ in fact(&random) }
      for store in stores {
        switch act {
        case 0: _ = try? store.undo(by: Office.said("undo"))
        case 1: _ = try? store.redo(by: Office.said("redo"))
        case 2: _ = try store.commit([.defined(Definitions(connectRate: step.isMultiple(of: 2) ? .all : .logged))], by: Office.said("set"))
        default: _ = try? store.bring(Batch(facts: facts), by: Office.said("import"))
        }
        #expect(try store.check().isEmpty)
      }
      #expect(try stores[0].rampSubjects() == stores[1].rampSubjects())
      for person in Self.people { #expect(try stores[0].dossier(of: person.id) == stores[1].dossier(of: person.id)) }
      #expect(try rows(of: stores[0]) == rows(of: stores[1]))
    }
  }

  private func rows(of store: any Store) throws -> Set<Observation> {
    let evidence = try store.trainingEvidence()
    return Set((0..<evidence.observations.count).map { evidence.observations[$0] })
  }

  private func fact(_ random: inout SplitMix) -> Fact {
    let month = Int.random(in: 1...6, using: &random)
    let on = Office.day("2026-0\(month)-1\(Int.random(in: 0...9, using: &random))")
    let owner: Person.ID = Bool.random(using: &random) ? "ana" : "ben"
    let deal = Deal.ID("d\(Int.random(in: 0..<8, using: &random))")
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      return .activity(Activity(owner, .call, outcome: Bool.random(using: &random) ? "connected" : nil, on: on, count: month))
    case 1: return .observation(Observation(owner, "bookings", in: .month(of: on), .value(Double(month) * 400)))
    case 2: return .dealStage(DealStage(deal, entered: ["Proposal", "Lead", "Lost"].randomElement(using: &random) ?? "Lead", on: on))
    default:
      let outcome = Deal.Outcome.allCases.randomElement(using: &random) ?? .open
      return .deal(
        Deal(
          deal, owner: owner, amount: Money(units: Double(Int.random(in: 1...3, using: &random)) * 700, currency: "EUR"),
          createdOn: Office.day("2026-01-06"), closedOn: outcome == .open ? nil : on, outcome: outcome,
          inherited: Int.random(in: 0..<5, using: &random) == 0))
    }
  }
}

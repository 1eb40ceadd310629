import Onboarding
import Support
import Testing

@testable import Storage

/// Deals that come in columns are the deals that come one by one.
@Suite struct DealLoadTests {
  let folder: Folder
  init() throws { folder = try Folder() }

  private static let people: [Fact] = ["ana", "ben"].map { .person(Person(Person.ID($0), name: $0, kind: .tenured)) }

  private static func deals(_ count: Int, seed: UInt64) -> [Deal] {
    var random = SplitMix(seed: seed)
    return (0..<count).map { number in
      let opened = Office.day("2026-01-01") + Int.random(in: 0..<99, using: &random)
      let id = ["D\(number)", "d-\(number * 7919 % 1000)", "é\(number)", "Ω"][Int.random(in: 0..<4, using: &random)]
      return Deal(
        Deal.ID(id), owner: Bool.random(using: &random) ? "ana" : "ben", account: [nil, "Álamo", ""].randomElement(using: &random) ?? nil,
        stage: [nil, "Won", "Proposal"].randomElement(using: &random) ?? nil,
        amount: Bool.random(using: &random) ? nil : Money(hundredths: Int64.random(in: -9...1 << 40, using: &random), currency: "EUR"),
        probability: Bool.random(using: &random) ? nil : 0.25, source: Bool.random(using: &random) ? "web" : nil,
        createdOn: Bool.random(using: &random) ? opened : nil, closedOn: Bool.random(using: &random) ? opened + 9 : nil,
        outcome: Deal.Outcome.allCases.randomElement(using: &random) ?? .open,
        forecastCategory: Bool.random(using: &random) ? "commit" : nil,
        inherited: Bool.random(using: &random))
    }
  }

  private static func rows(_ deals: [Deal]) -> DealRows {
    var rows = DealRows()
    for deal in deals { rows.append(deal) }
    return rows
  }

  private func founded(_ name: String) throws -> SQLiteStore {
    let store = try SQLiteStore(path: folder.path(name))
    _ = try store.bring(Batch(facts: Self.people), by: Office.said("people"))
    return store
  }

  @Test(arguments: 0..<12 as Range<UInt64>) func columnsDoWhatRecordsDo(seed: UInt64) throws {
    let (columns, records) = (try founded("columns.db"), try founded("records.db"))
    for round in 0..<4 as Range<UInt64> {
      let deals = Self.deals(60, seed: seed * 10 + round)
      let bulk = Batch(deals: Self.rows(deals))
      let single = Batch(facts: deals.map(Fact.deal))
      let rehearsed = try columns.rehearse(bulk, by: Office.said())
      let receipt = try columns.bring(bulk, by: Office.said())
      #expect(try receipt == records.bring(single, by: Office.said()))
      #expect((rehearsed.new, rehearsed.changed, rehearsed.unchanged) == (receipt.new, receipt.changed, receipt.unchanged))
      #expect(try Dump(of: columns) == Dump(of: records))
      #expect(try columns.history(of: nil, limit: 9).map(\.edits) == records.history(of: nil, limit: 9).map(\.edits))
      #expect(try columns.check().isEmpty)
    }
    for _ in 0..<2 {
      _ = try (columns.undo(by: Office.said()), records.undo(by: Office.said()))
      #expect(try Dump(of: columns) == Dump(of: records))
    }
    _ = try (columns.redo(by: Office.said()), records.redo(by: Office.said()))
    #expect(try Dump(of: columns) == Dump(of: records))
    #expect(try columns.check().isEmpty)
  }

  @Test func whatIsBroughtAgainIsUnchanged() throws {
    let store = try founded("again.db")
    let rows = Self.rows((0..<70_000).map { Deal(Deal.ID("D\($0 * 7919 % 70_000)"), owner: "ana", account: "a\($0 % 300)") })
    #expect(try store.bring(Batch(deals: rows), by: Office.said()).new == 70_000)
    #expect(try store.bring(Batch(deals: rows), by: Office.said()) == ImportReceipt(entry: nil, new: 0, changed: 0, unchanged: 70_000))
    let one = Self.rows([Deal("D9", owner: "ben")])
    #expect(try store.bring(Batch(deals: one), by: Office.said()).changed == 1)
    #expect(try store.deals(of: "ben").map(\.id) == ["D9"])
    #expect(try store.check().isEmpty)
    _ = try store.undo(by: Office.said())
    _ = try store.undo(by: Office.said())
    #expect(try store.deals(of: nil).isEmpty)
    #expect(try store.check().isEmpty)
  }

  @Test func dealsOfNobodyAreRefused() throws {
    let store = try founded("nobody.db")
    let rows = Self.rows([Deal("D1", owner: "ana"), Deal("D2", owner: "zoe")])
    #expect(throws: Refusal.unknownPerson("zoe")) { try store.bring(Batch(deals: rows), by: Office.said()) }
    #expect(throws: Refusal.unknownPerson("zoe")) { try store.rehearse(Batch(deals: rows), by: Office.said()) }
    #expect(try store.deals(of: nil).isEmpty)
  }

  @Test func historiesComeAfterTheirDeals() throws {
    let store = try founded("stages.db")
    let stages = [DealStage("D1", entered: "Lead", on: Office.today), DealStage("D2", entered: "Lead", on: Office.today)]
    let batch = Batch(facts: stages.map(Fact.dealStage), deals: Self.rows([Deal("D1", owner: "ana"), Deal("D2", owner: "ben")]))
    #expect(try store.rehearse(batch, by: Office.said()).new == 4)
    #expect(try store.bring(batch, by: Office.said()).new == 4)
    #expect(try store.bring(batch, by: Office.said()).unchanged == 4)
    #expect(try store.check().isEmpty)
  }

  /// However far a load has come when the user stops it, nothing of it is there.
  @Test(arguments: [0, 1, 5, 20, 60]) func stoppedLoadLeavesNothing(_ questions: Int) throws {
    let store = try founded("stopped.db")
    let before = try Dump(of: store)
    let rows = Self.rows((0..<70_000).map { Deal(Deal.ID("D\($0)"), owner: "ana") })
    var asked = 0
    #expect(throws: Trouble.stopped) {
      try store.bring(Batch(deals: rows), by: Office.said()) {
        asked += 1
        return asked > questions
      }
    }
    #expect(try Dump(of: store) == before)
    #expect(try store.check().isEmpty)
    #expect(try store.bring(Batch(deals: rows), by: Office.said()).new == 70_000)
  }

  @Test(arguments: 0..<8 as Range<UInt64>) func piecesOfTheLogComeBack(seed: UInt64) throws {
    let store = try founded("pieces.db")
    let rows = Self.rows(Self.deals(40, seed: seed))
    try store.reading { desk in
      let texts = DealTexts(of: rows, owners: try rows.columns.owners.map { try desk.keys.key($0) })
      let order = texts.ids.order
      var sink = ByteSink()
      sink.put(new: order, of: texts)
      let bytes = sink.take()
      var source = ByteSource(bytes)
      #expect(try source.newDeals(desk.keys) == order.map { Edit(before: nil, after: .deal(rows[Int($0)])) })
      #expect(source.isAtEnd)
      for length in stride(from: 0, to: bytes.count, by: 13) {
        var short = ByteSource(Array(bytes.prefix(length)))
        #expect(throws: Nonsense.self) { try short.newDeals(desk.keys) }
      }
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>) func orderIsThatOfTheTexts(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let texts = (0..<200).map { _ in
      "prefix-" + String(repeating: "x", count: Int.random(in: 0...9, using: &random)) + "\(random.next() % 9)"
    }
    let order = TextColumn(texts).order
    #expect(order.map { texts[Int($0)] } == texts.sorted())
    #expect(zip(order, order.dropFirst()).allSatisfy { texts[Int($0)] != texts[Int($1)] || $0 < $1 })
  }

  /// Records read in columns are those made of the deals one by one.
  @Test(arguments: 0..<8 as Range<UInt64>) func salesRecordsAreThoseOfTheDeals(seed: UInt64) throws {
    let store = try founded("records.db")
    let deals = Self.deals(80, seed: seed)
    var random = SplitMix(seed: seed)
    let stages = (0..<60).map { _ in
      DealStage(
        deals[Int.random(in: 0..<80, using: &random)].id, entered: ["Lead", "Angebot", "e\u{301}"].randomElement(using: &random) ?? "",
        on: Office.day("2026-02-01") + Int.random(in: 0..<3, using: &random))
    }
    _ = try store.bring(Batch(facts: stages.map(Fact.dealStage), deals: Self.rows(deals)), by: Office.said())
    for person in [nil, "ana"] as [Person.ID?] {
      let kept = try store.deals(of: person)
      let known = Set(kept.map(\.id))
      let expected = SalesRecords(deals: kept, stages: Set(stages).filter { known.contains($0.deal) }.inOrder)
      let records = try store.salesRecords(of: person)
      #expect("\(records.deals.rows)" == "\(expected.deals.rows)")
      #expect(records.stages.names == expected.stages.names)
      #expect(records.stages.deal == expected.stages.deal)
      #expect(records.stages.stage == expected.stages.stage)
      #expect(records.stages.enteredOn == expected.stages.enteredOn)
    }
  }
}

extension DealColumns {
  /// Everything but how it is looked up.
  fileprivate var rows: [String] {
    ["\(owners) \(stages) \(currencies) \(sources) \(categories)"]
      + (0..<count).map {
        "\(owner[$0]) \(stage[$0]) \(currency[$0]) \(source[$0]) \(category[$0]) \(amount[$0]) \(probability[$0]) \(createdOn[$0]) "
          + "\(closedOn[$0]) \(outcome[$0]) \(inherited[$0])"
      }
  }
}

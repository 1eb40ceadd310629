import Onboarding
import Testing

/// What every store promises.
@Suite struct ConformanceTests {
  let folder: Folder
  init() throws { folder = try Folder() }

  private func founded(_ kind: StoreKind) throws -> any Store {
    let store = try kind.make(in: folder)
    _ = try store.commit(Office.founding, by: Office.said("found the company"))
    return store
  }

  @Test(arguments: StoreKind.allCases) func newStoreIsEmpty(_ kind: StoreKind) throws {
    let store = try kind.make(in: folder)
    #expect(try Dump(of: store).isEmpty)
    #expect(try store.history(of: nil, limit: 10).isEmpty)
    #expect(try store.check().isEmpty)
    #expect(try store.trainingEvidence().rows.isEmpty)
  }

  @Test(arguments: StoreKind.allCases) func everyKindOfRecordComesBackAsItWas(_ kind: StoreKind) throws {
    let store = try kind.make(in: folder)
    let receipt = try store.bring(Batch(facts: Office.everyKind), by: Office.said())
    #expect(receipt == ImportReceipt(entry: 1, new: Office.everyKind.count, changed: 0, unchanged: 0))
    let ana = try #require(try store.dossier(of: "ana"))
    #expect(ana.assessments.map(\.attempt) == [1, 1])
    let given = ana.observations.filter { !ana.derived.contains($0) }
    #expect(given.map(\.measure) == [.ratio(numerator: 9, denominator: 120), .value(0.7807)])
    #expect(ana.derived.map(\.metric) == ["connect-rate"])
    #expect(try store.itemMarks(of: "pitch").map(\.mark) == [0.5, nil])
    #expect(try store.itemMarks(of: "pitch").map(\.text) == ["What is a pitch?", nil])
    #expect(given.map(\.target) == [nil, 0.8])
    #expect(ana.activities.map(\.count) == [3, 12])
    #expect(ana.notes.map(\.text) == ["Asks for feedback.\nUses it."])
    #expect(ana.plan.map(\.due) == [Office.day("2026-03-01"), nil])
    #expect(try store.dossier(of: "ben")?.assignments.map(\.segment) == ["SMB"])
    #expect(try store.directory().candidate("mia")?.person == "ana")
    #expect(try store.scorecards(of: "leo").map(\.rating).sorted() == [3.5, 4])
    #expect(try store.deals(of: "eva").map(\.amount) == [Money(hundredths: 1_234_500, currency: "EUR")])
    #expect(try store.deals(of: nil).map(\.id) == ["D-1", "D-2"])
    #expect(try store.deals(of: "ben").isEmpty)
    #expect(try store.check().isEmpty)
  }

  @Test func bothStoresSayTheSameOfEveryKind() throws {
    let stores = try StoreKind.allCases.map { try $0.make(in: folder) }
    for store in stores { _ = try store.bring(Batch(facts: Office.everyKind), by: Office.said()) }
    #expect(try Dump(of: stores[0]) == Dump(of: stores[1]))
    #expect(try stores[0].trainingEvidence().rows == stores[1].trainingEvidence().rows)
    #expect(try stores[0].trainingEvidence().rows.count == 9)
  }

  @Test(arguments: StoreKind.allCases) func receiptNamesTheRampThatChanged(_ kind: StoreKind) throws {
    let store = try founded(kind)
    let receipt = try store.commit(Office.anaRamps, by: Office.said("ana ramps"))
    #expect(receipt.entry == 2)
    #expect(receipt.edits.count == 3)
    let start = Office.ana.startDate
    #expect(
      receipt.ramps == [
        RampChange(
          person: "ana", before: RampState(clockStart: start, productiveOn: nil, leftOn: nil),
          after: RampState(clockStart: start, productiveOn: Office.day("2026-03-31"), leftOn: nil))
      ])
    #expect(try store.rampSubjects().map(\.person) == ["ana", "ben"])
    #expect(try store.rampSubjects().first?.state.productiveOn == Office.day("2026-03-31"))
  }

  @Test(arguments: StoreKind.allCases) func refusedSentenceWritesNothing(_ kind: StoreKind) throws {
    let store = try founded(kind)
    let before = try Dump(of: store)
    let changes: [Change] = [
      .completed("pitch", by: "ana", on: Office.day("2026-02-01")), .completed("pitch", by: "zoe", on: Office.today),
    ]
    #expect(throws: Refusal.unknownPerson("zoe")) { try store.commit(changes, by: Office.said()) }
    #expect(throws: Refusal.unknownPerson("zoe")) { try store.rehearse(changes, by: Office.said()) }
    #expect(try Dump(of: store) == before)
    #expect(try store.history(of: nil, limit: 10).count == 1)
    #expect(try store.commit([.noted("ana", "still here", on: Office.today)], by: Office.said()).entry == 2)
  }

  @Test(arguments: StoreKind.allCases) func changesOfOneSentenceSeeEachOther(_ kind: StoreKind) throws {
    let store = try kind.make(in: folder)
    let hire = Office.founding + [.completed("pitch", by: "ana", on: Office.day("2026-02-01"))]
    _ = try store.commit(hire, by: Office.said())
    let twice: [Change] = [
      .completed("tools", by: "ana", on: Office.day("2026-02-01")), .completed("tools", by: "ana", on: Office.day("2026-02-02")),
    ]
    #expect(throws: Refusal.self) { try store.commit(twice, by: Office.said()) }
    #expect(try store.dossier(of: "ana")?.enrolments.map(\.module) == ["pitch"])
  }

  @Test(arguments: StoreKind.allCases) func attemptsAndNotesAreNumbered(_ kind: StoreKind) throws {
    let store = try founded(kind)
    for marks in [60.0, 70, 80] {
      _ = try store.commit([.assessed(Assessment("ana", "pitch", "v1", marks: marks, takenOn: Office.today))], by: Office.said())
      _ = try store.commit([.noted("ana", "took \(marks)", on: Office.today)], by: Office.said())
    }
    let ana = try #require(try store.dossier(of: "ana"))
    #expect(ana.assessments.map(\.attempt) == [1, 2, 3])
    #expect(ana.notes.map(\.number) == [1, 2, 3])
  }

  @Test(arguments: StoreKind.allCases) func sayingWhatIsSoWritesNothing(_ kind: StoreKind) throws {
    let store = try founded(kind)
    let change = Change.observed(Office.quotaOf("ana", "2026-03", 0.9))
    #expect(try store.commit([change], by: Office.said()).entry == 2)
    #expect(try store.commit([change], by: Office.said()) == Receipt(entry: nil, edits: [], ramps: []))
    #expect(try store.history(of: nil, limit: 10).count == 2)
  }

  @Test(arguments: StoreKind.allCases) func rehearsalSaysWhatWouldBeAndWritesNothing(_ kind: StoreKind) throws {
    let store = try founded(kind)
    let before = try Dump(of: store)
    let rehearsed = try store.rehearse(Office.anaRamps, by: Office.said())
    #expect(try Dump(of: store) == before)
    #expect(rehearsed.entry == nil)
    let done = try store.commit(Office.anaRamps, by: Office.said())
    #expect(rehearsed.edits == done.edits)
    #expect(rehearsed.ramps == done.ramps)
    #expect(try store.history(of: nil, limit: 10).map(\.number) == [2, 1])
  }

  @Test(arguments: StoreKind.allCases) func rehearsedHireHasARamp(_ kind: StoreKind) throws {
    let store = try kind.make(in: folder)
    let rehearsed = try store.rehearse(Office.founding + Office.anaRamps, by: Office.said())
    #expect(rehearsed.ramps.map(\.person) == ["ana", "ben"])
    #expect(rehearsed.ramps.first?.after?.productiveOn == Office.day("2026-03-31"))
    #expect(try Dump(of: store).isEmpty)
  }

  @Test(arguments: StoreKind.allCases) func secondImportChangesNothing(_ kind: StoreKind) throws {
    let store = try kind.make(in: folder)
    let batch = Batch(facts: Office.everyKind, observations: Office.columns(of: Office.year))
    let count = Office.everyKind.count + Office.year.count
    #expect(try store.rehearse(batch, by: Office.said()) == ImportReceipt(entry: nil, new: count, changed: 0, unchanged: 0))
    #expect(try Dump(of: store).isEmpty)
    #expect(try store.bring(batch, by: Office.said()) == ImportReceipt(entry: 1, new: count, changed: 0, unchanged: 0))
    let first = try Dump(of: store)
    #expect(try store.bring(batch, by: Office.said()) == ImportReceipt(entry: nil, new: 0, changed: 0, unchanged: count))
    #expect(try store.rehearse(batch, by: Office.said()) == ImportReceipt(entry: nil, new: 0, changed: 0, unchanged: count))
    #expect(try Dump(of: store) == first)
    #expect(try store.history(of: nil, limit: 10).count == 1)
    #expect(try store.check().isEmpty)
  }

  @Test(arguments: StoreKind.allCases) func changedRowsUpdate(_ kind: StoreKind) throws {
    let store = try kind.make(in: folder)
    _ = try store.bring(Batch(facts: Office.everyKind, observations: Office.columns(of: Office.year)), by: Office.said())
    var rows = Office.year
    rows[3].measure = .value(7)
    rows[8].target = 0.5
    rows.append(Office.quotaOf("eva", "2026-07", 1.4))
    rows.append(rows[3])
    let receipt = try store.bring(Batch(observations: Office.columns(of: rows)), by: Office.said())
    #expect(receipt == ImportReceipt(entry: 2, new: 1, changed: 2, unchanged: rows.count - 3))
    #expect(try store.dossier(of: "eva")?.observations.contains(rows[rows.count - 2]) == true)
    #expect(try store.history(of: nil, limit: 1).first?.edits == 3)
    #expect(try store.history(of: nil, limit: 1).first?.kind == .imported)
    #expect(try store.check().isEmpty)
  }

  @Test(arguments: StoreKind.allCases) func refusedRowRefusesTheFile(_ kind: StoreKind) throws {
    let store = try kind.make(in: folder)
    let facts = Office.everyKind + [.deal(Deal("D-9", owner: "nobody"))]
    #expect(throws: Refusal.unknownPerson("nobody")) { try store.bring(Batch(facts: facts), by: Office.said()) }
    #expect(throws: Refusal.unknownPerson("nobody")) { try store.rehearse(Batch(facts: facts), by: Office.said()) }
    #expect(try Dump(of: store).isEmpty)
    #expect(try store.bring(Batch(facts: Office.everyKind), by: Office.said()).new == Office.everyKind.count)
    #expect(try store.check().isEmpty)
  }

  @Test(arguments: StoreKind.allCases) func equalRowsOfAssessmentsAreTwoAttempts(_ kind: StoreKind) throws {
    let store = try founded(kind)
    let row = Fact.assessment(Assessment("ana", "pitch", "v1", marks: 70, takenOn: Office.day("2026-02-01")))
    #expect(try store.bring(Batch(facts: [row, row]), by: Office.said()).new == 2)
    #expect(try store.bring(Batch(facts: [row, row]), by: Office.said()) == ImportReceipt(entry: nil, new: 0, changed: 0, unchanged: 2))
  }

  @Test(arguments: StoreKind.allCases) func importDerivesRamps(_ kind: StoreKind) throws {
    let store = try founded(kind)
    _ = try store.commit([Office.anaRamps[0]], by: Office.said())
    let rows = [Office.quotaOf("ana", "2026-05", 1), Office.quotaOf("ana", "2026-06", 1.2)]
    _ = try store.bring(Batch(observations: Office.columns(of: rows)), by: Office.said())
    #expect(try store.rampSubjects().first?.state.productiveOn == Office.day("2026-06-30"))
    #expect(try store.undo(by: Office.said("undo")).ramps.map(\.person) == ["ana"])
    #expect(try store.rampSubjects().first?.state.productiveOn == nil)
    #expect(try store.redo(by: Office.said("redo")).ramps.first?.after?.productiveOn == Office.day("2026-06-30"))
  }
}

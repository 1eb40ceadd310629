import Onboarding
import Support
import Testing

/// What every store promises about taking back and doing again.
@Suite struct UndoTests {
  let folder: Folder
  init() throws { folder = try Folder() }

  @Test(arguments: StoreKind.allCases) func undoTakesBackWhatWasSaidLast(_ kind: StoreKind) throws {
    let store = try kind.make(in: folder)
    _ = try store.commit(Office.founding, by: Office.said("found"))
    let founded = try Dump(of: store)
    _ = try store.commit(Office.anaRamps, by: Office.said("ana ramps"))
    let ramped = try Dump(of: store)
    let undone = try store.undo(by: Office.said("undo"))
    #expect(undone.sentence == "ana ramps")
    #expect(undone.entry == 3)
    #expect(undone.edits.count == 3)
    #expect(undone.edits.allSatisfy { $0.after == nil })
    #expect(try Dump(of: store) == founded)
    let redone = try store.redo(by: Office.said("redo"))
    #expect(redone.sentence == "ana ramps")
    #expect(try Dump(of: store) == ramped)
    #expect(try store.check().isEmpty)
  }

  @Test(arguments: StoreKind.allCases) func curriculumTakenBackTakesItsRampsBack(_ kind: StoreKind) throws {
    let store = try kind.make(in: folder)
    var late = Office.sdr
    late.productive?.milestones = []
    _ = try store.commit([.adopted(Office.ae), .hired(Office.ana)], by: Office.said())
    _ = try store.commit(Array(Office.anaRamps.dropFirst()), by: Office.said())
    #expect(try store.commit([.adopted(late)], by: Office.said()).ramps.map(\.after?.productiveOn) == [Office.day("2026-03-31")])
    #expect(try store.undo(by: Office.said()).ramps.map(\.after?.productiveOn) == [nil])
    #expect(try store.check().isEmpty)
  }

  @Test(arguments: StoreKind.allCases) func nothingMoreToUndoIsRefused(_ kind: StoreKind) throws {
    let store = try kind.make(in: folder)
    #expect(throws: Refusal.nothingToUndo) { try store.undo(by: Office.said()) }
    #expect(throws: Refusal.nothingToRedo) { try store.redo(by: Office.said()) }
    _ = try store.commit(Office.founding, by: Office.said())
    _ = try store.undo(by: Office.said())
    #expect(throws: Refusal.nothingToUndo) { try store.undo(by: Office.said()) }
  }

  @Test(arguments: StoreKind.allCases) func somethingSaidEndsWhatCouldBeRedone(_ kind: StoreKind) throws {
    let store = try kind.make(in: folder)
    _ = try store.commit(Office.founding, by: Office.said())
    _ = try store.commit([.noted("ana", "one", on: Office.today)], by: Office.said())
    _ = try store.undo(by: Office.said())
    _ = try store.commit([.noted("ana", "two", on: Office.today)], by: Office.said())
    #expect(throws: Refusal.nothingToRedo) { try store.redo(by: Office.said()) }
    #expect(try store.dossier(of: "ana")?.notes.map(\.text) == ["two"])
  }

  @Test(arguments: StoreKind.allCases) func historyTellsWhoSaidWhat(_ kind: StoreKind) throws {
    let store = try kind.make(in: folder)
    _ = try store.commit(Office.founding, by: Office.said("found"))
    _ = try store.commit([.noted("ana", "one", on: Office.today)], by: Office.said("note ana"))
    _ = try store.undo(by: Office.said("undo"))
    _ = try store.bring(Batch(observations: Office.columns(of: [Office.quotaOf("eva", "2026-03", 1)])), by: Office.said("import"))
    let all = try store.history(of: nil, limit: 10)
    #expect(all.map(\.number) == [4, 3, 2, 1])
    #expect(all.map(\.kind) == [.imported, .undo, .said, .said])
    #expect(all.map(\.of) == [nil, 2, nil, nil])
    #expect(all.map(\.isUndone) == [false, false, true, false])
    #expect(all.map(\.edits) == [1, 1, 1, 7])
    #expect(all[2].authorship == Office.said("note ana"))
    #expect(try store.history(of: "ana", limit: 10).map(\.number) == [3, 2, 1])
    #expect(try store.history(of: "eva", limit: 10).map(\.number) == [4, 1])
    #expect(try store.history(of: "eva", limit: 1).map(\.number) == [4])
    #expect(try store.history(of: "nobody", limit: 10).isEmpty)
  }

  @Test(arguments: StoreKind.allCases) func importIsUndoneAndRedoneAsAWhole(_ kind: StoreKind) throws {
    let store = try kind.make(in: folder)
    let first = Batch(facts: Office.everyKind, observations: Office.columns(of: Office.year))
    _ = try store.bring(first, by: Office.said("import one"))
    let before = try Dump(of: store)
    let rows = Office.year.map { Observation($0.person, $0.metric, in: $0.period.next, $0.measure, target: 0.25) }
    let facts: [Fact] = [.person(Person("zoe", name: "Zoe", role: "sdr", startDate: Office.today)), .deal(Deal("D-1", owner: "ana"))]
    _ = try store.bring(Batch(facts: facts, observations: Office.columns(of: rows)), by: Office.said("import two"))
    let after = try Dump(of: store)
    let undone = try store.undo(by: Office.said())
    #expect(undone.edits.isEmpty)
    #expect(undone.sentence == "import two")
    #expect(try Dump(of: store) == before)
    _ = try store.redo(by: Office.said())
    #expect(try Dump(of: store) == after)
    _ = try store.undo(by: Office.said())
    _ = try store.undo(by: Office.said())
    #expect(try Dump(of: store).isEmpty)
    #expect(try store.check().isEmpty)
  }

  @Test(arguments: 0..<16) func bothStoresAgreeOnColumns(_ seed: UInt64) throws {
    let (memory, sqlite) = try (StoreKind.memory.make(in: folder), StoreKind.sqlite.make(in: folder))
    var random = SplitMix(seed: seed)
    var acts = [Act.commit(Office.founding)] + (0..<9).map { .commit([.noted("ana", "\($0)", on: Office.today)]) }
    for _ in 0..<12 {
      let (one, two) = (Act.bring(Office.someBatch(using: &random)), Act.bring(Office.someBatch(using: &random)))
      acts += [[one], [one, .undo], [one, two, .undo, .undo, .redo]].randomElement(using: &random) ?? []
    }
    for act in acts {
      #expect(act.outcome(on: memory) == act.outcome(on: sqlite))
      #expect(try Dump(of: memory) == Dump(of: sqlite))
    }
    #expect(try memory.trainingEvidence().rows == sqlite.trainingEvidence().rows)
    #expect(try sqlite.check().isEmpty)
  }

  @Test(arguments: 0..<16) func bothStoresAgreeAndUndoAllLeavesNothing(_ seed: UInt64) throws {
    let (memory, sqlite) = try (StoreKind.memory.make(in: folder), StoreKind.sqlite.make(in: folder))
    var acts = RandomActs(seed: seed)
    for act in (0..<60).map({ _ in acts.next() }) {
      let (one, other) = (act.outcome(on: memory), act.outcome(on: sqlite))
      #expect(one == other)
    }
    let full = try Dump(of: sqlite)
    #expect(try Dump(of: memory) == full)
    #expect(try memory.trainingEvidence().rows == sqlite.trainingEvidence().rows)
    #expect(try memory.history(of: nil, limit: 100) == sqlite.history(of: nil, limit: 100))
    #expect(try memory.history(of: "p3", limit: 100) == sqlite.history(of: "p3", limit: 100))
    #expect(try sqlite.check().isEmpty)

    _ = try sqlite.commit([.adopted(RandomActs.last)], by: Office.said())  // ends what could be redone before
    let whole = try Dump(of: sqlite)
    while (try? sqlite.undo(by: Office.said())) != nil {}
    #expect(try Dump(of: sqlite).isEmpty)
    while (try? sqlite.redo(by: Office.said())) != nil {}
    #expect(try Dump(of: sqlite) == whole)
    #expect(try sqlite.check().isEmpty)
  }
}

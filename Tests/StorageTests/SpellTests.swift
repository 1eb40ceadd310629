import Onboarding
import Testing

/// Several spells of one person: each has a ramp of its own, in every store.
@Suite struct SpellTests {
  let folder: Folder
  init() throws { folder = try Folder() }

  private static let left = Office.day("2026-05-31")
  private static let back = Office.day("2026-08-03")

  /// Ana was productive on 31 March, left in May and came back in August.
  private func company(_ kind: StoreKind) throws -> any Store {
    let store = try kind.make(in: folder)
    _ = try store.commit(Office.founding + Office.anaRamps, by: Office.said("found the company"))
    _ = try store.commit([.left("ana", on: Self.left, because: "a better offer")], by: Office.said("ana left"))
    _ = try store.commit([.rehired("ana", on: Self.back, as: nil)], by: Office.said("ana is back"))
    return store
  }

  private func ramps(_ store: any Store) throws -> [RampSubject] { try store.rampSubjects().filter { $0.person == "ana" } }

  @Test(arguments: StoreKind.allCases) func whoComesBackHasTwoRamps(_ kind: StoreKind) throws {
    let store = try company(kind)
    let ramps = try ramps(store)
    #expect(ramps.map(\.spell) == [1, nil])
    let first = RampState(clockStart: Office.ana.startDate, productiveOn: Office.day("2026-03-31"), leftOn: Self.left)
    #expect(ramps[0].state == first)
    #expect(ramps[1].state == RampState(clockStart: Self.back, productiveOn: nil, leftOn: nil, former: [first]))
    #expect(try store.check() == [])
  }

  @Test(arguments: StoreKind.allCases) func figuresCountForTheSpellTheyAreOf(_ kind: StoreKind) throws {
    let store = try company(kind)
    _ = try store.commit(
      [.observed(Office.quotaOf("ana", "2026-09", 1.1)), .observed(Office.quotaOf("ana", "2026-10", 1.2))], by: Office.said("autumn"))
    #expect(try ramps(store).map(\.state.productiveOn) == [Office.day("2026-03-31"), Office.day("2026-10-31")])
    _ = try store.commit([.observed(Office.quotaOf("ana", "2026-03", 0.5))], by: Office.said("march was worse"))
    #expect(try ramps(store).map(\.state.productiveOn) == [nil, Office.day("2026-10-31")])
    #expect(try store.check() == [])
    _ = try store.undo(by: Office.said("undo"))
    #expect(try ramps(store).map(\.state.productiveOn) == [Office.day("2026-03-31"), Office.day("2026-10-31")])
    #expect(try store.check() == [])
  }

  @Test(arguments: StoreKind.allCases) func undoTakesTheNewSpellBack(_ kind: StoreKind) throws {
    let store = try company(kind)
    let after = try Dump(of: store)
    _ = try store.undo(by: Office.said("undo"))
    #expect(try ramps(store).map(\.spell) == [nil])
    #expect(try ramps(store)[0].state.leftOn == Self.left)
    #expect(try store.directory().person("ana")?.endReason == "a better offer")
    #expect(try store.check() == [])
    _ = try store.redo(by: Office.said("redo"))
    #expect(try Dump(of: store) == after)
    #expect(try store.check() == [])
  }

  @Test(arguments: StoreKind.allCases) func anotherRoleFollowsItsOwnCurriculum(_ kind: StoreKind) throws {
    let store = try kind.make(in: folder)
    _ = try store.commit(Office.founding, by: Office.said("found the company"))
    let day = Office.day("2026-06-01")
    _ = try store.commit([.changedRole("ana", to: "ae", on: day)], by: Office.said("ana moves"))
    let ana = try #require(try store.directory().person("ana"))
    #expect(ana.role == "ae")
    #expect(ana.curriculum == "ae")
    #expect(ana.spells.map(\.role) == ["sdr"])
    #expect(ana.spells.map(\.curriculum) == ["sdr"])
    #expect(ana.spells.map(\.end) == [day - 1])
    #expect(try ramps(store).map(\.state.leftOn) == [day - 1, nil])
    #expect(try ramps(store).map(\.state.clockStart) == [Office.ana.startDate, day])
    #expect(try store.check() == [])
  }

  @Test(arguments: StoreKind.allCases) func aRehearsalForeseesTheRamps(_ kind: StoreKind) throws {
    let store = try company(kind)
    let change = Change.observed(Office.quotaOf("ana", "2026-03", 0.5))
    let foreseen = try store.rehearse([change], by: Office.said("march"))
    #expect(try store.commit([change], by: Office.said("march")).ramps == foreseen.ramps)
    #expect(foreseen.ramps.map { $0.after?.former.map(\.productiveOn) } == [[nil]])
  }

  @Test(arguments: StoreKind.allCases) func aFileBringsSomebodyBack(_ kind: StoreKind) throws {
    let store = try kind.make(in: folder)
    _ = try store.commit(Office.founding, by: Office.said("found the company"))
    _ = try store.commit([.left("ana", on: Self.left, because: nil)], by: Office.said("ana left"))
    var row = Office.ana
    row.startDate = Self.back
    _ = try store.bring(Batch(facts: [.person(row)]), by: Office.said("import people"))
    #expect(try ramps(store).map(\.spell) == [1, nil])
    // The same file again, and the one of before, change nothing about the spells.
    let spells = try store.directory().person("ana")?.spells
    _ = try store.bring(Batch(facts: [.person(row)]), by: Office.said("import people"))
    _ = try store.bring(Batch(facts: [.person(Office.ana)]), by: Office.said("import old people"))
    #expect(try store.directory().person("ana")?.spells == spells)
    #expect(try store.directory().person("ana")?.startDate == Self.back)
    #expect(try store.check() == [])
  }

  @Test(arguments: StoreKind.allCases) func theReasonOfAnEarlierSpellIsForgotten(_ kind: StoreKind) throws {
    let store = try company(kind)
    _ = try store.forget(.person("ana"), by: Office.said("forget"))
    let left = try #require(try store.directory().person("forgotten-1"))
    #expect(left.spells.map(\.reason) == [nil])
    #expect(left.spells.map(\.end) == [Self.left])
    #expect(try store.rampSubjects().count { $0.person == "forgotten-1" } == 2)
    #expect(try store.check() == [])
  }
}

import Onboarding

/// What the ledger looks up while it judges: the records as the store has them.
final class Held: Holdings {
  private(set) var directory: Directory
  private let desk: Desk

  init(directory: Directory, desk: Desk) {
    self.directory = directory
    self.desk = desk
  }

  /// Leaves the names to the ledger, which has taken them over: alone with them it need not copy them.
  func leaveNames() { directory = Directory() }

  func fact(_ key: Fact.Key) throws -> Fact? { try desk.fact(key) }
}

extension Directory {
  /// The names as they were before these edits.
  func before(_ edits: [Edit]) -> Directory {
    var before = self
    for edit in edits.reversed() { before.apply(edit.reversed) }
    return before
  }
}

extension SQLiteStore {
  public func commit(_ changes: [Change], by authorship: Authorship) throws -> Receipt {
    var now: Directory?
    let receipt = try writing { desk in
      let (edits, directory) = try judged(changes, desk, today: authorship.today)
      now = directory
      guard !edits.isEmpty else { return Receipt(entry: nil, edits: [], ramps: []) }
      let draft = try Draft(on: desk, by: authorship)
      for edit in edits {
        try desk.apply(edit)
        try draft.add(edit)
      }
      // Owners are looked up once the edits are made: a history may come with its deal.
      let owners = try edits.dealOwners { try desk.owner(of: $0) }
      let ramps = try RampTable(desk: desk).refresh(edits.ramping(in: directory).union(owners), in: directory)
      return Receipt(entry: try draft.seal(.said), edits: edits, ramps: ramps)
    }
    if let now { follow(now) }
    return receipt
  }

  public func rehearse(_ changes: [Change], by authorship: Authorship) throws -> Receipt {
    try reading { desk in
      let (edits, directory) = try judged(changes, desk, today: authorship.today)
      let ramps = try edits.ramping(in: directory).sorted().compactMap { try rampChange(of: $0, after: edits, in: directory, desk) }
      follow(directory.before(edits))
      return Receipt(entry: nil, edits: edits, ramps: ramps)
    }
  }

  private func judged(_ changes: [Change], _ desk: Desk, today: Day) throws -> (edits: [Edit], directory: Directory) {
    let held = Held(directory: try takeNames(desk), desk: desk)
    var ledger = Ledger(over: held, today: today)
    held.leaveNames()
    do {
      for change in changes { try ledger.accept(change) }
    } catch {
      follow(ledger.directory.before(ledger.edits))
      throw error
    }
    return (ledger.edits, ledger.directory)
  }

  /// What edits that are not written would make of a hire's ramp; `nil` for no change.
  private func rampChange(of id: Person.ID, after edits: [Edit], in directory: Directory, _ desk: Desk) throws -> RampChange? {
    let key = try desk.keys.known(id)
    let before = try key.flatMap { try RampTable(desk: desk).state(of: $0) }
    var after: RampState?
    if let person = directory.person(id), person.kind == .hire {
      var dossier = try key.map { try desk.dossier(of: person, key: $0) } ?? Dossier(person)
      dossier = dossier.following(edits)
      after = try rampState(of: dossier, key, in: directory, desk)
      after?.former = try person.spells.indices.map { place in
        var past = dossier
        past.person = person.during(spell: place + 1)
        return try rampState(of: past, key, in: directory, desk) { $0.cutToSpell() }
      }
    }
    return before == after ? nil : RampChange(person: id, before: before, after: after)
  }

  private func rampState(
    of dossier: Dossier, _ key: Int64?, in directory: Directory, _ desk: Desk, cut: (Dossier) -> Dossier = { $0 }
  ) throws -> RampState {
    let completed = try key.map { try desk.completed(dossier, key: $0, in: directory) } ?? dossier
    return RampState(of: cut(completed), under: directory.catalogue.curriculum(for: dossier.person))
  }

  public func undo(by authorship: Authorship) throws -> Receipt { try step(.undo, by: authorship) }

  public func redo(by authorship: Authorship) throws -> Receipt { try step(.redo, by: authorship) }
}

// The rules for coming back and for taking another role: a new spell begins, and the one that is over stays as it ended.
extension Ledger {
  func rehired(_ id: Person.ID, on day: Day, as role: String?) throws -> Fact {
    let known = try hire(id)
    guard let end = known.endDate, end < day else { throw Refusal.stillHere(known, on: day) }
    guard let back = known.beginning(on: day, as: role, after: .left, until: end) else { throw Refusal.noStartDate(name: known.name) }
    return .person(try checked(pinned(back)))
  }

  func changedRole(_ id: Person.ID, to role: String, on day: Day) throws -> Fact {
    let known = try hire(id)
    if let end = known.endDate { throw Refusal.alreadyLeft(known, on: end) }
    try notFuture(day)
    guard known.role?.folded != role.folded else { throw Refusal.sameRole(known) }
    guard let start = known.startDate, start < day else { throw Refusal.beforeStart(day, of: known, start: known.startDate ?? day) }
    guard let moved = known.beginning(on: day, as: role, after: .moved, until: day - 1) else { throw Refusal.noStartDate(name: known.name) }
    return .person(try checked(pinned(moved)))
  }

  /// A person of a file with the spells that files know nothing of.
  ///
  /// Whoever had left and now starts after the last day is back. A row that starts in a spell that is over was written before the present one
  /// began: of it only the name and the address are news.
  func continued(_ person: Person) -> Person {
    guard person.spells.isEmpty, person.kind == .hire, let known = directory.person(person.id), known.kind == .hire,
      let start = person.startDate
    else { return person }
    if let end = known.endDate, end < start, let earlier = known.beginning(on: start, as: nil, after: .left, until: end)?.spells {
      return person.with(earlier)
    }
    if let last = known.spells.last, start <= last.end {
      var present = known
      (present.name, present.email) = (person.name, person.email)
      return present
    }
    return person.with(known.spells)
  }
}

extension Person {
  fileprivate func with(_ spells: [Spell]) -> Person {
    var person = self
    person.spells = spells
    return person
  }
}

/// A stretch of time in one role that is over: the person left and came back later, or took another role.
///
/// A person's present spell is the person's own record; the earlier ones stay as they were when they ended.
public struct Spell: Hashable, Codable, Sendable {
  /// How a spell ends. The raw values stand in the store and never change.
  public enum Ending: String, Codable, Sendable, CaseIterable {
    case left
    /// The person took another role on the next day.
    case moved
  }

  public var role: String?
  public var curriculum: Curriculum.ID?
  public var edition: Int?
  public var region: String?
  public var team: String?
  public var manager: String?
  public var cohort: String?
  public var source: String?
  public var start: Day
  /// The last day.
  public var end: Day
  public var ending: Ending
  public var reason: String?

  /// The present spell of `person`, which began on `start` and ends on `end`.
  public init(of person: Person, from start: Day, until end: Day, _ ending: Ending) {
    role = person.role
    curriculum = person.curriculum
    edition = person.edition
    region = person.region
    team = person.team
    manager = person.manager
    cohort = person.cohort
    source = person.source
    self.start = start
    self.end = end
    self.ending = ending
    reason = ending == .left ? person.endReason : nil
  }
}

extension Person {
  /// The first day of the first spell; `nil` without a start date.
  public var firstDay: Day? { spells.first?.start ?? startDate }

  /// The person as they were in one of the earlier spells, 1 being the first; the person as they are where there is no such spell.
  public func during(spell number: Int) -> Person {
    guard spells.indices.contains(number - 1) else { return self }
    let spell = spells[number - 1]
    var person = self
    person.role = spell.role
    person.curriculum = spell.curriculum
    person.edition = spell.edition
    person.region = spell.region
    person.team = spell.team
    person.manager = spell.manager
    person.cohort = spell.cohort
    person.source = spell.source
    person.startDate = spell.start
    person.endDate = spell.end
    person.endReason = spell.reason
    person.spells = Array(spells.prefix(number - 1))
    return person
  }

  /// The person in a new spell from `day` on, with the present one kept among the earlier.
  ///
  /// Manager, team and region stay as they are; cohort and source told how the spell that is over began. Another role follows the curriculum that
  /// is for it, the same one the latest edition of its own.
  ///
  /// - Returns: `nil` without a start date.
  func beginning(on day: Day, as newRole: String?, after ending: Spell.Ending, until end: Day) -> Person? {
    guard let start = startDate else { return nil }
    var person = self
    person.spells.append(Spell(of: self, from: start, until: end, ending))
    person.startDate = day
    person.endDate = nil
    person.endReason = nil
    person.cohort = nil
    person.source = nil
    person.edition = nil
    guard let newRole, newRole.folded != role?.folded else { return person }
    person.role = newRole
    person.curriculum = nil
    return person
  }
}

extension Dossier {
  /// The dossier with figures and assignments from the person's start to the end alone: those of other spells are cut off. What was learnt and
  /// reached stays.
  public func cutToSpell() -> Dossier {
    var cut = self
    let (start, end) = (person.startDate ?? Day(number: .min), person.endDate ?? Day(number: .max))
    cut.assignments.removeAll { $0.from < start || $0.from > end }
    cut.observations.removeAll { $0.period.last < start || $0.period.first > end }
    return cut
  }

  /// The dossier of the present spell: as it is where there is no other.
  public var ofPresentSpell: Dossier { person.spells.isEmpty ? self : cutToSpell() }

  /// The dossier of an earlier spell, 1 being the first.
  public func during(spell number: Int) -> Dossier {
    var past = self
    past.person = person.during(spell: number)
    return past.cutToSpell()
  }
}

extension RampSubject {
  /// The person as they were in the spell that the ramp is of; `nil` when the directory does not know them.
  public func person(in directory: Directory) -> Person? {
    directory.person(person).map { known in spell.map { known.during(spell: $0) } ?? known }
  }

  /// Whether what happened on `day` belongs to this spell rather than to another of the person's.
  public func holds(_ day: Day) -> Bool {
    let isNotBefore = spell == 1 || (spell == nil && state.former.isEmpty) || state.clockStart.map { $0 <= day } ?? false
    return isNotBefore && (spell == nil || state.leftOn.map { day <= $0 } ?? true)
  }
}

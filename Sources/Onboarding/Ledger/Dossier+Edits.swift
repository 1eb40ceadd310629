extension Dossier {
  /// The dossier once these edits are made; edits of other people's records, and of kinds a dossier does not hold, change nothing.
  public func following(_ edits: [Edit]) -> Dossier {
    var after = self
    for edit in edits where edit.key?.person == person.id {
      if let before = edit.before { after.remove(before) }
      // What is given takes the place of what was worked out.
      if case .observation? = edit.after, let fact = edit.after { after.remove(fact) }
      if let fact = edit.after { after.file(fact) }
    }
    after.sort()
    return after
  }

  private mutating func remove(_ fact: Fact) {
    let key = fact.key
    switch fact {
    case .assignment: assignments.removeAll { Fact.assignment($0).key == key }
    case .absence: absences.removeAll { Fact.absence($0).key == key }
    case .enrolment: enrolments.removeAll { Fact.enrolment($0).key == key }
    case .assessment: assessments.removeAll { Fact.assessment($0).key == key }
    case .utility: utilities.removeAll { Fact.utility($0).key == key }
    case .observation: observations.removeAll { Fact.observation($0).key == key }
    case .attained: attained.removeAll { Fact.attained($0).key == key }
    case .activity: activities.removeAll { Fact.activity($0).key == key }
    case .note: notes.removeAll { Fact.note($0).key == key }
    case .planned: plan.removeAll { Fact.planned($0).key == key }
    case .item, .person, .curriculum, .candidate, .scorecard, .deal, .dealStage, .definitions, .hiring: break
    }
  }
}

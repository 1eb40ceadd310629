import Evaluation
import Onboarding

extension Session {
  /// What a receipt says: what was recorded, then what it changed, then what to type next.
  func told(_ receipt: Receipt, correcting corrected: [Edit]? = nil) -> [String] {
    let edits = receipt.edits.dropFirst(corrected?.count ?? 0)
    guard !edits.isEmpty else { return [wording.unchanged] }
    let speech = speech().knowing(receipt.edits)
    let words = wording.answers.attention.plans
    let changed = consequences(of: receipt, in: speech.directory)
    let lines = changed.flatMap { words.changed($0, speech) }
    let next = changed.count == 1 && !changed[0].isEmpty ? Array(words.next(changed[0], speech).prefix(2)) : []
    return edits.flatMap { wording.recorded($0, speech) } + receipt.ramps.compactMap { effect($0, changed, speech) } + lines
      + (next.isEmpty ? [] : [wording.answers.next(next)])
  }

  /// What the sentence changed about a ramp; somebody who became productive is set beside comparable hires, for which alone they are looked up.
  private func effect(_ change: RampChange, _ changed: [Consequences], _ speech: Speech) -> String? {
    // Days of different spells tell nothing of each other.
    guard (change.before?.former.count ?? 0) == (change.after?.former.count ?? 0) else { return nil }
    guard change.before?.productiveOn == nil, let day = change.after?.productiveOn, day <= today,
      let consequence = changed.first(where: { $0.status.person.id == change.person })
    else { return wording.effect(change, speech) }
    let subjects = (try? store.rampSubjects()) ?? []
    let pace = RampReference(of: subjects, in: speech.directory, asOf: today).pace(of: change.person)
    return wording.answers.attention.plans.productive(consequence, pace, speech) ?? wording.effect(change, speech)
  }

  /// Of more people, or of more records, a reply says what was recorded and no more.
  private static var mostPeople: Int { 3 }
  private static var mostEdits: Int { 12 }

  private func consequences(of receipt: Receipt, in directory: Directory) -> [Consequences] {
    let edits = receipt.edits.filter { $0.key?.bearsOnPlan ?? false }
    var people: [Person.ID] = []
    for person in edits.compactMap({ $0.key?.person }) where !people.contains(person) { people.append(person) }
    guard people.count <= Self.mostPeople, edits.count <= Self.mostEdits else { return [] }
    return people.compactMap { consequences(of: edits, for: $0, isWritten: receipt.entry != nil, in: directory) }
  }

  private func consequences(of edits: [Edit], for person: Person.ID, isWritten: Bool, in directory: Directory) -> Consequences? {
    guard let stored = try? store.dossier(of: person), stored.person.kind == .hire else { return nil }
    let other = stored.following(isWritten ? edits.reversed().map(\.reversed) : edits)
    let (before, after) = isWritten ? (other, stored) : (stored, other)
    return Consequences(from: before, to: after, in: directory.catalogue, asOf: today)
  }
}

extension Fact.Key {
  /// Whether such a record may reach a milestone, do a module or make a month.
  fileprivate var bearsOnPlan: Bool {
    switch self {
    case .enrolment, .assessment, .observation, .attained, .planned: true
    default: false
    }
  }
}

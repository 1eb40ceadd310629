import Onboarding

extension Session {
  /// What speaks against facts that are told for certain: each is a reason to ask before they are written.
  func doubts(about changes: [Change]) -> [Doubt] {
    guard let directory = try? store.directory() else { return [] }
    var doubts: [Doubt] = []
    for change in changes {
      guard let (id, day) = change.happening, let person = directory.person(id), let last = person.endDate, day > last else { continue }
      let doubt = Doubt.afterLeaving(person, on: last)
      if !doubts.contains(doubt) { doubts.append(doubt) }
    }
    return doubts
  }

  /// Records facts, or asks first where something speaks against them and nobody has said yes beforehand.
  func record(_ changes: [Change], _ meanings: [Meaning], _ sentence: String, unless doubts: [Doubt]) throws -> Reply {
    guard consent != .given, let doubt = doubts.first else { return try record(changes, meanings, sentence) }
    // What is against a rule is refused, whatever the answer would be.
    _ = try store.rehearse(changes, by: authorship(sentence))
    let isLikely = if case .percentage = doubt { doubts.count == 1 } else { false }
    let question = isLikely ? doubt : doubts.first { if case .percentage = $0 { false } else { true } } ?? doubt
    return confirm(
      isLikely ? .doubted(meanings, changes) : .warned(meanings, changes), meanings, changes: changes, wording.doubt(question, speech()),
      sentence)
  }
}

extension Change {
  /// Whom it says something of, and the earliest day on which that can have been.
  fileprivate var happening: (Person.ID, Day)? {
    switch self {
    case .completed(_, let person, let day), .reached(_, let person, let day): (person, day)
    case .assessed(let it): it.takenOn.map { (it.person, $0) }
    case .observed(let it): (it.person, it.period.first)
    default: nil
    }
  }
}

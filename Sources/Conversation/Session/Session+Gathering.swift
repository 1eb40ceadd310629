import Onboarding

extension Session {
  /// Reads what a sentence tells of people it does not name one by one, lists whom it means and asks; `nil` where it does not.
  func understandGathering(_ sight: Inspection, _ sentence: String) -> Reply? {
    guard let gathered = Gathering(in: sight.loose, sight.scene), let meaning = gathered.told(in: sight.scene) else { return nil }
    guard Mood(sight.loose).allows(meaning.command) else { return nil }
    let told = gathered.members.compactMap { meaning.said(of: $0) }
    guard told.count == gathered.members.count else { return nil }
    return act(on: told, of: gathered.members, sentence)
  }

  private func act(on meanings: [Meaning], of people: [Person], _ sentence: String) -> Reply {
    var (changes, facts, passed): ([Change], [Meaning], [Person]) = ([], [], [])
    var fault: (any Error)?
    for (meaning, person) in zip(meanings, people) {
      do {
        guard case .tell(let told) = meaning.intent(in: try scene()) else { return act(on: meaning, sentence) }
        // What is against a rule for one of them is not said of that one.
        _ = try store.rehearse(told, by: authorship(sentence))
        changes += told
        facts.append(meaning)
      } catch {
        fault = fault ?? error
        passed.append(person)
      }
    }
    guard let first = facts.first else { return excuse(fault ?? Refusal.noName, meanings.first) }
    return trying(first) { try propose(changes, facts, of: people.filter { !passed.contains($0) }, besides: passed, sentence) }
  }

  private func propose(_ changes: [Change], _ facts: [Meaning], of people: [Person], besides passed: [Person], _ sentence: String) throws
    -> Reply
  {
    spokenOf.people = people.map(\.id)
    guard consent != .given else { return try record(changes, facts, sentence) }
    let receipt = try store.rehearse(Array(changes.prefix(1)), by: authorship(sentence))
    let line = receipt.edits.first.flatMap { wording.recorded($0, speech()).first } ?? ""
    let question = LooseWords(language: language).ofMany(line, people, besides: passed, speech())
    return confirm(.warned(facts, changes), facts, changes: changes, question, sentence)
  }
}

extension Gathering {
  /// What is told of the first of them; `nil` where the line tells nothing that can be told of each.
  func told(in scene: Scene) -> Meaning? {
    let sight = Inspection(of: line, in: scene)
    let exact = sight.reading(.exact)
    if let meaning = exact.first { return exact.count == 1 && meaning.isOfMany ? meaning : nil }
    switch sight.looseReading {
    case .clear(let meanings): return meanings.count == 1 && meanings[0].isOfMany ? meanings[0] : nil
    case .missing(let meaning, let piece): return piece.blank.kind == .score ? meaning.withoutMarks : nil
    default: return nil
    }
  }
}

extension Meaning {
  fileprivate static let ofMany: Set<String> = [
    Command.complete.name, Command.score.name, Command.reach.name, Command.observe.name, Command.rate.name,
  ]

  fileprivate var isOfMany: Bool { Self.ofMany.contains(command.name) && firstOpen == nil }

  /// The same of somebody else.
  fileprivate func said(of person: Person) -> Meaning? {
    guard let place = filled.firstIndex(where: { [.person, .hire].contains($0.blank.kind) }) else { return nil }
    var meaning = settling(place, as: person)
    meaning.isLoosened = true
    return meaning
  }

  /// `everybody passed discovery`: without anybody's marks all that it tells is that they are done with it.
  fileprivate var withoutMarks: Meaning? {
    guard command.name == Command.score.name, let frame = Frame(.complete) else { return nil }
    let kept = filled.compactMap { filling -> Filling? in
      guard let piece = frame.piece(filling.blank.kind) else { return nil }
      return Filling(blank: piece.blank, key: piece.key, found: filling.found, span: filling.span)
    }
    let meaning = Meaning(.complete, language, filled: kept.sorted { $0.key < $1.key }, passed: 1)
    return frame.missing(of: meaning).isEmpty && meaning.firstOpen == nil ? meaning : nil
  }
}

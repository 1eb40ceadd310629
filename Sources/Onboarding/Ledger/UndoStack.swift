/// Which entries of a change log undo and redo come to next.
public enum UndoStack {
  /// The last sentence or import that still stands and after which nobody was forgotten, or `nil`.
  public static func undoable(in log: some Sequence<Entry>) -> Int? {
    let last = log.filter { $0.kind == .forgot }.map(\.number).max() ?? 0
    return log.filter { $0.isOriginal && !$0.isUndone && $0.number > last }.map(\.number).max()
  }

  /// Why nothing can be taken back: because of a forgetting, or because nothing was written.
  public static func refusal(in log: some Sequence<Entry>) -> Refusal {
    log.contains { $0.kind == .forgot } ? .forgettingStands : .nothingToUndo
  }

  /// The first of the entries that were taken back since the last sentence or import and not done again, or `nil`: whatever is said after an
  /// undo ends what could be done again.
  public static func redoable(in log: some Sequence<Entry>) -> Int? {
    let last = log.filter { $0.isOriginal || $0.kind == .forgot }.map(\.number).max() ?? 0
    let undone = Set(log.filter { $0.isOriginal && $0.isUndone }.map(\.number))
    return log.filter { $0.kind == .undo && $0.number > last }.compactMap(\.of).filter(undone.contains).min()
  }
}

extension Entry {
  /// Whether it is a sentence or an import rather than the undoing or redoing of one.
  public var isOriginal: Bool { kind == .said || kind == .imported }
}

extension Edit {
  /// Whether it changes how metrics are worked out.
  fileprivate var changesMetrics: Bool {
    guard case .definitions? = key else { return false }
    func metrics(_ fact: Fact?) -> Definitions { if case .definitions(let it)? = fact { it.ofMetrics } else { Definitions() } }
    return metrics(before) != metrics(after)
  }
}

extension Sequence<Edit> {
  /// The hires whose ramp state these edits may alter: the people they are about, and for a curriculum everybody who follows it or, by their
  /// role, may have followed it before it was taken out.
  public func ramping(in directory: Directory) -> Set<Person.ID> {
    var people: Set<Person.ID> = []
    for edit in self {
      if let person = edit.key?.person { people.insert(person) }
      if edit.changesMetrics { people.formUnion(directory.allPeople.map(\.id)) }
      if case .curriculum(let id, _)? = edit.key {
        people.formUnion(directory.allPeople.filter { $0.follows(id) }.map(\.id))
      }
    }
    return people
  }
}

extension Person {
  /// Whether the person follows a curriculum, or may by the role, in any spell.
  fileprivate func follows(_ id: Curriculum.ID) -> Bool {
    curriculum == nil || curriculum == id || spells.contains { $0.curriculum == nil || $0.curriculum == id }
  }
}

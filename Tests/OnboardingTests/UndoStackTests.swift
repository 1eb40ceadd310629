import Onboarding
import Testing

@Suite struct UndoStackTests {
  private static let kinds: [Character: Entry.Kind] = ["s": .said, "i": .imported, "u": .undo, "r": .redo]

  /// A change log told as what was done: `s` said, `i` imported, `u` undone, `r` done again.
  private func log(_ acts: String) -> [Entry] {
    let author = Authorship(who: "", sentence: "", instant: 0, today: Day(number: 0))
    return acts.compactMap { Self.kinds[$0] }.reduce(into: []) { log, kind in
      let target = kind == .undo ? UndoStack.undoable(in: log) : kind == .redo ? UndoStack.redoable(in: log) : nil
      for number in [target].compactMap({ $0 }) { log[number - 1].isUndone = kind == .undo }
      log.append(Entry(number: log.count + 1, kind: kind, authorship: author, edits: 1, isUndone: false, of: target))
    }
  }

  static let cases: [(acts: String, undoable: Int?, redoable: Int?)] = [
    ("", nil, nil), ("s", 1, nil), ("su", nil, 1), ("sur", 1, nil), ("sis", 3, nil), ("sisu", 2, 3), ("sisuu", 1, 2), ("sisuur", 2, 3),
    ("sisuurr", 3, nil), ("sus", 3, nil), ("susu", nil, 3), ("susur", 3, nil), ("ssuus", 5, nil), ("ssusu", 1, 4), ("sisuuu", nil, 1),
  ]

  @Test(arguments: cases) func stackHoldsWhatStands(_ known: (acts: String, undoable: Int?, redoable: Int?)) {
    #expect(UndoStack.undoable(in: log(known.acts)) == known.undoable)
    #expect(UndoStack.redoable(in: log(known.acts)) == known.redoable)
  }
}

import Onboarding

extension Meaning {
  /// Whether a sentence that follows a phrase may be taken at its word: what it tells is neither denied, supposed nor asked, and what it puts into
  /// blanks that take any words is not the rest of some other sentence.
  func mood(of line: LooseLine) -> Mood {
    let free = Set(filled.filter { Self.free.contains($0.blank.kind) }.flatMap { Array($0.span) })
    // The other words are the phrase's own, or values.
    return Mood(line, covered: Set(line.plain.indices).subtracting(free))
  }

  func isCredible(on line: Line) -> Bool {
    guard command.kind == .record else { return true }
    return filled.allSatisfy { filling in
      guard Self.free.contains(filling.blank.kind), filling.span.upperBound <= line.words.count else {
        return true
      }
      let words = line.words[filling.span].filter { !$0.isQuoted }.map(\.folded)
      return words.allSatisfy {
        Self.particles.contains($0) || !(Vocabulary.idle.contains($0) || Vocabulary.coming.contains($0) || Self.leading.contains($0))
      }
    }
  }

  /// Blanks that take any words.
  private static let free: Set<Blank.Kind> = [.name, .role, .manager, .word, .interviewer]
  /// Small words that are part of names.
  private static let particles: Set<String> = [
    "de", "del", "la", "las", "los", "el", "y", "da", "do", "dos", "van", "von", "der", "den", "san", "santa",
  ]
  /// Words that begin something else of the sentence.
  private static let leading: Set<String> = [
    "starting", "manager", "region", "cohort", "team", "empezando", "responsable", "joining", "because", "porque",
  ]
}

import Onboarding

extension Meaning {
  /// Whether a sentence that follows a phrase may be taken at its word: what it tells is neither denied, supposed nor asked, and what it puts into
  /// blanks that take any words is not the rest of some other sentence.
  func mood(of line: LooseLine) -> Mood {
    let free = Set(filled.filter { Self.free.contains($0.blank.kind) || $0.blank.kind == .source }.flatMap { Array($0.span) })
    // The other words are the phrase's own, or values.
    return Mood(line, covered: Set(line.plain.indices).subtracting(free))
  }

  func isCredible(on line: Line, in scene: Scene) -> Bool {
    guard command.kind == .record else { return true }
    guard !takesNameForRemark(on: line) else { return false }
    return filled.allSatisfy { filling in
      guard filling.span.upperBound <= line.words.count else { return true }
      let words = line.words[filling.span].filter { !$0.isQuoted }.map(\.folded)
      guard Self.isLikely(words, in: filling.blank.kind, scene) else { return false }
      guard Self.free.contains(filling.blank.kind) else { return true }
      return words.allSatisfy {
        Self.particles.contains($0) || !(Vocabulary.idle.contains($0) || Vocabulary.coming.contains($0) || Self.leading.contains($0))
      }
    }
  }

  /// Whether words are likely what a blank wants, and not the rest of another that lost its own words.
  private static func isLikely(_ words: [String], in kind: Blank.Kind, _ scene: Scene) -> Bool {
    switch kind {
    // `did calls` counts calls whose number was left out, and is no module that happens to be about calls.
    case .module, .milestone: return words.count > 1 || scene.lexicon.metrics.fits(words).isEmpty
    case .role:
      let roles = scene.lexicon.roles.map(\.folded)
      let isKnown = roles.contains(words.joined(separator: " "))
      return isKnown || (Set(words).isDisjoint(with: roles) && Set(words).isDisjoint(with: adverbs.union(prepositions)))
    case .interviewer:
      let names = scene.lexicon.people
      return words.count < 2 || !words.contains { names.knows($0) } || names.bearers(of: words).count > 0
    case .name, .source, .word, .manager: return Set(words).isDisjoint(with: adverbs)
    default: return true
    }
  }

  private static let adverbs: Set<String> = [
    "tomorrow", "yesterday", "today", "tonight", "manana", "ayer", "hoy", "anteayer", "pasado-manana",
  ]
  private static let prepositions: Set<String> = ["from", "via", "through", "desde", "por", "el", "la", "starting"]

  /// Whether all of its remark is the rest of the name before it: `note on marta ruiz` has no remark yet.
  private func takesNameForRemark(on line: Line) -> Bool {
    guard let remark = filled.first(where: { [.text, .reason].contains($0.blank.kind) }), remark.span.upperBound <= line.words.count,
      let named = filled.first(where: { $0.span.upperBound == remark.span.lowerBound }), let last = line.words[named.span].last,
      !last.endsClause, !last.raw.hasSuffix(":")
    else { return false }
    let tokens = line.words[named.span.lowerBound..<remark.span.upperBound].flatMap { NameWords.of($0.folded.withoutPossessive) }
    return named.found.all.contains { value in
      guard let person = value as? Person else { return false }
      return ([person.name] + person.aliases).contains { Set(NameWords.of($0.folded)).isSuperset(of: tokens) }
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

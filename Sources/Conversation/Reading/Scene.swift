import Onboarding

/// What a line is read against: the names, the day, the language, and what was last spoken of.
struct Scene: Sendable {
  let lexicon: Lexicon
  let today: Day
  /// The language of replies; it settles what English and Spanish write alike and mean differently, such as `1.250`.
  let language: Language
  var spokenOf = SpokenOf()
  /// The language of the line that is being read; `nil` until it is decided.
  var heard: Language?
  /// How `3/4` is read; `nil` or year first to ask where both readings are days.
  var dateOrder: DateOrder?
  /// Who types.
  var author = ""

  var directory: Directory { lexicon.directory }

  /// The same in the other language, or in this one.
  func speaking(_ other: Language) -> Scene {
    guard other != language else { return self }
    return Scene(
      lexicon: lexicon, today: today, language: other, spokenOf: spokenOf, heard: heard, dateOrder: dateOrder, author: author)
  }
}

/// Who and what the last sentences were about.
struct SpokenOf: Hashable, Sendable {
  /// One person, or several when the last sentence named several: then a pronoun asks.
  var people: [Person.ID] = []
  var module: Module.ID?
  var candidate: Candidate.ID?
}

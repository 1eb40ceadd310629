import Onboarding

/// Finds modules, metrics and the like by their identifiers, by their titles in either language, or by words of these that only one has.
struct TermIndex<Of>: Sendable {
  struct Entry: Sendable {
    let id: Identifier<Of>
    let title: Title
    let words: Set<String>
  }

  private(set) var entries: [Entry] = []
  private var byWhole: [String: [Int]] = [:]
  private var byWord: [String: [Int]] = [:]

  mutating func add(_ id: Identifier<Of>, title: Title) {
    let spellings = [id.text, title.english, title.spanish ?? ""].map { NameIndex<Int>.tokens($0.folded) }.filter { !$0.isEmpty }
    let words = Set(spellings.flatMap { $0 }.filter { !SmallWords.all.contains($0) }.flatMap(Self.forms))
    for whole in Set(spellings.map { $0.joined(separator: "-") }) { byWhole[whole, default: []].append(entries.count) }
    for word in words { byWord[word, default: []].append(entries.count) }
    entries.append(Entry(id: id, title: title, words: words))
  }

  /// A word with and without the endings of a plural.
  static func forms(_ word: String) -> [String] {
    guard word.utf8.count > 3, word.hasSuffix("s") else { return [word] }
    let bare = String(word.dropLast())
    return bare.hasSuffix("e") ? [word, bare, String(bare.dropLast())] : [word, bare]
  }

  /// What these words, parted as names are, can mean: what is called just so, else everything that has all of them.
  func fits(_ tokens: [String]) -> [Identifier<Of>] {
    if let whole = byWhole[tokens.joined(separator: "-")] { return whole.map { entries[$0].id } }
    let telling = tokens.filter { !SmallWords.all.contains($0) }
    guard !telling.isEmpty else { return [] }
    if telling.count < tokens.count, let whole = byWhole[telling.joined(separator: "-")] { return whole.map { entries[$0].id } }
    return having(telling)
  }

  /// Everything that has all of these words.
  func having(_ words: [String]) -> [Identifier<Of>] {
    var fitting: Set<Int>?
    for word in words {
      let places = Set(Self.forms(word).flatMap { byWord[$0] ?? [] })
      fitting = fitting?.intersection(places) ?? places
      if fitting?.isEmpty ?? true { return [] }
    }
    return (fitting ?? []).sorted().map { entries[$0].id }
  }

  /// What these words nearly are.
  func near(_ tokens: [String]) -> [Identifier<Of>] {
    let typed = tokens.joined(separator: "-")
    let spellings = NearMiss.of(typed, among: byWhole.keys, limit: 3)
    var found: [Identifier<Of>] = []
    for spelling in spellings {
      for place in byWhole[spelling] ?? [] where !found.contains(entries[place].id) { found.append(entries[place].id) }
    }
    return found
  }
}

/// Words that tell nothing apart.
enum SmallWords {
  static let all: Set<String> = [
    "the", "a", "an", "of", "to", "and", "for", "in", "on", "module", "el", "la", "los", "las", "de", "del", "y", "e", "en", "modulo",
  ]
}

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
  private var wholes = NearWords()
  private var spellings = NearWords()

  mutating func add(_ id: Identifier<Of>, title: Title) {
    let spellings = [id.text, title.english, title.spanish ?? ""].map { NameIndex<Int>.tokens($0.folded) }.filter { !$0.isEmpty }
    let words = Set(spellings.flatMap { $0 }.filter { !SmallWords.all.contains($0) }.flatMap(Self.forms))
    for whole in Set(spellings.map { $0.joined(separator: "-") }) {
      if byWhole[whole] == nil { wholes.add(whole) }
      byWhole[whole, default: []].append(entries.count)
    }
    for word in words {
      if byWord[word] == nil { self.spellings.add(word) }
      byWord[word, default: []].append(entries.count)
    }
    entries.append(Entry(id: id, title: title, words: words))
  }

  /// A word with and without the endings of a plural.
  static func forms(_ word: String) -> [String] {
    guard word.utf8.count > 3, word.hasSuffix("s") else { return [word] }
    let bare = String(word.dropLast())
    return bare.hasSuffix("e") ? [word, bare, String(bare.dropLast())] : [word, bare]
  }

  /// Whether something has the word, in one of its forms, or it tells nothing apart: without that nothing that holds it fits.
  func knows(_ token: String) -> Bool {
    byWord[token] != nil || SmallWords.all.contains(token) || Self.forms(token).contains { byWord[$0] != nil }
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

  /// What these words nearly are: as a whole, or word by word.
  func near(_ tokens: [String]) -> [Identifier<Of>] {
    let typed = tokens.joined(separator: "-")
    var found: [Identifier<Of>] = []
    for spelling in wholes.within(NearWords.reach(of: typed), of: typed).prefix(3) {
      for place in byWhole[spelling] ?? [] where !found.contains(entries[place].id) { found.append(entries[place].id) }
    }
    return found.isEmpty ? having(mended(tokens)) : found
  }

  /// The words that tell something, each as it was probably meant; none where one is nothing's.
  private func mended(_ tokens: [String]) -> [String] {
    var mended: [String] = []
    for token in tokens where !SmallWords.all.contains(token) {
      let known = Self.forms(token).contains { byWord[$0] != nil }
      guard known || token.utf8.count > 3 else { return [] }
      guard let meant = known ? token : spellings.within(1, of: token).first else { return [] }
      mended.append(meant)
    }
    return mended
  }
}

/// Words that tell nothing apart.
enum SmallWords {
  static let all: Set<String> = [
    "the", "a", "an", "of", "to", "and", "for", "in", "on", "module", "el", "la", "los", "las", "de", "del", "y", "e", "en", "modulo",
  ]
}

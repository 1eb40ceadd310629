import Onboarding

/// Several facts in one sentence: `ana and luis passed discovery with 85`, `ana made 120 calls and booked 6 meetings last week`.
///
/// The words on both sides of a joining word are tried in each other's place: `pre X and Y post` holds `pre X post` and `pre Y post`, where both
/// read as sentences that record something. Of several ways to part a line the one with the shortest parts is taken.
struct Facts {
  /// In the order they were said; one where the line goes on about the person last spoken of.
  let meanings: [Meaning]

  /// The facts of a line that does not read as it is, or `nil` where it does not hold any.
  ///
  /// - Complexity: some dozens of readings for each joining word; only for lines that do not read as they are.
  init?(in line: Line, _ scene: Scene) {
    let search = Search(scene: scene.hearing(line))
    guard let meanings = search.facts(of: line.words, depth: 0) ?? search.ofTheLastPerson(line.words) else { return nil }
    self.meanings = meanings
  }

  /// Whom the facts are about.
  static func people(of facts: [Meaning]) -> [Person.ID] {
    var people: [Person.ID] = []
    for fact in facts {
      for id in fact.said.values.compactMap({ ($0 as? Person)?.id }) where !people.contains(id) { people.append(id) }
    }
    return people
  }
}

private struct Search {
  let scene: Scene

  static let joiners: Set<String> = ["and", "y", "e", "&", "plus", "from", "con", "de"]
  /// Longer lists are not sentences that somebody types.
  static let deepest = 3
  static let longest = 7

  /// The facts of these words: one where they read as they are, several where a joining word parts them; `nil` where they are none.
  func facts(of words: [Word], depth: Int) -> [Meaning]? {
    let reading = Reading(of: Line(words: words), in: scene)
    if let meaning = reading.meanings.first { return reading.meanings.count == 1 && meaning.command.kind == .record ? [meaning] : nil }
    guard depth < Self.deepest else { return nil }
    for place in words.indices.reversed() where place > 0 && place < words.count - 1 {
      if Self.joiners.contains(words[place].folded), !words[place].isQuoted, let parted = parted(words, place..<place + 1, depth) {
        return parted
      }
    }
    for place in words.indices.dropLast() where words[place].endsClause {
      if let parted = parted(words, place + 1..<place + 1, depth) { return parted }
    }
    return nil
  }

  /// A line that begins with `and` goes on about the person last spoken of.
  func ofTheLastPerson(_ words: [Word]) -> [Meaning]? {
    guard let first = words.first, ["and", "y"].contains(first.folded), scene.spokenOf.people.count == 1 else { return nil }
    guard let pronoun = Line("she").words.first else { return nil }
    return facts(of: [pronoun] + words.dropFirst(), depth: 0)
  }

  private func parted(_ words: [Word], _ joiner: Range<Int>, _ depth: Int) -> [Meaning]? {
    let (left, right) = (joiner.lowerBound, joiner.upperBound)
    let spans = (1...Self.longest).flatMap { before in (1...Self.longest).map { after in (before, after) } }
    for (before, after) in spans.sorted(by: { $0.0 + $0.1 < $1.0 + $1.1 }) where before <= left && right + after <= words.count {
      let (pre, post) = (words[..<(left - before)], words[(right + after)...])
      guard
        let one = facts(of: pre + words[left - before..<left] + post, depth: Self.deepest)
          ?? deeper(pre + words[left - before..<left] + post, depth),
        let other = facts(of: pre + words[right..<right + after] + post, depth: Self.deepest)
      else { continue }
      return Self.unique(one + other)
    }
    return nil
  }

  /// The part before a joining word may be a list of its own, parted by commas.
  private func deeper(_ words: ArraySlice<Word>, _ depth: Int) -> [Meaning]? {
    words.contains(where: \.endsClause) ? facts(of: Array(words), depth: depth + 1) : nil
  }

  private func deeper(_ words: [Word], _ depth: Int) -> [Meaning]? { deeper(words[...], depth) }

  private func facts(of words: ArraySlice<Word>, depth: Int) -> [Meaning]? { facts(of: Array(words), depth: depth) }

  private static func unique(_ meanings: [Meaning]) -> [Meaning] {
    var unique: [Meaning] = []
    for meaning in meanings where !unique.contains(where: { $0.command.name == meaning.command.name && $0.members == meaning.members }) {
      unique.append(meaning)
    }
    return unique
  }
}

/// A line without the words that only make it polite or round: `please record that marta finished cold calling, thanks`.
struct Loosened {
  /// What is left means; nothing of it is written without a yes.
  let meaning: Meaning

  private static let idle: Set<String> = [
    "please", "pls", "hey", "hi", "ok", "okay", "so", "then", "just", "also", "that", "thanks", "the", "a", "an", "has", "have", "can",
    "could", "you",
    "me", "i", "we", "want", "to", "think", "record", "show", "tell", "give", "what", "is", "are", "our", "my", "s", "now", "already",
    "por", "favor",
    "gracias", "oye", "ya", "que", "el", "la", "los", "las", "un", "una", "ha", "han", "quiero", "puedes", "registra", "apunta", "dime",
    "muestra",
    "muestrame", "ensename", "cual", "es", "son", "nuestra", "mi", "tambien", "too",
  ]

  /// The one meaning of what is left when idle words are passed over; `nil` where there are none, or not exactly one meaning.
  init?(_ line: Line, _ scene: Scene) {
    for words in [Self.trimmed(line.words), line.words.filter { !Self.isIdle($0) }] where !words.isEmpty && words.count < line.words.count {
      let meanings = Reading(of: Line(words: words), in: scene).meanings
      guard meanings.count == 1, var meaning = meanings.first, meaning.passed > 0 || meaning.command.kind == .record else { continue }
      meaning.isLoosened = true
      self.meaning = meaning
      return
    }
    return nil
  }

  private static func isIdle(_ word: Word) -> Bool { !word.isQuoted && idle.contains(word.folded) }

  /// Without idle words at both ends.
  private static func trimmed(_ words: [Word]) -> [Word] {
    Array(Array(words.drop(while: isIdle).reversed()).drop(while: isIdle).reversed())
  }
}

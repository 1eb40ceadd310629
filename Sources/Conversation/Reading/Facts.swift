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
  init?(in line: Line, _ scene: Scene, _ glances: Glances = Glances()) {
    let search = Search(scene: scene.hearing(line), glances)
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
  private let glances: Glances
  private let budget = Budget()
  private let memory = Memory()

  init(scene: Scene, _ glances: Glances) {
    self.scene = scene
    self.glances = glances
  }

  /// How many different readings a line is worth: what is not found in so many is left to the loose reader, which asks. A joining word has about
  /// twelve, so that eight are tried.
  private final class Budget {
    private var left = 100

    func take() -> Bool {
      left -= 1
      return left >= 0
    }
  }

  static let joiners: Set<String> = ["and", "y", "e", "&", "plus"]
  /// What joins two counts: `6 meetings from 120 calls`.
  static let between: Set<String> = ["from", "con", "de"]
  /// Longer lists are not sentences that somebody types.
  static let deepest = 3
  static let longest = 6

  /// The facts of these words: one where they read as they are, several where a joining word parts them; `nil` where they are none.
  func facts(of words: [Word], depth: Int) -> [Meaning]? {
    switch whole(words) {
    case .fact(let meaning): return [meaning]
    case .other: return nil
    case .none: break
    }
    guard depth < Self.deepest else { return nil }
    for place in words.indices.reversed() where place > 0 && place < words.count - 1 {
      if joins(words, place), let parted = parted(words, place..<place + 1, depth) {
        return parted
      }
    }
    for place in words.indices.dropLast() where words[place].endsClause {
      if let parted = parted(words, place + 1..<place + 1, depth) { return parted }
    }
    return nil
  }

  /// What these words are read as, unparted.
  private enum Whole {
    case fact(Meaning)
    /// Something that is not to be parted: several things, or nothing to record.
    case other
    case none
  }

  /// Each line of words is read once.
  private func whole(_ words: [Word]) -> Whole {
    let windows = glances.windows(of: words)
    if let line = windows?.first, let known = memory.read[line] { return known }
    guard budget.take() else { return .other }
    let line = Line(words: words)
    let meanings = Reading(of: line, along: Command.recordingWays, in: scene, expecting: false, glances, windows: windows).meanings
    var whole = Whole.none
    if let meaning = meanings.first { whole = meanings.count == 1 && meaning.isCredible(on: line, in: scene) ? .fact(meaning) : .other }
    if let line = windows?.first { memory.read[line] = whole }
    return whole
  }

  private final class Memory {
    var read: [WordWindow: Whole] = [:]
  }

  private func joins(_ words: [Word], _ place: Int) -> Bool {
    guard !words[place].isQuoted else { return false }
    if Self.joiners.contains(words[place].folded) { return true }
    return Self.between.contains(words[place].folded) && !Amount.scan(words[(place + 1)...], scene.language).isEmpty
  }

  /// A line that begins with `and` goes on about the person last spoken of.
  func ofTheLastPerson(_ words: [Word]) -> [Meaning]? {
    guard let first = words.first, ["and", "y"].contains(first.folded), scene.spokenOf.people.count == 1 else { return nil }
    guard let pronoun = Line("she").words.first else { return nil }
    return facts(of: [pronoun] + words.dropFirst(), depth: 0)
  }

  /// How many words before and behind a joining word may be in each other's place, fewest first.
  private static let spans: [(Int, Int)] = {
    let spans = (1...longest).flatMap { before in (1...longest).map { after in (before, after) } }
    return spans.sorted { $0.0 + $0.1 < $1.0 + $1.1 }
  }()

  private func parted(_ words: [Word], _ joiner: Range<Int>, _ depth: Int) -> [Meaning]? {
    var sides = Sides(words, joiner)
    for (before, after) in Self.spans where before <= joiner.lowerBound && joiner.upperBound + after <= words.count {
      guard let one = sides.one(after, { facts(of: $0, depth: Self.deepest) ?? deeper($0, depth) }),
        let other = sides.other(before, { facts(of: $0, depth: Self.deepest) })
      else { continue }
      return Self.unique(one + other)
    }
    return nil
  }

  /// The part before a joining word may be a list of its own, parted by commas.
  private func deeper(_ words: [Word], _ depth: Int) -> [Meaning]? {
    words.contains(where: \.endsClause) ? facts(of: words, depth: depth + 1) : nil
  }

  private static func unique(_ meanings: [Meaning]) -> [Meaning] {
    var unique: [Meaning] = []
    for meaning in meanings where !unique.contains(where: { $0.command.name == meaning.command.name && $0.members == meaning.members }) {
      unique.append(meaning)
    }
    return unique
  }
}

/// The two sentences that a joining word holds, each read once: the first hangs only on how many words behind the joining word are left out, the
/// other only on how many before it.
private struct Sides {
  private let words: [Word]
  private let joiner: Range<Int>
  private var ones: [Int: [Meaning]?] = [:]
  private var others: [Int: [Meaning]?] = [:]

  init(_ words: [Word], _ joiner: Range<Int>) {
    self.words = words
    self.joiner = joiner
  }

  mutating func one(_ after: Int, _ read: ([Word]) -> [Meaning]?) -> [Meaning]? {
    if let known = ones[after] { return known }
    let facts = read(Array(words[..<joiner.lowerBound] + words[(joiner.upperBound + after)...]))
    ones[after] = .some(facts)
    return facts
  }

  mutating func other(_ before: Int, _ read: ([Word]) -> [Meaning]?) -> [Meaning]? {
    if let known = others[before] { return known }
    let facts = read(Array(words[..<(joiner.lowerBound - before)] + words[joiner.upperBound...]))
    others[before] = .some(facts)
    return facts
  }
}

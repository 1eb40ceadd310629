import Onboarding

/// What the words of one sentence were read as, kept while it is being understood.
///
/// A sentence is walked along phrases, parted into facts and searched for what it names, and most of these look at the same words once more. What a
/// blank reads hangs on a few words from its place on, so that it is kept by these words, whatever line they stand in. To be used for one scene only.
final class Glances {
  /// A word, wherever it stands.
  private struct Sign: Hashable {
    let word: Word

    static func == (a: Sign, b: Sign) -> Bool {
      a.word.folded == b.word.folded && a.word.raw == b.word.raw && a.word.text == b.word.text && a.word.isQuoted == b.word.isQuoted
        && a.word.endsClause == b.word.endsClause
    }

    func hash(into hasher: inout Hasher) { hasher.combine(word.folded) }
  }

  private struct Key: Hashable {
    let kind: Blank.Kind
    let tolerance: Place.Tolerance
    let language: Language
    let window: WordWindow
  }

  private var numbers: [Sign: UInt8] = [:]
  private var read: [Key: [Match<any Sendable>]] = [:]
  /// Whether the word of a number is one of some names, by kind of name and number.
  private var known: [Int: Bool] = [:]

  /// The words from each place of a line on; `nil` where the sentence has too many to be told apart so.
  func windows(of words: [Word]) -> [WordWindow]? {
    guard words.count <= WordWindow.longest else { return nil }
    var windows = Array(repeating: WordWindow(), count: words.count)
    var window = WordWindow()
    for place in words.indices.reversed() {
      guard let number = number(of: Sign(word: words[place])) else { return nil }
      window.insert(number)
      windows[place] = window
    }
    return windows
  }

  private func number(of sign: Sign) -> UInt8? {
    if let known = numbers[sign] { return known }
    guard numbers.count < Int(UInt8.max) else { return nil }
    numbers[sign] = UInt8(numbers.count + 1)
    return UInt8(numbers.count)
  }

  /// What a blank reads at a place, the words from where on are those of `window`.
  func matches(of blank: Blank, at place: Place, _ window: WordWindow?) -> [Match<any Sendable>] {
    guard let window, blank.kind.isReadByWords else { return blank.scan(place) }
    let reach = reach(of: blank.kind, at: place, window)
    let key = Key(kind: blank.kind, tolerance: place.tolerance, language: place.scene.spoken, window: window.prefix(reach))
    if let known = read[key] { return known }
    let matches = blank.scan(place)
    read[key] = matches
    return matches
  }

  /// How many words a blank looks at.
  private func reach(of kind: Blank.Kind, at place: Place, _ window: WordWindow) -> Int {
    switch kind {
    case .person, .hire: return names(at: place, window, 0, upTo: 6) { place.scene.lexicon.people.knows($0) || $0.utf8.count == 1 }
    case .candidate: return names(at: place, window, 1, upTo: 6) { place.scene.lexicon.candidates.knows($0) || $0.utf8.count == 1 }
    case .module: return names(at: place, window, 2, upTo: 7, place.scene.lexicon.modules.knows)
    case .metric: return names(at: place, window, 3, upTo: 7, place.scene.lexicon.metrics.knows)
    case .milestone: return names(at: place, window, 4, upTo: 7, place.scene.lexicon.milestones.knows)
    case .stage: return 1
    case .version: return 2
    case .date, .start, .due, .period: return place.words.first.map(Self.mayBeginTime) ?? true ? 12 : 1
    case .rating, .score, .measure: return beginsAmount(place, 0) ? 12 : 1
    // A verb says nothing without the number behind it.
    case .tally: return beginsAmount(place, 0) || beginsAmount(place, 1) ? 18 : 2
    default: return WordWindow.longest
    }
  }

  /// Names go on as long as their words are known, and no further than the first that is not.
  private func names(at place: Place, _ window: WordWindow, _ name: Int, upTo limit: Int, _ knows: (String) -> Bool) -> Int {
    guard place.tolerance == .exact else { return limit }
    for (offset, word) in place.words.prefix(limit).enumerated() {
      let key = name << 8 | Int(window[offset])
      let isKnown = known[key] ?? (word.nameTokens.allSatisfy(knows) || word.tokens.allSatisfy(knows))
      known[key] = isKnown
      guard isKnown else { return offset + 1 }
    }
    return limit
  }

  private static func mayBeginTime(_ word: Word) -> Bool {
    TimeWords.canBegin(with: word.folded) || ["el", "on", "the", "from", "between", "entre"].contains(word.folded)
      || word.folded.utf8.contains(UInt8(ascii: "-"))
  }

  private func beginsAmount(_ place: Place, _ offset: Int) -> Bool {
    place.words.dropFirst(offset).first.map { AmountScan.canBegin(with: $0.folded) } ?? false
  }
}

/// Up to 32 words from a place on, by their numbers in one sentence; 0 stands behind the last.
struct WordWindow: Hashable {
  static let longest = 32

  /// Eight numbers each, the first words lowest.
  private var a: UInt64 = 0
  private var b: UInt64 = 0
  private var c: UInt64 = 0
  private var d: UInt64 = 0

  /// Puts a word in front.
  mutating func insert(_ number: UInt8) {
    d = d << 8 | c >> 56
    c = c << 8 | b >> 56
    b = b << 8 | a >> 56
    a = a << 8 | UInt64(number)
  }

  subscript(place: Int) -> UInt8 {
    let part = place < 8 ? a : place < 16 ? b : place < 24 ? c : d
    return UInt8(truncatingIfNeeded: part >> UInt64(place % 8 * 8))
  }

  /// The first words alone.
  func prefix(_ count: Int) -> WordWindow {
    func mask(_ part: UInt64, from first: Int) -> UInt64 {
      let kept = count - first
      return kept >= 8 ? part : kept <= 0 ? 0 : part & (1 << UInt64(kept * 8) - 1)
    }
    var window = WordWindow()
    (window.a, window.b, window.c, window.d) = (mask(a, from: 0), mask(b, from: 8), mask(c, from: 16), mask(d, from: 24))
    return window
  }
}

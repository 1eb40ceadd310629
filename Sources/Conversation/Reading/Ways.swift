/// The phrases that a line may follow.
struct Ways: Sendable {
  let all: [Way]
  /// The places in `all` of the phrases that must have one of a few words, by each of these.
  private var byWord: [String: [Int32]] = [:]
  /// Which of `all` need not have any word.
  private var isWordless: [Bool]

  init(_ ways: [Way]) {
    all = ways
    isWordless = Array(repeating: false, count: ways.count)
    for (place, way) in ways.enumerated() {
      guard let words = way.obliged else {
        isWordless[place] = true
        continue
      }
      for word in words { byWord[word, default: []].append(Int32(place)) }
    }
  }

  /// Those that a line of these words may follow to its end, in their order: of every other one a word that must be said is not there.
  func open(to words: [Word]) -> [Way] {
    var isOpen = isWordless
    for word in words where !word.isQuoted {
      for place in byWord[word.folded] ?? [] { isOpen[Int(place)] = true }
    }
    return zip(isOpen, all).compactMap { $0 ? $1 : nil }
  }
}

extension Way {
  /// The first words that must be said, of which one does; `nil` where the phrase is all blanks and words that may be left out.
  ///
  /// Parts that may be left out and groups of them lead past what they hold, so that only steps that every walk takes are looked at.
  fileprivate var obliged: [String]? {
    var at = 0
    while true {
      switch steps[at] {
      case .word(let words, _, _): return words
      case .blank: at += 1
      case .fork(let ways): at = ways.max() ?? at + 1
      case .jump(let next): at = next
      case .end: return nil
      }
    }
  }
}

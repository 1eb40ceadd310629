import Onboarding

/// Finds the words of a set that are a letter or two off what was typed, among a hundred thousand in a fraction of a millisecond.
///
/// Each letter inserted, dropped, changed or swapped alters the length by one at most and the set of letters by two at most, so that a glance at
/// both dismisses nearly every word before letters are compared.
struct NearWords: Sendable {
  private(set) var words: [String] = []
  private var lengths: [UInt8] = []
  private var letters: [UInt32] = []

  init() {}

  init(_ words: some Sequence<String>) {
    for word in words { add(word) }
  }

  /// Adds a folded word.
  mutating func add(_ word: String) {
    words.append(word)
    lengths.append(UInt8(clamping: word.utf8.count))
    letters.append(Self.letters(of: word))
  }

  /// One bit for each letter that a word has; signs and other scripts share the rest.
  private static func letters(of word: String) -> UInt32 {
    word.utf8.reduce(0) { bits, byte in
      (0x61...0x7A).contains(byte) ? bits | 1 << UInt32(byte - 0x61) : bits | 1 << UInt32(26 + byte % 6)
    }
  }

  /// How far one may be off: a letter in a short word, two in a longer one.
  static func reach(of word: String) -> Int { word.utf8.count <= 5 ? 1 : 2 }

  /// The words within `reach` letters, nearest first, then in the order of the alphabet.
  /// - Complexity: O(*n*) for *n* words, a few instructions each, but for those of the same letters.
  func within(_ reach: Int, of typed: String) -> [String] {
    let (own, length) = (Self.letters(of: typed), Int(UInt8(clamping: typed.utf8.count)))
    let bytes = Array(typed.utf8)
    var found: [(distance: Int, word: String)] = []
    for place in words.indices {
      guard (letters[place] ^ own).nonzeroBitCount <= 2 * reach, abs(Int(lengths[place]) - length) <= reach else { continue }
      let distance = Spelling.distance(bytes, Array(words[place].utf8))
      if distance <= reach { found.append((distance, words[place])) }
    }
    return found.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.map(\.word)
  }
}

/// How far two spellings are apart.
enum Spelling {
  /// Letters inserted, dropped, changed or swapped with their neighbour; no part is edited twice (Damerau 1964, restricted).
  static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var older = [Int](repeating: 0, count: b.count + 1)
    var old = Array(0...b.count)
    var new = older
    for i in 1...a.count {
      new[0] = i
      for j in 1...b.count {
        new[j] = min(old[j] + 1, new[j - 1] + 1, old[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { new[j] = min(new[j], older[j - 2] + 1) }
      }
      (older, old, new) = (old, new, older)
    }
    return old[b.count]
  }
}

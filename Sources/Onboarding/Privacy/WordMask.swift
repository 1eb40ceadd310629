/// Finds names in texts, whatever their case, accents and punctuation, and puts a code in their place.
package struct WordMask: Sendable {
  /// A spelling to look for, word by word.
  private struct Needle: Hashable, Sendable {
    let words: [String]
    let code: String
    /// How a name of one word is spelled, where only that spelling is meant.
    let exactly: String?
  }

  /// By their first word; the longest first.
  private let needles: [String: [Needle]]

  /// - Parameter spellings: Names, addresses and identifiers; those too short to tell anything from chance are left out.
  init(_ spellings: [String], as code: String) {
    self.init(Set(spellings.map(Self.words)).filter(Self.isTelling).map { Needle(words: $0, code: code, exactly: nil) })
  }

  /// A mask of many people at once, each with a code of their own.
  ///
  /// A name of one word is found only where it is spelled just so, for `Will` is a name and `will` is none. Plain numbers are not looked for.
  ///
  /// - Parameter spellings: Of two codes for one spelling the first counts.
  package init(codes spellings: [(spelling: String, code: String)]) {
    var seen: Set<[String]> = []
    self.init(
      spellings.compactMap { spelling, code in
        let words = Self.words(spelling)
        let isNumber = words.count == 1 && words[0].allSatisfy(\.isNumber)
        guard Self.isTelling(words), !isNumber, seen.insert(words).inserted else { return nil }
        let only = words.count == 1 ? Self.places(in: spelling).first.map { String(spelling[$0.range]) } : nil
        return Needle(words: words, code: code, exactly: only)
      })
  }

  private init(_ needles: [Needle]) {
    self.needles = Dictionary(grouping: needles.sorted { $0.words.count > $1.words.count }) { $0.words[0] }
  }

  /// A name of one letter, or a number of up to three digits, stands in too many texts that mean something else.
  private static func isTelling(_ words: [String]) -> Bool {
    guard let first = words.first, words.count == 1 else { return words.count > 1 }
    return first.allSatisfy(\.isNumber) ? first.count > 3 : first.count > 1
  }

  var isEmpty: Bool { needles.isEmpty }

  /// Whether the text is one of the spellings and nothing else.
  func isOne(_ text: String) -> Bool {
    let words = Self.words(text)
    return words.first.flatMap { needles[$0] }?.contains { $0.words == words } ?? false
  }

  /// The text with every spelling in it replaced by its code.
  ///
  /// - Complexity: linear in the text, times the spellings that begin with one word.
  package func masked(_ text: String) -> String {
    guard !needles.isEmpty else { return text }
    let words = Self.places(in: text)
    guard words.contains(where: { needles[$0.folded] != nil }) else { return text }
    var masked = ""
    var end = text.startIndex
    var place = 0
    while place < words.count {
      let fitting = needles[words[place].folded]?.first { Self.fits($0, words[place...], text) }
      guard let fitting else {
        place += 1
        continue
      }
      masked += text[end..<words[place].range.lowerBound] + fitting.code
      end = words[place + fitting.words.count - 1].range.upperBound
      place += fitting.words.count
    }
    return masked + text[end...]
  }

  private static func fits(_ needle: Needle, _ words: ArraySlice<(folded: String, range: Range<String.Index>)>, _ text: String) -> Bool {
    guard needle.words.count <= words.count, zip(needle.words, words).allSatisfy({ $0 == $1.folded }) else { return false }
    guard let exactly = needle.exactly, let first = words.first else { return true }
    return text[first.range] == exactly
  }

  private static func words(_ text: String) -> [String] { places(in: text).map(\.folded) }

  /// The runs of letters and digits.
  private static func places(in text: String) -> [(folded: String, range: Range<String.Index>)] {
    var places: [(folded: String, range: Range<String.Index>)] = []
    var start: String.Index?
    for index in text.indices {
      if text[index].isLetter || text[index].isNumber {
        start = start ?? index
      } else if let first = start {
        places.append((text[first..<index].folded, first..<index))
        start = nil
      }
    }
    if let first = start { places.append((text[first...].folded, first..<text.endIndex)) }
    return places
  }
}

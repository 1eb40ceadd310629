/// Finds names in texts, whatever their case, accents and punctuation, and puts a code in their place.
struct WordMask: Sendable {
  private let code: String
  /// The spellings to look for, word by word, by their first word; the longest first.
  private let needles: [String: [[String]]]

  /// - Parameter spellings: Names, addresses and identifiers; those too short to tell anything from chance are left out.
  init(_ spellings: [String], as code: String) {
    self.code = code
    let all = Set(spellings.map(Self.words)).filter(Self.isTelling)
    needles = Dictionary(grouping: all.sorted { $0.count > $1.count }) { $0[0] }
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
    return words.first.flatMap { needles[$0] }?.contains(words) ?? false
  }

  /// The text with every spelling in it replaced by the code.
  ///
  /// - Complexity: linear in the text, times the spellings that begin with one word.
  func masked(_ text: String) -> String {
    guard !needles.isEmpty else { return text }
    let words = Self.places(in: text)
    guard words.contains(where: { needles[$0.folded] != nil }) else { return text }
    var masked = ""
    var end = text.startIndex
    var place = 0
    while place < words.count {
      let fitting = needles[words[place].folded]?.first { needle in
        place + needle.count <= words.count && needle.indices.allSatisfy { needle[$0] == words[place + $0].folded }
      }
      guard let fitting else {
        place += 1
        continue
      }
      masked += text[end..<words[place].range.lowerBound] + code
      end = words[place + fitting.count - 1].range.upperBound
      place += fitting.count
    }
    return masked + text[end...]
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

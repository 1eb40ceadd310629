import Onboarding

/// One word of a line, or several between quotes.
struct Word: Sendable, Hashable {
  /// As it was typed, without its quotes.
  let raw: String
  /// Without the punctuation around it.
  let text: String
  /// `text` in lower case and without accents.
  let folded: String
  /// Where it stands in the line, quotes and punctuation included, in Unicode scalars.
  let range: Range<Int>
  let isQuoted: Bool
  /// Whether a comma or semicolon follows: a name does not run on behind it.
  let endsClause: Bool
  /// `folded` parted as names are; none for a sign alone.
  let tokens: [String]

  init(raw: String, text: String, folded: String, range: Range<Int>, isQuoted: Bool, endsClause: Bool) {
    self.raw = raw
    self.text = text
    self.folded = folded
    self.range = range
    self.isQuoted = isQuoted
    self.endsClause = endsClause
    tokens = NameIndex<Int>.tokens(folded)
  }

  /// The word at another place.
  private init(_ word: Word, at range: Range<Int>) {
    raw = word.raw
    text = word.text
    folded = word.folded
    self.range = range
    isQuoted = word.isQuoted
    endsClause = word.endsClause
    tokens = word.tokens
  }
}

extension Word {
  /// The same word at another place.
  func placed(at range: Range<Int>) -> Word { Word(self, at: range) }
}

/// A line in words.
struct Line: Sendable {
  let scalars: [Unicode.Scalar]
  let words: [Word]
  /// Where the last quote was opened that nobody closed, or `nil`.
  let openQuote: Int?

  init(_ text: String) {
    var tokens = Tokens(Array(text.unicodeScalars))
    tokens.read()
    scalars = tokens.scalars
    words = tokens.words
    openQuote = tokens.openQuote
  }

  /// A line of words from elsewhere, laid out anew with a blank between them.
  init(words: [Word]) {
    var scalars: [Unicode.Scalar] = []
    var placed: [Word] = []
    for word in words {
      if !scalars.isEmpty { scalars.append(" ") }
      let start = scalars.count
      scalars.append(contentsOf: word.raw.unicodeScalars)
      placed.append(word.placed(at: start..<scalars.count))
    }
    self.init(scalars: scalars, words: placed)
  }

  private init(scalars: [Unicode.Scalar], words: [Word]) {
    self.scalars = scalars
    self.words = words
    openQuote = nil
  }

  /// The line with other words in place of its own.
  func with(_ words: [Word]) -> Line { Line(scalars: scalars, words: words) }

  /// The line up to and without the word at `count`.
  func prefix(_ count: Int) -> Line { Line(scalars: scalars, words: Array(words.prefix(count))) }

  /// What was typed from a word on, to the last letter or mark; a text that is quoted as a whole comes without its quotes.
  func rest(from start: Int) -> String {
    let behind = start == 0 ? 0 : words[start - 1].range.upperBound
    let text = scalars[behind...].drop(while: \.isBlank)
    if let only = words[start...].first, only.isQuoted, start == words.count - 1, only.range.lowerBound == text.startIndex {
      return only.raw
    }
    let end = text.lastIndex { !$0.isBlank } ?? text.startIndex - 1
    return String(String.UnicodeScalarView(text[..<(end + 1)]))
  }

  /// The words in `span` as they were typed, with whatever stands between them; punctuation at the very end is left out.
  func source(_ span: Range<Int>) -> String {
    guard let first = words[span].first, let last = words[span].last else { return "" }
    guard span.count > 1 else { return first.isQuoted ? first.raw : first.text }
    let body = String(String.UnicodeScalarView(scalars[first.range.lowerBound..<last.range.lowerBound]))
    return body + (last.isQuoted ? last.raw : last.text)
  }
}

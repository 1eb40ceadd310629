import Onboarding

/// Takes a line apart into words.
struct Tokens {
  let scalars: [Unicode.Scalar]
  private(set) var words: [Word] = []
  private(set) var openQuote: Int?
  private var at = 0

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  mutating func read() {
    while at < scalars.count {
      if scalars[at].isBlank {
        at += 1
      } else if let end = closing(at) {
        readQuoted(from: at, to: end)
      } else {
        readBare()
      }
    }
  }

  /// Where the quote that opens at `start` closes: the end of the line where nobody closed it, `nil` where no quote opens.
  private mutating func closing(_ start: Int) -> Int? {
    if scalars[start].isDoubleQuote {
      let end = scalars[(start + 1)...].firstIndex { $0.isDoubleQuote }
      if end == nil { openQuote = start }
      return end ?? scalars.count
    }
    guard scalars[start].isSingleQuote else { return nil }
    // An apostrophe that opens nothing belongs to its word.
    return scalars.indices.first { $0 > start + 1 && scalars[$0].isSingleQuote && ($0 + 1 == scalars.count || scalars[$0 + 1].endsWord) }
  }

  private mutating func readQuoted(from start: Int, to end: Int) {
    let raw = text(start + 1..<end)
    at = min(end + 1, scalars.count)
    while at < scalars.count, !scalars[at].isBlank, scalars[at].isTrailing { at += 1 }
    let behind = scalars[min(end + 1, at)..<at]
    append(raw: raw, text: raw, from: start, isQuoted: true, endsClause: behind.contains { $0 == "," || $0 == ";" })
  }

  private mutating func readBare() {
    let start = at
    while at < scalars.count, !scalars[at].isBlank {
      if at > start, scalars[at].isDoubleQuote, scalars[at - 1] == "=" { break }
      at += 1
    }
    var (low, high) = (start, at)
    while low < high, scalars[low].isLeading { low += 1 }
    while high > low, scalars[high - 1].isTrailing { high -= 1 }
    let raw = text(start..<at)
    let isPath = raw == "." || raw == ".."
    guard low < high || isPath else { return }
    let ends = scalars[high..<at].contains { $0 == "," || $0 == ";" }
    append(raw: raw, text: isPath ? raw : text(low..<high), from: start, isQuoted: false, endsClause: ends)
  }

  private mutating func append(raw: String, text: String, from start: Int, isQuoted: Bool, endsClause: Bool) {
    words.append(
      Word(raw: raw, text: text, folded: text.folded, range: start..<at, isQuoted: isQuoted, endsClause: endsClause))
  }

  private func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
}

extension Unicode.Scalar {
  var isBlank: Bool { properties.isWhitespace || value == 0x200B || value == 0xFEFF }
  var isDoubleQuote: Bool { "\"“”„«»".unicodeScalars.contains(self) }
  var isSingleQuote: Bool { self == "'" || self == "‘" || self == "’" }
  var isLeading: Bool { "¿¡([".unicodeScalars.contains(self) }
  var isTrailing: Bool { ".,;:!?)]…".unicodeScalars.contains(self) }
  var endsWord: Bool { isBlank || isTrailing }
}

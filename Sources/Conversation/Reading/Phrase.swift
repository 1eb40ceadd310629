import Onboarding

/// One way to say a command, written as its own usage line: `"score \(person) \(score) on|in \(module) [on \(date)]"`.
///
/// `|` sets words apart that may stand for one another, `[` and `]` enclose what may be left out, and a word with `?` adds nothing and need not be
/// said. Optional groups that follow one another and each begin with a word may come in any order.
public struct Phrase: Sendable {
  indirect enum Part: Sendable {
    case word([String])
    case blank(Blank, key: Int)
    case optional([Part])
    /// A word that adds nothing and may be left out.
    case filler([String])
  }

  let parts: [Part]
  let steps: [Step]

  init(_ parts: [Part]) {
    self.parts = parts
    var path = Path()
    path.add(parts)
    steps = path.steps + [.end]
  }

  /// The phrase as help prints it, such as `score <person> <score> on <module>`.
  public func usage(in language: Language) -> String { Self.usage(parts, language) }

  static func usage(_ parts: [Part], _ language: Language) -> String { parts.map { $0.usage(language) }.joined(separator: " ") }
}

extension Phrase.Part {
  func usage(_ language: Language) -> String {
    switch self {
    case .word(let words): words[0]
    case .filler(let words): words[0]
    case .blank(let blank, _) where blank.kind.isMarker: blank.kind.label(in: language)
    case .blank(let blank, _): "<\(blank.kind.label(in: language))>"
    case .optional(let parts): "[\(Phrase.usage(parts, language))]"
    }
  }
}

extension Phrase: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) {
    var draft = StringInterpolation(literalCapacity: 0, interpolationCount: 0)
    draft.appendLiteral(text)
    self.init(stringInterpolation: draft)
  }

  public init(stringInterpolation draft: StringInterpolation) {
    precondition(draft.open.count == 1, "unbalanced brackets in a phrase")
    self.init(draft.open[0])
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    var open: [[Part]] = [[]]

    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Bytes rather than characters are looked at: the table of commands is made on every start.
    public mutating func appendLiteral(_ text: String) {
      for token in text.utf8.split(separator: UInt8(ascii: " ")) {
        let word = token.drop { $0 == UInt8(ascii: "[") }
        let closing = word.reversed().prefix { $0 == UInt8(ascii: "]") }.count
        for _ in 0..<token.count - word.count { open.append([]) }
        if closing < word.count { append(Self.part(word.dropLast(closing))) }
        for _ in 0..<closing { append(.optional(open.removeLast())) }
      }
    }

    private static func part(_ word: Substring.UTF8View) -> Part {
      let isFiller = word.last == UInt8(ascii: "?")
      let words = (isFiller ? word.dropLast() : word).split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
      return isFiller ? .filler(words) : .word(words)
    }

    public mutating func appendInterpolation<Value>(_ placed: PlacedSlot<Value>) {
      append(.blank(placed.slot.blank, key: placed.key))
    }

    private mutating func append(_ part: Part) { open[open.count - 1].append(part) }
  }
}

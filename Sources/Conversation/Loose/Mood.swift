/// Whether a sentence says that something is so, denies it, supposes it, or asks.
struct Mood: Hashable, Sendable {
  var isDenied = false
  var isSupposed = false
  var isComing = false
  var isAsked = false
  /// The words that make it a request to write something down, such as `could you please`.
  private(set) var request: Range<Int> = 0..<0

  /// Whether what it says may be put on record.
  func allows(_ command: Command) -> Bool {
    guard command.kind == .record else { return true }
    return !isDenied && !isSupposed && !isAsked && (!isComing || command.name == Command.hire.name)
  }

  init() {}

  /// - Parameters:
  ///   - line: The words.
  ///   - covered: The places of words that belong to a name or a value, where `may` is a month.
  init(_ line: LooseLine, covered: Set<Int> = []) {
    request = Self.request(line.plain)
    for place in 0..<line.end where !request.contains(place) && !covered.contains(place) { take(line, place) }
    isAsked = request.isEmpty && (line.hasQuestionMark || Self.begins(line, covered))
  }

  private mutating func take(_ line: LooseLine, _ place: Int) {
    let word = line.plain[place]
    let pair = place + 1 < line.end ? word + " " + line.plain[place + 1] : word
    if Vocabulary.denying.contains(word) || Vocabulary.denying.contains(pair) || line.words[place].folded.hasSuffix("n't") {
      isDenied = true
    }
    if Vocabulary.supposing.contains(pair) || (Vocabulary.supposing.contains(word) && line.words[place].text.lowercased() != "sí") {
      isSupposed = true
    }
    if Vocabulary.coming.contains(word) || Vocabulary.coming.contains(pair) || line.words[place].folded.hasSuffix("'ll")
      || line.words[place].folded.hasSuffix("'d")
    {
      isComing = true
    }
    if isFuture(word, of: line, place) { isComing = true }
  }

  /// `aprobará`, `terminarán`; `is finishing`.
  private func isFuture(_ word: String, of line: LooseLine, _ place: Int) -> Bool {
    let endings = [
      "ara", "era", "ira", "aran", "eran", "iran", "aria", "eria", "iria", "arian", "erian", "irian", "are", "ere", "ire", "remos",
    ]
    if word.utf8.count > 5, endings.contains(where: word.hasSuffix), line.isTrigger(place) { return true }
    guard word.hasSuffix("ing"), place > 0, line.isTrigger(place), !Self.nouns.contains(word) else { return false }
    let before = line.words[place - 1].folded
    return ["is", "are", "be", "isnt"].contains(line.plain[place - 1]) || before.hasSuffix("'s") || before.hasSuffix("'re")
  }

  /// Words of this ending that name a thing: `iker's rating`.
  private static let nouns: Set<String> = ["rating", "meeting", "training", "booking", "calling", "coaching", "onboarding", "applying"]

  /// Whether the first word asks; a name such as `Will` does not.
  private static func begins(_ line: LooseLine, _ covered: Set<Int>) -> Bool {
    let first = line.plain.firstIndex { !["hey", "hi", "so", "and", "ok", "y", "oye", "pues"].contains($0) }
    guard let first, !covered.contains(first) else { return false }
    return Vocabulary.asking.contains(line.plain[first])
  }

  /// The words of a request up to what is asked for: `could you please`, `quiero`.
  private static func request(_ words: [String]) -> Range<Int> {
    for (place, word) in words.prefix(8).enumerated() where Vocabulary.requested.contains(word) && place > 0 {
      let before = words[..<place].filter {
        !["please", "por", "favor", "hey", "hi", "so", "ok", "oye", "hola", "to", "que", "pls"].contains($0)
      }
      let isRequest = Vocabulary.requests.contains { Array(before.suffix($0.count)) == $0 && before.count <= $0.count + 1 }
      let wants = [
        ["i", "want"], ["i", "need"], ["id", "like"], ["i", "would", "like"], ["we", "need"], ["lets"], ["quiero"], ["quisiera"],
        ["necesito"],
      ]
      if isRequest || wants.contains(where: { before == $0 }) { return 0..<place }
    }
    return 0..<0
  }
}

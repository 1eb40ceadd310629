import Onboarding

/// Why a line could not be understood, and what would have been.
enum Misunderstanding: Sendable {
  /// The words fit until here: `word` stands where one of `expected` was wanted. `nearby` are words that differ from it by little.
  case unexpected(word: String, after: String, expected: [Expected], nearby: [String])
  /// The line ends too early; one of `expected` would go on.
  case unfinished(after: String, expected: [Expected])
  /// One command is meant, and one thing is missing.
  case missing(Blank.Kind, of: Meaning, soFar: String)
  /// No command begins so.
  case unknownStart(word: String, nearby: [String])

  /// What could have come: a word, or something of a kind.
  enum Expected: Hashable, Sendable {
    case word(String)
    case blank(Blank.Kind)
  }
}

extension Reading {
  /// Why the line has no meaning; of use only where it has none.
  var misunderstanding: Misunderstanding {
    let stop = expected.lastIndex { $0.contains(where: \.isRooted) } ?? 0
    let likely = likeliest(at: stop)
    let words = line.words
    if stop == 0 {
      let word = words.first?.text ?? ""
      return .unknownStart(word: word, nearby: near(word, likely))
    }
    let after = line.source(0..<stop)
    if stop == words.count { return missing(likely, after: after) ?? .unfinished(after: after, expected: wanted(likely)) }
    let word = words[stop].text
    return .unexpected(word: word, after: after, expected: wanted(likely), nearby: near(word, likely))
  }

  /// What was expected at a place by the phrases that had matched most of their own words by then.
  private func likeliest(at place: Int) -> [Expectation] {
    let rooted = expected[place].filter(\.isRooted)
    let most = rooted.map(\.walk.passed).max() ?? 0
    return rooted.filter { $0.walk.passed == most }
  }

  private func wanted(_ expectations: [Expectation]) -> [Misunderstanding.Expected] {
    var wanted: [Misunderstanding.Expected] = []
    for expectation in expectations {
      let one: Misunderstanding.Expected? =
        switch expectation.part {
        case .word(_, let spelled, let isFiller): isFiller ? nil : .word(spelled[0])
        case .blank(let blank, _): .blank(blank.kind)
        default: nil
        }
      if let one, !wanted.contains(one) { wanted.append(one) }
    }
    return wanted
  }

  private func near(_ word: String, _ expectations: [Expectation]) -> [String] {
    var spelled: [String] = []
    for expectation in expectations {
      if case .word(_, let words, _) = expectation.part { spelled += words }
    }
    return NearMiss.of(word, among: Set(spelled))
  }

  /// One thing is missing where all phrases that got this far are one command's, and it wants a blank filled.
  private func missing(_ likely: [Expectation], after: String) -> Misunderstanding? {
    guard let first = likely.first, likely.allSatisfy({ $0.walk.command.name == first.walk.command.name }) else { return nil }
    for expectation in likely {
      if let (kind, lead) = expectation.nextBlank {
        return .missing(kind, of: Meaning(expectation.walk), soFar: ([after] + lead).joined(separator: " "))
      }
    }
    return nil
  }
}

extension Expectation {
  /// Whether the line really follows the phrase so far: where free text is all that it has matched, any line would.
  fileprivate var isRooted: Bool { walk.passed > 0 || walk.filled.allSatisfy { !$0.blank.kind.isFree } }

  /// The blank that comes next, with the words that lead to it; `nil` where the phrase could end before one.
  fileprivate var nextBlank: (Blank.Kind, [String])? {
    var lead: [String] = []
    var at = step
    while true {
      switch walk.way.steps[at] {
      case .word(_, let spelled, _):
        lead.append(spelled[0])
        at += 1
      case .blank(let blank, _): return (blank.kind, lead)
      case .fork(let ways): at = ways.last ?? at + 1
      case .jump(let next): at = next
      case .end: return nil
      }
    }
  }
}

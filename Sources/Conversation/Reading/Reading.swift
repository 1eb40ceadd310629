import Documents
import Onboarding

/// One walk of a line along every phrase. Parsing, completion and the wording of misunderstandings are three views of the same walk.
struct Reading {
  /// What the whole line can mean.
  private(set) var meanings: [Meaning] = []
  /// What could have stood at each word, by the word's index; the index behind the last word says what could come next.
  private(set) var expected: [[Expectation]]

  let line: Line
  let scene: Scene
  private let tolerance: Place.Tolerance
  private let glances: Glances
  /// What each kind of blank reads at each place, read once however many phrases ask.
  private var read: [Int: [Match<any Sendable>]] = [:]
  /// The words from each place on.
  private let windows: [WordWindow]?

  /// Whether what could have stood elsewhere is wanted, too.
  private let isExpecting: Bool

  init(
    of line: Line, along ways: Ways = Command.allWays, in scene: Scene, _ tolerance: Place.Tolerance = .exact, expecting: Bool = true,
    _ glances: Glances = Glances(), windows: [WordWindow]? = nil
  ) {
    isExpecting = expecting
    self.glances = glances
    self.windows = windows ?? glances.windows(of: line.words)
    self.line = line
    self.scene = scene.hearing(line)
    self.tolerance = tolerance
    expected = expecting ? Array(repeating: [], count: line.words.count + 1) : []
    for way in expecting ? ways.all : ways.open(to: line.words) { walk(Walk(way), step: 0, word: 0) }
    meanings = Meaning.best(of: meanings)
  }

  private mutating func walk(_ walk: Walk, step: Int, word: Int) {
    switch walk.way.steps[step] {
    case .end:
      if word == line.words.count { meanings.append(Meaning(walk)) }
    case .jump(let next): self.walk(walk, step: next, word: word)
    case .fork(let ways):
      for way in ways { self.walk(walk, step: way, word: word) }
    case .word(let words, _, _):
      if isExpecting { expected[word].append(Expectation(walk: walk, step: step)) }
      guard word < line.words.count, !line.words[word].isQuoted, words.contains(line.words[word].folded) else { return }
      self.walk(walk.passing(), step: step + 1, word: word + 1)
    case .blank(let blank, let key):
      if isExpecting { expected[word].append(Expectation(walk: walk, step: step)) }
      guard word < line.words.count else { return }
      for match in matches(of: blank, at: word) {
        guard let next = walk.filling(blank, key, with: match.found, at: word..<word + match.count) else { continue }
        self.walk(next, step: step + 1, word: word + match.count)
      }
    }
  }

  private mutating func matches(of blank: Blank, at word: Int) -> [Match<any Sendable>] {
    let place = word * Blank.Kind.allCases.count + blank.kind.rawValue
    if let known = read[place] { return known }
    let matches = glances.matches(of: blank, at: Place(line: line, start: word, scene: scene, tolerance: tolerance), windows?[word])
    read[place] = matches
    return matches
  }
}

/// One phrase of one command, as walks go along it. A class, because a reading hands it on a thousand times.
final class Way: Sendable {
  let command: Command
  let language: Language
  let steps: [Phrase.Step]

  init(_ command: Command, _ language: Language, _ phrase: Phrase) {
    self.command = command
    self.language = language
    steps = phrase.steps
  }
}

/// A walk under way: the words that were matched and the blanks that were filled so far.
struct Walk: Sendable {
  let way: Way
  /// How many of the phrase's own words the line has.
  private(set) var passed = 0
  private(set) var filled: [Filling] = []
  /// Whether a name was nearly spelled or is nobody's, or a value is impossible.
  private(set) var isLoose = false

  init(_ way: Way) { self.way = way }

  var command: Command { way.command }
  var language: Language { way.language }

  func passing() -> Walk {
    var next = self
    next.passed += 1
    return next
  }

  /// The walk with a blank filled; `nil` for a second loose reading in one line, which would be guessing.
  func filling(_ blank: Blank, _ key: Int, with found: Found<any Sendable>, at span: Range<Int>) -> Walk? {
    let filling = Filling(blank: blank, key: key, found: found, span: span)
    guard !(isLoose && filling.isLoose) else { return nil }
    var next = self
    next.filled.append(filling)
    next.isLoose = isLoose || filling.isLoose
    return next
  }
}

/// A blank with what the line puts into it.
struct Filling: Sendable {
  let blank: Blank
  let key: Int
  var found: Found<any Sendable>
  let span: Range<Int>

  var isLoose: Bool {
    switch found {
    case .value, .several: false
    case .near, .unknown, .impossible: true
    }
  }
}

/// What could have come at some place of a line.
struct Expectation: Sendable {
  let walk: Walk
  let step: Int

  /// What is expected there.
  var part: Phrase.Step { walk.way.steps[step] }
}

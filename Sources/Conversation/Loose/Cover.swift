import Onboarding

/// How well one command explains a stretch of a line: the best way to lay its pieces and triggers over the words without two on one word.
struct Cover: Sendable {
  let frame: Frame
  let range: Range<Int>
  /// The pieces with what fills them, in the order of the line.
  var pieces: [(piece: Frame.Piece, sight: Sight)] = []
  /// The pieces filled, as bits.
  var filled = 0
  /// The places of triggers of several words, such as `no longer with us`.
  private var phrased: Set<Int> = []
  /// The weight of the heaviest trigger; 0 where there is none.
  var trigger = 0.0
  /// Words that nothing of this command explains.
  var leftovers: [Int] = []
  /// Whether a number or a name is among them.
  private(set) var leavesWeighty = false
  /// Whether a word that nothing explains is among them.
  private(set) var leavesStranger = false
  /// Whether such a word stands behind `by`, `in` and the like, so that the sentence hangs on it.
  private(set) var leavesObject = false
  /// Whether the person named is only whose brother, boss or client is spoken of.
  private(set) var isAboutAnother = false
  let language: Language
  private(set) var score = 0.0

  /// Lays the frame over `range`.
  /// - Complexity: O(*w* · 2^*p* · *s*) at worst for *w* words, *p* pieces and *s* sights at a place; a few hundred steps in practice.
  init?(_ frame: Frame, over range: Range<Int>, of sightings: Sightings) {
    self.frame = frame
    self.range = range
    language = sightings.language
    let lattice = Lattice(frame, range, sightings)
    guard let best = lattice.best() else { return nil }
    for step in lattice.steps(to: best) { take(step, sightings) }
    score = lattice.nodes[best].score + trigger
  }

  private mutating func take(_ step: Lattice.Step, _ sightings: Sightings) {
    switch step {
    case .start: break
    case .skip(let place):
      guard sightings.isContent(place) else { return }
      leftovers.append(place)
      if sightings.costs[place] > 1 { leavesWeighty = true }
      guard sightings.strangers.contains(place) else { return }
      leavesStranger = true
      if place > range.lowerBound, Self.leading.contains(sightings.line.plain[place - 1]) { leavesObject = true }
    case .trigger(let met, let place):
      trigger = max(trigger, met.isNear ? met.weight - 1 : met.weight)
      if met.count > 1 { phrased.formUnion(place..<place + met.count) }
    case .piece(let place, let sight):
      if sightings.isOfAnother(sight) { isAboutAnother = true }
      pieces.append((frame.pieces[place], sight))
      filled |= 1 << place
    }
  }

  private static let leading: Set<String> = [
    "by", "per", "por", "in", "en", "for", "para", "of", "de", "del", "within", "among", "entre", "segun",
  ]

  var isWhole: Bool { frame.wholes.contains { $0 & filled == $0 } }
  var missing: [Frame.Piece] { frame.missing(filled) }
  var coveredPlaces: Set<Int> { Set(pieces.flatMap { Array($0.sight.span) }).union(phrased) }

  func sight(_ kind: Blank.Kind) -> Sight? { pieces.first { $0.piece.blank.kind == kind }?.sight }

  /// The same with a piece filled from elsewhere.
  func adding(_ piece: Frame.Piece, _ sight: Sight) -> Cover {
    var cover = self
    cover.pieces.append((piece, sight))
    cover.filled |= piece.bit
    return cover
  }
}

/// The ways to lay a frame over words, each state once: how far, and which pieces are filled.
private struct Lattice {
  enum Step {
    case start
    case skip(Int)
    case trigger(TriggerIndex.Met, at: Int)
    case piece(Int, Sight)
  }

  /// A class would cost a count for every copy: nodes hold numbers alone.
  struct Node {
    let filled: Int
    let score: Double
    let before: Int
    let step: Int
  }

  /// A step from some place, whatever the node that takes it.
  private struct Move {
    let step: Int
    let end: Int
    /// The piece that it fills; 0 for none.
    let bit: Int
    let gain: Double
  }

  private(set) var nodes: [Node] = []
  private var steps: [Step] = [.start]
  /// The nodes at each place, of which no two have the same pieces filled.
  private var at: [[Int]]
  private let frame: Frame
  private let range: Range<Int>
  private let sightings: Sightings

  init(_ frame: Frame, _ range: Range<Int>, _ sightings: Sightings) {
    self.frame = frame
    self.range = range
    self.sightings = sightings
    at = Array(repeating: [], count: range.count + 1)
    nodes.append(Node(filled: 0, score: 0, before: -1, step: 0))
    at[0] = [0]
    fill()
  }

  private mutating func fill() {
    let sights = frame.pieces.map { sightings.sights(of: $0) }
    let triggers = sightings.triggers(of: frame.command.name)
    for place in range {
      let moves = moves(from: place, sights, triggers[place])
      for node in at[place - range.lowerBound].sorted(by: { nodes[$0].filled < nodes[$1].filled }) {
        let filled = nodes[node].filled
        for move in moves where move.bit == 0 || frame.takes(move.bit, beside: filled) { add(node, move) }
      }
    }
  }

  private mutating func moves(from place: Int, _ sights: [[[Sight]]], _ triggers: [TriggerIndex.Met]) -> [Move] {
    var moves: [Move] = []
    func add(_ step: Step, to end: Int, filling bit: Int, _ gain: Double) {
      guard end <= range.upperBound else { return }
      moves.append(Move(step: steps.count, end: end, bit: bit, gain: gain))
      steps.append(step)
    }
    add(.skip(place), to: place + 1, filling: 0, -sightings.costs[place])
    for met in triggers { add(.trigger(met, at: place), to: place + met.count, filling: 0, 0.2 + 0.1 * met.weight) }
    for piece in frame.pieces {
      for sight in sights[piece.place][place] {
        add(.piece(piece.place, sight), to: sight.span.upperBound, filling: piece.bit, worth(piece, sight))
      }
    }
    return moves
  }

  private func worth(_ piece: Frame.Piece, _ sight: Sight) -> Double {
    let isRequired = frame.needed & piece.bit != 0
    var worth = (piece.blank.kind == .tally ? 4.5 : isRequired ? 2.0 : 1.0) + sight.strength
    if sight.isNear { worth -= 1 }
    if sight.isOpen { worth -= 0.3 }
    if sight.isPronoun { worth -= 0.5 }
    // What takes a part of a longer name or of a date for something of its own is no good reading.
    if sightings.breaksUp(sight.span) { worth -= 3 }
    if [.score, .rating].contains(piece.blank.kind), sightings.counted.contains(sight.span.lowerBound) { worth -= 1.5 }
    return worth
  }

  private mutating func add(_ before: Int, _ move: Move) {
    let filled = nodes[before].filled | move.bit
    let score = nodes[before].score + move.gain
    let place = move.end - range.lowerBound
    if let known = at[place].firstIndex(where: { nodes[$0].filled == filled }) {
      guard nodes[at[place][known]].score < score else { return }
      at[place][known] = nodes.count
    } else {
      at[place].append(nodes.count)
    }
    nodes.append(Node(filled: filled, score: score, before: before, step: move.step))
  }

  /// The best way to the end: what is missing costs as much as a piece is worth.
  func best() -> Int? {
    let frame = frame
    let nodes = nodes
    return at[range.count].max { a, b in
      let (one, other) = (nodes[a], nodes[b])
      let scores = (one.score - 2 * Double(frame.missing(one.filled).count), other.score - 2 * Double(frame.missing(other.filled).count))
      return scores.0 == scores.1 ? one.filled < other.filled : scores.0 < scores.1
    }
  }

  func steps(to end: Int) -> [Step] {
    var taken: [Step] = []
    var node = end
    while node >= 0 {
      taken.append(steps[nodes[node].step])
      node = nodes[node].before
    }
    return taken.reversed()
  }
}

extension Sightings {
  /// Whether a word says something that a command does not explain.
  func isContent(_ place: Int) -> Bool { costs[place] > 0 }

  /// What it costs to pass over a word.
  func cost(of place: Int) -> Double {
    if line.mood.request.contains(place) || line.passing.contains(place) { return 0 }
    if line.words[place].isQuoted { return 1.5 }
    if numbers.contains(place) { return 2 }
    if names.contains(place) { return 1.5 }
    let word = line.plain[place]
    if Vocabulary.idle.contains(word) || Vocabulary.denying.contains(word) || Vocabulary.supposing.contains(word) { return 0 }
    if Vocabulary.coming.contains(word) || Pronoun.words.contains(word) || Vocabulary.asking.contains(word) { return 0 }
    return 1
  }
}

extension Sightings {
  /// Whether a person is named to say who somebody else is: `marta's brother`, `el hermano de marta`.
  func isOfAnother(_ sight: Sight) -> Bool {
    guard sight.found.contains(where: { if case .value(let value) = $0 { value is Person } else { true } }) else { return false }
    let (first, next) = (sight.span.lowerBound, sight.span.upperBound)
    let owns = line.words[next - 1].folded.hasSuffix("'s") || line.words[next - 1].folded.hasSuffix("’s") || sight.isPronoun
    if owns, next < line.end, Vocabulary.others.contains(line.plain[next]) { return true }
    guard first > 1, ["of", "de"].contains(line.plain[first - 1]) else { return false }
    return Vocabulary.others.contains(line.plain[first - 2])
  }
}

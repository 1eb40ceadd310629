import Onboarding

/// What a line probably means, by the evidence of what it names and the words around: a reading that no phrase holds together.
///
/// Nothing of it is ever written without a yes.
enum LooseReading {
  /// One fact, question or errand; or several facts.
  case clear([Meaning])
  /// Two or three commands that explain the line about as well.
  case close([Meaning])
  /// One command, and one thing it still wants to know.
  case missing(Meaning, Frame.Piece)
  /// Something that would be a fact if it were not denied, supposed, to come, or asked.
  case noFact(Mood, Command)
  case none

  init(of line: Line, _ loose: LooseLine, in scene: Scene, _ glances: Glances) {
    guard (1...Self.longest).contains(line.words.count) else {
      self = .none
      return
    }
    let whole = LooseReader(loose, scene, glances)
    self = whole.reading
    guard case .none = self, let rest = Self.behindColon(line) else { return }
    // `quick one before lunch: ana booked two meetings`: what leads up to it may still make a guess of it.
    let reading = LooseReader(LooseLine(rest), scene, glances).reading
    if case .clear(let meanings) = reading, meanings.allSatisfy({ whole.line.mood.allows($0.command) }) { self = reading }
  }

  /// What stands behind the first colon, where that is more than a word or two.
  private static func behindColon(_ line: Line) -> Line? {
    let colon = line.words.firstIndex { !$0.isQuoted && $0.raw.hasSuffix(":") }
    guard let colon, line.words.count - colon > 3 else { return nil }
    return Line(words: Array(line.words[(colon + 1)...]))
  }

  /// Longer lines are no sentences that somebody types between two meetings.
  private static let longest = 60
}

/// Weighs commands against each other.
private struct LooseReader {
  let line: LooseLine
  let scene: Scene
  let sightings: Sightings

  /// `the week before` behind another time.
  private let shift: Shift?

  init(_ line: LooseLine, _ scene: Scene, _ glances: Glances) {
    var line = line
    shift = Shift.behindTime(line, scene, glances)
    line.passing = shift?.places ?? []
    self.line = line
    self.scene = scene
    sightings = Sightings(line, scene, glances)
  }

  var reading: LooseReading {
    let covers = ranked(0..<line.words.count)
    guard let best = covers.first else { return .none }
    if best.frame.command.kind == .record, let facts = Clauses(line, scene, sightings, shift).facts(instead: best) {
      return told(facts)
    }
    return judged(best, covers)
  }

  /// The commands that explain a stretch at all, best first.
  private func ranked(_ range: Range<Int>) -> [Cover] {
    let isAsked = line.mood.isAsked
    return Frame.all.compactMap { frame in
      guard sightings.concern(frame) else { return nil }
      guard let cover = Cover(frame, over: range, of: sightings), cover.isLikely else { return nil }
      return cover
    }.sorted { $0.rank(isAsked) > $1.rank(isAsked) }
  }

  private func judged(_ best: Cover, _ covers: [Cover]) -> LooseReading {
    let mood = Mood(line, covered: best.coveredPlaces)
    guard mood.allows(best.frame.command) else { return .noFact(mood, best.frame.command) }
    guard best.isWhole else { return wanting(best) }
    guard best.isSound else { return .none }
    let rivals = covers.dropFirst().filter { $0.isWhole && $0.isSound && mood.allows($0.frame.command) && isRival($0, of: best) }
    guard rivals.isEmpty else { return .close(([best] + rivals.prefix(2)).map { $0.meaning(scene) }) }
    return .clear(best.meanings(scene))
  }

  private func isRival(_ other: Cover, of best: Cover) -> Bool {
    best.rank(line.mood.isAsked) - other.rank(line.mood.isAsked) < Self.margin
  }

  /// How much better than the next the best reading must be not to be asked for.
  private static let margin = 0.6

  private func wanting(_ cover: Cover) -> LooseReading {
    guard let piece = cover.missing.first, cover.trigger >= 3 || (cover.trigger >= 2 && !cover.pieces.isEmpty) || cover.pieces.count >= 2,
      cover.isSound, !cover.leavesStranger
    else { return .none }
    let isRating = cover.frame.command.name == Command.rate.name && cover.sight(.rating) != nil
    if piece.blank.kind == .module, goesOn || isRating, let module = scene.spokenOf.module.flatMap({ scene.directory.catalogue.module($0) })
    {
      let whole = cover.adding(piece, Sight(span: 0..<1, found: [.value(module)]))
      return whole.isWhole ? .clear(whole.meanings(scene)) : wanting(whole)
    }
    if piece.blank.kind == .person || piece.blank.kind == .hire, let person = lastSpokenOf {
      let sight = Sight(span: 0..<1, found: [.value(person)])
      let whole = cover.adding(piece, sight)
      return whole.isWhole ? .clear(whole.meanings(scene)) : wanting(whole)
    }
    return .missing(cover.meaning(scene), piece)
  }

  /// Who is meant by a sentence without a subject: in Spanish, and behind `and`, the person last spoken of.
  private var lastSpokenOf: Person? {
    guard scene.spokenOf.people.count == 1 else { return nil }
    guard goesOn || line.language(else: scene.language) == .spanish else { return nil }
    return scene.directory.person(scene.spokenOf.people[0])
  }

  /// Whether the line goes on from the last one.
  private var goesOn: Bool { ["and", "y", "e", "also", "tambien", "then", "luego", "ademas"].contains(line.plain.first ?? "") }

  private func told(_ facts: [Cover]) -> LooseReading {
    let covered = facts.reduce(into: Set<Int>()) { $0.formUnion($1.coveredPlaces) }
    let mood = Mood(line, covered: covered)
    guard mood.allows(facts[0].frame.command) else { return .noFact(mood, facts[0].frame.command) }
    return .clear(facts.flatMap { $0.meanings(scene) })
  }
}

extension Cover {
  /// The commands that are thought of without a word that suggests them: what goes into them goes into no other.
  static let unprompted: Set<String> = [
    Command.scorecard.name, Command.score.name, Command.observe.name, Command.move.name, Command.reach.name,
  ]

  /// Whether there is reason to think of the command at all.
  var isLikely: Bool {
    if trigger >= 2 { return true }
    if trigger >= 1, filled != 0 { return true }
    guard Self.unprompted.contains(frame.command.name) else { return false }
    switch frame.command.name {
    case Command.scorecard.name: return isWhole && pieces.count >= 3
    case Command.score.name: return isWhole && pieces.count >= 3 || (sight(.module) != nil && sight(.score) != nil && leavesNothing)
    case Command.observe.name: return sight(.tally) != nil || (sight(.metric) != nil && (sight(.measure) != nil || pieces.count >= 3))
    case Command.move.name: return isWhole
    case Command.reach.name: return (sight(.milestone)?.span.count ?? 0) > 1 && leavesNothing
    default: return false
    }
  }

  /// Whether so much of the line is explained that the rest is decoration.
  var isSound: Bool {
    !countsRate && !isAboutAnother && leftovers.count <= (frame.command.kind == .record || trigger >= 3 ? 2 : 0) && !leftsWeighty
  }

  /// Whether a count of things, `40 calls`, is taken for a rate of them.
  private var countsRate: Bool {
    guard let measure = sight(.measure), let metric = sight(.metric), measure.span.upperBound == metric.span.lowerBound,
      case .value(let value)? = measure.found.first, let amount = value as? Amount, case .value(let other)? = metric.found.first,
      let counted = other as? Metric
    else { return false }
    return !amount.isLikely(of: counted)
  }

  private var leftsWeighty: Bool { frame.command.kind == .record ? leavesWeighty : leavesObject }

  /// The figure by which readings are compared.
  func rank(_ isAsked: Bool) -> Double {
    var rank = score - 1.5 * Double(missing.count)
    if isAsked { rank += frame.command.kind == .answer ? 1.5 : -1.5 }
    return rank
  }

  /// Each thing it says: of several people or modules, one by one.
  func meanings(_ scene: Scene) -> [Meaning] {
    let meaning = meaning(scene)
    var meanings = [meaning]
    for (place, (_, sight)) in sorted.enumerated() where sight.found.count > 1 {
      meanings = meanings.flatMap { one in
        sight.found.map { found in
          var other = one
          other.filled[place].found = found
          return other
        }
      }
    }
    return meanings
  }

  /// What it says; of several people or modules, with the first.
  func meaning(_ scene: Scene) -> Meaning {
    let filled = sorted.map { piece, sight in
      Filling(blank: piece.blank, key: piece.key, found: sight.found[0], span: sight.span)
    }
    var meaning = Meaning(frame.command, language, filled: filled, passed: 1)
    meaning.isLoosened = true
    return meaning
  }

  private var sorted: [(piece: Frame.Piece, sight: Sight)] { pieces.sorted { $0.piece.key < $1.piece.key } }
}

import Onboarding

/// Several facts in one sentence, in whatever words: each stretch between joining words is read by itself and takes from its neighbours what it
/// does not say again.
struct Clauses {
  let line: LooseLine
  let scene: Scene
  let sightings: Sightings

  /// A time told from that of the stretch before.
  private let shift: Shift?
  private let stretches: Stretches

  init(_ line: LooseLine, _ scene: Scene, _ sightings: Sightings, _ shift: Shift?) {
    self.shift = shift
    self.line = line
    self.scene = scene
    self.sightings = sightings
    stretches = Stretches(sightings)
  }

  /// The facts of the line parted at joining words; `nil` where `whole` explains it as it is, or no way of parting it does.
  func facts(instead whole: Cover) -> [Cover]? {
    guard !(whole.isWhole && whole.leavesNothing) else { return nil }
    let joints = self.joints
    guard !joints.isEmpty else { return nil }
    var best: (facts: [Cover], score: Double)?
    for choice in 1..<(1 << joints.count) {
      let chosen = joints.indices.filter { choice & 1 << $0 != 0 }.map { joints[$0] }
      guard chosen.count <= Self.most, let facts = facts(partedAt: chosen) else { continue }
      // Fewer facts are likelier, where they explain as much.
      let score = facts.reduce(0) { $0 + $1.rank(false) } / Double(facts.count) - 0.5 * Double(facts.count)
      if score > best?.score ?? -.infinity { best = (facts, score) }
    }
    guard let best, !whole.isWhole || best.facts.reduce(0, { $0 + $1.leftovers.count }) < whole.leftovers.count else { return nil }
    return best.facts
  }

  private static let most = 4

  /// The places where the line may be parted: joining words and commas.
  private var joints: [Range<Int>] {
    var joints: [Range<Int>] = []
    for place in 1..<max(1, line.end) where place < line.end {
      if Self.joining.contains(line.plain[place]) || isBetweenCounts(place), place + 1 < line.end {
        joints.append(place..<place + 1)
      } else if line.words[place - 1].endsClause {
        joints.append(place..<place)
      }
    }
    return Array(joints.prefix(6))
  }

  private static let joining: Set<String> = [
    "and", "y", "e", "&", "+", "plus", "but", "pero", "then", "luego", "while", "mientras", "also", "tambien", "ademas",
  ]

  /// `6 meetings from 120 calls`.
  private func isBetweenCounts(_ place: Int) -> Bool {
    guard ["from", "con", "de", "with"].contains(line.plain[place]), sightings.numbers.contains(place + 1) else { return false }
    return (max(0, place - 3)..<place).contains(where: sightings.numbers.contains)
  }

  private func facts(partedAt joints: [Range<Int>]) -> [Cover]? {
    var ranges: [Range<Int>] = []
    var start = 0
    for joint in joints {
      ranges.append(start..<joint.lowerBound)
      start = joint.upperBound
    }
    ranges.append(start..<line.end)
    guard ranges.allSatisfy({ !$0.isEmpty }) else { return nil }
    var covers: [Cover] = []
    for range in ranges {
      guard let cover = cover(of: range, after: covers.last) else { return nil }
      covers.append(cover)
    }
    let whole = shared(covers)
    guard !Self.splitsArrival(whole), whole.allSatisfy({ $0.isWhole && $0.isSound && $0.leftovers.count <= 1 }) else { return nil }
    return contradicts(whole) ? oneEach(whole) : whole
  }

  /// The command of one stretch: by its own words, or that of the stretch before.
  private func cover(of range: Range<Int>, after last: Cover?) -> Cover? {
    let like = last.flatMap { stretches.cover(of: range, as: $0.frame) }.flatMap { $0.filled != 0 && $0.isSound ? $0 : nil }
    let best = stretches.best(of: range)
    guard let like else { return best }
    guard let best, best.trigger >= 2 || best.isWhole, best.rank(false) > like.rank(false) + 0.5 else { return like }
    return best
  }

  /// What a stretch does not say it takes from the one before it, else from the one behind it; a time at the very end holds for all.
  private func shared(_ covers: [Cover]) -> [Cover] {
    covers.indices.map { place in
      var cover = covers[place]
      let neighbours = covers[..<place].reversed() + covers[(place + 1)...]
      for piece in cover.frame.pieces where cover.filled & piece.bit == 0 {
        let isWanted = cover.missing.contains { $0.place == piece.place }
        let sight =
          piece.isTime ? time(piece, of: covers, at: place, isWanted: isWanted) : isWanted ? given(piece, by: Array(neighbours)) : nil
        if let sight { cover = cover.adding(piece, sight) }
      }
      return cover
    }
  }

  /// Whether somebody new is made both a candidate and a hire.
  private static func splitsArrival(_ covers: [Cover]) -> Bool {
    let names = Set(covers.map(\.frame.command.name))
    return names.isSuperset(of: [Command.hire.name, Command.candidate.name])
  }

  /// The time that holds for a stretch that names none: the one at the front of the line, else one behind.
  private func time(_ piece: Frame.Piece, of covers: [Cover], at place: Int, isWanted: Bool) -> Sight? {
    let neighbours = Array(covers[..<place].reversed() + covers[(place + 1)...])
    let front = covers[..<place].filter { cover in cover.pieces.contains { $0.piece.isTime && $0.sight.span.lowerBound <= 1 } }
    let givers = isWanted ? neighbours : Array(front.prefix(1) + covers[(place + 1)...])
    guard let shift, covers[place].range.contains(where: shift.places.contains) else { return given(piece, by: givers) }
    return given(piece, by: neighbours).flatMap(shift.moving)
  }

  /// Whether two facts give one thing two values.
  private func contradicts(_ covers: [Cover]) -> Bool {
    var seen: Set<Set<String>> = []
    return covers.flatMap { $0.meanings(scene) }.contains { meaning in
      let values: Set<String> = ["score", "max", "value", "of"]
      let about = meaning.members.filter { !values.contains($0.key) }.map { "\($0.key) \($0.value)" } + [meaning.command.name]
      return !seen.insert(Set(about)).inserted
    }
  }

  /// `ana and luis scored 85 and 90`: as many values as people, the first for the first.
  private func oneEach(_ covers: [Cover]) -> [Cover]? {
    let kinds: [Blank.Kind] = [.person, .hire, .module]
    let lists = covers.map { cover in
      cover.pieces.firstIndex { kinds.contains($0.piece.blank.kind) && $0.sight.found.count == covers.count }
    }
    guard let first = lists.first, let place = first, lists.allSatisfy({ $0 != nil }) else { return nil }
    let list = covers[0].pieces[place].sight
    var each: [Cover] = []
    for (number, (cover, at)) in zip(covers, lists).enumerated() {
      guard let at, cover.pieces[at].sight.span == list.span else { return nil }
      var one = cover
      one.pieces[at].sight = Sight(span: list.span, found: [list.found[number]])
      each.append(one)
    }
    return contradicts(each) ? nil : each
  }

  private func given(_ piece: Frame.Piece, by givers: [Cover]) -> Sight? {
    let kinds: [Blank.Kind] =
      switch piece.blank.kind {
      case .person, .hire: [.person, .hire]
      case .date: [.date, .period]
      case .period: [.period, .date]
      default: [piece.blank.kind]
      }
    for giver in givers {
      for kind in kinds { if let sight = giver.sight(kind)?.inTime(as: piece.blank.kind) { return sight } }
      if piece.blank.kind == .metric, let sight = giver.sight(.tally)?.metric { return sight }
    }
    return nil
  }
}

extension Frame.Piece {
  fileprivate var isTime: Bool { [.date, .period].contains(blank.kind) }
}

extension Sight {
  /// A day as a period of its own, and a period of one day as that day; `nil` where a longer one would have to be a day.
  fileprivate func inTime(as kind: Blank.Kind) -> Sight? {
    guard case .value(let value)? = found.first, found.count == 1 else { return self }
    if kind == .period, let day = value as? Day { return Sight(span: span, found: [.value(Period.day(day))]) }
    guard kind == .date, let period = value as? Period else { return self }
    return period.length == .day ? Sight(span: span, found: [.value(period.first)]) : nil
  }

  /// The metric of what was counted.
  fileprivate var metric: Sight? {
    guard case .value(let value)? = found.first, let tally = value as? Tally else { return nil }
    return Sight(span: span, found: [.value(tally.metric)])
  }
}

extension Cover {
  /// Whether every word that says something is explained.
  var leavesNothing: Bool { leftovers.isEmpty }
}

extension Sightings {
  /// Whether a command can be meant at all: one of its triggers is in the line, or what only it takes is.
  func concern(_ frame: Frame) -> Bool {
    triggered.contains(frame.command.name) || Cover.unprompted.contains(frame.command.name)
  }
}

/// The stretches of a line as commands explain them, each worked out once however many ways of parting the line hold it.
private final class Stretches {
  private let sightings: Sightings
  private var likeliest: [Range<Int>: Cover?] = [:]
  private var covers: [Name: Cover?] = [:]
  private lazy var frames = Frame.recording.filter(sightings.concern)

  private struct Name: Hashable {
    let range: Range<Int>
    let command: String
  }

  init(_ sightings: Sightings) { self.sightings = sightings }

  /// The stretch as a command explains it; `nil` where it does not.
  func cover(of range: Range<Int>, as frame: Frame) -> Cover? {
    let name = Name(range: range, command: frame.command.name)
    if let known = covers[name] { return known }
    let cover = Cover(frame, over: range, of: sightings)
    covers[name] = .some(cover)
    return cover
  }

  /// The command that explains a stretch best by its own words.
  func best(of range: Range<Int>) -> Cover? {
    if let known = likeliest[range] { return known }
    let likely = frames.filter { sightings.mayConcern($0, within: range) }.compactMap { frame -> Cover? in
      guard let cover = cover(of: range, as: frame), cover.isLikely, cover.leftovers.count <= 1 else { return nil }
      return cover
    }
    let best = likely.max { $0.rank(false) < $1.rank(false) }
    likeliest[range] = .some(best)
    return best
  }
}

extension Sightings {
  /// Whether a command can be meant in a stretch: one of its triggers begins there, or what only it takes is there.
  func mayConcern(_ frame: Frame, within range: Range<Int>) -> Bool {
    Cover.unprompted.contains(frame.command.name) || triggers(of: frame.command.name)[range].contains { !$0.isEmpty }
  }
}

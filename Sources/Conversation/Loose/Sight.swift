import Onboarding

/// Something that a line names, wherever it stands.
struct Sight: Sendable {
  let span: Range<Int>
  /// What it is; several where the line lists them, as in `ana, luis and marta`.
  let found: [Found<any Sendable>]
  /// Whether the spelling is a letter or two off.
  var isNear = false
  /// Whether it is a word that stands for what was last spoken of.
  var isPronoun = false
  /// How much it tells beyond its kind: a value with a word before it that leads to it, such as `manager` or `via`, tells more.
  var strength = 0.0

  /// Whether it is a day or a number that there is not, such as 31 February.
  var isImpossible: Bool {
    found.contains { if case .impossible = $0 { true } else { false } }
  }

  var isOpen: Bool {
    found.contains { if case .value = $0 { false } else { true } }
  }
}

/// Everything that a line names, by kind and place; each kind is looked for once.
final class Sightings {
  let line: LooseLine
  let scene: Scene
  private let glances: Glances
  private lazy var windows = glances.windows(of: line.words)
  /// What each kind of blank reads as it is spelled.
  private var exactly: [Blank.Kind: [[Sight]]] = [:]
  private var byPiece: [PieceName: [[Sight]]] = [:]
  private var met: [String: [[TriggerIndex.Met]]] = [:]
  /// What it costs to pass over each word.
  private(set) lazy var costs: [Double] = line.words.indices.map(cost)

  private struct PieceName: Hashable {
    let kind: Blank.Kind
    let name: String
  }

  private(set) lazy var language = line.language(else: scene.language)
  /// The places of words that are part of some number.
  private(set) lazy var numbers: Set<Int> = places {
    !Amount.scan(line.words[$0...], scene.language).isEmpty && !Self.articles.contains(line.plain[$0])
  }
  /// The places of words that name people or candidates in full or in part.
  private(set) lazy var names: Set<Int> = covered(["person", "candidate"]) { !$0.isPronoun && !$0.isNear }
  /// The places of words that belong to a day or a period.
  private(set) lazy var times: Set<Int> = covered(["period"]) { _ in true }
  /// The places of words that nothing explains.
  private(set) lazy var strangers: Set<Int> = unexplained()

  /// The commands that some word suggests.
  private(set) lazy var triggered: Set<String> = Set(
    (0..<line.end).flatMap { place in
      line.triggers[place].isEmpty && strangers.contains(place) ? nearTriggers(at: place) : line.triggers[place]
    }
    .map(\.command))
  private var nearly: [Int: [TriggerIndex.Met]] = [:]

  /// The triggers that a word nearly is.
  func nearTriggers(at place: Int) -> [TriggerIndex.Met] {
    if let known = nearly[place] { return known }
    let met = TriggerIndex.all.near(line.plain[place])
    nearly[place] = met
    return met
  }

  /// The longest names of several words, and the days.
  private lazy var long: [Range<Int>] = {
    let terms = ["module", "metric", "milestone", "criterion", "day"].flatMap {
      exact(Self.blanks[$0]).joined().filter { $0.span.count > 1 && !$0.isImpossible }
    }
    let spans = terms.map(\.span)
    return spans.filter { span in !spans.contains { $0.count > span.count && $0.overlaps(span) } }
  }()

  /// The places of numbers that a noun behind them makes a count: `6 meetings`.
  private(set) lazy var counted: Set<Int> = Set(
    exact(Slot<Tally>.tally.blank).joined().flatMap { Array($0.span) }.filter { numbers.contains($0) })

  /// Whether a span holds a part of a longer name, and not the whole.
  func breaksUp(_ span: Range<Int>) -> Bool {
    long.contains { $0.overlaps(span) && !(span.lowerBound <= $0.lowerBound && $0.upperBound <= span.upperBound) }
  }

  init(_ line: LooseLine, _ scene: Scene, _ glances: Glances) {
    self.line = line
    self.scene = scene
    self.glances = glances
  }

  /// The triggers of a command by the place where they begin, spelled right or a letter off.
  func triggers(of command: String) -> [[TriggerIndex.Met]] {
    if let known = met[command] { return known }
    let found = line.words.indices.map { place -> [TriggerIndex.Met] in
      let exact = line.triggers[place].filter { $0.command == command && place + $0.count <= line.end }
      guard exact.isEmpty, strangers.contains(place) else { return exact }
      return nearTriggers(at: place).filter { $0.command == command }
    }
    met[command] = found
    return found
  }

  /// `un` and `a` before a number are no numbers.
  static let articles: Set<String> = ["un", "una", "uno", "a", "one", "m", "k"]

  private func places(where holds: (Int) -> Bool) -> Set<Int> { Set((0..<line.end).filter(holds)) }

  private func covered(_ kinds: [String], _ counts: (Sight) -> Bool) -> Set<Int> {
    var places: Set<Int> = []
    for kind in kinds {
      for sight in exact(Self.blanks[kind]).joined() where counts(sight) { places.formUnion(sight.span) }
    }
    return places
  }

  private static let blanks: [String: Blank] = [
    "person": Slot<Person>.person.blank, "candidate": Slot<Candidate>.candidate.blank, "module": Slot<Module>.module.blank,
    "metric": Slot<Metric>.metric.blank, "milestone": Slot<Milestone>.milestone.blank, "criterion": Slot<Criterion>.criterion.blank,
    "period": Slot<Period>.period.blank, "day": Slot<Day>.date.blank, "stage": Slot<Candidate.Stage>.stage.blank,
  ]

  private func unexplained() -> Set<Int> {
    var known = covered(Array(Self.blanks.keys)) { _ in true }
    known.formUnion(numbers)
    return places { place in
      let word = line.plain[place]
      return word.utf8.count > 2 && !known.contains(place) && line.triggers[place].isEmpty && !Vocabulary.idle.contains(word)
        && !Vocabulary.supposing.contains(word) && !Vocabulary.denying.contains(word) && !Vocabulary.coming.contains(word)
        && !Pronoun.words.contains(word) && word.contains { $0.isLetter }
    }
  }

  /// Whether all words of a span that say anything are nobody's and nothing's.
  func isStrange(_ span: Range<Int>) -> Bool {
    let said = span.filter { $0 < line.end && !SmallWords.all.contains(line.plain[$0]) }
    return !said.isEmpty && said.allSatisfy(strangers.contains)
  }

  /// What fits a piece of a frame, by the place where it begins.
  func sights(of piece: Frame.Piece) -> [[Sight]] {
    let key = PieceName(kind: piece.blank.kind, name: piece.name)
    if let known = byPiece[key] { return known }
    let sights = search(piece)
    byPiece[key] = sights
    return sights
  }

  private func search(_ piece: Frame.Piece) -> [[Sight]] {
    switch piece.blank.kind {
    case .person, .hire: listed(exact(piece.blank).adding(reversed(piece.blank))).adding(near(piece.blank))
    case .module: listed(exact(piece.blank)).adding(near(piece.blank)).adding(spokenOfModule)
    case .candidate, .milestone: listed(exact(piece.blank)).adding(near(piece.blank))
    case .path: paths
    // A whole question is looked for only where there is a file to write it to.
    case .finding: paths.contains { !$0.isEmpty } ? exact(piece.blank) : none
    case .cohort: exact(piece.blank).map { $0.filter(isKnownCohort) }
    case .metric, .criterion: exact(piece.blank).adding(near(piece.blank))
    case .stage, .group, .date, .start, .period, .tally, .version, .method, .scope, .language: exact(piece.blank)
    case .phase: exact(piece.blank).adding(pretests)
    case .stretch: exact(piece.blank).map { $0.filter(Self.isRange) }
    case .score: figures(piece.blank).map { $0.map(Self.outOfFive) }
    case .measure: figures(piece.blank)
    case .rating: figures(piece.blank).map { $0.filter(Self.isSmall) }
    case .role, .name, .manager, .interviewer, .word, .source: LedSights(self).sights(of: piece)
    case .reason, .text: tails(piece.blank.kind)
    default: none
    }
  }

  var none: [[Sight]] { Array(repeating: [], count: line.words.count) }

  /// What a blank's own scanner finds at each place.
  func exact(_ blank: Blank?) -> [[Sight]] {
    guard let blank else { return none }
    let kind = blank.kind
    if let known = exactly[kind] { return known }
    var sights = none
    for start in 0..<line.end where isBeginning(start, of: kind) && !line.passing.contains(start) {
      for match in scan(blank, at: start)
      where start + match.count <= line.end && isEnd(start + match.count - 1, start, kind)
        && line.passing.isDisjoint(with: start..<start + match.count) && !isFraction(match, at: start)
      {
        sights[start].append(
          Sight(
            span: start..<start + match.count, found: [match.found], isPronoun: isPronoun(start, match.count, kind),
            strength: share(match, of: blank, at: start)))
      }
    }
    exactly[kind] = sights
    return sights
  }

  /// `16/20` is no day that there is not: it is sixteen of twenty.
  private func isFraction(_ match: Match<any Sendable>, at start: Int) -> Bool {
    guard case .impossible = match.found, match.count == 1 else { return false }
    let parts = line.words[start].folded.split(separator: "/").map { Int($0) }
    guard parts.count == 2, let part = parts[0], let whole = parts[1] else { return false }
    return part <= whole
  }

  private func scan(_ blank: Blank, at start: Int, _ tolerance: Place.Tolerance = .exact) -> [Match<any Sendable>] {
    glances.matches(of: blank, at: Place(line: line.line, start: start, scene: scene, tolerance: tolerance), windows?[start])
  }

  /// Whether something of a kind may begin with a word: small words begin dates only.
  private func isBeginning(_ place: Int, of kind: Blank.Kind) -> Bool {
    let word = line.plain[place]
    switch kind {
    case .person, .hire, .candidate:
      if word == "el" { return line.words[place].text.lowercased() == "él" }
      return Pronoun.words.contains(word) || !Vocabulary.idle.contains(word)
    case .module, .metric, .milestone, .criterion: return !SmallWords.all.contains(word) && !Self.articles.contains(word)
    default: return true
    }
  }

  /// A name ends in a word, not in a sign; `now` says nothing about a day.
  private func isEnd(_ place: Int, _ start: Int, _ kind: Blank.Kind) -> Bool {
    if place == start, kind == .date || kind == .period, ["now", "ahora"].contains(line.plain[place]) { return false }
    return line.words[place].isQuoted || line.words[place].folded.contains { $0.isLetter || $0.isNumber }
      || line.words[place].text.contains("%")
  }

  /// What a name tells less because much of it is left out: `calls` for `first-live-call`.
  private func share(_ match: Match<any Sendable>, of blank: Blank, at start: Int) -> Double {
    guard [.module, .metric, .milestone, .criterion].contains(blank.kind), let value = match.values.first else { return 0 }
    // `booked meetings` is about the figure whose number is left out, and not about the first meeting.
    if blank.kind == .milestone, match.count == 1, !scene.lexicon.metrics.fits([line.plain[start]]).isEmpty { return -4 }
    let words = blank.members(value).first?.value.text?.split(separator: "-").count ?? 1
    return match.count * 2 < words ? -1.2 : 0
  }

  private func isPronoun(_ place: Int, _ count: Int, _ kind: Blank.Kind) -> Bool {
    guard count == 1, kind == .person || kind == .hire || kind == .candidate else { return false }
    return Pronoun.words.contains(line.plain[place])
  }

  /// Numbers as scores and the like; an article is none.
  private func figures(_ blank: Blank) -> [[Sight]] {
    var sights = exact(blank)
    for place in sights.indices where Self.articles.contains(line.plain[place]) { sights[place] = [] }
    return sights
  }

  /// `4 of 5` is rather a rating than a result.
  private static func outOfFive(_ sight: Sight) -> Sight {
    guard case .value(let value)? = sight.found.first, let marks = value as? Marks else { return sight }
    let isSmall = marks.max == nil && (1...5).contains(marks.marks) && marks.marks.rounded() == marks.marks
    guard marks.max == 5 || isSmall else { return sight }
    var less = sight
    less.strength -= isSmall ? 0.6 : 1
    return less
  }

  private func isKnownCohort(_ sight: Sight) -> Bool {
    guard case .value(let value)? = sight.found.first, let name = value as? String else { return false }
    return scene.lexicon.cohorts.contains(name)
  }

  /// A single day, week or month is passed over as it is by the phrases of other questions; a range is meant.
  private static func isRange(_ sight: Sight) -> Bool {
    sight.found.contains { found in found.all.contains { ($0 as? Stretch).map { $0.period == nil } ?? false } }
  }

  /// Ratings are on small scales; other numbers are something else.
  private static func isSmall(_ sight: Sight) -> Bool {
    guard case .value(let value)? = sight.found.first, let rating = value as? Double else { return false }
    return (0...10).contains(rating)
  }

  /// What begins at or just before a word that nothing explains and is nearly spelled right.
  private func near(_ blank: Blank) -> [[Sight]] {
    var sights = none
    for stranger in strangers.sorted() {
      for start in max(0, stranger - 1)...stranger {
        for match in scan(blank, at: start, .lenient) {
          let span = start..<start + match.count
          guard case .near(let values) = match.found, span.contains(stranger), span.upperBound <= line.end else { continue }
          sights[start].append(Sight(span: span, found: [values.count == 1 ? .value(values[0]) : .several(Choices(values))], isNear: true))
        }
      }
    }
    return sights
  }

  /// Besides single sights, those that are parted by commas and `and` only, as one.
  private func listed(_ sights: [[Sight]]) -> [[Sight]] {
    var listed = sights
    for start in sights.indices {
      for first in sights[start] where !first.isPronoun {
        var list = first
        while let next = following(list, sights) {
          list = Sight(span: list.span.lowerBound..<next.span.upperBound, found: list.found + next.found)
          listed[start].append(list)
        }
      }
    }
    return listed.adding(alternatives(sights))
  }

  /// Two of which one is meant: `marta or iker`.
  private func alternatives(_ sights: [[Sight]]) -> [[Sight]] {
    var either = none
    for start in sights.indices {
      for first in sights[start] where !first.isPronoun && !first.isOpen {
        let at = first.span.upperBound
        guard at + 1 < line.end, ["or", "o", "u"].contains(line.plain[at]) else { continue }
        for second in sights[at + 1] where !second.isPronoun && !second.isOpen {
          let values = [first, second].flatMap(\.found).compactMap { if case .value(let value) = $0 { value } else { nil } }
          either[start].append(Sight(span: start..<second.span.upperBound, found: [.several(Choices(values))], strength: 1))
        }
      }
    }
    return either
  }

  /// The longest sight behind a joining word or a comma.
  private func following(_ list: Sight, _ sights: [[Sight]]) -> Sight? {
    var at = list.span.upperBound
    let isParted = line.words[at - 1].endsClause
    let joins = at < line.end && ["and", "y", "e", "&", "plus"].contains(line.plain[at])
    if joins { at += 1 }
    guard isParted || joins, at < line.end else { return nil }
    return sights[at].filter { !$0.isPronoun && !$0.isOpen }.max { $0.span.count < $1.span.count }
  }

  /// `garcía, ana`: a name with its parts the other way round.
  private func reversed(_ blank: Blank) -> [[Sight]] {
    var sights = none
    for start in 0..<max(0, line.end - 1) where line.words[start].endsClause && !line.words[start + 1].endsClause {
      var words = line.words
      words[start] = Word(
        raw: words[start].raw, text: words[start].text, folded: words[start].folded, range: words[start].range, isQuoted: false,
        endsClause: false)
      for match in blank.scan(Place(line: line.line.with(words), start: start, scene: scene, tolerance: .exact)) where match.count == 2 {
        if case .value = match.found { sights[start].append(Sight(span: start..<start + 2, found: [match.found], strength: 0.5)) }
      }
    }
    return sights
  }

  /// `it`, `ese módulo`: the module last spoken of.
  private var spokenOfModule: [[Sight]] {
    var sights = none
    guard let id = scene.spokenOf.module, let module = scene.directory.catalogue.module(id) else { return sights }
    let pointing: [[String]] = [
      ["it"], ["lo"], ["that", "module"], ["this", "module"], ["the", "module"], ["ese", "modulo"], ["este", "modulo"], ["el", "modulo"],
      ["that", "one"],
    ]
    for start in 0..<line.end {
      for words in pointing where Array(line.plain[start..<line.end].prefix(words.count)) == words {
        sights[start].append(Sight(span: start..<start + words.count, found: [.value(module)], isPronoun: true))
      }
    }
    return sights
  }

  /// Words with a dot or a slash inside that are no number and no day.
  private var paths: [[Sight]] {
    var sights = none
    for place in 0..<line.end where !numbers.contains(place) && !times.contains(place) {
      let text = line.words[place].text
      if text.dropFirst().contains("."), text.contains(where: \.isLetter) {
        sights[place] = [Sight(span: place..<place + 1, found: [.value(text)])]
      }
    }
    return sights
  }

  private func tails(_ kind: Blank.Kind) -> [[Sight]] {
    let span: Range<Int>
    switch (kind, line.tail) {
    case (.text, .remark(let words)?): span = words
    // `because of` and `porque` lead to the reason, and are no part of it.
    case (.reason, .reason(let words)?): span = line.plain[words.lowerBound] == "of" && words.count > 1 ? words.dropFirst() : words
    default: return none
    }
    var sights = none
    sights[span.lowerBound] = [Sight(span: span, found: [.value(line.line.source(span))])]
    return sights
  }

  /// `pre-test`, `prueba previa`: a test before the module.
  private var pretests: [[Sight]] {
    var sights = none
    for start in 0..<line.end {
      let pair = line.plain[start] + " " + (start + 1 < line.end ? line.plain[start + 1] : "")
      let count =
        ["pretest", "pre-test", "baseline"].contains(line.plain[start])
        ? 1 : ["prueba previa", "prueba inicial", "test previo", "examen previo", "pre test"].contains(pair) ? 2 : 0
      if count > 0 { sights[start].append(Sight(span: start..<start + count, found: [.value(Assessment.Phase.before)])) }
    }
    return sights
  }
}

extension [[Sight]] {
  func adding(_ others: [[Sight]]) -> [[Sight]] { zip(self, others).map { $0 + $1 } }
}

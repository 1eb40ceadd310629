import Onboarding

/// What may be typed at a place of a line.
public struct Completions: Hashable, Sendable {
  public struct Candidate: Hashable, Sendable {
    /// What takes the place of the replaced part.
    public var insert: String
    /// What a list shows.
    public var display: String
    /// What it is, in a few words; may be empty.
    public var note: String

    public init(insert: String, display: String, note: String) {
      self.insert = insert
      self.display = display
      self.note = note
    }
  }

  /// The part of the line that a candidate replaces, in Unicode scalars.
  public var replace: Range<Int>
  /// Best first.
  public var candidates: [Candidate]
  /// How many candidates there are in all.
  public var total: Int

  public init(replace: Range<Int>, candidates: [Candidate], total: Int) {
    self.replace = replace
    self.candidates = candidates
    self.total = total
  }
}

/// Completes a line at its end.
struct Completer {
  let scene: Scene
  private let scalars: [Unicode.Scalar]
  /// The words that are done.
  let done: Line
  /// The word under way; empty behind a blank.
  let partial: Word?
  private let reading: Reading

  init(_ line: [Unicode.Scalar], in scene: Scene) {
    scalars = line
    let whole = Line(String(String.UnicodeScalarView(line)))
    let isTyping = whole.openQuote != nil || (line.last.map { !$0.isBlank } ?? false)
    partial = isTyping ? whole.words.last : nil
    done = isTyping && partial != nil ? whole.prefix(whole.words.count - 1) : whole
    reading = Reading(of: done, in: scene)
    self.scene = scene.speaking(Self.language(of: done, reading.expected[done.words.count]) ?? scene.language)
  }

  /// The language that a line has been typed in so far: that of the phrases it may follow, else that of its words; `nil` where both may be.
  private static func language(of done: Line, _ expected: [Expectation]) -> Language? {
    guard !done.words.isEmpty else { return nil }
    let languages = Set(expected.map(\.walk.language))
    return languages.count == 1 ? languages.first : SpokenLanguage.of(done.words)
  }

  struct Find {
    let start: Int
    let rank: Int
    /// What the offer says, folded: equal ones are shown once.
    let key: String
    /// How many more than were looked at fit the same blank.
    var others = 0
    let offer: () -> Offer
  }

  /// At most `limit` candidates that all replace one part of the line: the longest part that one of them replaces.
  func completions(limit: Int) -> Completions {
    let followed = words() + values()
    let finds = followed.isEmpty ? loosely() : followed
    let others = finds.map(\.others).max() ?? 0
    let start = finds.map(\.start).min() ?? scalars.count
    var seen: Set<String> = []
    let ordered = finds.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
    let unique = ordered.filter { seen.insert($0.key).inserted }
    let candidates = unique.prefix(limit).map { candidate($0, replacingFrom: start) }
    return Completions(replace: start..<scalars.count, candidates: candidates, total: unique.count + others)
  }

  /// The candidate with whatever stands between `start` and its own start in front.
  private func candidate(_ find: Find, replacingFrom start: Int) -> Completions.Candidate {
    let offer = find.offer()
    let lead = String(String.UnicodeScalarView(scalars[start..<find.start]))
    return Completions.Candidate(insert: lead + offer.text, display: offer.text, note: offer.note)
  }

  var typed: String { partial?.folded ?? "" }
  var typedStart: Int { partial?.range.lowerBound ?? scalars.count }

  /// The phrases' own words that go on here.
  private func words() -> [Find] {
    guard !(partial?.isQuoted ?? false) else { return [] }
    var finds: [Find] = []
    for expectation in reading.expected[done.words.count] {
      guard case .word(let folded, let spelled, _) = expectation.part else { continue }
      for (word, spelling) in zip(folded, spelled) where word.hasPrefix(typed) {
        let isOwn = expectation.walk.language == scene.language
        // The conversation's own language comes first, and of several words for one thing the plainest.
        let rank = (isOwn ? 0 : 2) + (spelling == spelled[0] ? 0 : 4)
        finds.append(Find(start: typedStart, rank: rank, key: spelling) { Offer(spelling, note: note(of: expectation)) })
      }
    }
    return finds
  }

  private var isStart: Bool { done.words.isEmpty }

  private func note(of expectation: Expectation) -> String {
    isStart ? expectation.walk.command.summary.text(in: scene.language) : ""
  }

  /// What fits the blanks that are open here: begun at the word under way, or up to seven words before it, as names may have eight.
  private func values() -> [Find] {
    let end = done.words.count
    return (max(0, end - 7)...end).reversed().flatMap { start in
      blanks(at: start).flatMap { finds(of: $0, from: start) }
    }
  }

  private func blanks(at place: Int) -> [Blank] {
    var blanks: [Blank] = []
    for expectation in reading.expected[place] {
      guard case .blank(let blank, _) = expectation.part, !blank.kind.isFree, !blanks.contains(where: { $0.kind == blank.kind }) else {
        continue
      }
      blanks.append(blank)
    }
    return blanks
  }

  func finds(of blank: Blank, from start: Int) -> [Find] {
    let before = done.words[start...]
    let tokens = before.flatMap(\.tokens) + NameWords.of(typed)
    guard start == done.words.count || !tokens.isEmpty else { return [] }
    let offers = blank.offers(scene)
    guard !tokens.isEmpty else { return unbegun(offers) }
    let from = start < done.words.count ? before[start].range.lowerBound : typedStart
    let isQuoted = partial?.isQuoted ?? false
    let fitting = offers.fitting(tokens)
    return fitting.drafts.compactMap { draft in
      guard let rank = Self.rank(draft.words, tokens, isOpenEnd: typed.isEmpty) else { return nil }
      let key = draft.words.joined(separator: " ")
      return Find(start: from, rank: rank + (draft.isUnlikely ? 1 : 0), key: key, others: fitting.others) {
        let offer = draft.offer()
        return isQuoted ? Offer("\"\(offer.text)\"", note: offer.note) : offer
      }
    }
  }

  /// Offers where nothing of them was typed yet. An empty line begins with commands, not with everybody's name.
  private func unbegun(_ offers: Offers) -> [Find] {
    let first = offers.first(isStart ? 10 : .max)
    return first.drafts.map { draft in
      Find(
        start: typedStart, rank: draft.isUnlikely ? 2 : 1, key: draft.words.joined(separator: " "), others: first.others, offer: draft.offer
      )
    }
  }

  /// How well an offer fits what was typed: 1 where its own beginning was typed, 3 where words of it were; `nil` where it does not fit, or is
  /// already there.
  private static func rank(_ words: [String], _ tokens: [String], isOpenEnd: Bool) -> Int? {
    if isOpenEnd, words.count <= tokens.count { return nil }
    var left = words
    for (place, token) in tokens.enumerated() {
      let isLast = place == tokens.count - 1 && !isOpenEnd
      guard let found = left.firstIndex(of: token) ?? (isLast ? left.firstIndex { $0.hasPrefix(token) } : nil) else { return nil }
      left.remove(at: found)
    }
    return zip(words, tokens).allSatisfy { $0.hasPrefix($1) } ? 1 : 3
  }
}

extension Completer {
  /// How the likeliest phrase goes on behind the line: its words, and its blanks by name.
  var hint: String? {
    guard let next = goingOn else { return nil }
    let text = next.rest(in: scene.language)
    guard let partial else { return text.isEmpty ? nil : text }
    guard text.folded.hasPrefix(partial.folded) else { return nil }
    return String(text.dropFirst(partial.text.count))
  }

  private var goingOn: Expectation? {
    guard !isStart || partial != nil else { return nil }
    let own = reading.expected[done.words.count].filter { $0.walk.language == scene.language || !isStart }
    return own.filter { expectation in
      guard let partial, case .word(let words, _, _) = expectation.part else { return partial == nil }
      return words[0].hasPrefix(partial.folded)
    }.max { $0.walk.passed < $1.walk.passed }
  }
}

extension Expectation {
  /// The rest of the phrase, without what may be left out.
  func rest(in language: Language) -> String {
    var words: [String] = []
    var at = step
    while true {
      switch walk.way.steps[at] {
      case .word(_, let spelled, _):
        words.append(spelled[0])
        at += 1
      case .blank(let blank, _):
        words.append("<\(blank.kind.label(in: language))>")
        at += 1
      case .fork(let ways): at = ways.last ?? at + 1
      case .jump(let next): at = next
      case .end: return words.joined(separator: " ")
      }
    }
  }
}

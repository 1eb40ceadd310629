import Onboarding

extension Completer {
  /// What goes on behind a line that follows no phrase, as far as the loose reader would take it: what the likeliest commands still want to know, and
  /// the words that suggest a command.
  func loosely() -> [Find] {
    guard (1...Self.longest).contains(done.words.count), !done.words.contains(where: \.isQuoted) else { return [] }
    let sightings = Sightings(LooseLine(done), scene, Glances())
    let covers = likely(sightings)
    return covers.isEmpty ? triggers() + names() : pieces(covers)
  }

  /// Longer lines are no sentences that somebody types between two meetings.
  private static let longest = 30
  /// So many commands are thought of at once.
  private static let mostCommands = 3

  /// What the likeliest commands still want to know, once each.
  private func pieces(_ covers: [Cover]) -> [Find] {
    var seen: Set<Blank.Kind> = []
    var finds: [Find] = []
    for cover in covers {
      for piece in cover.frame.pieces where wants(piece, cover) && !piece.blank.kind.isFree && seen.insert(piece.blank.kind).inserted {
        finds += starts(of: piece, cover).flatMap { self.finds(of: piece.blank, from: $0) }
      }
    }
    return finds
  }

  private func likely(_ sightings: Sightings) -> [Cover] {
    let line = sightings.line
    let covers = Frame.all.compactMap { frame -> Cover? in
      guard sightings.concern(frame), let cover = Cover(frame, over: 0..<line.end, of: sightings) else { return nil }
      return cover.trigger >= 2 || cover.isLikely ? cover : nil
    }
    return Array(covers.sorted { $0.rank(line.mood.isAsked) > $1.rank(line.mood.isAsked) }.prefix(Self.mostCommands))
  }

  /// Whether a piece is open, or filled by the very end of the line, so that it may go on.
  private func wants(_ piece: Frame.Piece, _ cover: Cover) -> Bool {
    cover.frame.takes(piece, beside: cover.filled) || endingStart(of: piece, cover) != nil
  }

  /// Where what fills a piece begins, if it ends with the words that are done.
  private func endingStart(of piece: Frame.Piece, _ cover: Cover) -> Int? {
    let span = cover.sight(piece.blank.kind)?.span
    return span.flatMap { $0.upperBound == done.words.count ? $0.lowerBound : nil }
  }

  private func starts(of piece: Frame.Piece, _ cover: Cover) -> [Int] {
    let begun = endingStart(of: piece, cover).map { [$0] } ?? []
    return cover.frame.takes(piece, beside: cover.filled) ? begun + [done.words.count] : begun
  }

  /// Names that have begun where no command is thought of yet.
  private func names() -> [Find] {
    guard !typed.isEmpty else { return [] }
    let end = done.words.count
    let blanks = [Slot<Person>.person.blank, Slot<Module>.module.blank, Slot<Metric>.metric.blank, Slot<Milestone>.milestone.blank]
    return (max(0, end - 2)...end).reversed().flatMap { start in blanks.flatMap { finds(of: $0, from: start) } }
  }

  /// Words of the phrases, in the language of the line, that would tell the loose reader what is meant.
  private func triggers() -> [Find] {
    guard typed.utf8.count > 1, !(partial?.isQuoted ?? false) else { return [] }
    return TellingWords.of(scene.language).filter { $0.folded.hasPrefix(typed) }.map { word in
      Find(start: typedStart, rank: 2, key: word.folded) { Offer(word.spelled) }
    }
  }
}

/// The words of phrases that the loose reader takes for a sign of their command.
private enum TellingWords {
  struct Telling: Sendable {
    let folded: String
    let spelled: String
  }

  static func of(_ language: Language) -> [Telling] { language == .english ? english : spanish }

  private static let english = words(.english)
  private static let spanish = words(.spanish)

  private static func words(_ language: Language) -> [Telling] {
    var seen: Set<String> = []
    var words: [Telling] = []
    for frame in Frame.all {
      for phrase in frame.command.phrases[language] ?? [] {
        for case .word(let folded, let spelled, _) in phrase.steps {
          for (word, spelling) in zip(folded, spelled)
          where TriggerIndex.all.met([word]).contains(where: { $0.command == frame.command.name && $0.weight >= 2 }) {
            if seen.insert(word).inserted { words.append(Telling(folded: word, spelled: spelling)) }
          }
        }
      }
    }
    return words
  }
}

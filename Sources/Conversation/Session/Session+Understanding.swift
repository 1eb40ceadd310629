import Documents
import Onboarding

extension Session {
  /// Finds out what a line means, and does it or asks.
  func understand(_ line: Line, sentence: String) -> Reply {
    guard let scene = try? scene(), !line.words.isEmpty else { return understandNothing(sentence) }
    let sight = Inspection(of: line, in: scene)
    if let nameless = askName(sight.walked, line, sentence) { return nameless }
    let meanings = sight.reading(.exact)
    if let meaning = meanings.first {
      let mood = meaning.mood(of: sight.loose)
      guard mood.allows(meaning.command) else { return noFact(mood) }
      return meanings.count > 1 ? askCommand(meanings, sentence) : settle(meaning, sentence)
    }
    if let facts = Facts(in: line, scene, sight.glances)?.meanings, facts.allSatisfy({ Mood(sight.loose).allows($0.command) }) {
      return settle(doubted(facts, sight), from: 0, sentence)
    }
    return understandGathering(sight, sentence) ?? understandLoosely(sight, sentence)
  }

  /// Asks for a name where a word stands for it that names nobody; `nil` where none does.
  private func askName(_ meanings: [Meaning], _ line: Line, _ sentence: String) -> Reply? {
    guard let meaning = meanings.first, meaning.command.kind == .record, let place = meaning.standIn(on: line),
      meaning.mood(of: LooseLine(line)).allows(meaning.command), let (rest, piece) = meaning.lacking(place)
    else { return nil }
    return ask(for: piece, of: rest, sentence)
  }

  /// Several facts as they are, where the loose reader comes to the same ones; else they are put to the user first: two ways to part a sentence
  /// that disagree are a reason to ask.
  private func doubted(_ facts: [Meaning], _ sight: Inspection) -> [Meaning] {
    guard facts.count > 1 else { return facts }
    if case .clear(let others) = sight.looseReading, Set(others.map(\.told)) == Set(facts.map(\.told)) { return facts }
    return facts.map { fact in
      var doubted = fact
      doubted.isLoosened = true
      return doubted
    }
  }

  /// Finds out what a line means that follows no phrase.
  private func understandLoosely(_ sight: Inspection, _ sentence: String) -> Reply {
    if Continuation.mayCorrect(sight.loose), let amended = lastTold.flatMap(sight.continuation), amended.isCorrection {
      return settle(correcting(amended.meanings[0]), sentence)
    }
    // Worked out only where it matters: most lines stand for themselves.
    lazy var going = lastSaid.flatMap(sight.continuation)
    if Continuation.mayAsk(sight.loose), let going, going.isQuestion, !going.isCorrection, going.meanings.count == 1 {
      return settle(going.meanings[0], sentence)
    }
    let loose = sight.looseReading
    if case .noFact(let mood, _) = loose, going == nil { return noFact(mood) }
    let lenient = Meaning.likeliestLoose(of: sight.reading(.lenient))
    if let lenient, lenient.isMended, lenient.mood(of: sight.loose).allows(lenient.command) { return settle(lenient, sentence) }
    switch loose {
    case .clear(let meanings): return meanings.count == 1 ? settle(meanings[0], sentence) : settle(meanings, from: 0, sentence)
    case .close(let meanings): return askCommand(meanings, sentence)
    case .missing, .none, .noFact: break
    }
    if let going, !going.isCorrection {
      return going.meanings.count == 1 ? settle(going.meanings[0], sentence) : settle(going.meanings, from: 0, sentence)
    }
    if let several = lastSaid.flatMap(sight.several) { return settle(several, from: 0, sentence) }
    let misunderstanding = sight.misunderstanding
    if case .missing(_, let meaning, _) = misunderstanding,
      meaning.standIn(on: sight.line) != nil || meaning.isCredible(on: sight.line, in: sight.scene)
    {
      return askName([meaning], sight.line, sentence) ?? notUnderstood(misunderstanding)
    }
    if let lenient, lenient.namesStranger(in: sight.sightings) { return settle(lenient, sentence) }
    if case .missing(let meaning, let piece) = loose { return ask(for: piece, of: meaning, sentence) }
    return notUnderstood(misunderstanding)
  }

  /// The meaning as what holds instead of what was recorded last; of several facts, instead of the last.
  private func correcting(_ meaning: Meaning) -> Meaning {
    var meaning = meaning
    meaning.corrected = lastFacts > 1 ? lastEdits.suffix(1) : lastEdits
    return meaning
  }

  /// Says why something that would be a fact is not written.
  private func noFact(_ mood: Mood) -> Reply {
    let lines = LooseWords(language: language).noFact(mood)
    var report = ReadingReport.unknown
    report.question = lines.joined(separator: " ")
    return say(lines, .notUnderstood, report)
  }

  /// Asks for one thing that a sentence does not say.
  func ask(for piece: Frame.Piece, of meaning: Meaning, _ sentence: String, answers: Int = 0) -> Reply {
    let lines = [wording.missing(piece.blank.kind)]
    rememberNames(of: meaning)
    ask(.piece(piece, of: meaning, sentence: sentence, answers: answers))
    return say(lines, .asking, ReadingReport(.ask, of: meaning, question: lines.joined(separator: "\n")))
  }

  private func understandNothing(_ sentence: String) -> Reply {
    // A question mark alone asks for help.
    guard sentence.contains("?") else { return Reply(document: document([]), outcome: .answered, reading: .null) }
    return help(nil)
  }

  private func notUnderstood(_ misunderstanding: Misunderstanding) -> Reply {
    let lines = wording.misunderstanding(misunderstanding, speech())
    guard case .missing(_, let meaning, let soFar) = misunderstanding else { return say(lines, .notUnderstood) }
    rememberNames(of: meaning)
    ask(.rest(soFar: soFar))
    return say(asked(lines), .asking, ReadingReport(.ask, of: meaning, question: lines.joined(separator: " ")))
  }

  /// Asks what is open in a meaning, or acts on it.
  func settle(_ meaning: Meaning, _ sentence: String, then: OpenQuestion.Continuation? = nil) -> Reply {
    if followsSpeaker { language = meaning.language }
    let then = then ?? { self.act(on: $0, $1) }
    guard let blank = meaning.firstOpen else { return then(meaning, sentence) }
    let filling = meaning.filled[blank]
    let typed = Line(sentence).source(filling.span, within: sentence)
    switch filling.found {
    case .value: return then(meaning, sentence)
    case .several(let choices):
      let values = choices.all
      return values.count == 1
        ? settle(meaning.settling(blank, as: values[0]), sentence, then: then)
        : askWhich(meaning, blank, values, typed, sentence, then)
    case .near(let values) where values.count == 1: return askMended(meaning, blank, values[0], typed, sentence, then)
    case .near(let values): return askWhich(meaning, blank, values, typed, sentence, then)
    case .impossible(let fault): return refuse(fault, meaning, filling, sentence)
    case .unknown(let text): return refuse(filling.blank.kind.unknown(text, in: meaning), meaning)
    }
  }

  /// Settles several facts one after the other, then records them together.
  private func settle(_ facts: [Meaning], from first: Int, _ sentence: String) -> Reply {
    guard first < facts.count else { return act(on: facts, sentence) }
    return settle(facts[first], sentence) { settled, said in
      var facts = facts
      facts[first] = settled
      return self.settle(facts, from: first + 1, said)
    }
  }

  private func askWhich(
    _ meaning: Meaning, _ blank: Int, _ values: [any Sendable], _ typed: String, _ sentence: String,
    _ then: @escaping OpenQuestion.Continuation
  ) -> Reply {
    let filling = meaning.filled[blank]
    let lines = wording.which(filling.blank.kind, typed, told(values, filling.blank), speech())
    ask(.which(meaning, blank: blank, among: values, sentence: sentence, then: then))
    return say(asked(lines), .asking, ReadingReport(.ask, of: meaning, question: lines.joined(separator: "\n")))
  }

  private func askMended(
    _ meaning: Meaning, _ blank: Int, _ value: any Sendable, _ typed: String, _ sentence: String,
    _ then: @escaping OpenQuestion.Continuation
  ) -> Reply {
    let mended = meaning.settling(blank, as: value)
    let filling = meaning.filled[blank]
    guard consent != .given else { return settle(mended, sentence, then: then) }
    let question = wording.doYouMean(filling.blank.kind, typed, told([value], filling.blank)[0])
    return confirm(.mended(mended, then: then), [mended], changes: [], question, sentence)
  }

  private func askCommand(_ meanings: [Meaning], _ sentence: String) -> Reply {
    let choices = meanings.map { Offer($0.command.summary.text(in: language), note: $0.command.name) }
    let lines = wording.whichCommand(choices, speech())
    ask(.command(meanings, sentence: sentence, then: { self.act(on: $0, $1) }))
    var report = ReadingReport(outcome: .ask)
    report.question = lines.joined(separator: "\n")
    return say(asked(lines), .asking, report)
  }

  func told(_ values: [any Sendable], _ blank: Blank) -> [Offer] {
    guard let scene = try? scene() else { return [] }
    return values.map { blank.told($0, scene) }
  }

  /// Puts a proposal to the user.
  func confirm(_ proposal: OpenQuestion.Proposal, _ meanings: [Meaning], changes: [Change], _ question: String, _ sentence: String) -> Reply
  {
    ask(.confirm(proposal, sentence: sentence))
    let notAsked = mode == .writing && consent == .withheld ? [wording.notAsked] : []
    return say([question] + notAsked, .asking, ReadingReport(.confirm, of: meanings, changes: changes, question: question))
  }

  /// Keeps a question for the next line, where somebody is there to answer it.
  func ask(_ question: OpenQuestion) {
    guard mode == .writing, consent != .withheld else { return }
    open = question
  }

  private func asked(_ lines: [String]) -> [String] { lines }

  func refuse(_ refusal: Refusal, _ meaning: Meaning?) -> Reply { excuse(refusal, meaning) }
}

extension Meaning {
  /// What it says, to be compared with another.
  fileprivate var told: Set<String> { Set(members.map { "\($0.key) \($0.value)" } + [command.name]) }

  /// Of readings with a mended or unknown name the one that has most words of its phrase; names that are nearly right before names that are
  /// nobody's. `nil` where no phrase has a word of its own in the line: then anything could be a name.
  static func likeliestLoose(of meanings: [Meaning]) -> Meaning? {
    let rooted = meanings.filter { $0.passed > 0 }
    return rooted.max { ($0.isMended ? 1 : 0, $0.passed) < ($1.isMended ? 1 : 0, $1.passed) }
  }

  /// The role that the sentence's candidate applies for.
  fileprivate var candidateRole: String? { said.values.lazy.compactMap { ($0 as? Candidate)?.role }.first }

  /// Whether a name in it is made of words that mean nothing else.
  fileprivate func namesStranger(in sightings: Sightings) -> Bool {
    filled.contains { filling in
      if case .unknown = filling.found { sightings.isStrange(filling.span) } else { false }
    }
  }

  fileprivate var isMended: Bool {
    filled.contains { if case .near = $0.found { true } else { false } }
  }
}

extension Blank.Kind {
  /// The refusal for a name that nothing of this kind has.
  func unknown(_ text: String, in meaning: Meaning) -> Refusal {
    switch self {
    case .candidate: .unknownCandidate(text)
    case .module: .unknownModule(Module.ID(text))
    case .metric: .unknownMetric(Metric.ID(text))
    case .milestone: .unknownMilestone(Milestone.ID(text))
    case .criterion: .unknownCriterion(Criterion.ID(text), role: meaning.candidateRole ?? "any")
    default: .unknownPerson(text)
    }
  }
}

extension Line {
  /// The words of a span, or nothing where the span lies outside the line.
  func source(_ span: Range<Int>, within sentence: String) -> String {
    span.upperBound <= words.count ? source(span) : sentence
  }
}

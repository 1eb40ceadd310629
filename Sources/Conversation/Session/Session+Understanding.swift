import Documents
import Onboarding

extension Session {
  /// Finds out what a line means, and does it or asks.
  func understand(_ line: Line, sentence: String) -> Reply {
    guard let scene = try? scene(), !line.words.isEmpty else { return understandNothing(sentence) }
    let reading = Reading(of: line, in: scene)
    if reading.meanings.count > 1 { return askCommand(reading.meanings, sentence) }
    if let meaning = reading.meanings.first { return settle(meaning, sentence) }
    if let facts = Facts(in: line, scene)?.meanings { return settle(facts, from: 0, sentence) }
    if let again = again(line, scene) { return settle(again, sentence) }
    if let loose = Loosened(line, scene)?.meaning { return settle(loose, sentence) }
    let lenient = Reading(of: line, in: scene, .lenient)
    if let meaning = Meaning.likeliestLoose(of: lenient.meanings) { return settle(meaning, sentence) }
    return notUnderstood(reading.misunderstanding)
  }

  /// The last fact told of somebody else: `marta too`. It is never written without a yes.
  private func again(_ line: Line, _ scene: Scene) -> Meaning? {
    guard var meaning = lastTold, let last = line.words.last, ["too", "tambien", "also"].contains(last.folded) else { return nil }
    let words = Line(words: Array(line.words.dropLast().drop { $0.folded == "and" || $0.folded == "y" }))
    guard let blank = meaning.filled.firstIndex(where: { $0.blank.kind == .person || $0.blank.kind == .hire }) else { return nil }
    let matches = meaning.filled[blank].blank.scan(Place(line: words, start: 0, scene: scene, tolerance: .exact))
    guard let match = matches.first(where: { $0.count == words.words.count }) else { return nil }
    meaning.filled[blank].found = match.found
    meaning.isLoosened = true
    return meaning
  }

  private func understandNothing(_ sentence: String) -> Reply {
    // A question mark alone asks for help.
    guard sentence.contains("?") else { return Reply(document: document([]), outcome: .answered, reading: .null) }
    return help(nil)
  }

  private func notUnderstood(_ misunderstanding: Misunderstanding) -> Reply {
    let lines = wording.misunderstanding(misunderstanding, speech())
    guard case .missing(_, let command, let soFar) = misunderstanding else { return say(lines, .notUnderstood) }
    ask(.rest(soFar: soFar))
    var report = ReadingReport(outcome: .ask)
    report.verb = command.verb
    report.certainty = .phrase
    report.question = lines.joined(separator: " ")
    return say(asked(lines), .asking, report)
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
  /// Of readings with a mended or unknown name the one that has most words of its phrase; names that are nearly right before names that are
  /// nobody's. `nil` where no phrase has a word of its own in the line: then anything could be a name.
  static func likeliestLoose(of meanings: [Meaning]) -> Meaning? {
    let rooted = meanings.filter { $0.passed > 0 }
    return rooted.max { ($0.isMended ? 1 : 0, $0.passed) < ($1.isMended ? 1 : 0, $1.passed) }
  }

  /// The role that the sentence's candidate applies for.
  fileprivate var candidateRole: String? { said.values.lazy.compactMap { ($0 as? Candidate)?.role }.first }

  private var isMended: Bool {
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

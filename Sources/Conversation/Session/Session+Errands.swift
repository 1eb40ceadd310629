import Documents
import Onboarding

extension Session {
  /// Does something that records nothing of its own.
  func run(_ errand: Errand, _ meaning: Meaning, _ sentence: String) throws -> Reply {
    let report = ReadingReport(.manage, of: meaning)
    switch errand {
    case .bring(let request): return try bring(request, report, sentence)
    case .export(let question, let path, let anonymously):
      return try export(question, to: path, anonymously: anonymously, meaning, sentence)
    case .undo(let count): return try takeBack(count, meaning, sentence)
    case .redo: return try redo(report, sentence)
    case .backup(let path):
      if mode == .writing { try store.backup(to: path) }
      return say([wording.backedUp(path, mood)], .done, report)
    case .log(let errand): return try run(errand, report)
    case .forget(let subject): return try forget(subject, meaning, sentence)
    case .draft(let source, let target): return try draft(from: source, to: target, report)
    case .saveMapping(let name): return try saveMapping(name, meaning, sentence)
    case .callRoll(let test): return try callRoll(test, meaning, sentence)
    case .interview(let candidate, let interviewer): return try interview(candidate, by: interviewer, meaning, sentence)
    case .help(let word): return help(word)
    case .speak(let language):
      self.language = language
      followsSpeaker = false
      return say([wording.speaking] + choose(.language, language.rawValue).dropFirst(), .done, report)
    case .readDates(let order):
      dateOrder = order
      return say([wording.readingDates(order)] + choose(.dateOrder, order.rawValue).dropFirst(), .done, report)
    case .set(let name, let value): return say(choose(name, value), .done, report)
    case .settings: return settings(report)
    case .doctor: return try examine(report)
    case .tour: return try beginTour(report)
    case .sample: return try openSample(report)
    case .quit:
      var reply = say([wording.goodbye], .done, report)
      reply.quit = true
      return reply
    }
  }

  var mood: Wording.Mood { mode == .writing ? .done : .would }

  private func bring(_ request: ImportRequest, _ report: ReadingReport, _ sentence: String) throws -> Reply {
    let result = try outside.importing(request, mode == .rehearsing, authorship(sentence))
    brought = Brought(request: request, report: result)
    try look()
    return say(wording.imported(result, mood, speech()), .done, report)
  }

  private func redo(_ report: ReadingReport, _ sentence: String) throws -> Reply {
    guard mode == .writing else { return say(wording.wouldBe([]), .done, report) }
    let receipt = try store.redo(by: authorship(sentence))
    try look()
    return say(stepped(receipt, wording.redone), .done, report)
  }

  func export(
    _ question: Question, to path: String, anonymously: Bool, _ meaning: Meaning, _ sentence: String, replacing: Replacing = .ask
  ) throws -> Reply {
    let report = ReadingReport(.manage, of: meaning)
    if question == .history(nil), path.hasSuffix(".jsonl") { return try run(LogErrand.export(to: path), report) }
    guard let format = Format(path: path) else { throw Trouble.cannotWrite(path: path, why: wording.unknownEnding) }
    if outside.exists(path), replacing == .ask, consent != .given, mode == .writing {
      let proposal = OpenQuestion.Proposal.replace(meaning, question, path: path, anonymously: anonymously)
      return confirm(proposal, [meaning], changes: [], wording.replace(path), sentence)
    }
    let answer = try answer(question, meaning, anonymously: anonymously)
    guard let finding = answer.finding else { return answer }
    if mode == .writing {
      try outside.writing(Export(path: path, format: format, finding: finding, document: answer.document))
    }
    return say([wording.exported(path, finding.rows.count, mood)], .done, report)
  }

  /// Whether an existing file has been given up.
  enum Replacing { case ask, granted }
}

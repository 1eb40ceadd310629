import Documents
import Onboarding

extension Session {
  /// Does what a settled meaning says.
  func act(on meaning: Meaning, _ sentence: String) -> Reply {
    do {
      let intent = meaning.intent(in: try scene())
      remember(meaning)
      switch intent.correcting(meaning.corrected) {
      case .tell(let changes) where meaning.isLoosened && consent != .given:
        return confirm(
          .doubted([meaning], changes), [meaning], changes: changes, try proposal(changes, sentence, correcting: meaning.corrected),
          sentence)
      case .tell(let changes): return try record(changes, [meaning], sentence, unless: doubts(about: changes))
      case .confirm(let changes, let doubt):
        return try record(changes, [meaning], sentence, unless: [doubt] + doubts(about: changes))
      case .object(let objection):
        let lines = wording.objection(objection, speech())
        return say(lines, .refused, ReadingReport(.refuse, of: meaning, question: lines.joined(separator: " ")))
      case .ask(let question): return try answer(question, meaning)
      case .manage(let errand) where meaning.isLoosened && errand.changesRecords && consent != .given && mode == .writing:
        let question = LooseWords(language: language).shallI(meaning.plainly(in: try scene()))
        return confirm(.errand(errand, meaning), [meaning], changes: [], question, sentence)
      case .manage(let errand): return try run(errand, meaning, sentence)
      }
    } catch { return excuse(error, meaning) }
  }

  /// What a loosely read sentence would record, as a question.
  private func proposal(_ changes: [Change], _ sentence: String, correcting corrected: [Edit]? = nil) throws -> String {
    let receipt = try store.rehearse(inRound(changes), by: authorship(sentence))
    let speech = speech().knowing(receipt.edits)
    let recorded = receipt.edits.dropFirst(corrected?.count ?? 0).flatMap { wording.recorded($0, speech) }
    let lines = recorded.isEmpty ? [wording.unchanged] : recorded
    if corrected != nil { return LooseWords(language: language).instead(lines.first ?? "") }
    guard lines.count > 1, changes.count > 1 else { return wording.shallI(lines.first ?? "") }
    return wording.shallI(
      lines.map { $0.replacingPrefix("Noted: ", with: "").replacingPrefix("Anotado: ", with: "") }.joined(separator: " "))
  }

  /// Records several facts of one sentence.
  func act(on facts: [Meaning], _ sentence: String) -> Reply {
    do {
      var changes: [Change] = []
      var doubts: [Doubt] = []
      for fact in facts {
        remember(fact)
        switch fact.intent(in: try scene()) {
        case .tell(let told): changes += told
        case .confirm(let told, let doubt):
          changes += told
          doubts.append(doubt)
        default: return act(on: fact, sentence)
        }
      }
      doubts += self.doubts(about: changes)
      spokenOf.people = Facts.people(of: facts)
      if facts.contains(where: \.isLoosened), consent != .given {
        return confirm(.doubted(facts, changes), facts, changes: changes, try proposal(changes, sentence), sentence)
      }
      return try record(changes, facts, sentence, unless: doubts)
    } catch { return excuse(error, facts) }
  }

  /// Writes what one sentence says, be it one fact or several: all of it or nothing, and one undo takes it back.
  func record(_ changes: [Change], _ meanings: [Meaning], _ sentence: String) throws -> Reply {
    let changes = try inRound(changes)
    let report = ReadingReport(.record, of: meanings, changes: changes)
    guard mode == .writing else {
      let receipt = try store.rehearse(changes, by: authorship(sentence))
      return say(wording.wouldBe(told(receipt)), .done, report)
    }
    let receipt = try store.commit(changes, by: authorship(sentence))
    lookPast(receipt)
    lastFacts = meanings.count
    lastEdits = Array(receipt.edits.dropFirst(meanings.first?.corrected?.count ?? 0))
    return say(told(receipt, correcting: meanings.first?.corrected), .done, report)
  }

  /// Keeps in mind who and what the sentence was about.
  func remember(_ meaning: Meaning) {
    rememberNames(of: meaning)
    if meaning.command.kind != .manage { lastSaid = meaning }
    if meaning.command.kind == .record { lastTold = meaning }
    if case .tell(let changes)? = try? meaning.intent(in: scene()), case .hired(let person)? = changes.first {
      spokenOf.people = [person.id]
    }
  }

  /// Keeps in mind whom and what a sentence names, be it whole or not.
  func rememberNames(of meaning: Meaning) {
    let people = meaning.said.values.compactMap { ($0 as? Person)?.id }
    if !people.isEmpty { spokenOf.people = people }
    if let module = meaning.said.values.lazy.compactMap({ ($0 as? Module)?.id }).first { spokenOf.module = module }
    if let candidate = meaning.said.values.lazy.compactMap({ ($0 as? Candidate)?.id }).first { spokenOf.candidate = candidate }
  }

  /// Why something was not done.
  func excuse(_ error: any Error, _ meaning: Meaning?) -> Reply {
    let speech = speech()
    switch error {
    case let refusal as Refusal: return refused(wording.refusal(refusal, speech), meaning)
    case let fault as Impossible: return refused(wording.impossible(fault, speech), meaning)
    case let fault as FileFault: return refused(lines(of: fault, speech), meaning)
    case let mistake as Mistake: return refused(lines(of: mistake), meaning)
    case let fault as LogFault: return refused(lines(of: fault), meaning)
    case let trouble as Trouble:
      let lines = wording.trouble(trouble)
      return say(lines, .failed, report(.refuse, meaning, lines))
    default:
      let lines = wording.trouble(.unsupported("\(error)"))
      return say(lines, .failed, report(.refuse, meaning, lines))
    }
  }

  /// Why none of several facts was written.
  private func excuse(_ error: any Error, _ facts: [Meaning]) -> Reply {
    var reply = excuse(error, facts.first)
    guard facts.count > 1, reply.outcome == .refused, let question = reply.reading["question"]?.text else { return reply }
    reply.reading = ReadingReport(.refuse, of: facts, changes: [], question: question).json
    return reply
  }

  private func refused(_ lines: [String], _ meaning: Meaning?) -> Reply { say(lines, .refused, report(.refuse, meaning, lines)) }

  private func report(_ outcome: ReadingReport.Outcome, _ meaning: Meaning?, _ lines: [String]) -> ReadingReport {
    let question = lines.joined(separator: "\n")
    guard let meaning else {
      var report = ReadingReport(outcome: outcome)
      report.question = question
      return report
    }
    return ReadingReport(outcome, of: meaning, question: question)
  }

  private func lines(of fault: FileFault, _ speech: Speech) -> [String] {
    switch fault {
    case .rejected(let rejections, let total):
      let shown = rejections.prefix(20).map { wording.rejection($0, speech) }
      let strangers = rejections.contains { if case .unknownPerson = $0.fault { true } else { false } }
      // Rows that share a line are listed with it.
      let lines = wording.rejections(Array(shown), total, rejections.reduce(0) { $0 + $1.rows }, speech)
      return lines + (strangers ? [wording.strangers] : [])
    case .mistakes(let mistakes): return mistakes.flatMap { lines(of: $0) }
    default: return wording.fileFault(fault, speech)
    }
  }

  /// The place, what is wrong there, the line with a caret under it, and what was probably meant.
  private func lines(of mistake: Mistake) -> [String] {
    let number = String(mistake.line)
    let gutter = String(repeating: " ", count: number.count)
    let indent = String(repeating: " ", count: max(0, mistake.column - 1))
    let caret = String(repeating: "^", count: max(1, mistake.length))
    return [
      "\(mistake.file):\(mistake.line):\(mistake.column): \(wording.problem(mistake.problem)).", "\(number) | \(mistake.excerpt)",
      "\(gutter) | \(indent)\(caret)",
    ]
      + (mistake.suggestion.map { [wording.didYouMean($0)] } ?? [])
  }
}

extension Errand {
  /// Whether what is on record may be another thing afterwards.
  fileprivate var changesRecords: Bool {
    switch self {
    case .export, .backup, .help, .speak, .quit, .draft: false
    default: true
    }
  }
}

extension Intent {
  /// The same with what was recorded by mistake taken back before.
  fileprivate func correcting(_ edits: [Edit]?) -> Intent {
    guard let edits, case .tell(let changes) = self else { return self }
    return .tell(edits.reversed().map(Change.takenBack) + changes)
  }
}

extension Speech {
  /// The same with the names that edits bring, which in a rehearsal no store knows.
  func knowing(_ edits: [Edit]) -> Speech {
    var names = directory
    for edit in edits { names.apply(edit) }
    return Speech(directory: names, today: today, language: language)
  }
}

import Documents
import Onboarding

extension Session {
  /// Does what a settled meaning says.
  func act(on meaning: Meaning, _ sentence: String) -> Reply {
    do {
      let intent = meaning.intent(in: try scene())
      remember(meaning)
      switch intent {
      case .tell(let changes) where meaning.isLoosened && consent != .given:
        return confirm(.doubted([meaning], changes), [meaning], changes: changes, try proposal(changes, sentence), sentence)
      case .tell(let changes): return try record(changes, [meaning], sentence)
      case .confirm(let changes, let doubt):
        guard consent != .given else { return try record(changes, [meaning], sentence) }
        return confirm(.doubted([meaning], changes), [meaning], changes: changes, wording.doubt(doubt, speech()), sentence)
      case .object(let objection):
        let lines = wording.objection(objection, speech())
        return say(lines, .refused, ReadingReport(.refuse, of: meaning, question: lines.joined(separator: " ")))
      case .ask(let question): return try answer(question, meaning)
      case .manage(let errand): return try run(errand, meaning, sentence)
      }
    } catch { return excuse(error, meaning) }
  }

  /// What a loosely read sentence would record, as a question.
  private func proposal(_ changes: [Change], _ sentence: String) throws -> String {
    let receipt = try store.rehearse(changes, by: authorship(sentence))
    return wording.shallI(told(receipt).first ?? "")
  }

  /// Records several facts of one sentence.
  func act(on facts: [Meaning], _ sentence: String) -> Reply {
    do {
      var changes: [Change] = []
      for fact in facts {
        remember(fact)
        switch fact.intent(in: try scene()) {
        case .tell(let told): changes += told
        // One doubtful fact among several is not worth a question: it is said again by itself.
        default: return act(on: fact, sentence)
        }
      }
      spokenOf.people = Facts.people(of: facts)
      return try record(changes, facts, sentence)
    } catch { return excuse(error, facts.first) }
  }

  /// Writes what one sentence says, be it one fact or several: all of it or nothing, and one undo takes it back.
  func record(_ changes: [Change], _ meanings: [Meaning], _ sentence: String) throws -> Reply {
    let report = ReadingReport(.record, of: meanings, changes: changes)
    guard mode == .writing else {
      let receipt = try store.rehearse(changes, by: authorship(sentence))
      return say(wording.wouldBe(told(receipt)), .done, report)
    }
    let receipt = try store.commit(changes, by: authorship(sentence))
    lookPast(receipt)
    return say(told(receipt), .done, report)
  }

  /// Keeps in mind who and what the sentence was about.
  func remember(_ meaning: Meaning) {
    let people = meaning.said.values.compactMap { ($0 as? Person)?.id }
    if !people.isEmpty { spokenOf.people = people }
    if meaning.command.kind == .record { lastTold = meaning }
    if let module = meaning.said.values.lazy.compactMap({ ($0 as? Module)?.id }).first { spokenOf.module = module }
    if case .tell(let changes)? = try? meaning.intent(in: scene()), case .hired(let person)? = changes.first {
      spokenOf.people = [person.id]
    }
  }

  /// Why something was not done.
  func excuse(_ error: any Error, _ meaning: Meaning?) -> Reply {
    let speech = speech()
    switch error {
    case let refusal as Refusal: return refused(wording.refusal(refusal, speech), meaning)
    case let fault as Impossible: return refused(wording.impossible(fault, speech), meaning)
    case let fault as FileFault: return refused(lines(of: fault, speech), meaning)
    case let mistake as Mistake: return refused(lines(of: mistake), meaning)
    case let trouble as Trouble:
      let lines = wording.trouble(trouble)
      return say(lines, .failed, report(.refuse, meaning, lines))
    default:
      let lines = wording.trouble(.unsupported("\(error)"))
      return say(lines, .failed, report(.refuse, meaning, lines))
    }
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

extension Speech {
  /// The same with the names that edits bring, which in a rehearsal no store knows.
  func knowing(_ edits: [Edit]) -> Speech {
    var names = directory
    for edit in edits { names.apply(edit) }
    return Speech(directory: names, today: today, language: language)
  }
}

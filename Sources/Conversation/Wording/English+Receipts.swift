import Evaluation
import Onboarding

extension English {
  /// What a sentence put on record, with full names, resolved days and units.
  static func recorded(_ edit: Edit, _ speech: Speech) -> [String] {
    switch edit.after {
    case .person(let person)?: recorded(person, before: edit.before, speech)
    case .enrolment(let it)?:
      ["Noted: \(speech.name(it.person)) completed \(module(it.module, it.version)) on \(speech.dayOrToday(it.completedOn))."]
    case .assessment(let it)?: [assessed(it, speech)]
    case .utility(let it)?:
      ["Noted: \(speech.name(it.person)) rates \(it.module) \(it.rating) of 5" + (it.comment.map { " (“\($0)”)" } ?? "") + "."]
    case .observation(let it)?:
      [
        "Noted: \(speech.name(it.person)), \(speech.period(it.period)): \(speech.metric(it.metric)) \(speech.told(it))"
          + was(edit.before, speech) + "."
      ]
    case .attained(let it)?: ["Noted: \(speech.name(it.person)) reached “\(speech.milestone(it.milestone))” on \(speech.day(it.on))."]
    case .candidate(let it)?: recorded(it, before: edit.before, speech)
    case .scorecard(let it)?: [scored(it, speech)]
    case .note(let it)?: ["Noted about \(speech.name(it.person)), \(speech.day(it.on)): “\(it.text)”."]
    case .planned(let it)?: [planned(it, before: edit.before, speech)]
    case .definitions(let it)?:
      ruled(edit.before, it, speech)
    case .hiring(let it)?: InterviewWords(language: .english).recorded(it, before: edit.before, speech)
    default: []
    }
  }

  private static func module(_ id: Module.ID, _ version: Module.Version) -> String { "\(id) \(version)" }

  private static func was(_ before: Fact?, _ speech: Speech) -> String {
    guard case .observation(let old)? = before else { return "" }
    return " (was \(speech.told(old)))"
  }

  private static func recorded(_ person: Person, before: Fact?, _ speech: Speech) -> [String] {
    if case .person(let old)? = before, let alias = person.aliases.first(where: { !old.aliases.contains($0) }) {
      return ["“\(alias)” is \(person.name)."]
    }
    if let news = SpellWords(language: .english).began(person, before: before, speech) { return news }
    if case .person? = before, let end = person.endDate {
      return ["Noted: \(person.name) left on \(speech.day(end))" + (person.endReason.map { " (“\($0)”)" } ?? "") + "."]
    }
    let start = person.startDate.map { " on \(speech.day($0))" } ?? ""
    let manager = person.manager.map { " Manager: \($0)." } ?? ""
    guard let curriculum = speech.directory.catalogue.curriculum(for: person) else {
      return [
        "\(person.name) starts as \(person.role ?? "")\(start).\(manager)",
        "No curriculum is for \(person.role ?? "this role") yet: `import FILE` loads one.",
      ]
    }
    let contents =
      "\(count(curriculum.modules.count, "module", "modules")), \(count(curriculum.milestones.count, "milestone", "milestones"))"
    return ["\(person.name) starts as \(person.role ?? "")\(start) with \(curriculum.id) (\(contents)).\(manager)"]
  }

  private static func assessed(_ it: Assessment, _ speech: Speech) -> String {
    var notes = [it.phase == .before ? "before the module" : "\(ordinal(it.attempt ?? 1)) attempt"]
    if it.phase == .after, let plan = speech.plan(of: it.module, for: it.person) {
      let passed = (it.share ?? 0) >= plan.pass / plan.of
      notes.append(
        "pass mark \(speech.number(plan.pass))\(plan.of == it.max ? "" : " of \(speech.number(plan.of))"): \(passed ? "passed" : "not passed")"
      )
    }
    let marks = "\(speech.number(it.marks)) of \(speech.number(it.max))"
    return
      "Noted: \(speech.name(it.person)), \(module(it.module, it.version)), \(marks) on \(speech.dayOrToday(it.takenOn)) (\(notes.joined(separator: ", ")))."
  }

  private static func ordinal(_ number: Int) -> String {
    let words = ["first", "second", "third", "fourth", "fifth"]
    return number <= words.count ? words[number - 1] : "\(number)th"
  }

  private static func recorded(_ candidate: Candidate, before: Fact?, _ speech: Speech) -> [String] {
    guard case .candidate(let old)? = before else {
      let source = candidate.source.map { ", from \($0)" } ?? ""
      let address = candidate.email.map { ", \($0)," } ?? ""
      return ["Noted: \(candidate.name)\(address) applied for \(candidate.role) on \(speech.dayOrToday(candidate.appliedOn))\(source)."]
        + InterviewWords(language: .english).duplicateNotes(Duplicates.others(like: candidate, in: speech.directory), speech)
    }
    let reason = candidate.reason.map { " (“\($0)”)" } ?? ""
    return ["Noted: \(candidate.name) moved from \(old.stage.rawValue) to \(candidate.stage.rawValue)\(reason)."]
  }

  private static func scored(_ it: ScorecardRating, _ speech: Speech) -> String {
    let criterion = speech.criterion(it.criterion)
    let name = speech.directory.candidate(it.candidate)?.name ?? it.candidate.text
    let top = criterion.map { " of \(speech.number($0.range.upperBound))" } ?? ""
    let what = criterion.map { Speech.lowered(speech.title($0.title)) } ?? it.criterion.text
    return "Noted: \(it.interviewer) gives \(name) \(speech.number(it.rating))\(top) on \(what), \(speech.dayOrToday(it.ratedOn))."
  }

  /// What the sentence changed about somebody's ramp; `nil` where it is nothing to tell.
  static func effect(_ change: RampChange, _ speech: Speech) -> String? {
    guard let name = speech.directory.person(change.person)?.name else { return nil }
    switch (change.before?.productiveOn, change.after?.productiveOn) {
    case (nil, let day?):
      let count = change.after?.clockStart.map { ", day \(day - $0)" } ?? ""
      // A month may be told before it is over: it counts on its last day.
      guard day <= speech.today else { return "If nothing changes, \(name) will count as productive on \(speech.day(day))\(count)." }
      return "\(name) is productive\(count): the rule holds since \(speech.day(day))."
    case (.some, nil): return "\(name) no longer meets the rule for being productive."
    case (let old?, let new?) where old != new: return "\(name) is now productive as of \(speech.day(new)), not \(speech.day(old))."
    default: return nil
    }
  }
}

extension Speech {
  func dayOrToday(_ day: Day?) -> String { self.day(day ?? today) }

  func told(_ observation: Observation) -> String { measure(observation.measure, of: directory.catalogue.metric(observation.metric)) }

  func criterion(_ id: Criterion.ID) -> Criterion? { directory.catalogue.criteria.first { $0.id == id } }

  /// How the module is tested in the person's own curriculum.
  func plan(of module: Module.ID, for person: Person.ID) -> AssessmentPlan? {
    let curriculum = directory.person(person).flatMap { directory.catalogue.curriculum(for: $0) }
    return (curriculum?.modules.first { $0.id == module } ?? directory.catalogue.module(module))?.assessment
  }
}

extension English {
  private static func ruled(_ before: Fact?, _ after: Definitions, _ speech: Speech) -> [String] {
    let old = if case .definitions(let it)? = before { it } else { Definitions() }
    return ruled(old, after) + keeping(old, after, speech) + MappingWords.english.ruled(old, after)
      + AttemptWords.english.ruled(old, after) + RenewalWords.english.ruled(old, after)
  }
}

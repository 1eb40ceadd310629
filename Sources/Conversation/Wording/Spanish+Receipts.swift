import Evaluation
import Onboarding

extension Spanish {
  /// What a sentence put on record, with full names, resolved days and units.
  static func recorded(_ edit: Edit, _ speech: Speech) -> [String] {
    switch edit.after {
    case .person(let person)?: recorded(person, before: edit.before, speech)
    case .enrolment(let it)?:
      ["Anotado: \(speech.name(it.person)) completó \(it.module) \(it.version) el \(speech.dayOrToday(it.completedOn))."]
    case .assessment(let it)?: [assessed(it, speech)]
    case .utility(let it)?:
      ["Anotado: \(speech.name(it.person)) valora \(it.module) con \(it.rating) de 5" + (it.comment.map { " («\($0)»)" } ?? "") + "."]
    case .observation(let it)?:
      [
        "Anotado: \(speech.name(it.person)), \(speech.period(it.period)): \(speech.metric(it.metric)) \(speech.told(it))"
          + was(edit.before, speech) + "."
      ]
    case .attained(let it)?: ["Anotado: \(speech.name(it.person)) alcanzó «\(speech.milestone(it.milestone))» el \(speech.day(it.on))."]
    case .candidate(let it)?: recorded(it, before: edit.before, speech)
    case .scorecard(let it)?: [scored(it, speech)]
    case .note(let it)?: ["Anotado sobre \(speech.name(it.person)), \(speech.day(it.on)): «\(it.text)»."]
    case .planned(let it)?: [planned(it, before: edit.before, speech)]
    case .definitions(let it)?:
      ruled(edit.before, it, speech)
    case .hiring(let it)?: InterviewWords(language: .spanish).recorded(it, before: edit.before, speech)
    default: []
    }
  }

  private static func was(_ before: Fact?, _ speech: Speech) -> String {
    guard case .observation(let old)? = before else { return "" }
    return " (antes \(speech.told(old)))"
  }

  private static func recorded(_ person: Person, before: Fact?, _ speech: Speech) -> [String] {
    if case .person(let old)? = before, let alias = person.aliases.first(where: { !old.aliases.contains($0) }) {
      return ["«\(alias)» es \(person.name)."]
    }
    if let news = SpellWords(language: .spanish).began(person, before: before, speech) { return news }
    if case .person? = before, let end = person.endDate {
      return ["Anotado: \(person.name) se fue el \(speech.day(end))" + (person.endReason.map { " («\($0)»)" } ?? "") + "."]
    }
    let start = person.startDate.map { " el \(speech.day($0))" } ?? ""
    let manager = person.manager.map { " Responsable: \($0)." } ?? ""
    guard let curriculum = speech.directory.catalogue.curriculum(for: person) else {
      return [
        "\(person.name) empieza como \(person.role ?? "")\(start).\(manager)",
        "Aún no hay plan para \(person.role ?? "ese puesto"): `importa FICHERO` carga uno.",
      ]
    }
    let contents = "\(count(curriculum.modules.count, "módulo", "módulos")), \(count(curriculum.milestones.count, "hito", "hitos"))"
    return ["\(person.name) empieza como \(person.role ?? "")\(start) con \(curriculum.id) (\(contents)).\(manager)"]
  }

  private static func assessed(_ it: Assessment, _ speech: Speech) -> String {
    var notes = [it.phase == .before ? "antes del módulo" : "\(ordinal(it.attempt ?? 1)) intento"]
    if it.phase == .after, let plan = speech.plan(of: it.module, for: it.person) {
      let passed = (it.share ?? 0) >= plan.pass / plan.of
      notes.append(
        "se aprueba con \(speech.number(plan.pass))\(plan.of == it.max ? "" : " de \(speech.number(plan.of))"): \(passed ? "aprobado" : "no aprobado")"
      )
    }
    let marks = "\(speech.number(it.marks)) de \(speech.number(it.max))"
    return
      "Anotado: \(speech.name(it.person)), \(it.module) \(it.version), \(marks) el \(speech.dayOrToday(it.takenOn)) (\(notes.joined(separator: ", ")))."
  }

  private static func ordinal(_ number: Int) -> String {
    let words = ["primer", "segundo", "tercer", "cuarto", "quinto"]
    return number <= words.count ? words[number - 1] : "\(number).º"
  }

  private static func recorded(_ candidate: Candidate, before: Fact?, _ speech: Speech) -> [String] {
    guard case .candidate(let old)? = before else {
      let source = candidate.source.map { ", fuente: \($0)" } ?? ""
      let address = candidate.email.map { ", \($0)," } ?? ""
      return [
        "Anotado: \(candidate.name)\(address) se presentó para \(candidate.role) el \(speech.dayOrToday(candidate.appliedOn))\(source)."
      ]
        + InterviewWords(language: .spanish).duplicateNotes(Duplicates.others(like: candidate, in: speech.directory), speech)
    }
    let reason = candidate.reason.map { " («\($0)»)" } ?? ""
    return ["Anotado: \(candidate.name) pasó de \(old.stage.label(in: .spanish)) a \(candidate.stage.label(in: .spanish))\(reason)."]
  }

  private static func scored(_ it: ScorecardRating, _ speech: Speech) -> String {
    let criterion = speech.criterion(it.criterion)
    let name = speech.directory.candidate(it.candidate)?.name ?? it.candidate.text
    let top = criterion.map { " de \(speech.number($0.range.upperBound))" } ?? ""
    let what = criterion.map { Speech.lowered(speech.title($0.title)) } ?? it.criterion.text
    return "Anotado: \(it.interviewer) da a \(name) un \(speech.number(it.rating))\(top) en \(what), \(speech.dayOrToday(it.ratedOn))."
  }

  /// What the sentence changed about somebody's ramp; `nil` where it is nothing to tell.
  static func effect(_ change: RampChange, _ speech: Speech) -> String? {
    guard let name = speech.directory.person(change.person)?.name else { return nil }
    switch (change.before?.productiveOn, change.after?.productiveOn) {
    case (nil, let day?):
      let count = change.after?.clockStart.map { ", día \(day - $0)" } ?? ""
      guard day <= speech.today else { return "Si nada cambia, \(name) alcanzará la plena productividad el \(speech.day(day))\(count)." }
      return "\(name) alcanza la plena productividad\(count): la regla se cumple desde el \(speech.day(day))."
    case (.some, nil): return "\(name) ya no cumple la regla de plena productividad."
    case (let old?, let new?) where old != new:
      return "\(name) alcanza ahora la plena productividad el \(speech.day(new)), no el \(speech.day(old))."
    default: return nil
    }
  }
}

extension Spanish {
  private static func ruled(_ before: Fact?, _ after: Definitions, _ speech: Speech) -> [String] {
    let old = if case .definitions(let it)? = before { it } else { Definitions() }
    return ruled(old, after) + keeping(old, after, speech) + MappingWords.spanish.ruled(old, after)
      + AttemptWords.spanish.ruled(old, after) + RenewalWords.spanish.ruled(old, after)
  }
}

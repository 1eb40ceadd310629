import Documents
import Evaluation
import Onboarding

/// What is said around interviews and openings, the two languages side by side.
struct InterviewWords: Sendable {
  let language: Language

  func pick(_ english: String, _ spanish: String) -> String { language.pick(english, spanish) }

  func count(_ number: Int, _ one: (String, String), _ many: (String, String)) -> String {
    let words = number == 1 ? one : many
    return "\(number) \(pick(words.0, words.1))"
  }

  func quoted(_ text: String) -> String { pick("“\(text)”", "«\(text)»") }

  var mean: String { pick("Mean", "Media") }
  var spread: String { pick("Spread", "Distancia") }
  var recommendation: String { pick("Recommendation", "Recomendación") }
  var open: String { pick("open", "abierta") }
  var candidatesFor: String { pick("candidates for", "candidatos para") }
  /// What stands for a sentence that tells ratings its reader may not see yet.
  var blotted: String {
    pick("(a rating; hidden until your own scorecard is in)", "(una valoración; oculta hasta que entregues la tuya)")
  }

  func closed(_ day: Day, _ speech: Speech) -> String { pick("closed ", "cerrada el ") + day.short(in: language) }

  /// How many ratings the ranking leaves out because its reader may not see them yet.
  func hiddenNote(_ names: [String], _ speech: Speech) -> String {
    pick(
      "What others rated is hidden from you for \(speech.list(names)) until your own scorecard is in.",
      "Las valoraciones de otros sobre \(speech.list(names)) están ocultas para ti hasta que entregues tu ficha.")
  }
}

// Debriefs.
extension InterviewWords {
  func debrief(_ it: Debrief, _ speech: Speech) -> [String] {
    let stage = it.candidate.stage.label(in: language)
    var lead = "\(it.candidate.name), \(it.candidate.role), \(pick("at", "en fase de")) \(stage): "
    let complete = it.cards.count { $0.isComplete }
    lead +=
      it.cards.isEmpty
      ? pick("no scorecard yet", "ninguna ficha todavía")
      : count(complete, ("complete scorecard", "ficha completa"), ("complete scorecards", "fichas completas"))
    let partial = it.cards.count - complete
    if partial > 0 { lead += pick(" and \(partial) begun", " y \(partial) empezada\(partial == 1 ? "" : "s")") }
    return ["\(lead)."] + missing(it, speech) + advice(it, speech)
  }

  private func missing(_ it: Debrief, _ speech: Speech) -> [String] {
    guard !it.missing.isEmpty else { return [] }
    let names = it.missing.map { "\($0.interviewer) (\($0.stage.label(in: language)))" }
    return [pick("Not submitted: \(speech.list(names)).", "Sin entregar: \(speech.list(names)).")]
  }

  private func advice(_ it: Debrief, _ speech: Speech) -> [String] {
    let given = it.cards.compactMap(\.recommendation)
    guard !given.isEmpty else { return [] }
    let counts = Recommendation.allCases.reversed().compactMap { value -> String? in
      let number = given.count { $0 == value }
      return number > 0 ? "\(number) \(value.label(in: language))" : nil
    }
    return [pick("Recommendations: \(speech.list(counts)).", "Recomendaciones: \(speech.list(counts)).")]
  }

  func debriefNotes(_ it: Debrief, _ latest: Int?, _ speech: Speech) -> [String] {
    var notes: [String] = []
    let none = it.withoutEvidence.map { speech.title($0.title) }
    if !none.isEmpty, !it.cards.isEmpty {
      notes.append(pick("No evidence on \(speech.list(none)): nobody rated it.", "Sin datos sobre \(speech.list(none)): nadie lo valoró."))
    }
    for line in it.lines where (line.spread ?? 0) >= Debrief.wideSpread {
      let points = speech.number(line.spread ?? 0)
      notes.append(
        pick(
          "\(speech.title(line.criterion.title)): \(points) points apart. Talk about it first.",
          "\(speech.title(line.criterion.title)): \(points) puntos de distancia. Empezad por ahí."))
    }
    notes += it.cards.flatMap { card in card.amendments.map { amendment($0, speech) } }
    notes += unpinned(it.cards.filter { $0.edition == nil }.reduce(0) { $0 + $1.ratings.count }, latest)
    let old = it.cards.filter { $0.edition != nil && latest != nil && $0.edition != latest }
    for card in old {
      let (edition, now) = (card.edition ?? 0, latest ?? 0)
      notes.append(
        pick(
          "\(card.interviewer) rated on the scorecard of edition \(edition); the latest is \(now).",
          "\(card.interviewer) valoró con la ficha de la edición \(edition); la última es la \(now)."))
    }
    return notes
  }

  /// The day of an interview that is not today's.
  func later(_ day: Day, _ speech: Speech) -> String {
    day == speech.today ? "" : pick(" on ", " el ") + speech.day(day)
  }

  /// That scorecards from files are read on the latest scale, where there is more than one.
  func unpinned(_ count: Int, _ latest: Int?) -> [String] {
    guard count > 0, let latest, latest > 1 else { return [] }
    return [
      pick(
        "\(English.count(count, "rating has", "ratings have")) no edition on record, as those from files, and \(count == 1 ? "is" : "are") read on the scale of edition \(latest), the latest.",
        "\(Spanish.count(count, "valoración no tiene", "valoraciones no tienen")) edición anotada, como las de ficheros, y se \(count == 1 ? "lee" : "leen") con la escala de la edición \(latest), la última."
      )
    ]
  }

  /// What a scorecard said before.
  private func amendment(_ it: Amendment, _ speech: Speech) -> String {
    let day = speech.day(it.on)
    let what = it.before.criterion.map { speech.criterionTitle($0) } ?? recommendation.lowercased()
    return pick(
      "\(it.interviewer) amended \(what) on \(day): it was \(told(it.before, speech)).",
      "\(it.interviewer) cambió \(what) el \(day): antes, \(told(it.before, speech)).")
  }

  func told(_ answer: ScorecardAnswer, _ speech: Speech) -> String {
    switch answer {
    case .rating(_, let rating): speech.number(rating)
    case .notObserved: pick("not observed", "no observado")
    case .recommendation(let recommendation): recommendation.label(in: language)
    }
  }

  /// An interviewer's column: the name, with the round where there are several.
  func heading(_ card: Debrief.Card, among cards: [Debrief.Card]) -> String {
    guard Set(cards.map(\.stage)).count > 1, let stage = card.stage else { return card.interviewer }
    return "\(card.interviewer), \(stage.label(in: language))"
  }

  /// What a scorecard says of a criterion, and what it said before.
  func answer(_ id: Criterion.ID, _ card: Debrief.Card, _ speech: Speech) -> String {
    let before = card.amendments.filter { $0.before.criterion == id }.map { told($0.before, speech) }
    let was = before.isEmpty ? "" : " (\(pick("was", "antes")) \(before.joined(separator: ", ")))"
    if let rating = card.ratings[id] { return speech.number(rating) + was }
    return (card.notObserved.contains(id) ? pick("not observed", "no observado") : Figure.missing) + was
  }

  func recommendation(of card: Debrief.Card) -> String {
    let before = card.amendments.compactMap { amendment -> String? in
      if case .recommendation(let old) = amendment.before { old.label(in: language) } else { nil }
    }
    let now = card.recommendation?.label(in: language) ?? Figure.missing
    return before.isEmpty ? now : "\(now) (\(pick("was", "antes")) \(before.joined(separator: ", ")))"
  }

  var debriefDefinitions: [Definition] {
    [
      Definition(
        "answer",
        pick(
          "rated, not observed (an answer without a rating: it lowers the count and is never a zero), unanswered, not submitted; for the recommendation, the recommendation.",
          "rated: valorado; not observed: no observado (una respuesta sin valoración: baja el recuento y nunca es un cero); unanswered: sin contestar; not submitted: sin entregar; en la recomendación, la recomendación."
        )),
      Definition(
        "amended", pick("How often the answer was changed; what counts is the last.", "Cuántas veces se cambió; cuenta la última.")),
    ]
  }
}

// Openings.
extension InterviewWords {
  func openings(_ it: OpeningRoll, _ role: String?, _ speech: Speech) -> [String] {
    guard !it.lines.isEmpty else {
      let of = role.map { pick(" for \($0)", " de \($0)") } ?? ""
      return [
        pick(
          "No opening\(of) is on record. Type `open 2 \(role ?? "ROLE") positions for 1 march`.",
          "No consta ninguna vacante\(of). Escribe `abre 2 vacantes de \(role ?? "PUESTO") para 1 de marzo`.")
      ]
    }
    let open = it.lines.count { $0.opening.closedOn == nil }
    let late = it.lines.filter { $0.free > 0 && $0.opening.start < speech.today }
    let lead =
      count(it.free, ("position to fill", "plaza por cubrir"), ("positions to fill", "plazas por cubrir")) + pick(" in ", " en ")
      + count(open, ("opening", "vacante"), ("openings", "vacantes")) + "."
    guard !late.isEmpty else { return [lead] }
    let names = speech.list(late.map(\.opening.id.text))
    return [lead, pick("The start has passed: \(names).", "La fecha de inicio ya pasó: \(names).")]
  }

  var openingHeaders: [String] {
    language == .english
      ? ["Opening", "Role", "Positions", "Hired", "Candidates", "Start", "Manager", "State"]
      : ["Vacante", "Puesto", "Plazas", "Cubiertas", "Candidaturas", "Inicio", "Responsable", "Estado"]
  }

  var openingDefinitions: [Definition] {
    [
      Definition("hired", pick("Candidates for this opening who were hired.", "Candidaturas a esta vacante que se contrataron.")),
      Definition(
        "candidates", pick("Candidates for this opening who are not decided on.", "Candidaturas a esta vacante que siguen sin decidir.")),
    ]
  }
}

// What a sentence put on record.
extension InterviewWords {
  func recorded(_ record: HiringRecord, before: Fact?, _ speech: Speech) -> [String] {
    switch record {
    case .opening(let it): [opened(it, speech)]
    case .application(let it):
      [
        pick(
          "Considered for \(it.opening.text): \(name(it.candidate, speech)).",
          "Se considera para \(it.opening.text): \(name(it.candidate, speech)).")
      ]
    case .scorecard(let it): card(it, before: before, speech)
    case .amendment(let it):
      [pick("It was \(told(it.before, speech)); both are kept.", "Antes: \(told(it.before, speech)); se guardan los dos.")]
    case .duty(let it):
      [
        pick(
          "\(it.interviewer) interviews \(name(it.candidate, speech)) (\(it.stage.label(in: .english)))\(later(it.on, speech)), and sees others' ratings once their own scorecard is in.",
          "\(it.interviewer) entrevista a \(name(it.candidate, speech)) (\(it.stage.label(in: .spanish)))\(later(it.on, speech)), y verá las valoraciones de otros cuando entregue la suya."
        )
      ]
    case .lift(let it):
      [
        pick(
          "\(it.by) opened the ratings of \(name(it.candidate, speech)) to all interviewers\(reason(it.reason)). It is in `history`.",
          "\(it.by) abrió a todos las valoraciones de \(name(it.candidate, speech))\(reason(it.reason)). Consta en `historial`.")
      ]
    case .remark(let it):
      [
        it.kind == .note
          ? pick("Noted about \(name(it.candidate, speech)): “\(it.text)”.", "Anotado sobre \(name(it.candidate, speech)): «\(it.text)».")
          : pick("Document of \(name(it.candidate, speech)): \(it.text).", "Documento de \(name(it.candidate, speech)): \(it.text).")
      ]
    case .stage: []
    }
  }

  private func reason(_ text: String?) -> String { text.map { " (\(quoted($0)))" } ?? "" }

  private func name(_ id: Candidate.ID, _ speech: Speech) -> String { speech.directory.candidate(id)?.name ?? id.text }

  private func opened(_ it: Opening, _ speech: Speech) -> String {
    if let closed = it.closedOn { return pick("\(it.id) is closed, \(speech.day(closed)).", "\(it.id) se cierra, \(speech.day(closed)).") }
    let manager = it.manager.map { pick(" Hiring manager: \($0).", " Responsable: \($0).") } ?? ""
    let positions = count(it.headcount, ("\(it.role) position", "plaza de \(it.role)"), ("\(it.role) positions", "plazas de \(it.role)"))
    return pick(
      "Opened \(it.id): \(positions), to start on \(speech.day(it.start)).\(manager)",
      "Se abre \(it.id): \(positions), con inicio el \(speech.day(it.start)).\(manager)")
  }

  /// What is new on a scorecard.
  private func card(_ it: Scorecard, before: Fact?, _ speech: Speech) -> [String] {
    let old: Scorecard? = if case .hiring(.scorecard(let card))? = before { card } else { nil }
    let name = name(it.candidate, speech)
    var lines: [String] = []
    let unseen = it.notObserved.filter { !(old?.notObserved.contains($0) ?? false) }.map(speech.criterionTitle)
    if !unseen.isEmpty {
      lines.append(
        pick(
          "Noted: \(it.interviewer) did not observe \(speech.list(unseen)) in \(name).",
          "Anotado: \(it.interviewer) no observó \(speech.list(unseen)) en \(name)."))
    }
    if let now = it.recommendation, now != old?.recommendation {
      lines.append(
        pick(
          "Noted: \(it.interviewer) recommends \(now.label(in: .english)) for \(name).",
          "Anotado: \(it.interviewer) recomienda \(now.label(in: .spanish)) para \(name)."))
    }
    return lines
  }
}

// Why something was not done.
extension InterviewWords {
  func refusal(_ refusal: Refusal, _ speech: Speech) -> [String] {
    switch refusal {
    case .blind(let candidate, let interviewer, let open):
      let criteria = open.isEmpty ? "" : speech.list(open.map { Speech.lowered(speech.title($0.title)) })
      return [
        pick(
          "What others made of \(candidate.name) stays hidden from you, \(interviewer), until your own scorecard is in: what you have not read cannot sway you.",
          "Lo que otros opinan de \(candidate.name) queda oculto para ti, \(interviewer), hasta que entregues tu ficha: lo que no has leído no te influye."
        ),
        pick(
          "Still to answer: \(criteria). Type `interview \(candidate.name)`.",
          "Falta contestar: \(criteria). Escribe `entrevista a \(candidate.name)`."),
        pick(
          "The hiring manager can type `lift blind on \(candidate.name) because …`.",
          "Quien contrata puede escribir `abre las valoraciones de \(candidate.name) porque …`."),
      ]
    case .notTheirsToLift(let candidate, let manager?):
      return [
        pick(
          "Only \(manager), who hires for this opening, can open the ratings of \(candidate.name).",
          "Solo \(manager), responsable de la vacante, puede abrir las valoraciones de \(candidate.name).")
      ]
    case .notTheirsToLift(let candidate, nil):
      return [
        pick(
          "You still owe a scorecard of \(candidate.name), so somebody else has to open the ratings.",
          "Aún debes una ficha de \(candidate.name), así que tiene que abrir las valoraciones otra persona."),
        pick("Type `interview \(candidate.name)`.", "Escribe `entrevista a \(candidate.name)`."),
      ]
    case .nothingToLift(let candidate):
      return [pick("The ratings of \(candidate.name) are open already.", "Las valoraciones de \(candidate.name) ya están abiertas.")]
    case .differentRoles(let one, let other):
      return [
        pick(
          "\(one.name) applies for \(one.role) and \(other.name) for \(other.role): they are not rated on the same scorecard.",
          "\(one.name) se presenta para \(one.role) y \(other.name) para \(other.role): no se valoran con la misma ficha.")
      ]
    case .noScorecard(let role):
      return [
        pick("No curriculum for \(role) has a scorecard.", "Ningún plan para \(role) tiene una ficha de valoración."),
        pick("Add `scorecard:` to its YAML file and import it.", "Añade `scorecard:` a su fichero YAML e impórtalo."),
      ]
    default: return openingRefusal(refusal, speech)
    }
  }

  private func openingRefusal(_ refusal: Refusal, _ speech: Speech) -> [String] {
    switch refusal {
    case .noPositions: return [pick("An opening has at least one position.", "Una vacante tiene al menos una plaza.")]
    case .unknownOpening(let text):
      let known = speech.directory.allOpenings.map(\.id.text)
      return [
        pick("There is no opening called “\(text)”.", "No hay ninguna vacante llamada «\(text)»."),
        known.isEmpty
          ? pick("`open 2 ROLE positions for DATE` records one.", "`abre 2 vacantes de PUESTO para FECHA` registra una.")
          : pick("There are \(English.some(known))", "Hay \(Spanish.some(known))"),
      ]
    case .alreadyOpen(let opening):
      return [pick("\(opening.id) is on record already.", "\(opening.id) ya consta.")]
    case .openingClosed(let opening):
      let day = opening.closedOn.map(speech.day) ?? ""
      return [pick("\(opening.id) was closed on \(day).", "\(opening.id) se cerró el \(day).")]
    case .alreadyConsidered(let candidate, let opening):
      return [pick("\(candidate.name) is considered for \(opening.id) already.", "\(candidate.name) ya se considera para \(opening.id).")]
    case .alreadyInterviewing(let interviewer, let candidate, let stage):
      let round = stage.label(in: language)
      return [
        pick(
          "\(interviewer) interviews \(candidate.name) already (\(round)).", "\(interviewer) ya entrevista a \(candidate.name) (\(round)).")
      ]
    default: return []
    }
  }
}

extension Speech {
  /// The criterion as people call it, in small letters, for the middle of a sentence.
  func criterionTitle(_ id: Criterion.ID) -> String { criterion(id).map { Self.lowered(title($0.title)) } ?? id.text }
}

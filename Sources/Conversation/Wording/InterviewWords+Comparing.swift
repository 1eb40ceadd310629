import Documents
import Evaluation
import Onboarding
import Statistics

// Two candidates.
extension InterviewWords {
  var difference: String { pick("Difference", "Diferencia") }
  var debriefOf: String { pick("debrief", "puesta en común de") }
  var interviewersFor: String { pick("interviewers for", "entrevistadores para") }

  func comparison(_ it: CandidateComparison, _ speech: Speech) -> [String] {
    let (one, other) = (it.candidates[0].name, it.candidates[1].name)
    guard let chance = it.chance else {
      let unrated = zip(it.candidates, it.entries).filter { $0.1.score == nil }.map(\.0.name)
      return [
        pick(
          "\(one) and \(other) cannot be compared yet: nobody has rated \(speech.list(unrated, or: .or)).",
          "Aún no se pueden comparar \(one) y \(other): nadie ha valorado a \(speech.list(unrated, or: .or)).")
      ]
    }
    let (better, worse, sure) = chance >= 0.5 ? (one, other, chance) : (other, one, 1 - chance)
    let share = speech.figure.share(sure)
    if it.isSettled ?? false {
      return [
        pick(
          "\(better) is ahead of \(worse): that holds with \(share).", "\(better) va por delante de \(worse): se sostiene con un \(share).")
      ]
    }
    return [
      pick(
        "Not settled: \(better) before \(worse) holds with \(share). Another scorecard settles more than another decimal.",
        "Sin decidir: \(better) por delante de \(worse) se sostiene con un \(share). Otra ficha decide más que otro decimal.")
    ]
  }

  func comparisonNotes(_ it: CandidateComparison, _ speech: Speech) -> [String] {
    var notes: [String] = []
    let gaps = it.lines.filter { ($0.raters[0] == 0) != ($0.raters[1] == 0) }.map { speech.title($0.criterion.title) }
    if !gaps.isEmpty {
      notes.append(
        pick(
          "Only one of the two was rated on \(speech.list(gaps)): it is left out, never counted as zero.",
          "Solo uno de los dos tiene valoración en \(speech.list(gaps)): se deja fuera, nunca cuenta como cero."))
    }
    notes.append(
      pick(
        "Scores have interviewers' severity taken off and few scorecards drawn towards the other candidates; the criteria are plain means.",
        "Las puntuaciones descuentan la severidad de quien valora y acercan las de pocas fichas a las demás; los criterios son medias simples."
      ))
    return notes
  }

  func told(_ recommendations: [Recommendation], _ speech: Speech) -> String {
    recommendations.isEmpty ? Figure.missing : recommendations.reversed().map { $0.label(in: language) }.joined(separator: ", ")
  }

  func comparisonDefinitions(_ one: Candidate, _ other: Candidate) -> [Definition] {
    [
      Definition("first", one.name), Definition("second", other.name),
      Definition(
        "score",
        pick(
          "As in `candidates for \(one.role)`: a mixed model of candidates and interviewers.",
          "Como en `candidatos para \(one.role)`: un modelo mixto de candidaturas y entrevistadores.")),
      Definition(
        "chance",
        pick("How likely the first is worth more than the second.", "La probabilidad de que el primero valga más que el segundo.")),
    ]
  }
}

// Interviewers.
extension InterviewWords {
  func calibration(_ it: InterviewerCalibration, _ speech: Speech) -> [String] {
    guard !it.lines.isEmpty else {
      return [
        pick("No candidate for \(it.role) has a scorecard yet.", "Ninguna candidatura para \(it.role) tiene ficha todavía.")
      ]
    }
    let people = count(it.lines.count, ("interviewer", "entrevistador"), ("interviewers", "entrevistadores"))
    let cards = count(it.lines.reduce(0) { $0 + $1.scorecards }, ("scorecard", "ficha"), ("scorecards", "fichas"))
    let told = it.lines.filter { $0.verdict == .severe || $0.verdict == .lenient }.map { line in
      let points = speech.figure.number(abs(line.severity.value), decimals: 1)
      return line.verdict == .severe
        ? pick("\(line.interviewer) rates \(points) below colleagues", "\(line.interviewer) valora \(points) por debajo de sus colegas")
        : pick("\(line.interviewer) rates \(points) above colleagues", "\(line.interviewer) valora \(points) por encima de sus colegas")
    }
    let few = it.lines.filter { $0.verdict == .tooFew }.map(\.interviewer)
    var lines = ["\(people), \(cards)."]
    if !told.isEmpty {
      lines.append(Speech.raised(speech.list(told)) + pick("; it is taken off in rankings.", "; en las listas se descuenta."))
    }
    if told.isEmpty, few.count < it.lines.count {
      lines.append(pick("Nobody is clearly severe or lenient.", "Nadie es claramente severo ni indulgente."))
    }
    if !few.isEmpty {
      let least = InterviewerCalibration.fewestShared
      lines.append(
        pick(
          "Too few shared candidates to judge \(speech.list(few)): I need \(least) whom somebody else rated, too.",
          "Muy pocas candidaturas en común para juzgar a \(speech.list(few)): hacen falta \(least) que también valorase otra persona."))
    }
    return lines + agreement(it, speech)
  }

  private func agreement(_ it: InterviewerCalibration, _ speech: Speech) -> [String] {
    let poor = it.agreements.filter { $0.verdict == .poor }.map { Speech.lowered(speech.title($0.criterion.title)) }
    let few = it.agreements.filter { $0.verdict == .tooFew }.map { Speech.lowered(speech.title($0.criterion.title)) }
    var lines: [String] = []
    if !poor.isEmpty {
      lines.append(
        pick(
          "Interviewers do not agree on \(speech.list(poor)): do not average those ratings, talk about what they mean.",
          "No hay acuerdo en \(speech.list(poor)): no promedies esas valoraciones, hablad de qué significan."))
    }
    if !few.isEmpty {
      let least = InterviewerCalibration.fewestRatedTwice
      lines.append(
        pick(
          "Too few candidates to say how far interviewers agree on \(speech.list(few)): \(least) rated by two are the least.",
          "Muy pocas candidaturas para decir cuánto coinciden en \(speech.list(few)): hacen falta al menos \(least) valoradas por dos."))
    }
    return lines
  }

  func calibrationNotes(_ it: InterviewerCalibration, _ speech: Speech) -> [String] {
    guard it.agreements.allSatisfy({ $0.single == nil }) else { return [] }
    return [
      pick(
        "No intraclass correlation: it takes everybody to have rated everybody.",
        "Sin correlación intraclase: haría falta que todos hubieran valorado a todos.")
    ]
  }

  func verdict(_ verdict: InterviewerCalibration.Verdict) -> String {
    switch verdict {
    case .lenient: pick("lenient", "indulgente")
    case .severe: pick("severe", "severo")
    case .usual: pick("like the others", "como los demás")
    case .tooFew: pick("too few", "muy pocas")
    }
  }

  func verdict(_ verdict: InterviewerCalibration.Agreement.Verdict) -> String {
    switch verdict {
    case .good: pick("good", "buena")
    case .tentative: pick("tentative", "provisional")
    case .poor: pick("poor", "mala")
    case .tooFew: pick("too few", "muy pocas")
    }
  }

  var severityHeaders: [String] {
    language == .english
      ? ["Interviewer", "Scorecards", "Shared", "Above colleagues (90 %)", "Spread", "Distance", "Verdict"]
      : ["Quién", "Fichas", "En común", "Sobre los demás (90 %)", "Dispersión", "Distancia", "Veredicto"]
  }

  var agreementHeaders: [String] {
    language == .english
      ? ["Criterion", "Rated twice", "Alpha (95 %)", "ICC(2,1)", "Agreement"] : ["Criterio", "Doble", "Alfa (95 %)", "CCI(2,1)", "Acuerdo"]
  }

  var agreementCaption: String { pick("How far interviewers agree", "Cuánto coinciden") }

  var calibrationDefinitions: [Definition] {
    [
      Definition(
        "value",
        pick(
          "Of an interviewer, points above (or, negative, below) colleagues over the same candidates (mixed model, restricted likelihood), low and high its 90 % limits. Of a criterion, Krippendorff's alpha, ordinal, with 95 % limits from drawing candidates anew.",
          "De quien entrevista, puntos por encima (o, negativo, por debajo) de sus colegas con las mismas candidaturas (modelo mixto, verosimilitud restringida), low y high sus límites del 90 %. De un criterio, el alfa de Krippendorff, ordinal, con límites del 95 % por remuestreo de candidaturas."
        )),
      Definition(
        "shared",
        pick("Candidates whom at least one more interviewer rated.", "Candidaturas que valoró al menos otra persona.")),
      Definition("spread", pick("Deviation of the interviewer's scorecards.", "Desviación de las fichas de esa persona.")),
      Definition(
        "distance",
        pick("Mean distance to the mean of the others on shared candidates.", "Distancia media a la media de los demás en las comunes.")),
      Definition(
        "icc", pick("ICC(2,1), where everybody rated everybody.", "CCI(2,1), cuando todos valoraron a todos.")),
      Definition(
        "verdict",
        pick(
          "severe, lenient: the interval leaves out none. good: alpha of .80 or more; tentative: .667 or more; poor: below. too few: under 3 shared candidates, under 10 rated twice.",
          "severe, lenient: el intervalo deja fuera el cero. good: alfa de .80 o más; tentative: .667 o más; poor: menos. too few: menos de 3 en común, menos de 10 valoradas por dos."
        )),
    ]
  }
}

// Criteria held against one of them.
extension InterviewWords {
  func against(_ it: CriteriaAgainst, _ speech: Speech) -> [String] {
    let outcome = Speech.lowered(speech.title(it.outcome.title))
    guard let closest = it.lines.filter({ $0.spearman != nil }).max(by: { ($0.spearman?.value ?? 0) < ($1.spearman?.value ?? 0) }),
      let rank = closest.spearman
    else {
      let least = CriteriaAgainst.fewestCandidates
      return [
        pick(
          "Too few candidates for \(it.role) to say which criteria go with \(outcome): \(least) rated on both are the least.",
          "Muy pocas candidaturas para \(it.role) para decir qué criterios van con \(outcome): hacen falta al menos \(least) valoradas en ambos."
        )
      ]
    }
    let value = speech.figure.number(rank.value, decimals: 2)
    let number = count(closest.candidates, ("candidate", "candidatura"), ("candidates", "candidaturas"))
    var lines = [
      pick(
        "\(speech.title(closest.criterion.title)) goes most with \(outcome): rank correlation \(value), \(number).",
        "\(speech.title(closest.criterion.title)) es lo que más va con \(outcome): correlación de rangos \(value), \(number).")
    ]
    if let alpha = it.alpha {
      let told = speech.figure.number(alpha.value, decimals: 2)
      let limits = alpha.limits.map { " (95 %: \(speech.figure.numbers(from: $0.lower, to: $0.upper, decimals: 2)))" } ?? ""
      lines.append(
        pick(
          "The other \(it.lines.count) criteria hang together with an alpha of \(told)\(limits).",
          "Los otros \(it.lines.count) criterios van juntos con un alfa de \(told)\(limits)."))
      if let odd = it.lines.filter({ ($0.alphaIfDropped ?? 0) > alpha.value }).max(by: {
        ($0.alphaIfDropped ?? 0) < ($1.alphaIfDropped ?? 0)
      }) {
        let without = speech.figure.number(odd.alphaIfDropped ?? 0, decimals: 2)
        lines.append(
          pick(
            "\(speech.title(odd.criterion.title)) measures something else: without it alpha is \(without).",
            "\(speech.title(odd.criterion.title)) mide otra cosa: sin él, el alfa es \(without)."))
      }
    }
    return lines
  }

  var againstHeaders: [String] {
    language == .english
      ? ["Criterion", "Candidates", "Rank correlation (95 %)", "Pearson", "Alpha without"]
      : ["Criterio", "Candidaturas", "Correlación de rangos (95 %)", "Pearson", "Alfa sin él"]
  }

  func againstDefinitions(_ it: CriteriaAgainst) -> [Definition] {
    [
      Definition(
        "spearman",
        pick(
          "Rank correlation with \(it.outcome.id) over candidates' mean ratings, with 95 % limits (Bonett and Wright); none below 8 candidates. kendall: tau-b.",
          "Correlación de rangos con \(it.outcome.id) sobre las medias de cada candidatura, con límites del 95 % (Bonett y Wright); ninguna con menos de 8. kendall: tau-b."
        )),
      Definition(
        "alpha_if_dropped",
        pick(
          "Cronbach's alpha of the other criteria without this one; in the row `all`, of all of them.",
          "Alfa de Cronbach de los demás criterios sin este; en la fila `all`, de todos.")),
    ]
  }
}

// One candidate, and who may be the same.
extension InterviewWords {
  func profile(_ it: CandidateProfile, _ speech: Speech) -> [String] {
    let candidate = it.candidate
    let stage = candidate.stage.label(in: language)
    var lead = "\(candidate.name), \(candidate.role), \(pick("at", "en fase de")) \(stage)"
    if let source = candidate.source { lead += pick(", from \(source)", ", fuente: \(source)") }
    if let last = it.stages.last, last.on <= speech.today {
      let days = count(speech.today - last.on, ("day", "día"), ("days", "días"))
      lead += pick(", \(days) in this stage", ", \(days) en esta fase")
    }
    let person =
      candidate.person.map { [pick("Hired: `status of \(speech.name($0))`.", "Contratado: `estado de \(speech.name($0))`.")] } ?? []
    return ["\(lead)."] + person
  }

  func profileLines(_ it: CandidateProfile, _ speech: Speech) -> [String] {
    let stages = it.stages.map { entry in
      "\(speech.day(entry.on)): \(entry.stage.label(in: language))" + (entry.reason.map { " (\(quoted($0)))" } ?? "")
    }
    let openings = it.file.applications.map { one in
      let state = it.directory.opening(one.opening)?.closedOn == nil ? open : pick("closed", "cerrada")
      return pick("Opening \(one.opening) (\(state))", "Vacante \(one.opening) (\(state))")
    }
    let duties = it.debrief.duties.map { duty in
      let state =
        it.debrief.missing.contains(duty) ? pick("scorecard not submitted", "ficha sin entregar") : pick("scorecard in", "ficha entregada")
      return pick("Interviewer \(duty.interviewer)", "Entrevista \(duty.interviewer)") + " (\(duty.stage.label(in: language))): \(state)"
    }
    let remarks = it.file.remarks.map { remark in
      let kind = remark.kind == .note ? pick("Note", "Nota") : pick("Document", "Documento")
      return "\(kind), \(speech.day(remark.on)): \(remark.text)"
    }
    let lifts = it.file.lifts.map { lift in
      pick("Ratings opened by \(lift.by) on \(speech.day(lift.on))", "Valoraciones abiertas por \(lift.by) el \(speech.day(lift.on))")
    }
    return stages + openings + duties + lifts + remarks
  }

  /// Who may be the same as somebody, and how far they came.
  func duplicateNotes(_ others: [Candidate], _ speech: Speech) -> [String] {
    guard !others.isEmpty else { return [] }
    let told = others.prefix(3).map { "\($0.id.text) (\($0.role), \($0.stage.label(in: language)))" }
    return [
      pick("May be the same person: \(speech.list(told)).", "Puede ser la misma persona: \(speech.list(told)).")
    ]
  }

  func duplicates(_ it: Duplicates) -> [String] {
    guard !it.groups.isEmpty else {
      return [pick("No two candidates share an e-mail or a name.", "Ninguna candidatura comparte correo ni nombre.")]
    }
    return [
      count(it.groups.count, ("group", "grupo"), ("groups", "grupos"))
        + pick(" of candidates who may be one person.", " de candidaturas que pueden ser una misma persona.")
    ]
  }

  func group(_ group: Duplicates.Group, _ speech: Speech) -> String {
    let told = group.candidates.map { "\($0.id.text) (\($0.name), \($0.role), \($0.stage.label(in: language)))" }
    let shared = group.reason == .email ? pick("same e-mail", "mismo correo") : pick("same name", "mismo nombre")
    return "\(shared): \(speech.list(told))"
  }
}

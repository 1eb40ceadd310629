import Evaluation
import Onboarding
import Statistics

extension HiringWords {
  static let spanish = HiringWords(
    candidates: Spanish.candidates, candidateNotes: Spanish.candidateNotes, criteria: Spanish.criteria,
    criteriaNotes: Spanish.criteriaNotes, definition: Spanish.hiringDefinition, verdict: Spanish.criterionVerdict,
    header: Spanish.hiringHeader,
    forestTitle: { "Puntuación, \(Spanish.scale($0)) (intervalos del 90 %; quienes valoraron)" },
    concordanceTitle:
      "Concordancia con el tiempo de rampa (a la derecha de 0,50 van antes los mejor valorados; intervalos del 95 %)",
    total: "todo, ponderado", raters: { Spanish.count($0, "entrevistador", "entrevistadores") }, rated: { "\($0) de \($1)" },
    spread: { "\($0) frente a \($1) de \($2)" }, criteriaFor: { "criterios para \($0)" }, compareBySource: "compara rampa por origen")
}

extension Spanish {
  static func scale(_ it: CandidateRanking) -> String {
    let (low, high) = (it.scale.lowerBound, it.scale.upperBound)
    return "de \(Int(low)) a \(Int(high))"
  }

  static func candidates(_ it: CandidateRanking, _ speech: Speech) -> [String] {
    guard !it.entries.isEmpty else {
      return ["Nadie se ha presentado aún como \(it.role). Escribe `candidata NOMBRE para \(it.role)` o importa candidates.csv."]
    }
    let shown = it.shown
    let rated = shown.filter { $0.rank != nil }
    guard let best = rated.first, let score = best.score else {
      return [
        "\(count(shown.count, "candidatura", "candidaturas")) para \(it.role), ninguna valorada todavía.",
        "Escribe `valora a \(shown[0].candidate.name) con un 4 en \(it.criteria.first?.id.text ?? "CRITERIO")`.",
      ]
    }
    var lead = "\(best.candidate.name) encabeza \(count(rated.count, "candidatura valorada", "candidaturas valoradas")) para \(it.role)"
    if rated.count == 1 { lead = "\(best.candidate.name) es la única candidatura valorada para \(it.role)" }
    lead += ": \(speech.figure.number(score.value, decimals: 1)) en una escala \(scale(it))"
    if let limits = score.limits { lead += " (90 %: \(speech.figure.numbers(from: limits.lower, to: limits.upper, decimals: 1)))" }
    return ["\(lead), \(count(best.raters, "entrevistador", "entrevistadores"))."] + orders(it, rated, speech)
  }

  private static func orders(_ it: CandidateRanking, _ rated: [CandidateRanking.Entry], _ speech: Speech) -> [String] {
    guard rated.count > 1 else { return [] }
    let open = it.unsettled
    guard let first = open.first else { return ["El orden está decidido: cada puesto se sostendría en nueve casos de diez."] }
    let chance = first.0.chanceOverNext.map { speech.figure.share($0) } ?? ""
    let others = open.count == 1 ? "" : ", y \(count(open.count - 1, "pareja más", "parejas más")) igual"
    return [
      "Sin decidir: \(first.0.candidate.name) por delante de \(first.1.candidate.name) se sostiene con un \(chance)\(others). Otra valoración decide más que otro decimal."
    ]
  }

  static func candidateNotes(_ it: CandidateRanking, _ speech: Speech) -> [String] {
    var notes: [String] = []
    if it.decided > 0 {
      notes.append(
        "\(count(it.decided, "candidatura está", "candidaturas están")) ya decididas; CSV y JSON las listan también, con su fase.")
    }
    let alone = it.shown.count { $0.raters == 1 }
    if alone > 0 {
      notes.append(
        "\(count(alone, "candidatura tiene", "candidaturas tienen")) un solo entrevistador: se acerca a las demás y su intervalo es ancho.")
    }
    let none = it.shown.count { $0.raters == 0 }
    if none > 0, none < it.shown.count { notes.append("\(count(none, "candidatura está", "candidaturas están")) sin valorar.") }
    let severe = it.interviewers.filter { ($0.severity.limits.map { $0.lower > 0 || $0.upper < 0 } ?? false) }
    for interviewer in severe.prefix(3) {
      notes.append(
        "\(interviewer.name) puntúa \(speech.figure.number(abs(interviewer.severity.value), decimals: 1)) por \(interviewer.severity.value > 0 ? "encima" : "debajo") de sus colegas en \(count(interviewer.scorecards, "valoración", "valoraciones")); ya está descontado."
      )
    }
    return notes
  }

  static func criteria(_ it: CriteriaPrediction, _ speech: Speech) -> [String] {
    guard !it.lines.isEmpty else {
      return ["Ningún plan para \(it.role) tiene criterios, así que no hay nada que comprobar. Añade `scorecard:` a su archivo YAML."]
    }
    let hires = it.people.count
    guard hires > 0 else {
      return [
        "Ninguna candidatura valorada para \(it.role) se ha incorporado todavía. Escribe `contrata a NOMBRE como \(it.role) desde FECHA` cuando ocurra."
      ]
    }
    guard hires >= CriteriaPrediction.fewestHires else {
      return [
        "Pocas incorporaciones para decir si un criterio predice la rampa: \(hires) de al menos \(CriteriaPrediction.fewestHires). Son \(speech.list(it.people.map(speech.name)))."
      ]
    }
    return claims(it, speech) + unclaimed(it, speech)
  }

  private static func claims(_ it: CriteriaPrediction, _ speech: Speech) -> [String] {
    let telling = it.lines.filter { $0.verdict == .predicts || $0.verdict == .reversed }
    guard !telling.isEmpty else {
      return [
        "De ningún criterio se puede decir que prediga quién produce antes (\(count(it.people.count, "incorporación", "incorporaciones")))."
      ]
    }
    return telling.compactMap { (line) -> String? in
      guard let title = line.criterion.map({ speech.title($0.title) }), let found = line.concordance else { return nil }
      let way = line.verdict == .predicts ? "predice la rampa" : "apunta al revés"
      let pairs =
        "de dos personas, la mejor valorada produce antes en el \(speech.figure.share(found.value)) de los casos\(limits(found, speech)), \(count(line.hires, "incorporación", "incorporaciones"))"
      return "\(title) \(way): \(pairs)."
    }
  }

  private static func limits(_ found: Estimate, _ speech: Speech) -> String {
    found.limits.map { " (95 %: \(speech.figure.shares(from: $0.lower, to: $0.upper)))" } ?? ""
  }

  private static func unclaimed(_ it: CriteriaPrediction, _ speech: Speech) -> [String] {
    func names(_ verdict: CriteriaPrediction.Verdict) -> [String] {
      it.lines.filter { $0.verdict == verdict }.compactMap { $0.criterion.map { speech.title($0.title) } }
    }
    let (few, none) = (names(.tooFew), names(.noSign))
    var lines: [String] = []
    if !few.isEmpty {
      lines.append(
        "Pocas incorporaciones para decir nada de \(speech.list(few)): una correlación de ,3 pide unas \(CriteriaPrediction.neededForSmall), una de ,5 unas \(CriteriaPrediction.neededForLarge)."
      )
    }
    if !none.isEmpty { lines.append("Sin señal de que \(speech.list(none)) \(none.count == 1 ? "prediga" : "predigan") la rampa.") }
    return lines
  }

  static func criteriaNotes(_ it: CriteriaPrediction, _ speech: Speech) -> [String] {
    guard it.people.count >= CriteriaPrediction.fewestHires else { return [] }
    var notes = [
      "Solo quienes se incorporaron tienen tiempo de rampa, y se les eligió por estas valoraciones: lo que se ve aquí es probablemente poco."
    ]
    for line in it.lines {
      guard let title = line.criterion.map({ speech.title($0.title) }), let range = line.range, let raw = range.correlation,
        let corrected = range.corrected
      else { continue }
      notes.append(
        "\(title): correlación \(speech.figure.number(raw, decimals: 2)) entre incorporaciones; \(speech.figure.number(corrected, decimals: 2)) entre todas las candidaturas valoradas si la relación es la misma recta para ellas."
      )
    }
    for line in it.lines {
      guard let title = line.criterion.map({ speech.title($0.title) }), let alpha = line.agreement, alpha.value < 0.667 else { continue }
      notes.append(
        "Los entrevistadores apenas coinciden en \(Speech.lowered(title)) (alfa \(speech.figure.number(alpha.value, decimals: 2)), \(count(line.ratedTwice, "candidatura valorada", "candidaturas valoradas")) dos veces): su media dice poco."
      )
    }
    return notes
  }

  static func criterionVerdict(_ verdict: CriteriaPrediction.Verdict) -> String {
    switch verdict {
    case .predicts: "predice"
    case .reversed: "apunta al revés"
    case .noSign: "sin señal de que prediga"
    case .tooFew: "pocas incorporaciones"
    }
  }

  static func hiringHeader(_ header: HiringWords.Header) -> String {
    switch header {
    case .rank: "Puesto"
    case .candidate: "Candidatura"
    case .stage: "Fase"
    case .score: "Puntuación"
    case .interval90: "Intervalo 90 %"
    case .mean: "Media simple"
    case .raters: "Entrevistadores"
    case .criteriaRated: "Criterios"
    case .criterion: "Criterio"
    case .hires: "Incorporaciones"
    case .concordance: "Concordancia"
    case .leaversLast: "Bajas al final"
    case .agreement: "Acuerdo"
    case .spread: "Dispersión, incorporadas frente a todas"
    case .verdict: "Veredicto"
    }
  }

  static func hiringDefinition(_ defined: HiringWords.Defined, _ it: CandidateRanking?) -> String {
    switch defined {
    case .score:
      "Media ponderada de los criterios en todas las valoraciones, en una escala \(it.map(scale) ?? "de 1 a 5"), descontada la severidad de cada entrevistador y acercando a las demás las candidaturas con pocas valoraciones (modelo mixto, verosimilitud restringida). Un criterio sin valorar se deja fuera, nunca cuenta como cero."
    case .limits90: "Límites del 90 % por t de Student, según cuánto discrepan los entrevistadores."
    case .raters: "Entrevistadores que valoraron la candidatura."
    case .criteriaRated: "Criterios que alguien valoró."
    case .concordance:
      "Concordancia de Harrell: de dos personas de las que se sabe quién produjo antes, la proporción en que fue la mejor valorada; los empates cuentan la mitad, las bajas cuentan hasta su salida. `total` es la media ponderada de todos los criterios."
    case .limits95: "Límites del 95 % de la concordancia, jackknife infinitesimal."
    case .chance:
      "p: cuán probable sería tanto por azar. q: lo mismo para todos los criterios (Benjamini y Hochberg); el total no es uno de varios."
    case .verdict: "predicts, reversed: q menor que ,05. no sign: no, con 85 incorporaciones o más. too few: no, con menos."
    case .agreement: "Alfa de Krippendorff, ordinal, sobre candidaturas que valoraron dos entrevistadores o más."
    }
  }
}

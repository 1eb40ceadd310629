import Evaluation
import Onboarding

extension Spanish {
  static func keepRule(_ rule: KeepRule, _ speech: Speech) -> String {
    switch rule {
    case .employed: "En contra: la persona sigue en la empresa, y sus datos están en uso."
    case .year(let last, let until):
      "En contra: el 29 CFR 1602.14 obliga en Estados Unidos a guardar estos datos un año desde el último acto, \(speech.day(last)): hasta el \(speech.day(until))."
    case .retention(let months, let until):
      "En contra: la regla de conservación guarda las candidaturas \(count(months, "mes", "meses")): hasta el \(speech.day(until))."
    }
  }

  static func keeping(_ before: Definitions, _ after: Definitions, _ speech: Speech) -> [String] {
    var lines: [String] = []
    if before.retention != after.retention {
      lines.append(
        after.retention.map {
          "Anotado: las candidaturas no contratadas se guardan \(count($0, "mes", "meses")) desde la decisión. `candidatos vencidos` las enumera; nada se borra solo."
        }
          ?? "Anotado: ya ninguna regla dice cuánto se guardan las candidaturas.")
    }
    for hold in after.holds where !before.holds.contains(hold) {
      let reason = hold.reason.map { ": \($0)" } ?? ""
      lines.append(
        "Anotado: los datos de \(speech.name(of: hold.subject)) quedan retenidos\(reason). `olvida` se niega hasta `libera a \(speech.name(of: hold.subject))`."
      )
    }
    for hold in before.holds where !after.holds.contains(where: { $0.subject == hold.subject }) {
      lines.append("Anotado: los datos de \(speech.name(of: hold.subject)) ya no están retenidos.")
    }
    return lines
  }

  static func held(_ it: HeldRecords, _ speech: Speech) -> [String] {
    ["Todo lo que consta de \(described(it.identity, speech)): \(count(it.lines.count, "registro", "registros"))."]
  }

  static func due(_ it: RetentionDue, _ speech: Speech) -> [String] {
    guard let months = it.months else {
      return ["Ninguna regla dice cuánto se guardan las candidaturas no contratadas.", "`fija conservación 12 meses` pone una."]
    }
    let rule = count(months, "mes", "meses")
    guard !it.entries.isEmpty else {
      let next = it.next.map { " La próxima vence el \(speech.day($0))." } ?? ""
      return ["Nadie pasa de los \(rule) que se guardan las candidaturas, de \(it.decided) rechazadas o retiradas.\(next)"]
    }
    return [
      "\(count(it.entries.count, "candidatura pasa", "candidaturas pasan")) de los \(rule) que se guardan, de \(it.decided) rechazadas o retiradas.",
      "Nada se borra solo: `olvida a \(it.entries[0].candidate.name)` lo hace.",
    ]
  }

  static func selection(_ it: SelectionRates, _ speech: Speech) -> [String] {
    guard it.lines.count > 1, let most = it.lines.first, let least = it.lines.last else {
      return ["Hacen falta dos grupos de al menos \(SelectionRates.fewest) para comparar."]
    }
    guard let ratio = least.ratio, let p = least.pValue else { return ["No se eligió a nadie, así que no hay qué comparar."] }
    let chance = p < 0.05 ? "difícilmente azar" : "puede ser azar"
    let fifths = least.isBelowFourFifths ? "por debajo" : "no por debajo"
    return [
      "\(least.name): se elige \(speech.figure.number(ratio, decimals: 2)) veces lo que \(most.name) (\(least.rate.successes) de \(least.rate.trials), \(most.rate.successes) de \(most.rate.trials)): \(fifths) de cuatro quintos; \(chance), p = \(speech.figure.number(p, decimals: 3))."
    ]
  }

  static let recordKinds: [HeldRecords.Kind: String] = [
    .person: "Persona", .assignment: "Dónde trabajó", .absence: "Ausencias", .enrolment: "Módulos", .assessment: "Pruebas",
    .item: "Preguntas de pruebas", .rating: "Valoraciones que dio", .milestone: "Hitos", .plan: "Acordado sobre el plan",
    .note: "Observaciones", .observation: "Cifras", .activity: "Actividades", .deal: "Ventas", .candidate: "Candidatura",
    .stage: "Fases", .opening: "Vacantes consideradas", .interview: "Entrevistas",
    .scorecard: "Valoraciones de quien entrevistó", .recommendation: "Recomendaciones", .amendment: "Lo que decían antes las fichas",
    .lift: "Valoraciones abiertas", .remark: "Observaciones sobre la candidatura", .ramp: "Rampa", .hold: "Retención",
    .log: "Qué se dijo, y quién",
  ]

  static let recordColumns = [
    "item": "Qué", "value": "Valor", "on": "El", "until": "Hasta", "text": "Palabras", "by": "Por", "name": "Candidatura", "role": "Puesto",
    "stage": "Fase", "decided_on": "Decidida", "due_on": "Vencida desde", "held": "Retenida", "selected": "Elegidas", "rate": "Tasa",
    "ratio": "Razón",
  ]
}

import Evaluation
import Onboarding

extension AttentionWords {
  static let spanish = AttentionWords(
    header: Spanish.attentionHeader, definition: Spanish.attentionDefinition, today: Spanish.today, group: Spanish.concernGroup,
    concern: Spanish.concern, late: Spanish.late, next: Spanish.concernNext, more: { "… y \($0) más" }, team: Spanish.team,
    standing: Spanish.standing,
    lag: Spanish.lag, onPlan: "según el plan", overdue: Spanish.overdue, atRisk: Spanish.atRisk,
    noSuchManager: { said, known, speech in
      ["Nadie en incorporación depende de \(said)."] + (known.isEmpty ? [] : ["Responsables: \(speech.list(Array(known.prefix(8))))."])
    },
    noSuchCohort: { said, known, speech in
      ["Nadie es de la promoción \(said)."] + (known.isEmpty ? [] : ["Promociones: \(speech.list(Array(known.suffix(8))))."])
    }, plans: .spanish, roll: .spanish)
}

extension Spanish {
  static func attentionHeader(_ header: AttentionWords.Header) -> String {
    switch header {
    case .person: "Persona"
    case .start: "Inicio"
    case .month: "Mes"
    case .training: "Hechos"
    case .overdue: "Vencidos"
    case .attained: "Logrado"
    case .status: "Estado"
    case .plan: "Plan"
    case .item: "Qué"
    case .manager: "Responsable"
    case .due: "Vence"
    case .days: "Días tarde"
    }
  }

  static func attentionDefinition(_ defined: AttentionWords.Defined) -> String {
    switch defined {
    case .kind:
      "Lo que necesita atención. Se mira a quienes han empezado, no están ausentes y ni son productivos ni se han ido, y a candidatos sin decidir."
    case .days: "Días desde el vencimiento; de una incorporación o un hito próximo, días que faltan; de un candidato, días sin movimiento."
    case .next: "Una frase para hacer algo al respecto."
    case .attainment:
      "La parte de la meta del mes de antigüedad que alcanzó el último mes terminado; una meta anotada con la fila la sustituye. Retrasado es por debajo del \(English.percent(1 - AttentionPolicy.shortfall))."
    case .plan:
      "on-plan, o behind: hay algo vencido, el último mes quedó corto, o tres de cada cuatro comparables ya eran productivos a estas alturas."
    case .training: "Módulos hechos, de los del plan de la persona; vencidos son aquellos cuyo día ha pasado."
    case .behindCurve:
      "La parte de los comparables que a tantos días ya eran productivos (Kaplan–Meier): los de la promoción, si no los del puesto, donde hay al menos \(AttentionPolicy.fewestForCurve). Retrasado es desde el \(English.percent(AttentionPolicy.slowest))."
    case .waiting:
      "Un candidato espera desde \(AttentionPolicy.quietDays) días tras la candidatura, la última valoración o el último cambio de fase, lo que sea posterior."
    }
  }

  static func today(_ attention: Attention, _ speech: Speech) -> [String] {
    let whose = attention.manager.map { ", para \($0)" } ?? ""
    guard !attention.concerns.isEmpty else {
      let looked =
        attention.followed == 0
        ? "nadie está en rampa" : "\(count(attention.followed, "persona va", "personas van")) según el plan"
      return ["\(Speech.raised(speech.day(attention.asOf)))\(whose): nada necesita atención; \(looked)."]
    }
    let things = count(attention.concerns.count, "asunto", "asuntos")
    return [
      "\(Speech.raised(speech.day(attention.asOf)))\(whose): \(things) \(attention.concerns.count == 1 ? "necesita" : "necesitan") atención."
    ]
  }

  static func concernGroup(_ kind: Concern.Kind, _ number: Int) -> String {
    switch kind {
    case .arrival: "Empiezan pronto sin lo necesario: \(number)"
    case .exhausted: "Pruebas suspendidas, sin más intentos: \(number)"
    case .failed: "Pruebas suspendidas: \(number)"
    case .module: "Módulos vencidos: \(number)"
    case .milestone: "Hitos vencidos: \(number)"
    case .curve: "Más lentos que los comparables: \(number)"
    case .target: "Por debajo de la meta del mes de antigüedad: \(number)"
    case .noNumbers: "Sin datos del último mes: \(number)"
    case .waiting: "Candidatos que esperan una decisión: \(number)"
    case .unscored: "Candidatos sin valoración: \(number)"
    case .owed: "Fichas sin entregar: \(number)"
    case .retained: "Candidaturas guardadas más de lo que dice la regla: \(number)"
    case .ahead: "Hitos que vencen en \(AttentionPolicy.horizon) días: \(number)"
    }
  }

  static func concern(_ concern: Concern, _ speech: Speech) -> String {
    let name = concern.name
    switch concern {
    case .arrival(let person, let days, let lacks):
      let lacking = lacks.map { $0 == .manager ? "responsable" : "plan de formación" }
      return "\(name) empieza el \(speech.dayOrToday(person.startDate)), \(inDays(days)), sin \(speech.list(lacking))"
    case .exhausted(_, let it): return "\(name): \(it.module), \(attempt(it, speech)), sin más intentos"
    case .failed(_, let it):
      let left = it.attemptsLeft.map { $0 == 1 ? ", queda 1 intento" : ", quedan \($0) intentos" } ?? ""
      return "\(name): \(it.module), \(attempt(it, speech))\(left)\(it.overdueDays.map { ", vencido hace \(days($0))" } ?? "")"
    case .module(_, let it): return "\(name): \(it.module), vencido hace \(days(it.overdueDays ?? 0))"
    case .milestone(_, let it): return "\(name): \(it.milestone), vencido hace \(days(it.overdueDays ?? 0))"
    case .curve(_, let it): return "\(name), día \(it.day): \(curve(it, speech))"
    case .target(_, let it): return "\(name): \(month(it, speech))"
    case .noNumbers(_, let it): return "\(name): falta \(speech.metric(it.metric)) de \(speech.period(it.period))"
    case .waiting(let it, let waits): return "\(name) (\(it.role), \(it.stage.label(in: .spanish))): nada desde hace \(days(waits))"
    case .unscored(let it): return "\(name) (\(it.role), \(it.stage.label(in: .spanish)))"
    case .owed(let it, let duty, let since):
      return "\(duty.interviewer) sobre \(name) (\(it.role), \(duty.stage.label(in: .spanish))): la entrevista fue hace \(days(since))"
    case .retained(let it, let since):
      let due = since == 0 ? "vence hoy" : "vencida hace \(days(since))"
      return "\(name) (\(it.candidate.role), \(it.candidate.stage.label(in: .spanish)) el \(speech.day(it.decidedOn))): \(due)"
    case .ahead(_, let it, let days): return "\(name): \(it.milestone), vence el \(speech.dayOrToday(it.due)), \(inDays(days))"
    }
  }

  static func late(_ concerns: [Concern], _ speech: Speech) -> String {
    let items = concerns.prefix(3).map { "\($0.item ?? "") (\(days($0.days ?? 0)))" }
    let rest = concerns.count > 3 ? ["\(concerns.count - 3) más"] : []
    return "\(concerns[0].name): \(speech.list(items + rest))"
  }

  private static func days(_ number: Int) -> String { count(number, "día", "días") }

  private static func inDays(_ days: Int) -> String { days == 0 ? "hoy" : days == 1 ? "mañana" : "dentro de \(days) días" }

  private static func attempt(_ it: ModuleProgress, _ speech: Speech) -> String {
    let marks = it.last.map { "\(speech.number($0.marks)) de \(speech.number($0.max))" } ?? ""
    return marks + (it.plan.map { " (se aprueba con \(speech.number($0.pass)))" } ?? "")
  }

  private static func curve(_ it: CurveStanding, _ speech: Speech) -> String {
    let whom: String =
      switch it.basis {
      case .everybody: "personas"
      case .same(.cohort, let name): "de la promoción \(name)"
      case .same(_, let name): "con el puesto \(name)"
      }
    return "el \(English.percent(it.productive)) de \(it.count) \(whom) ya era productivo entonces"
  }

  private static func month(_ it: MonthStanding, _ speech: Speech) -> String {
    let metric = speech.directory.catalogue.metric(it.metric)
    return "\(speech.metric(it.metric)) \(speech.figure(it.figure, of: metric)) en \(speech.period(it.period)); la meta del mes "
      + "\(it.tenureMonth) de antigüedad es \(speech.figure(it.target, of: metric))"
  }

  static func concernNext(_ concern: Concern, _ speech: Speech) -> String {
    let name = concern.name
    switch concern {
    case .arrival(_, _, let lacks): return lacks.contains(.curriculum) ? "importa FICHERO" : "estado de \(name)"
    case .exhausted(_, let it): return "por qué \(it.module)"
    case .failed(_, let it): return "puntúa a \(name) con N en \(it.module)"
    case .module(_, let it): return it.plan == nil ? "completa \(it.module) para \(name)" : "puntúa a \(name) con N en \(it.module)"
    case .milestone(_, let it), .ahead(_, let it, _): return "hito \(it.milestone) de \(name)"
    case .curve: return "pronóstico de \(name)"
    case .target: return "indicadores de \(name)"
    case .noNumbers(_, let it): return "observa a \(name) \(it.metric) N en \(it.period)"
    case .waiting: return "mueve a \(name) a FASE"
    case .owed(_, let duty, _): return "entrevista a \(name) por \(duty.interviewer)"
    case .retained: return "olvida a \(name)"
    case .unscored(let it):
      let criterion = speech.directory.catalogue.criteria(for: it.role).first?.id.text ?? "CRITERIO"
      return "puntúa a \(name) con N en \(criterion)"
    }
  }

  static func team(_ team: Team, _ speech: Speech) -> [String] {
    let whose: String =
      switch team.scope {
      case .everybody: "Aún no productivos"
      case .reporting(let manager): "Equipo de \(manager)"
      case .cohort(let name): "Promoción \(name)"
      }
    let followed = team.members.filter(\.isFollowed)
    let behind = followed.count { !$0.lags.isEmpty }
    let others = team.members.count - followed.count
    guard !followed.isEmpty else { return ["\(whose): \(count(team.members.count, "persona", "personas")), nadie en rampa."] }
    let rest = others == 0 ? "" : "; productivos, ausentes o idos: \(others)"
    return ["\(whose): \(followed.count) en rampa, \(followed.count - behind) según el plan, \(behind) con retraso\(rest)."]
  }

  static func standing(_ outlook: Outlook, _ speech: Speech) -> String {
    guard !outlook.isAway else { return "ausente" }
    switch outlook.status.ramp {
    case .productive(let days)?: return "productivo, día \(days)"
    case .ramping(let days)?: return "en rampa, día \(days)"
    case .left(let days)?: return "se fue, día \(days)"
    case nil: return "sin empezar"
    }
  }

  static func lag(_ lag: Outlook.Lag, _ speech: Speech) -> String {
    switch lag {
    case .modules(let number, let late): "\(count(number, "módulo vencido", "módulos vencidos")), hasta \(days(late))"
    case .milestones(let number, let late): "\(count(number, "hito vencido", "hitos vencidos")), hasta \(days(late))"
    case .target(let it): month(it, speech)
    case .curve(let it): curve(it, speech)
    }
  }

  static func overdue(_ team: Team, _ speech: Speech) -> [String] {
    let people = team.overdue
    guard !people.isEmpty else { return ["No hay nada vencido\(among(team))."] }
    let things = people.reduce(0) { $0 + $1.overdueModules.count + $1.overdueMilestones.count }
    return ["\(count(things, "asunto vencido", "asuntos vencidos"))\(among(team)), de \(count(people.count, "persona", "personas"))."]
  }

  static func atRisk(_ team: Team, _ speech: Speech) -> [String] {
    let people = team.atRisk
    let followed = team.members.count(where: \.isFollowed)
    guard !people.isEmpty else {
      return [
        "Nadie\(among(team)) está en riesgo: \(count(followed, "persona", "personas")) en rampa, nadie bajo meta ni más lento que tres de cada cuatro."
      ]
    }
    return ["En riesgo\(among(team)): \(people.count) de \(count(followed, "persona", "personas")) en rampa."]
  }

  private static func among(_ team: Team) -> String {
    if case .reporting(let manager) = team.scope { " entre los de \(manager)" } else { "" }
  }
}

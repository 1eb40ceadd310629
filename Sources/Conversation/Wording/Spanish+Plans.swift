import Evaluation
import Onboarding

extension PlanWords {
  static let spanish = PlanWords(
    header: { header in
      switch header {
      case .module: "Módulo"
      case .due: "Vence"
      case .state: "Estado"
      case .agreed: "Acordado"
      }
    }, definition: Spanish.planDefinition, plan: Spanish.plan, state: Spanish.planState, agreed: Spanish.agreed,
    firstDays: Spanish.firstDays, stage: Spanish.stage, stageLines: Spanish.stageLines, standing: Spanish.planStanding,
    changed: Spanish.changed, productive: Spanish.productive, next: Spanish.changedNext)
}

extension Spanish {
  static func planDefinition(_ defined: PlanWords.Defined) -> String {
    switch defined {
    case .state:
      "De un módulo: done (hecho), late (hecho tras su día), overdue (vencido), open (pendiente) o taken-out (quitado); de un hito: reached, late, overdue u open."
    case .due: "El día acordado con la persona; si no, la fecha de inicio más los días del plan de formación."
    case .metric:
      "El último mes natural terminado para ese día: su dato junto a la meta anotada para él o, si no, la del mes de antigüedad."
    }
  }

  static func planned(_ it: PlannedModule, before: Fact?, _ speech: Speech) -> String {
    let reason = it.reason.map { " («\($0)»)" } ?? ""
    let name = speech.name(it.person)
    guard it.isAssigned else { return "Anotado: \(it.module) ya no es parte del plan de \(name)\(reason)." }
    let due = it.due.map { ", vence el \(speech.day($0))" } ?? ""
    guard let old = speech.dueBefore(it, before) else { return "Anotado: \(it.module) es parte del plan de \(name)\(due)\(reason)." }
    return "Anotado: \(it.module) de \(name) vence ahora el \(speech.dayOrToday(it.due)), no el \(speech.day(old))\(reason)."
  }

  static func planRefusal(_ refusal: Refusal, _ speech: Speech) -> [String] {
    switch refusal {
    case .alreadyPlanned(let id, let person):
      ["\(id) ya es parte del plan de \(person.name).", "`aplaza \(id) de \(person.name) hasta FECHA` cambia su día."]
    case .notInPlan(let id, let person):
      ["\(id) no es parte del plan de \(person.name).", "`plan de \(person.name)` lo muestra, `asigna \(id) a \(person.name)` lo añade."]
    case .notLater(let day, let due, let id):
      [
        "El \(speech.day(day)) no aplaza nada: \(id) vence el \(speech.day(due)).",
        "`asigna \(id) a PERSONA hasta FECHA` fija cualquier día.",
      ]
    case .noDueDay(let id, let person):
      ["\(id) no tiene en el plan de \(person.name) un día que mover.", "`asigna \(id) a \(person.name) hasta FECHA` le da uno."]
    default: []
    }
  }

  static func plan(_ status: PersonStatus, _ speech: Speech) -> [String] {
    let name = status.person.name
    guard !status.modules.isEmpty else {
      return ["\(name) no tiene plan: ninguno es para \(status.person.role ?? "ese puesto").", "`importa FICHERO` carga uno."]
    }
    let (done, late) = (status.modules.count(where: \.isDone), status.isRamping ? status.overdue.count : 0)
    let overdue = late == 0 ? "" : ", \(count(late, "vencido", "vencidos"))"
    let out = status.takenOut.map { "\($0.module)\($0.reason.map { " («\($0)»)" } ?? "")" }
    return ["Plan de \(name): \(count(status.modules.count, "módulo", "módulos")), \(count(done, "hecho", "hechos"))\(overdue)."]
      + (out.isEmpty ? [] : ["Quitados: \(speech.list(out))."])
  }

  static func planState(_ it: ModuleProgress) -> String {
    if it.isDone { return "hecho" }
    return it.overdueDays.map { "vencido hace \(count($0, "día", "días"))" } ?? "pendiente"
  }

  static func agreed(_ it: PlannedModule, _ speech: Speech) -> String {
    speech.figureOfDay(it.on) + (it.reason.map { ": \($0)" } ?? "")
  }

  static func firstDays(_ it: FirstDays, _ speech: Speech) -> [String] {
    let name = it.status.person.name
    guard let start = it.status.person.startDate, !it.stages.isEmpty else { return ["\(name) no tiene fecha de inicio."] }
    let day = it.status.asOf - start
    guard day >= 0 else { return ["\(name) empieza el \(speech.day(start)), dentro de \(count(-day, "día", "días"))."] }
    return ["\(name) empezó el \(speech.day(start)) y \(day <= 90 ? "va por el día \(day)" : "ha pasado el día 90: va por el \(day)")."]
  }

  static func stage(_ it: FirstDays.Stage, _ speech: Speech) -> String {
    "Día \(it.day), \(speech.day(it.on))\(it.isOver ? "" : ": lo esperado")"
  }

  static func stageLines(_ it: FirstDays.Stage, _ speech: Speech) -> [String] {
    let open = it.modules.filter { !$0.isDone }.map { "\($0.module)\($0.isOverdue ? " (\(planState($0)))" : "")" }
    let ahead = it.milestones.filter { !$0.isReached }.map {
      "\($0.milestone)\($0.isOverdue ? " (vencido hace \(count($0.overdueDays ?? 0, "día", "días")))" : "")"
    }
    var lines: [String] = []
    if !it.modules.isEmpty {
      lines.append(
        "Módulos: \(it.modules.count - open.count) de \(it.modules.count) hechos\(open.isEmpty ? "" : "; faltan: \(speech.list(open))")")
    }
    if !it.milestones.isEmpty {
      lines.append(
        "Hitos: \(it.milestones.count - ahead.count) de \(it.milestones.count) alcanzados\(ahead.isEmpty ? "" : "; faltan: \(speech.list(ahead))")"
      )
    }
    return lines
      + it.metrics.filter { $0.figure != nil || !it.isOver || $0 == it.metrics.first }.map { figure($0, isExpected: !it.isOver, speech) }
  }

  private static func figure(_ it: FirstDays.Figure, isExpected: Bool, _ speech: Speech) -> String {
    let metric = speech.directory.catalogue.metric(it.metric)
    let target = "la meta del mes \(it.tenureMonth) de antigüedad es \(speech.figure(it.target, of: metric))"
    let what = "\(Speech.raised(speech.metric(it.metric))), \(speech.period(it.period))"
    if isExpected, it.figure == nil { return "\(what): \(speech.figure(it.target, of: metric)) en el mes \(it.tenureMonth) de antigüedad" }
    return "\(what): \(it.figure.map { speech.figure($0, of: metric) } ?? "sin dato"); \(target)"
  }

  static func planStanding(_ outlook: Outlook, _ speech: Speech) -> [String] {
    guard outlook.isFollowed else { return outlook.isAway ? ["\(outlook.person.name) está ausente hoy."] : [] }
    let risks = outlook.lags.filter(\.isRisk).map { lag($0, speech) }
    var lines = outlook.status.nextMilestone.map { ["Próximo hito: \($0.milestone), vence el \(speech.dayOrToday($0.due))."] } ?? []
    lines +=
      outlook.status.agreements.isEmpty
      ? [] : ["Acordado: \(speech.list(outlook.status.agreements.map { agreement($0, speech) }))."]
    if let month = outlook.month, month.isMissing {
      lines.append("Falta \(speech.metric(month.metric)) de \(speech.period(month.period)).")
    }
    lines += risks.isEmpty ? [] : ["En riesgo: \(risks.joined(separator: "; "))."]
    return lines
  }

  private static func agreement(_ it: PlannedModule, _ speech: Speech) -> String {
    guard it.isAssigned else { return "\(it.module) quitado" }
    return "\(it.module)\(it.due.map { " vence el \(speech.day($0))" } ?? " añadido")"
  }

  static func changed(_ it: Consequences, _ speech: Speech) -> [String] {
    let name = it.status.person.name
    var lines = it.reached.map {
      "Con eso se alcanza «\(speech.title($0.title))»\($0.due.map { ", que vence el \(speech.day($0))" } ?? "")."
    }
    if let failed = it.failed, let left = failed.attemptsLeft {
      lines.append(
        "A \(name) \(left == 0 ? "no le quedan intentos" : left == 1 ? "le queda 1 intento" : "le quedan \(left) intentos") en \(failed.module)."
      )
    }
    if let first = it.cleared.first {
      let was =
        first.agreed?.on == it.status.asOf ? "" : "\(first.module) llevaba vencido \(count(first.overdueDays ?? 0, "día", "días")); "
      lines.append(it.overdue == 0 ? "\(was)\(name) ya no tiene nada vencido." : "\(was)a \(name) le quedan vencidos: \(it.overdue).")
    }
    return lines.map(Speech.raised) + months(it, speech)
  }

  private static func months(_ it: Consequences, _ speech: Speech) -> [String] {
    guard let month = it.month, month.figure != nil else { return [] }
    let target = speech.figure(month.target, of: speech.directory.catalogue.metric(month.metric))
    if month.isBehind { return ["Por detrás del plan: el mes \(month.tenureMonth) de antigüedad pide \(target)."] }
    guard let rule = it.status.months, rule.run > 0, rule.run < rule.needed, !it.status.isSettled else { return [] }
    return ["\(rule.run) de \(rule.needed) meses seguidos al \(speech.figure.share(rule.atLeast)) de la meta."]
  }

  static func productive(_ it: Consequences, _ pace: RampPace?, _ speech: Speech) -> String? {
    guard case .productive(let days)? = it.status.ramp else { return nil }
    let name = it.status.person.name
    let why = it.status.months.map {
      "\($0.needed) meses seguidos con \(speech.metric($0.metric)) al \(speech.figure.share($0.atLeast)) de la meta: "
    }
    return "\(why ?? "")\(name) ya es productivo, día \(days)\(pace.map { ", \(faster($0, than: days))" } ?? "")."
  }

  private static func faster(_ pace: RampPace, than days: Int) -> String {
    let whom: String =
      switch pace.basis {
      case .everybody: "de todos"
      case .same(.cohort, let name): "de la promoción \(name)"
      case .same(_, let name): "del puesto \(name)"
      }
    let gap = pace.median - days
    guard gap != 0 else { return "justo la mediana \(whom) (n = \(pace.count))" }
    return "\(count(abs(gap), "día", "días")) \(gap > 0 ? "antes" : "después") que la mediana \(whom) (n = \(pace.count))"
  }

  static func changedNext(_ it: Consequences, _ speech: Speech) -> [String] {
    let name = it.status.person.name
    if let failed = it.failed, failed.attemptsLeft != 0 { return ["puntúa a \(name) con N en \(failed.module)"] }
    if let next = it.next {
      return [next.plan == nil ? "completa \(next.module) para \(name)" : "puntúa a \(name) con N en \(next.module)"]
    }
    return it.month?.isBehind ?? false ? ["indicadores de \(name)"] : []
  }
}

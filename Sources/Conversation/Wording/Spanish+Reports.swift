import Documents
import Evaluation
import Onboarding

extension Spanish {
  static func reportTitle(_ report: Report, _ speech: Speech) -> String {
    switch report {
    case .ramp: "Cuánto tardan las nuevas incorporaciones en ser productivas"
    case .training: "Lo que logra la formación"
    case .operations(let period): "Operaciones de ventas" + (period.map { ", \(speech.period($0))" } ?? "")
    case .person(let id): "\(speech.name(id)): su incorporación hasta hoy"
    case .recruiting: "Selección"
    }
  }

  static func reportOpening(_ report: Report, _ speech: Speech) -> String {
    let day = "A fecha de \(speech.day(speech.today))."
    switch report {
    case .operations: return day + " Cada dato va junto al del periodo anterior; cómo se define cada uno se dice al final."
    default: return day + " Los intervalos son del 95 % salvo que digan otra cosa; cómo se define cada dato se dice al final."
    }
  }

  static func reportHeading(_ part: ReportWords.Part) -> String {
    switch part {
    case .keyFigures: "Datos principales"
    case .fourQuestions: "Cuatro preguntas, con respuesta"
    case .howLong: "Tiempo hasta ser productivo"
    case .curve: "Día a día"
    case .byCohort: "Cohorte a cohorte"
    case .bySegment: "Segmento a segmento"
    case .segmentsCompared: "¿La diferencia es más que azar?"
    case .tenure: "Cumplimiento por mes de antigüedad"
    case .stillRamping: "Aún en rampa"
    case .cost: "Lo que cuesta la rampa"
    case .weak: "Módulos, por lo que muestran sus indicadores"
    case .sections: "Secciones"
    case .why: "El módulo más flojo, de cerca"
    case .board: "Quién ha hecho qué"
    case .versions: "Versiones comparadas"
    case .quota: "Quién llega a la cuota"
    case .overdue: "Vencido"
    case .metrics: "El periodo junto al anterior"
    case .funnel: "Del lead a la venta"
    case .forecast: "Previsión y resultado"
    case .pipeline: "Cartera abierta"
    case .matter: "Indicadores que van con la cuota"
    case .firstDays: "30, 60 y 90 días"
    case .status: "Cómo están las cosas"
    case .figures: "Datos"
    case .prediction: "Qué cabe esperar"
    case .plan: "Plan"
    case .candidates: "Candidatos"
    case .recruiting: "De la solicitud a la contratación"
    case .criteria: "¿Predijeron algo las notas?"
    case .definitions: "Cómo se definen los datos"
    }
  }

  static func reportKey(_ key: ReportWords.Key) -> String {
    switch key {
    case .hires: "Incorporaciones con el reloj en marcha"
    case .productive: "Productivas"
    case .ramping: "Aún en rampa"
    case .left: "Se fueron antes de ser productivas"
    case .medianDays: "Mediana de días hasta ser productivo"
    case .rampedBy180: "Productivas el día 180"
    case .leftBy180: "Se fueron antes del día 180"
    case .contribution: "Mediana de días hasta la primera aportación"
    case .reachingQuota: "Personas que llegan a la cuota"
    case .attainment: "Cumplimiento medio de cuota"
    case .pipelineAfterTraining: "Cartera por persona, 90 días tras la formación"
    case .weakModules: "Módulos flojos"
    case .trained: "Formación completada"
    case .openPipeline: "Cartera abierta"
    case .weightedPipeline: "Cartera ponderada"
    case .forecastBias: "Previsión menos resultado"
    case .candidates: "Candidatos aún abiertos"
    case .hired: "Candidatos contratados"
    }
  }

  static func reportHeader(_ header: ReportWords.Header) -> String {
    switch header {
    case .figure: "Dato"
    case .value: "Valor"
    case .interval: "Intervalo 95 %"
    case .before: "Antes"
    case .change: "Cambio"
    case .month: "Mes"
    case .hires: "Personas"
    case .attained: "Logrado"
    case .asked: "Meta"
    case .tenured: "Veteranos"
    case .productive: "Productivas"
    case .ramping: "En rampa"
    case .lost: "Perdidas"
    case .quotas: "Cuotas enteras"
    case .amount: "Cuota"
    }
  }

  static func reportDefinition(_ defined: ReportWords.Defined) -> String {
    switch defined {
    case .keyFigure:
      "Un dato con el nombre que usan las tablas de abajo; las partes como fracción de 1, los importes en unidades enteras de su moneda."
    case .before: "El mismo dato del periodo anterior, o tal como estaba al acabar ese periodo."
    case .attained:
      "La media entre personas del dato del mes sobre la meta completa del indicador, con límites de Student. Los meses de cada persona cuentan una vez acabados; quien se fue no tiene más."
    case .asked: "La media entre las mismas personas de la meta de ese mes de antigüedad sobre la completa."
    case .tenured: "La media entre veteranos de su propia media de los últimos doce meses, sobre la misma meta completa."
    case .state: "`done`: completado, o prueba aprobada; `overdue`: la fecha límite ha pasado; si no, `open`."
    case .mark: "La parte de los puntos en la última prueba posterior al módulo."
    case .expected:
      "Las personas productivas y veteranas de hoy, más cada persona en rampa o prevista según la probabilidad que da la curva de rampa hasta hoy (Aalen–Johansen; para quien está en rampa, la de quienes seguían en rampa tras los mismos días). El intervalo toma a la vez el límite inferior, o superior, del 95 % de cada probabilidad."
    case .lost: "Personas que cabe esperar que se vayan antes de ser productivas, desde hoy."
    case .quotas:
      "Cuotas enteras que se llevan: 1 por quien es productivo o veterano; por los demás que se quedan, el cumplimiento medio de ese mes de antigüedad."
    case .amount: "Cuotas enteras por la cuota que se dijo."
    case .contribution:
      "Días desde que arranca el reloj hasta la primera venta ganada no heredada (Kaplan–Meier); sin ventas, hasta el final del primer mes con dato."
    case .afterTraining:
      "El importe de las oportunidades que una persona creó en los 90 días tras completar el último módulo de su plan (no cuentan los módulos que nadie hizo en el medio año desde que empezó), ganadas o no, sin las heredadas; de las personas seguidas todos esos días."
    }
  }

  static func fourQuestions(_ it: FourQuestions, _ speech: Speech) -> [String] {
    [
      "¿Cuándo aporta una incorporación? " + contributing(it.contribution, speech) + " " + productive(it.ramp, speech),
      "¿Cuántas personas llegan a la cuota? " + reaching(it.quota, speech),
      "¿Rampa por \(it.grouping.spanish)? " + segments(it.segments, speech),
      "¿Qué cartera crean tras la formación? " + built(it.pipeline, speech),
    ]
  }

  private static func contributing(_ it: FirstContribution, _ speech: Speech) -> String {
    let (one, many) =
      it.sign == .deal
      ? ("ha ganado su primera venta", "han ganado su primera venta")
      : ("ha tenido su primer mes con dato", "han tenido su primer mes con dato")
    guard let median = it.median else {
      return "\(it.contributing) de \(count(it.hires, "persona", "personas")) \(it.contributing == 1 ? one : many); la mitad, todavía no."
    }
    let limits = it.limits.map { ", intervalo 95 %: \(speech.figure.days(from: $0.lower, to: $0.upper))" } ?? ""
    return "La mitad \(one) el día \(speech.figure.dayCount(median)) o antes (n = \(it.hires)\(limits))."
  }

  private static func productive(_ it: RampTime, _ speech: Speech) -> String {
    guard let group = it.groups.first, let median = group.curve?.median else { return "La mitad aún no es plenamente productiva." }
    return
      "La mitad es plenamente productiva el día \(speech.figure.dayCount(median)) o antes (\(group.productive) de \(group.count) hasta hoy)."
  }

  private static func reaching(_ it: QuotaShare.Part?, _ speech: Speech) -> String {
    guard let it, let share = it.share else { return "No consta el cumplimiento de nadie." }
    let limits = share.wilson()
    return
      "\(it.reached) de \(count(it.people, "persona", "personas")) en \(it.period.map { speech.period($0) } ?? "todos los meses"): \(speech.figure.share(share.share)), intervalo 95 %: \(speech.figure.shares(from: limits.lower, to: limits.upper))."
  }

  private static func segments(_ it: RampTime, _ speech: Speech) -> String {
    let told = it.groups.filter { $0.count > 0 }.map { group -> String in
      let name = group.name ?? "sin dato"
      return group.curve?.median.map { "\(name) \(speech.figure.days($0)) (n = \(group.count))" }
        ?? "\(name) no alcanzada (n = \(group.count))"
    }
    guard told.count > 1 else { return "Todas las personas son de un mismo grupo." }
    return "Mediana de " + speech.list(told) + "."
  }

  private static func built(_ it: PipelineAfterTraining, _ speech: Speech) -> String {
    guard !it.lines.isEmpty else {
      guard it.trained > 0 else { return "Nadie ha completado aún toda la formación." }
      return it.watched == 0
        ? "Es pronto: \(it.trained) de \(count(it.hires, "persona", "personas")) \(it.trained == 1 ? "ha" : "han") completado la formación, y a ninguna se la ha seguido \(PipelineAfterTraining.window) días después."
        : "No consta ninguna de \(count(it.watched, "persona", "personas")) en los \(PipelineAfterTraining.window) días tras la formación."
    }
    return it.lines.map { line in
      let limits =
        line.after.limits().map { ", intervalo 95 %: de \(amount($0.lower, line, speech)) a \(amount($0.upper, line, speech))" } ?? ""
      let before =
        line.before.map { "; \(amount($0.value, line, speech)) en los \(PipelineAfterTraining.window) días anteriores (n = \($0.count))" }
        ?? ""
      return
        "\(amount(line.after.value, line, speech)) por persona en \(PipelineAfterTraining.window) días (n = \(line.after.count)\(limits))\(before)."
    }.joined(separator: " ")
  }

  private static func amount(_ value: Double, _ line: PipelineAfterTraining.Line, _ speech: Speech) -> String {
    line.currency.map { speech.rounded(value, $0) } ?? speech.figure.number(value, decimals: 0)
  }

  static func weakest(_ it: WeakModules, _ names: ModuleNames, _ speech: Speech) -> String {
    let weak = it.findings.filter { $0.verdict == .weak }.map { speech.list(names.names($0), or: .or) }
    guard !weak.isEmpty else { return "De ningún módulo está demostrado que flojee." }
    return "\(weak.count == 1 ? "Módulo flojo" : "Módulos flojos"): \(speech.list(weak))."
  }

  static func tenure(_ it: TenureAttainment, _ speech: Speech) -> [String] {
    // A figure of many says more than the last one, which is of few.
    let told = it.months.last { ($0.attained?.count ?? 0) >= 8 } ?? it.months.last
    guard let last = told, let attained = last.attained else {
      return [
        "Menos de \(TenureAttainment.fewestHires) personas tienen un mes con dato del indicador de su regla: son pocas para decir nada."
      ]
    }
    let first = it.month(reaching: 1).map { "Desde el mes \($0) de antigüedad se alcanza de media la meta completa." }
    let now =
      "En el mes \(last.number) de antigüedad se logra el \(speech.figure.share(attained.value)) de la meta completa (n = \(attained.count))."
    let colleagues = it.tenured.map { "Los veteranos logran el \(speech.figure.share($0.value)) (n = \($0.count))." }
    return [first ?? "De media aún no se ha mantenido la meta completa en ningún mes.", now] + [colleagues].compactMap(\.self)
  }

  static func tenureNotes(_ it: TenureAttainment, _ speech: Speech) -> [String] {
    guard !it.months.isEmpty else { return [] }
    let small = it.months.contains { ($0.attained?.count ?? 0) < 8 }
    return ["Los últimos meses son de quienes se quedaron y empezaron a tiempo: mira n."]
      + (small ? ["Donde n es menor que 8, mira el intervalo y no el punto."] : [])
  }

  static func board(_ it: TrainingBoard, _ speech: Speech) -> [String] {
    guard !it.rows.isEmpty else { return ["No hay nadie con plan de formación."] }
    let overdue = it.rows.flatMap(\.cells).count { $0?.state == .overdue }
    let who = "\(count(it.rows.count, "persona", "personas"))\(it.more > 0 ? ", las últimas en empezar (hay \(it.more) más)" : "")"
    return [
      "\(Speech.raised(who)) y \(count(it.modules.count, "módulo", "módulos")): \(overdue == 0 ? "nada vencido" : "\(count(overdue, "vencido", "vencidos"))")."
    ]
  }

  static func boardCell(_ cell: TrainingBoard.Cell, _ speech: Speech) -> String {
    let mark = cell.mark.map { speech.figure.number(($0 * 100).rounded(), decimals: 0) }
    switch cell.state {
    case .done: return mark ?? "hecho"
    case .open: return mark.map { "(\($0))" } ?? "–"
    case .overdue: return mark.map { "\($0) tarde" } ?? "tarde"
    }
  }

  static func capacity(_ it: CapacityPlan, _ quota: Money?, _ speech: Speech) -> [String] {
    let now =
      "Hoy: \(count(it.productiveNow, "persona productiva", "personas productivas")), \(count(it.tenuredNow, "veterano", "veteranos")) con cuota, \(it.rampingNow) en rampa."
    guard let last = it.months.last else {
      return [
        now,
        "Muy pocas personas han llegado a ser productivas para prever nada; necesito \(TenureAttainment.fewestHires), y una de ellas productiva.",
      ]
    }
    let planned = it.starts.reduce(0) { $0 + $1.count }
    let plan = planned == 0 ? "Sin nadie nuevo" : "Con \(count(planned, "persona nueva", "personas nuevas"))"
    let expected =
      "\(plan), \(people(last.productive, speech)) personas productivas se esperan al final de \(speech.period(last.period))."
    let carried = last.quotas.map { quotas -> String in
      let money = quota.flatMap { money in money.currency.map { ", " + speech.rounded(quotas.value * money.units, $0) + " al mes" } } ?? ""
      return "Con quienes sigan en rampa llevarán entonces \(people(quotas, speech)) cuotas enteras\(money)."
    }
    return [now, expected] + [carried].compactMap(\.self)
  }

  private static func people(_ it: CapacityPlan.Expected, _ speech: Speech) -> String {
    "\(speech.figure.number(it.value, decimals: 1)) (\(speech.figure.numbers(from: it.low, to: it.high, decimals: 1)))"
  }

  static func capacityNotes(_ it: CapacityPlan, _ speech: Speech) -> [String] {
    guard !it.months.isEmpty else { return [] }
    var notes = [
      "La curva se apoya en \(count(it.hires, "persona", "personas")), \(it.ramped) de ellas productivas, y se conoce hasta el día \(it.knownUntil).",
      "El intervalo es del número esperado: lo que venga puede quedar fuera. Se supone que nadie que hoy es productivo se va.",
    ]
    if it.unprecedented > 0 {
      notes.append("\(count(it.unprecedented, "persona lleva", "personas llevan")) en rampa más que nadie antes: aquí siguen en rampa.")
    }
    return notes
  }
}

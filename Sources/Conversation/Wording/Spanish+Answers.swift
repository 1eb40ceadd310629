import Evaluation
import Onboarding

extension Answers {
  static let spanish = Answers(
    header: Spanish.header, everybody: "todas las incorporaciones", ungrouped: "sin registrar", definition: Spanish.definition,
    smallNumber: { count, group in "\(group.map { "\($0): " } ?? "")n = \(count): lee el intervalo, no el punto." },
    next: { "Sigue con \($0.map { "`\($0)`" }.joined(separator: " o "))." }, suggestions: Spanish.suggestions,
    tooFew: { have, need in "demasiado pocas para decirlo (\(Spanish.count(have, "persona", "personas")); necesito \(need))" },
    ramp: Spanish.ramp, rampNotes: Spanish.rampNotes, state: Spanish.state, rampPeople: Spanish.rampPeople, rampCurve: Spanish.rampCurve,
    curveTitle: "Incorporaciones plenamente productivas, día a día", curveMeasure: "Productivas", predict: Spanish.predict,
    status: Spanish.status,
    metrics: Spanish.metrics, pipeline: Spanish.pipeline, pipelineNotes: Spanish.pipelineNotes, total: "todo",
    history: Spanish.history, entry: Spanish.entry, check: Spanish.check, inconsistency: Spanish.inconsistency, modules: .spanish,
    comparing: .spanish, attention: .spanish, hiring: .spanish, costs: .spanish, itemWords: .spanish, sales: .spanish, reporting: .spanish)
}

extension Spanish {
  static func suggestions(_ question: Question, _ speech: Speech) -> [String] {
    switch question {
    case .ramp(nil): ["rampa por cohorte", "rampa personas"]
    case .ramp: ["curva de rampa"]
    case .rampCurve, .rampPeople, .stillRamping: ["rampa por responsable"]
    case .status(let id): ["indicadores de \(speech.name(id))", "pronóstico de \(speech.name(id))"]
    case .metrics(.person(let id), nil): ["indicadores de \(speech.name(id)) por mes", "estado de \(speech.name(id))"]
    case .predict(let id): ["estado de \(speech.name(id))"]
    case .metrics(.everybody, nil): ["indicadores por mes", "embudo"]
    case .metrics, .metricsCompared: ["cartera"]
    case .quotaShare: ["qué indicadores importan"]
    case .funnel: ["acierto de la previsión"]
    case .forecastAccuracy(nil): ["acierto de la previsión por persona"]
    case .definitions, .forecastAccuracy, .metricsThatMatter, .pipeline, .history, .check, .weakModules, .weakSections, .why,
      .compareVersions,
      .compareRamp, .attention, .privacy, .candidates, .criteria,
      .interviewing:
      []
    case .compareRampByVersion, .compareMilestones, .report, .mappings, .renewals: []
    case .tenureAttainment: ["curva de rampa", "coste de la rampa"]
    case .trainingBoard: ["vencidos", "módulos flojos"]
    case .capacity: ["cumplimiento por antigüedad", "curva de rampa"]
    case .within(_, let question): suggestions(question, speech)
    case .rampCost(_, _, nil): ["coste de la rampa por cohorte", "rampa"]
    case .items(let module, _, _): ["por qué \(module.id.text)"]
    case .rampCost: ["rampa por cohorte"]
    }
  }

  static func header(_ header: Answers.Header) -> String {
    switch header {
    case .group: "Grupo"
    case .hires: "Personas"
    case .productive: "Productivas"
    case .ramping: "En rampa"
    case .left: "Se fueron"
    case .median: "Mediana días"
    case .interval: "Intervalo 95 %"
    case .rampedBy180: "Productivas al día 180"
    case .leftBy180: "Idas al día 180"
    case .person: "Persona"
    case .start: "Empezó"
    case .status: "Estado"
    case .days: "Días"
    case .day: "Día"
    case .metric: "Indicador"
    case .period: "Periodo"
    case .value: "Valor"
    case .target: "Meta"
    case .attainment: "Logrado"
    case .stage: "Fase"
    case .deals: "Ventas"
    case .amount: "Importe"
    case .weighted: "Ponderado"
    case .number: "N.º"
    case .when: "Cuándo"
    case .who: "Quién"
    case .sentence: "Frase"
    case .records: "Registros"
    }
  }

  /// A number with the verb that agrees with it.
  static func are(_ number: Int, _ one: String, _ many: String) -> String { count(number, one, many) }

  static func definition(_ defined: Answers.Defined) -> String {
    switch defined {
    case .event:
      "El día en que se confirma la regla de plena productividad del plan; los días se cuentan desde que arranca su reloj, sin las ausencias."
    case .median:
      "El día en que la mitad es productiva, si nadie se fuera (Kaplan–Meier, con las bajas censuradas); vacío si no se alcanza."
    case .medianLimits: "Límites del 95 % de la mediana en escala log-log; un límite superior vacío está abierto."
    case .quartiles: "Los días en que una cuarta parte y tres cuartas partes son productivas, si nadie se fuera."
    case .mean: "La media de días sin ser productiva hasta tau_days, y su error típico (media restringida)."
    case .rampedBy180: "La parte de una cohorte entera que es productiva al día 180, contando las bajas como tales (Aalen–Johansen)."
    case .leftBy180: "La parte de una cohorte entera que se fue sin ser productiva hasta el día 180 (Aalen–Johansen)."
    case .days: "Días hasta el día del estado: productiva o ida; para quien sigue en rampa, hasta la fecha de consulta."
    case .surviving:
      "La parte que aún no es productiva, si nadie se fuera (Kaplan–Meier), su error típico y límites del 95 % en escala log-log."
    case .shares: "Las partes de una cohorte entera que son productivas, y que se fueron, hasta ese día (Aalen–Johansen)."
    case .predicted:
      "Días desde que arrancó el reloj en los que la mitad de las personas comparables que seguían en rampa a estas alturas fue productiva; 10 % y 90 % como el más temprano y el más tardío."
    case .value: "El dato en la unidad del indicador; una tasa es una proporción."
    case .target: "La meta registrada con la fila, o la del mes de antigüedad."
    case .attainment: "La parte de la meta que se logra; más de 1 supera la meta."
    case .weighted: "La suma de importe por probabilidad de las ventas que tienen ambos."
    }
  }

  static func ramp(_ time: RampTime, _ speech: Speech) -> [String] {
    guard time.grouping == nil else { return groupedRamp(time, speech) }
    guard let all = time.groups.first, all.count > 0 else {
      return [
        "Aún no ha empezado nadie, así que no hay rampa que contar.", "`contrata a NOMBRE como PUESTO desde FECHA` registra a alguien.",
      ]
    }
    let counts =
      "De \(time.people < time.count ? "\(all.count) rampas" : count(all.count, "incorporación", "incorporaciones")), \(are(all.productive, "es productiva", "son productivas")), \(are(all.ramping, "sigue", "siguen")) en rampa y \(are(all.left, "se fue", "se fueron")) antes."
    guard let curve = all.curve else {
      return [
        "Son demasiado pocas para decirlo: \(Speech.lowered(counts))",
        "Una curva necesita tres personas, una de ellas productiva. Aquí están una a una:",
      ]
    }
    return [median(curve, all.count, speech), counts] + by180(curve)
  }

  private static func median(_ curve: RampTime.Figures, _ count: Int, _ speech: Speech) -> String {
    let limits = curve.medianLimits
    guard let median = curve.median else {
      let low = limits.lower.map { ": es de \(speech.figure.days($0)) o más" } ?? ""
      return "Menos de la mitad es productiva por ahora, así que la mediana de la rampa no se alcanza\(low) (n = \(count))."
    }
    let interval =
      limits.upper == nil
      ? "de \(limits.lower.map { speech.figure.days($0) } ?? "0 días") a no alcanzado"
      : "de \(speech.figure.days(from: limits.lower, to: limits.upper))"
    return "La mitad es productiva en \(speech.figure.days(median)), si nadie se fuera (intervalo del 95 % \(interval), n = \(count))."
  }

  private static func by180(_ curve: RampTime.Figures) -> [String] {
    guard let ramped = curve.rampedBy180?.value, let left = curve.leftBy180?.value else { return [] }
    return [ofHundred(ramped, left, day: RampTime.milestoneDay)]
  }

  static func ofHundred(_ ramped: Double, _ left: Double, day: Int) -> String {
    let (a, b, c) = Shares.ofHundred(ramped, left)
    return "De 100 personas así, al día \(day): \(a) son productivas, \(b) se han ido y \(c) siguen en rampa."
  }

  private static func groupedRamp(_ time: RampTime, _ speech: Speech) -> [String] {
    let known = time.groups.filter { $0.curve?.median != nil && $0.name != nil }
    let ordered = known.sorted { ($0.curve?.median ?? 0) < ($1.curve?.median ?? 0) }
    let by = time.grouping?.spanish ?? ""
    guard let fast = ordered.first, let slow = ordered.last, ordered.count > 1 else {
      return ["Tiempo de rampa por \(by): menos de dos grupos alcanzan la mediana, así que aún no hay qué comparar."]
    }
    func told(_ group: RampTime.Group) -> String { "\(group.name ?? "") \(speech.figure.days(group.curve?.median)) (n = \(group.count))" }
    let open = time.groups.filter { $0.curve != nil && $0.curve?.median == nil && $0.count > 0 }.map { $0.name ?? "—" }
    return ["Mediana del tiempo de rampa por \(by), de más rápido a más lento: \(told(fast)), … \(told(slow))."]
      + (open.isEmpty ? [] : ["Aún sin alcanzar: \(speech.list(open))."])
  }

  static func rampNotes(_ time: RampTime, _ speech: Speech) -> [String] {
    var notes = SpellWords(language: .spanish).notes(time)
    let left = time.groups.reduce(0) { $0 + $1.left }
    if left > 0 {
      notes.append(
        "\(count(left, "persona se fue", "personas se fueron")) antes de la plena productividad: las medianas son de quienes se quedan; las partes al día 180 cuentan las bajas."
      )
    }
    let waiting = time.groups.reduce(0) { $0 + $1.notStarted }
    if waiting > 0 {
      notes.append(
        "\(count(waiting, "persona no ha empezado", "personas no han empezado")) en esta fecha y no se \(waiting == 1 ? "cuenta" : "cuentan")."
      )
    }
    let away = time.groups.reduce(0) { $0 + $1.absentDays }
    if away > 0 {
      notes.append(
        "Se quitaron \(count(away, "día", "días")) de ausencia, de \(time.groups.reduce(0) { $0 + $1.absentPeople }) de las personas.")
    }
    let zero = time.groups.reduce(0) { $0 + $1.zeroDays }
    if zero > 0 { notes.append("\(count(zero, "persona", "personas")) con su suceso en el día 0 cuentan en el día 1.") }
    return notes
  }

  static func state(_ ramp: Ramp) -> String {
    switch ramp {
    case .productive: "productiva"
    case .ramping: "en rampa"
    case .left: "se fue"
    }
  }

  static func rampPeople(_ people: RampPeople, _ speech: Speech) -> [String] {
    guard !people.entries.isEmpty else { return ["Aún no ha empezado nadie."] }
    let counts = Shares.counts(people.entries.map(\.ramp))
    return [
      "\(count(people.entries.count, "incorporación", "incorporaciones")): \(are(counts.productive, "productiva", "productivas")), \(counts.ramping) en rampa, \(are(counts.left, "se fue", "se fueron"))."
    ]
  }

  static func rampCurve(_ curve: RampCurve, _ speech: Speech) -> [String] {
    let drawn = curve.groups.filter { !$0.steps.isEmpty }
    guard !drawn.isEmpty else {
      return ["Son demasiado pocas para una curva: hacen falta tres, una de ellas productiva. `rampa personas` las enumera."]
    }
    guard curve.grouping == nil, let last = drawn[0].steps.last(where: { $0.day <= RampTime.milestoneDay }) else { return [] }
    return [ofHundred(last.rampedShare, last.leftShare, day: RampTime.milestoneDay)]
  }

  static func predict(_ prediction: Prediction, _ speech: Speech) -> [String] {
    let name = speech.name(prediction.person)
    switch prediction.verdict {
    case .settled(.productive(let days)?): return ["\(name) ya alcanzó la plena productividad, en el día \(days)."]
    case .settled(.left(let days)?): return ["\(name) se fue en el día \(days), así que no hay nada que predecir."]
    case .settled: return ["\(name) aún no ha empezado, así que no hay nada que predecir."]
    case .tooFew(let have, let need):
      return [
        "No puedo decir cuándo alcanzará \(name) la plena productividad: solo \(are(have, "persona comparable seguía", "personas comparables seguían")) en rampa tras tantos días, y necesito \(need)."
      ]
    case .expected(let it): return [expected(it, name, prediction, speech), basis(it, prediction)] + it.chances.map { chance($0, speech) }
    }
  }

  private static func expected(_ it: Prediction.Expectation, _ name: String, _ prediction: Prediction, _ speech: Speech) -> String {
    let soFar = prediction.daysSoFar ?? 0
    guard let median = it.median else {
      return "\(name) está en el día \(soFar); menos de la mitad de las personas comparables fue productiva, así que no nombro un día."
    }
    let range = it.earliest.flatMap { low in it.latest.map { " (entre el día \(low) y el \($0) para la mayoría)" } } ?? ""
    return
      "\(name) está en el día \(soFar) y probablemente alcance la plena productividad hacia el \(speech.day(prediction.asOf + max(0, median - soFar))), día \(median)\(range)."
  }

  private static func basis(_ it: Prediction.Expectation, _ prediction: Prediction) -> String {
    let whom = if case .same(let grouping, let group) = prediction.basis { "con \(grouping.spanish) \(group)" } else { "de todo tipo" }
    return
      "Se apoya en \(count(it.comparable, "persona", "personas")) \(whom) que seguían en rampa entonces: \(are(it.productive, "fue productiva", "fueron productivas")) y \(are(it.left, "se fue", "se fueron"))."
  }

  private static func chance(_ chance: Prediction.Chance, _ speech: Speech) -> String {
    "  en \(chance.days) días: productiva \(speech.figure.share(chance.ramped.value)), ida \(speech.figure.share(chance.left.value))"
  }

  static func history(_ shown: Int, _ about: String?) -> [String] {
    guard shown > 0 else { return [about.map { "No consta nada sobre \($0)." } ?? "Aún no se ha escrito nada."] }
    return [about.map { "Lo escrito sobre \($0), lo último primero:" } ?? "Lo escrito, lo último primero:"]
  }

  static func entry(_ entry: Entry) -> String {
    let what =
      switch entry.kind {
      case .said, .imported, .forgot: entry.authorship.sentence.isEmpty ? PrivacyWords.spanish.erased : entry.authorship.sentence
      case .undo: "deshace \(entry.of ?? 0)"
      case .redo: "rehace \(entry.of ?? 0)"
      }
    return entry.isUndone ? what + " (deshecho)" : what
  }

  static func check(_ found: [Inconsistency], _ hires: Int, _ speech: Speech) -> [String] {
    guard !found.isEmpty else {
      return ["Todo cuadra: los datos están íntegros, y la rampa de \(count(hires, "persona es", "personas es")) la que dan los hechos."]
    }
    return ["\(count(found.count, "cosa está", "cosas están")) mal:"]
  }

  static func inconsistency(_ inconsistency: Inconsistency, _ speech: Speech) -> String {
    switch inconsistency {
    case .damaged(let what): "la base de datos está dañada: \(what)"
    case .altered(let key):
      "un registro de \(key.person.map { speech.name($0) } ?? "la empresa") no es lo que el registro de cambios dijo por última vez"
    case .alteredTerm(let term): "lo que el registro de cambios llama «\(term)» se llama de otro modo en los datos"
    case .brokenChain(let entry): "la entrada \(entry) del registro de cambios fue alterada o quitada"
    case .staleRamp(let person, _, _): "la rampa guardada de \(speech.name(person)) no es la que dan los hechos"
    case .dangling(_, let what): "un registro se refiere a algo que no está: \(what)"
    }
  }

  static func pipeline(_ pipeline: Pipeline, _ speech: Speech) -> [String] {
    guard !pipeline.totals.isEmpty else { return ["No hay ventas abiertas."] }
    let deals = pipeline.totals.reduce(0) { $0 + $1.deals }
    let amounts = pipeline.totals.compactMap { total in total.amount.map { speech.amount($0, total.currency) } }
    let weighted = pipeline.totals.compactMap { total in total.weightedAmount.map { speech.amount($0, total.currency) } }
    let sums =
      amounts.isEmpty
      ? "sin importes" : "por \(speech.list(amounts))" + (weighted.isEmpty ? "" : ", \(speech.list(weighted)) según su probabilidad")
    return ["\(count(deals, "venta abierta", "ventas abiertas")), \(sums)."]
  }

  static func pipelineNotes(_ pipeline: Pipeline, _ speech: Speech) -> [String] {
    let bare = pipeline.totals.reduce(0) { $0 + $1.withoutAmount }
    let unlikely = pipeline.totals.reduce(0) { $0 + $1.withoutProbability }
    return (bare > 0 ? ["\(count(bare, "venta no tiene", "ventas no tienen")) importe y solo se cuentan."] : [])
      + (unlikely > 0
        ? [
          "\(count(unlikely, "venta tiene", "ventas tienen")) importe y no probabilidad: la suma ponderada no \(unlikely == 1 ? "la" : "las") incluye."
        ] : [])
      + (pipeline.totals.count > 1 ? ["Los importes de monedas distintas no se suman."] : [])
  }

  static func metrics(_ metrics: PersonMetrics, _ speech: Speech) -> [String] {
    let name = metrics.person.name
    guard !metrics.entries.isEmpty else {
      return ["Aún no hay datos de \(name).", "`observa a \(name) INDICADOR VALOR en PERIODO` registra uno."]
    }
    let periods = Set(metrics.entries.map(\.period)).count
    return ["\(name): \(count(metrics.entries.count, "dato", "datos")) en \(count(periods, "periodo", "periodos"))."]
  }
}

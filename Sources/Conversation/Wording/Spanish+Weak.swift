import Evaluation
import Onboarding

extension Spanish {
  static func verdict(_ verdict: ModuleVerdict) -> String {
    switch verdict {
    case .weak: "débil"
    case .watch: "a vigilar"
    case .sound: "sólido"
    case .insufficient: "sin pruebas suficientes"
    }
  }

  static func header(_ header: ModuleWords.Header) -> String {
    switch header {
    case .rank: "N.º"
    case .module: "Módulo"
    case .section: "Sección"
    case .verdict: "Veredicto"
    case .hires: "Personas"
    case .open: "Para decidirlo"
    case .metric: "Indicador"
    case .deviation: "Desde lo esperado"
    case .attainment: "Meta lograda"
    case .simplySaid: "A simple vista"
    case .recommended: "Veredicto recomendado"
    case .figure(.attainment): "Meta lograda"
    case .figure(.quiz): "Nota media"
    case .figure(.tTest): "p"
    }
  }

  static func definition(_ defined: ModuleWords.Defined) -> String {
    switch defined {
    case .rank:
      "Por (effect + 0,05) / se, el más débil primero; los módulos que se prueban juntos comparten puesto. Vacío si no hay estimación."
    case .verdict:
      "weak (débil): q hasta 0,10 y shortfall menor que 0. watch (a vigilar): p hasta 0,10 y shortfall menor que 0, o q hasta 0,10 con la meta cumplida, o prueba o valoraciones malas sin ser sólido. sound (sólido): queda descartada una distancia de 0,50. insufficient: lo demás."
    case .effect:
      "Cuánto distan las personas de lo esperado en los indicadores del módulo, menos lo que distan las mismas personas en sus demás indicadores, en DT de colegas (la desviación típica entre colegas con antigüedad); menos de 0 es peor."
    case .limits: "Límites del 90 % de effect según la t de Student, incluida la calibración de las metas."
    case .error: "El error típico de effect y sus grados de libertad (Satterthwaite)."
    case .hires:
      "Personas que completaron el módulo y tienen datos en sus indicadores y en otros dos, después de su retardo y dentro de los 12 meses de antigüedad."
    case .p: "De una cola, contra que no haya distancia mayor de 0,05 DT; vacío con menos de 4 personas."
    case .q: "p ajustada por todos los módulos probados (Benjamini y Hochberg): la parte de falsas alarmas entre los señalados."
    case .shortfall: "Cuánto distan las personas de lo esperado en los indicadores del módulo por sí solos, en DT de colegas."
    case .moreHires:
      "Cuántas personas más, aproximadamente, mostrarían una distancia de 0,50 cuatro de cada cinco veces; vacío si está decidido o si más personas no ayudan."
    }
  }

  static func open(_ gap: EvidenceGap?, _ more: MoreHires?) -> String {
    switch (gap, more) {
    case (.noMetric?, _): "no mueve ningún indicador con datos"
    case (.tooFewMetrics(let have, let need)?, _): "\(count(have, "indicador", "indicadores")) con datos, hacen falta \(need)"
    case (.tooFewHires(let have, let need)?, _): "\(count(have, "persona medida", "personas medidas")), hacen falta \(need)"
    case (.sharedMetrics?, _): "un indicador propio"
    case (_, .about(let more)?): "unas \(count(more, "persona más", "personas más"))"
    case (_, .never?): "datos de colegas con antigüedad"
    case (_, nil): ""
    }
  }

  static func weak(_ it: WeakModules, _ speech: Speech) -> [String] {
    guard it.hires > 0 else { return nobody(it.scope, speech) }
    let whom =
      it.scope.conditions.isEmpty ? [] : ["De \(count(it.hires, "persona", "personas")) con \(it.scope.told(in: .spanish)):"]
    guard !it.findings.isEmpty else {
      return whom + [
        "Ningún módulo se imparte ni se ha completado, así que no hay qué juzgar.", "`importa curricula/sdr.yaml` carga un plan.",
      ]
    }
    guard let cohort = it.cohort else {
      return whom + [
        "No hay veredicto sobre ningún módulo: aún no hay datos que cuenten.",
        "Un dato cuenta si es posterior al retardo del módulo y está dentro de los 12 meses de antigüedad; `importa observations.csv` trae datos.",
      ]
    }
    return whom + lead(it, cohort, speech) + [counts(it), level(cohort, speech)]
  }

  static func nobody(_ scope: Scope, _ speech: Speech) -> [String] {
    guard scope.conditions.isEmpty else { return ["Nadie con fecha de inicio tiene \(scope.told(in: .spanish))."] }
    return [
      "Aún no ha empezado nadie, así que no se puede juzgar ningún módulo.",
      "`contrata a NOMBRE como PUESTO desde FECHA` registra a alguien.",
    ]
  }

  private static func lead(_ it: WeakModules, _ cohort: CohortLevel, _ speech: Speech) -> [String] {
    guard it.metricsWithEvidence >= WeakModules.fewestMetrics else {
      return [
        "No hay veredicto sobre ningún módulo: solo \(count(it.metricsWithEvidence, "indicador tiene", "indicadores tienen")) datos de las incorporaciones, y necesito \(WeakModules.fewestMetrics) para distinguir lo que falla en un módulo de lo que falla en todo."
      ]
    }
    let weak = it.findings(.weak)
    let names = ModuleNames(it)
    guard weak.isEmpty else { return weak.map { sentence($0, names, speech) } }
    let blame =
      cohort.isBehind
      ? "No se puede culpar a ningún módulo: las personas van por detrás en todo. Mira la selección, el territorio o el programa entero."
      : "Ningún módulo destaca como débil."
    return [blame] + (it.findings.first { $0.estimate != nil }.map { [lowest($0, names, speech)] } ?? [])
  }

  private static func sentence(_ finding: WeakModules.Finding, _ names: ModuleNames, _ speech: Speech) -> String {
    guard let estimate = finding.estimate else { return "" }
    let title = finding.members.count == 1 ? speech.module(finding.members[0]) : nil
    let who = title.map { "\($0) (\(names.names(finding)[0]))" } ?? "Uno de {\(names.names(finding).joined(separator: ", "))}"
    return
      "\(who) es débil: en \(speech.metrics(finding.judgedBy)) sus personas van \(speech.size(estimate.effect)) DT de colegas por detrás de lo que ellas mismas hacen en lo demás (intervalo del 90 % de \(speech.interval(estimate.limits.lower, estimate.limits.upper)), n = \(estimate.hires))."
  }

  private static func lowest(_ finding: WeakModules.Finding, _ names: ModuleNames, _ speech: Speech) -> String {
    guard let estimate = finding.estimate else { return "" }
    let name = ModuleWords.spanish.oneOf(names.names(finding))
    let limits = speech.interval(estimate.limits.lower, estimate.limits.upper)
    return
      "El primero de la lista es \(name), \(verdict(finding.verdict)): distancia \(speech.figure.number(estimate.effect)) DT de colegas (intervalo del 90 % de \(limits), n = \(estimate.hires)).\(wait(finding.moreHires, estimate))"
  }

  static func wait(_ more: MoreHires?, _ estimate: WeakModules.Estimate) -> String {
    switch more {
    case .about(0)?, nil: ""
    case .about(let more)?:
      " Con este ruido, unas \(count(more, "persona más", "personas más")) mostrarían una distancia de 0,5, si la hay; más meses de datos por persona también ayudan."
    case .never?:
      " Más personas no lo decidirán: el límite es lo bien calibrada que esté la meta, así que añade datos de colegas con antigüedad."
    }
  }

  private static func counts(_ it: WeakModules) -> String {
    let counts = ModuleVerdict.allCases.map { verdict in (verdict, it.findings(verdict).reduce(0) { $0 + $1.members.count }) }
    let told = counts.filter { $0.1 > 0 }.map { "\($0.1) \(plural($0.0, $0.1))" }
    let apart = ModuleNames(it).hasVersions ? ", con las versiones por separado" : ""
    return "De \(count(counts.reduce(0) { $0 + $1.1 }, "módulo", "módulos"))\(apart): \(told.joined(separator: ", "))."
  }

  private static func plural(_ verdict: ModuleVerdict, _ count: Int) -> String {
    switch verdict {
    case .weak: count == 1 ? "débil" : "débiles"
    case .sound: count == 1 ? "sólido" : "sólidos"
    case .watch, .insufficient: self.verdict(verdict)
    }
  }

  static func level(_ cohort: CohortLevel, _ speech: Speech) -> String {
    let side = cohort.level < 0 ? "por debajo" : "por encima"
    let limits = cohort.limits.map { "intervalo del 90 % de \(speech.interval($0.lower, $0.upper)), " } ?? ""
    let meaning = cohort.isBehind ? ": la selección, el territorio o el programa entero, que ningún módulo explica por sí solo." : "."
    return
      "Todos los indicadores juntos: las personas están \(speech.size(cohort.level)) DT de colegas \(side) de lo esperado (\(limits)n = \(cohort.hires))\(meaning)"
  }

  static func weakNotes(_ it: WeakModules, _ speech: Speech) -> [String] {
    guard it.hires > 0 else { return [] }
    let names = ModuleNames(it)
    return partial(it) + scaleNotes(it, speech) + purified(it, speech) + untrained(it, names) + shared(it, names) + leftOut(it)
  }

  static func sectionNotes(_ it: WeakModules, _ speech: Speech) -> [String] {
    guard it.hires > 0 else { return [] }
    return partial(it) + scaleNotes(it, speech) + leftOut(it)
  }

  private static func scaleNotes(_ it: WeakModules, _ speech: Speech) -> [String] {
    let assumed = it.assumed
    guard !assumed.isEmpty else {
      return [
        "1 DT de colegas es la diferencia habitual entre colegas con antigüedad en un indicador; se compara con \(count(it.peersWithFigures, "colega", "colegas"))."
      ]
    }
    let which = speech.metrics(assumed.map(\.metric))
    let have =
      it.peersWithFigures == 0
      ? "No hay datos de colegas con antigüedad"
      : assumed.count == it.metrics.count
        ? "En ningún indicador tienen datos 5 colegas con antigüedad" : "Menos de 5 colegas con antigüedad tienen datos en \(which)"
    return [
      "\(have): ahí la DT de colegas se supone (una cuarta parte del nivel habitual) y nadie ha comprobado las metas, así que cada veredicto lleva otro ±0,25 DT. Importa los datos de los colegas para reducirlo a la mitad."
    ]
  }

  private static func partial(_ it: WeakModules) -> [String] {
    it.scope.conditions.isEmpty
      ? []
      : ["Solo una parte de las personas: cuantas menos son y cuantas más partes se miran, más encuentra el azar. Mira primero a todas."]
  }

  private static func purified(_ it: WeakModules, _ speech: Speech) -> [String] {
    it.purified.isEmpty
      ? [] : ["No entra al comparar a las personas consigo mismas, porque puede fallar él mismo: \(speech.metrics(it.purified))."]
  }

  private static func untrained(_ it: WeakModules, _ names: ModuleNames) -> [String] {
    let missing = names.untrained(it).map { "\($0.name) \($0.hires)" }
    return missing.isEmpty
      ? [] : ["Quien nunca completó un módulo no prueba nada ni a favor ni en contra: \(missing.joined(separator: ", "))."]
  }

  private static func shared(_ it: WeakModules, _ names: ModuleNames) -> [String] {
    it.findings.filter { $0.members.count > 1 }.map {
      "\(names.names($0).joined(separator: ", ")) comparten indicadores y los hicieron las mismas personas: los datos no dicen cuál es."
    }
      + it.findings.filter { $0.members.count == 1 && $0.isWhollyShared }.map {
        "\(names.names($0)[0]) comparte sus indicadores con \($0.sharedWith.map { names.name($0) }.joined(separator: ", ")): por sí solo nunca se da por sólido."
      }
  }

  private static func leftOut(_ it: WeakModules) -> [String] {
    it.sharesLeftOut == 0
      ? []
      : [
        "\(count(it.sharesLeftOut, "dato", "datos")) de una tasa sin denominador no se \(it.sharesLeftOut == 1 ? "puede" : "pueden") ponderar y se \(it.sharesLeftOut == 1 ? "omite" : "omiten")."
      ]
  }

  static func sections(_ it: WeakModules, _ speech: Speech) -> [String] {
    guard it.hires > 0 else { return nobody(it.scope, speech) }
    guard !it.sections.isEmpty, let cohort = it.cohort else {
      return ["No se puede juzgar ninguna sección: nadie que siga un plan tiene aún datos que cuenten."]
    }
    let weak = it.sections.filter { $0.verdict == .weak }
    let lead = weak.isEmpty ? ["Ninguna sección destaca como débil."] : weak.map { sentence($0, speech) }
    return lead + [
      level(cohort, speech), "Una sección se juzga por los indicadores de todos sus módulos juntos.",
    ]
  }

  private static func sentence(_ section: SectionFinding, _ speech: Speech) -> String {
    guard let estimate = section.estimate else { return "" }
    return
      "\(speech.title(section.title)) (\(section.section.text)) es débil: en \(speech.metrics(section.metrics)) las personas van \(speech.size(estimate.effect)) DT de colegas por detrás de lo que ellas mismas hacen en lo demás (intervalo del 90 % de \(speech.interval(estimate.limits.lower, estimate.limits.upper)), n = \(estimate.hires))."
  }

  static func simple(_ method: SimpleMethod, _ speech: Speech) -> String {
    switch method {
    case .attainment: "La parte media lograda de las metas del mes de antigüedad en los indicadores del módulo; se señala por debajo de 1."
    case .quiz: "La nota media del primer intento tras el módulo, como parte del máximo; se señala por debajo de 0,70."
    case .tTest:
      "p de una cola de una prueba t de que las personas están por debajo de lo esperado, sin corregir; se señala por debajo de 0,05."
    }
  }

  static func simpleWarning(_ method: SimpleMethod, _ speech: Speech) -> String {
    switch method {
    case .attainment:
      "Esto es lo que diría solo el cumplimiento. Culpa a los módulos de metas duras, regiones malas y cohortes flojas; en empresas simuladas, unas seis de cada diez alarmas eran falsas."
    case .quiz:
      "Esto es lo que dirían solo las notas. Una prueba muestra lo aprendido, no lo que se hace; en empresas simuladas, unas seis de cada diez alarmas eran falsas."
    case .tTest:
      "Esto es lo que diría una prueba t por módulo. No cuenta con que los módulos son muchos ni con un mal año; en empresas simuladas, entre un cuarto y tres cuartos de sus alarmas eran falsas."
    }
  }

  static func weakBy(_ method: SimpleMethod, _ lines: [SimpleLine], _ speech: Speech) -> [String] {
    guard lines.contains(where: { $0.figure != nil }) else { return ["Ningún módulo tiene aún datos para esto."] }
    let flagged = lines.filter(\.isFlagged)
    let also = flagged.filter { $0.verdict == .weak }.map(\.name)
    let missed = lines.filter { $0.verdict == .weak && !$0.isFlagged }.map(\.name)
    let by = "Solo por \(method.label(in: .spanish))"
    var told = [
      flagged.isEmpty
        ? "\(by) no se daría por débil ningún módulo."
        : "\(by) \(flagged.count == 1 ? "se daría por débil" : "se darían por débiles") \(count(flagged.count, "módulo", "módulos")): \(speech.list(flagged.map(\.name)))."
    ]
    if !also.isEmpty { told.append("El veredicto recomendado coincide en \(speech.list(also)).") }
    if also.isEmpty, !flagged.isEmpty { told.append("El veredicto recomendado no da por débil ninguno de ellos.") }
    if !missed.isEmpty { told.append("Se le escapa \(speech.list(missed)), que el veredicto recomendado da por débil.") }
    return told
  }
}

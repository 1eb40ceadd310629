import Evaluation
import Onboarding

extension Spanish {
  static func compareVerdict(_ verdict: ModuleComparison.Verdict) -> String {
    switch verdict {
    case .better: "mejor"
    case .worse: "peor"
    case .same: "sin diferencia que importe"
    case .unsettled: "sin decidir"
    }
  }

  static func compareDefinition(_ defined: ComparisonWords.Defined) -> String {
    switch defined {
    case .stratum:
      "El grupo dentro del cual se compara a las personas; `all` junta los grupos, cada uno con el peso de lo bien que distingue las versiones."
    case .hires: "Personas con la versión anterior y con la posterior que tienen datos en los indicadores del módulo y en otros dos."
    case .effect:
      "Cómo van los indicadores del módulo frente a los demás de las mismas personas, en la versión posterior menos la anterior, en DT de colegas; más de 0, la posterior es mejor."
    case .limits: "Límites del 90 % de effect según la t de Student (Welch y Satterthwaite), incluida la calibración de las metas."
    case .verdict:
      "better (mejor): el límite inferior es mayor que 0. worse (peor): el superior es menor que 0. same (igual): ambos distan menos de 0,30 de 0. unsettled: lo demás, y menos de tres personas con una versión."
    }
  }

  static func onlyVersion(_ module: Module, _ version: Module.Version?, _ speech: Speech) -> [String] {
    [
      "\(speech.title(module.title)) solo tiene una versión, \(version?.text ?? module.version.text), así que no hay qué comparar.",
      "Una edición de su plan con `version: \(next(version ?? module.version))` hace otra.",
    ]
  }

  private static func next(_ version: Module.Version) -> String {
    "v\((Int(version.text.drop { !$0.isNumber }) ?? 1) + 1)"
  }

  static func versions(_ it: VersionsCompared, _ speech: Speech) -> [String] {
    guard let part = it.part else {
      return [
        "\(it.module.text) no está pensado para mover ningún indicador con datos, así que sus versiones no se pueden comparar en el trabajo."
      ]
    }
    guard let difference = part.overall.difference else { return tooFew(it, part) }
    return paradox(it, part, speech) + [detectable(part.overall, it, difference, speech), answer(it, part, difference, speech)]
      + sameStory(it, speech) + [rest(part, speech)]
  }

  private static func tooFew(_ it: VersionsCompared, _ part: ModuleComparison.Part) -> [String] {
    let hires = it.hires
    let counts =
      "\(count(hires.before, "persona", "personas")) con \(it.before.text) y \(hires.after) con \(it.after.text) tienen datos que cuentan"
    guard hires.before >= ModuleComparison.fewestHires, hires.after >= ModuleComparison.fewestHires, let grouping = it.told.grouping else {
      return ["Demasiado pocas para comparar: \(counts), y necesito \(ModuleComparison.fewestHires) de cada una."]
    }
    return [
      "Las versiones apenas coinciden dentro de algún grupo de \(grouping.spanish), así que ahí no se pueden comparar: \(counts).",
      "Las personas de un mismo grupo hicieron casi todas la misma versión; lo que separa los grupos se tomaría por la versión.",
    ]
  }

  private static func paradox(_ it: VersionsCompared, _ part: ModuleComparison.Part, _ speech: Speech) -> [String] {
    guard it.isReversed, let pooled = part.pooled.difference, let within = part.overall.difference, let grouping = it.told.grouping else {
      return []
    }
    return [
      "Cuidado: con todas las personas juntas \(it.after.text) parece \(pooled.effect < 0 ? "peor" : "mejor") (\(speech.signed(pooled.effect))), pero comparando por \(grouping.spanish) va \(within.effect < 0 ? "peor" : "mejor") (\(speech.signed(within.effect))). Las versiones tocaron a personas distintas (paradoja de Simpson), así que la conclusión se saca por \(grouping.spanish)."
    ]
  }

  private static func detectable(
    _ line: ModuleComparison.Line, _ it: VersionsCompared, _ difference: ModuleComparison.Difference, _ speech: Speech
  ) -> String {
    "Con \(line.hiresBefore) personas en \(it.before.text) y \(line.hiresAfter) en \(it.after.text), una diferencia verdadera tiene que ser de unas \(speech.size(difference.detectable)) DT de colegas para verse cuatro de cada cinco veces; las menores se escapan a menudo."
  }

  private static func answer(
    _ it: VersionsCompared, _ part: ModuleComparison.Part, _ difference: ModuleComparison.Difference, _ speech: Speech
  ) -> String {
    let figures =
      "\(speech.signed(difference.effect)) DT de colegas en \(speech.metrics(part.metrics)) (intervalo del 90 % de \(speech.interval(difference.limits.lower, difference.limits.upper)), n = \(part.overall.hiresBefore) + \(part.overall.hiresAfter))"
    let early = part.overall.isEarly ? " Es pronto: menos de \(ModuleComparison.earlyHires) personas con una versión." : ""
    switch part.overall.verdict {
    case .better: return "\(it.after.text) es mejor que \(it.before.text): \(figures).\(early)"
    case .worse: return "\(it.after.text) es peor que \(it.before.text): \(figures).\(early)"
    case .same: return "No hay diferencia que importe entre \(it.before.text) y \(it.after.text): \(figures).\(early)"
    case .unsettled: return "Sin decidir si \(it.after.text) es mejor: \(figures).\(early)\(more(part.moreHires, it))"
    }
  }

  private static func more(_ more: MoreHires?, _ it: VersionsCompared) -> String {
    switch more {
    case .about(let count)? where count > 0:
      " Unas \(self.count(count, "persona más", "personas más")) con \(it.after.text) mostrarían una diferencia de 0,5, si la hay."
    case .never?:
      " Más personas con \(it.after.text) por sí solas no lo decidirán: el límite son las de \(it.before.text) y la calibración."
    default: ""
    }
  }

  private static func sameStory(_ it: VersionsCompared, _ speech: Speech) -> [String] {
    guard it.told.grouping == nil, !it.told.checks.isEmpty else { return [] }
    let told = it.told.checks.map { "\($0.grouping.spanish) \(speech.signed($0.adjusted.effect))" }
    return ["Comparando solo dentro del mismo grupo no dice otra cosa: \(told.joined(separator: ", "))."]
  }

  private static func rest(_ part: ModuleComparison.Part, _ speech: Speech) -> String {
    "Que las personas sean mejores o peores se cancela, y una meta equivocada también. Lo que no: algo que cambiara en \(speech.metrics(part.metrics)) al mismo tiempo, una herramienta o un precio, más allá de lo que también notaran los colegas con antigüedad."
  }

  static func compareNotes(_ it: VersionsCompared, _ speech: Speech) -> [String] {
    var notes = ["1 DT de colegas es la diferencia habitual entre colegas con antigüedad en un indicador."]
    if it.isReversed, let grouping = it.told.grouping {
      notes.append("La fila `all` está ajustada por \(grouping.spanish), porque los grupos y el total apuntan en sentidos opuestos.")
    }
    if it.part?.overall.isEarly ?? false {
      notes.append("Menos de \(ModuleComparison.earlyHires) personas con una versión: es pronto.")
    }
    return notes
  }

  static func compareHeader(_ header: ComparisonWords.Header) -> String {
    switch header {
    case .expected: "Esperadas"
    case .difference: "Diferencia"
    case .mean: "Espera media"
    }
  }

  static func rampDefinition(_ defined: ComparisonWords.RampDefined) -> String {
    switch defined {
    case .expected:
      "Cuántas del grupo serían productivas ya si todos los grupos fueran igual de rápidos, cada uno con su seguimiento (log-rank); menos que `productive` es más rápido que el resto."
    case .mean: "La media de días sin ser productiva hasta tau_days, y su error típico (media restringida)."
    case .difference: "mean_days menos la del mayor grupo con curva, con límites del 95 %; menos de 0 es más rápido. Vacío en ese grupo."
    case .test: "La prueba log-rank de que todos los grupos son igual de rápidos, dentro de estratos si se pide; en la fila `all`."
    case .shuffle:
      "Cuántas maneras de repartir a las personas entre los grupos se miraron si un grupo tiene menos de cinco sucesos, y la semilla si se sortearon."
    }
  }

  static func comparedRamp(_ it: RampComparison, _ speech: Speech) -> [String] {
    guard it.groups.count > 1 else {
      return ["No hay dos grupos con \(it.grouping.spanish) que comparar; `rampa` habla de todas las personas."]
    }
    guard let test = it.test else {
      return ["Aún nadie es productivo donde se podrían comparar dos grupos, así que no se puede decir nada de su rapidez."]
    }
    let within = it.within.map { " dentro de \($0.spanish)" } ?? ""
    let p = speech.probability("p", test.pValue)
    let hires = it.groups.reduce(0) { $0 + $1.ramp.count }
    let verdict =
      test.pValue <= 0.05
      ? "El tiempo de rampa difiere por \(it.grouping.spanish)\(within) más de lo que haría el azar (\(p), log-rank, n = \(hires))."
      : "Sin diferencia clara de rampa por \(it.grouping.spanish)\(within): el azar solo hace otro tanto a menudo (\(p), log-rank, n = \(hires))."
    return [verdict] + extremes(it, speech) + rampDifference(it, speech)
  }

  private static func extremes(_ it: RampComparison, _ speech: Speech) -> [String] {
    let paced = it.groups.filter { ($0.expected ?? 0) > 0 }
    func pace(_ group: RampComparison.Group) -> Double { Double(group.ramp.productive) / (group.expected ?? 1) }
    guard let fast = paced.max(by: { pace($0) < pace($1) }), let slow = paced.min(by: { pace($0) < pace($1) }), fast != slow else {
      return []
    }
    func told(_ group: RampComparison.Group) -> String {
      "\(group.name) (\(count(group.ramp.productive, "productiva", "productivas")), \(speech.figure.number(group.expected, decimals: 1)) esperadas)"
    }
    return ["El más rápido frente a lo que daría un ritmo igual: \(told(fast)); el más lento: \(told(slow))."]
  }

  private static func rampDifference(_ it: RampComparison, _ speech: Speech) -> [String] {
    let others = it.groups.filter { $0.difference != nil }
    guard let reference = it.groups.first(where: \.isReference), others.count == 1, let difference = others[0].difference, let tau = it.tau
    else {
      return []
    }
    let limits =
      difference.limits.map { " (intervalo del 95 % de \(speech.figure.numbers(from: $0.lower, to: $0.upper, decimals: 0)))" } ?? ""
    return [
      "De los primeros \(speech.figure.days(tau)), las personas de \(others[0].name) están sin ser productivas \(speech.figure.days(abs(difference.value))) \(difference.value < 0 ? "menos" : "más") que las de \(reference.name)\(limits)."
    ]
  }

  static func compareRampNotes(_ it: RampComparison, _ speech: Speech) -> [String] {
    var notes =
      it.tau.map {
        ["Espera media: días sin ser productiva, de los primeros \(speech.figure.dayCount($0)); la diferencia es con el mayor grupo."]
      } ?? []
    if let shuffled = it.test?.permutation {
      notes.append(
        shuffled.seed.map {
          "Un grupo tiene menos de 5 sucesos, así que se volvió a repartir a las personas entre los grupos \(speech.figure.count(shuffled.arrangements)) veces, semilla \($0)."
        }
          ?? "Un grupo tiene menos de 5 sucesos, así que se miraron las \(speech.figure.count(shuffled.arrangements)) maneras de repartir a las personas entre los grupos."
      )
    }
    if it.test?.isRough ?? false {
      notes.append("Un grupo tiene menos de 5 sucesos y hay demasiadas personas para volver a repartirlas: toma p como aproximada.")
    }
    if let within = it.within {
      notes.append(
        "Medianas y medias no están ajustadas por \(within.spanish); la prueba y lo esperado, sí. Se pudo comparar dentro de \(count(it.comparableStrata, "grupo", "grupos")) de \(within.spanish)."
      )
    }
    if it.groups.contains(where: { $0.ramp.left > 0 }) { notes.append("A quien se fue se le deja de seguir desde ese día.") }
    if it.ungrouped > 0 {
      notes.append(
        "\(count(it.ungrouped, "persona no tiene", "personas no tienen")) ese grupo registrado y no \(it.ungrouped == 1 ? "cuenta" : "cuentan")."
      )
    }
    return notes
  }
}

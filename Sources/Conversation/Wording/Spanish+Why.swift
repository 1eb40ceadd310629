import Evaluation
import Onboarding
import Statistics

extension Spanish {
  static func heading(_ heading: ModuleWords.Heading) -> String {
    switch heading {
    case .job: "En el trabajo"
    case .rivals: "Otras explicaciones que se han mirado"
    case .training: "Lo que dice la propia formación"
    case .step: "Qué se sigue de ello"
    }
  }

  static func nobodyTook(_ module: Module, _ speech: Speech) -> [String] {
    [
      "A nadie se le imparte \(module.id.text), ni nadie lo ha completado, así que no hay pruebas sobre él.",
      "`módulos débiles` enumera aquello de lo que hay pruebas.",
    ]
  }

  static func claim(_ it: Argument, _ speech: Speech) -> [String] {
    [verdictSentence(it, speech)] + chance(it, speech) + together(it)
  }

  private static func who(_ it: Argument, _ speech: Speech) -> String {
    it.finding.members.count > 1
      ? "Uno de {\(it.names.names(it.finding).joined(separator: ", "))}" : "\(speech.module(it.member)) (\(it.names.name(it.member.unit)))"
  }

  private static func measured(_ it: Argument, _ estimate: WeakModules.Estimate, _ speech: Speech) -> String {
    let side = estimate.effect < 0 ? "por detrás" : "por delante"
    return
      "en \(speech.metrics(it.finding.judgedBy)) sus personas van \(speech.size(estimate.effect)) DT de colegas \(side) de lo que ellas mismas hacen en lo demás (intervalo del 90 % de \(speech.interval(estimate.limits.lower, estimate.limits.upper)), n = \(estimate.hires))"
  }

  private static func verdictSentence(_ it: Argument, _ speech: Speech) -> String {
    let who = who(it, speech)
    guard let estimate = it.estimate else { return "\(who): \(verdict(it.finding.verdict)). \(because(it, speech))" }
    let measured = measured(it, estimate, speech)
    switch it.finding.verdict {
    case .weak: return "\(who) es débil: \(measured)."
    case .watch: return "\(who) está a vigilar: \(measured). \(because(it, speech))"
    case .sound: return "\(who) es sólido: \(measured), de modo que queda descartada una distancia de 0,5."
    case .insufficient: return "\(who): sin pruebas suficientes. Por ahora \(measured). \(because(it, speech))"
    }
  }

  private static func because(_ it: Argument, _ speech: Speech) -> String {
    switch it.finding.gap {
    case .noMetric?: return "No está pensado para mover ningún indicador con datos."
    case .tooFewMetrics(let have, let need)?:
      return
        "Solo \(count(have, "indicador tiene", "indicadores tienen")) datos de las incorporaciones; hacen falta \(need) para distinguir este módulo de todo lo demás."
    case .tooFewHires(let have, let need)?:
      return "Solo se \(have == 1 ? "pudo" : "pudieron") medir \(count(have, "persona", "personas")); hacen falta \(need)."
    case .sharedMetrics?:
      return "Otros módulos deberían mover los mismos indicadores en las mismas personas, así que por sí solo no se puede dar por sólido."
    case .inconclusive?: return "En el intervalo caben tanto una distancia que importaría (0,5) como ninguna."
    case nil: break
    }
    if it.member.secondary.isLearningPoor == true { return "Su prueba salió mal, lo que por sí solo nunca hace débil un módulo." }
    if it.member.secondary.isReactionPoor == true { return "A pocos les pareció útil, lo que por sí solo nunca hace débil un módulo." }
    return it.estimate.map { $0.shortfall >= 0 } ?? false
      ? "Va por detrás del resto, pero su meta se cumple." : "Puede ser azar, porque se probaron muchos módulos a la vez."
  }

  private static func chance(_ it: Argument, _ speech: Speech) -> [String] {
    guard let estimate = it.estimate, let p = estimate.pValue, let q = estimate.qValue else { return [] }
    let told = "\(speech.probability("p", p)), y \(speech.probability("q", q)) si se cuenta con los \(it.tested) módulos probados"
    if it.finding.verdict == .weak { return ["El azar lo explica mal: \(told)."] }
    return estimate.effect < 0 ? ["\(p > 0.10 ? "El azar solo hace otro tanto a menudo" : "El azar"): \(told)."] : []
  }

  private static func together(_ it: Argument) -> [String] {
    it.finding.members.count > 1
      ? ["Comparten indicadores y los hicieron las mismas personas, así que los datos no dicen cuál es; sus pruebas quizá sí."] : []
  }

  static func job(_ it: Argument, _ speech: Speech) -> [String] {
    guard let here = it.here, let elsewhere = it.elsewhere, let estimate = it.estimate else { return [] }
    return [
      "En \(speech.metrics(it.finding.judgedBy)) estas personas están \(side(here, speech)); en sus demás indicadores, las mismas están \(side(elsewhere, speech)).",
      "\(it.behindThemselves) de \(estimate.hires) lo hacen peor ahí que en lo demás. Desde lo esperado, en DT de colegas, todas las personas:",
    ]
  }

  private static func side(_ level: Double, _ speech: Speech) -> String {
    "\(speech.size(level)) DT \(level < 0 ? "por debajo" : "por encima") de lo esperado"
  }

  static func rivals(_ it: Argument, _ speech: Speech) -> [String] {
    [region(it, speech), general(it, speech), target(it, speech)].compactMap { $0 } + alike(it, speech) + data(it) + versions(it, speech)
  }

  private static func region(_ it: Argument, _ speech: Speech) -> String? {
    guard let estimate = it.estimate, !it.finding.metrics.isEmpty else { return nil }
    let checks = estimate.withoutRegion.filter { $0.hires > 0 && $0.effect.isFinite }
    guard let low = checks.map(\.effect).min(), let high = checks.map(\.effect).max() else {
      return "Una región: las personas medidas son todas de una misma región, así que una causa de la región no se puede distinguir."
    }
    if let suspect = it.suspectRegion {
      return
        "Una región: sin \(suspect.region ?? "las personas sin región") la distancia baja de \(speech.figure.number(estimate.effect)) a \(speech.figure.number(suspect.effect)) (n = \(suspect.hires)): mira ahí primero."
    }
    return
      "Una región: sin \(speech.list(checks.map { $0.region ?? "las personas sin región" }, or: .or)), una cada vez, la distancia va de \(speech.interval(low, high)), \(estimate.effect < -it.weak.policy.negligible ? "así que no es cosa de una región" : "así que ninguna destaca")."
  }

  private static func general(_ it: Argument, _ speech: Speech) -> String? {
    guard let cohort = it.weak.cohort else { return nil }
    let limits = cohort.limits.map { " (intervalo del 90 % de \(speech.interval($0.lower, $0.upper)), n = \(cohort.hires))" } ?? ""
    let told = "Las personas en conjunto: en todos los indicadores juntos están \(side(cohort.level, speech))\(limits)"
    return cohort.isBehind
      ? "\(told): la selección, el territorio o el programa pesan en todo, y lo de arriba se añade a eso."
      : "\(told), así que no son la selección ni el territorio."
  }

  private static func target(_ it: Argument, _ speech: Speech) -> String? {
    guard let own = it.own.first else { return nil }
    let error = it.own.map(\.calibrationError).max() ?? own.calibrationError
    return own.isCalibrated
      ? "Una meta equivocada: también se ha comparado con \(count(own.peers, "colega", "colegas")) con antigüedad; lo que aún puede errar, ±\(speech.size(error)) DT, está en el intervalo."
      : "Una meta equivocada: nadie la ha comprobado, porque la tienen menos de 5 colegas con antigüedad; el intervalo deja ±\(speech.size(error)) DT para ello."
  }

  private static func alike(_ it: Argument, _ speech: Speech) -> [String] {
    let others = it.finding.sharedWith.map { it.names.name($0) }
    guard !others.isEmpty else { return [] }
    return [
      it.finding.explainedBy.isEmpty
        ? "Otro módulo: \(speech.list(others)) también debería mover lo mismo en muchas de las mismas personas; \(it.names.name(it.member.unit)) se juzga por \(speech.metrics(it.finding.judgedBy))."
        : "Otro módulo: \(speech.list(it.finding.explainedBy.map { it.names.name($0) })) explica los mismos datos igual o mejor."
    ]
  }

  private static func data(_ it: Argument) -> [String] {
    guard let estimate = it.estimate else { return [] }
    let missing = it.names.untrained(it.weak).first { $0.name == it.member.unit.module.text }?.hires ?? 0
    let untrained =
      missing > 0
      ? "; \(count(missing, "persona nunca lo completó y no cuenta", "personas nunca lo completaron y no cuentan")) ni a favor ni en contra"
      : ""
    return [
      "Pocos datos: \(count(estimate.hires, "persona medida", "personas medidas"))\(it.finding.verdict == .weak ? ", bastantes para un veredicto" : "")\(untrained).\(wait(it.finding.moreHires, estimate))"
    ]
  }

  private static func versions(_ it: Argument, _ speech: Speech) -> [String] {
    it.otherVersions.compactMap { other in
      guard let estimate = other.estimate, let member = other.members.first(where: { $0.unit.module == it.member.unit.module }) else {
        return nil
      }
      return
        "Su otra versión: \(member.unit.version.text), \(verdict(other.verdict)), distancia \(speech.figure.number(estimate.effect)) (intervalo del 90 % de \(speech.interval(estimate.limits.lower, estimate.limits.upper)), n = \(estimate.hires))."
    }
  }

  static func training(_ it: Argument, _ speech: Speech) -> [String] {
    let tests = it.member.secondary
    return learned(tests, speech) + [useful(tests, speech)] + (it.estimate == nil ? [] : [transfer(tests, speech)]) + twins(it, speech)
  }

  private static func learned(_ tests: SecondaryEvidence, _ speech: Speech) -> [String] {
    var told: [String] = []
    if let gain = tests.gain {
      let limits =
        gain.limits.map { ", intervalo del 90 % de \(speech.figure.numbers(from: $0.lower * 100, to: $0.upper * 100, decimals: 1))" } ?? ""
      let share = gain.normalised.map { "; es el \(speech.figure.share($0)) de lo que quedaba por aprender" } ?? ""
      told.append(
        "Aprendido: \(speech.figure.number(gain.mean * 100, decimals: 1)) puntos de 100 ganados de la prueba previa a la primera posterior (n = \(gain.people)\(limits))\(share)."
      )
    }
    if let passing = tests.passing, let limits = tests.passingLimits {
      told.append(
        "Aprobado al primer intento: \(speech.figure.part(passing.successes, of: passing.trials)) (intervalo del 90 % de \(speech.figure.shares(from: limits.lower, to: limits.upper)))."
      )
    }
    guard !told.isEmpty else { return ["Ninguna prueba dice si se aprendió."] }
    return told + (tests.isLearningPoor == true ? ["Es poco: apenas se aprendió."] : [])
  }

  private static func useful(_ tests: SecondaryEvidence, _ speech: Speech) -> String {
    guard let reaction = tests.reaction, let limits = tests.reactionLimits else { return "Nadie ha valorado si sirvió en el trabajo." }
    return
      "Útil en el trabajo (4 o 5 de 5): \(speech.figure.part(reaction.successes, of: reaction.trials)) de las valoraciones (intervalo del 90 % de \(speech.figure.shares(from: limits.lower, to: limits.upper)))."
  }

  private static func transfer(_ tests: SecondaryEvidence, _ speech: Speech) -> String {
    if tests.scoresHardlyDiffer {
      return "Las notas apenas difieren de una persona a otra, así que no dicen quién trabaja bien."
    }
    guard let found = tests.transfer else {
      return
        "Demasiado pocas personas tienen nota y datos para ver si las buenas notas van con el buen trabajo (hacen falta \(SecondaryEvidence.fewestForTransfer))."
    }
    let limits = found.limits.map { ", intervalo del 90 % de \(speech.interval($0.lower, $0.upper))" } ?? ""
    return
      "Notas y trabajo: \(meaning(found)) (correlación de rangos \(speech.figure.number(found.correlation))\(limits), n = \(found.people))."
  }

  private static func meaning(_ found: SecondaryEvidence.Transfer) -> String {
    guard let limits = found.limits else { return "van juntos a la perfección" }
    if limits.lower > 0 { return "quien sacó mejor nota trabaja mejor" }
    if limits.upper < 0 { return "quien sacó mejor nota trabaja peor: quizá la prueba pregunta lo que no es" }
    return "no hay señal de que las mejores notas vayan con el mejor trabajo"
  }

  private static func twins(_ it: Argument, _ speech: Speech) -> [String] {
    it.finding.members.filter { $0.unit != it.member.unit }.map { twin in
      let passing =
        twin.secondary.passing.map { "aprobado al primer intento \(speech.figure.part($0.successes, of: $0.trials))" } ?? "sin prueba"
      return "Para distinguirlos, \(it.names.name(twin.unit)): \(passing)."
    }
  }

  static func step(_ it: Argument, _ speech: Speech) -> [String] {
    switch it.step {
    case .teach: return ["Vuelve a enseñarlo: no se aprendió, así que mira el contenido, la docencia y el tiempo que se le da."]
    case .teachAndPractise:
      return ["Enséñalo y practícalo: se ganó algo con él, pero pocos aprobaron su prueba, y no se nota en el trabajo."]
    case .practise:
      let first = it.furthestBehind.prefix(3).map(\.name)
      let begin = first.isEmpty ? [] : ["Quienes más lejos están de sí mismos, y siguen aquí: \(speech.list(first))."]
      return [
        "Practícalo: se aprendió, pero no se nota en el trabajo. Primero práctica, acompañamiento y herramientas; o su prueba pregunta lo que no es."
      ] + begin
    case .test: return ["Ponle una prueba: sin ella no se sabe si no se aprendió, o se aprendió y no se usa."]
    case .fixTest:
      return ["Mira la prueba: se trabaja bien aunque pocos aprueban. Es demasiado dura, pregunta lo que no es, o el módulo sobra."]
    case .leaveAlone: return ["Déjalo como está."]
    case .watch: return ["Vuelve a mirarlo cuando más personas tengan datos; de momento no cambies nada."]
    case .ask: return ["Pregunta a quienes lo hicieron qué faltó; de momento no cambies nada."]
    case .measure(.noMetric): return ["Di qué debe cambiar: dale un indicador en `moves` de su plan y trae datos de él."]
    case .measure(.tooFewMetrics): return ["Trae datos de más indicadores; `importa observations.csv` lo hace."]
    case .measure(.sharedMetrics): return ["Dale un indicador propio, o compara a quienes lo hicieron con quienes no."]
    case .measure: return ["Reúne más datos: espera a que más personas lo completen y trabajen unos meses."]
    case .wait(.never?):
      return ["Reúne más datos: los de colegas con antigüedad en su indicador, porque más personas por sí solas no lo decidirán."]
    case .wait(.about(let more)?) where more > 0:
      return ["Reúne más datos: unas \(count(more, "persona más", "personas más")), o más meses de datos por persona."]
    case .wait: return ["Reúne más datos; por ahora nada lo señala."]
    }
  }

  static func scale(_ it: Argument, _ speech: Speech) -> String {
    guard let own = it.own.first, let unit = own.peerDeviation else {
      return "Una DT de colegas es la diferencia habitual entre colegas con antigüedad en un indicador."
    }
    let metric = speech.directory.catalogue.metric(own.metric)
    let assumed = own.isAssumed ? ", supuesta porque pocos tienen datos" : ""
    return
      "Una DT de colegas es la diferencia habitual entre colegas con antigüedad: en \(speech.metric(own.metric)), \(speech.difference(unit, of: metric))\(assumed)."
  }
}

import Evaluation
import Onboarding

extension Spanish {
  static func outcomeHeader(_ header: OutcomeWords.Header) -> String {
    switch header {
    case .version: "Versión"
    case .milestone: "Hito"
    case .odds: "Razón de posibilidades"
    case .inTime(let version): "\(version.text) a tiempo"
    }
  }

  static func outcomeDefinition(_ defined: OutcomeWords.Defined) -> String {
    switch defined {
    case .alreadyProductive: "Personas que no cuentan porque ya eran productivas el día en que completaron el módulo."
    case .expected:
      "Cuántas serían productivas ya si las dos versiones fueran igual de rápidas, cada persona con su seguimiento (log-rank)."
    case .difference:
      "mean_days de la versión posterior menos la de la anterior, con límites del 95 %; menos de 0: las personas de la posterior son más rápidas. Sin ajustar por estratos."
    case .inTime:
      "Personas de cada versión que la completaron antes del día del hito y antes de alcanzarlo, y cuyo día ya llegó; cuántas de ellas lo alcanzaron en su día, y qué parte son. Quien se fue sin él no lo alcanzó."
    case .shareLimits: "Límites de Wilson del 95 % de esa parte."
    case .odds:
      "Las posibilidades de alcanzarlo a tiempo con la versión posterior entre las de la anterior (Mantel y Haenszel, dentro de estratos si se pide), con límites del 95 % (Robins, Breslow y Greenland); más de 1: la posterior es mejor. Vacío con menos de tres personas de una versión, y donde lo alcanzaron todas o ninguna."
    case .verdict: "better o worse: el 1 queda fuera de los límites de la razón. unsettled: todo lo demás."
    }
  }

  static func versionRamp(_ it: VersionRamp, _ speech: Speech) -> [String] {
    guard it.arms.allSatisfy({ $0.count >= VersionRamp.fewestHires }) else {
      return [
        "Demasiado pocas para comparar la rampa: se puede seguir a \(count(it.before.count, "persona", "personas")) de \(it.before.version.text) y \(it.after.count) de \(it.after.version.text), y necesito \(VersionRamp.fewestHires) de cada una."
      ]
    }
    return [rampTest(it, speech)] + it.arms.map { halfProductive($0, speech) } + rampDifference(it, speech) + rampRivals(it, speech)
  }

  private static func rampTest(_ it: VersionRamp, _ speech: Speech) -> String {
    let within = it.grouping.map { " dentro de \($0.spanish)" } ?? ""
    guard let test = it.test else {
      return it.before.ramp?.productive == 0 && it.after.ramp?.productive == 0
        ? "Aún nadie de ninguna versión es productivo, así que no se puede decir nada de su rapidez."
        : "Las versiones no coinciden\(within.isEmpty ? "" : " en ningún grupo" + within), así que no se puede comparar su rapidez."
    }
    let figures = "\(speech.probability("p", test.pValue)), log-rank\(within), n = \(it.before.count) + \(it.after.count)"
    guard test.pValue <= 0.05 else {
      return "Sin diferencia clara de rampa entre \(it.before.version.text) y \(it.after.version.text) (\(figures))."
    }
    let isFaster = (it.after.expected ?? 0) < Double(it.after.ramp?.productive ?? 0)
    return
      "Las personas de \(it.after.version.text) llegan a ser productivas más \(isFaster ? "rápido" : "despacio") de lo que explica el azar (\(figures))."
  }

  private static func halfProductive(_ arm: VersionRamp.Arm, _ speech: Speech) -> String {
    let so = "\(arm.version.text): \(arm.ramp?.productive ?? 0) de \(arm.count) productivas"
    guard let curve = arm.ramp?.curve else { return "\(so)." }
    let limits = speech.figure.days(from: curve.medianLimits.lower, to: curve.medianLimits.upper)
    guard let median = curve.median else { return "\(so); la mitad aún no (intervalo del 95 %: \(limits))." }
    return "\(so), la mitad el día \(speech.figure.dayCount(median)) (intervalo del 95 %: \(limits))."
  }

  private static func rampDifference(_ it: VersionRamp, _ speech: Speech) -> [String] {
    guard let difference = it.difference, let tau = it.tau else { return [] }
    let limits =
      difference.limits.map { " (intervalo del 95 % de \(speech.figure.numbers(from: $0.lower, to: $0.upper, decimals: 0)))" } ?? ""
    return [
      "De los primeros \(speech.figure.days(tau)), las personas de \(it.after.version.text) están sin ser productivas \(speech.figure.days(abs(difference.value))) \(difference.value < 0 ? "menos" : "más") que las de \(it.before.version.text)\(limits)."
    ]
  }

  private static func rampRivals(_ it: VersionRamp, _ speech: Speech) -> [String] {
    guard let gap = it.startGap else { return [] }
    let when =
      abs(gap) < VersionRamp.apart
      ? "Las personas de las dos versiones empezaron más o menos a la vez"
      : "Las personas de \(it.after.version.text) empezaron \(speech.figure.days(Double(abs(gap)))) \(gap > 0 ? "después" : "antes") (mediana), así que lo que cambiara entretanto para todas (mercado, herramientas, responsables, a quién se contrató) también está aquí"
    return [
      "\(when). La rampa no se mide al lado de los demás resultados de las mismas personas: encaja con una causa y no prueba ninguna."
    ]
  }

  static func versionRampNotes(_ it: VersionRamp, _ speech: Speech) -> [String] {
    var notes: [String] = []
    let already = it.arms.reduce(0) { $0 + $1.alreadyProductive }
    if already > 0 {
      notes.append(
        already == 1
          ? "1 persona ya era productiva antes de completar el módulo y no cuenta."
          : "\(already) personas ya eran productivas antes de completar el módulo y no cuentan.")
    }
    for arm in it.arms where arm.ramp?.isSmall ?? false {
      notes.append("\(arm.version.text): n = \(arm.count): lee el intervalo, no el punto.")
    }
    if let shuffled = it.test?.permutation {
      notes.append(
        shuffled.seed.map {
          "Una versión tiene menos de 5 personas productivas, así que se volvió a repartir a las personas entre las versiones \(speech.figure.count(shuffled.arrangements)) veces, semilla \($0)."
        }
          ?? "Una versión tiene menos de 5 personas productivas, así que se miraron las \(speech.figure.count(shuffled.arrangements)) maneras de repartir a las personas entre las versiones."
      )
    }
    if let grouping = it.grouping {
      notes.append(
        "Medianas y medias no están ajustadas por \(grouping.spanish); la prueba sí, en \(count(it.comparableStrata, "grupo", "grupos")) donde coinciden las dos versiones."
      )
    }
    if it.arms.contains(where: { ($0.ramp?.left ?? 0) > 0 }) { notes.append("A quien se fue se le deja de seguir desde ese día.") }
    return notes + leftOut(it.ungrouped, it.grouping)
  }

  private static func leftOut(_ ungrouped: Int, _ grouping: Grouping?) -> [String] {
    guard ungrouped > 0, let grouping else { return [] }
    return [
      "\(count(ungrouped, "persona no tiene", "personas no tienen")) \(grouping.spanish) en sus datos y no \(ungrouped == 1 ? "cuenta" : "cuentan")."
    ]
  }

  static func versionMilestones(_ it: VersionMilestones, _ speech: Speech) -> [String] {
    guard !it.lines.isEmpty else { return ["Ningún hito tiene un día en el que alcanzarlo, así que no hay nada que comparar."] }
    guard it.hasHires else {
      return [
        "Nadie de \(it.before.text) ni de \(it.after.text) tiene a sus espaldas un hito cuyo día llegara después de completar el módulo."
      ]
    }
    let lines = it.measured.map { line($0, it, speech) }
    guard !lines.isEmpty else {
      return [
        "Demasiado pocas para comparar: una razón de posibilidades necesita \(ModuleComparison.fewestHires) personas de cada versión, y algunas con el hito y otras sin él."
      ]
    }
    return lines + [
      "Nada de esto descuenta que las personas de una versión sean mejores, o vivieran tiempos mejores, que las de la otra\(it.grouping.map { ", salvo por \($0.spanish)" } ?? ""): encaja con una causa y no prueba ninguna."
    ]
  }

  private static func line(_ line: VersionMilestones.Line, _ it: VersionMilestones, _ speech: Speech) -> String {
    let (before, after) = (line.overall.before, line.overall.after)
    let shares =
      "\(it.before.text) \(speech.figure.part(before.inTime, of: before.hires)), \(it.after.text) \(speech.figure.part(after.inTime, of: after.hires))"
    let odds =
      line.overall.odds.map {
        "; razón de posibilidades \(speech.figure.number($0.ratio)) (intervalo del 95 %: \(speech.figure.numbers(from: $0.limits.lower, to: $0.limits.upper)))"
      } ?? ""
    let verdict =
      switch line.verdict {
      case .better: "\(it.after.text) va por delante"
      case .worse: "\(it.after.text) va por detrás"
      case .same, .unsettled: "sin resolver"
      }
    let careful = line.isReversed ? " Cuidado: con todas las personas juntas apunta al revés (paradoja de Simpson)." : ""
    return "\(speech.title(line.title)), alcanzado a tiempo: \(shares)\(odds): \(verdict).\(careful)"
  }

  static func versionMilestoneNotes(_ it: VersionMilestones, _ speech: Speech) -> [String] {
    var notes: [String] = []
    let late = it.lines.reduce(0) { $0 + $1.overall.before.beforeModule + $1.overall.after.beforeModule }
    if late > 0 {
      notes.append(
        late == 1
          ? "1 hito se alcanzó, o pasó su día, antes de completar el módulo: ahí el módulo no podía ayudar, así que no cuenta."
          : "\(late) hitos se alcanzaron, o pasó su día, antes de completar el módulo: ahí el módulo no podía ayudar, así que no cuentan.")
    }
    let open = it.lines.reduce(0) { $0 + $1.overall.before.open + $1.overall.after.open }
    if open > 0 {
      notes.append("\(count(open, "hito tiene", "hitos tienen")) su día por llegar y aún no \(open == 1 ? "cuenta" : "cuentan").")
    }
    if it.measured.count > 1 {
      notes.append(
        "\(it.measured.count) hitos son \(it.measured.count) miradas: al 95 %, una de cada veinte enseña una diferencia que no lo es.")
    }
    if !it.undated.isEmpty {
      notes.append("Sin día en el que alcanzarlos, así que no se comparan: \(speech.list(it.undated.map { speech.milestone($0) })).")
    }
    return notes + leftOut(it.ungrouped, it.grouping)
  }
}

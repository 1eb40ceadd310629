import Evaluation
import Onboarding

extension Spanish {
  static func itemHeader(_ header: ItemWords.Header) -> String {
    switch header {
    case .item: "Pregunta"
    case .asked: "Respuestas"
    case .facility: "Facilidad"
    case .discrimination: "Distingue"
    case .efficiency: "De lo posible"
    case .flags: "Qué falla"
    }
  }

  static func itemFlag(_ flag: QuizItems.Flag) -> String {
    switch flag {
    case .negative: "mira la clave: quien sabe la falla"
    case .low: "no distingue a quien sabe"
    case .hard: "demasiado difícil"
    case .easy: "demasiado fácil"
    case .flat: "todas las respuestas iguales"
    }
  }

  static func itemDefinition(_ defined: ItemWords.Defined) -> String {
    switch defined {
    case .asked: "Intentos en que se preguntó y que cuentan para su facilidad; intentos en que se preguntó y quedó sin contestar."
    case .facility: "La nota media como parte de la mejor; vacío con menos de diez intentos."
    case .spread: "La desviación típica de las notas (n - 1), de los intentos con todas las preguntas."
    case .discrimination:
      "La correlación de sus notas con las de todas las demás (corregida; el índice de Moodle es cien veces esto). Vacío con menos de veinte intentos, y donde las notas no varían."
    case .efficiency:
      "La covarianza con las demás como parte de la mayor que las mismas notas podían tener (eficiencia discriminativa de Moodle)."
    case .alpha:
      "El alfa de Cronbach de la prueba sin la pregunta; en la fila `all` el de toda la prueba, con límites de Feldt del 95 %, y la parte media de todas las notas como facilidad."
    case .flags:
      "negative-discrimination: menos de 0. low-discrimination: menos de 0,10. too-hard: facilidad menor de 0,20. too-easy: mayor de 0,95. no-spread: todas las notas iguales. En la fila `all`: weak (alfa menor de 0,64), fair, satisfactory (mayor de 0,75), con cinco preguntas y veinte intentos o más."
    }
  }

  static func items(_ it: QuizItems, _ module: Module, _ speech: Speech) -> [String] {
    guard it.attempts > 0, let version = it.version else {
      return [
        "No hay notas de las preguntas de \(speech.title(module.title))\(it.version.map { " \($0.text)" } ?? "") una por una.",
        "`importa items.csv` las trae: person, module, attempt, item, mark, max.",
      ]
    }
    let who = "\(count(it.attempts, "intento", "intentos")) de \(speech.title(module.title)) \(version.text)"
    guard it.attempts >= QuizItems.fewestForFacility else {
      return [
        "Demasiado pocos para juzgar una pregunta: \(who); necesito \(QuizItems.fewestForFacility), y \(QuizItems.fewestForIndices) para casi todo."
      ]
    }
    let flagged = it.flagged
    let told =
      flagged.isEmpty
      ? ["Ninguna pregunta destaca por mala: \(who), \(count(it.items.count, "pregunta", "preguntas"))."]
      : [
        "\(count(flagged.count, "pregunta", "preguntas")) de \(it.items.count) \(flagged.count == 1 ? "parece mala" : "parecen malas") (\(who))."
      ]
        + flagged.prefix(5).map { line($0, speech) }
    return told + test(it, speech)
  }

  private static func line(_ item: QuizItems.Item, _ speech: Speech) -> String {
    let figures = [
      item.facility.map { "facilidad \(speech.figure.share($0))" },
      item.analysis?.discrimination.map { "correlación con el resto \(speech.figure.number($0))" },
    ].compactMap { $0 }
    return
      "\(item.text ?? item.id.text): \(item.flags.map(itemFlag).joined(separator: ", ")) (\((figures + ["n = \(item.asked)"]).joined(separator: ", ")))."
  }

  private static func test(_ it: QuizItems, _ speech: Speech) -> [String] {
    guard let whole = it.whole else {
      return [
        "Aún no se puede decir si las preguntas distinguen a quien sabe: \(count(it.complete, "intento tiene", "intentos tienen")) todas, y necesito \(QuizItems.fewestForIndices)."
      ]
    }
    guard let alpha = whole.alpha else {
      return ["Todos los intentos tienen la misma nota, así que no se puede decir nada de la prueba en conjunto."]
    }
    let limits = whole.alphaLimits().map { ", intervalo del 95 % de \(speech.interval($0.lower, $0.upper))" } ?? ""
    let figures = "alfa \(speech.figure.number(alpha))\(limits), n = \(it.complete)"
    switch it.reliability {
    case .weak?: return ["La prueba en conjunto es débil: sus notas son demasiado ruidosas para distinguir a las personas (\(figures))."]
    case .fair?: return ["La prueba en conjunto es aceptable (\(figures))."]
    case .satisfactory?: return ["La prueba en conjunto es satisfactoria (\(figures))."]
    case nil: return ["Con menos de \(QuizItems.fewestItems) preguntas no se dice nada de la prueba en conjunto (\(figures))."]
    }
  }

  static func itemNotes(_ it: QuizItems, _ speech: Speech) -> [String] {
    guard it.attempts > 0 else { return [] }
    let attempts =
      switch it.policy.attempts {
      case .first: "Cuenta el primer intento de cada persona"
      case .best: "Cuenta el mejor intento de cada persona, que favorece"
      case .last: "Cuenta el último intento de cada persona, que ya conocía las preguntas"
      case .every: "Cuentan todos los intentos, así que quien más lo intentó cuenta más y los intervalos son demasiado estrechos"
      }
    let others = it.otherAttempts > 0 ? "; \(count(it.otherAttempts, "intento más no cuenta", "intentos más no cuentan"))" : ""
    let gaps = it.items.reduce(0) { $0 + $1.unanswered }
    let unanswered =
      switch it.policy.unanswered {
      case .zero: "Una pregunta sin contestar cuenta como fallada"
      case .missing: "Una pregunta sin contestar no cuenta, y su intento solo cuenta para las facilidades"
      }
    var notes = ["\(attempts)\(others).", "\(unanswered) (hay \(gaps))."]
    if it.complete < it.attempts, it.policy.unanswered == .zero {
      notes.append("A \(it.attempts - it.complete) intentos no se les hicieron todas las preguntas y solo cuentan para las facilidades.")
    }
    if it.whole != nil, it.complete < 50 {
      let reach = 2 / Double(it.complete).squareRoot()
      notes.append("n = \(it.complete): una correlación solo se conoce con un margen de ±\(speech.figure.number(reach, decimals: 1)).")
    }
    return notes
  }
}

import Onboarding

extension Wording {
  static let spanish = Wording(
    refusal: Spanish.refusal, trouble: Spanish.trouble, fileFault: Spanish.fileFault, rowFault: Spanish.rowFault,
    rejections: Spanish.rejections, rejection: Spanish.rejection, strangers: Spanish.strangers, problem: Spanish.problem,
    didYouMean: { "¿Querías decir «\($0)»?" },
    misunderstanding: Spanish.misunderstanding, objection: Spanish.objection, impossible: Spanish.impossible,
    which: Spanish.which,
    whichCommand: { choices, speech in ["Eso puede significar \(choices.count) cosas: ¿cuál?"] + English.numbered(choices) },
    doYouMean: { kind, typed, offer in
      "No conozco \(Spanish.none(kind)) «\(typed)». ¿Quieres decir \(offer.described)? [S/n]"
    },
    doubt: Spanish.doubt,
    shallI: { "No estoy seguro de haber entendido. \($0.replacingPrefix("Anotado: ", with: "Registrar: ")) ¿Es así? [S/n]" },
    missing: Spanish.missing, unknownEnding: "su terminación no es .csv .json .md .html .xlsx ni .txt",
    replace: { "«\($0)» ya existe. ¿Lo reemplazo? [s/N]" },
    notAsked: "No se hizo nada, porque no hay quien responda; con `--yes` se dice que sí de antemano.",
    dropped: "Descartado.", declined: "Entonces no se escribió nada.",
    notAnAnswer: "Eso no responde a mi pregunta; escribe una de las opciones de arriba, o `cancelar`.",
    recorded: Spanish.recorded, effect: Spanish.effect, wouldBe: { lines in ["No se escribe nada. Diría:"] + lines },
    unchanged: "Eso ya constaba; no cambió nada.",
    undone: { sentence, records in "Deshecho: «\(sentence)»\(Spanish.records(records)). `rehacer` lo repite." },
    redone: { sentence, records in "Rehecho: «\(sentence)»\(Spanish.records(records))." },
    imported: Spanish.imported,
    exported: { path, rows, mood in "\(mood == .done ? "Escrito" : "Se escribiría") en \(path): \(Spanish.count(rows, "fila", "filas"))." },
    backedUp: { path, mood in mood == .done ? "Copiado en \(path)." : "Se copiaría en \(path)." },
    speaking: "Ahora hablo español. `idioma en` vuelve al inglés.", readingDates: Spanish.readingDates, goodbye: "Hasta luego.",
    welcome: [
      "Aún no consta nada. `visita` muestra en dos minutos lo que hago, con una empresa inventada.",
      "`muestra` abre esa empresa para explorarla; tus datos no se tocan.",
      "Para empezar: `importa curricula/sdr.yaml`, luego `importa people.csv` o `contrata a NOMBRE como PUESTO desde FECHA`.",
    ],
    helpIntroduction: "Escribe una frase en español o en inglés; Tab la completa. `ayuda score` explica una.", topic: Spanish.topic,
    helpClosing: "`cancelar` descarta una pregunta mía; `deshacer` anula cualquier cosa.", ways: "Formas de decirlo", examples: "Ejemplos",
    related: "Véase también", noSuchHelp: Spanish.noSuchHelp, answers: .spanish)
}

/// The longer sentences in Spanish.
enum Spanish {
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(Language.spanish.figure.count(number)) \(number == 1 ? one : many)"
  }

  static func records(_ number: Int) -> String { number == 0 ? "" : " (\(count(number, "registro", "registros")))" }

  static func quoted(_ texts: [String]) -> [String] { texts.map { "«\($0)»" } }

  static func topic(_ topic: Command.Topic) -> String {
    switch topic {
    case .files: "Ficheros"
    case .hiring: "Selección y personas"
    case .training: "Formación"
    case .performance: "Rendimiento"
    case .answers: "Respuestas"
    case .session: "Conversación"
    }
  }

  static func noSuchHelp(_ word: String, _ near: [String]) -> [String] {
    let hint = near.isEmpty ? "`ayuda` lo enumera todo." : "¿Querías decir \(near.map { "`ayuda \($0)`" }.joined(separator: " o "))?"
    return ["No conozco ninguna orden llamada «\(word)».", hint]
  }

  /// `ningún módulo llamado`.
  static func none(_ kind: Blank.Kind) -> String {
    switch kind {
    case .person, .hire, .manager, .subject: "a nadie llamado"
    case .candidate: "ningún candidato llamado"
    case .module: "ningún módulo llamado"
    case .metric: "ningún indicador llamado"
    case .milestone: "ningún hito llamado"
    case .criterion: "ningún criterio llamado"
    default: "nada llamado"
    }
  }

  static func missing(_ kind: Blank.Kind) -> String {
    switch kind {
    case .person, .hire, .subject: "¿Quién?"
    case .candidate: "¿Qué candidato?"
    case .name: "¿Cuál es el nombre completo?"
    case .module: "¿Qué módulo?"
    case .metric: "¿Qué indicador?"
    case .milestone: "¿Qué hito?"
    case .criterion: "¿En qué criterio?"
    case .role: "¿Para qué puesto?"
    case .stage: "¿A qué fase?"
    case .date: "¿Qué día?"
    case .start: "¿Desde cuándo?"
    case .period: "¿En qué periodo, como la semana pasada o 2026-03?"
    case .score: "¿Qué nota, como 84 o 84/100?"
    case .rating: "¿Qué valoración, como 4?"
    case .measure, .tally: "¿Qué valor, como 6 o 6 de 120?"
    case .path: "¿Qué fichero?"
    default: "Para seguir necesito \(expectation(kind))."
    }
  }

  static func which(_ kind: Blank.Kind, _ typed: String, _ choices: [Offer], _ speech: Speech) -> [String] {
    let head = "«\(typed)» puede ser \(choices.count) \(plural(kind)): ¿cuál?"
    let shown = choices.prefix(9)
    let rest = choices.count > shown.count ? ["  y \(choices.count - shown.count) más: escribe más del nombre"] : []
    return [head] + English.numbered(Array(shown)) + rest + orderHint(typed)
  }

  private static func plural(_ kind: Blank.Kind) -> String {
    switch kind {
    case .person, .hire, .manager, .subject: "personas"
    case .candidate: "candidatos"
    case .module: "módulos"
    case .metric: "indicadores"
    case .milestone: "hitos"
    case .criterion: "criterios"
    case .date, .start, .period: "fechas"
    case .stretch: "tramos"
    default: "cosas"
    }
  }

  static func doubt(_ doubt: Doubt, _ speech: Speech) -> String {
    switch doubt {
    case .percentage(let metric, let share):
      "\(speech.title(metric.title)) es una proporción: ¿registro \(speech.figure.share(share))? [S/n]"
    case .beyondWhole(let metric, let share):
      "\(speech.title(metric.title)) cuenta una parte de un todo, y \(speech.figure.share(share)) es más que el todo. ¿Lo registro de todos modos? [s/N]"
    case .afterLeaving(let person, let day):
      "\(person.name) se fue el \(speech.day(day)), antes de eso. ¿Lo registro de todos modos? [s/N]"
    }
  }

  static func objection(_ objection: Objection, _ speech: Speech) -> [String] {
    switch objection {
    case .percentageOf(let metric):
      return [
        "No puedo registrar un porcentaje de \(speech.metric(metric.id)): se cuenta, no es una proporción.", "Escribe el número sin %.",
      ]
    case .wrongCurrency(let metric, let said):
      let unit = if case .currency(let code) = metric.unit { "se lleva en \(code)" } else { "no es un importe" }
      return ["No puedo registrar \(said) en \(speech.metric(metric.id)): \(unit)."]
    case .unknownSetting(let typed): return SettingWords.spanish.unknown(typed)
    case .noMapping(let files): return MappingWords.spanish.none(files)
    case .wrongSetting(let name, let typed): return SettingWords.spanish.wrong(name, typed)
    case .oddRating(let rating):
      return ["No puedo registrar una valoración de \(speech.number(rating)): son números enteros del 1 al 5."]
    case .nameOfAnother(let name, let person):
      return ["«\(name)» es como se llama \(person.name): un alias daría sus registros a otra persona."]
    }
  }

  static func misunderstanding(_ misunderstanding: Misunderstanding, _ speech: Speech) -> [String] {
    switch misunderstanding {
    case .unexpected(let word, let after, let expected, let nearby):
      let near = nearby.isEmpty ? [] : ["¿Querías decir \(speech.list(quoted(nearby), or: .or))?"]
      return ["No entendí «\(word)» después de «\(after)»; esperaba \(wanted(expected, speech))."] + near
    case .unfinished(let after, let expected):
      return ["La frase acaba demasiado pronto: después de «\(after)» esperaba \(wanted(expected, speech))."]
    case .missing(let kind, _, _): return [missing(kind)]
    case .unknownStart(let word, let nearby):
      let near = nearby.isEmpty ? "`ayuda` muestra lo que entiendo." : "¿Querías decir \(speech.list(quoted(nearby), or: .or))?"
      return ["No entendí «\(word)» al principio.", near]
    }
  }

  private static func wanted(_ expected: [Misunderstanding.Expected], _ speech: Speech) -> String {
    let shown = expected.prefix(4).map { expected in
      switch expected {
      case .word(let word): "«\(word)»"
      case .blank(let kind): expectation(kind)
      }
    }
    return shown.isEmpty ? "el final de la frase" : speech.list(shown, or: .or)
  }

  static func expectation(_ kind: Blank.Kind) -> String {
    switch kind {
    case .person, .hire, .manager: "una persona"
    case .subject: "una persona o un candidato"
    case .selection: "grupos y cuántos se eligieron, como mujeres 12 de 40, hombres 30 de 60"
    case .candidate: "un candidato"
    case .name: "un nombre"
    case .module: "un módulo, como cold-calling"
    case .version: "una versión, como v2"
    case .metric: "un indicador, como meetings-booked"
    case .milestone: "un hito"
    case .criterion: "un criterio"
    case .interviewer: "quien entrevistó"
    case .role: "un puesto"
    case .stage: "una fase, como entrevista u oferta"
    case .rating: "una valoración, como 4"
    case .score: "una nota, como 72"
    case .measure: "un valor, como 6 o 6 de 120"
    case .tally: "lo que se contó, como 6 reuniones"
    case .quota: "un importe, como 20000 EUR"
    case .date: "una fecha, como ayer o 2026-11-24"
    case .start: "una fecha de inicio, como el lunes o 2026-11-30"
    case .period: "un periodo, como la semana pasada o 2026-03"
    case .group: "cohorte, puesto, región, equipo, responsable, fuente o plan"
    case .word: "una palabra"
    case .text: "un texto"
    case .reason: "un motivo"
    case .source: "una fuente"
    case .path: "un fichero"
    case .file: "un tipo de fichero, como people"
    case .columns: "columna = \"Cabecera\""
    case .dateOrder: "d/m/y, m/d/y o y-m-d"
    case .decimals: "coma o punto"
    case .email: "un correo, como `olga@example.com`"
    case .recommendation: "no rotundo, no, dudas, sí o sí rotundo"
    case .opening: "una vacante, como sdr-2027-03"
    case .sheet: "el nombre de una hoja"
    case .attemptChoice: "primero, mejor, último o todos"
    case .unanswered: "cero o desconocidas"
    case .mapping: "el nombre de un mapeo guardado"
    case .intake: "cuántas personas empiezan y cuándo, como 3 en enero"
    case .finding: "una respuesta, como rampa por cohorte"
    case .command: "una orden"
    case .language: "en o es"
    case .scope: "un puesto, región, cohorte o equipo de las incorporaciones"
    case .method: "cumplimiento, nota o prueba t"
    case .cohort: "una promoción de las incorporaciones"
    case .due: "una fecha, como el viernes o 2026-12-11"
    case .delay: "un número de días o semanas"
    case .setting: "un ajuste y su valor, como accesible on"
    case .count: "cuántas, como 3"
    case .crew: "un equipo, región, puesto o cohorte"
    case .length: "mes o trimestre"
    case .stretch: "un tiempo, como el mes pasado, desde enero o de marzo a mayo"
    case .rival: "un periodo, como el trimestre pasado, o veteranos"
    case .division: "origen, equipo, región, puesto, cohorte o responsable"
    case .ruling: "un indicador y cómo se calcula, como tasa de cierre por importe"
    case .slice: "persona, mes o categoría"
    case .phase: "«antes»"
    case .withoutNames: "«sin nombres»"
    case .addingPeople: "«añadiendo personas»"
    case .skippingRows: "«omitiendo filas malas»"
    case .attempts: "«primer», «mejor» o «último intento», o «todos los intentos»"
    case .unansweredOut: "«dejando fuera las no contestadas»"
    }
  }
}

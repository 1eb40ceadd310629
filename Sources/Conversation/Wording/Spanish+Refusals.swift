import Onboarding

extension Spanish {
  static func refusal(_ refusal: Refusal, _ speech: Speech) -> [String] {
    switch refusal {
    case .unknownPerson(let name):
      [
        "No conozco a nadie llamado «\(name)».",
        "`contrata a \(Person.properName(name)) como PUESTO desde FECHA` registra a alguien nuevo.",
      ]
    case .unknownCandidate(let name):
      ["No conozco ningún candidato llamado «\(name)».", "`candidato \(Person.properName(name)) para PUESTO` registra a alguien nuevo."]
    case .unknownModule(let id):
      ["Ningún plan tiene un módulo llamado «\(id)».", known(speech.directory.catalogue.modules.map(\.id.text), speech)]
    case .unknownMetric(let id):
      ["Ningún plan tiene un indicador llamado «\(id)».", known(speech.directory.catalogue.metrics.map(\.id.text), speech)]
    case .unknownMilestone(let id):
      ["Ningún plan tiene un hito llamado «\(id)».", known(speech.directory.catalogue.milestones.map(\.id.text), speech)]
    case .unknownCriterion(let id, let role):
      [
        "No puedo valorar a nadie en «\(id)»: la ficha para \(role) no tiene ese criterio.",
        known(speech.directory.catalogue.criteria(for: role).map(\.id.text), speech),
      ]
    case .unknownCurriculum(let id): ["No hay ningún plan llamado «\(id)».", "`importa FICHERO` carga uno."]
    case .unknownDeal(let id): ["No hay ninguna venta «\(id)».", "Trae deals.csv antes que sus fases."]
    case .alreadyHired(let person): alreadyHired(person, speech)
    case .alreadyApplied(let candidate):
      [
        "La candidatura de \(candidate.name) ya consta, en fase de \(candidate.stage.label(in: .spanish)).",
        "`mueve a \(candidate.name) a FASE` la hace avanzar.",
      ]
    case .alreadyLeft(let person, let day): ["\(person.name) ya se fue, el \(speech.day(day)).", "`deshacer` anula la última frase."]
    case .stillHere, .sameRole: SpellWords(language: .spanish).refusal(refusal, speech)
    case .alreadyCompleted(let id, let person, let day): ["\(person.name) ya completó \(id), el \(speech.day(day))."]
    case .alreadyReached(let id, let person, let day): ["\(person.name) ya alcanzó «\(speech.milestone(id))», el \(speech.day(day))."]
    case .alreadyAt(let stage, let candidate): ["\(candidate.name) ya está en fase de \(stage.label(in: .spanish))."]
    case .notInCurriculum(let id, let person, let curriculum):
      [
        "No puedo registrar \(id) para \(person.name): no está en su plan, \(curriculum.id), edición \(curriculum.edition).",
        "Sus módulos: \(some(curriculum.modules.map(\.id.text)))",
      ]
    case .milestoneNotInCurriculum(let id, let person, let curriculum):
      [
        "No puedo registrar \(id) para \(person.name): no está en su plan, \(curriculum.id), edición \(curriculum.edition).",
        "Sus hitos: \(some(curriculum.milestones.map(\.id.text)))",
      ]
    case .alreadyPlanned, .notInPlan, .notLater, .noDueDay: planRefusal(refusal, speech)
    case .blind, .notTheirsToLift, .nothingToLift, .noScorecard, .differentRoles, .noPositions, .unknownOpening, .alreadyOpen,
      .openingClosed,
      .alreadyConsidered, .alreadyInterviewing:
      InterviewWords(language: .spanish).refusal(refusal, speech)
    case .tenured, .noStartDate, .noName, .future, .beforeStart, .endBeforeStart: dateRefusal(refusal, speech)
    case .onHold(let name, let reason, let day):
      [
        "No puedo olvidar a \(name): sus datos están retenidos desde el \(speech.day(day))\(reason.map { " porque \($0)" } ?? "").",
        "`libera a \(name)` los suelta.",
      ]
    case .wordsOfPeople(let name):
      ["«\(name)» son palabras que alguien escribió y pueden delatar de quién se trata: no se da sin nombres."]
    case .alreadyForgotten(let code): ["\(code) ya está olvidado: no quedan palabras que borrar."]
    case .forgettingStands:
      [
        "No se puede deshacer: se olvidó a alguien, y lo escrito antes queda como está.",
        "Lo que se escriba desde ahora sí se puede deshacer.",
      ]
    case .scoreOutside, .ratingOutside, .attemptOutside, .needsRatio, .needsValue, .noMeasure, .notANumber, .negativeCount,
      .probabilityOutside,
      .metricDefinedTwice, .nothingToUndo, .nothingToRedo:
      valueRefusal(refusal, speech)
    }
  }

  private static func alreadyHired(_ person: Person, _ speech: Speech) -> [String] {
    let since = person.startDate.map { " desde el \(speech.day($0))" } ?? ""
    return [
      "No puedo contratar otra vez a \(person.name): ya consta alguien con ese nombre\(since).",
      "Si es otra persona, añade un segundo nombre o apellido.",
    ]
  }

  private static func dateRefusal(_ refusal: Refusal, _ speech: Speech) -> [String] {
    switch refusal {
    case .tenured(let person): ["\(person.name) tiene antigüedad y no está en incorporación; solo se registran datos y notas."]
    case .noStartDate(let name): ["No puedo registrar a \(name) sin fecha de inicio.", "`contrata a \(name) como PUESTO desde FECHA`"]
    case .noName: ["No puedo registrar a alguien sin nombre."]
    case .future(let day, let today):
      [
        "No puedo registrar lo que no ha pasado: el \(speech.day(day)) es después de hoy, \(speech.day(today)).",
        "Escribe el día en que pasó, como `ayer`.",
      ]
    case .beforeStart(let day, let person, let start):
      ["No puedo registrar el \(speech.day(day)) para \(person.name): empezó el \(speech.day(start))."]
    case .endBeforeStart(let end, let start): ["No puede acabar el \(speech.day(end)), antes de empezar el \(speech.day(start))."]
    default: []
    }
  }

  private static func valueRefusal(_ refusal: Refusal, _ speech: Speech) -> [String] {
    switch refusal {
    case .scoreOutside(let marks, let max):
      [
        "No puedo registrar \(speech.number(marks)) de \(speech.number(max)): una nota está entre 0 y su máximo.",
        "Di el máximo, como en `\(speech.number(marks)) de 200`.",
      ]
    case .ratingOutside(let rating, let low, let high):
      ["No puedo registrar una valoración de \(speech.number(rating)): la escala va de \(speech.number(low)) a \(speech.number(high))."]
    case .attemptOutside(let attempt): ["El intento \(attempt) no puede ser: se cuentan desde 1."]
    case .needsRatio(let metric): ["\(speech.title(metric.title)) necesita de cuántos.", "Como en `9 de 120`."]
    case .needsValue(let metric): ["\(speech.title(metric.title)) es un número, no una parte de un total.", "Quita el total."]
    case .noMeasure(let id): ["No hay valor para \(speech.metric(id))."]
    case .notANumber(let id): ["El valor de \(speech.metric(id)) no es un número."]
    case .negativeCount(let id): ["No puedo registrar menos que nada en \(speech.metric(id))."]
    case .probabilityOutside(let probability): ["Una probabilidad de \(speech.number(probability)) no puede ser: está entre 0 y 1."]
    case .metricDefinedTwice(let id, let one, let other):
      ["El indicador \(id) está definido de forma distinta en \(one) y en \(other).", "Dales la misma definición, o a uno otro nombre."]
    case .nothingToUndo: ["No hay nada que deshacer."]
    case .nothingToRedo: ["No hay nada que rehacer: solo se rehace lo que `deshacer` acaba de anular."]
    default: []
    }
  }

  private static func known(_ names: [String], _ speech: Speech) -> String {
    names.isEmpty ? "Aún no hay ninguno: `importa FICHERO` carga un plan." : "Hay \(some(names))"
  }

  /// The first names of a list, with a count of the rest.
  static func some(_ names: [String], limit: Int = 8) -> String {
    guard names.count > limit else { return Speech.sentence(names, in: .spanish) }
    return names.prefix(limit).joined(separator: ", ") + " y \(names.count - limit) más."
  }
}

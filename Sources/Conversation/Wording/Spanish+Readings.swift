import Onboarding

extension Spanish {
  /// How the headers of other programs' exports were understood, and what was seen on the way.
  static func readings(_ report: ImportReport, _ speech: Speech) -> [String] {
    report.files.flatMap { file in
      sheet(file, speech) + reading(file, speech) + samples(file) + passed(file, speech) + file.likenesses.map { likeness($0, speech) }
    }
  }

  private static func reading(_ file: ImportReport.File, _ speech: Speech) -> [String] {
    guard let reading = file.reading, let kind = file.kind else { return [] }
    let what = reading.program.map { "\(kind.rawValue) de \($0)" } ?? kind.rawValue
    let columns = reading.columns.map { "\($0.column) = «\($0.source)»" }.joined(separator: ", ")
    return ["Leído \(file.name) como \(what)" + (columns.isEmpty ? "." : ": \(columns).")]
  }

  private static func samples(_ file: ImportReport.File) -> [String] {
    file.samples.map { "  " + $0.map { "\($0.column) \($0.source)" }.joined(separator: ", ") }
  }

  private static func passed(_ file: ImportReport.File, _ speech: Speech) -> [String] {
    guard !file.passed.isEmpty else { return [] }
    let lines = file.passed.map { passed($0, speech) }
    return ["Sin tomar en \(file.name): \(speech.list(lines))."]
  }

  private static func passed(_ passed: ImportReport.Passed, _ speech: Speech) -> String {
    let what: String
    switch passed.kind {
    case .preamble: return "\(count(passed.count, "línea", "líneas")) sobre la cabecera"
    case .header: what = count(passed.count, "cabecera repetida", "cabeceras repetidas")
    case .totals: what = count(passed.count, "línea de totales", "líneas de totales")
    case .footer: what = "\(count(passed.count, "línea", "líneas")) bajo la tabla"
    case .unfinished: what = count(passed.count, "intento sin terminar", "intentos sin terminar")
    case .otherAttempts: what = count(passed.count, "intento que no cuenta", "intentos que no cuentan")
    case .zeroed: what = count(passed.count, "pregunta sin respuesta tomada como cero", "preguntas sin respuesta tomadas como cero")
    case .ungraded: what = count(passed.count, "intento sin nota", "intentos sin nota")
    case .repeated: what = count(passed.count, "repetición", "repeticiones")
    case .forgotten: what = count(passed.count, "fila sobre alguien olvidado", "filas sobre alguien olvidado")
    case .unrecorded: what = count(passed.count, "declaración de nada que se registre", "declaraciones de nada que se registre")
    case .uncounted: what = count(passed.count, "nota o tarea", "notas y tareas")
    }
    return what + (passed.count == 1 ? " (línea \(passed.line))" : " (la primera vez en la línea \(passed.line))")
  }

  private static func likeness(_ likeness: ImportReport.Likeness, _ speech: Speech) -> String {
    let place = likeness.file.map { " de \($0)" } ?? ""
    let rows = count(likeness.count, "fila", "filas")
    return "\(likeness.column) «\(likeness.value)» (\(rows)) es probablemente «\(likeness.other)»\(place)."
  }
}

extension Spanish {
  /// A row that cannot be taken, and how many others cannot for the same reason.
  static func rejection(_ rejection: Rejection, _ speech: Speech) -> String {
    let others = rejection.rows > 1 ? " (\(speech.figure.count(rejection.rows)) filas)" : ""
    return "  \(rejection.file):\(rejection.line): \(rowFault(rejection.fault, speech))\(others)"
  }

  static let strangers = "`añadiendo personas` los toma como colegas con antigüedad; `alias \"GRAFÍA\" = PERSONA` dice quién es alguien."
}

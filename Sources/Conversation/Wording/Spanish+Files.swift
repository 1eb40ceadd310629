import Onboarding

extension Spanish {
  static func trouble(_ trouble: Trouble) -> [String] {
    switch trouble {
    case .notAStore(let path): ["No puedo abrir \(path): no es una base de datos de onramp.", "Nombra otro fichero con `--db FICHERO`."]
    case .newerStore(let path, let version, let supported):
      [
        "No puedo abrir \(path): lo escribió un onramp más nuevo (formato \(version); conozco hasta el \(supported)).",
        "Instala el onramp más nuevo.",
      ]
    case .cannotOpen(let path, let why): ["No puedo abrir \(path): \(why)."]
    case .cannotRead(let path, let why): ["No puedo leer \(path): \(why)."]
    case .cannotWrite(let path, let why): ["No puedo escribir \(path): \(why).", "No cambió nada."]
    case .noSuchFile(let path): ["No hay ningún fichero \(path).", "Revisa cómo se escribe; Tab completa los nombres."]
    case .alreadyExists(let path): ["\(path) ya existe, y no escribo encima.", "Nombra otro fichero."]
    case .diskFull(let path): ["No puedo escribir \(path): el disco está lleno.", "No cambió nada. Libera espacio y escríbelo otra vez."]
    case .readOnly(let path): ["No puedo escribir \(path): es de solo lectura.", "No cambió nada."]
    case .closedFolder(let path):
      [
        "No puedo abrir \(path): en su carpeta no se puede escribir, y unos datos abiertos guardan dos ficheros a su lado.",
        "Cópialos a una carpeta tuya y abre la copia con `--db`.",
      ]
    case .busy(let path): ["Otro programa usa \(path) y no lo soltó.", "No cambió nada. Escríbelo otra vez dentro de un momento."]
    case .damaged(let path, let what):
      ["\(path) está dañado: \(what).", "No cambió nada. `comprueba` enumera lo que falla; una copia se abre con `--db`."]
    case .stopped: ["Detenido; no se escribió nada."]
    case .unwritable(let format):
      ["No puedo escribir esto como \(format).", "Valen html, md, json y csv: `--format html`, o un archivo que acabe en .html."]
    case .needsFile(let format): ["\(format) no es para una pantalla.", "Nombra un fichero: `--output informe.\(format)`."]
    case .missingLibrary(let format, let why):
      ["No puedo escribir \(format): \(why).", "Escribe `apt-get install libxlsxwriter4`, o un fichero que acabe en .html o .csv."]
    case .unsupported(let what): ["Estos datos no permiten eso: \(what)."]
    }
  }

  static func fileFault(_ fault: FileFault, _ speech: Speech) -> [String] {
    switch fault {
    case .malformed(let path, let line, let byte, let what):
      ["No puedo leer \(path): \(what) en la línea \(line) (byte \(speech.figure.count(byte)))."]
    case .unrecognised(let path, let header):
      ["No sé qué contiene \(path); sus columnas son \(some(header))", "Dilo: `importa \(path) como people` (o deals, observations, …)."]
    case .missingColumns(let path, let kind, let columns, let header):
      [
        "No puedo traer \(path) como \(kind.rawValue): falta la columna \(speech.list(columns)). Tiene \(some(header))",
        "Di dónde está, o un valor para todas las filas: `importa \(path) con \(columns.first ?? "person") = \"\(English.valueExamples[columns.first ?? ""] ?? header.first ?? "Cabecera")\"`.",
      ]
    case .courseStructure(let path): DraftWords.spanish.courseStructure(path)
    case .mappingMisfit(let path, let mapping, let line, let lacking, let header):
      MappingWords.spanish.misfit(path, mapping, line, lacking, some(header))
    case .unknownColumn(let column, let kind): ["Un fichero de \(kind.rawValue) no tiene ninguna columna llamada «\(column)»."]
    case .nothingToImport(let path): ["En \(path) no hay nada que yo lea: ni planes ni ficheros CSV conocidos."]
    case .empty(let path): ["\(path) está vacío."]
    case .twoKinds(let path, let kinds):
      [
        "\(path) puede ser \(speech.list(kinds.map(\.rawValue), or: .or)): sus columnas encajan en todo ello.",
        "Di cuál: `importa \(path) como \(kinds.first?.rawValue ?? "people")`.",
      ]
    case .pivot(let path, let periods):
      [
        "\(path) es una hoja de resumen: \(some(periods).dropLast()) están a lo ancho de la cabecera.",
        "Necesito las filas de las que sale, una por persona y mes: person, metric, period, value.",
      ]
    case .ambiguousDates(let path, let column, let example):
      [
        "No distingo el día del mes en \(path): «\(example)» en \(column) puede ser dos días.",
        "Di el orden: `importa \(path) con fechas d/m/y` o `m/d/y`.",
      ]
    case .ambiguousNumbers(let path, let column, let example):
      [
        "No distingo miles de decimales en \(path): «\(example)» en \(column) puede ser dos números.",
        "Di cuál es el signo decimal: `importa \(path) decimales coma` o `decimales punto`.",
      ]
    case .workbook(let path, let fault): workbook(path, fault, speech)
    case .rejected, .mistakes: []
    }
  }

  static func rejections(_ shown: [String], _ total: Int, _ told: Int, _ speech: Speech) -> [String] {
    let head = total == 1 ? "No se trajo nada: 1 fila no vale." : "No se trajo nada: \(speech.figure.count(total)) filas no valen."
    let rest = total > told ? ["  y \(speech.figure.count(total - told)) más"] : []
    return [head] + shown + rest + ["`importa … omitiendo filas malas` toma las buenas y escribe las demás en un fichero aparte."]
  }

  static func rowFault(_ fault: RowFault, _ speech: Speech) -> String {
    switch fault {
    case .refused(let refusal): self.refusal(refusal, speech).first ?? ""
    case .blank(let column): "\(column) está vacío"
    case .unreadable(let column, let text, let expected): "\(column) «\(text)» no es \(kinds[expected] ?? expected)"
    case .ambiguousDate(let column, let text): "\(column) «\(text)» puede ser dos días; añade `fechas d/m/y` o `fechas m/d/y`"
    case .ambiguousPerson(let column, let text, let fits): "\(column) «\(text)» puede ser \(speech.list(fits, or: .or))"
    case .unknownPerson(let column, let text, let near):
      "\(column) «\(text)» no es nadie que conozca" + (near.isEmpty ? "" : "; cerca: \(speech.list(near, or: .or))")
    case .ragged(let fields, let expected): "\(count(fields, "campo", "campos")) y la cabecera tiene \(expected)"
    case .repeated(let line): "el mismo registro que en la línea \(line), con otro contenido"
    }
  }

  private static let kinds = ["date": "una fecha", "number": "un número", "period": "un periodo", "yes or no": "sí o no"]

  static func problem(_ problem: Mistake.Problem) -> String {
    switch problem {
    case .syntax(let what): "esto no es YAML: \(what)"
    case .unknownKey(let key, let known): "aquí no hay ninguna clave «\(key)»; conozco \(some(known, limit: 12).dropLast())"
    case .missingKey(let key, let of): "a \(of) le falta \(key)"
    case .duplicate(let kind, let name): "\(kind) «\(name)» está dos veces"
    case .unknownReference(let kind, let name): "no hay ningún \(kind) llamado «\(name)»"
    case .notANumber(let text): "«\(text)» no es un número"
    case .notInRange(let text, let low, let high): "«\(text)» no está entre \(low) y \(high)"
    case .notOneOf(let text, let allowed): "«\(text)» no es ninguno de \(some(allowed, limit: 12).dropLast())"
    case .notAnIdentifier(let text): "«\(text)» no es un identificador: palabras en minúscula unidas con guiones"
    case .wrongShape(let expected): "aquí esperaba \(expected)"
    case .circle(let names): "estos se requieren en círculo: \(names.joined(separator: " → "))"
    case .metricDefinedElsewhere(let name, let file): "el indicador «\(name)» está definido de otra forma en \(file)"
    case .tooLarge(let what, let limit): "\(what) es demasiado grande; el límite es \(limit)"
    }
  }

  static func imported(_ report: ImportReport, _ mood: Wording.Mood, _ speech: Speech) -> [String] {
    let receipt = report.receipt
    let counts = [(receipt.new, "nuevos"), (receipt.changed, "cambiados"), (receipt.unchanged, "sin cambios")]
      .filter { $0.0 > 0 || $0.1 != "cambiados" }.map { "\(speech.figure.count($0.0)) \($0.1)" }.joined(separator: ", ")
    let isNothing = receipt.new + receipt.changed == 0
    let head = isNothing ? "Nada que cambiar: \(counts)." : "\(mood == .done ? "Traído" : "Se traería"): \(counts)."
    return [head] + (report.files.count > 1 ? report.files.map { file($0, speech) } : []) + readings(report, speech)
      + extras(report, speech)
  }

  private static func file(_ file: ImportReport.File, _ speech: Speech) -> String {
    let what = file.kind == nil ? count(file.rows, "módulo", "módulos") : count(file.rows, "fila", "filas")
    return "  \(file.name): \(what)" + (file.rejected > 0 ? ", \(speech.figure.count(file.rejected)) rechazadas" : "")
  }

  private static func extras(_ report: ImportReport, _ speech: Speech) -> [String] {
    var lines: [String] = []
    for file in report.files where !file.unknownColumns.isEmpty { lines.append("No se lee en \(file.name): \(some(file.unknownColumns))") }
    if !report.unrecognised.isEmpty { lines.append("Sin reconocer y sin leer: \(some(report.unrecognised))") }
    if !report.addedPeople.isEmpty { lines.append("Añadidos con antigüedad: \(some(report.addedPeople))") }
    if report.rejectedTotal > 0 {
      lines.append("\(count(report.rejectedTotal, "fila omitida", "filas omitidas")):")
      lines += report.rejections.prefix(20).map { rejection($0, speech) }
    }
    if let path = report.rejectedFile { lines.append("Están en \(path), cada una con su motivo.") }
    return lines
  }
}

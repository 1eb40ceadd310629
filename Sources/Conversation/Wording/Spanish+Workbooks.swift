import Onboarding

extension Spanish {
  /// Why a workbook cannot be read, and what helps.
  static func workbook(_ path: String, _ fault: SheetFault, _ speech: Speech) -> [String] {
    switch fault {
    case .noReader(let why):
      [
        "No puedo leer \(path): \(why).",
        "Escribe `apt-get install libzip4 libexpat1`, o guarda la hoja como CSV e impórtala así.",
      ]
    case .notAWorkbook: ["\(path) no es un libro del tipo .xlsx.", "Guarda la hoja como .xlsx o como CSV e impórtala así."]
    case .oldOrLocked:
      ["\(path) es un libro .xls antiguo o tiene contraseña.", "Guárdalo como .xlsx sin contraseña e impórtalo así."]
    case .broken(let part):
      [
        part.isEmpty ? "\(path) está dañado: no se puede descomprimir." : "\(path) está dañado: su parte \(part) no se puede leer.",
        "Ábrelo en una hoja de cálculo y guárdalo de nuevo.",
      ]
    case .tooMuch(let part, let mebibytes):
      [
        "No descomprimo \(part.isEmpty ? path : "\(part) de \(path)"): ocupa más de \(speech.figure.count(mebibytes)) MiB o crece más que ninguna hoja.",
        "Si de verdad es una tabla, guarda la hoja como CSV e impórtala así.",
      ]
    case .tooWide(let row): ["No puedo leer \(path): la fila \(speech.figure.count(row)) tiene una celda más allá de la columna 10.000."]
    case .noSheet: ["\(path) no tiene ninguna hoja con celdas."]
    case .noSuchSheet(let sheet, let known): ["\(path) no tiene ninguna hoja «\(sheet)»; tiene \(some(known))"]
    }
  }

  /// Which sheet of several was read.
  static func sheet(_ file: ImportReport.File, _ speech: Speech) -> [String] {
    guard let sheet = file.sheet, let other = sheet.others.first else { return [] }
    let others = speech.list(sheet.others.map { "«\($0)»" })
    return ["Leída la hoja «\(sheet.name)» de \(file.name) y no \(others); `hoja \"\(other)\"` lee otra."]
  }
}

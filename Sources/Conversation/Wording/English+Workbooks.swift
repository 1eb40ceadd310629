import Onboarding

extension English {
  /// Why a workbook cannot be read, and what helps.
  static func workbook(_ path: String, _ fault: SheetFault, _ speech: Speech) -> [String] {
    switch fault {
    case .noReader(let why):
      ["I cannot read \(path): \(why).", "Type `apt-get install libzip4 libexpat1`, or save the sheet as CSV and import that."]
    case .notAWorkbook: ["\(path) is no workbook of the kind .xlsx.", "Save the sheet as .xlsx or as CSV, and import that."]
    case .oldOrLocked:
      ["\(path) is an old .xls workbook, or one behind a password.", "Save it as .xlsx without a password, and import that."]
    case .broken(let part):
      [
        part.isEmpty ? "\(path) is damaged: it cannot be unpacked." : "\(path) is damaged: its part \(part) cannot be read.",
        "Open it in a spreadsheet program and save it anew.",
      ]
    case .tooMuch(let part, let mebibytes):
      [
        "I do not unpack \(part.isEmpty ? path : "\(part) of \(path)"): it is larger than \(speech.figure.count(mebibytes)) MiB or grows more than any sheet does.",
        "If it is a real table, save the sheet as CSV and import that.",
      ]
    case .tooWide(let row): ["I cannot read \(path): row \(speech.figure.count(row)) has a cell beyond the 10,000th column."]
    case .noSheet: ["\(path) has no sheet with cells."]
    case .noSuchSheet(let sheet, let known): ["\(path) has no sheet called “\(sheet)”; it has \(some(known))"]
    }
  }

  /// Which sheet of several was read.
  static func sheet(_ file: ImportReport.File, _ speech: Speech) -> [String] {
    guard let sheet = file.sheet, let other = sheet.others.first else { return [] }
    let others = speech.list(sheet.others.map { "“\($0)”" })
    return ["Read the sheet “\(sheet.name)” of \(file.name), and not \(others); `sheet \"\(other)\"` reads another."]
  }
}

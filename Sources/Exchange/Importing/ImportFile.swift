import Onboarding

/// A table on its way in: a file, or text that something else holds, such as a form.
public struct ImportFile: Hashable, Sendable {
  public let path: String
  /// Its name without the folder.
  public let name: String
  /// The table as text, where the file itself is none.
  private let text: [UInt8]?

  public init(path: String) { self.init(path: path, text: nil) }

  /// Rows, header first, as if they were a file at `path`.
  public init(path: String, rows: some Sequence<[String]>) {
    var text: [UInt8] = []
    for row in rows {
      for (place, cell) in row.enumerated() {
        if place > 0 { text.append(0x09) }
        SheetText.append(Array(cell.utf8), to: &text)
      }
      text.append(0x0A)
    }
    self.init(path: path, text: text)
  }

  /// A table as text that stands nowhere, tabs between the fields.
  init(path: String, text: [UInt8]?) {
    self.path = path
    name = path.split(separator: "/").last.map(String.init) ?? path
    self.text = text
  }

  /// Whether a file of that name in a folder is looked into: tables and learning records, but no rows that an earlier import left out, and not
  /// what a spreadsheet program keeps beside a workbook that is open.
  public static func mayBeTable(_ name: String) -> Bool {
    let name = name.lowercased()
    let isTable = [".csv", ".tsv", ".json", ".ndjson", ".jsonl", ".xlsx", ".xlsm"].contains { name.hasSuffix($0) }
    return isTable && !name.hasSuffix(".rejected.csv") && !name.hasPrefix("~$")
  }

  /// The table as text whose encoding and separator are known, and the sheet it was on.
  ///
  /// - Throws: `CSVFault`; `FileFault` for a workbook that cannot be read.
  func survey(sheet: String?) throws -> (text: SurveyedText, sheet: ImportReport.Sheet?) {
    if let text { return (try SurveyedText(sheet: text), nil) }
    switch Spreadsheet.claims(path) {
    case .packed: return try workbook(sheet)
    case .compound: throw FileFault.workbook(path: path, .oldOrLocked)
    case nil:
      // Who names a workbook that is not there is told just that.
      if sheet != nil || Self.isNamedWorkbook(name), OpenFile.isRegular(path) { throw FileFault.workbook(path: path, .notAWorkbook) }
      return (try SurveyedText(path: path), nil)
    }
  }

  private static func isNamedWorkbook(_ name: String) -> Bool { [".xlsx", ".xlsm"].contains { name.lowercased().hasSuffix($0) } }

  private func workbook(_ sheet: String?) throws -> (SurveyedText, ImportReport.Sheet?) {
    do throws(any Error) {
      let book = try Spreadsheet(path: path)
      let (name, text) = try book.table(ofSheet: sheet)
      return (try SurveyedText(sheet: text), ImportReport.Sheet(name: name, others: book.sheets.filter { $0 != name }))
    } catch let fault as SheetFault {
      throw FileFault.workbook(path: path, fault)
    }
  }
}

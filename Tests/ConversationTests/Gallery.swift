import Onboarding
import Support

/// One sample of every fault that no sentence brings about, so that each is worded, read and played. `import broken/NAME` meets it.
enum Gallery {
  static func fault(called name: String) -> (any Error)? {
    if let trouble = troubles.first(where: { caseName(of: $0) == name }) { return trouble }
    if let row = rows.first(where: { caseName(of: $0) == name }) {
      return FileFault.rejected([Rejection(file: "people.csv", line: 7, fault: row)], total: 1)
    }
    if let problem = problems.first(where: { caseName(of: $0) == name }) { return FileFault.mistakes([mistake(problem)]) }
    if let refusal = refusals.first(where: { "refused/" + caseName(of: $0) == name }) {
      return FileFault.rejected([Rejection(file: "people.csv", line: 7, fault: .refused(refusal))], total: 1)
    }
    if let workbook = workbooks.first(where: { caseName(of: $0) == name }) { return FileFault.workbook(path: "deals.xlsx", workbook) }
    return files.first { caseName(of: $0) == name }
  }

  /// The name of an enum's case without its values.
  static func caseName<Fault>(of value: Fault) -> String { String(String(describing: value).prefix { $0 != "(" }) }

  private static let path = "people.csv"

  static let workbooks: [SheetFault] = [
    .noReader(why: "libzip is not installed"), .notAWorkbook, .oldOrLocked, .broken(part: "xl/worksheets/sheet1.xml"),
    .tooMuch(part: "xl/worksheets/sheet1.xml", mebibytes: 1024), .tooWide(row: 7), .noSheet, .noSuchSheet("Q3", known: ["Q1", "Q2"]),
  ]

  static let troubles: [Trouble] = [
    .notAStore(path: "notes.txt"), .newerStore(path: "team.db", version: 9, supported: 3),
    .cannotOpen(path: "team.db", why: "permission denied"),
    .cannotRead(path: path, why: "permission denied"), .cannotWrite(path: "ramp.csv", why: "permission denied"), .noSuchFile(path: path),
    .alreadyExists(path: "old.backup"), .diskFull(path: "team.db"), .readOnly(path: "team.db"), .closedFolder(path: "team.db"),
    .busy(path: "team.db"),
    .damaged(path: "team.db", what: "page 12 is malformed"), .stopped, .unwritable(format: "csv"),
    .needsFile(format: "xlsx"), .missingLibrary(format: "xlsx", why: "libxlsxwriter is not installed"), .unsupported("backup"),
  ]

  static let files: [FileFault] = [
    .malformed(path: path, line: 17, byte: 1204, what: "a quote is never closed"), .unrecognised(path: path, header: ["a", "b", "c"]),
    .missingColumns(path: path, kind: .people, columns: ["person"], header: ["Employee", "role"]), .unknownColumn("hat", kind: .people),
    .nothingToImport(path: "folder"), .empty(path: path), .ambiguousDates(path: path, column: "start_date", example: "03/04/2026"),
    .twoKinds(path: path, kinds: [.people, .absences]), .pivot(path: path, periods: ["Jan", "Feb", "Mar"]),
    .courseStructure(path: "cmi5.xml"),
    .mappingMisfit(
      path: path, mapping: "hr", line: 3, lacking: [ImportRequest.ColumnSource(column: "role", source: "Job title")],
      header: ["Employee", "Hire date"]),
    .ambiguousNumbers(path: path, column: "amount", example: "1.054"), .workbook(path: "deals.xlsx", .notAWorkbook),
    .rejected(
      [
        Rejection(file: path, line: 4, fault: .unreadable(column: "start_date", text: "soon", expected: "date")),
        Rejection(file: path, line: 9, fault: .blank(column: "role")),
      ], total: 31), .mistakes([mistake(.unknownReference(kind: "metric", "cold_call_rate"))]),
  ]

  static let rows: [RowFault] = [
    .refused(.noName), .blank(column: "role"), .unreadable(column: "start_date", text: "soon", expected: "date"),
    .ambiguousDate(column: "start_date", text: "03/04/2026"),
    .ambiguousPerson(column: "manager", text: "Ana", fits: ["Ana Beltrán", "Ana García"]),
    .unknownPerson(column: "person", text: "Jose Munos", near: ["José Muñoz"]), .ragged(fields: 5, expected: 7), .repeated(firstLine: 3),
  ]

  static let problems: [Mistake.Problem] = [
    .syntax("a tab where blanks belong"), .unknownKey("tilte", known: ["module", "title", "due"]),
    .missingKey("title", of: "module cold-calling"),
    .duplicate(kind: "module", "cold-calling"), .unknownReference(kind: "metric", "cold_call_rate"), .notANumber("soon"),
    .notInRange("120", low: "0", high: "100"), .notOneOf("up", allowed: ["higher", "lower"]), .notAnIdentifier("Cold Calling!"),
    .wrongShape(expected: "a list"), .circle(["a", "b", "a"]), .metricDefinedElsewhere("calls", file: "sdr.yaml"),
    .tooLarge(what: "the file", limit: "4 MiB"),
  ]

  private static func mistake(_ problem: Mistake.Problem) -> Mistake {
    Mistake(
      file: "ae.yaml", line: 14, column: 13, problem: problem, excerpt: "    metric: cold_call_rate", length: 14,
      suggestion: caseName(of: problem) == "unknownReference" ? "cold-call-connect-rate" : nil)
  }

  /// Refusals that only a row of a file can meet.
  static let refusals: [Refusal] = [
    .unknownCurriculum("b2b-saas"), .unknownDeal("D-99"), .noStartDate(name: "Eva Prats"), .noName,
    .endBeforeStart(end: Office.today - 30, start: Office.today),
    .attemptOutside(0), .noMeasure("calls"), .notANumber("calls"), .probabilityOutside(1.4),
    .metricDefinedTwice("calls", in: "sdr-onboarding", and: "ae"),
    .needsRatio(Office.curriculum.metrics[2]), .noPositions, .unknownOpening("sdr-2031-01"), .alreadyOpen(Office.opening),
  ]
}

import Onboarding

/// What came of reading exports of other programs.
enum ExportSamples {
  static func report(of path: String) -> ImportReport {
    switch path {
    case "pipeline.csv": ImportReport(files: [pipeline], receipt: ImportReceipt(entry: 2, new: 340, changed: 0, unchanged: 0))
    case "pipeline.xlsx": ImportReport(files: [workbook], receipt: ImportReceipt(entry: 2, new: 340, changed: 0, unchanged: 0))
    case "quiz.csv": ImportReport(files: [quiz], receipt: ImportReceipt(entry: 2, new: 421, changed: 0, unchanged: 0))
    default: ImportReport(files: [statements], receipt: ImportReceipt(entry: 2, new: 90, changed: 0, unchanged: 0))
    }
  }

  static let strangers = FileFault.rejected(
    [
      Rejection(
        file: "strangers.csv", line: 2, fault: .unknownPerson(column: "owner", text: "M. Ruiz", near: ["Marta Ruiz"]), rows: 31)
    ], total: 31)

  private static let pipeline = ImportReport.File(
    name: "pipeline.csv", kind: .deals, rows: 340, unknownColumns: ["Next Step"],
    reading: .init(
      program: "Salesforce", columns: columns(("deal", "Opportunity ID"), ("owner", "Opportunity Owner"), ("closed_on", "Close Date"))),
    columns: [
      .init("deal", from: "Opportunity ID"), .init("owner", from: "Opportunity Owner"), .init("closed_on", from: "Close Date"),
      .init("currency", from: "EUR", isConstant: true),
    ],
    passed: [.init(.preamble, count: 2, line: 1), .init(.footer, count: 3, line: 346)],
    likenesses: [.init(column: "product", value: "GTXPro", count: 48, other: "GTX Pro", file: "products.csv")])

  private static let workbook = ImportReport.File(
    name: "pipeline.xlsx", kind: .deals, rows: 340, sheet: ImportReport.Sheet(name: "Q2 deals", others: ["Q1 deals", "Notes"]))

  private static let quiz = ImportReport.File(
    name: "quiz.csv", kind: .assessments, rows: 421,
    reading: .init(program: "Moodle", columns: columns(("person", "Email address"), ("score", "Grade/9.00"), ("max", "9.0"))),
    passed: [.init(.totals, count: 1, line: 462), .init(.unfinished, count: 39, line: 5)])

  /// The same with the best attempt of each person, questions without an answer as zero.
  static var bestAttempts: ImportReport {
    var file = quiz
    file.rows = 282
    file.passed += [.init(.otherAttempts, count: 139, line: 9), .init(.zeroed, count: 71, line: 14)]
    return ImportReport(files: [file], receipt: ImportReceipt(entry: 2, new: 282, changed: 0, unchanged: 0))
  }

  private static let statements = ImportReport.File(
    name: "lrs.ndjson", kind: .assessments, rows: 120,
    reading: .init(
      program: "xAPI", columns: columns(("person", "actor"), ("module", "object"), ("score", "raw of max, else scaled from 0 to 1"))),
    passed: [.init(.repeated, count: 4, line: 17), .init(.unrecorded, count: 26, line: 2)])

  private static func columns(_ columns: (String, String)...) -> [ImportRequest.ColumnSource] {
    columns.map { ImportRequest.ColumnSource(column: $0.0, source: $0.1) }
  }
}

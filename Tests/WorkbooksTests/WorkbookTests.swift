import Documents
import Foundation
import Testing

@testable import Workbooks

/// Spreadsheets, opened again by another library.
struct WorkbookTests {
  static let curve = StepCurve(
    "Productive, day by day", measure: "Productive",
    curves: [
      .init(
        "all",
        steps: [.init(day: 30, share: 0.25, low: 0.1, high: 0.5), .init(day: 90, share: 0.75, low: 0.4, high: 0.9)],
        exits: [30, 60, 90, 90])
    ])

  static let charts: [Chart] = [
    .stepCurve(curve),
    .stackedShares(
      StackedShares(
        "What became of them", axis: "Day", points: ["0", "90"],
        layers: [.init("Productive", shares: [0, 0.75]), .init("Left", shares: [0, 0.1])])),
    .bars(Bars("Reached", bars: [.init("First meeting", value: 0.5, figure: "6 of 12")])),
    .forest(
      Forest("Modules", kind: .number(decimals: 2), rows: [.init("cold-calling", estimate: -1, low: -1.4, high: -0.6, verdict: "weak")])),
    .sparkline(Sparkline("Connect rate", values: [0.04, nil, 0.09], first: "4 %", last: "9 %")),
    .lines(
      Lines(
        "Attainment", axis: "Month", points: ["1", "2"], kind: .share,
        series: [
          .init("Hires", points: [.init(0.2, low: 0.1, high: 0.3, n: 4), nil]),
          .init("Target", role: .target, points: [.init(1), .init(1)]),
        ])),
    .funnelSteps(
      FunnelSteps(
        "Funnel", steps: [.init("Applied", count: 9, figure: "", waiting: 1, lost: 4), .init("Hired", count: 4, figure: "4 of 9")])),
    .calibrationPlot(
      CalibrationPlot(
        "Forecast", forecast: "Forecast", outcome: "Won", kind: .share,
        points: [.init("=1+2", forecast: 0.4, outcome: 0.5, low: 0.3, high: 0.7)])),
  ]

  static let heat = Block.chart(
    .heatMap(
      HeatMap(
        "Scores", columns: ["=cmd()", "pricing"], rows: [.init("Ana\u{202E}", cells: [.init(level: 1, text: "@93"), nil])], low: "0",
        high: "100")))

  static let finding = Finding(
    "ramp", asOf: "2026-11-24", definitions: [Definition("median_days", "Half of the hires are productive by then.")],
    columns: ["group", "n", "median_days", "since", "share"],
    rows: [
      ["north", 12, .days(97.5), .date(CivilDate("2026-03-02") ?? Self.day), .share(0.42)],
      ["=1+2", 0, .missing, .missing, .missing], ["Ana\u{202E}\u{1B}[31m", 3, .number(0.1, decimals: 2), .missing, .missing],
    ], notes: ["3 hires are few."])
  static let day = CivilDate(year: 2026, month: 1, day: 1) ?? { preconditionFailure("a day") }()

  static let document = Document(
    "Ramp", language: .english,
    blocks: [.lines(["Half of 12 hires are productive by day 97."])] + charts.map(Block.chart) + [
      .grid(Grid([Column("group"), Column("amount", .money)], rows: [["north", .money(minorUnits: 1_200_050, currency: "EUR")]])),
      heat, .note("3 hires are few."),
    ])

  /// What Python's reader of zip archives finds inside, and each sheet's cells.
  private static let reader = """
    import json, re, sys, zipfile
    import xml.etree.ElementTree as tree
    book = zipfile.ZipFile(sys.argv[1])
    ns = {'m': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}
    texts = [''.join(t.text or '' for t in item.iter('{%s}t' % ns['m'])) for item in tree.fromstring(book.read('xl/sharedStrings.xml'))]
    names = [s.get('name') for s in tree.fromstring(book.read('xl/workbook.xml')).find('m:sheets', ns)]
    sheets = {}
    for place, name in enumerate(names):
        sheet = tree.fromstring(book.read('xl/worksheets/sheet%d.xml' % (place + 1)))
        cells = {}
        for cell in sheet.iter('{%s}c' % ns['m']):
            value = cell.find('m:v', ns)
            if value is not None: cells[cell.get('r')] = texts[int(value.text)] if cell.get('t') == 's' else value.text
            if cell.find('m:f', ns) is not None: cells[cell.get('r')] = 'FORMULA'
        sheets[name] = cells
    charts = len([n for n in book.namelist() if n.startswith('xl/charts/chart')])
    for n in book.namelist():
        if n.endswith('.xml'): tree.fromstring(book.read(n))
    frozen = [n for n in book.namelist() if n.startswith('xl/worksheets/sheet') and b'state="frozen"' in book.read(n)]
    json.dump({'names': names, 'sheets': sheets, 'charts': charts, 'frozen': len(frozen)}, sys.stdout)
    """

  private struct Opened: Decodable {
    let names: [String]
    let sheets: [String: [String: String]]
    let charts: Int
    let frozen: Int
  }

  private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first { FileManager.default.isExecutableFile(atPath: $0) }
  static let canOpen = python != nil && Workbook.isAvailable

  private static func open(_ bytes: [UInt8]) throws -> Opened {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: python ?? "")
    process.arguments = ["-c", reader, file.path]
    let out = Pipe()
    process.standardOutput = out
    try process.run()
    let data = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(Opened.self, from: data)
  }

  @Test(.enabled(if: canOpen, "needs libxlsxwriter and python3")) func figuresAreReadBackInFullPrecision() throws {
    let book = try Self.open(Workbook(Self.document, Self.finding).bytes())
    #expect(book.names == ["Summary", "ramp", "Chart figures", "Definitions"])
    let sheet = try #require(book.sheets["ramp"])
    #expect(sheet["A1"] == "group")
    #expect(sheet["A2"] == "north")
    #expect(sheet["B2"] == "12")
    #expect(sheet["C2"] == "97.5")
    #expect(sheet["D2"] == "46083")  // days since the last day of 1899, as Excel counts
    #expect(sheet["E2"] == "0.42")
    #expect(sheet["C3"] == nil)
    #expect(book.frozen == 2)
  }

  @Test(.enabled(if: canOpen, "needs libxlsxwriter and python3")) func nothingRunsAndNothingHides() throws {
    let book = try Self.open(Workbook(Self.document, Self.finding).bytes())
    #expect(book.sheets["ramp"]?["A3"] == "=1+2")
    #expect(book.sheets["ramp"]?["A4"] == "Ana⟨U+202E⟩␛[31m")
    #expect(book.sheets.values.allSatisfy { !$0.values.contains("FORMULA") })
  }

  @Test(.enabled(if: canOpen, "needs libxlsxwriter and python3")) func everyChartIsANativeOne() throws {
    let book = try Self.open(Workbook(Self.document, Self.finding).bytes())
    #expect(book.charts == Self.charts.count)
    #expect(book.sheets["Summary"]?.values.contains("Half of 12 hires are productive by day 97.") == true)
    #expect(book.sheets["Summary"]?.values.contains("12000.5") == true)
    #expect(book.sheets["Summary"]?.values.contains("=cmd()") == true)
    #expect(book.sheets["Summary"]?.values.contains("@93") == true)
    #expect(book.sheets["Definitions"]?["B2"] == "Half of the hires are productive by then.")
  }

  @Test(.enabled(if: Workbook.isAvailable, "needs libxlsxwriter")) func equalReportsMakeEqualBytes() throws {
    #expect(try Workbook(Self.document, Self.finding).bytes() == Workbook(Self.document, Self.finding).bytes())
  }

  @Test(.enabled(if: Workbook.isAvailable, "needs libxlsxwriter")) func anotherDayMakesOtherBytes() throws {
    let other = Finding(
      "ramp", asOf: "2026-11-25", definitions: Self.finding.definitions, columns: Self.finding.columns, rows: Self.finding.rows)
    #expect(try Workbook(Self.document, Self.finding).bytes() != Workbook(Self.document, other).bytes())
  }

  @Test(.enabled(if: canOpen, "needs libxlsxwriter and python3")) func spanishReportHasSpanishSheets() throws {
    let document = Document("Rampa", language: .spanish, blocks: [.lines(["Uno"])])
    let finding = Finding("ramp [2026]: a/b*c?", asOf: "2026-11-24", columns: ["group"])
    #expect(try Self.open(Workbook(document, finding).bytes()).names == ["Resumen", "ramp 2026 abc", "Definiciones"])
  }

  @Test(.enabled(if: Workbook.isAvailable, "needs libxlsxwriter")) func sheetHasNoMoreRowsThanExcel() {
    let rows = [[Cell]](repeating: [.missing], count: Sheet.mostRows)
    let finding = Finding("ramp", asOf: "2026-11-24", columns: ["group"], rows: rows)
    #expect(throws: WorkbookFault.tooManyRows(Sheet.mostRows)) { try Workbook(Self.document, finding).bytes() }
  }
}

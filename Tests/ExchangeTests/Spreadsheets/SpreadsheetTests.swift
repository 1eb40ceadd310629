import Onboarding
import Testing

@testable import Exchange

/// What the cells of a workbook say, as a table in text says it.
@Suite(.enabled(if: Archive.isReadable, "needs libzip and libexpat")) struct SpreadsheetCells {
  private func row(_ cells: String, _ change: (inout Sheets) -> Void = { _ in }) throws -> String {
    var sheets = Sheets(rows: "<row r=\"1\">\(cells)</row>")
    change(&sheets)
    return try Desk().rows(sheets)[0]
  }

  @Test func textsAreSharedOrInlineOrOfFormulas() throws {
    let cells = """
      <c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>in</t></is></c><c r="C1" t="str"><f>"x"&amp;"y"</f><v>xy</v></c>\
      <c r="D1" t="s"><v>0</v></c>
      """
    let texts = [
      "<t>first &amp; last</t>",
      "<r><rPr><b/></rPr><t>bold</t></r><r><t xml:space=\"preserve\"> plain</t></r><rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh>",
    ]
    #expect(try row(cells) { $0.texts = texts } == "bold plain\tin\txy\tfirst & last")
  }

  @Test func cellsThatAreNotThereAreBlank() throws {
    #expect(try row(#"<c r="B1"><v>2</v></c><c r="E1"/><c r="F1"><v>6</v></c>"#) == "\t2\t\t\t\t6")
    #expect(try row("<c><v>1</v></c><c><v>2</v></c>") == "1\t2")
  }

  @Test func truthsAndErrorsAreWords() throws {
    let cells =
      #"<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>"#
    #expect(try row(cells) == "TRUE\tFALSE\t#N/A\t#DIV/0!")
  }

  @Test func formulasSayWhatTheyCameToOrThemselves() throws {
    #expect(try row(#"<c r="A1"><f>2*3</f><v>6</v></c><c r="B1"><f>A1*2</f></c>"#) == "6\t=A1*2")
  }

  @Test(arguments: [
    ("0.10000000000000001", "0.1"), ("4.4999999999999998E-2", "0.045"), ("1E-3", "0.001"), ("1.5E+20", "150000000000000000000"),
    ("-7", "-7"),
    ("43831.0", "43831.0"), ("1e5", "100000"), ("-1.2345678901234567E2", "-123.45678901234567"), ("0", "0"),
  ]) func numbersHaveTheDigitsOfTheirValue(written: String, told: String) throws {
    #expect(try row("<c r=\"A1\"><v>\(written)</v></c>") == told)
  }

  @Test(arguments: [
    (14, "43831", "2020-01-01"), (22, "43831.395833333336", "2020-01-01T09:30:00"), (9, "0.25", "25%"), (10, "0.07", "7%"),
    (9, "1.005", "100.5%"),
    (17, "46082", "2026-03"), (17, "46090", "2026-03-09"), (14, "60", "1900-02-29"), (14, "1", "1900-01-01"), (14, "61", "1900-03-01"),
    (14, "2958465", "9999-12-31"), (14, "-3", "-3"), (14, "0", "0"), (22, "43830.999999999", "2020-01-01"),
  ]) func numbersOfKnownFormats(format: Int, written: String, told: String) throws {
    let style = (Sheets.builtIn.firstIndex(of: format) ?? -1) + 1
    #expect(try row("<c r=\"A1\" s=\"\(style)\"><v>\(written)</v></c>") == told)
  }

  @Test(arguments: [
    ("yyyy\\-mm\\-dd", "43831", "2020-01-01"), ("[$-40A]d &quot;de&quot; mmmm", "43831", "2020-01-01"), ("mmm\\ yy", "43831", "2020-01"),
    ("h:mm AM/PM", "0.5", "12:00:00"), ("[h]:mm", "1.25", "30:00:00"), ("0.0%", "0.125", "12.5%"),
    ("#,##0.00\\ [$€-C0A]", "1054.5", "1054.5 €"),
    ("_-* #,##0.00\\ &quot;EUR&quot;_-", "12", "12 EUR"), ("&quot;$&quot;#,##0", "1054", "1054 $"), ("0.00E+00", "1200", "1200"),
    ("#,##0 &quot;days&quot;", "30", "30"), ("General", "3", "3"), ("[Red]#,##0;[Blue]-#,##0", "5", "5"), ("yyyy", "43831", "2020-01-01"),
    ("0 &quot;mm&quot;", "4", "4"),
  ]) func numbersOfOwnFormats(code: String, written: String, told: String) throws {
    #expect(try row("<c r=\"A1\" s=\"1\"><v>\(written)</v></c>") { $0.formats = [code] } == told)
  }

  @Test func daysMayBeCountedFrom1904() throws {
    let change: (inout Sheets) -> Void = { ($0.formats, $0.properties) = (["d/m/yy"], #"<workbookPr date1904="1"/>"#) }
    #expect(try row(#"<c r="A1" s="1"><v>42369</v></c><c r="B1" s="1"><v>0</v></c>"#, change) == "2020-01-01\t1904-01-01")
  }

  @Test func textsMayHoldWhatSetsCellsApart() throws {
    let cells =
      #"<c r="A1" t="inlineStr"><is><t>a_x0009_b</t></is></c><c r="B1" t="inlineStr"><is><t>say "no"</t></is></c><c r="C1" t="inlineStr"><is><t>_xyz_ _x005F_x0041_</t></is></c>"#
    #expect(try row(cells) == "\"a\tb\"\t\"say \"\"no\"\"\"\t_xyz_ _x0041_")
  }
}

/// Which cells of a workbook make the table.
@Suite(.enabled(if: Archive.isReadable, "needs libzip and libexpat")) struct SpreadsheetTables {
  private static let table = Sheets.row(1, ["deal", "owner"]) + Sheets.row(2, ["D1", "E1"])

  @Test func rowsThatAreNotThereAreBlankLines() throws {
    #expect(try Desk().rows(Sheets(rows: Sheets.row(2, ["a"]) + Sheets.row(5, ["b"]))) == ["", "a", "", "", "b"])
  }

  @Test func headerMergedOverRowsNamesItsColumnsInTheLast() throws {
    let rows = Sheets.row(1, ["Rep", "Deals", "", "Value"]) + Sheets.row(2, ["", "won", "lost"]) + Sheets.row(3, ["Ana", "1", "2", "3"])
    #expect(
      try Desk().rows(Sheets(rows: rows, merges: ["A1:A2", "B1:C1", "D1:D2"])) == ["\tDeals", "Rep\twon\tlost\tValue", "Ana\t1\t2\t3"])
  }

  @Test func cellMergedOverRecordsHoldsForEach() throws {
    let rows =
      Sheets.row(1, ["region", "person"]) + Sheets.row(2, ["North", "Ana"]) + Sheets.row(3, ["", "Eva"]) + Sheets.row(4, ["", ""])
      + Sheets.row(5, ["South", "Leo"])
    #expect(
      try Desk().rows(Sheets(rows: rows, merges: ["A2:A4"])) == ["region\tperson", "North\tAna", "North\tEva", "North", "South\tLeo"])
  }

  @Test func firstVisibleSheetIsReadOrTheOneThatIsNamed() throws {
    let sheets = Sheets(
      rows: Sheets.row(1, ["hidden"]), more: [("Ventas", Sheets.row(1, ["v"])), ("Q2", Sheets.row(1, ["q"]))], state: "state=\"hidden\"")
    #expect(try Desk().rows(sheets) == ["v"])
    #expect(try Desk().rows(sheets, sheet: "q2") == ["q"])
    #expect(try Desk().rows(sheets, sheet: "Data") == ["hidden"])
    let fault = #expect(throws: SheetFault.self) { try Desk().rows(sheets, sheet: "Q3") }
    #expect(fault == .noSuchSheet("Q3", known: ["Data", "Ventas", "Q2"]))
  }

  @Test func workbookIsImportedAsItsTableWouldBe() throws {
    let desk = try Desk()
    let rows = """
      \(Sheets.row(1, ["Sales report"]))\(Sheets.row(3, ["deal", "owner", "amount", "closed_on", "outcome"]))\
      <row r="4"><c r="A4" t="inlineStr"><is><t>D1</t></is></c><c r="B4" t="inlineStr"><is><t>Ana García</t></is></c>\
      <c r="C4" s="1"><v>1054.5</v></c><c r="D4" s="2"><v>46054</v></c><c r="E4" t="inlineStr"><is><t>won</t></is></c></row>\
      <row r="5"><c r="A5" t="inlineStr"><is><t>D2</t></is></c><c r="B5" t="inlineStr"><is><t>E2</t></is></c></row>\
      \(Sheets.row(7, ["Confidential"]))
      """
    let file = try desk.write("pipeline.xlsx", Sheets(rows: rows, formats: ["#,##0.00\\ &quot;€&quot;"], more: [("Notes", "")]))
    let report = try desk.bring([file]) { $0.kind = .deals }
    #expect(report.receipt.new == 2)
    #expect(report.files[0].sheet == ImportReport.Sheet(name: "Data", others: ["Notes"]))
    #expect(report.files[0].passed.map(\.kind) == [.preamble, .footer])
    let deals = desk.store.deals(of: nil).sorted { $0.id.text < $1.id.text }
    #expect(deals[0].amount == Money(units: 1054.5, currency: "€") && deals[0].closedOn == Day(year: 2026, month: 2, day: 1))
    #expect(deals[1].amount == nil && deals[1].outcome == .open)
    #expect(try desk.bring([file]) { $0.kind = .deals }.receipt.unchanged == 2)
  }

  @Test func rejectedRowsAreNamedByTheirRow() throws {
    let desk = try Desk()
    let rows = Sheets.row(2, ["deal", "owner", "amount"]) + Sheets.row(4, ["D1&#10;x", "E1", "1"]) + Sheets.row(9, ["D2", "E1", "=A1*2"])
    guard case .rejected(let rejections, 1)? = try desk.fault(try desk.write("deals.xlsx", Sheets(rows: rows))) else {
      Issue.record("not rejected")
      return
    }
    #expect(rejections.map(\.line) == [9])
    #expect(rejections.map(\.fault) == [.unreadable(column: "amount", text: "=A1*2", expected: "amount")])
  }
}

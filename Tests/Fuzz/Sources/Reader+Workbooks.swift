import Foundation
import Onboarding
import Statistics

@testable import Exchange

extension Reader {
  private static let cells: [[UInt8]] = [
    #"<row r="1"><c r="A1" t="inlineStr"><is><t>person</t></is></c><c r="B1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>46082.5</v></c></row>"#,
    #"<row r="3"><c r="C3" t="b"><v>1</v></c><c r="D3" t="e"><v>#N/A</v></c><c r="E3"><f>1+1</f><v>2</v></c></row>"#,
  ].map { Array($0.utf8) }

  private static let markup = [
    "<row r=\"1\">", "<row>", "</row>", "<c>", "<c r=\"A1\">", "<c r=\"XFD1048576\">", "<c t=\"s\">", "<c s=\"9\">", "</c>", "<v>", "</v>",
    "1", "-1", "1e9",
    "46082", "<is><t>", "</t></is>", "&amp;", "&#0;", "&lol;", "<![CDATA[", "]]>", "<!--", "-->", "<?x?>", "<f>", "</f>", "é", "\u{FFFF}",
  ]

  /// Workbooks: the XML of a sheet changed before it is packed, or the packed file.
  static let workbooks = Reader(name: "xlsx", inputs: 10_000) { random in
    let sheet = Mutation.either(cells, markup, upTo: 30, &random)
    let whole = workbook(String(decoding: sheet, as: UTF8.self))
    return random.index(below: 3) == 0 ? Mutation.of([whole], &random) : whole
  } read: { bytes in
    let path = FileManager.default.temporaryDirectory.appending(path: "onramp-fuzz-\(ProcessInfo.processInfo.processIdentifier).xlsx")
    try Data(bytes).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    do throws(any Error) {
      let book = try Spreadsheet(path: path.path)
      _ = try book.table(ofSheet: nil)
      return .taken
    } catch is SheetFault { return .refused } catch is Trouble { return .refused }
  }

  private static func workbook(_ rows: String) -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func root(_ name: String, _ content: String) -> String {
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><\(name) xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"\(office)\">\(content)</\(name)>"
    }
    func links(_ links: [(String, String, String)]) -> String {
      let each = links.map { "<Relationship Id=\"\($0.0)\" Type=\"\(office)/\($0.1)\" Target=\"\($0.2)\"/>" }.joined()
      return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(each)</Relationships>"
    }
    var zip = ZipFile()
    zip.add("_rels/.rels", links([("rId1", "officeDocument", "xl/workbook.xml")]))
    zip.add("xl/workbook.xml", root("workbook", "<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"))
    zip.add(
      "xl/_rels/workbook.xml.rels",
      links([
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"), ("rId3", "sharedStrings", "sharedStrings.xml"),
      ]))
    zip.add("xl/styles.xml", root("styleSheet", "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"))
    zip.add("xl/sharedStrings.xml", root("sst", "<si><t>start_date</t></si>"))
    zip.add("xl/worksheets/sheet1.xml", root("worksheet", "<sheetData>\(rows)</sheetData>"))
    return zip.whole()
  }
}

import Foundation

@testable import Exchange

/// Workbooks made of their XML.
struct Sheets {
  var rows = ""
  var merges: [String] = []
  var texts: [String] = []
  /// The format code of each style of cells, the first of which is style 1.
  var formats: [String] = []
  var properties = ""
  var more: [(name: String, rows: String)] = []
  var state = ""

  /// The parts, by name.
  var parts: [(name: String, text: String)] {
    let names = ["Data"] + more.map(\.name)
    let list = names.indices.map {
      #"<sheet name="\#(names[$0])" sheetId="\#($0 + 1)" \#($0 == 0 ? state : "") r:id="rId\#($0 + 1)"/>"#
    }
    let links = names.indices.map { Self.link("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
    let codes = formats.indices.map { #"<numFmt numFmtId="\#(164 + $0)" formatCode="\#(formats[$0])"/>"# }
    let styles =
      ["<xf numFmtId=\"0\"/>"] + formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" } + Self.builtIn.map { "<xf numFmtId=\"\($0)\"/>" }
    let merged = merges.isEmpty ? "" : "<mergeCells>" + merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined() + "</mergeCells>"
    let sheets = [(rows, merged)] + more.map { ($0.rows, "") }
    return [
      ("_rels/.rels", Self.relations([Self.link("rId1", "officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", Self.root("workbook", "\(properties)<sheets>\(list.joined())</sheets>")),
      (
        "xl/_rels/workbook.xml.rels",
        Self.relations(links + [Self.link("rId98", "styles", "styles.xml"), Self.link("rId99", "sharedStrings", "sharedStrings.xml")])
      ),
      (
        "xl/styles.xml",
        Self.root(
          "styleSheet",
          "<numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>\(styles.joined())</cellXfs>")
      ), ("xl/sharedStrings.xml", Self.root("sst", texts.map { "<si>\($0)</si>" }.joined())),
    ]
      + sheets.enumerated().map { ("xl/worksheets/sheet\($0 + 1).xml", Self.root("worksheet", "<sheetData>\($1.0)</sheetData>\($1.1)")) }
  }

  /// Formats known by number, whose styles follow those of `formats`.
  static let builtIn = [14, 9, 10, 22, 17]

  var bytes: [UInt8] {
    var zip = ZipFile()
    for part in parts { zip.add(part.name, part.text) }
    return zip.whole()
  }

  static func root(_ name: String, _ content: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
      + "<\(name) xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
      + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\(content)</\(name)>"
  }

  static func relations(_ links: [String]) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(links.joined())</Relationships>"
  }

  static func link(_ id: String, _ kind: String, _ target: String) -> String {
    #"<Relationship Id="\#(id)" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\#(kind)" Target="\#(target)"/>"#
  }

  /// A row of texts that stand in their cells; an empty one is no cell.
  static func row(_ number: Int, _ cells: [String]) -> String {
    let written = cells.enumerated().filter { !$1.isEmpty }.map {
      #"<c r="\#(letter($0))\#(number)" t="inlineStr"><is><t>\#($1)</t></is></c>"#
    }
    return "<row r=\"\(number)\">\(written.joined())</row>"
  }

  static func letter(_ column: Int) -> String { String(UnicodeScalar(UInt8(0x41 + column))) }
}

extension Desk {
  /// A workbook in a file.
  func write(_ name: String, _ sheets: Sheets) throws -> ImportFile { try write(name, sheets.bytes) }

  func write(_ name: String, _ bytes: [UInt8]) throws -> ImportFile {
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    return ImportFile(path: file.path)
  }

  /// The rows of a sheet, a line each.
  func rows(_ sheets: Sheets, sheet: String? = nil) throws -> [String] {
    let book = try Spreadsheet(path: try write("book.xlsx", sheets).path)
    return String(decoding: try book.table(ofSheet: sheet).text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }
}

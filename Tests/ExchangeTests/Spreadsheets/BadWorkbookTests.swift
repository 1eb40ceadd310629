import Onboarding
import Support
import Testing

@testable import Exchange

/// Files that look like workbooks and are none, are damaged, or would fill the memory.
@Suite(.enabled(if: Archive.isReadable, "needs libzip and libexpat")) struct BadWorkbooks {
  private func fault(_ bytes: [UInt8], _ name: String = "deals.xlsx") throws -> SheetFault? {
    let desk = try Desk()
    guard case .workbook(_, let fault)? = try desk.fault(try desk.write(name, bytes)) else { return nil }
    return fault
  }

  private static let sheet = "xl/worksheets/sheet1.xml"
  private static let rows = Sheets.row(1, ["deal", "owner"]) + Sheets.row(2, ["D1", "E1"])

  /// A workbook with one of its parts in other bytes.
  private func workbook(replacing part: String, _ replace: (inout ZipFile) -> Void) -> [UInt8] {
    var zip = ZipFile()
    for other in Sheets(rows: Self.rows).parts where other.name != part { zip.add(other.name, other.text) }
    replace(&zip)
    return zip.whole()
  }

  @Test func bombIsRefusedByItsGrowth() throws {
    // 258 MB of zeros in 250 kB.
    let bomb = workbook(replacing: Self.sheet) {
      $0.add(Self.sheet, packed: ZipFile.zeros(times: 1_000_000), method: 8, unpacked: 258_000_001)
    }
    #expect(bomb.count < 300_000)
    #expect(try fault(bomb) == .tooMuch(part: Self.sheet, mebibytes: 47))
  }

  @Test func bombThatLiesAboutItsSizeIsStoppedOnTheWay() throws {
    for claimed in [0, 1_000, 40_000_000] {
      let bomb = workbook(replacing: Self.sheet) {
        $0.add(Self.sheet, packed: ZipFile.zeros(times: 1_000_000), method: 8, unpacked: claimed)
      }
      let fault = try #require(try fault(bomb))
      #expect([.tooMuch(part: Self.sheet, mebibytes: 47), .broken(part: Self.sheet)].contains(fault))
    }
  }

  @Test func everyPartIsLimited() throws {
    let desk = try Desk()
    let bytes = workbook(replacing: "xl/styles.xml") {
      $0.add("xl/styles.xml", packed: ZipFile.zeros(times: 70_000), method: 8, unpacked: 18_060_001)
    }
    let path = try desk.write("styles.xlsx", bytes).path
    #expect(throws: SheetFault.tooMuch(part: "xl/styles.xml", mebibytes: 16)) { try Spreadsheet(path: path).table(ofSheet: nil) }
    #expect(throws: SheetFault.self) { try Spreadsheet(path: path, limits: Archive.Limits(part: 100)) }
    #expect(throws: SheetFault.tooMuch(part: "", mebibytes: 0)) { try Spreadsheet(path: path, limits: Archive.Limits(archive: 1_000)) }
  }

  @Test func listOfManyPartsIsNotRead() throws {
    var zip = ZipFile()
    zip.add("a", "a")
    #expect(try fault(zip.whole(directorySize: 1 << 30)) == .tooMuch(part: "", mebibytes: 4))
  }

  @Test func sparseSheetIsNotFilledWithBlanks() throws {
    // The 10,000th column of many rows: as many tabs each.
    let rows = (1...30_000).map { "<row r=\"\($0)\"><c r=\"NTP\($0)\"><v>1</v></c></row>" }.joined()
    #expect(try fault(Sheets(rows: rows).bytes) == .tooMuch(part: Self.sheet, mebibytes: 256))
    #expect(try fault(Sheets(rows: #"<row r="3"><c r="NTQ3"><v>1</v></c></row>"#).bytes) == .tooWide(row: 3))
  }

  @Test func namesThatExpandAreNotExpanded() throws {
    let laughs = """
      <?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData>\
      <row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>
      """
    #expect(try fault(workbook(replacing: Self.sheet) { $0.add(Self.sheet, laughs) }) == .broken(part: Self.sheet))
  }

  @Test func whatIsNoWorkbookIsSaidSo() throws {
    #expect(try fault(Array("deal,owner\nD1,E1\n".utf8)) == .notAWorkbook)
    #expect(try fault([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)) == .oldOrLocked)
    var document = ZipFile()
    document.add("word/document.xml", "<d/>")
    #expect(try fault(document.whole(), "letter.csv") == .notAWorkbook)
    #expect(try fault(workbook(replacing: Self.sheet) { _ in }) == .broken(part: Self.sheet))
    #expect(
      try fault(workbook(replacing: Self.sheet) { $0.add(Self.sheet, packed: [1, 2, 3], method: 0, unpacked: 3, flags: 1) }) == .oldOrLocked
    )
  }

  @Test func sheetIsAskedForOnlyOfWorkbooks() throws {
    let desk = try Desk()
    let file = try desk.write("deals.csv", "deal,owner\nD1,E1\n")
    #expect(throws: FileFault.workbook(path: file.path, .notAWorkbook)) { try desk.bring([file]) { $0.sheet = "Data" } }
  }

  @Test func folderOfOtherThingsHasNoWorkbook() {
    #expect(ImportFile.mayBeTable("Deals.XLSX") && !ImportFile.mayBeTable("~$Deals.xlsx"))
  }

  @Test(arguments: 0..<200) func mutatedWorkbookIsReadOrRefused(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let desk = try Desk()
    for _ in 0..<5 {
      var bytes = Sheets(rows: Self.rows, merges: ["A1:A2"], texts: ["<t>x</t>"], formats: ["d/m/y"]).bytes
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let file = try desk.write("mutated.xlsx", bytes)
      do { _ = try desk.facts(of: file) { $0.kind = .deals } } catch is FileFault {} catch is Trouble {}
    }
  }
}

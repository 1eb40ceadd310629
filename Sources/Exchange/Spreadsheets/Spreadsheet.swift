import Onboarding

/// A workbook of a spreadsheet program (`.xlsx`, `.xlsm`), of which one sheet is read as a table.
///
/// - Source: ECMA-376 part 1 (Office Open XML), transitional and strict: elements are told by their names, whatever their namespace.
struct Spreadsheet {
  private let archive: Archive
  private let parts: Parts

  /// The parts that matter.
  private struct Parts {
    var sheets: [(name: String, isHidden: Bool, part: String)] = []
    var texts: String?
    var styles: String?
    var countsFrom1904 = false
  }

  /// Bytes that the lists of parts and styles may unpack to.
  private static let mostOfLists = 16 << 20
  /// Bytes of all texts that cells refer to.
  private static let mostTexts = 256 << 20

  /// Whether a file begins as packed files do, or as the older format of workbooks does.
  static func claims(_ path: String) -> Claim? {
    // A pipe can be opened once: whoever writes to it would not survive the second time.
    guard OpenFile.isRegular(path), let file = try? OpenFile(path: path), file.isRegular else { return nil }
    let head = ByteMemory(capacity: 8)
    guard let count = try? file.read(8, at: 0, into: head.bytes), count >= 4 else { return nil }
    let bytes = Array(UnsafeBufferPointer(start: head.bytes, count: count))
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .packed }
    return bytes == [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] ? .compound : nil
  }

  enum Claim { case packed, compound }

  /// - Throws: `SheetFault`; `CSVFault` where the system does not let it be read.
  init(path: String, limits: Archive.Limits = .usual) throws {
    archive = try Archive(path: path, limits: limits)
    parts = try Self.parts(of: archive)
  }

  /// The names of the sheets that hold cells, in their order.
  var sheets: [String] { parts.sheets.map(\.name) }

  /// A sheet's name and its rows, tabs between the cells: the sheet of a name, however it is capitalised, or the first that is not hidden.
  ///
  /// - Throws: `SheetFault`.
  func table(ofSheet wanted: String?) throws -> (sheet: String, text: [UInt8]) {
    let sheet = try sheet(wanted)
    var surroundings = SheetReader.Surroundings(
      texts: try texts(), formats: try formats(), numbers: CellNumber(countsFrom1904: parts.countsFrom1904))
    let plain = try read(sheet.part, surroundings)
    guard !plain.merges.isEmpty else { return (sheet.name, plain.text) }
    // Which cells are merged stands behind the cells.
    surroundings.merges = MergedCells(plain.merges, filled: plain.filled)
    return (sheet.name, try read(sheet.part, surroundings).text)
  }

  private func sheet(_ wanted: String?) throws(SheetFault) -> (name: String, isHidden: Bool, part: String) {
    guard let wanted else {
      guard let first = parts.sheets.first(where: { !$0.isHidden }) ?? parts.sheets.first else { throw .noSheet }
      return first
    }
    guard let sheet = parts.sheets.first(where: { $0.name == wanted }) ?? parts.sheets.first(where: { $0.name.folded == wanted.folded })
    else {
      throw .noSuchSheet(wanted, known: sheets)
    }
    return sheet
  }

  private func read(_ part: String, _ surroundings: SheetReader.Surroundings) throws -> SheetReader {
    let reader = SheetReader(surroundings)
    guard try Self.read(part, of: archive, reader) else { throw SheetFault.broken(part: part) }
    guard !reader.isTooLarge else { throw SheetFault.tooMuch(part: part, mebibytes: SheetReader.mostText >> 20) }
    guard !reader.isTooWide else { throw SheetFault.tooWide(row: reader.row) }
    guard !reader.isDamaged else { throw SheetFault.broken(part: part) }
    return reader
  }

  private func texts() throws -> SharedTextReader {
    let reader = SharedTextReader(limit: Self.mostTexts)
    if let part = parts.texts { _ = try Self.read(part, of: archive, reader) }
    guard !reader.isTooLarge else { throw SheetFault.tooMuch(part: parts.texts ?? "", mebibytes: Self.mostTexts >> 20) }
    return reader
  }

  private func formats() throws -> [CellFormat] {
    let reader = StyleReader()
    if let part = parts.styles { _ = try Self.read(part, of: archive, reader, atMost: Self.mostOfLists) }
    return reader.formats
  }
}

extension Spreadsheet {
  private static func parts(of archive: Archive) throws -> Parts {
    let root = RelationshipReader()
    _ = try read("_rels/.rels", of: archive, root, atMost: mostOfLists)
    let book = root.all.first { $0.kind == "officeDocument" }.map { path($0.target, from: "") } ?? "xl/workbook.xml"
    let list = SheetListReader()
    guard book.lowercased().hasSuffix(".xml"), try read(book, of: archive, list, atMost: mostOfLists) else {
      throw SheetFault.notAWorkbook
    }
    let folder = book.lastIndex(of: "/").map { String(book[...$0]) } ?? ""
    let related = RelationshipReader()
    _ = try read("\(folder)_rels/\(book.dropFirst(folder.count)).rels", of: archive, related, atMost: mostOfLists)
    func part(_ kind: String) -> String? { related.all.first { $0.kind == kind }.map { path($0.target, from: folder) } }
    let sheets = list.sheets.compactMap { sheet in
      related.all.first { $0.id == sheet.relationship && $0.kind == "worksheet" }.map {
        (sheet.name, sheet.isHidden, path($0.target, from: folder))
      }
    }
    return Parts(sheets: sheets, texts: part("sharedStrings"), styles: part("styles"), countsFrom1904: list.countsFrom1904)
  }

  /// The name of a part that another one names, which lies in `folder`.
  private static func path(_ target: String, from folder: String) -> String {
    guard !target.hasPrefix("/") else { return String(target.dropFirst()) }
    var path: [Substring] = []
    for step in (folder + target).split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(step) }
    }
    return path.joined(separator: "/")
  }

  private static func read(_ part: String, of archive: Archive, _ reader: any MarkupReader, atMost limit: Int = .max) throws -> Bool {
    do {
      let markup = try Markup(telling: reader)
      return try archive.unpack(part, atMost: limit) { bytes, isLast in try markup.feed(bytes, isLast: isLast) }
    } catch is MarkupFault {
      throw SheetFault.broken(part: part)
    }
  }
}

/// Reads `_rels/*.rels`: which part of a workbook is what.
final class RelationshipReader: MarkupReader {
  struct Relationship {
    let id: String
    /// The last part of its type's address: `worksheet`, `styles`.
    let kind: String
    let target: String
  }

  private(set) var all: [Relationship] = []
  var isDone: Bool { false }

  func begin(_ name: MarkupName, _ attributes: MarkupAttributes) {
    guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"] else {
      return
    }
    guard attributes["TargetMode"] != "External" else { return }
    all.append(Relationship(id: id, kind: String(type.split(separator: "/").last ?? ""), target: target))
  }

  func end(_ name: MarkupName) {}
  func take(_ text: UnsafeBufferPointer<UInt8>) {}
}

/// Reads `workbook.xml`: the sheets in their order, and from which year days are counted.
final class SheetListReader: MarkupReader {
  struct Sheet {
    let name: String
    let relationship: String
    let isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var countsFrom1904 = false
  var isDone: Bool { false }

  func begin(_ name: MarkupName, _ attributes: MarkupAttributes) {
    switch name {
    case "workbookPr": countsFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "0")
    case "sheet":
      guard let name = attributes["name"], let id = attributes["id"] else { return }
      sheets.append(Sheet(name: name, relationship: id, isHidden: (attributes["state"] ?? "visible") != "visible"))
    default: break
    }
  }

  func end(_ name: MarkupName) {}
  func take(_ text: UnsafeBufferPointer<UInt8>) {}
}

/// Reads `styles.xml`: what the number of each style of cells is.
final class StyleReader: MarkupReader {
  private var codes: [Int: String] = [:]
  private var known: [Int: CellFormat] = [:]
  private var isInCells = false
  /// By the number that cells give.
  private(set) var formats: [CellFormat] = []
  var isDone: Bool { false }

  /// Excel allows 65,490 styles of cells.
  private static let most = 1 << 16

  func begin(_ name: MarkupName, _ attributes: MarkupAttributes) {
    switch name {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }), codes.count < Self.most { codes[id] = attributes["formatCode"] }
    case "cellXfs": isInCells = true
    case "xf" where isInCells && formats.count < Self.most: formats.append(format(attributes["numFmtId"].flatMap { Int($0) } ?? 0))
    default: break
    }
  }

  func end(_ name: MarkupName) {
    if name == "cellXfs" { isInCells = false }
  }

  func take(_ text: UnsafeBufferPointer<UInt8>) {}

  private func format(_ id: Int) -> CellFormat {
    if let format = known[id] { return format }
    let format = codes[id].map { CellFormat(code: $0) } ?? .builtIn(id)
    known[id] = format
    return format
  }
}

/// Reads `sharedStrings.xml`: the texts that cells refer to by number.
final class SharedTextReader: MarkupReader {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var isInText = false
  private var isInReading = false
  /// Whether the texts are more than `limit`.
  private(set) var isTooLarge = false
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  var isDone: Bool { isTooLarge }

  /// The text of a number, or `nil` for a number that no text has.
  subscript(number: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(number) else { return nil }
    return bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  func begin(_ name: MarkupName, _ attributes: MarkupAttributes) {
    if name == "t" { isInText = !isInReading } else if name == "rPh" { isInReading = true }
  }

  func end(_ name: MarkupName) {
    switch name {
    case "t": isInText = false
    case "rPh": isInReading = false
    case "si":
      ends.append(bytes.count)
      isTooLarge = isTooLarge || ends.count > limit / 8
    default: break
    }
  }

  func take(_ text: UnsafeBufferPointer<UInt8>) {
    guard isInText else { return }
    isTooLarge = bytes.count + text.count > limit
    if !isTooLarge { bytes.append(contentsOf: text) }
  }
}

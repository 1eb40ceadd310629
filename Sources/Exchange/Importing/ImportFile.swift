import Onboarding

/// A table on its way in: a file, or text that something else holds, such as the sheet of a workbook.
public struct ImportFile: Hashable, Sendable {
  public let path: String
  /// Its name without the folder.
  public let name: String
  /// The table as text, where the file itself is none.
  private let text: [UInt8]?

  public init(path: String) { self.init(path: path, text: nil) }

  /// The rows of a sheet, header first, as if they were a file at `path`.
  public init(path: String, rows: some Sequence<[String]>) {
    let lines = rows.map { $0.map(Self.quoted).joined(separator: "\t") }
    self.init(path: path, text: Array(("sep=\t\n" + lines.joined(separator: "\n") + "\n").utf8))
  }

  /// A table as text that stands nowhere.
  init(path: String, text: [UInt8]?) {
    self.path = path
    name = path.split(separator: "/").last.map(String.init) ?? path
    self.text = text
  }

  /// Whether a file of that name in a folder is looked into: tables and learning records, but no rows that an earlier import left out.
  public static func mayBeTable(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".csv", ".tsv", ".json", ".ndjson", ".jsonl"].contains { name.hasSuffix($0) } && !name.hasSuffix(".rejected.csv")
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D || $0 == 0x22 }
    return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }

  /// The table as text whose encoding and separator are known.
  func survey() throws(CSVFault) -> SurveyedText {
    guard let text else { return try SurveyedText(path: path) }
    return try SurveyedText(bytes: text)
  }
}

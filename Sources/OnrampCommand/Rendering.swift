import Conversation
import Documents
import Onboarding
import Workbooks

/// An answer in the bytes of a format.
enum Rendering {
  /// Hands the bytes over piece by piece.
  ///
  /// - Throws: `Trouble.unwritable` for a format that this build cannot write, and what `write` throws.
  static func write(
    _ document: Document, _ finding: Finding?, as format: Format, to write: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    switch (format, finding) {
    case (.csv, let finding?): try finding.writeCSV(to: write)
    case (.json, let finding?): try finding.writeJSON(to: write)
    case (.text, _): try whole(document.text(width: 100, style: .plain).text, write)
    case (.md, _): try whole(document.markdown, write)
    case (.html, _): try document.writeHTML(to: write)
    case (.xlsx, _): try spreadsheet(document, finding).withUnsafeBytes(write)
    case (.csv, nil), (.json, nil): throw Trouble.unwritable(format: format.rawValue)
    }
  }

  private static func spreadsheet(_ document: Document, _ finding: Finding?) throws(Trouble) -> [UInt8] {
    do throws(WorkbookFault) {
      return try Workbook(document, finding).bytes()
    } catch {
      switch error {
      case .unavailable(let why): throw .missingLibrary(format: Format.xlsx.rawValue, why: why)
      case .tooManyRows, .failed: throw .unwritable(format: Format.xlsx.rawValue)
      }
    }
  }

  private static func whole(_ text: String, _ write: (UnsafeRawBufferPointer) throws -> Void) throws {
    var bytes = Array(text.utf8)
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    try bytes.withUnsafeBytes(write)
  }
}

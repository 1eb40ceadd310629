/// Why a spreadsheet file cannot be read.
public enum SheetFault: Error, Hashable, Sendable {
  /// What reads such files is not installed; the text names it.
  case noReader(why: String)
  /// Neither a workbook nor anything else that is packed like one.
  case notAWorkbook
  /// The binary format of before 2007, or a workbook behind a password: both look alike from outside.
  case oldOrLocked
  /// A part of it cannot be unpacked, or is no sound XML.
  case broken(part: String)
  /// It would unpack to more than a spreadsheet ever is: a part, and the limit in mebibytes.
  case tooMuch(part: String, mebibytes: Int)
  /// A row of the sheet has a cell beyond the 10,000th column.
  case tooWide(row: Int)
  /// It has no sheet with cells.
  case noSheet
  case noSuchSheet(String, known: [String])
}

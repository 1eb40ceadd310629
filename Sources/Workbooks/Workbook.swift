import CWorkbook
import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A report as a spreadsheet: what is said and its tables on the first sheet with native charts beside them, then the figures in full
/// precision, the numbers behind the charts, and how everything is defined.
///
/// Texts are written as texts: nothing in a cell is ever a formula, whatever it begins with. Equal reports make equal bytes.
public struct Workbook: Sendable {
  private let document: Document
  private let finding: Finding?

  /// Whether what writes workbooks is installed.
  public static var isAvailable: Bool { cw_unavailable() == nil }

  /// A workbook of a document and, where it has one, of the finding it tells.
  public init(_ document: Document, _ finding: Finding?) {
    self.document = document
    self.finding = finding
  }

  /// The file, as libxlsxwriter writes it.
  ///
  /// - Throws: `WorkbookFault` where the library is not installed, cannot write, or a finding has more rows than a sheet.
  /// - Complexity: linear in the cells; the file is held in memory once.
  public func bytes() throws(WorkbookFault) -> [UInt8] {
    let folder = try Folder()
    defer { folder.remove() }
    let book = try Book(path: folder.path + "/report.xlsx", folder: folder.path, rows: finding?.rows.count ?? 0)
    book.describe(title: document.title ?? finding?.name ?? "onramp", day: finding?.asOf)
    try write(to: book)
    try book.close()
    return try folder.contents(of: "report.xlsx")
  }

  private func write(to book: Book) throws(WorkbookFault) {
    let words = SheetWords.of(document.language)
    let summary = try book.sheet(words.summary)
    let figures = finding == nil ? nil : try book.sheet(finding?.name ?? "")
    let charts = ChartSheet(named: words.chartFigures, words, document.language)
    try SummarySheet(document, words).write(to: summary, charts, book)
    if let finding, let figures { try FindingSheet(finding).write(to: figures) }
    for table in finding?.supplements ?? [] where !table.rows.isEmpty {
      try FindingSheet(Finding(table.name, asOf: finding?.asOf ?? "", columns: table.columns, rows: table.rows)).write(
        to: try book.sheet(table.name))
    }
    if let finding { try DefinitionSheet(finding, words).write(to: try book.sheet(words.definitions)) }
  }
}

/// Why a workbook could not be written.
public enum WorkbookFault: Error, Hashable, Sendable {
  /// What writes workbooks is not there; the text says why.
  case unavailable(String)
  /// A finding has more rows than a sheet has room for.
  case tooManyRows(Int)
  /// The library or the system failed; the text is theirs.
  case failed(String)
}

/// A folder of the program's own, in which the library puts what it has not finished.
private struct Folder {
  let path: String

  init() throws(WorkbookFault) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/onramp-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw .failed("\(parent): \(String(cString: strerror(errno)))") }
    path = String(cString: made)
  }

  func contents(of name: String) throws(WorkbookFault) -> [UInt8] {
    let handle = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC)
    guard handle >= 0 else { throw .failed(String(cString: strerror(errno))) }
    defer { close(handle) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(handle, &piece, piece.count)
      guard count >= 0 else { throw .failed(String(cString: strerror(errno))) }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }

  func remove() {
    unlink("\(path)/report.xlsx")
    rmdir(path)
  }
}

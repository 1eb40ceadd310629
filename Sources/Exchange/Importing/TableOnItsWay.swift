import Onboarding

/// A file whose kind and columns are known, before its rows are read.
struct TableOnItsWay {
  let file: ImportFile
  private(set) var layout: Layout
  private let text: SurveyedText
  /// The sheet it was on, for one of a workbook.
  let sheet: ImportReport.Sheet?

  /// - Throws: `FileFault` for a file that is not recognised or lacks a column; `Trouble` where the system does not let it be read.
  init(_ file: ImportFile, _ request: ImportRequest) throws {
    do {
      self.file = file
      let request = request.settled
      (text, sheet) = try file.survey(sheet: request.sheet)
      layout = try Self.layout(of: text, file, request)
    } catch let fault as CSVFault {
      throw fault.described(path: file.path)
    }
  }

  var separator: Separator { text.separator }

  /// Whether rows may end before their last column.
  var isSheet: Bool { text.isSheet }

  /// The same with those columns of a record each that name something `isKnown`.
  func keeping(_ isKnown: (String) -> Bool) -> TableOnItsWay {
    var kept = self
    kept.layout = layout.keeping(isKnown)
    return kept
  }

  /// A reader whose next row is the first below the header.
  func readerAfterHeader() throws(CSVFault) -> CSVReader {
    var reader = text.reader()
    _ = try reader.header(after: layout.preamble)
    return reader
  }

  private static func layout(of text: SurveyedText, _ file: ImportFile, _ request: ImportRequest) throws -> Layout {
    guard let frame = try TableFrame(text) else { throw FileFault.empty(path: file.path) }
    let recogniser = Recogniser(frame.header, try evidence(of: text, frame))
    let given = Set(request.columns.map { Header.folded($0.column) })
    let kind = request.kind ?? ExchangeFile(fileName: file.name)
    guard let match = try recogniser.match(kind, given: given, path: file.path) else {
      throw FileFault.unrecognised(path: file.path, header: frame.header.names)
    }
    return try Layout(match, frame, request: request, path: file.path)
  }

  private static func evidence(of text: SurveyedText, _ frame: TableFrame) throws(CSVFault) -> ColumnEvidence {
    var reader = text.reader()
    _ = try reader.header(after: frame.preamble)
    var evidence = ColumnEvidence(width: frame.header.names.count)
    var rows = 0
    while rows < ColumnEvidence.rows, let row = try reader.next() {
      evidence.take(row)
      rows += 1
    }
    return evidence
  }
}

/// A text whose encoding and separator have been settled over the whole of it, to be read as often as is needed.
package struct SurveyedText {
  let stream: TextStream
  let hint: SeparatorSniffer.Hint
  let piece: Int
  /// Whether a row may end before its last column, and lines are rows: a sheet's, whose empty cells at the end of a row are left out.
  let isSheet: Bool

  package init(path: String) throws(CSVFault) { try self.init(ByteSource.opening(path)) }

  package init(bytes: [UInt8]) throws(CSVFault) { try self.init(.memory(bytes)) }

  init(_ source: ByteSource, _ encoding: TextEncoding? = nil, _ usualPiece: Int = CSVReader.usualPiece) throws(CSVFault) {
    piece = source.piece(usualPiece)
    stream = try TextStream(source, declared: encoding, piece: piece)
    hint = try SeparatorSniffer.look(at: stream)
    isSheet = false
  }

  /// The rows of a sheet, in UTF-8, tabs between the cells.
  init(sheet bytes: [UInt8]) throws(CSVFault) {
    let source = ByteSource.memory(bytes)
    piece = source.piece(CSVReader.usualPiece)
    stream = try TextStream(source, declared: .utf8, piece: piece)
    hint = SeparatorSniffer.Hint(separator: .tab, isDeclaration: false)
    isSheet = true
  }

  package var separator: Separator { hint.separator }

  /// A reader at the beginning.
  package func reader() -> CSVReader { CSVReader(self) }
}

/// A text whose encoding and separator have been settled over the whole of it, to be read as often as is needed.
package struct SurveyedText {
  let stream: TextStream
  let hint: SeparatorSniffer.Hint
  let piece: Int

  package init(path: String) throws(CSVFault) { try self.init(ByteSource.opening(path)) }

  package init(bytes: [UInt8]) throws(CSVFault) { try self.init(.memory(bytes)) }

  init(_ source: ByteSource, _ encoding: TextEncoding? = nil, _ usualPiece: Int = CSVReader.usualPiece) throws(CSVFault) {
    piece = source.piece(usualPiece)
    stream = try TextStream(source, declared: encoding, piece: piece)
    hint = try SeparatorSniffer.look(at: stream)
  }

  package var separator: Separator { hint.separator }

  /// A reader at the beginning.
  package func reader() -> CSVReader { CSVReader(self) }
}

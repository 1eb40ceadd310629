/// A reason why a CSV file cannot be read any further.
///
/// - Convention: a line is a physical line, counted from 1; CRLF, LF and CR each end one.
///   A byte is an offset from the start of the file, or from the start of the text as UTF-8
///   when the file was in another encoding and could be decoded. A column is a field's place
///   in its row, counted from 1; `nil` when the fault belongs to no field.
package struct CSVFault: Error, Hashable, Sendable {
  package let line: Int
  package let byte: Int
  package let column: Int?
  package let kind: Kind

  package init(line: Int, byte: Int, column: Int? = nil, kind: Kind) {
    self.line = line
    self.byte = byte
    self.column = column
    self.kind = kind
  }

  /// What is wrong at that place.
  package enum Kind: Hashable, Sendable {
    /// The system would not let the file be opened or read; `code` is its `errno`.
    case unreadable(code: Int32)
    /// A zero byte: not a text, or a damaged one.
    case nul
    /// A byte that no UTF-8 text holds at this place.
    case invalidUTF8
    /// Half a surrogate pair, or half a code unit.
    case invalidUTF16
    /// A byte to which Windows-1252 gives no character.
    case undefinedByte(UInt8)
    /// The accents are where Mac OS Roman has them; it is not decoded.
    case macRoman
    /// The file ended inside the quotes that opened here.
    case unclosedQuote
    /// The quotes that opened here do not close within `RecordScanner.longestRecord` bytes.
    case quoteTooLong
    /// Text follows closing quotes; `opened` is the line where the quotes opened.
    case textAfterQuote(opened: Int)
    /// The row that begins here is longer than `RecordScanner.longestRecord` bytes.
    case lineTooLong
    /// The row has more than `RecordScanner.mostFields` fields.
    case tooManyColumns
    /// Something else stands where an object of JSON ought to.
    case notAnObject
    /// The bracket that opened here is never closed.
    case unclosedBracket
  }
}

/// A reader of the rows of a CSV text, one at a time, from a file of any size or from memory.
///
///     var reader = try CSVReader(path: "observations.csv")
///     let header = try reader.header()
///     while let row = try reader.next() { … row[0].string … row[3].double() … }
///
/// The encoding and the soundness of the whole text are settled before the first row
/// (`EncodingSurvey`), the separator on its first lines (`SeparatorSniffer`). Empty lines are passed over.
///
/// - Complexity: linear; memory is a few pieces of the text, whatever its size.
package struct CSVReader: ~Copyable {
  /// The bytes read at a time: enough to make system calls rare, little enough to stay in the processor's cache.
  package static let usualPiece = 1 << 18

  /// The encoding the text was found, or said, to be in.
  package var encoding: TextEncoding { stream.encoding }
  package let separator: Separator
  /// The number of fields of the first row, or `nil` before it is read.
  package private(set) var width: Int?

  private let piece: Int
  private let scanner: RecordScanner
  private var stream: TextStream
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private let bounds: UnsafeMutablePointer<FieldBounds>
  /// The next record begins at `start`; bytes of text lie before `filled`.
  private var start = 0
  private var filled = 0
  private var isComplete = false
  /// Whether the next line only names the separator.
  private var isAtDeclaration: Bool
  /// The place in the text of the first byte in memory, and the line of the next record.
  private var origin: Int
  private var line = 1
  /// Whether rows are counted instead of lines, however many lines their fields hold.
  private let countsRows: Bool

  /// Opens a file.
  ///
  /// - Throws: when it cannot be opened, or is not text in the encoding that was declared or found.
  package init(
    path: String, separator: Separator? = nil, encoding: TextEncoding? = nil, piece: Int = usualPiece
  ) throws(CSVFault) {
    try self.init(ByteSource.opening(path), separator, encoding, piece)
  }

  /// Reads a text that is in memory.
  package init(
    bytes: [UInt8], separator: Separator? = nil, encoding: TextEncoding? = nil, piece: Int = usualPiece
  ) throws(CSVFault) {
    try self.init(.memory(bytes), separator, encoding, piece)
  }

  private init(_ source: ByteSource, _ separator: Separator?, _ encoding: TextEncoding?, _ piece: Int) throws(CSVFault) {
    self.init(try SurveyedText(source, encoding, piece), separator)
  }

  /// Reads a text from its beginning.
  init(_ text: SurveyedText, _ separator: Separator? = nil) {
    stream = text.stream
    piece = text.piece
    self.separator = separator ?? text.hint.separator
    scanner = RecordScanner(separator: self.separator.rawValue)
    origin = stream.encoding == .utf8 ? stream.offset : 0
    capacity = stream.room(for: piece)
    bytes = .allocate(capacity: capacity + ByteMemory.slack)
    bytes.initialize(repeating: 0, count: capacity + ByteMemory.slack)
    bounds = .allocate(capacity: RecordScanner.mostFields)
    isAtDeclaration = text.hint.isDeclaration
    countsRows = text.isSheet
  }

  deinit {
    bytes.deallocate()
    bounds.deallocate()
  }

  /// The size of the source in bytes, and how many of them have been read: for a progress bar.
  package var progress: (read: Int, of: Int) { (stream.offset, max(stream.source.size, stream.offset)) }

  /// Reads the first row as the names of the columns, or returns `nil` when the text is empty.
  package mutating func header() throws(CSVFault) -> Header? {
    guard let row = try next() else { return nil }
    return Header(row)
  }

  /// Lets the next row say anew how many fields every row ought to have.
  package mutating func restartWidth() { width = nil }

  /// The line on which the next row may begin.
  package var nextLine: Int { line }

  /// Reads the next row, or returns `nil` at the end.
  package mutating func next() throws(CSVFault) -> Row? {
    if isAtDeclaration {
      isAtDeclaration = false
      _ = try record()
      width = nil
    }
    return try record()
  }
}

extension CSVReader {
  /// Reads the next line that is not empty.
  private mutating func record() throws(CSVFault) -> Row? {
    while true {
      // Two bytes more than a record may have: its line end.
      let end = min(filled, start &+ RecordScanner.longestRecord &+ 2)
      var scan = scanner.scan(bytes, from: start, to: end, into: bounds)
      if scan.ending != .terminator || (bytes[scan.stop] == 0x0D && scan.stop &+ 1 == filled) {
        guard try settle(&scan) else {
          if start == filled && isComplete { return nil }
          continue
        }
      }
      if let row = try take(scan) { return row }
    }
  }

  /// Turns the bytes of a record into a row and moves past it; `nil` when it is an empty line.
  @inline(__always)
  private mutating func take(_ scan: RecordScanner.Scan) throws(CSVFault) -> Row? {
    let first = start
    let length = scan.stop &- first
    guard length <= RecordScanner.longestRecord else { throw fault(.lineTooLong) }
    let (rowLine, rowByte) = (line, origin &+ first)
    let isReturn = scan.stop < filled && bytes[scan.stop] == 0x0D
    start = min(filled, scan.stop &+ (isReturn && scan.stop &+ 1 < filled && bytes[scan.stop &+ 1] == 0x0A ? 2 : 1))
    line &+= countsRows ? 1 : scan.newlines &+ 1
    guard length > 0 else { return nil }
    if scan.hasDoubledQuotes { unescape(from: first, fields: scan.fields) }
    let expected = width ?? scan.fields
    width = expected
    return Row(start: bytes + first, bounds: bounds, count: scan.fields, expected: expected, line: rowLine, byte: rowByte)
  }

  /// Deals with a record that has no terminator yet.
  ///
  /// - Returns: `true` when the text ends with this record and `scan` is whole now,
  ///   `false` when more bytes were read, or none are left.
  @inline(never)
  private mutating func settle(_ scan: inout RecordScanner.Scan) throws(CSVFault) -> Bool {
    switch scan.ending {
    case .textAfterQuote:
      let kind = CSVFault.Kind.textAfterQuote(opened: line + scan.newlinesBefore)
      throw fault(kind, lines: scan.newlines, at: scan.stop, column: scan.fields)
    case .tooManyFields: throw fault(.tooManyColumns, lines: scan.newlines, at: scan.fieldStart, column: scan.fields + 1)
    case .terminator, .outOfBytes, .outOfBytesAfterQuote, .outOfBytesInQuotes: break
    }
    let inQuotes = scan.ending == .outOfBytesInQuotes
    if scan.ending != .terminator, filled - start >= RecordScanner.longestRecord + 2 {
      guard inQuotes else { throw fault(.lineTooLong) }
      throw fault(.quoteTooLong, lines: scan.newlinesBefore, at: scan.fieldStart, column: scan.fields + 1)
    }
    guard isComplete else {
      try fill()
      return false
    }
    guard !inQuotes else {
      throw fault(.unclosedQuote, lines: scan.newlinesBefore, at: scan.fieldStart, column: scan.fields + 1)
    }
    if scan.ending == .outOfBytes, start < filled { try close(&scan) }
    return start < filled
  }

  /// Adds the field that the end of the text ends.
  private func close(_ scan: inout RecordScanner.Scan) throws(CSVFault) {
    guard scan.fields < RecordScanner.mostFields else {
      throw fault(.tooManyColumns, lines: scan.newlines, at: scan.fieldStart, column: scan.fields + 1)
    }
    bounds[scan.fields] = FieldBounds(start: UInt32(scan.fieldStart - start), markedEnd: UInt32(scan.stop - start))
    scan.fields += 1
  }

  private func fault(_ kind: CSVFault.Kind, lines: Int = 0, at offset: Int? = nil, column: Int? = nil) -> CSVFault {
    CSVFault(line: line + lines, byte: origin + (offset ?? start), column: column, kind: kind)
  }

  /// Makes doubled quotes single, in place, and fills what is left over with quotes, so that no line end is doubled there.
  private func unescape(from first: Int, fields: Int) {
    for index in 0..<fields where bounds[index].hasDoubledQuotes {
      let (lower, upper) = (first + Int(bounds[index].start), first + Int(bounds[index].end))
      var (from, to) = (lower, lower)
      while from < upper {
        bytes[to] = bytes[from]
        from += bytes[from] == 0x22 ? 2 : 1
        to += 1
      }
      (bytes + to).update(repeating: 0x22, count: upper - to)
      bounds[index].markedEnd = UInt32(to - first)
    }
  }

  /// Reads one more piece, after moving the record that is begun to the front.
  private mutating func fill() throws(CSVFault) {
    let rest = filled - start
    let room = stream.room(for: piece)
    if rest + room > capacity {
      grow(to: max(capacity * 2, rest + room), keeping: rest)
    } else {
      bytes.update(from: bytes + start, count: rest)
    }
    origin += start
    start = 0
    let length = try stream.read(piece, into: bytes + rest)
    filled = rest + length
    isComplete = length == 0
  }

  private mutating func grow(to size: Int, keeping rest: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size + ByteMemory.slack)
    larger.initialize(repeating: 0, count: size + ByteMemory.slack)
    larger.update(from: bytes + start, count: rest)
    bytes.deallocate()
    (bytes, capacity) = (larger, size)
  }
}

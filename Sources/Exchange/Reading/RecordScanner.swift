/// The bounds of a field, counted from the start of its record.
struct FieldBounds {
  var start: UInt32
  /// Where the field ends; the top bit says that it holds doubled quotes.
  var markedEnd: UInt32

  static let doubledQuotes: UInt32 = 1 << 31
  var end: UInt32 { markedEnd & ~Self.doubledQuotes }
  var hasDoubledQuotes: Bool { markedEnd & Self.doubledQuotes != 0 }
}

/// A finder of the fields of one record of a CSV text.
///
/// - Source: RFC 4180, widened: LF, CRLF and CR end a record outside quotes, and a quote inside a field
///   that does not begin with one is an ordinary character (`6" pipe`).
struct RecordScanner {
  /// A row of more bytes than 1 MiB is a sign of a lost quote, or of a file that is no table.
  static let longestRecord = 1 << 20
  /// More fields than any export has; spreadsheets end at 16,384 but people end far below.
  static let mostFields = 10_000

  let separator: UInt8

  /// How far a scan came.
  enum Ending: UInt8 {
    /// To the terminator at `stop`.
    case terminator
    /// To the end of the bytes at hand, outside quotes, with a field open that began at `fieldStart`.
    case outOfBytes
    /// To the end of the bytes, right after the closing quote of the last field.
    case outOfBytesAfterQuote
    /// To the end of the bytes, within the quotes that opened at `fieldStart`.
    case outOfBytesInQuotes
    /// To a byte at `stop` that follows the closing quote of the field that began at `fieldStart`.
    case textAfterQuote
    /// To the field at `fieldStart`, which is one too many.
    case tooManyFields
  }

  struct Scan {
    var ending = Ending.terminator
    /// Whether the last quoted field, and whether any, holds doubled quotes.
    var openDoubled = false
    var hasDoubledQuotes = false
    var fields = 0
    var stop = 0
    var fieldStart = 0
    /// Line ends within quotes, all of them and those before the quotes of the last quoted field.
    var newlines = 0
    var newlinesBefore = 0
  }

  /// Finds the fields of the record that begins at `start`, in `bytes` up to `end`.
  ///
  /// May load up to 7 bytes beyond `end`. `bounds` has room for `mostFields`.
  /// - Complexity: linear, 8 bytes at a time.
  func scan(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, into bounds: UnsafeMutablePointer<FieldBounds>) -> Scan {
    let marks = ByteMarks(separator, 0x0A, 0x0D)
    var scan = Scan()
    var field = start
    var word = start
    var hits: UInt64 = start < end ? marks.hits(bytes + word) : 0
    while field < end {
      guard scan.fields < Self.mostFields else { return scan.ending(.tooManyFields, field, field) }
      var stop: Int
      if bytes[field] == 0x22 {
        let close = closingQuote(bytes, from: field, to: end, &scan)
        guard close < end else { return scan.ending(.outOfBytesInQuotes, end, field) }
        scan.add(bounds, field &+ 1 &- start, close &- start)
        stop = close &+ 1
        guard stop < end else { return scan.ending(.outOfBytesAfterQuote, end, field) }
        word = stop &+ 1
        hits = word < end ? marks.hits(bytes + word) : 0
      } else {
        while hits == 0 {
          word &+= 8
          guard word < end else { return scan.ending(.outOfBytes, end, field) }
          hits = marks.hits(bytes + word)
        }
        stop = word &+ hits.trailingZeroBitCount &>> 3
        guard stop < end else { return scan.ending(.outOfBytes, end, field) }
        hits &= hits &- 1
        bounds[scan.fields] = FieldBounds(
          start: UInt32(truncatingIfNeeded: field &- start), markedEnd: UInt32(truncatingIfNeeded: stop &- start))
        scan.fields &+= 1
      }
      let byte = bytes[stop]
      if byte == separator {
        field = stop &+ 1
      } else if byte == 0x0A || byte == 0x0D {
        return scan.ending(.terminator, stop, field)
      } else {
        return scan.ending(.textAfterQuote, stop, field)
      }
    }
    return scan.ending(.outOfBytes, end, field)
  }

  /// The place of the quote that closes those opened at `open`, or `end`.
  private func closingQuote(_ bytes: UnsafePointer<UInt8>, from open: Int, to end: Int, _ scan: inout Scan) -> Int {
    let marks = ByteMarks(0x22, 0x0A, 0x0D)
    var word = open &+ 1
    scan.newlinesBefore = scan.newlines
    scan.openDoubled = false
    while word < end {
      var hits = marks.hits(bytes + word)
      while hits != 0 {
        let at = word &+ hits.trailingZeroBitCount &>> 3
        guard at < end else { return end }
        hits &= hits &- 1
        switch bytes[at] {
        case 0x22:
          guard at &+ 1 < end, bytes[at &+ 1] == 0x22 else { return at }
          scan.openDoubled = true
          if hits != 0 { hits &= hits &- 1 } else { word = at &+ 2 &- 8 }
        case 0x0A: scan.newlines &+= 1
        default: if at &+ 1 == end || bytes[at &+ 1] != 0x0A { scan.newlines &+= 1 }
        }
      }
      word &+= 8
    }
    return end
  }
}

extension RecordScanner.Scan {
  @inline(__always)
  fileprivate func ending(_ ending: RecordScanner.Ending, _ stop: Int, _ fieldStart: Int) -> Self {
    var scan = self
    scan.ending = ending
    scan.stop = stop
    scan.fieldStart = fieldStart
    return scan
  }

  /// Notes a quoted field, without its quotes.
  @inline(__always)
  fileprivate mutating func add(_ bounds: UnsafeMutablePointer<FieldBounds>, _ start: Int, _ end: Int) {
    let mark = openDoubled ? FieldBounds.doubledQuotes : 0
    bounds[fields] = FieldBounds(start: UInt32(truncatingIfNeeded: start), markedEnd: UInt32(truncatingIfNeeded: end) | mark)
    hasDoubledQuotes = hasDoubledQuotes || openDoubled
    fields &+= 1
  }
}

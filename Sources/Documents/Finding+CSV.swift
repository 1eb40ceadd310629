extension Finding {
  /// The finding as CSV: a header, then a row each.
  public var csv: String {
    var all: [UInt8] = []
    writeCSV { all.append(contentsOf: $0) }
    return String(decoding: all, as: UTF8.self)
  }

  /// Writes the finding's own rows as CSV, in chunks of about 64 KiB.
  public func writeCSV<Failure: Error>(to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void) throws(Failure) {
    try writeCSV(rows: rows, to: sink)
  }

  /// Writes `rows` as CSV in chunks of about 64 KiB, without ever holding more than one of them.
  ///
  /// RFC 4180 with LF line ends; numbers in full precision with `.` for the decimal mark; nothing between the commas where there is
  /// no value. A text that a spreadsheet would take for a formula gets an apostrophe in front, and so does one that already begins with
  /// apostrophes before such a text: a reader that takes one apostrophe off gets back what was written. Numbers never get one.
  ///
  /// - Parameter sink: is lent the bytes for the length of the call.
  public func writeCSV<Failure: Error>(
    rows: some Sequence<[Cell]>, to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(chunkSize + chunkSize / 4)
    bytes.appendRow(columns) { $0.appendField($1) }
    for row in rows {
      bytes.appendRow(row) { $0.appendField($1) }
      try bytes.hand(over: chunkSize, to: sink)
    }
    try bytes.hand(over: 1, to: sink)
  }
}

extension [UInt8] {
  @inline(__always)
  fileprivate mutating func appendRow<Value>(_ row: [Value], _ write: (inout [UInt8], Value) -> Void) {
    for place in row.indices {
      if place > 0 { append(0x2C) }
      write(&self, row[place])
    }
    append(0x0A)
  }

  fileprivate mutating func appendField(_ cell: Cell) {
    switch cell {
    case .text(let text): appendField(text)
    case .integer(let value): append(integer: value)
    case .number(let value, _), .share(let value), .days(let value), .probability(let value):
      if value.isFinite { append(number: value) }
    case .money(let minorUnits, let currency): append(minorUnits: minorUnits, currency: currency)
    case .date(let date): append(date: date)
    case .missing: break
    }
  }

  /// Writes a text; an empty one as `""`, so that it is not taken for a missing value.
  fileprivate mutating func appendField(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      let isFormula = FormulaGuard.takesForFormula(utf8)
      guard utf8.isEmpty || isFormula || utf8.contains(where: Self.needsQuotes) else {
        append(contentsOf: utf8)
        return
      }
      append(0x22)
      if isFormula { append(0x27) }
      for byte in utf8 {
        if byte == 0x22 { append(0x22) }
        append(byte)
      }
      append(0x22)
    }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool { byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D }
}

/// Keeps spreadsheets from running what is only a text.
///
/// - Source: OWASP "CSV injection"; ASVS 1.2.10 adds tab and NUL.
enum FormulaGuard {
  /// Whether a spreadsheet might run a text, or whether a reader could not tell its own apostrophe from ours.
  static func takesForFormula(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = utf8.firstIndex(where: { $0 != 0x27 }) else { return false }
    switch utf8[start] {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A, 0x00: return true  // = + - @ tab CR LF NUL
    case 0xEF: return isFullwidth(utf8[start...])
    default: return false
    }
  }

  /// ＝ ＋ － ＠, which some spreadsheets fold to their narrow forms.
  private static func isFullwidth(_ utf8: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard utf8.count >= 3 else { return false }
    switch (utf8[utf8.startIndex + 1], utf8[utf8.startIndex + 2]) {
    case (0xBC, 0x9D), (0xBC, 0x8B), (0xBC, 0x8D), (0xBC, 0xA0): return true
    default: return false
    }
  }
}

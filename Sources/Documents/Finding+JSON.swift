extension Finding {
  /// The finding as one JSON object.
  public var json: String {
    var all: [UInt8] = []
    writeJSON { all.append(contentsOf: $0) }
    return String(decoding: all, as: UTF8.self)
  }

  /// Writes the finding's own rows as one JSON object, in chunks of about 64 KiB.
  public func writeJSON<Failure: Error>(to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void) throws(Failure) {
    try writeJSON(rows: rows, to: sink)
  }

  /// Writes `rows` as one JSON object in chunks of about 64 KiB, without ever holding more than one of them.
  ///
  ///     {"finding": …, "as_of": …, "definitions": {…}, "rows": [
  ///     {column: value or null, …},
  ///     …], "notes": […]}
  ///
  /// Supplements follow as further members, each a list of rows. Each row is an object on a line of its own, and a line feed ends the whole. Cells beyond the last column are left out.
  ///
  /// - Parameter sink: is lent the bytes for the length of the call.
  public func writeJSON<Failure: Error>(
    rows: some Sequence<[Cell]>, to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(chunkSize + chunkSize / 4)
    appendHead(to: &bytes)
    let keys = Self.memberKeys(columns)
    var isFirst = true
    for row in rows {
      bytes.append(isFirst ? "\n" : ",\n")
      isFirst = false
      Self.append(row, keys, to: &bytes)
      try bytes.hand(over: chunkSize, to: sink)
    }
    bytes.append("], \"notes\": ")
    JSON.list(notes.map(JSON.text)).append(to: &bytes)
    for supplement in supplements { Self.append(supplement, to: &bytes) }
    bytes.append("}\n")
    try bytes.hand(over: 1, to: sink)
  }

  private func appendHead(to bytes: inout [UInt8]) {
    bytes.append("{\"finding\": ")
    bytes.appendJSON(name)
    bytes.append(", \"as_of\": ")
    bytes.appendJSON(asOf)
    bytes.append(", \"definitions\": ")
    JSON.object(definitions.map { JSON.Member($0.term, .text($0.text)) }).append(to: &bytes)
    bytes.append(", \"rows\": [")
  }

  /// `"name": ` for each column, behind the brace or the comma that comes before it.
  private static func memberKeys(_ columns: [String]) -> [[UInt8]] {
    columns.indices.map { place in
      var key: [UInt8] = []
      key.append(place == 0 ? "{" : ", ")
      key.appendJSON(columns[place])
      key.append(": ")
      return key
    }
  }

  private static func append(_ supplement: Supplement, to bytes: inout [UInt8]) {
    bytes.append(", ")
    bytes.appendJSON(supplement.name)
    bytes.append(": [")
    let keys = memberKeys(supplement.columns)
    for (place, row) in supplement.rows.enumerated() {
      bytes.append(place == 0 ? "\n" : ",\n")
      append(row, keys, to: &bytes)
    }
    bytes.append("]")
  }

  private static func append(_ row: [Cell], _ keys: [[UInt8]], to bytes: inout [UInt8]) {
    if keys.isEmpty { bytes.append(0x7B) }
    for place in keys.indices {
      bytes.append(contentsOf: keys[place])
      bytes.appendJSON(place < row.count ? row[place] : .missing)
    }
    bytes.append(0x7D)
  }
}

extension [UInt8] {
  mutating func appendJSON(_ cell: Cell) {
    switch cell {
    case .text(let text): appendJSON(text)
    case .integer(let value): append(integer: value)
    case .number(let value, _), .share(let value), .days(let value), .probability(let value): appendJSON(value)
    case .money(let minorUnits, let currency): append(minorUnits: minorUnits, currency: currency)
    case .date(let date):
      append(0x22)
      append(date: date)
      append(0x22)
    case .missing: append("null")
    }
  }

  /// Writes a number, or `null` for infinity and not-a-number, which JSON lacks.
  mutating func appendJSON(_ value: Double) {
    guard value.isFinite else {
      append("null")
      return
    }
    append(number: value)
  }
}

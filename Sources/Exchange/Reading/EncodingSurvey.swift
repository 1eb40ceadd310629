/// A look at a whole text before any of it is read: how it is encoded, and whether it is sound.
///
/// The evidence, strongest first: a byte-order mark; zeros in every other byte (UTF-16 without a mark);
/// well-formed UTF-8 from end to end; else the accents of Windows-1252. A text in which characters of
/// well-formed UTF-8 are at least as many as broken bytes is damaged UTF-8, not another encoding.
struct EncodingSurvey {
  let source: ByteSource

  /// The bytes read at a time.
  private var piece: Int { source.piece(1 << 18) }

  struct Result: Equatable {
    let encoding: TextEncoding
    /// The length of the byte-order mark.
    let mark: Int
  }

  /// Settles the encoding: the one that is `declared`, or else what the evidence says.
  ///
  /// - Throws: the first byte that does not fit, by line and byte.
  func result(declared: TextEncoding?) throws(CSVFault) -> Result {
    let marked = try markedEncoding()
    var encoding = declared ?? marked?.encoding
    if encoding == nil { encoding = try unmarkedUTF16() }
    guard let encoding else { return try eightBit() }
    let result = Result(encoding: encoding, mark: marked?.encoding == encoding ? marked?.mark ?? 0 : 0)
    try check(result)
    return result
  }

  private func markedEncoding() throws(CSVFault) -> Result? {
    let head = ByteMemory(capacity: 4)
    let length = try source.read(3, at: 0, into: head.bytes)
    let (a, b, c) = (head.bytes[0], head.bytes[1], head.bytes[2])
    if length >= 3, a == 0xEF, b == 0xBB, c == 0xBF { return Result(encoding: .utf8, mark: 3) }
    if length >= 2, a == 0xFF, b == 0xFE { return Result(encoding: .utf16LittleEndian, mark: 2) }
    if length >= 2, a == 0xFE, b == 0xFF { return Result(encoding: .utf16BigEndian, mark: 2) }
    return nil
  }

  /// UTF-16 when zeros stand in odd places only or in even places only, and fill half of those:
  /// every ASCII character and every Latin-1 letter has a zero half.
  private func unmarkedUTF16() throws(CSVFault) -> TextEncoding? {
    let head = ByteMemory(capacity: source.piece(4096))
    let length = try source.read(head.capacity, at: 0, into: head.bytes)
    var zeros = (even: 0, odd: 0)
    for offset in 0..<length where head.bytes[offset] == 0 {
      if offset.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    guard length >= 2, min(zeros.even, zeros.odd) == 0, max(zeros.even, zeros.odd) * 4 >= length else { return nil }
    return zeros.odd > 0 ? .utf16LittleEndian : .utf16BigEndian
  }

  private func eightBit() throws(CSVFault) -> Result {
    let finding = try walkUTF8(from: 0)
    guard let broken = finding.firstBroken else { return Result(encoding: .utf8, mark: 0) }
    guard finding.characters < finding.brokenBytes else { throw try fault(.invalidUTF8, at: broken) }
    if let accent = try macRomanAccent() { throw try fault(.macRoman, at: accent) }
    let result = Result(encoding: .windows1252, mark: 0)
    try check(result)
    return result
  }

  private func check(_ result: Result) throws(CSVFault) {
    guard result.encoding == .utf8 else { return try checkTranscoding(result) }
    if let broken = try walkUTF8(from: result.mark).firstBroken { throw try fault(.invalidUTF8, at: broken) }
  }
}

extension EncodingSurvey {
  private struct UTF8Finding {
    var firstBroken: Int?
    var brokenBytes = 0
    var characters = 0
  }

  /// - Throws: at a NUL, which no encoding of text of eight bits has.
  private func walkUTF8(from first: Int) throws(CSVFault) -> UTF8Finding {
    let memory = ByteMemory(capacity: piece)
    var finding = UTF8Finding()
    var check = UTF8Check()
    var offset = first
    while true {
      let length = try source.read(memory.capacity, at: offset, into: memory.bytes)
      guard length > 0 else { break }
      var at = 0
      walk: while true {
        switch check.walk(memory.bytes, from: &at, to: length) {
        case .end: break walk
        case .nul: throw try fault(.nul, at: offset + at)
        case .incomplete where at > 0: break walk  // the next piece begins with this character
        case .incomplete, .broken:
          finding.firstBroken = finding.firstBroken ?? offset + at
          finding.brokenBytes += 1
          at += 1
        }
      }
      offset += at
    }
    finding.characters = check.characters
    return finding
  }

  private func checkTranscoding(_ result: Result) throws(CSVFault) {
    let (raw, text) = (ByteMemory(capacity: piece), ByteMemory(capacity: piece * Transcoder.growth))
    let transcoder = Transcoder(encoding: result.encoding)
    var lines = LineCount()
    var offset = result.mark
    while true {
      let length = try source.read(raw.capacity, at: offset, into: raw.bytes)
      guard length > 0 else { return }
      let piece = transcoder.decode(raw.bytes, count: length, isLast: length < 4, into: text.bytes)
      lines.take(text.bytes, count: piece.written)
      offset += piece.consumed
      if let kind = piece.fault { throw CSVFault(line: lines.lines + 1, byte: offset, kind: kind) }
    }
  }

  private func fault(_ kind: CSVFault.Kind, at byte: Int) throws(CSVFault) -> CSVFault {
    let memory = ByteMemory(capacity: piece)
    var lines = LineCount()
    var offset = 0
    while offset < byte {
      let length = try source.read(min(memory.capacity, byte - offset), at: offset, into: memory.bytes)
      guard length > 0 else { break }
      lines.take(memory.bytes, count: length)
      offset += length
    }
    return CSVFault(line: lines.lines + 1, byte: byte, kind: kind)
  }
}

extension EncodingSurvey {
  /// Where the first accent of Mac OS Roman stands, or `nil` when the text could well be Windows-1252.
  ///
  /// Mac OS Roman has `á é ç ä` where Windows-1252 has daggers, brackets, capitals or nothing at all, none of
  /// which follow a small letter; Windows-1252 has its accents at 0xC0 and above.
  private func macRomanAccent() throws(CSVFault) -> Int? {
    let memory = ByteMemory(capacity: piece)
    var (mac, windows, offset) = (0, 0, 0)
    var first: Int?
    var previous: UInt8 = 0
    while true {
      let length = try source.read(memory.capacity, at: offset, into: memory.bytes)
      guard length > 0 else { return mac > windows ? first : nil }
      for at in 0..<length {
        let byte = memory.bytes[at]
        if byte >= 0x80, (0x61...0x7A).contains(previous) {
          if byte >= 0xC0 { windows += 1 }
          if Self.macAccents.contains(byte) {
            mac += 1
            first = first ?? offset + at
          }
        }
        previous = byte
      }
      offset += length
    }
  }

  /// `Å á à â ä ã ç é è ê ò õ ù ü` of Mac OS Roman.
  private static let macAccents: Set<UInt8> = [
    0x81, 0x87, 0x88, 0x89, 0x8A, 0x8B, 0x8D, 0x8E, 0x8F, 0x90, 0x98, 0x9B, 0x9D, 0x9F,
  ]
}

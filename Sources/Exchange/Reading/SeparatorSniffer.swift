/// A guess at the separator of a CSV text, from its first 64 records.
///
/// Each candidate is tried on all of them. The best one splits most records into the same number of fields,
/// two at least; of two that do, the one that splits the first record so; if that is a draw, the one with more fields, and then the
/// order of `Separator.allCases`. A line `sep=;` at the top, as spreadsheets write it, settles the matter.
/// A text that nothing splits has one column, and a comma for a separator.
struct SeparatorSniffer {
  static let sampledRecords = 64
  /// Enough for 64 records of any export; a first record that is longer is judged by its beginning.
  static let sampleSize = 1 << 16

  struct Hint: Equatable {
    let separator: Separator
    /// Whether the first line of the text only says so.
    let isDeclaration: Bool
  }

  private let memory: ByteMemory
  private let length: Int
  private let isWhole: Bool

  /// Looks at the beginning of `stream`, which is a copy: the original has not moved.
  static func look(at stream: TextStream) throws(CSVFault) -> Hint {
    var stream = stream
    let piece = stream.source.piece(sampleSize / 4)
    let memory = ByteMemory(capacity: sampleSize + stream.room(for: piece))
    var (length, isWhole) = (0, false)
    while length < sampleSize, !isWhole {
      let count = try stream.read(piece, into: memory.bytes + length)
      length += count
      isWhole = count == 0
    }
    let sniffer = SeparatorSniffer(memory: memory, length: min(length, sampleSize), isWhole: isWhole)
    if let declared = sniffer.declaration { return Hint(separator: declared, isDeclaration: true) }
    return Hint(separator: sniffer.bestSeparator, isDeclaration: false)
  }

  /// The separator that a first line `sep=;` names.
  private var declaration: Separator? {
    let start = Field(start: memory.bytes, count: min(4, length))
    guard length >= 5, start.readsFolded("sep=") else { return nil }
    guard length == 5 || memory.bytes[5] == 0x0A || memory.bytes[5] == 0x0D else { return nil }
    return Separator(rawValue: memory.bytes[4])
  }

  private var bestSeparator: Separator {
    let bounds = UnsafeMutablePointer<FieldBounds>.allocate(capacity: RecordScanner.mostFields)
    defer { bounds.deallocate() }
    var best = (separator: Separator.comma, merit: Merit.none)
    for separator in Separator.allCases {
      let merit = Merit(widths: widths(separator, bounds))
      if best.merit < merit { best = (separator, merit) }
    }
    return best.separator
  }

  /// The number of fields of each record that is not an empty line; none when the separator makes a fault.
  private func widths(_ separator: Separator, _ bounds: UnsafeMutablePointer<FieldBounds>) -> [Int] {
    let scanner = RecordScanner(separator: separator.rawValue)
    var widths: [Int] = []
    var start = 0
    while start < length, widths.count < Self.sampledRecords {
      let scan = scanner.scan(memory.bytes, from: start, to: length, into: bounds)
      switch scan.ending {
      case .terminator:
        if scan.stop > start { widths.append(scan.fields) }
        start = scan.stop + 1
      case .textAfterQuote, .tooManyFields: return []
      case .outOfBytes, .outOfBytesAfterQuote, .outOfBytesInQuotes:
        let fields = scan.ending == .outOfBytesAfterQuote ? scan.fields : scan.fields + 1
        return isWhole || widths.isEmpty ? widths + [fields] : widths
      }
    }
    return widths
  }
}

extension SeparatorSniffer {
  /// How well a separator splits a sample.
  private struct Merit: Comparable {
    /// Whether most records agree: a title above the header does not matter then.
    let holdsForMost: Bool
    let holdsForFirst: Bool
    let agreeing: Int
    let fields: Int

    static let none = Merit(holdsForMost: false, holdsForFirst: false, agreeing: 0, fields: 0)

    private init(holdsForMost: Bool, holdsForFirst: Bool, agreeing: Int, fields: Int) {
      self.holdsForMost = holdsForMost
      self.holdsForFirst = holdsForFirst
      self.agreeing = agreeing
      self.fields = fields
    }

    init(widths: [Int]) {
      let counts = Dictionary(widths.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.key > 1 }
      let usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
      self.init(
        holdsForMost: (usual?.value ?? 0) * 2 > widths.count, holdsForFirst: usual != nil && usual?.key == widths.first,
        agreeing: usual?.value ?? 0, fields: usual?.key ?? 0)
    }

    static func < (a: Merit, b: Merit) -> Bool {
      if a.holdsForMost != b.holdsForMost { return b.holdsForMost }
      if a.holdsForFirst != b.holdsForFirst { return b.holdsForFirst }
      return (a.agreeing, a.fields) < (b.agreeing, b.fields)
    }
  }
}

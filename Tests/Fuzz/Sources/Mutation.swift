import Statistics

/// Changes sound texts, and puts others together.
enum Mutation {
  /// Bytes on which readers decide something.
  private static let marks: [UInt8] = [
    0, 0x09, 0x0A, 0x0D, 0x1A, 0x20, 0x22, 0x25, 0x26, 0x27, 0x28, 0x2B, 0x2C, 0x2D, 0x2E, 0x2F, 0x30, 0x39, 0x3A, 0x3B, 0x3C, 0x3D, 0x3E,
    0x45, 0x5B, 0x5C, 0x5D, 0x65, 0x7B, 0x7C, 0x7D, 0x7F, 0x80, 0xA0, 0xBF, 0xC2, 0xC3, 0xE2, 0xED, 0xEF, 0xF0, 0xF4, 0xFE, 0xFF,
  ]

  /// One of the texts with one to eight changes: bits flipped, bytes dropped, doubled, put in or exchanged, parts moved, or the text cut off.
  static func of(_ texts: [[UInt8]], _ random: inout SplitMix) -> [UInt8] {
    var bytes = texts[random.index(below: texts.count)]
    for _ in 0...random.index(below: 8) where !bytes.isEmpty { change(&bytes, texts, &random) }
    return bytes
  }

  private static func change(_ bytes: inout [UInt8], _ texts: [[UInt8]], _ random: inout SplitMix) {
    let at = random.index(below: bytes.count)
    let mark = marks[random.index(below: marks.count)]
    switch random.index(below: 10) {
    case 0: bytes[at] ^= 1 << UInt8(random.index(below: 8))
    case 1: bytes.remove(at: at)
    case 2: bytes.insert(bytes[at], at: at)
    case 3: bytes[at] = mark
    case 4: bytes.insert(mark, at: at)
    case 5: bytes.insert(contentsOf: Array(repeating: mark, count: 1 + random.index(below: 40)), at: at)
    case 6: bytes.removeSubrange(at..<min(bytes.count, at + 1 + random.index(below: 20)))
    case 7:  // a part of another text
      let other = texts[random.index(below: texts.count)]
      guard !other.isEmpty else { return }
      let first = random.index(below: other.count)
      bytes.insert(contentsOf: other[first..<min(other.count, first + 1 + random.index(below: 30))], at: at)
    case 8:  // a part of its own once more
      bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 1 + random.index(below: 30))], at: random.index(below: bytes.count))
    default: bytes.removeSubrange(at...)
    }
  }

  /// Pieces of a grammar, one after the other.
  static func grammar(_ pieces: [String], upTo most: Int, _ random: inout SplitMix) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0...random.index(below: most) { text += Array(pieces[random.index(below: pieces.count)].utf8) }
    return text
  }

  /// Either of both, as often.
  static func either(_ texts: [[UInt8]], _ pieces: [String], upTo most: Int, _ random: inout SplitMix) -> [UInt8] {
    random.index(below: 2) == 0 ? of(texts, &random) : grammar(pieces, upTo: most, &random)
  }
}

/// Text as it is compared when searching: small letters without accents.
enum LetterFolding {
  /// The UTF-8 of `text` in small letters without accents: `Muñoz` and `MUNOZ` fold alike.
  ///
  /// - Complexity: O(*n*); text in ASCII takes a short way.
  static func fold(_ text: String) -> [UInt8] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars.lazy.map(bare).filter { !LetterComposition.isMark($0) })
    }
    return Array(String(folded).utf8)
  }

  /// Whether `pattern` stands anywhere in `text`, both folded.
  static func contains(_ text: [UInt8], _ pattern: [UInt8]) -> Bool {
    guard let first = pattern.first else { return true }
    guard text.count >= pattern.count else { return false }
    for start in 0...(text.count - pattern.count) where text[start] == first {
      if text[start..<(start + pattern.count)].elementsEqual(pattern) { return true }
    }
    return false
  }

  private static func bare(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "ø": return "o"  // these have a stroke, not a separable accent
    case "ł": return "l"
    case "đ": return "d"
    default: break
    }
    var letter = scalar
    while let base = LetterComposition.bases[letter] { letter = base }
    return letter
  }
}

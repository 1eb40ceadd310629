/// Text as it is compared when searching: small letters without accents.
enum LetterFolding {
  /// The UTF-8 of `text` in small letters without accents: `Muñoz` and `MUNOZ` fold alike.
  ///
  /// - Complexity: O(*n*).
  static func fold(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: folded.append(UInt8(scalar.value) | 0x20)
      case ..<0x80: folded.append(UInt8(scalar.value))
      default: folded.append(contentsOf: known[scalar] ?? LetterFolding.folded(scalar))
      }
    }
    return folded
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

  /// The letters with accents, folded beforehand: a search folds the whole history.
  private static let known: [Unicode.Scalar: [UInt8]] =
    Dictionary(uniqueKeysWithValues: LetterComposition.bases.keys.map { ($0, folded($0)) })

  private static func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
    let letters = scalar.properties.lowercaseMapping.unicodeScalars.lazy.map(bare).filter { !LetterComposition.isMark($0) }
    return Array(String(String.UnicodeScalarView(letters)).utf8)
  }

  private static func bare(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    var letter = scalar
    while let base = LetterComposition.bases[letter] { letter = base }
    switch letter {
    case "ø": return "o"  // these have a stroke, not a separable accent
    case "ł": return "l"
    case "đ": return "d"
    default: return letter
    }
  }
}

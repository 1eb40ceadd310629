/// How many columns of a terminal `text` takes.
///
/// Counted cluster by cluster: combining marks take none, East Asian wide characters two; an emoji sequence (joined by zero-width
/// joiners, a flag, a skin tone, a character asked for in colour by U+FE0F) takes two in all.
///
/// - Note: control characters count 0; they are made visible before anything is measured.
/// - Source: Unicode Standard Annex #11 (East Asian Width), UTS #51 (emoji).
public func columns(of text: String) -> Int {
  guard text.utf8.contains(where: { $0 >= 0x7F || $0 < 0x20 }) else { return text.utf8.count }
  return text.reduce(0) { $0 + columns(of: $1) }
}

/// How many columns of a terminal one cluster takes.
func columns(of cluster: Character) -> Int {
  let scalars = cluster.unicodeScalars
  guard let first = scalars.first else { return 0 }
  guard scalars.count > 1 else { return DisplayWidth.columns(of: first) }
  guard !DisplayWidth.isEmojiSequence(scalars, first) else { return 2 }
  return scalars.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
}

enum DisplayWidth {
  static func isEmojiSequence(_ scalars: Character.UnicodeScalarView, _ first: Unicode.Scalar) -> Bool {
    guard first.properties.isEmoji else { return false }
    return scalars.contains { $0 == "\u{FE0F}" || $0 == "\u{200D}" || $0.properties.isEmojiModifier || isRegionalIndicator($0) }
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar.value) }

  static func columns(of scalar: Unicode.Scalar) -> Int {
    guard scalar.value >= 0x20, scalar.value != 0x7F else { return 0 }
    guard scalar.value >= 0x300 else { return (0x80..<0xA0).contains(scalar.value) || scalar.value == 0xAD ? 0 : 1 }
    guard !takesNoColumn(scalar) else { return 0 }
    return isWide(scalar.value) ? 2 : 1
  }

  private static func takesNoColumn(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return true  // Hangul vowels and finals, drawn within the initial's two columns
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= wide[0].lowerBound else { return false }
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].contains(value)
  }
}

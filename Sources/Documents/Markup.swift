extension [UInt8] {
  /// Writes a text into HTML or SVG: escaped, with hidden characters shown.
  ///
  /// Safe within an element and within an attribute in double quotes.
  mutating func append(escaping text: String) {
    var text = text
    let isPlain = text.withUTF8 { utf8 in
      guard !utf8.contains(where: Self.mayNeedMarkup) else { return false }
      append(contentsOf: utf8)
      return true
    }
    guard !isPlain else { return }
    for byte in VisibleText.shown(text).utf8 { append(markup: byte) }
  }

  private static func mayNeedMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x26, 0x27, 0x3C, 0x3E: true
    default: VisibleText.mayHide(byte)
    }
  }

  private mutating func append(markup byte: UInt8) {
    switch byte {
    case 0x22: append("&quot;")
    case 0x26: append("&amp;")
    case 0x27: append("&#39;")
    case 0x3C: append("&lt;")
    case 0x3E: append("&gt;")
    default: append(byte)
    }
  }

  /// Writes `<name attributes>text</name>`. Name and attributes are ours, the text is anybody's.
  mutating func append(element name: StaticString, attributes: StaticString = "", _ text: String) {
    append(0x3C)
    append(name)
    append(attributes)
    append(0x3E)
    append(escaping: text)
    append("</")
    append(name)
    append(0x3E)
  }

  /// Writes a text in which no line breaks between a number and its `%` or `€`.
  mutating func append(figures text: String) {
    for (place, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if place > 0 { append(word.hasPrefix("%") || word.hasPrefix("€") ? "&nbsp;" : " ") }
      append(escaping: String(word))
    }
  }

  /// Writes prose: what stands between a pair of backticks, as sentences to type do, becomes code.
  ///
  /// A text with an odd number of backticks, or with nothing between two, is written as it is.
  mutating func append(prose text: String) {
    let parts = text.utf8.contains(0x60) ? text.split(separator: "`", omittingEmptySubsequences: false) : []
    let codes = stride(from: 1, to: parts.count, by: 2)
    guard parts.count > 2, parts.count % 2 == 1, codes.allSatisfy({ !parts[$0].isEmpty }) else { return append(escaping: text) }
    for (place, part) in parts.enumerated() {
      if place % 2 == 1 { append(element: "code", String(part)) } else { append(escaping: String(part)) }
    }
  }

  /// Writes `<name attributes>prose</name>`.
  mutating func append(proseOf name: StaticString, attributes: StaticString = "", _ text: String) {
    append(0x3C)
    append(name)
    append(attributes)
    append(0x3E)
    append(prose: text)
    append("</")
    append(name)
    append(0x3E)
  }
}

/// What stands before the line, as libedit draws it.
struct Prompt {
  /// The text of its last row: what takes room beside the line.
  let scalars: [Unicode.Scalar]
  /// The rows above it, printed before libedit draws: it counts on a prompt of one row.
  let above: String
  let wide: WideString

  /// What encloses colours in the prompt: libedit passes them on and counts no room for them.
  static let literal: Unicode.Scalar = "\u{1}"

  /// - Parameter colour: SGR parameters such as `1;32`. They need a prompt that ends with a space, as libedit drops a
  ///   colour after the last character.
  init(_ text: String, colour: String? = nil) {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    above = rows.dropLast().map { $0 + "\n" }.joined()
    let last = DisplayWidth.visible(String(rows.last ?? ""))
    scalars = Array(last.unicodeScalars)
    guard let colour, last.last == " ", last.count > 1 else {
      wide = WideString(last)
      return
    }
    wide = WideString("\(Prompt.literal)\u{1B}[\(colour)m\(Prompt.literal)\(last.dropLast())\(Prompt.literal)\u{1B}[0m\(Prompt.literal) ")
  }
}

/// Texts in one line, each centred under a mark of an axis.
enum AxisRow {
  /// The line; a text that would touch the one before or is wider than the line is left out.
  static func text(_ marks: [(column: Int, text: String)], width: Int) -> String {
    var line = ""
    for place in placed(marks, width: width) { line += String(repeating: " ", count: place.gap) + place.text }
    return line
  }

  /// Whether no text has to be left out.
  static func fits(_ marks: [(column: Int, text: String)], width: Int) -> Bool {
    placed(marks, width: width).count == marks.count { !$0.text.isEmpty }
  }

  private static func placed(_ marks: [(column: Int, text: String)], width: Int) -> [(gap: Int, text: String)] {
    var result: [(gap: Int, text: String)] = []
    var used = 0
    for mark in marks {
      let length = columns(of: mark.text)
      let start = max(0, min(mark.column - length / 2, width - length))
      let least = used > 0 ? used + 1 : 0
      guard length > 0, start >= least, start + length <= width else { continue }
      result.append((start - used, mark.text))
      used = start + length
    }
    return result
  }
}

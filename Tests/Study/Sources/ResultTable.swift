/// A table as Markdown that also reads well on a terminal.
struct ResultTable {
  private var rows: [[String]]

  init(_ heading: [String]) { rows = [heading] }

  mutating func add(_ row: [String]) { rows.append(row) }

  var markdown: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      "| " + zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: " | ") + " |"
    }
    let rule = "|" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "|") + "|"
    return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n")
  }

  /// A share to the hundredth; a dash where there is none.
  static func share(_ count: Count) -> String {
    guard let share = count.share else { return "—" }
    let hundredths = Int((share * 100).rounded())
    return hundredths >= 100 ? "1.00" : hundredths < 10 ? ".0\(hundredths)" : ".\(hundredths)"
  }
}

/// The table of results, as Markdown that also reads well on a terminal.
struct ResultTable {
  private var rows: [[String]] = [["job", "size", "runs", "median", "min", "p99 or max", "cpu", "goal", "met", "peak memory"]]

  mutating func add(_ result: Result) {
    rows.append([
      result.job, result.size, "\(result.runs)", Self.time(result.median), Self.time(result.min),
      Self.time(result.worst), Self.time(result.cpu),
      result.goal.map { Self.time($0) + (result.atWorst ? " p99" : "") } ?? "",
      result.isMet.map { $0 ? "yes" : "no" } ?? "", result.memory.map { "\($0 >> 20) MB" } ?? "",
    ])
  }

  var markdown: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      "| " + zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: " | ") + " |"
    }
    let rule = "|" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "|") + "|"
    return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n")
  }

  /// A time in the unit that suits it, to three digits.
  static func time(_ seconds: Double) -> String {
    if seconds >= 1 { return "\(rounded(seconds)) s" }
    if seconds >= 0.001 { return "\(rounded(seconds * 1000)) ms" }
    return "\(rounded(seconds * 1_000_000)) µs"
  }

  private static func rounded(_ value: Double) -> String {
    if value >= 100 { return "\(Int(value.rounded()))" }
    let scale: Double = value >= 10 ? 10 : 100
    return "\((value * scale).rounded() / scale)"
  }
}

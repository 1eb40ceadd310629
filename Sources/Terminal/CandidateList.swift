/// Candidates as rows of text.
struct CandidateList {
  let completion: Completion
  let columns: Int
  /// The rows there is room for, the count of the rest included.
  let rows: Int
  let style: LineEditor.Style
  /// Words for the candidates that are not shown.
  let rest: (Int) -> String

  /// The rows, without line ends. None is wider than the screen, so none wraps.
  var lines: [String] {
    let hasNotes = completion.candidates.contains { !$0.note.isEmpty }
    return hasNotes ? described : grid
  }

  private var names: [String] { completion.candidates.map { DisplayWidth.visible($0.display) } }

  private var described: [String] {
    let shown = completion.total <= rows ? completion.candidates.count : max(1, min(rows - 1, completion.candidates.count))
    let widest = names.prefix(shown).map(DisplayWidth.columns).max() ?? 0
    let width = min(widest, max(8, columns / 2))
    let lines = zip(names, completion.candidates).prefix(shown).map { name, candidate in
      described(name, DisplayWidth.visible(candidate.note), width: width)
    }
    return lines + counted(from: shown)
  }

  private func described(_ name: String, _ note: String, width: Int) -> String {
    let head = "  " + padded(name, to: width)
    let room = columns - 1 - width - 4
    guard !note.isEmpty, room > 0 else { return head }
    return head + "  " + style.dim(DisplayWidth.prefix(of: note, fitting: room))
  }

  /// Names alone, down the columns as in `ls`.
  private var grid: [String] {
    let cell = min((names.map(DisplayWidth.columns).max() ?? 0) + 2, max(1, columns - 1))
    let across = max(1, (columns - 1) / cell)
    let needed = (completion.total + across - 1) / across
    let shown = needed <= rows ? names.count : min(names.count, max(1, rows - 1) * across)
    let height = (shown + across - 1) / across
    let lines = (0..<height).map { row in
      stride(from: row, to: shown, by: height).map { padded(names[$0], to: cell) }.joined()
    }
    return lines + counted(from: shown)
  }

  private func counted(from shown: Int) -> [String] {
    shown < completion.total ? ["  " + DisplayWidth.prefix(of: rest(completion.total - shown), fitting: columns - 3)] : []
  }

  private func padded(_ text: String, to width: Int) -> String {
    let fitting = DisplayWidth.prefix(of: text, fitting: width)
    return fitting + String(repeating: " ", count: max(0, width - DisplayWidth.columns(fitting)))
  }
}

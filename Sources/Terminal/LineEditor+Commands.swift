import CEditline
import CLineShim

/// What our keys do. Each returns what libedit is to do next (`CC_…`).
extension LineEditor {
  func complete() -> UInt8 {
    let line = buffer
    guard let completion = completions?(String(String.UnicodeScalarView(line.scalars)), line.cursor) else { return UInt8(CC_ERROR) }
    switch completion.step(in: line.scalars) {
    case .nothing: return UInt8(CC_ERROR)
    case .replace(let range, let insert):
      replace(range, with: insert)
      return UInt8(CC_REFRESH)
    case .list:
      list(completion)
      return UInt8(CC_NORM)
    }
  }

  /// Prints the candidates below the line, which may be wrapped and the cursor not in its last row, and the line again below.
  private func list(_ completion: Completion) {
    let line = buffer
    let cursor = place(of: line.scalars[..<line.cursor], columns: columns)
    let end = place(of: line.scalars, columns: columns)
    let room = max(3, Screen.size.rows - 2 * (end.row + 1))
    let list = CandidateList(completion: completion, columns: columns, rows: room, style: style, rest: options.words.more)
    put(String(repeating: "\n", count: end.row - cursor.row + 1) + list.lines.map { $0 + "\n" }.joined())
    _ = line_refresh(editline)
  }

  func insertPending() -> UInt8 {
    let text = pendingText
    pendingText = ""
    guard !text.isEmpty else { return UInt8(CC_NORM) }
    WideString.with(text) { _ = el_winsertstr(editline, $0) }
    return UInt8(CC_REFRESH)
  }

  func composeAccent() -> UInt8 {
    let line = buffer
    if line.cursor > 0, let whole = LetterComposition.composed(line.scalars[line.cursor - 1], pendingMark) {
      replace(line.cursor - 1..<line.cursor, with: String(whole))
    } else {
      replace(line.cursor..<line.cursor, with: String(pendingMark))
    }
    return UInt8(CC_REFRESH)
  }

  func forward() -> UInt8 {
    let line = buffer
    guard line.cursor == line.scalars.count else {
      el_cursor(editline, 1)
      return UInt8(CC_CURSOR)
    }
    return takeHint() ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
  }

  func toEnd() -> UInt8 {
    let line = buffer
    if line.cursor == line.scalars.count, takeHint() { return UInt8(CC_REFRESH) }
    let rest = line.scalars[line.cursor...]
    el_cursor(editline, Int32((rest.firstIndex(of: "\n") ?? rest.endIndex) - line.cursor))
    return UInt8(CC_CURSOR)
  }

  private func takeHint() -> Bool {
    guard options.hints, style.isColoured, let hint = currentHint.map(Completion.safe), !hint.isEmpty else { return false }
    WideString.with(hint) { _ = el_winsertstr(editline, $0) }
    return true
  }
}

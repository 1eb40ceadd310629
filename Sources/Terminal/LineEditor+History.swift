import CEditline
import CLineShim

/// Lines said before.
extension LineEditor {
  /// Adds a line to look back at, for this session only: a correction to be tried, say.
  public func remember(_ line: String) { history.add([line]) }

  /// Removes every line that matches, from the file and from memory.
  ///
  /// - Throws: `SystemFailure` when the file could not be written; the lines are then gone from memory alone.
  public func forget(matching isForgotten: (String) -> Bool) throws(SystemFailure) {
    _ = history.forget(matching: isForgotten)
    lastPattern = ""
    try historyFile?.forget(matching: isForgotten)
  }

  func record(_ line: String) {
    do {
      if let historyFile { try historyFile.append(line) } else { history.add([line]) }
    } catch {
      history.add([line])  // a file that cannot be written must not end the conversation
    }
  }

  /// Looks for what this and other sessions said. It is done once the prompt stands, while the person thinks.
  func learn() {
    isFresh = false
    line_flush()
    switch try? historyFile?.news() {
    case .added(let lines): if !lines.isEmpty { history.add(lines) }
    case .replaced(let lines): history = HistoryList(lines)
    case nil: break
    }
  }

  func up() -> UInt8 {
    if let target = LineEditor.above(buffer) { return moveCursor(to: target) }
    return recall { $0.previous() }
  }

  func down() -> UInt8 {
    if let target = LineEditor.below(buffer) { return moveCursor(to: target) }
    return recall { $0.next() }
  }

  func upAlike() -> UInt8 {
    let start = String(String.UnicodeScalarView(buffer.scalars[..<buffer.cursor]))
    return recall(keepingCursor: true) { $0.previous(startingWith: start) }
  }

  func downAlike() -> UInt8 {
    let start = String(String.UnicodeScalarView(buffer.scalars[..<buffer.cursor]))
    return recall(keepingCursor: true) { $0.next(startingWith: start) }
  }

  private func recall(keepingCursor: Bool = false, _ step: (inout HistoryWalk) -> String?) -> UInt8 {
    let cursor = buffer.cursor
    var walk = walk ?? HistoryWalk(history.lines, from: text)
    guard let line = step(&walk) else { return UInt8(CC_ERROR) }
    self.walk = walk
    setLine(line)
    if keepingCursor { el_cursor(editline, Int32(cursor - buffer.cursor)) }
    return UInt8(CC_REFRESH)
  }

  private func moveCursor(to target: Int) -> UInt8 {
    el_cursor(editline, Int32(target - buffer.cursor))
    return UInt8(CC_CURSOR)
  }

  /// The place one line further up in a text of several lines, or `nil` in its first.
  static func above(_ line: (scalars: [Unicode.Scalar], cursor: Int)) -> Int? {
    let before = line.scalars[..<line.cursor]
    guard let end = before.lastIndex(of: "\n") else { return nil }
    let start = before[..<end].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    return min(start + line.cursor - end - 1, end)
  }

  /// The place one line further down, or `nil` in the last.
  static func below(_ line: (scalars: [Unicode.Scalar], cursor: Int)) -> Int? {
    guard let end = line.scalars[line.cursor...].firstIndex(of: "\n") else { return nil }
    let start = line.scalars[..<line.cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let nextEnd = line.scalars[(end + 1)...].firstIndex(of: "\n") ?? line.scalars.count
    return min(end + 1 + line.cursor - start, nextEnd)
  }
}

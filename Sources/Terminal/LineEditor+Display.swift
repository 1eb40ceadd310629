import CEditline
import CLineShim

/// What we write around libedit's own drawing, and the line as it stands.
extension LineEditor {
  var columns: Int { Int(line_columns(editline)) }

  /// The line and the cursor in it, both in Unicode scalars.
  var buffer: (scalars: [Unicode.Scalar], cursor: Int) {
    guard let line = el_wline(editline)?.pointee else { return ([], 0) }
    return (WideString.scalars(line.buffer, count: line.lastchar - line.buffer), line.cursor - line.buffer)
  }

  var text: String { String(String.UnicodeScalarView(buffer.scalars)) }

  /// Puts `text` in the place of the whole line, the cursor at its end.
  func setLine(_ text: String) {
    let line = buffer
    replace(0..<line.scalars.count, with: text)
  }

  /// Puts `text` in the place of some scalars of the line, the cursor after it.
  func replace(_ range: Range<Int>, with text: String) {
    el_cursor(editline, Int32(range.upperBound - buffer.cursor))
    if !range.isEmpty { el_deletestr(editline, Int32(range.count)) }
    if !text.isEmpty { WideString.with(text) { _ = el_winsertstr(editline, $0) } }
  }

  /// Writes through the stream libedit writes to, so that nothing overtakes.
  func put(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { line_put($0.baseAddress, $0.count) }
    }
  }

  /// Asks the terminal to tell pastes from typing, or to stop it.
  func bracketPastes(_ isOn: Bool) {
    if !isDumb { put(isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l") }
  }

  func place(of line: some Sequence<Unicode.Scalar>, columns: Int) -> LineLayout {
    LineLayout([AnySequence(prompt.scalars), AnySequence(line)].joined(), columns: columns)
  }

  /// Takes prompt and line off the screen, the cursor where the prompt began.
  func erase(columns: Int) {
    guard !isDumb else { return put("\n") }
    let line = buffer
    let row = place(of: line.scalars[..<line.cursor], columns: columns).row
    // Erasing from the top left corner makes tmux keep a copy of the screen: that one place is passed by.
    put("\r" + (row > 0 ? "\u{1B}[\(row)A" : "") + "\u{1B}[K\u{1B}[C\u{1B}[J\r")
  }

  /// Writes `mark` after the line and begins a row below.
  func moveBelow(_ mark: String) {
    let line = buffer
    let cursor = place(of: line.scalars[..<line.cursor], columns: columns)
    let end = place(of: line.scalars, columns: columns)
    if end != cursor, !isDumb {
      put("\r" + (end.row > cursor.row ? "\u{1B}[\(end.row - cursor.row)B" : "") + (end.column > 0 ? "\u{1B}[\(end.column)C" : ""))
    }
    put(mark + "\n")
  }

  /// Shows how the line probably goes on, when the cursor is at its end. libedit is not told: the cursor goes back.
  func showHint() {
    guard options.hints, style.isColoured, pushedKeys.isEmpty, decoder.isEmpty, let hint = currentHint else { return line_flush() }
    let place = place(of: buffer.scalars, columns: columns)
    let shown = LineEditor.fitting(hint, room: columns - place.column - 1)
    guard !shown.isEmpty else { return line_flush() }
    shownHint = hint
    put("\(style.dim(shown))\u{1B}[\(DisplayWidth.columns(shown))D")
    line_flush()
  }

  /// Takes the hint off the screen. What libedit writes next carries it out.
  func hideHint() {
    if shownHint != nil { put("\u{1B}[K") }
    shownHint = nil
  }

  var currentHint: String? {
    let line = buffer
    guard line.cursor == line.scalars.count, !line.scalars.isEmpty else { return nil }
    return hint?(String(String.UnicodeScalarView(line.scalars)))
  }

  /// The first row of a hint as far as there is room.
  static func fitting(_ hint: String, room: Int) -> String {
    let row = hint.prefix { !$0.isNewline }
    return room > 0 ? DisplayWidth.prefix(of: DisplayWidth.visible(String(row)), fitting: room) : ""
  }
}

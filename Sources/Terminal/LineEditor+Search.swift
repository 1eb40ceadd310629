import CEditline
import CLineShim

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// ^R: looking for a line said before.
extension LineEditor {
  /// What a key did to the search.
  private enum Turn {
    case goesOn, finds, fails
    case ends(with: UInt32?)
    case givesUp
  }

  /// Reads keys until one is not for the search. That key is then done to the line found; ^G brings the old line back.
  func search() -> UInt8 {
    let (draft, ownPrompt) = (text, prompt)
    var search = HistorySearch(history.lines)
    defer { if !search.pattern.isEmpty { lastPattern = search.pattern } }
    while true {
      show(Prompt("\(options.words.search) '\(search.pattern)': "), line: search.match ?? draft)
      var key: wchar_t = 0
      guard el_wgetc(editline, &key) == 1 else { return UInt8(CC_EOF) }
      switch turn(UInt32(bitPattern: key), &search) {
      case .goesOn, .finds: break
      case .fails: el_beep(editline)
      case .ends(let key):
        pushedKeys += key.map { [$0] } ?? []
        show(ownPrompt, line: nil)
        return UInt8(CC_NORM)
      case .givesUp:
        show(ownPrompt, line: draft)
        return UInt8(CC_NORM)
      }
    }
  }

  private func turn(_ key: UInt32, _ search: inout HistorySearch) -> Turn {
    switch key {
    case 0x12 where search.pattern.isEmpty: return search.type(lastPattern) ? .finds : .fails  // ^R again: the last pattern
    case 0x12: return search.older() ? .finds : .fails
    case 0x13: return search.newer() ? .finds : .fails  // ^S
    case 0x07: return .givesUp  // ^G
    case 0x08, 0x7F: return search.erase() ? .finds : .fails
    case 0x1B: return .ends(with: line_is_vi(editline) ? key : nil)
    case VirtualKey.compose.rawValue: return .goesOn  // accents do not matter here
    case VirtualKey.insertText.rawValue:
      defer { pendingText = "" }
      return search.type(pendingText) ? .finds : .fails
    case 0x20...0x7E, 0xA0...: return search.type(String(Unicode.Scalar(key) ?? " ")) ? .finds : .fails
    default: return .ends(with: key)
    }
  }

  /// Draws another prompt and line in the place of those on the screen.
  private func show(_ newPrompt: Prompt, line: String?) {
    erase(columns: columns)
    prompt = newPrompt
    if let line { setLine(line) }
    _ = line_refresh(editline)
  }
}

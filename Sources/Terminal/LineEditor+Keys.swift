import CEditline
import CLineShim

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Setting libedit up: commands of ours, the keys that reach them, and the user's keys.
extension LineEditor {
  func configure() {
    line_set_client(editline, Unmanaged.passUnretained(self).toOpaque())
    line_set_signals(editline, 0)  // its handlers are not safe in one; ours only write to a pipe
    line_set_emacs(editline)
    line_set_prompt(editline, { LineEditor.of($0)?.prompt.wide.pointer }, wchar_t(bitPattern: Prompt.literal.value))
    line_set_reader(editline, { editline, key in key.flatMap { LineEditor.of(editline)?.nextKey($0) } ?? -1 })
    addCommands()
    let file = EditorFile.user
    for line in file.modes { run(line) }
    bindKeys()
    for line in file.bindings { run(translated(line)) }
  }

  private func addCommands() {
    add("complete-word", "Complete the word") { editline, _ in LineEditor.of(editline)?.complete() ?? 0 }
    add("search-lines", "Search the lines said before") { editline, _ in LineEditor.of(editline)?.search() ?? 0 }
    add("insert-text", "Insert pasted text") { editline, _ in LineEditor.of(editline)?.insertPending() ?? 0 }
    add("compose-accent", "Join an accent to its letter") { editline, _ in LineEditor.of(editline)?.composeAccent() ?? 0 }
    add("forward-or-hint", "Go right, or take the hint") { editline, _ in LineEditor.of(editline)?.forward() ?? 0 }
    add("end-or-hint", "Go to the end, or take the hint") { editline, _ in LineEditor.of(editline)?.toEnd() ?? 0 }
    add("line-up", "Go up, or to the line said before") { editline, _ in LineEditor.of(editline)?.up() ?? 0 }
    add("line-down", "Go down, or to the line said after") { editline, _ in LineEditor.of(editline)?.down() ?? 0 }
    add("line-up-alike", "Go to a line said before that begins alike") { editline, _ in LineEditor.of(editline)?.upAlike() ?? 0 }
    add("line-down-alike", "Go to a line said after that begins alike") { editline, _ in LineEditor.of(editline)?.downAlike() ?? 0 }
    add("ignore-key", "Do nothing") { _, _ in UInt8(CC_NORM) }
  }

  private func add(_ name: String, _ help: String, _ command: @escaping line_command) {
    _ = line_add_command(editline, WideString.immortal(name), WideString.immortal(help), command)
  }

  private func bindKeys() {
    for (key, command) in LineEditor.keys { bind(key, command) }
    guard line_is_vi(editline) else {
      for (key, command) in LineEditor.emacsKeys { bind(key, command) }
      return
    }
    for (key, command) in LineEditor.keys.filter({ $0.0.hasPrefix("\\") }) + LineEditor.viKeys { bindAlternate(key, command) }
  }

  private static let keys: [(String, String)] = [
    ("^I", "complete-word"), ("^R", "search-lines"), ("^P", "line-up"), ("^N", "line-down"), ("^W", "ed-delete-prev-word"),
    (VirtualKey.insertText.notation, "insert-text"), (VirtualKey.compose.notation, "compose-accent"),
    (VirtualKey.right.notation, "forward-or-hint"), (VirtualKey.left.notation, "ed-prev-char"),
    (VirtualKey.up.notation, "line-up"), (VirtualKey.down.notation, "line-down"),
    (VirtualKey.home.notation, "ed-move-to-beg"), (VirtualKey.end.notation, "end-or-hint"),
    (VirtualKey.delete.notation, "ed-delete-next-char"), (VirtualKey.wordLeft.notation, "ed-prev-word"),
    (VirtualKey.wordRight.notation, "em-next-word"), (VirtualKey.ignored.notation, "ignore-key"),
  ]

  private static let emacsKeys = [
    ("^F", "forward-or-hint"), ("^E", "end-or-hint"), ("\\ep", "line-up-alike"), ("\\en", "line-down-alike"),
  ]

  /// In vi's command mode.
  private static let viKeys = [
    ("k", "line-up"), ("j", "line-down"), ("\\055", "line-up"), ("+", "line-down"), ("^P", "line-up"), ("^N", "line-down"),
    ("/", "search-lines"), ("?", "search-lines"), ("^R", "search-lines"),
  ]

  private func bind(_ key: String, _ command: String) {
    WideString.with(key) { key in WideString.with(command) { _ = line_bind(editline, key, $0) } }
  }

  private func bindAlternate(_ key: String, _ command: String) {
    WideString.with(key) { key in WideString.with(command) { _ = line_bind_alternate(editline, key, $0) } }
  }

  /// One line of settings, done by libedit.
  private func run(_ words: [String]) {
    let wide = words.map(WideString.init)
    var arguments: [UnsafePointer<wchar_t>?] = wide.map { UnsafePointer($0.pointer) }
    arguments.append(nil)
    _ = withExtendedLifetime(wide) { el_wparse(editline, Int32(words.count), &arguments) }
  }

  /// A line of settings with its key and command as this editor knows them: escape sequences are virtual keys, and the
  /// history is ours, not libedit's.
  private func translated(_ words: [String]) -> [String] {
    guard let place = EditorFile.keyPlace(words) else { return words }
    var words = words
    if let key = EditorFile.sequence(words[place]).flatMap(virtualKey) { words[place] = VirtualKey.notation(key) }
    if !words[1..<place].contains("-s") { words[place + 1] = LineEditor.ownCommands[words[place + 1]] ?? words[place + 1] }
    return words
  }

  private static let ownCommands = [
    "ed-prev-history": "line-up", "ed-next-history": "line-down", "ed-prev-line": "line-up", "ed-next-line": "line-down",
    "ed-search-prev-history": "line-up-alike", "ed-search-next-history": "line-down-alike",
    "em-inc-search-prev": "search-lines", "em-inc-search-next": "search-lines",
    "vi-search-prev": "search-lines", "vi-search-next": "search-lines",
    "rl_complete": "complete-word", "ed-complete": "complete-word",
  ]

  /// The key of a sequence: one it has, or one of those kept for the user. `nil` when those are used up.
  private func virtualKey(_ sequence: [UInt8]) -> UInt32? {
    if let known = decoder.userSequences[sequence] ?? VirtualKey.sequences[sequence]?.rawValue { return known }
    let next = VirtualKey.firstOfUser.rawValue + UInt32(decoder.userSequences.count)
    guard next <= VirtualKey.lastOfUser.rawValue else { return nil }
    decoder.userSequences[sequence] = next
    return next
  }
}

import CLineShim

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Text of more than a screen, shown page by page.
public enum Pager {
  /// Writes `text` to standard output, through a pager when that is a terminal and the text does not fit on it.
  ///
  /// The pager is the first of `variables` that is set, else `less -FIRX`. It is started without a shell; one that cannot
  /// be started, or is `cat` or blank, is done without. Leaving it early is no failure.
  ///
  /// - Throws: `SystemFailure` as `Output.write` does, when no pager stands between.
  public static func show(_ text: String, variables: [String] = ["ONRAMP_PAGER", "PAGER"]) throws(SystemFailure) {
    try show(text, with: variables.lazy.compactMap(Environment.value).first ?? standard)
  }

  /// What shows long texts where nobody says otherwise: it leaves at once when a screen is enough, and keeps colours.
  static let standard = "less -FIRX"

  /// The same through the pager that `setting` names.
  public static func show(_ text: String, with setting: String) throws(SystemFailure) {
    let size = Screen.size
    let isPaged = Screen.isTerminal(.output) && Screen.isTerminal(.input) && !Screen.isDumb
    if isPaged, rows(of: text, columns: size.columns) >= size.rows {
      if let command = command(setting), run(command, text) { return }
    }
    try Output.write(text)
  }

  /// The words of a pager's command, or `nil` when it means none.
  static func command(_ setting: String?) -> [String]? {
    let words = CommandWords.split(setting ?? standard)
    return words.isEmpty || words == ["cat"] ? nil : words
  }

  /// The rows `text` takes on a screen of that width, colours apart.
  static func rows(of text: String, columns: Int) -> Int {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines.reduce(0) { $0 + max(1, (DisplayWidth.columns(plain($1)) + columns - 1) / max(1, columns)) }
  }

  /// `line` without its colour sequences.
  private static func plain(_ line: Substring) -> String {
    guard line.utf8.contains(0x1B) else { return String(line) }
    var result = String.UnicodeScalarView()
    var isSequence = false
    for scalar in line.unicodeScalars {
      if scalar == "\u{1B}" {
        isSequence = true
      } else if isSequence {
        isSequence = !(0x40...0x7E).contains(scalar.value) || scalar == "["
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Runs the pager to its end. `false` when it could not be started.
  private static func run(_ command: [String], _ text: String) -> Bool {
    line_flush()
    line_interrupts_mute(true)  // ^C is the pager's while it runs
    defer { line_interrupts_mute(false) }
    var pipe: Int32 = -1
    let process = withCStrings(command) { arguments in
      withCStrings(environment()) { line_spawn(arguments, $0, &pipe) }
    }
    guard process > 0 else { return false }
    try? Output.write(Array(text.utf8), to: pipe)  // who leaves the pager early wants no more of it
    close(pipe)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return true
  }

  /// Ours, and what makes a bare `less` show colours and accents and leave short text alone.
  private static func environment() -> [String] {
    let wishes = [("LESS", "FIRX"), ("LESSCHARSET", "utf-8")]
    return Environment.all + wishes.filter { Environment.value($0.0) == nil }.map { "\($0.0)=\($0.1)" }
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var copies = strings.map { strdup($0) }
    copies.append(nil)
    defer { for copy in copies { free(copy) } }
    return copies.withUnsafeMutableBufferPointer { buffer in
      // An array with a last `nil` is never empty, so it has an address.
      withUnsafePointer(to: buffer[0]) { first in body(buffer.baseAddress.map { UnsafePointer($0) } ?? first) }
    }
  }
}

import CEditline
import CLineShim

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A line typed by a person, with history, search, completion and hints.
///
/// Keys are those of libedit (Emacs, or vi by `bind -v` in `.editrc`). The editor reads the keyboard itself and hands libedit
/// one key at a time: this is where signals, pastes, escape sequences, messages and hints come in, at moments when libedit is
/// at rest. It belongs to one thread; only its `mailbox` may be used from others.
public final class LineEditor {
  /// What came of asking for a line.
  public enum Line: Equatable, Sendable {
    /// A line, without its end. A paste of many lines comes as one, with newlines in it.
    case line(String)
    /// ^C: what was typed is dropped.
    case interrupted
    /// ^D on an empty line, or the terminal is gone.
    case endOfFile
  }

  /// Whether a line goes into the history.
  public enum Recording: Sendable {
    case kept, dropped
  }

  /// What could stand at the cursor of a line. The cursor counts Unicode scalars from the start.
  public var completions: ((_ line: String, _ cursor: Int) -> Completion)?
  /// How a line probably goes on, shown dim after it; `nil` when nobody can tell. Asked after every key.
  public var hint: ((_ line: String) -> String?)?
  /// Where other threads leave messages.
  public let mailbox: Mailbox
  /// The signal that ended the last `read`, when one did: SIGTERM or SIGHUP. The line was then `.endOfFile`.
  public private(set) var endingSignal: Int32?

  let options: Options
  let style: Style
  let editline: OpaquePointer
  let signals: Int32
  let isDumb: Bool
  var prompt = Prompt("")
  var decoder = KeyDecoder()
  var pushedKeys: [UInt32] = []
  var pendingText = ""
  var pendingMark: Unicode.Scalar = "\u{301}"
  var shownHint: String?
  var ending: Ending?
  var isFresh = false
  let historyFile: HistoryFile?
  var history = HistoryList()
  var walk: HistoryWalk?
  var lastPattern = ""

  /// Why reading ended when it was not by Enter.
  enum Ending: Equatable {
    case interrupted, hungUp
    case signal(Int32)
  }

  /// An editor on standard input and output, or `nil` when they are no terminal: then use `ScriptReader`.
  ///
  /// - Parameter program: the name before the colon of lines in `.editrc` that are meant for this program alone.
  public init?(program: String, history: HistoryFile? = nil, options: Options = Options()) {
    guard Screen.isTerminal(.input), Screen.isTerminal(.output), let mailbox = Mailbox() else { return nil }
    _ = DisplayWidth.locale  // libedit learns which characters are letters when it starts
    if Environment.filled("TERM") == nil { setenv("TERM", "dumb", 1) }
    guard let editline = line_init(program) else { return nil }
    isDumb = Screen.isDumb || !line_clears_to_end(editline)
    self.editline = editline
    self.mailbox = mailbox
    self.options = options
    signals = line_signal_pipe()
    style = Style(isColoured: options.colour && !isDumb)
    historyFile = history
    configure()
  }

  deinit { el_end(editline) }

  /// Asks for a line.
  ///
  /// - Parameters:
  ///   - prompt: what stands before it. It may have several rows.
  ///   - text: what stands in the line already, to be changed.
  public func read(prompt text: String, prefilled: String = "", recording: Recording = .kept) -> Line {
    begin(Prompt(text, colour: options.colour && !isDumb ? options.promptColour : nil), prefilled)
    defer { finish() }
    var count: Int32 = 0
    line_flush()
    // libedit shows the prompt first and makes the terminal raw after that; a key typed in between would be the terminal's own.
    _ = line_set_raw(editline, 1)
    let line = el_wgets(editline, &count)
    guard ending == nil, let line, count > 0 else { return ended() }
    var scalars = WideString.scalars(line, count: Int(count))
    if scalars.last == "\n" { scalars.removeLast() }
    let said = String(String.UnicodeScalarView(scalars))
    if recording == .kept { record(said) }
    return .line(said)
  }

  private func begin(_ prompt: Prompt, _ prefilled: String) {
    self.prompt = prompt
    (ending, endingSignal, shownHint, walk, isFresh) = (nil, nil, nil, nil, true)
    pendingText = Completion.safe(prefilled)
    pushedKeys = pendingText.isEmpty ? [] : [VirtualKey.insertText.rawValue]
    line_signals_arm()
    if line_columns(editline) != Screen.size.columns { el_resize(editline) }
    put(prompt.above)
    bracketPastes(true)
  }

  private func finish() {
    bracketPastes(false)
    line_flush()
    line_signals_disarm()
    line_interrupts_clear()
  }

  private func ended() -> Line {
    switch ending {
    case .interrupted: return .interrupted
    case .signal(let number): endingSignal = number
    case .hungUp, nil: break
    }
    put("\n")
    return .endOfFile
  }

  static func of(_ editline: OpaquePointer?) -> LineEditor? {
    guard let client = editline.flatMap({ line_client($0) }) else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(client).takeUnretainedValue()
  }
}

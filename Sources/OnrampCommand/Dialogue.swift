import Conversation
import Documents
import Onboarding
import Terminal

/// The conversation at a terminal.
struct Dialogue {
  private let session: Session
  private let printer: Printer

  init(_ session: Session, _ printer: Printer) {
    self.session = session
    self.printer = printer
  }

  /// Reads and answers until the user leaves.
  func run() throws -> Int32 {
    guard let editor = LineEditor(program: "onramp", history: Places.history.map { HistoryFile(path: $0) }) else {
      return try Script(session, printer).run()
    }
    let session = session
    editor.completions = { line, cursor in Self.completion(session.completions(of: line, cursor: cursor)) }
    editor.hint = { session.hint(for: $0) }
    if let welcome = session.welcome() { try Output.write(printer.text(of: welcome, on: .output) + "\n") }
    while true {
      let line = editor.read(prompt: session.isAsking ? "? " : "onramp> ", recording: session.isAsking ? .dropped : .kept)
      switch line {
      case .line(let text): if try turns(text) { return 0 }
      case .interrupted: continue
      case .endOfFile: return 0
      }
    }
  }

  /// Answers the lines of what was typed or pasted; `true` when one of them ends the conversation.
  private func turns(_ text: String) throws -> Bool {
    let lines = text.split(whereSeparator: \.isNewline)
    for line in lines where line.contains(where: { !$0.isWhitespace }) {
      if lines.count > 1 { try Output.write("> \(DisplayWidth.visible(String(line)))\n") }
      let reply = session.reply(to: String(line))
      _ = try printer.print(reply, language: session.language)
      if reply.quit { return true }
    }
    return false
  }

  private static func completion(_ found: Completions) -> Completion {
    Completion(
      replace: found.replace,
      candidates: found.candidates.map { Completion.Candidate(insert: $0.insert, display: $0.display, note: $0.note) }, total: found.total)
  }
}

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
  ///
  /// - Parameter isVisit: Whether the sample is all that was asked for, so that leaving it ends the program.
  func run(isVisit: Bool = false) throws -> Int32 {
    guard let editor = editor else { return try Script(session, printer).run() }
    if !isVisit { try greet() }
    while !isVisit || session.company != .own {
      let line = editor.read(prompt: prompt, recording: session.isAsking || session.company == .tour ? .dropped : .kept)
      switch line {
      case .line(let text): if try turns(text) { return 0 }
      case .interrupted: session.dropQuestion()
      case .endOfFile: return 0
      }
    }
    return 0
  }

  private var editor: LineEditor? {
    let colour = Colour(rawValue: session.preferences[.colour].value) ?? .auto
    let options = LineEditor.Options(colour: colour.isUsed(), hints: !session.preferences.isAccessible, words: words)
    guard let editor = LineEditor(program: "onramp", history: Places.history.map { HistoryFile(path: $0) }, options: options) else {
      return nil
    }
    let session = session
    editor.completions = { line, cursor in Self.completion(session.completions(of: line, cursor: cursor)) }
    editor.hint = { session.hint(for: $0) }
    return editor
  }

  private var words: LineEditor.Words {
    switch session.language {
    case .english: LineEditor.Words()
    case .spanish:
      LineEditor.Words(
        search: "buscar", more: { "… y \($0) más" }, pasteTooLong: "Lo pegado es demasiado largo para una línea; léelo de un fichero.")
    }
  }

  private func greet() throws {
    for greeting in [session.welcome(), session.readOnlyNotice()].compactMap(\.self) {
      try Output.write(printer.text(of: greeting, on: .output, session.preferences) + "\n")
    }
  }

  private var prompt: String {
    guard !session.isAsking else { return "? " }
    switch session.company {
    case .own: return "onramp> "
    case .sample: return session.language == .english ? "sample> " : "muestra> "
    case .tour: return session.language == .english ? "tour> " : "visita> "
    }
  }

  /// Answers the lines of what was typed or pasted; `true` when one of them ends the conversation.
  private func turns(_ text: String) throws -> Bool {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init).filter { $0.contains { !$0.isWhitespace } }
    guard lines.count > 1 else {
      // Enter alone goes on with the tour, and answers a question that has an answer of its own.
      guard !lines.isEmpty || session.company == .tour || session.isAsking else { return false }
      return try answer(lines.first ?? "")
    }
    if let reply = session.reply(toAll: lines) {
      _ = try printer.print(reply, session)
      return false
    }
    for (place, line) in lines.enumerated() {
      try Output.write("> \(DisplayWidth.visible(line))\n")
      if try answer(line) { return true }
      guard !session.isAsking else {
        if let notice = session.stopNotice(after: place + 1, of: lines.count) {
          try Output.write(printer.text(of: notice, on: .output, session.preferences))
        }
        return false
      }
    }
    return false
  }

  private func answer(_ line: String) throws -> Bool {
    let reply = session.reply(to: line)
    _ = try printer.print(reply, session)
    return reply.quit
  }

  private static func completion(_ found: Completions) -> Completion {
    Completion(
      replace: found.replace,
      candidates: found.candidates.map { Completion.Candidate(insert: $0.insert, display: $0.display, note: $0.note) }, total: found.total)
  }
}

import Conversation
import Documents
import Onboarding
import Terminal

/// Puts replies where they belong: answers on standard output or into a file, everything else on standard error.
struct Printer {
  private let wishes: Wishes
  private let today: Day
  private let isDialogue: Bool

  init(_ wishes: Wishes, today: Day, isDialogue: Bool) {
    self.wishes = wishes
    self.today = today
    self.isDialogue = isDialogue
  }

  /// Prints a reply and returns the exit status it stands for.
  ///
  /// - Throws: `SystemFailure` when standard output cannot be written.
  func print(_ reply: Reply, _ session: Session) throws -> Int32 {
    let (preferences, language) = (session.preferences, session.language)
    if wishes.isRehearsal, format == .json {
      try Output.write(reply.reading.description + "\n")
      return reply.outcome.exitCode
    }
    guard format != .text || wishes.output != nil, reply.outcome == .answered else {
      try say(reply, preferences)
      return reply.outcome.exitCode
    }
    do {
      try deliver(reply)
      return reply.outcome.exitCode
    } catch let trouble as Trouble {
      try Output.write(Excuse.document(for: trouble, today: today, in: language).text(width: 100, style: .plain).text + "\n", to: .error)
      return (trouble.isRefusal ? Reply.Outcome.refused : .failed).exitCode
    }
  }

  /// The format asked for, or the one that the output file's name tells.
  private var format: Format {
    guard wishes.format == .text, let output = wishes.output else { return wishes.format }
    return Format(path: output) ?? .text
  }

  private func deliver(_ reply: Reply) throws {
    guard let output = wishes.output else {
      guard format != .xlsx else { throw Trouble.needsFile(format: format.rawValue) }
      return try Rendering.write(reply.document, reply.finding, as: format) { try Output.write($0) }
    }
    guard wishes.consents || !SafeFile.exists(output) else { throw Trouble.alreadyExists(path: output) }
    try SafeFile.write(output) { write in
      try Rendering.write(reply.document, reply.finding, as: format, to: write)
    }
  }

  private func say(_ reply: Reply, _ preferences: Preferences) throws {
    let isResult = isDialogue || reply.outcome == .done || reply.outcome == .answered
    let text = text(of: reply.document, on: isResult ? .output : .error, preferences)
    guard !text.isEmpty else { return }
    guard isDialogue else { return try Output.write(text + "\n", to: isResult ? .output : .error) }
    try Pager.show(text + "\n", with: preferences[.pager].value)
  }

  /// A document in the width and the letters of the stream it goes to.
  func text(of document: Document, on stream: Screen.Stream, _ preferences: Preferences) -> String {
    let isTerminal = Screen.isTerminal(stream)
    let size = Screen.size
    let colour = Colour(rawValue: preferences[.colour].value) ?? .auto
    let style = TextStyle(
      glyphs: isTerminal && Screen.glyphs == .ascii ? .ascii : .unicode, colour: colour.isUsed(on: stream) ? .sgr : .none,
      pictures: preferences.isAccessible ? .told : .drawn)
    // A pipe has no width; 100 columns read well where it ends up on a screen after all.
    return document.text(width: isTerminal ? size.columns : 100, height: max(12, min(20, size.rows - 4)), style: style).text
  }
}

extension Trouble {
  /// Whether another format or a file's name would do.
  fileprivate var isRefusal: Bool {
    switch self {
    case .unwritable, .needsFile, .missingLibrary: true
    default: false
    }
  }
}

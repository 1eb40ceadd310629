import Conversation
import Onboarding
import Terminal

/// A script on standard input: one line, one turn.
struct Script {
  private let session: Session
  private let printer: Printer

  init(_ session: Session, _ printer: Printer) {
    self.session = session
    self.printer = printer
  }

  /// Plays the script to its end and returns the worst exit status of its turns.
  func run() throws -> Int32 {
    var reader = ScriptReader()
    var worst: Int32 = 0
    while let line = try reader.next() {
      let sentence = line.drop { $0.isWhitespace }
      guard !sentence.isEmpty, !sentence.hasPrefix("#") else { continue }
      let reply = session.reply(to: String(sentence))
      worst = max(worst, try printer.print(reply, session))
      if reply.quit { break }
    }
    return worst
  }
}

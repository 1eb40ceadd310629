import Conversation
import Onboarding
import Terminal

/// The man page, made of the command table.
enum Manual {
  static func write() -> Int32 {
    do {
      try Output.write(page)
      return 0
    } catch {
      return Reply.Outcome.failed.exitCode
    }
  }

  static var page: String {
    var lines = [
      ".TH ONRAMP 1 \"\" \"onramp \(Version.current)\"", ".SH NAME",
      "onramp \\- how long new salespeople take to become productive, and which module is to blame", ".SH SYNOPSIS",
      ".B onramp", "[\\fIoptions\\fR] [\\fIsentence\\fR ...]", ".SH DESCRIPTION",
      "Without a sentence, a conversation; with one, its answer; what is piped in is read as one sentence a line.", ".SH OPTIONS",
    ]
    for (option, meaning) in options { lines += [".TP", ".B \(escaped(option))", escaped(meaning)] }
    lines += [".SH SENTENCES"]
    for command in Command.all {
      lines += [".TP", ".B \(escaped(command.name))", escaped(command.summary.english) + "."]
      for language in Language.allCases {
        for phrase in command.phrases[language, default: []] { lines += [".br", ".I \(escaped(phrase.usage(in: language)))"] }
      }
    }
    lines += [
      ".SH EXIT STATUS", "0 done or answered; 1 refused, nothing changed; 2 not understood, or a question is open; 3 the world failed.",
    ]
    lines += [".SH FILES", ".I $ONRAMP_DB", "or", ".I $XDG_DATA_HOME/onramp/onramp.db", "or", ".I ~/.local/share/onramp/onramp.db"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static let options: [(String, String)] = [
    ("--db FILE", "The store."), ("--lang en|es", "The language of replies."), ("--as-of YYYY-MM-DD", "The day that counts as today."),
    ("--as NAME", "Who speaks, where it is not the account: as whom ratings are recorded, and whose scorecard opens those of others."),
    ("--format text|csv|json|md|html|xlsx", "How an answer is printed."), ("--output FILE", "Write the answer to a file."),
    ("--dry-run", "Say what would be done and write nothing."), ("--yes", "Answer yes to a confirmation."),
    ("--anonymous", "Put codes in the place of names in answers."),
    ("--screen-reader", "Words for pictures, no hints, nothing drawn anew."),
    ("--color auto|always|never", "Colour."),
  ]

  /// Text that roff prints as it stands.
  private static func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}

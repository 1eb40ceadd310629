import ArgumentParser
import Conversation
import Documents
import Onboarding
import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program: reads its arguments and holds one conversation: at a prompt, over a script, or in one sentence.
@main
enum Entrance {
  static func main() {
    guard let wishes = Wishes(plain: Array(CommandLine.arguments.dropFirst())) else { return Onramp.begin() }
    Interrupt.watch()
    exit(Conversing(wishes).run(wishes.sentence))
  }
}

/// The command line as the argument parser knows it: for whatever is not plain, and for help, completion scripts and mistakes.
struct Onramp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "onramp",
    abstract: "How long new salespeople take to become productive, and which part of their training is to blame.",
    usage: "onramp [<options>] [<sentence> ...]",
    discussion: """
      Without a sentence it starts a conversation; with one it answers and ends; what is piped in is read as one sentence a line. \
      `onramp help` lists what can be said.

      Exit status: 0 done or answered, 1 refused, 2 not understood or a question is open, 3 the world failed. \
      A script ends with the worst of its turns.
      """,
    version: "onramp \(Version.current)")

  @OptionGroup var options: Options

  @Flag(name: .customLong("generate-manual"), help: .hidden)
  var generatesManual = false

  @Argument(help: "What you would type at the prompt.", completion: .custom(completeSentence))
  var sentence: [String] = []

  func run() throws {
    Interrupt.watch()
    let outcome = generatesManual ? Manual.write() : Conversing(wishes).run(sentence)
    throw ExitCode(outcome)
  }

  /// What `main` does, but that a mistaken argument is shown as it is and not done as it says: it may hold what drives a terminal.
  static func begin() -> Never {
    do {
      var command = try parseAsRoot()
      try command.run()
      leave(0)
    } catch {
      let (text, status) = (fullMessage(for: error), exitCode(for: error))
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { status == .success ? String($0) : String($0).visible }
      if !text.isEmpty { try? Output.write(lines.joined(separator: "\n") + "\n", to: status == .success ? .output : .error) }
      leave(status.rawValue)
    }
  }

  var wishes: Wishes {
    Wishes(
      store: options.store, language: options.language, asOf: options.asOf, format: options.format, output: options.output,
      isRehearsal: options.isRehearsal, consents: options.consents, isAnonymous: options.isAnonymous,
      isForScreenReader: options.isForScreenReader, color: options.color, speaker: options.speaker,
      sentence: sentence)
  }
}

/// Ends the process; inside of `Onramp` its name is taken.
private func leave(_ status: Int32) -> Never { exit(status) }

/// The words of a command line as one line of conversation.
enum Sentence {
  /// The line that `words` were typed as; `nil` without words.
  ///
  /// A word with a blank in it had quotes around it. They may hold a name together, and then they are given back; or they may only have kept
  /// the shell away from words of the sentence. The first line that `reads` is taken, with as many quotes as can be.
  static func joined(_ words: [String], _ reads: (String) -> Bool) -> String? {
    guard words.count > 1 else { return words.first }
    let quoted = words.indices.filter { words[$0].contains { $0.isWhitespace } && !words[$0].contains("\"") }
    let line = { (bare: Set<Int>) in
      words.enumerated().map { quoted.contains($0) && !bare.contains($0) ? "\"\($1)\"" : $1 }.joined(separator: " ")
    }
    let ways = [[]] + quoted.reversed().map { [$0] } + [quoted]
    return ways.lazy.map { line(Set($0)) }.first(where: reads) ?? line([])
  }
}

/// What the shell's Tab offers after `onramp`: the same as at the prompt.
@Sendable private func completeSentence(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
  let typed = words.dropFirst().prefix(max(0, index - 1)).filter { !$0.hasPrefix("-") }
  let line = (typed + [prefix]).joined(separator: " ")
  return Conversing.completions(of: line)
}

import Documents
import Onboarding

extension Session {
  /// What can be said: everything, or one command.
  func help(_ word: String?) -> Reply {
    var report = ReadingReport(outcome: .manage)
    report.verb = Command.help.name
    report.certainty = .phrase
    if let word { report.slots = [JSON.Member("text", .text(word))] }
    guard let word else { return Reply(document: overview, outcome: .answered, reading: report.json) }
    let commands = Command.called(word)
    guard !commands.isEmpty else {
      let near = NearMiss.of(word, among: Set(Command.all.map(\.verb)))
      return say(wording.noSuchHelp(word, near), .refused, report)
    }
    let blocks = commands.flatMap { page(of: $0) }
    return Reply(document: Document(language: language.ofReports, blocks: blocks), outcome: .answered, reading: report.json)
  }

  private var overview: Document {
    var blocks: [Block] = [.paragraph(wording.helpIntroduction)]
    for topic in Command.Topic.allCases {
      let commands = Command.all.filter { $0.topic == topic }
      guard !commands.isEmpty else { continue }
      blocks.append(.heading(wording.topic(topic), level: 1))
      blocks.append(.definitions(commands.map { Definition($0.plainest(in: language), $0.summary.text(in: language)) }))
    }
    blocks.append(.paragraph(wording.helpClosing))
    return Document(language: language.ofReports, blocks: blocks)
  }

  private func page(of command: Command) -> [Block] {
    let ways = [language, language == .english ? .spanish : .english].flatMap { language in
      (command.phrases[language] ?? []).map { $0.usage(in: language) }
    }
    let related = Command.all.filter { $0.topic == command.topic && $0.name != command.name }.map(\.name)
    return [
      .heading(command.name, level: 1), .paragraph(command.summary.text(in: language) + "."), .paragraph(wording.ways + ":"),
      .lines(ways.map { "  " + $0 }),
      .paragraph(wording.examples + ":"), .lines((command.examples[language] ?? []).map { "  " + $0 }),
      .paragraph("\(wording.related): \(related.joined(separator: ", "))."),
    ]
  }
}

extension Command {
  /// The commands that a word may mean: of this name or verb, else with a phrase that begins so.
  static func called(_ word: String) -> [Command] {
    let folded = word.folded
    let named = all.filter { $0.name.folded == folded || $0.verb.folded == folded }
    if !named.isEmpty { return named }
    return all.filter { command in
      command.allPhrases.contains { phrase in
        if case .word(let words, _, _)? = phrase.steps.first { words.contains(folded) } else { false }
      }
    }
  }

  /// The shortest way to say it, as a usage line.
  func plainest(in language: Language) -> String { phrases[language]?.first?.usage(in: language) ?? name }
}

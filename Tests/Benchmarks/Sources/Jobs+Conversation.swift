import Conversation
import Onboarding
import Storage

extension Bench {
  mutating func conversationJobs() throws {
    for (people, size, isSmall) in [(500, "500 people", true), (10_000, "10k people", false), (100_000, "100k people", false)] {
      guard conversationNames.contains(where: options.wants) else { continue }
      let company = Company(hires: people, months: 1, metrics: 1)
      let store = try SQLiteStore(path: try founded(company, "talk.db"))
      try sentenceJobs(company, size, store, goal: isSmall ? 0.001 : 0.005)
      try tabJobs(size, store)
      try store.close()
      try firstTab(size, place.path("talk.db"))
    }
  }

  private var conversationNames: [String] {
    [
      "read and rehearse a sentence", "read a sentence, not understood", "Tab on a name", "first Tab", "hint",
      "read a sentence in other words",
      "read a name misspelt", "read two facts in a sentence",
    ]
  }

  private mutating func sentenceJobs(_ company: Company, _ size: String, _ store: SQLiteStore, goal: Double) throws {
    let session = Self.session(on: store)
    var turn = 0
    try job(conversationNames[0], size, goal: goal, runs: 200) {
      turn += 7
      let sentence = "\(company.name(turn % company.hires)) booked 6 meetings last month"
      return try Sample.of {
        let reply = session.reply(to: sentence)
        // Among ten thousand some share their words; then it asks whom one means.
        guard reply.outcome == .done || reply.outcome == .asking else { throw Unexpected(what: "\(sentence): \(reply.reading)") }
      }
    }
    try job(conversationNames[1], size, goal: goal, runs: 200) {
      Sample.of { _ = session.reply(to: "please colour the bicycle shed in green before noon") }
    }
    try job(conversationNames[5], size, goal: goal, runs: 200) {
      turn += 7
      let sentence = "last month \(company.name(turn % company.hires)) had 6 meetings in the book"
      return Sample.of { _ = session.reply(to: sentence) }
    }
    try job(conversationNames[6], size, goal: goal, runs: 200) {
      turn += 7
      let sentence = "status of \(company.name(turn % company.hires).dropLast())x"
      return Sample.of { _ = session.reply(to: sentence) }
    }
    try job(conversationNames[7], size, goal: goal, runs: 200) {
      turn += 7
      let sentence = "\(company.name(turn % company.hires)) made 120 calls and booked 6 meetings last week"
      return Sample.of { _ = session.reply(to: sentence) }
    }
  }

  private mutating func tabJobs(_ size: String, _ store: SQLiteStore) throws {
    let session = Self.session(on: store)
    let lines = ["score ana garc", "status of in", "score eva linvera garc", "complete module-3 for jos"]
    var turn = 0
    try job(conversationNames[2], size, goal: 0.001, atWorst: true, runs: 200) {
      turn += 1
      let line = lines[turn % lines.count]
      return try Sample.of {
        let offered = session.completions(of: line)
        guard offered.total > 0 else { throw Unexpected(what: "nothing for \(line)") }
      }
    }
    try job(conversationNames[4], size, runs: 200) { Sample.of { _ = session.hint(for: lines[2]) } }
  }

  /// The first Tab of a conversation that has just begun: nothing is known of the names yet.
  private mutating func firstTab(_ size: String, _ path: String) throws {
    try job(conversationNames[3], size, goal: 0.001, atWorst: true, runs: 100) {
      let store = try SQLiteStore(path: path)
      defer { try? store.close() }
      let fresh = Self.session(on: store)
      return Sample.of { _ = fresh.completions(of: "score ana garc") }
    }
  }

  /// A conversation that writes nothing.
  private static func session(on store: SQLiteStore) -> Session {
    let outside = Outside(
      importing: { _, _, _ in throw Unexpected(what: "an import") }, writing: { _ in throw Unexpected(what: "an export") },
      exists: { _ in false })
    return Session(
      store: store, outside: outside, today: Company.today, language: .english, author: "bench", now: { 1_795_500_000 }, mode: .rehearsing)
  }
}

import Documents
import Onboarding
import Testing

@testable import Conversation

/// What `--dry-run --format json` prints, for every example of every command.
@Suite struct ReadingsOfExamples {
  static let examples = Command.all.flatMap { command in
    Language.allCases.flatMap { language in command.examples[language, default: []].map { (command.verb, language, $0) } }
  }
  static let slots: Set<String> = [
    "person", "candidate", "name", "module", "version", "metric", "milestone", "criterion", "interviewer", "role", "stage", "value", "of",
    "score", "max", "phase", "attempt", "date", "start", "period", "group", "text", "reason", "path", "format", "count",
    // What hire, candidate, weak, compare and import say beyond the agreed names.
    "manager", "region", "cohort", "team", "source", "section", "kind", "columns", "dates", "adding_people", "skipping_bad_rows", "method",
    "starts",
    "language", "word", "against", "within", "with",
    "email", "decimals", "sheet", "using", "attempts", "unanswered", "anonymous", "hash", "broken",
  ]
  static let outcomes: Set<String> = ["record", "answer", "manage", "confirm", "ask", "refuse"]

  @Test(arguments: examples) func areOfTheAgreedForm(_ verb: String, _ language: Language, _ example: String) throws {
    let reply = try Desk(language, mode: .rehearsing).session.reply(to: example)
    let reading = try JSON(parsing: reply.reading.description)
    #expect(reading.members?.map(\.key) == ["outcome", "command", "certainty", "slots", "question"])
    #expect(reading["command"]?.text == verb)
    #expect(Self.outcomes.contains(reading["outcome"]?.text ?? ""), "\(reading)")
    #expect(["phrase", "loose"].contains(reading["certainty"]?.text ?? ""))
    let named = Set(reading["slots"]?.members?.map(\.key) ?? [])
    #expect(named.isSubset(of: Self.slots), "\(named.subtracting(Self.slots))")
  }
}

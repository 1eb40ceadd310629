import Conversation
import Documents
import Foundation
import Onboarding

#if canImport(Support)
  import Support
#endif

/// One line of `Tests/Utterances`: what is typed in the office, and how it is to be read.
struct Utterance: Sendable, CustomStringConvertible {
  let kind: String
  let turns: [String]
  let expected: JSON
  let language: Onboarding.Language

  var description: String { turns.joined(separator: " ⏎ ") }

  /// How a reading compares with the one expected.
  enum Verdict: String, CaseIterable, Sendable {
    case right
    /// Put to the user, or answered, with another meaning.
    case offeredWrong
    /// Would be written with another meaning, without a question: what must never happen.
    case wrongWrite
    case notUnderstood
  }

  /// The lines of a file; none where it cannot be read.
  static func all(in text: String, _ language: Onboarding.Language) -> [Utterance] {
    text.split(separator: "\n").dropFirst().compactMap { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count == 3, let expected = try? JSON(parsing: columns[2]) else { return nil }
      let turns = columns[1].components(separatedBy: " ⏎ ")
      return Utterance(kind: columns[0], turns: turns, expected: expected, language: language)
    }
  }

  /// The reading of the last turn, in a conversation of its own.
  func reading() throws -> JSON {
    let session = Session(
      store: try Office.store(), outside: Self.outside, today: Office.today, language: language, author: "carmen@office",
      now: { Office.instant }, mode: turns.count > 1 ? .writing : .rehearsing)
    for turn in turns.dropLast() {
      var reply = session.reply(to: turn)
      while reply.reading["outcome"]?.text == "confirm" { reply = session.reply(to: "yes") }
    }
    let reply = session.reply(to: turns.last ?? "")
    return try JSON(parsing: reply.reading.description)
  }

  private static var outside: Outside {
    Outside(importing: { _, _, _ in throw Trouble.unsupported("import") }, writing: { _ in }, exists: { _ in false })
  }

  func verdict(on reading: JSON) -> Verdict {
    let choices = [expected] + (expected["or"]?.elements ?? [])
    if choices.contains(where: { Self.meets(reading, $0) }) { return .right }
    switch reading["outcome"]?.text {
    case "record": return .wrongWrite
    case "confirm", "answer", "manage": return .offeredWrong
    default: return .notUnderstood
    }
  }

  private static func meets(_ reading: JSON, _ expected: JSON) -> Bool {
    let outcome = reading["outcome"]?.text ?? "unknown"
    switch expected["outcome"]?.text {
    case "unknown": return ["unknown", "ask", "refuse"].contains(outcome)
    // What was understood and is against a rule was understood.
    case "tell": return ["record", "confirm", "refuse"].contains(outcome) && says(reading, expected)
    case "ask":
      guard ["ask", "confirm"].contains(outcome), command(reading) == command(expected) || command(reading) == nil else { return false }
      return outcome == "confirm" || Set(slots(expected)).isSubset(of: slots(reading)) || command(reading) == nil
    default: return outcome == expected["outcome"]?.text && says(reading, expected)
    }
  }

  private static func says(_ reading: JSON, _ expected: JSON) -> Bool {
    guard let facts = expected["facts"]?.elements else {
      return isSame(command(reading), command(expected)) && slots(reading) == slots(expected)
    }
    guard let told = reading["facts"]?.elements, told.count == facts.count else { return false }
    return Set(told.map { Fact($0) }) == Set(facts.map { Fact($0) })
  }

  private struct Fact: Hashable {
    let command: String?
    let slots: Set<String>

    init(_ reading: JSON) {
      command = Utterance.command(reading)
      slots = Utterance.slots(reading)
    }
  }

  private static func command(_ reading: JSON) -> String? { reading["command"]?.text }

  /// What is put right reads as the fact that holds now, under a name of its own.
  private static func isSame(_ command: String?, _ expected: String?) -> Bool { command == expected || command == "correct" }

  private static func slots(_ reading: JSON) -> Set<String> {
    Set((reading["slots"]?.members ?? []).map { "\($0.key)=\(told($0.value))" })
  }

  /// Text without its case; numbers as far as nine places, since a share is what a division gave.
  private static func told(_ value: JSON) -> String {
    guard let number = value.number else { return value.description.lowercased() }
    return "\((number * 1e9).rounded() / 1e9)"
  }
}

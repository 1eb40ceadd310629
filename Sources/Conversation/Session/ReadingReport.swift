import Documents
import Onboarding

/// How a sentence was read, for machines: the object of formats.md, section 6.
struct ReadingReport {
  enum Outcome: String { case record, answer, manage, confirm, ask, refuse, unknown }

  /// How well the sentence fits the grammar.
  enum Certainty: String {
    case phrase
    /// A name was mended, or words were out of order.
    case loose
  }

  var outcome: Outcome
  var verb: String?
  var certainty: Certainty?
  var slots: [JSON.Member] = []
  /// Where the sentence holds several facts, each of them; then `slots` is empty.
  var facts: [ReadingReport] = []
  var question: String?

  static let unknown = ReadingReport(outcome: .unknown)

  init(outcome: Outcome) { self.outcome = outcome }

  init(_ outcome: Outcome, of meaning: Meaning, changes: [Change] = [], question: String? = nil) {
    self.outcome = outcome
    verb = meaning.corrected == nil ? meaning.command.verb : "correct"
    certainty = meaning.isLoose || meaning.isLoosened ? .loose : .phrase
    slots = Self.settled(meaning.members, by: changes)
    self.question = question
  }

  /// The report of several facts; of one it is that fact's.
  init(_ outcome: Outcome, of meanings: [Meaning], changes: [Change], question: String? = nil) {
    guard meanings.count > 1 else {
      self.init(outcome, of: meanings[0], changes: changes, question: question)
      return
    }
    let reports = meanings.enumerated().map { place, meaning in
      ReadingReport(outcome, of: meaning, changes: changes.indices.contains(place) ? [changes[place]] : [])
    }
    self.init(outcome: outcome)
    let verbs = Set(reports.map(\.verb))
    verb = verbs.count == 1 ? reports[0].verb : nil
    certainty = reports.contains { $0.certainty == .loose } ? .loose : .phrase
    facts = reports
    self.question = question
  }

  var json: JSON {
    let told = facts.isEmpty ? [] : [JSON.Member("facts", .list(facts.map(\.json)))]
    return .object(
      [

        JSON.Member("outcome", .text(outcome.rawValue)), JSON.Member("command", JSON(verb)),
        JSON.Member("certainty", JSON(certainty?.rawValue)),
        JSON.Member("slots", .object(slots)),
      ] + told + [JSON.Member("question", JSON(question))])
  }

  /// The slots with the figures as they are recorded: marks with the maximum that holds, and a measure in its metric's unit.
  private static func settled(_ slots: [JSON.Member], by changes: [Change]) -> [JSON.Member] {
    guard let last = changes.last, changes.dropLast().allSatisfy({ if case .takenBack = $0 { true } else { false } }) else { return slots }
    var exact: [JSON.Member] = []
    switch last {
    case .assessed(let it): exact = [JSON.Member("score", .figure(it.marks)), JSON.Member("max", .figure(it.max))]
    case .observed(let it):
      switch it.measure {
      case .value(let value): exact = [JSON.Member("value", .figure(value))]
      case .ratio(let numerator, let denominator):
        exact = [JSON.Member("value", .figure(numerator)), JSON.Member("of", .figure(denominator))]
      }
    default: break
    }
    return slots.map { slot in exact.first { $0.key == slot.key } ?? slot }
  }
}

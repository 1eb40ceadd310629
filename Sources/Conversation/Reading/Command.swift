import Documents
import Onboarding

/// One thing the user can say, declared once.
///
/// Parsing, Tab completion, help, the manual, the one-shot command line and the tests are all read off this value.
public struct Command: Sendable {
  /// What help calls it.
  public let name: String
  /// Its name in readings: the first word of its plainest phrase, which several commands may share.
  public let verb: String
  public let topic: Topic
  /// One imperative sentence without a period.
  public let summary: Title
  public internal(set) var phrases: [Language: [Phrase]]
  public let examples: [Language: [String]]
  let kind: Kind
  let intent: @Sendable (Said, Scene) -> Intent

  /// The jobs that help groups commands by.
  public enum Topic: String, CaseIterable, Sendable { case files, hiring, training, performance, answers, session }

  /// What a command does, as readings tell it.
  enum Kind: Sendable { case record, answer, manage }

  /// The phrases as readings walk them.
  var ways: [Way] {
    Language.allCases.flatMap { language in (phrases[language] ?? []).map { Way(self, language, $0) } }
  }

  /// Every accepted wording, English first.
  var allPhrases: [Phrase] { Language.allCases.flatMap { phrases[$0] ?? [] } }
  /// Every example, English first.
  public var allExamples: [String] { Language.allCases.flatMap { examples[$0] ?? [] } }
}

/// The values that a line has put into a command's blanks, by the blanks' places.
typealias Said = [Int: any Sendable]

extension Command {
  /// The one clever initialiser of the module: `slots` are a pack, so the closures receive as many typed values as the row lists slots.
  ///
  /// When a closure's arity is wrong the compiler's message points here; compare the number of slots with the number of closure parameters.
  /// - Parameters:
  ///   - slots: The blanks, in the order the closures receive them.
  ///   - says: Every accepted wording in English.
  ///   - dice: Every accepted wording in Spanish.
  ///   - intent: The meaning of the filled-in blanks.
  init<each Value: Sendable>(
    _ name: String, readsAs verb: String? = nil, _ kind: Kind, in topic: Topic, _ summary: Title,
    with slots: repeat Slot<each Value>,
    says: (repeat PlacedSlot<each Value>) -> [Phrase],
    dice: (repeat PlacedSlot<each Value>) -> [Phrase],
    examples: [String], ejemplos: [String],
    intent: @escaping @Sendable (Scene, repeat each Value) -> Intent
  ) {
    var next = 0
    func place<V>(_ slot: Slot<V>) -> PlacedSlot<V> {
      defer { next += 1 }
      return PlacedSlot(slot: slot, key: next)
    }
    let placed = (repeat place(each slots))
    self.name = name
    self.verb = verb ?? name
    self.kind = kind
    self.topic = topic
    self.summary = summary
    phrases = [.english: says(repeat each placed), .spanish: dice(repeat each placed)]
    self.examples = [.english: examples, .spanish: ejemplos]
    self.intent = { said, scene in intent(scene, repeat Self.value(of: each placed, in: said)) }
  }

  private static func value<V>(of placed: PlacedSlot<V>, in said: Said) -> V {
    if let value = said[placed.key] as? V { return value }
    if let absent = Optional<any Sendable>.none as? V { return absent }
    preconditionFailure("no phrase of this command fills <\(placed.slot.blank.kind)>")
  }
}

import Onboarding

/// Every sentence the program can say, in one language. A sentence that a language lacks does not compile.
///
/// An excuse has at most three lines: what could not be done, why, and what to type.
struct Wording: Sendable {
  typealias Lines = [String]

  // Why something was not done.
  let refusal: @Sendable (Refusal, Speech) -> Lines
  let trouble: @Sendable (Trouble) -> Lines
  let fileFault: @Sendable (FileFault, Speech) -> Lines
  let rowFault: @Sendable (RowFault, Speech) -> String
  /// `told` of `total` rows are in the lines that are shown.
  let rejections: @Sendable (_ shown: Lines, _ total: Int, _ told: Int, Speech) -> Lines
  let rejection: @Sendable (Rejection, Speech) -> String
  let strangers: String
  let problem: @Sendable (Mistake.Problem) -> String
  let didYouMean: @Sendable (_ suggestion: String) -> String
  let misunderstanding: @Sendable (Misunderstanding, Speech) -> Lines
  let objection: @Sendable (Objection, Speech) -> Lines
  let impossible: @Sendable (Impossible, Speech) -> Lines

  // Questions, and what becomes of them.
  let which: @Sendable (Blank.Kind, _ typed: String, _ choices: [Offer], Speech) -> Lines
  let whichCommand: @Sendable (_ choices: [Offer], Speech) -> Lines
  let doYouMean: @Sendable (Blank.Kind, _ typed: String, Offer) -> String
  let doubt: @Sendable (Doubt, Speech) -> String
  /// Whether to record what a sentence probably means; the fact is worded as its receipt would be.
  let shallI: @Sendable (_ receipt: String) -> String
  let missing: @Sendable (Blank.Kind) -> String
  let unknownEnding: String
  let replace: @Sendable (_ path: String) -> String
  let notAsked: String
  let dropped: String
  let declined: String
  let notAnAnswer: String

  // What was done.
  let recorded: @Sendable (Edit, Speech) -> Lines
  let effect: @Sendable (RampChange, Speech) -> String?
  let wouldBe: @Sendable (Lines) -> Lines
  let unchanged: String
  let undone: @Sendable (_ sentence: String, _ records: Int) -> String
  let redone: @Sendable (_ sentence: String, _ records: Int) -> String
  let imported: @Sendable (ImportReport, Mood, Speech) -> Lines
  let exported: @Sendable (_ path: String, _ rows: Int, Mood) -> String
  let backedUp: @Sendable (_ path: String, Mood) -> String
  let speaking: String
  let readingDates: @Sendable (DateOrder) -> String
  let goodbye: String
  let welcome: Lines

  // Help.
  let helpIntroduction: String
  let topic: @Sendable (Command.Topic) -> String
  let helpClosing: String
  let ways: String
  let examples: String
  let related: String
  let noSuchHelp: @Sendable (_ word: String, _ near: [String]) -> Lines

  // Answers.
  let answers: Answers

  /// Whether something was done, or would have been.
  enum Mood: Hashable, Sendable { case done, would }

  static func of(_ language: Language) -> Wording {
    switch language {
    case .english: .english
    case .spanish: .spanish
    }
  }
}

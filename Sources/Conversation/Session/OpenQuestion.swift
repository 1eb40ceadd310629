import Onboarding

/// A question that the next line may answer.
enum OpenQuestion {
  /// Which of several things a blank of the sentence means.
  case which(Meaning, blank: Int, among: [any Sendable], sentence: String, then: Continuation)
  /// Which of several commands the sentence means.
  case command([Meaning], sentence: String, then: Continuation)
  /// Yes or no, before something is done.
  case confirm(Proposal, sentence: String)
  /// The name of whoever is to be forgotten, typed in full.
  case naming(Subject, name: String, meaning: Meaning, sentence: String)
  /// One person's marks after the other.
  case roll(RollCall, Meaning, sentence: String)
  /// One criterion of a scorecard after the other.
  case interview(InterviewWalk, Meaning, sentence: String)
  /// Something that a loosely read sentence does not say, and how many answers have been given so far: `<` takes the last one back.
  case piece(Frame.Piece, of: Meaning, sentence: String, answers: Int)
  /// The rest of a sentence.
  case rest(soFar: String)

  /// What is done with a meaning once it is settled.
  typealias Continuation = (Meaning, _ sentence: String) -> Reply

  enum Proposal {
    case mended(Meaning, then: Continuation)
    /// Readings that are likely and not certain, with what they would record.
    case doubted([Meaning], [Change])
    /// Facts that something speaks against.
    case warned([Meaning], [Change])
    case replace(Meaning, Question, path: String, anonymously: Bool)
    /// More sentences are to be taken back than one takes back by a slip.
    case undo(Meaning, Int)
    /// Something that changes what is on record, asked for in other words than its own.
    case errand(Errand, Meaning)
  }

  /// Whether a blank answer means yes.
  static let dropWords: Set<String> = ["cancel", "cancelar", "cancela"]
  static let yesWords: Set<String> = ["yes", "y", "si", "s"]
  static let noWords: Set<String> = ["no", "n"]
}

import Documents
import Onboarding

/// What is said back to one line.
public struct Reply: Sendable {
  public enum Outcome: Hashable, Sendable {
    /// Something was written, or would be.
    case done
    case answered
    /// Understood, against a rule; nothing changed.
    case refused
    case notUnderstood
    /// A question is open.
    case asking
    /// The world failed: file, database, disk.
    case failed

    /// The exit status of a program whose worst turn this is.
    public var exitCode: Int32 {
      switch self {
      case .done, .answered: 0
      case .refused: 1
      case .notUnderstood, .asking: 2
      case .failed: 3
      }
    }
  }

  /// For people.
  public var document: Document
  /// For machines; `nil` where the sentence has no finding.
  public var finding: Finding?
  public var outcome: Outcome
  /// How the sentence was read: the object of formats.md, section 6.
  public var reading: JSON
  /// Whether the conversation is over.
  public var quit: Bool

  public init(document: Document, finding: Finding? = nil, outcome: Outcome, reading: JSON = .null, quit: Bool = false) {
    self.document = document
    self.finding = finding
    self.outcome = outcome
    self.reading = reading
    self.quit = quit
  }
}

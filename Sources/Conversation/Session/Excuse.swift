import Documents
import Onboarding

/// What is said of a failure outside of a conversation: before the store is open, or in the file of rejected rows.
public enum Excuse {
  /// What could not be done, why, and what to type.
  public static func document(for error: any Error, today: Day, in language: Language) -> Document {
    let nothing = Outside(importing: { _, _, _ in throw Trouble.unsupported("import") }, writing: { _ in }, exists: { _ in false })
    let session = Session(
      store: MemoryStore(), outside: nothing, today: today, language: language, author: "", now: { 0 }, mode: .rehearsing,
      consent: .withheld)
    return session.excuse(error, nil).document
  }

  /// Why a row of a file was not taken, in one sentence.
  public static func reason(_ fault: RowFault, among directory: Directory, today: Day, in language: Language) -> String {
    Wording.of(language).rowFault(fault, Speech(directory: directory, today: today, language: language))
  }
}

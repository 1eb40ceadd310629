/// A language that reports are written in: it decides decimal marks and the few words that renderings add themselves.
///
/// The raw value is the ISO 639-1 code, as `--lang` takes it.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case spanish = "es"

  /// The sign between whole units and their fraction.
  public var decimalMark: String {
    switch self {
    case .english: "."
    case .spanish: ","
    }
  }

  /// The sign between groups of three digits.
  public var groupMark: String {
    switch self {
    case .english: ","
    case .spanish: "."
    }
  }
}

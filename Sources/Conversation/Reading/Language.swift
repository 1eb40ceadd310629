import Documents
import Onboarding

/// The language of a sentence; reports know the same two under a name of their own.
public typealias Language = Onboarding.Language

extension Language {
  /// The language as reports know it.
  var ofReports: Documents.Language {
    switch self {
    case .english: .english
    case .spanish: .spanish
    }
  }

  /// The one of two texts that is in this language.
  func pick(_ english: String, _ spanish: String) -> String {
    switch self {
    case .english: english
    case .spanish: spanish
    }
  }
}

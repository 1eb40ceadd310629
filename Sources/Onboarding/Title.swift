/// A language that people of the company speak to the program.
public enum Language: String, Codable, Sendable, CaseIterable {
  case english = "en"
  case spanish = "es"
}

/// A title in English, with its Spanish twin where the curriculum has one.
public struct Title: Hashable, Codable, Sendable {
  public var english: String
  public var spanish: String?

  public init(_ english: String, spanish: String? = nil) {
    self.english = english
    self.spanish = spanish
  }

  /// The title in `language`, or the English one where it has no twin.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .spanish: spanish ?? english
    }
  }
}

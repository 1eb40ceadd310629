/// A name that a company gives to a thing, typed by the thing it names.
///
/// Identifiers of modules, metrics and the like are lower-case words joined by hyphens; `init(folding:)` makes one of what people type.
/// Identifiers of people, candidates and deals come from other systems and are kept letter for letter.
public struct Identifier<Of>: Hashable, Sendable {
  public let text: String

  /// An identifier spelled exactly as `text`.
  public init(_ text: String) { self.text = text }

  /// An identifier from a loose spelling: case is folded; blanks and `_` read as `-`.
  public init(folding text: String) {
    self.text = text.lowercased().split { $0 == " " || $0 == "_" || $0 == "-" }.joined(separator: "-")
  }
}

extension Identifier: Comparable {
  public static func < (a: Identifier, b: Identifier) -> Bool { a.text < b.text }
}

extension Identifier: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}

extension Identifier: CustomStringConvertible {
  public var description: String { text }
}

extension Identifier: Codable {
  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

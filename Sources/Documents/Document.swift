/// A report as a value: what it says, in order, before anything is drawn.
///
/// The same document is rendered as terminal text, Markdown and HTML.
public struct Document: Hashable, Sendable {
  /// The language that figures and added words are written in; the texts were worded in it before.
  public let language: Language
  /// Stands above everything; `nil` for a reply that needs none.
  public let title: String?
  /// In the order of reading.
  public var blocks: [Block]

  /// Creates a document; without blocks and title it renders as nothing.
  public init(_ title: String? = nil, language: Language, blocks: [Block] = []) {
    self.title = title
    self.language = language
    self.blocks = blocks
  }
}

/// A part of a document.
public enum Block: Hashable, Sendable {
  /// A heading; level 1 stands below the title.
  case heading(String, level: Int)
  /// Running text, wrapped to the width at hand.
  case paragraph(String)
  /// Lines that stay lines.
  case lines([String])
  case list([String])
  case definitions([Definition])
  case grid(Grid)
  case chart(Chart)
  /// What a reader must know beside the figures.
  case note(String)
}

/// A term and what it means here.
public struct Definition: Hashable, Sendable {
  /// What is defined.
  public let term: String
  /// What it means here.
  public let text: String

  /// Creates a definition.
  public init(_ term: String, _ text: String) {
    self.term = term
    self.text = text
  }
}

extension LineEditor {
  /// How the editor looks and what it says.
  public struct Options: Sendable {
    /// Whether to write in colour; see `Colour`. A dumb terminal never gets any.
    public var colour: Bool
    /// Whether to show hints. They need colour to be told from what was typed.
    public var hints: Bool
    /// The prompt's colour as SGR parameters, such as `1;32`, or `nil` for none. It needs a prompt that ends with a space.
    public var promptColour: String?
    public var words: Words

    public init(colour: Bool = Colour.auto.isUsed(), hints: Bool = true, promptColour: String? = nil, words: Words = Words()) {
      self.colour = colour
      self.hints = hints
      self.promptColour = promptColour
      self.words = words
    }
  }

  /// The few words the editor itself says, in the language of the program.
  public struct Words: Sendable {
    /// Before what is looked for with ^R.
    public var search: String
    /// Below a list, for the candidates it has no room for.
    public var more: @Sendable (Int) -> String
    /// When a paste of more than a mebibyte was dropped.
    public var pasteTooLong: String

    public init(
      search: String = "search", more: @escaping @Sendable (Int) -> String = { "… \($0) more" },
      pasteTooLong: String = "That paste is too long for a line; read it from a file."
    ) {
      self.search = search
      self.more = more
      self.pasteTooLong = pasteTooLong
    }
  }

  struct Style: Sendable {
    let isColoured: Bool

    func dim(_ text: String) -> String { isColoured ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
  }
}

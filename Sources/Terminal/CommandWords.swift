/// A command line as words.
enum CommandWords {
  /// Splits at spaces outside quotes; a backslash takes the next character as it is, except inside single quotes.
  static func split(_ text: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var characters = text.makeIterator()
    while let character = characters.next() {
      switch character {
      case quote: quote = nil
      case "\\" where quote != "'": word = (word ?? "") + (characters.next().map(String.init) ?? "\\")
      case "\"" where quote == nil, "'" where quote == nil:
        quote = character
        word = word ?? ""
      case " " where quote == nil, "\t" where quote == nil:
        if let done = word { words.append(done) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words
  }
}

/// Words that stand where a name should and name nobody: `hire someone as sdr`.
enum StandIn {
  /// Whether none of the words names anybody.
  static func isOne(_ words: some Sequence<Word>) -> Bool {
    words.allSatisfy { word in !word.isQuoted && (nouns.contains(word.folded) || isCount(word.folded)) }
  }

  private static func isCount(_ word: String) -> Bool {
    !NumberWords.scan([word][...], .english).isEmpty || !NumberWords.scan([word][...], .spanish).isEmpty || word.allSatisfy(\.isNumber)
  }

  private static let nouns = Set(
    """
    someone somebody anyone anybody everyone everybody nobody whoever who whom him her he she they them it this that these those one ones none all another other others
    person people persons guy guys girl girls man woman rep reps colleague colleagues hire hires candidate candidates employee sdr sdrs ae aes csm tbd tba xxx xx x n/a unknown name
    a an the some new more few several two three my our your next any no somebody-or-other
    alguien nadie cualquiera quien quienes él ella ellos ellas él persona personas gente tipo chico chica chicos chicas hombre mujer companero companera companeros
    candidato candidata candidatos empleado empleada fulano mengano zutano fulanito fulanita nombre
    un una unos unas otro otra otros otras el la los las algun alguna algunos algunas nuevo nueva nuevos nuevas mas varios varias mi nuestro nuestra este esta ese esa
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

extension Meaning {
  /// The filling that should name somebody and does not.
  func standIn(on line: Line) -> Int? {
    filled.firstIndex { filling in
      guard filling.blank.kind == .name, filling.span.upperBound <= line.words.count else { return false }
      return StandIn.isOne(line.words[filling.span])
    }
  }

  /// The meaning without one of its fillings, and the piece that then is missing.
  func lacking(_ filling: Int) -> (Meaning, Frame.Piece)? {
    guard let piece = Frame(command)?.pieces.first(where: { $0.key == filled[filling].key }) else { return nil }
    var meaning = self
    meaning.filled.remove(at: filling)
    return (meaning, piece)
  }
}

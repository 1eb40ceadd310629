import Onboarding

/// Tells which language a line is in.
///
/// It is decided once for a line, by all of its words, and never word by word: `once` is eleven in a Spanish line and nothing in an English one, and
/// `1.250` is read by the line it stands in.
enum SpokenLanguage {
  /// The language that more of the words belong to; `nil` where neither has more.
  static func of(_ words: [Word]) -> Language? {
    var lead = 0
    for word in words where !word.isQuoted {
      switch belonging[word.folded] {
      case .english: lead += 1
      case .spanish: lead -= 1
      case nil: break
      }
    }
    return lead == 0 ? nil : lead > 0 ? .english : .spanish
  }

  /// The words that only one of the languages has: those of the phrases, of the calendar, and the small ones between them.
  private static let belonging: [String: Language] = {
    let english = vocabulary(.english).subtracting(inNames)
    let spanish = vocabulary(.spanish).subtracting(inNames)
    var table: [String: Language] = [:]
    for word in english.subtracting(spanish) { table[word] = .english }
    for word in spanish.subtracting(english) { table[word] = .spanish }
    return table
  }()

  /// Words that stand in people's names, and letters.
  private static let inNames: Set<String> = ["de", "del", "la", "las", "los", "y", "e", "da", "dos", "i", "a", "may", "sol", "mar"]

  private static func vocabulary(_ language: Language) -> Set<String> {
    var words = Set(language == .english ? english : spanish)
    for phrase in Command.all.flatMap({ $0.phrases[language] ?? [] }) {
      for case .word(let spellings, _, _) in phrase.steps { words.formUnion(spellings) }
    }
    return words
  }

  private static let english =
    NumberWords.english + [
      "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "monday",
      "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow", "week", "weeks", "month",
      "months", "quarter", "day", "days", "last", "next", "this", "ago", "end", "beginning", "middle", "the", "and", "with", "for", "on",
      "in", "of", "at", "she", "he", "her", "him", "they", "calls", "meetings", "was", "had", "made", "did", "got", "since", "out",
    ]

  private static let spanish =
    NumberWords.spanish + [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "setiembre", "octubre", "noviembre",
      "diciembre", "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo", "hoy", "ayer", "anteayer", "antier",
      "manana", "semana", "semanas", "mes", "meses", "trimestre", "dia", "dias", "pasado", "pasada", "proximo", "proxima", "este", "esta",
      "hace", "dentro", "fin", "finales", "principios", "mediados", "el", "con", "para", "por", "en", "ella", "le", "su", "llamadas",
      "reuniones", "fue", "tuvo", "hizo", "desde", "que", "viene", "docena",
    ]
}

extension Scene {
  /// The scene with the language of a line decided, unless it has been already.
  func hearing(_ line: Line) -> Scene {
    guard heard == nil else { return self }
    var scene = self
    scene.heard = SpokenLanguage.of(line.words) ?? language
    return scene
  }

  /// The language in which a line is read: its own, else that of the replies.
  var spoken: Language { heard ?? language }
}

import Onboarding

/// The words with which something about time can begin, so that most places of a line are passed over at once.
enum TimeWords {
  static func canBegin(with word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    if (0x30...0x39).contains(first) { return true }
    // `w47`, `wk47`, `q4`, `t4`.
    return beginnings.contains(word) || ("wqt".utf8.contains(first) && word.utf8.last.map { (0x30...0x39).contains($0) } ?? false)
  }

  private static let beginnings: Set<String> = {
    let small = [
      "a", "an", "at", "by", "para", "the", "el", "la", "los", "las", "on", "in", "within", "en", "during", "durante", "dentro", "hace",
      "since", "desde", "until", "hasta", "mid", "end", "start", "beginning", "middle", "fin", "finales", "final", "principios",
      "principio", "inicio", "comienzos", "mediados", "mitad", "fortnight", "quincena", "una", "wk", "sem", "w", "dia", "last", "past",
      "previous", "next", "coming", "this", "current", "pasado", "pasada", "ultimo", "ultima", "ultimos", "ultimas", "proximo", "proxima",
      "proximos", "proximas", "siguiente", "este", "esta", "anterior", "actual", "de", "del", "of",
    ]
    let names = Language.allCases.flatMap { Calendar.names($0) } + NumberWords.all
    return Set(small + names + DateReader.phrases.keys + Calendar.spans.keys + Calendar.ordinals.keys + DateReader.ranks.keys)
  }()
}

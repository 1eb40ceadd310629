import Onboarding

/// A line as the loose reader goes over it: words, what they trigger, and how far they are read at all.
struct LooseLine: Sendable {
  let line: Line
  /// The words without apostrophes, folded; of words between quotes, nothing.
  let plain: [String]
  /// What the words at each place trigger.
  var triggers: [[TriggerIndex.Met]] { laterTriggers.made }
  /// The first word of a remark or a reason, which is never read for names; the number of words where there is none.
  let end: Int
  /// The remark behind a colon, or the reason behind `because`: from the first word of it.
  let tail: Tail?
  private(set) var mood = Mood()
  /// Looked up when they are wanted: a line that follows a phrase needs none.
  private let laterTriggers: Later<[[TriggerIndex.Met]]>

  enum Tail: Sendable {
    case remark(Range<Int>)
    case reason(Range<Int>)
  }

  var words: [Word] { line.words }

  /// The places of words that only say that the line goes on from the last one, or puts it right.
  var passing: Set<Int> = []

  init(_ typed: Line) {
    let line = typed.with(typed.words.map(\.inFull))
    self.line = line
    plain = line.words.map { $0.isQuoted ? "" : $0.folded.filter { $0 != "'" && $0 != "’" } }
    let plain = plain
    laterTriggers = Later { plain.indices.map { TriggerIndex.all.met(plain[$0...]) } }
    tail = Self.tail(of: line, plain)
    end =
      switch tail {
      case .remark(let span): span.lowerBound
      case .reason(let span): span.lowerBound - 1
      case nil: line.words.count
      }
    mood = Mood(self)
  }

  private static func tail(of line: Line, _ plain: [String]) -> Tail? {
    let words = line.words
    guard words.count > 1 else { return nil }
    for place in words.indices.dropLast() {
      let isColon = !words[place].isQuoted && words[place].raw.hasSuffix(":")
      let before = plain[...place]
      if isColon, before.contains(where: remarking.contains), !isResult(words, place) { return .remark(place + 1..<words.count) }
      if place > 0, ["because", "porque"].contains(plain[place]) { return .reason(place + 1..<words.count) }
    }
    return nil
  }

  /// `nota de marta en llamada en frío: 84` is no remark.
  private static func isResult(_ words: [Word], _ place: Int) -> Bool {
    Amount.scan(words[(place + 1)...], .english).contains { $0.count == words.count - place - 1 }
  }

  private static let remarking: Set<String> = [
    "note", "nota", "anota", "apunta", "remark", "comment", "comentario", "remember", "recuerda", "apunte", "observacion", "anotar",
    "apuntar", "notes",
    "jot", "anotacion",
  ]

  /// Whether a word is a trigger of some command that records.
  func isTrigger(_ place: Int) -> Bool { !triggers[place].isEmpty }

  var hasQuestionMark: Bool {
    // Of a mark that stands apart no word is made.
    let last = end < words.count ? words[..<end].last.map { Int($0.range.upperBound) } ?? 0 : line.scalars.count
    return line.scalars.prefix(last).contains { $0 == "?" || $0 == "¿" }
  }

  /// The language that more of its words are of.
  func language(else other: Language) -> Language {
    let (english, spanish) = plain.reduce(into: (0, 0)) { counts, word in
      if Self.english.contains(word) { counts.0 += 1 }
      if Self.spanish.contains(word) || word.hasSuffix("cion") { counts.1 += 1 }
    }
    let accents = words.contains { word in word.text.unicodeScalars.contains { "áéíóúñ¿¡".unicodeScalars.contains($0) } && !word.isQuoted }
    if english == spanish { return accents && other == .spanish ? .spanish : other }
    return english > spanish ? .english : .spanish
  }

  private static let english: Set<String> = [
    "the", "of", "and", "on", "in", "with", "for", "to", "has", "have", "was", "is", "are", "she", "he", "they", "her", "his", "last",
    "week", "month",
    "yesterday", "today", "passed", "finished", "got", "made", "booked", "scored", "completed", "left", "how", "what", "when", "which",
    "who", "why", "an",
    "gave", "reached", "hit", "did", "had", "from", "by", "at", "as", "that", "just", "please", "done", "monday", "friday", "rated",
    "moved", "joins",
  ]
  private static let spanish: Set<String> = [
    "el", "la", "los", "las", "de", "del", "y", "en", "con", "para", "por", "ha", "han", "fue", "es", "son", "ella", "su", "semana", "mes",
    "pasada",
    "pasado", "ayer", "hoy", "aprobo", "termino", "saco", "hizo", "concerto", "completo", "dejo", "que", "cuando", "como", "quien", "cual",
    "un", "una", "al",
    "le", "se", "dio", "alcanzo", "logro", "tuvo", "cerro", "lunes", "viernes", "ya", "nota", "puntua", "empieza", "pasa", "acabo",
  ]
}

extension Word {
  /// The word for a short form that people type.
  var inFull: Word {
    guard !isQuoted, let full = Self.short[folded] ?? ownedDay else { return self }
    return Word(raw: raw, text: full, folded: full, range: range, isQuoted: false, endsClause: endsClause)
  }

  /// `friday` of `friday's`.
  private var ownedDay: String? {
    let bare = folded.withoutPossessive
    let isTime = Calendar.weekday(bare, .english) != nil || ["today", "yesterday", "week", "month", "quarter"].contains(bare)
    return bare != folded && isTime ? bare : nil
  }

  private static let short: [String: String] = [
    "mtg": "meeting", "mtgs": "meetings", "mtng": "meeting", "mtngs": "meetings", "wk": "week", "wks": "weeks", "dial": "call",
    "dials": "calls",
    "appt": "meeting", "appts": "meetings", "appointment": "meeting", "appointments": "meetings", "reu": "reunion", "reus": "reuniones",
    "sem": "semana",
    "mgr": "manager", "cert": "certification", "yday": "yesterday", "ystrdy": "yesterday", "tmrw": "tomorrow", "qtr": "quarter",
    "resp": "responsable",
    "citas": "reuniones", "cita": "reunion", "telefonazos": "llamadas", "phone-calls": "calls", "w/": "with", "thru": "through",
    "fri": "friday",
    "thur": "thursday", "weds": "wednesday",
  ]
}

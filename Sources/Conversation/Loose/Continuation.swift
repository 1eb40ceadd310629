import Onboarding

/// A line that goes on from the last sentence and says only what is different: `and iker 5`, `same for sofía`, `oops, make that 78`.
struct Continuation {
  /// The last sentence's meaning with what the line says in place of what that said; never written without a yes.
  /// Several where the line lists people.
  let meanings: [Meaning]
  /// Whether the line puts right what was said, rather than adding to it.
  let isCorrection: Bool

  /// Whether the line asks the last question of somebody or something else.
  let isQuestion: Bool

  /// Whether a line can put right what was said last.
  static func mayCorrect(_ line: LooseLine) -> Bool { line.words.count <= longest && Leads(line).isCorrection }

  /// Whether a line can ask the last question of somebody or something else.
  static func mayAsk(_ line: LooseLine) -> Bool { line.words.count <= longest && Leads(line).places.contains(0) }

  private static let longest = 14

  /// `nil` where the line does not go on from `last`.
  init?(of line: LooseLine, after last: Meaning, in scene: Scene, _ glances: Glances) {
    guard let frame = Frame(last.command), line.words.count <= Self.longest else { return nil }
    var loose = line
    let leads = Leads(loose)
    let shift = Shift(loose)
    loose.passing = leads.places.union(shift?.places ?? [])
    let goesOn = leads.isOne || shift != nil
    let sightings = Sightings(loose, scene, glances)
    guard let cover = Cover(frame, over: 0..<loose.end, of: sightings), cover.leavesNothing, goesOn || cover.trigger <= 2 else {
      return nil
    }
    guard !cover.pieces.isEmpty || shift != nil, goesOn || cover.pieces.count > 1 else { return nil }
    let mood = Mood(loose, covered: cover.coveredPlaces.union(loose.passing))
    guard !mood.isSupposed, !mood.isDenied, !mood.isAsked || last.command.kind == .answer else { return nil }
    let told = Change(frame: frame, last: shift.map { $0.moving(last) } ?? last).told(cover)
    // `the week before it was 100` adds a figure; `no, the week before` moves one.
    isCorrection = leads.isCorrection && (shift == nil || cover.pieces.isEmpty)
    // `marta did not pass` puts nothing in place of what was told of Marta.
    guard !isCorrection || (told.count == 1 && told[0].members != last.members) else { return nil }
    meanings = told
    isQuestion = last.command.kind == .answer && leads.places.contains(0)
  }

  /// What a list says that goes on from the last sentence, each part of it something else: `sofia 5 and marta 6`.
  static func several(of line: Line, after last: Meaning, in scene: Scene, _ glances: Glances) -> [Meaning]? {
    guard last.command.kind == .record, line.words.count <= longest else { return nil }
    let joining: Set<String> = ["and", "y", "e", "&"]
    var parts: [[Word]] = [[]]
    for word in line.words {
      guard word.isQuoted || !joining.contains(word.folded) else {
        parts.append([])
        continue
      }
      parts[parts.count - 1].append(word)
      if word.endsClause { parts.append([]) }
    }
    parts.removeAll(where: \.isEmpty)
    guard (2...6).contains(parts.count) else { return nil }
    let told = parts.compactMap { part -> Meaning? in
      guard let one = Continuation(of: LooseLine(Line(words: part)), after: last, in: scene, glances), !one.isCorrection,
        one.meanings.count == 1
      else { return nil }
      return one.meanings[0]
    }
    return told.count == parts.count ? told : nil
  }

  /// Puts what a line says in place of what the last one said.
  private struct Change {
    let frame: Frame
    let last: Meaning

    func told(_ cover: Cover) -> [Meaning] {
      var meanings = [replaced(cover)]
      for (piece, sight) in cover.pieces where sight.found.count > 1 {
        meanings = meanings.flatMap { meaning in
          sight.found.map { found in
            var one = meaning
            if let place = one.filled.firstIndex(where: { $0.key == piece.key }) { one.filled[place].found = found }
            return one
          }
        }
      }
      return meanings
    }

    private func replaced(_ cover: Cover) -> Meaning {
      var meaning = last
      meaning.filled = apart(last.filled)
      for (piece, sight) in cover.pieces {
        if piece.blank.kind == .tally { meaning.filled.removeAll { [.metric, .measure].contains($0.blank.kind) } }
        meaning.filled.removeAll { $0.key == piece.key }
        meaning.filled.append(Filling(blank: piece.blank, key: piece.key, found: sight.found[0], span: sight.span))
      }
      meaning.filled.sort { $0.key < $1.key }
      meaning.isLoosened = true
      return meaning
    }

    /// A count is a metric and a value, each of which may be said anew.
    private func apart(_ filled: [Filling]) -> [Filling] {
      filled.flatMap { filling -> [Filling] in
        guard case .value(let value) = filling.found, let tally = value as? Tally, let metric = frame.piece(.metric),
          let measure = frame.piece(.measure)
        else { return [filling] }
        return [
          Filling(blank: metric.blank, key: metric.key, found: .value(tally.metric), span: filling.span),
          Filling(blank: measure.blank, key: measure.key, found: .value(tally.amount), span: filling.span),
        ]
      }
    }
  }
}

/// `the week before`, `el día siguiente`: the time said last, moved by one.
struct Shift {
  let places: Set<Int>
  private let step: Int
  /// `nil` where it goes without saying: `7 the one before`.
  private let span: String?

  init?(_ line: LooseLine) {
    for place in 0..<max(0, line.end - 1) {
      let pair = [line.plain[place], line.plain[place + 1]]
      let isBare =
        Self.articles.contains(pair[0]) && Self.bare[pair[1]] != nil && (place + 2 == line.end || line.words[place + 1].endsClause)
      guard let step = isBare ? Self.bare[pair[1]] : Self.spans[pair[0]].flatMap({ _ in Self.steps[pair[1]] }) else { continue }
      // `the day before yesterday` is a day of its own.
      guard place + 2 >= line.end || !["yesterday", "de", "last"].contains(line.plain[place + 2]) else { return nil }
      let lead = !isBare && place > 0 && Self.articles.contains(line.plain[place - 1]) ? place - 1 : place
      places = Set(lead...place + 1)
      self.span = Self.spans[pair[0]]
      self.step = step
      return
    }
    return nil
  }

  /// The shift of a line that names a time before it, so that there is something to move.
  static func behindTime(_ line: LooseLine, _ scene: Scene, _ glances: Glances) -> Shift? {
    guard let shift = Shift(line), let first = shift.places.min() else { return nil }
    let times = Sightings(line, scene, glances).times
    return times.contains { $0 < first } ? shift : nil
  }

  private static let articles: Set<String> = ["the", "la", "el", "one"]
  private static let bare = ["before": -1, "anterior": -1, "siguiente": 1, "prior": -1]

  private static let spans = ["week": "week", "semana": "week", "month": "month", "mes": "month", "day": "day", "dia": "day"]
  private static let steps = [
    "before": -1, "after": 1, "anterior": -1, "siguiente": 1, "earlier": -1, "prior": -1, "antes": -1, "despues": 1,
  ]

  func moving(_ meaning: Meaning) -> Meaning {
    var moved = meaning
    for place in moved.filled.indices {
      guard case .value(let value) = moved.filled[place].found else { continue }
      if let period = value as? Period, span == nil || "\(period.length)" == span {
        moved.filled[place].found = .value(step < 0 ? period.previous : period.next)
      }
      if let day = value as? Day, span != "month" { moved.filled[place].found = .value(day + step * (span == "week" ? 7 : 1)) }
    }
    return moved
  }
}

extension Shift {
  /// The time of a neighbour, moved; `nil` where it names none of that kind.
  func moving(_ sight: Sight) -> Sight? {
    guard case .value(let value)? = sight.found.first else { return nil }
    if let period = value as? Period, span == nil || "\(period.length)" == span {
      return Sight(span: sight.span, found: [.value(step < 0 ? period.previous : period.next)])
    }
    guard let day = value as? Day, span != "month" else { return nil }
    return Sight(span: sight.span, found: [.value(day + step * (span == "week" ? 7 : 1))])
  }
}

/// The words with which a line goes on from the last one or puts it right.
private struct Leads {
  private(set) var places: Set<Int> = []
  private(set) var isCorrection = false
  var isOne: Bool { !places.isEmpty }

  init(_ line: LooseLine) {
    for place in 0..<line.end {
      for words in Self.correcting[line.plain[place]] ?? [] where Self.stands(words, in: line, at: place) {
        places.formUnion(place..<place + words.count)
        isCorrection = true
      }
      for words in Self.going[line.plain[place]] ?? []
      where Self.stands(words, in: line, at: place) && (place == 0 || words.count > 1 || Self.last.contains(words[0])) {
        places.formUnion(place..<place + words.count)
      }
    }
    if ["no", "not"].contains(line.plain.first ?? ""), line.end > 1 {
      places.insert(0)
      isCorrection = true
    }
    if ["was", "were", "era", "eran", "fue", "fueron", "son", "es"].contains(line.plain.first ?? ""), line.end > 1 {
      places.insert(0)
      isCorrection = true
    }
    let denial = line.plain[..<line.end].firstIndex { $0 == "not" || $0 == "no" }
    if let denial, denial > 0, line.end <= 7 { isCorrection = true }
    if isCorrection { takeDenied(line) }
    // `not marta, iker`: what stands before the comma is what was wrong.
    if let first = line.words.first, ["not", "no"].contains(line.plain[0]), !first.endsClause {
      let comma = line.words[..<line.end].firstIndex(where: \.endsClause)
      if let comma, comma + 1 < line.end { places.formUnion(0...comma) }
    }
  }

  /// `78, not 87`: what is denied is what was said before.
  private mutating func takeDenied(_ line: LooseLine) {
    for place in 1..<max(1, line.end - 1) where ["not", "no"].contains(line.plain[place]) { places.formUnion(place..<line.end) }
  }

  private static func stands(_ words: [String], in line: LooseLine, at place: Int) -> Bool {
    place + words.count <= line.end && Array(line.plain[place..<place + words.count]) == words
  }

  /// By their first words.
  private static func phrases(_ text: String) -> [String: [[String]]] {
    Dictionary(grouping: text.split(separator: ",").map { $0.split(separator: " ").map(String.init) }) { $0[0] }
  }

  private static let correcting = phrases(
    """
    oops,ups,uy,uf,sorry,perdon,perdona,correction,correccion,correct that,correct it,corrige,corrigelo,corrijo,i meant,i mean,make that,make it,should be,\
    should have been,should have said,actually,en realidad,me equivoque,quise decir,queria decir,mejor dicho,wait,digo,error,typo,my mistake,mistake,my bad,\
    cambialo a,cambialo,change it to,change that to,change that,rather,it was,that was,they were,debia ser,deberia ser,ponlo,pon mejor,not that,espera,\
    fixed,fe de erratas,correcting,i was wrong
    """)
  private static let going = phrases(
    """
    and,y,e,also,too,tambien,as well,same for,same goes for,the same for,same,the same,lo mismo,lo mismo para,lo mismo con,lo mismo de,igual,ditto,likewise,\
    idem,then,plus,solo,only,just,what about,and what about,how about,and how about,what of,y que tal,que tal,y que hay de,que hay de,luego,ademas,so did,so has,did too,has too,exactly the same,same thing,same thing for,igual que,igual para,igual con
    """)
  /// What may stand behind.
  private static let last: Set<String> = ["too", "tambien", "also", "same", "igual", "ditto", "likewise", "idem"]
}

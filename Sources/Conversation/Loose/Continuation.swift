import Onboarding

/// A line that goes on from the last sentence and says only what is different: `and iker 5`, `same for sofía`, `oops, make that 78`.
struct Continuation {
  /// The last sentence's meaning with what the line says in place of what that said; never written without a yes.
  /// Several where the line lists people.
  let meanings: [Meaning]
  /// Whether the line puts right what was said, rather than adding to it.
  let isCorrection: Bool

  /// `nil` where the line does not go on from `last`.
  init?(of line: Line, after last: Meaning, in scene: Scene) {
    guard let frame = Frame(last.command), line.words.count <= 14 else { return nil }
    var loose = LooseLine(line)
    let leads = Leads(loose)
    loose.passing = leads.places
    let sightings = Sightings(loose, scene)
    let change = Change(frame: frame, last: last, scene: scene)
    guard let cover = Cover(frame, over: 0..<loose.end, of: sightings), !cover.leavesWeighty, leads.isOne || cover.trigger == 0 else {
      guard leads.isOne, let moved = change.moved(loose) else { return nil }
      self.init(meanings: [moved], isCorrection: leads.isCorrection)
      return
    }
    let mood = Mood(loose, covered: cover.coveredPlaces.union(leads.places))
    guard !mood.isSupposed, !mood.isDenied, !mood.isAsked || last.command.kind == .answer else { return nil }
    guard cover.leavesNothing, !cover.pieces.isEmpty, leads.isOne || cover.pieces.count > 1 else {
      guard leads.isOne, let moved = change.moved(loose) else { return nil }
      self.init(meanings: [moved], isCorrection: leads.isCorrection)
      return
    }
    let told = change.told(cover)
    guard told.count == 1 || !leads.isCorrection else { return nil }
    self.init(meanings: told, isCorrection: leads.isCorrection)
  }

  private init(meanings: [Meaning], isCorrection: Bool) {
    self.meanings = meanings
    self.isCorrection = isCorrection
  }

  /// Puts what a line says in place of what the last one said.
  private struct Change {
    let frame: Frame
    let last: Meaning
    let scene: Scene

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

    /// `the week before`, `the day after`: the time said last, moved.
    func moved(_ line: LooseLine) -> Meaning? {
      let words = line.plain[..<line.end].filter {
        !["no", "not", "the", "la", "el", "in", "on", "en", "oops", "sorry", "perdon", "was", "it", "fue"].contains($0)
      }
      let pairs: [[String]: Int] = [
        ["week", "before"]: -1, ["week", "after"]: 1, ["month", "before"]: -1, ["month", "after"]: 1, ["day", "before"]: -1,
        ["day", "after"]: 1,
        ["semana", "anterior"]: -1, ["semana", "siguiente"]: 1, ["mes", "anterior"]: -1, ["mes", "siguiente"]: 1, ["dia", "anterior"]: -1,
        ["dia", "siguiente"]: 1, ["semana", "antes"]: -1, ["dia", "antes"]: -1,
      ]
      guard let step = pairs[Array(words)] else { return nil }
      guard let place = last.filled.firstIndex(where: { $0.blank.kind == .period || $0.blank.kind == .date }) else { return nil }
      guard case .value(let value) = last.filled[place].found else { return nil }
      var meaning = last
      meaning.isLoosened = true
      if let period = value as? Period { meaning.filled[place].found = .value(step < 0 ? period.previous : period.next) }
      if let day = value as? Day { meaning.filled[place].found = .value(day + step) }
      return meaning
    }
  }
}

/// The words with which a line goes on from the last one or puts it right.
private struct Leads {
  private(set) var places: Set<Int> = []
  private(set) var isCorrection = false
  var isOne: Bool { !places.isEmpty }

  init(_ line: LooseLine) {
    for place in 0..<line.end {
      for words in Self.correcting where Self.stands(words, in: line, at: place) {
        places.formUnion(place..<place + words.count)
        isCorrection = true
      }
      for words in Self.going
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

  private static func phrases(_ text: String) -> [[String]] { text.split(separator: ",").map { $0.split(separator: " ").map(String.init) } }

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
    idem,then,plus,solo,only,just,what about,and what about,luego,ademas,exactly the same,same thing,same thing for,igual que,igual para,igual con
    """)
  /// What may stand behind.
  private static let last: Set<String> = ["too", "tambien", "also", "same", "igual", "ditto", "likewise", "idem"]
}

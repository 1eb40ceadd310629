import Onboarding

/// Finds what only the words before it tell: a manager, a region, a source, the name of somebody new.
struct LedSights {
  let sightings: Sightings
  private var line: LooseLine { sightings.line }

  init(_ sightings: Sightings) { self.sightings = sightings }

  func sights(of piece: Frame.Piece) -> [[Sight]] {
    switch piece.blank.kind {
    case .role: roles()
    case .name: names()
    case .manager: led(by: Self.managers, upTo: 3) { sightings.scene.fullName(of: $0) }.adding(owners()).adding(bosses())
    case .interviewer:
      led(by: ["by", "from", "por", "segun", "entrevistador", "entrevistadora", "de"], upTo: 3, isPerson: true, { $0 }).adding(people())
    case .source:
      led(
        by: ["from", "via", "through", "source", "fuente", "por", "desde", "thanks to", "a traves de", "de parte de", "de"], upTo: 3,
        isAfterComma: ["de"]
      ) { $0 }
    default: led(by: Self.words[piece.name] ?? [], upTo: 1) { $0 }
    }
  }

  private static let managers = [
    "manager", "manager is", "reporting to", "reports to", "report to", "under", "responsable", "jefe", "jefa", "a cargo de", "managed by",
    "con responsable",
    "reporta a", "reportando a", "su responsable es", "boss",
  ]
  private static let words: [String: [String]] = [
    "region": ["region", "zona"], "cohort": ["cohort", "cohorte"], "team": ["team", "equipo"],
  ]

  /// The words behind one of `leads`, up to the end of their clause.
  private func led(
    by leads: [String], upTo limit: Int, isPerson: Bool = false, isAfterComma: Set<String> = [], _ make: (String) -> String
  ) -> [[Sight]] {
    var sights = sightings.none
    for start in 0..<line.end {
      for lead in leads {
        let words = lead.split(separator: " ").map(String.init)
        var first = start + words.count
        guard first < line.end, Array(line.plain[start..<first]) == words, !line.words[first - 1].endsClause else { continue }
        if isAfterComma.contains(lead), !(start > 0 && line.words[start - 1].endsClause) { continue }
        while first < line.end - 1, ["the", "an", "a", "is", "el", "la", "un", "una", "es", "of", "de"].contains(line.plain[first]) {
          first += 1
        }
        guard !isPerson || sightings.names.contains(first), !StandIn.isOne(line.words[first..<first + 1]) else { continue }
        for count in counts(from: first, upTo: limit) {
          let text = make(line.line.source(first..<first + count))
          sights[start].append(Sight(span: start..<first + count, found: [.value(text)], strength: 0.5))
        }
      }
    }
    return sights
  }

  /// How many words may follow: none of them leads to something else, and a comma ends them.
  private func counts(from first: Int, upTo limit: Int) -> [Int] {
    var counts: [Int] = []
    for count in 1...limit where first + count <= line.end {
      let word = line.plain[first + count - 1]
      guard count == 1 || (!Self.leading.contains(word) && !sightings.numbers.contains(first + count - 1)) else { break }
      counts.append(count)
      if line.words[first + count - 1].endsClause { break }
    }
    return counts
  }

  private static let leading: Set<String> = [
    "as", "for", "on", "in", "at", "from", "via", "with", "starting", "manager", "region", "cohort", "team", "source", "reporting", "como",
    "para", "de",
    "el", "la", "desde", "con", "en", "por", "responsable", "zona", "cohorte", "equipo", "fuente", "and", "y", "to", "a", "under",
    "through",
  ]

  /// `for luis`, `de luis`: somebody known, whose team is asked about.
  private func owners() -> [[Sight]] {
    var sights = sightings.none
    for (start, found) in sightings.exact(Slot<Person>.person.blank).enumerated() where start > 0 {
      guard ["for", "of", "de", "para"].contains(line.plain[start - 1]) else { continue }
      for sight in found where !sight.isPronoun && !sight.isOpen {
        let name = sightings.scene.fullName(of: line.line.source(sight.span))
        sights[start - 1].append(Sight(span: start - 1..<sight.span.upperBound, found: [.value(name)], strength: 0.2))
      }
    }
    return sights
  }

  /// `with luis as manager`, `con luis de responsable`: somebody known, with what they are behind the name.
  private func bosses() -> [[Sight]] {
    var sights = sightings.none
    let titles: Set<String> = ["manager", "boss", "responsable", "jefe", "jefa"]
    for (start, found) in sightings.exact(Slot<Person>.person.blank).enumerated() where start > 0 {
      guard ["with", "con", "and", "y"].contains(line.plain[start - 1]) else { continue }
      for sight in found where !sight.isPronoun && !sight.isOpen {
        let behind = line.plain[sight.span.upperBound..<line.end].prefix(3)
        guard let first = behind.first, ["as", "de", "como"].contains(first), let title = behind.firstIndex(where: titles.contains) else {
          continue
        }
        let name = sightings.scene.fullName(of: line.line.source(sight.span))
        sights[start - 1].append(Sight(span: start - 1..<title + 1, found: [.value(name)], strength: 0.6))
      }
    }
    return sights
  }

  /// Somebody who is known and stands outside of the candidates.
  private func people() -> [[Sight]] {
    sightings.exact(Slot<Person>.person.blank).enumerated().map { _, sights in
      sights.filter { !$0.isPronoun && !$0.isOpen }.map { Sight(span: $0.span, found: [.value(line.line.source($0.span))]) }
    }
  }

  /// A role that is known, with or without `as`; any word behind `as an`.
  private func roles() -> [[Sight]] {
    var sights = sightings.none
    for start in 0..<line.end {
      let leads = ["as", "como", "for", "para", "de"].contains(line.plain[start])
      var first = leads ? start + 1 : start
      while first < line.end - 1, ["the", "a", "an", "un", "una", "our", "el", "la"].contains(line.plain[first]), leads { first += 1 }
      guard first < line.end else { continue }
      for count in 1...min(4, line.end - first) {
        guard let role = known(first..<first + count) else { continue }
        sights[start].append(Sight(span: start..<first + count, found: [.value(role)], strength: leads ? 0.5 : 0.2))
      }
      let isNew = leads && ["as", "como"].contains(line.plain[start]) && sights[start].isEmpty && !sightings.names.contains(first)
      if isNew, !sightings.times.contains(first) {
        sights[start].append(Sight(span: start..<first + 1, found: [.value(line.line.source(first..<first + 1))]))
      }
    }
    return sights
  }

  private func known(_ span: Range<Int>) -> String? {
    let words = line.plain[span].joined(separator: " ")
    let bare = words.hasSuffix("s") ? String(words.dropLast()) : words
    return sightings.scene.lexicon.roles.first { $0.folded == words || $0.folded == bare }
  }

  /// Runs of words that are written with capitals, or of words that nothing explains.
  private func names() -> [[Sight]] {
    var sights = sightings.none
    let isCapital = (0..<line.end).map { place in
      guard let first = line.words[place].text.first else { return false }
      return first.isUppercase && (line.triggers[place].isEmpty || place > 0) && known(place..<place + 1) == nil
        && !sightings.times.contains(place)
        && !Vocabulary.idle.contains(line.plain[place])
    }
    let hasCapitals = isCapital.contains(true)
    func belongs(_ place: Int) -> Bool {
      if line.words[place].isQuoted { return true }
      return hasCapitals ? isCapital[place] : sightings.strangers.contains(place) || sightings.names.contains(place)
    }
    var place = 0
    while place < line.end {
      guard belongs(place) else {
        place += 1
        continue
      }
      var last = place
      while last < line.end - 1, !line.words[last].endsClause, let next = continuing(behind: last, belongs) { last = next }
      let span = place..<last + 1
      sights[place].append(Sight(span: span, found: [.value(line.line.source(span))], strength: span.count > 1 ? 0.3 : 0))
      place = last + 1
    }
    return sights
  }

  /// The next word of the same name, over `de la` and the like.
  private func continuing(behind last: Int, _ belongs: (Int) -> Bool) -> Int? {
    if belongs(last + 1) { return last + 1 }
    let joining: Set<String> = ["de", "del", "la", "las", "los", "da", "do", "dos", "van", "von", "der", "den"]
    var next = last + 1
    while next < line.end, joining.contains(line.plain[next]), next <= last + 2 { next += 1 }
    guard next > last + 1, next < line.end, belongs(next), line.words[next].text.first?.isUppercase ?? false else { return nil }
    return next
  }
}

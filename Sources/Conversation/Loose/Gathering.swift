import Onboarding

/// People of whom a sentence tells something without naming them: `everyone in team east finished discovery`, `todos aprobaron …`.
struct Gathering {
  /// Whom the words mean today: those in onboarding who have started and not left.
  let members: [Person]
  /// The line with one of them in their place.
  let line: Line

  /// `nil` where no such words are the line's subject, or where they mean nobody.
  init?(in line: LooseLine, _ scene: Scene) {
    guard let start = Self.subject(of: line), let (end, isOne) = Self.phrase(line, at: start, scene) else { return nil }
    let people = scene.directory.allPeople.filter { person in
      guard person.kind == .hire, let first = person.startDate, first <= scene.today else { return false }
      return (person.endDate.map { $0 >= scene.today } ?? true) && isOne(person)
    }
    guard let first = people.first, people.count <= Self.most else { return nil }
    members = people
    let name = Word(raw: first.id.text, text: first.id.text, folded: first.id.text.folded, range: 0..<0, isQuoted: false, endsClause: false)
    self.line = Line(words: Array(line.line.words[..<start]) + [name] + Array(line.line.words[end...]))
  }

  /// What is told of more people than this is rather a file to import.
  private static let most = 200

  /// Where the words stand: at the front, or behind a time and words that tell nothing.
  private static func subject(of line: LooseLine) -> Int? {
    let days: Set<String> = [
      "yesterday", "today", "monday", "tuesday", "wednesday", "thursday", "friday", "ayer", "hoy", "lunes", "martes",
      "miercoles", "jueves", "viernes", "anteayer",
    ]
    for place in line.words.indices.prefix(4) {
      let word = line.plain[place]
      if leads.contains(word) || (isGroupWord(word) && place + 1 < line.end) { return place }
      guard days.contains(word) || ["on", "el", "so", "the", "la", "last", "this", "toda", "todo", "whole"].contains(word) else {
        return nil
      }
      if ["the", "toda", "todo", "el", "la"].contains(word), place + 1 < line.end,
        ["whole", "el", "la", "entire"].contains(line.plain[place + 1]) || isGroupWord(line.plain[place + 1])
      {
        return place
      }
    }
    return nil
  }

  private static let leads: Set<String> = ["everyone", "everybody", "all", "todos", "todas"]
  private static let groups = [
    "team": "team", "equipo": "team", "cohort": "cohort", "cohorte": "cohort", "region": "region", "zona": "region",
  ]
  private static func isGroupWord(_ word: String) -> Bool { groups[word] != nil }

  /// Where the words end, and whom they mean; `nil` where they name a group that there is not.
  private static func phrase(_ line: LooseLine, at start: Int, _ scene: Scene) -> (Int, (Person) -> Bool)? {
    var at = start
    let isLed = leads.contains(line.plain[at])
    if isLed { at += 1 }
    while at < line.end, fillers.contains(line.plain[at]) { at += 1 }
    guard at < line.end else { return nil }
    let isJoined = ["in", "on", "from", "of", "de", "del", "en"].contains(line.plain[at])
    if isJoined || isGroupWord(line.plain[at]) { return group(line, at: isJoined ? at + 1 : at, scene) }
    // `all 6 meetings` is nobody: what follows must tell what they did.
    guard isLed, !line.triggers[at].isEmpty, !line.words[at].isQuoted else { return nil }
    return (at, { _ in true })
  }

  private static let fillers: Set<String> = [
    "the", "our", "my", "el", "la", "los", "las", "whole", "entire", "todo", "toda", "hires", "reps", "sdrs", "people", "them", "ellos",
    "ellas", "mundo",
    "nuestro", "nuestra", "mi",
  ]

  private static func group(_ line: LooseLine, at start: Int, _ scene: Scene) -> (Int, (Person) -> Bool)? {
    var at = start
    while at < line.end, ["the", "el", "la", "los", "my", "our"].contains(line.plain[at]) { at += 1 }
    var kind: String?
    if at < line.end, let named = groups[line.plain[at]] {
      kind = named
      at += 1
    }
    guard at < line.end else { return nil }
    if kind == "team", ["of", "de"].contains(line.plain[at]) { return reports(line, at: at + 1, scene) }
    for count in (1...3).reversed() where at + count <= line.end {
      let said = line.plain[at..<at + count].joined(separator: " ")
      for (name, key, group) in keys where kind == nil || kind == name {
        guard scene.directory.members(by: group).contains(where: { $0[keyPath: key]?.folded == said }) else { continue }
        // `the 2026-q3 cohort`
        let end = at + count < line.end && isGroupWord(line.plain[at + count]) ? at + count + 1 : at + count
        return (end, { $0[keyPath: key]?.folded == said })
      }
    }
    return nil
  }

  private static var keys: [(String, KeyPath<Person, String?>, GroupKind)] {
    [("team", \.team, .team), ("cohort", \.cohort, .cohort), ("region", \.region, .region)]
  }

  /// `el equipo de luis`
  private static func reports(_ line: LooseLine, at start: Int, _ scene: Scene) -> (Int, (Person) -> Bool)? {
    let place = Place(line: line.line, start: start, scene: scene, tolerance: .exact)
    let named = Slot<Person>.person.blank.scan(place).filter { if case .value = $0.found { true } else { false } }
    guard let match = named.max(by: { $0.count < $1.count }), let boss = match.values.first as? Person else { return nil }
    return (start + match.count, { $0.manager?.folded == boss.name.folded })
  }
}

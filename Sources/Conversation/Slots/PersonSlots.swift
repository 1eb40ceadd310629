import Documents
import Onboarding

extension Slot where Value == Person {
  /// Anybody the company employs.
  static var person: Slot { people(.person, key: "person") { _ in true } }

  /// Somebody whose onboarding is followed; tenured colleagues are taken only where no hire fits.
  static var hire: Slot { people(.hire, key: "person") { $0.kind == .hire } }

  private static func people(_ kind: Blank.Kind, key: String, _ isLikely: @escaping @Sendable (Person) -> Bool) -> Slot {
    Slot(
      kind,
      offers: { scene in
        Offers(of: scene.lexicon.people, isUnlikely: { id in !(scene.directory.person(id).map(isLikely) ?? false) }) { id, name in
          Offer(name, note: scene.directory.person(id)?.offer(in: scene.language).note ?? "")
        }
      },
      members: { [JSON.Member(key, .text($0.id.text))] },
      told: { person, scene in person.offer(in: scene.language) },
      scan: { place in PersonScan(place, isLikely: isLikely).matches })
  }
}

extension Slot where Value == String {
  /// The name of somebody whom others report to: a person who is known, or any words.
  static var manager: Slot {
    let person = Slot<Person>.person.blank
    return Slot(
      .manager, offers: person.offers, members: { [JSON.Member("manager", .text($0))] }, told: { name, _ in Offer(name) },
      scan: { place in
        let known = PersonScan(place, isLikely: { _ in true }).matches.compactMap { match in match.mapped { $0.name } }
        let free = (1...max(1, place.clause(4).count)).filter { count in
          count <= place.words.count && !known.contains { $0.count == count }
        }
        return known + free.map { Match($0, Person.properName(place.line.source(place.start..<place.start + $0))) }
      })
  }
}

extension Person {
  /// The name, and what tells two of one name apart.
  func offer(in language: Language) -> Offer {
    var parts: [String] = []
    if kind == .tenured { parts.append(language.pick("tenured", "con antigüedad")) }
    if let role { parts.append(role) }
    if let startDate { parts.append(language.pick("since ", "desde ") + startDate.short(in: language)) }
    if let manager { parts.append(language.pick("manager ", "responsable ") + manager) }
    return Offer(name, note: parts.joined(separator: ", "))
  }
}

extension Person {
  /// A name as it is written in full: typed all in small letters, its words get capitals, except those that join them, such as `de la`.
  static func properName(_ typed: String) -> String {
    guard typed == typed.lowercased() else { return typed }
    let joining: Set<String> = ["de", "del", "la", "las", "los", "y", "da", "do", "dos", "van", "von", "der", "den"]
    let words = typed.split(separator: " ").enumerated().map { place, word in
      place > 0 && joining.contains(String(word)) ? String(word) : capitalised(word)
    }
    return words.joined(separator: " ")
  }

  /// The word with a capital at its front and behind each hyphen and apostrophe.
  private static func capitalised(_ word: Substring) -> String {
    var text = ""
    var isStart = true
    for letter in word {
      // Title case, not upper case: Georgian, for one, has capitals only for whole headlines.
      text += isStart ? letter.unicodeScalars.map(\.properties.titlecaseMapping).joined() : String(letter)
      isStart = letter == "-" || letter == "'" || letter == "’"
    }
    return text
  }
}

/// Reads a person at a place.
private struct PersonScan {
  let place: Place
  let isLikely: @Sendable (Person) -> Bool

  init(_ place: Place, isLikely: @escaping @Sendable (Person) -> Bool) {
    self.place = place
    self.isLikely = isLikely
  }

  var matches: [Match<Person>] {
    let directory = place.scene.directory
    return NameScan(place, index: place.scene.lexicon.people).matches(
      calledJust: { directory.people(called: $0) },
      spokenOf: Pronoun.isOne(place) ? place.scene.spokenOf.people.compactMap { directory.person($0) } : [],
      resolve: { directory.person($0) }, isLikely: isLikely)
  }
}

/// Words that stand for the person last spoken of.
enum Pronoun {
  static let words: Set<String> = ["she", "he", "they", "her", "him", "them", "his", "ella", "el", "ellos", "ellas", "le", "su"]

  static func isOne(_ place: Place) -> Bool {
    guard let word = place.words.first, !word.isQuoted else { return false }
    return words.contains(word.folded)
  }
}

/// Reads a name at a place, whoever bears it.
struct NameScan<ID: Hashable & Sendable> {
  let place: Place
  let index: any NameFinder<ID>

  init(_ place: Place, index: any NameFinder<ID>) {
    self.place = place
    self.index = index
  }

  /// - Parameters:
  ///   - calledJust: Who goes by exactly this word, as an identifier or an e-mail address.
  ///   - isLikely: Whether somebody is meant rather than another of the same name.
  func matches<Value: Hashable & Sendable>(
    calledJust: (String) -> [Value], spokenOf: [Value], resolve: @escaping @Sendable (ID) -> Value?,
    isLikely: @escaping @Sendable (Value) -> Bool
  ) -> [Match<Value>] {
    let clause = place.clause(6)
    guard let first = clause.first else { return [] }
    let alone = spokenOf.isEmpty ? calledJust(first.text) : spokenOf
    guard alone.isEmpty else { return [Match(1, as: Self.found(alone, isLikely))] + longer(clause, from: 2, resolve, isLikely) }
    return longer(clause, from: 1, resolve, isLikely)
  }

  /// Names of at least `least` words.
  private func longer<Value: Hashable & Sendable>(
    _ clause: ArraySlice<Word>, from least: Int, _ resolve: @escaping @Sendable (ID) -> Value?,
    _ isLikely: @escaping @Sendable (Value) -> Bool
  ) -> [Match<Value>] {
    var matches: [Match<Value>] = []
    var tokens: [String] = []
    for (before, word) in clause.enumerated() {
      let count = before + 1
      let more = word.nameTokens
      // Marks alone are no part of a name: they belong to what follows.
      if more.isEmpty { break }
      tokens += more
      let fitting = index.bearers(of: tokens)
      if fitting.count > 0, count >= least {
        matches.append(Match(count, as: found(fitting, resolve, isLikely)))
      } else if place.tolerance == .lenient, count <= 3, fitting.count == 0, !SmallWords.all.contains(word.folded) {
        matches.append(Match(count, as: missed(clause.prefix(count), tokens, resolve)))
      } else if place.tolerance == .exact, !tokens.allSatisfy({ index.knows($0) || $0.utf8.count == 1 }) {
        break
      }
    }
    return matches
  }

  /// Up to this many of one name are looked at one by one while a line is read; of more, one will have to be asked for anyway.
  private static var fewOfOneName: Int { 20 }

  private func found<Value: Sendable>(
    _ bearers: Bearers<ID>, _ resolve: @escaping @Sendable (ID) -> Value?, _ isLikely: @escaping @Sendable (Value) -> Bool
  ) -> Found<Value> {
    guard bearers.count > Self.fewOfOneName else { return Self.found(bearers.all.compactMap { resolve($0.id) }, isLikely) }
    return .several(Choices(bearers.count) { bearers.all.compactMap { resolve($0.id) } })
  }

  private static func found<Value: Sendable>(_ values: [Value], _ isLikely: (Value) -> Bool) -> Found<Value> {
    guard values.count > 1 else { return .one(of: values) }
    let likely = values.filter(isLikely)
    return .one(of: likely.isEmpty ? values : likely)
  }

  private func missed<Value>(_ words: ArraySlice<Word>, _ tokens: [String], _ resolve: (ID) -> Value?) -> Found<Value> {
    let near = index.bearers(near: tokens).all.compactMap { resolve($0.id) }
    return near.isEmpty ? .unknown(words.map(\.text).joined(separator: " ")) : .near(near)
  }
}

extension Word {
  /// Whether a new name may go on with it: an address behind a name is no part of it.
  fileprivate func isPartOfName(at place: Place) -> Bool {
    folded != "and" && folded != "&" && !(isAddress && range.lowerBound > (place.words.first?.range.lowerBound ?? 0))
  }

  /// Whether it is an e-mail address.
  var isAddress: Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && parts[1].first != "." && parts[1].last != "."
  }

  /// The words of a name that it is, possessive or not.
  var nameTokens: [String] { folded.hasSuffix("'s") ? NameIndex<Int>.tokens(folded.withoutPossessive) : tokens }
}

extension String {
  /// The word without the `'s` of a possessive.
  var withoutPossessive: String { hasSuffix("'s") ? String(dropLast(2)) : self }
}

extension Slot where Value == Candidate {
  static var candidate: Slot { candidates(key: "candidate") }
  /// Somebody to compare a candidate with.
  static var otherCandidate: Slot { candidates(key: "with") }

  private static func candidates(key: String) -> Slot {
    Slot(
      .candidate,
      offers: { scene in
        Offers(of: scene.lexicon.candidates) { id, name in
          Offer(name, note: scene.directory.candidate(id)?.offer(in: scene.language).note ?? "")
        }
      },
      members: { [JSON.Member(key, .text($0.id.text))] },
      told: { candidate, scene in candidate.offer(in: scene.language) },
      scan: { place in
        let directory = place.scene.directory
        return NameScan(place, index: place.scene.lexicon.candidates).matches(
          calledJust: { directory.candidates(called: $0) },
          spokenOf: Pronoun.isOne(place) ? [place.scene.spokenOf.candidate].compactMap { $0.flatMap(directory.candidate) } : [],
          resolve: { directory.candidate($0) }, isLikely: { _ in true })
      })
  }
}

extension Candidate {
  func offer(in language: Language) -> Offer {
    Offer(name, note: "\(role), \(stage.label(in: language))")
  }
}

extension Slot where Value == String {
  /// The name of somebody new: any words.
  static var name: Slot { words(.name, key: "name", limit: 6) }
  static var interviewer: Slot { words(.interviewer, key: "interviewer", limit: 4) }
  /// Anything to the end of the line, as it was typed.
  static var text: Slot {
    Slot(
      .text, members: { [JSON.Member("text", .text($0))] }, told: { text, _ in Offer(text) },
      scan: { place in
        guard !place.words.isEmpty else { return [] }
        let text = place.line.rest(from: place.start)
        return text.isEmpty ? [] : [Match(place.words.count, text)]
      })
  }
  /// An e-mail address.
  static var email: Slot {
    Slot(
      .email, members: { [JSON.Member("email", .text($0))] }, told: { text, _ in Offer(text) },
      scan: { place in place.words.first.flatMap { $0.isAddress ? [Match(1, $0.text)] : nil } ?? [] })
  }
  static var reason: Slot { words(.reason, key: "reason", limit: 200) }
  static var source: Slot { words(.source, key: "source", limit: 6) }
  static var path: Slot { words(.path, key: "path", limit: 1) }
  /// A file that cannot be read as it should be.
  static var broken: Slot { words(.path, key: "broken", limit: 1) }
  /// The first digits of an entry's hash.
  static var hash: Slot { words(.word, key: "hash", limit: 1) }
  /// A file to be written, beside one that is read.
  static var target: Slot { words(.path, key: "name", limit: 1) }
  static var sheet: Slot { words(.sheet, key: "sheet", limit: 4) }

  /// A word that the company chose, such as a region's or a cohort's name.
  static func word(_ key: String) -> Slot { words(.word, key: key, limit: 3) }

  private static func words(_ kind: Blank.Kind, key: String, limit: Int) -> Slot {
    Slot(
      kind, members: { [JSON.Member(key, .text($0))] }, told: { text, _ in Offer(text) },
      scan: { place in
        let clause = kind == .name ? place.clause(limit).prefix { $0.isPartOfName(at: place) } : place.clause(limit)
        let count = kind == .reason ? min(limit, place.words.count) : clause.count
        guard count > 0 else { return [] }
        return (1...count).map { Match($0, place.line.source(place.start..<place.start + $0)) }
      })
  }
}

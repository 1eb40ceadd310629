import Onboarding

/// Finds people by the words of their names where these are kept in a store: no name is read that is not asked for.
///
/// It answers as `NameIndex` does. Where very many fit, it puts those first whose names begin with what was typed.
struct KeptNames: NameFinder {
  private let register: any Register
  /// The other names of those who have some.
  private let aliases: Later<NameIndex<Person.ID>>
  private let spellings: Later<NearWords>

  init(_ register: any Register) {
    self.register = register
    let aliases = Later { Self.aliases(in: register) }
    self.aliases = aliases
    spellings = Later { NearWords(Set(register.words(beginning: "", limit: .max) + aliases.made.words).sorted()) }
  }

  private static func aliases(in register: any Register) -> NameIndex<Person.ID> {
    var index = NameIndex<Person.ID>()
    for person in register.aliased {
      for (place, alias) in person.aliases.enumerated() { index.add(person.id, name: alias, isAlias: place > 0) }
    }
    return index
  }

  var count: Int { register.count + aliases.made.count }

  /// Reading so many names takes a quarter of a millisecond, and no list shows more.
  var closely: Int { 64 }

  func knows(_ token: String) -> Bool { !places(of: token).isEmpty || aliases.made.knows(token) }

  private func places(of token: String) -> NamePlaces { register.places(of: token) }

  func bearers(of tokens: [String]) -> Bearers<Person.ID> {
    let initials = tokens.filter { !knows($0) }
    guard initials.count < tokens.count, initials.allSatisfy({ $0.utf8.count == 1 }) else { return Bearers([]) }
    let known = tokens.filter { !initials.contains($0) }
    let others = aliases.made.entries(having: known).filter { NameIndex<Person.ID>.covers($0.tokens, tokens) }
    if tokens.count == 1 { return bearers(of: tokens[0], others) }
    let keys = Self.having(known.map { places(of: $0).all })
    let named = bearers(at: keys).filter { NameIndex<Person.ID>.covers($0.tokens, tokens) }
    let all = Self.merged(named, others)
    let whole = initials.isEmpty ? all.filter { $0.tokens.count == tokens.count } : []
    return Bearers(Self.unique(whole.isEmpty ? all : whole))
  }

  /// Those whose full names, and the others whose other names, have one word.
  private func bearers(of token: String, _ others: [Bearer<Person.ID>]) -> Bearers<Person.ID> {
    let (whole, wholeOthers) = (places(of: NamePlaces.alone + token).all, others.filter { $0.tokens.count == 1 })
    guard whole.isEmpty, wholeOthers.isEmpty else { return Bearers(Self.unique(Self.merged(bearers(at: whole), wholeOthers))) }
    let keys = places(of: token).all
    let strangers = Self.unique(others).filter { !(register.person($0.id).map(Self.bearer)?.tokens.contains(token) ?? false) }
    return Bearers(keys.count + strangers.count) { limit in
      Self.merged(bearers(at: keys.count > limit ? Array(keys.prefix(limit)) : keys), strangers)
    }
  }

  func bearers(near tokens: [String]) -> Bearers<Person.ID> {
    var mended: [String] = []
    for token in tokens {
      if knows(token) {
        mended.append(token)
      } else {
        guard token.utf8.count > 2, let near = spellings.made.within(NearWords.reach(of: token), of: token).first else {
          return Bearers([])
        }
        mended.append(near)
      }
    }
    return bearers(of: mended)
  }

  /// So many words of one beginning are looked up at most: a single letter begins thousands.
  private static let mostWords = 256

  func bearers(beginning tokens: [String]) -> Bearers<Person.ID> {
    guard let last = tokens.last else { return Bearers(count) { first($0) } }
    let begun = register.words(beginning: last, limit: Self.mostWords).map { places(of: $0) }
    let before = tokens.dropLast().map { places(of: $0) }
    var keys = Self.union(begun.map(\.all))
    if !before.isEmpty { keys = Self.having(before.map(\.all) + [keys]) }
    let likely = before.first.map(\.leading) ?? Self.union(begun.map(\.leading))
    let others = aliases.made.bearers(beginning: tokens).all
    let found = keys
    return Bearers(found.count + others.count) { limit in
      guard found.count + others.count > limit else { return Self.merged(bearers(at: found), others) }
      let leading = Array(Self.having([found, likely]).prefix(limit))
      let rest = found.lazy.filter { !leading.holds($0) }.prefix(limit - leading.count)
      return Self.merged(bearers(at: leading + rest), others)
    }
  }

  func first(_ count: Int) -> [Bearer<Person.ID>] {
    let others = aliases.made.first(.max)
    return Array(Self.merged(register.people(first: count).map(Self.bearer), others).prefix(count))
  }

  private func bearers(at keys: [Int32]) -> [Bearer<Person.ID>] { register.people(at: keys).map(Self.bearer) }

  private static func bearer(_ person: Person) -> Bearer<Person.ID> {
    Bearer(id: person.id, name: person.name, tokens: NameWords.of(person.name.folded))
  }
}

extension KeptNames {
  /// What all of these ascending lists hold.
  private static func having(_ lists: [[Int32]]) -> [Int32] {
    let lists = lists.sorted { $0.count < $1.count }
    guard let rarest = lists.first else { return [] }
    return rarest.filter { place in lists.dropFirst().allSatisfy { $0.holds(place) } }
  }

  /// What any of these ascending lists holds.
  private static func union(_ lists: [[Int32]]) -> [Int32] {
    guard lists.count > 1 else { return lists.first ?? [] }
    var all: [Int32] = []
    for key in lists.flatMap({ $0 }).sorted() where all.last != key { all.append(key) }
    return all
  }

  private static func inOrder(_ bearers: [Bearer<Person.ID>]) -> [Bearer<Person.ID>] { bearers.sorted { $0.id < $1.id } }

  /// By identifiers, with the full name of each before their other names.
  private static func merged(_ named: [Bearer<Person.ID>], _ others: [Bearer<Person.ID>]) -> [Bearer<Person.ID>] {
    guard !others.isEmpty else { return inOrder(named) }
    return (named + others).enumerated().sorted { ($0.element.id, $0.offset) < ($1.element.id, $1.offset) }.map(\.element)
  }

  private static func unique(_ bearers: [Bearer<Person.ID>]) -> [Bearer<Person.ID>] {
    var last: Person.ID?
    return bearers.filter { bearer in
      defer { last = bearer.id }
      return bearer.id != last
    }
  }
}

extension NamePlaces {
  /// Wherever names have the word, in ascending order.
  fileprivate var all: [Int32] {
    guard !leading.isEmpty, !following.isEmpty else { return leading + following }
    return (leading + following).sorted()
  }
}

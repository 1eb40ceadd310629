import Onboarding

/// Finds people by any words of their names, whatever their order, case and accents.
protocol NameFinder<ID>: Sendable {
  associatedtype ID: Hashable & Sendable

  /// How many names there are.
  var count: Int { get }
  /// How many names are looked at one by one where more fit.
  var closely: Int { get }
  /// Whether a name has the word.
  func knows(_ token: String) -> Bool
  /// Whose name has all these words; only those whose name has no others, where there are such.
  ///
  /// A single letter stands for any word it begins, beside a word in full.
  func bearers(of tokens: [String]) -> Bearers<ID>
  /// Whose names these words nearly are, a letter or two away; the nearest only.
  func bearers(near tokens: [String]) -> Bearers<ID>
  /// The names that have these words, the last of which may be only begun. All that fit are among them, and others may be.
  func bearers(beginning tokens: [String]) -> Bearers<ID>
  /// The first names by the identifiers of their bearers.
  func first(_ count: Int) -> [Bearer<ID>]
}

/// Somebody with a name and its words.
struct Bearer<ID: Hashable & Sendable>: Sendable {
  let id: ID
  let name: String
  let tokens: [String]
}

/// Those who bear a name, looked up when they are wanted: a first name may be that of thousands.
struct Bearers<ID: Hashable & Sendable>: Sendable {
  let count: Int
  private let find: @Sendable (Int) -> [Bearer<ID>]

  init(_ count: Int, _ find: @escaping @Sendable (_ limit: Int) -> [Bearer<ID>]) {
    self.count = count
    self.find = find
  }

  init(_ bearers: [Bearer<ID>]) { self.init(bearers.count) { Array(bearers.prefix($0)) } }

  /// All of them, in the order of their identifiers.
  var all: [Bearer<ID>] { find(.max) }

  /// As many as asked for, those that are likeliest meant among them.
  func first(_ limit: Int) -> [Bearer<ID>] { find(limit) }
}

extension NameIndex: NameFinder {
  var count: Int { entries.count }
  var closely: Int { .max }
  var words: [String] { spellings.words }
  func bearers(of tokens: [String]) -> Bearers<ID> { bearers(at: fits(tokens)) }
  func bearers(near tokens: [String]) -> Bearers<ID> { bearers(at: near(tokens)) }
  func bearers(beginning tokens: [String]) -> Bearers<ID> { bearers(at: beginning(tokens)) }
  func first(_ count: Int) -> [Bearer<ID>] { entries.prefix(count).map { Bearer(id: $0.id, name: $0.name, tokens: $0.tokens) } }

  /// The names that have all of these words.
  func entries(having tokens: [String]) -> [Bearer<ID>] { bearers(at: having(tokens)).all }

  private func bearers(at places: [Int]) -> Bearers<ID> {
    Bearers(places.count) { limit in
      places.prefix(limit).map { Bearer(id: entries[$0].id, name: entries[$0].name, tokens: entries[$0].tokens) }
    }
  }
}

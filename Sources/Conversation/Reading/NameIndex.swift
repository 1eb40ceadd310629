import Onboarding

/// Finds people by any words of their names, whatever their order, case and accents.
struct NameIndex<ID: Hashable & Sendable>: Sendable {
  struct Entry: Sendable {
    let id: ID
    let name: String
    let tokens: [String]
  }

  private(set) var entries: [Entry] = []
  private var byToken: [String: [Int]] = [:]

  mutating func add(_ id: ID, name: String) {
    let tokens = Self.tokens(name.folded)
    for token in Set(tokens) { byToken[token, default: []].append(entries.count) }
    entries.append(Entry(id: id, name: name, tokens: tokens))
  }

  /// The words of a folded name: hyphens, dots and blanks part them, apostrophes do not.
  static func tokens(_ folded: some StringProtocol) -> [String] {
    var tokens: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in folded.unicodeScalars where scalar != "'" {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.append(scalar)
      } else if !word.isEmpty {
        tokens.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { tokens.append(String(word)) }
    return tokens
  }

  /// Whose name has all these words; only those whose name has no others, where there are such.
  ///
  /// A single letter stands for any word it begins, beside a word in full.
  /// - Complexity: O(*n*) for *n* names with the rarest of the words.
  func fits(_ tokens: [String]) -> [ID] {
    let lists = tokens.compactMap { byToken[$0] }
    let initials = tokens.count { byToken[$0] == nil }
    guard let rarest = lists.min(by: { $0.count < $1.count }) else { return [] }
    guard initials == 0 || tokens.allSatisfy({ byToken[$0] != nil || $0.unicodeScalars.count == 1 }) else { return [] }
    let fitting = rarest.filter { Self.covers(entries[$0].tokens, tokens) }
    let whole = fitting.filter { entries[$0].tokens.count == tokens.count && initials == 0 }
    return Self.unique((whole.isEmpty ? fitting : whole).map { entries[$0].id })
  }

  private static func covers(_ name: [String], _ tokens: [String]) -> Bool {
    var left = name
    for token in tokens where token.unicodeScalars.count > 1 {
      guard let place = left.firstIndex(of: token) else { return false }
      left.remove(at: place)
    }
    for token in tokens where token.unicodeScalars.count == 1 {
      guard let place = left.firstIndex(of: token) ?? left.firstIndex(where: { $0.hasPrefix(token) }) else { return false }
      left.remove(at: place)
    }
    return true
  }

  /// Whose names these words nearly are, a letter or two away; the nearest only.
  func near(_ tokens: [String]) -> [ID] {
    var mended: [String] = []
    for token in tokens {
      if byToken[token] != nil {
        mended.append(token)
      } else {
        guard token.utf8.count > 2, let near = NearMiss.of(token, among: byToken.keys, limit: 1).first else { return [] }
        mended.append(near)
      }
    }
    return fits(mended)
  }

  func knows(_ token: String) -> Bool { byToken[token] != nil }

  static func unique(_ list: [ID]) -> [ID] {
    guard list.count > 1 else { return list }
    var seen: Set<ID> = []
    return list.filter { seen.insert($0).inserted }
  }
}

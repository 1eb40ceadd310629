import Onboarding

/// Finds people by any words of their names, whatever their order, case and accents.
struct NameIndex<ID: Hashable & Sendable>: Sendable {
  struct Entry: Sendable {
    let id: ID
    let name: String
    let tokens: [String]
  }

  private(set) var entries: [Entry] = []
  /// The places in `entries` of the names that have a word, in ascending order.
  private var byToken: [String: [Int32]] = [:]
  private(set) var spellings = NearWords()
  /// Whether somebody may have several names.
  private var hasAliases = false

  init(capacity: Int = 0) {
    entries.reserveCapacity(capacity)
    byToken.reserveCapacity(capacity)
  }

  /// - Parameter isAlias: Whether the bearer has been added under another name.
  mutating func add(_ id: ID, name: String, isAlias: Bool = false) {
    if isAlias { hasAliases = true }
    let tokens = Latin.tokens(of: name) ?? Self.tokens(name.folded)
    let place = Int32(entries.count)
    for token in tokens {
      guard let last = byToken[token]?.last else {
        byToken[token] = [place]
        spellings.add(token)
        continue
      }
      if last != place { byToken[token]?.append(place) }
    }
    entries.append(Entry(id: id, name: name, tokens: tokens))
  }

  /// The words of a folded name.
  static func tokens(_ folded: String) -> [String] { NameWords.of(folded) }

  func knows(_ token: String) -> Bool { byToken[token] != nil }

  /// Whose name has all these words; only those whose name has no others, where there are such.
  ///
  /// A single letter stands for any word it begins, beside a word in full.
  /// - Complexity: O(*n* log *m*) for *n* names with the rarest and *m* with the commonest of the words.
  func fits(_ tokens: [String]) -> [Int] {
    let initials = tokens.filter { byToken[$0] == nil }
    guard initials.count < tokens.count, initials.allSatisfy({ $0.utf8.count == 1 }) else { return [] }
    var fitting = having(tokens.filter { byToken[$0] != nil })
    if tokens.count > 1 { fitting = fitting.filter { Self.covers(entries[$0].tokens, tokens) } }
    let whole = initials.isEmpty ? fitting.filter { entries[$0].tokens.count == tokens.count } : []
    return unique(whole.isEmpty ? fitting : whole)
  }

  /// The places of the names that have all of these words.
  func having(_ tokens: [String]) -> [Int] {
    let lists = tokens.map { byToken[$0] ?? [] }.sorted { $0.count < $1.count }
    guard let rarest = lists.first else { return [] }
    return rarest.lazy.filter { place in lists.dropFirst().allSatisfy { $0.holds(place) } }.map(Int.init)
  }

  /// Whether a name has all of these words, each as often.
  static func covers(_ name: [String], _ tokens: [String]) -> Bool {
    var left = name
    for token in tokens where token.utf8.count > 1 {
      guard let place = left.firstIndex(of: token) else { return false }
      left.remove(at: place)
    }
    for token in tokens where token.utf8.count == 1 {
      guard let place = left.firstIndex(of: token) ?? left.firstIndex(where: { $0.hasPrefix(token) }) else { return false }
      left.remove(at: place)
    }
    return true
  }

  /// The places of the names that have these words, the last of which may be only begun.
  func beginning(_ tokens: [String]) -> [Int] {
    guard let last = tokens.last else { return Array(entries.indices) }
    guard tokens.count > 1 else { return beginning(last) }
    let before = having(Array(tokens.dropLast()))
    return before.filter { place in entries[place].tokens.contains { $0.hasPrefix(last) } }
  }

  private func beginning(_ prefix: String) -> [Int] {
    var places: [Int32] = []
    for (token, list) in byToken where token.hasPrefix(prefix) { places += list }
    var seen = Set<Int32>(minimumCapacity: places.count)
    return places.filter { seen.insert($0).inserted }.sorted().map(Int.init)
  }

  /// Whose names these words nearly are, a letter or two away; the nearest only.
  func near(_ tokens: [String]) -> [Int] {
    var mended: [String] = []
    for token in tokens {
      if byToken[token] != nil {
        mended.append(token)
      } else {
        guard token.utf8.count > 2, let near = spellings.within(NearWords.reach(of: token), of: token).first else { return [] }
        mended.append(near)
      }
    }
    return fits(mended)
  }

  /// One place for each bearer.
  private func unique(_ places: [Int]) -> [Int] {
    guard hasAliases, places.count > 1 else { return places }
    var seen: Set<ID> = []
    return places.filter { seen.insert(entries[$0].id).inserted }
  }
}

extension [Int32] {
  /// Whether an ascending list holds a number.
  func holds(_ number: Int32) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}

/// Folds names in Latin letters without a detour over scalars: an index of many people is made on every start.
private enum Latin {
  /// What the letters from U+00C0 to U+017F fold to; 0 where it is not one letter.
  private static let plain: [UInt8] = (0xC0...0x17F).map { code in
    guard let letter = Unicode.Scalar(code as Int), let byte = String(Character(letter)).folded.utf8.first else { return 0 }
    return String(Character(letter)).folded.utf8.count == 1 ? byte : 0
  }

  /// The words of a name, folded as `folded` does; `nil` where the name has other letters.
  static func tokens(of name: String) -> [String]? {
    var tokens: [String] = []
    var word: [UInt8] = []
    var lead: UInt8 = 0
    for byte in name.utf8 {
      var letter = byte
      if lead > 0 {
        letter = plain[Int(lead & 0x1F) << 6 + Int(byte & 0x3F) - 0xC0]
        lead = 0
        guard letter > 0 else { return nil }
      } else if (0xC3...0xC5).contains(byte) {
        lead = byte
        continue
      } else if byte >= 0x80 {
        return nil
      } else if (0x41...0x5A).contains(byte) {
        letter = byte + 0x20
      }
      let isLetter = (0x61...0x7A).contains(letter) || (0x30...0x39).contains(letter)
      if isLetter {
        word.append(letter)
      } else if letter != 0x27, !word.isEmpty {
        tokens.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { tokens.append(String(decoding: word, as: UTF8.self)) }
    return tokens
  }
}

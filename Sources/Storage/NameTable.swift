import GRDB
import Onboarding

/// The words of people's full names, each with the keys of those who have it: what Tab and sentences look names up in, however many people there
/// are.
///
/// Edits of one transaction are gathered and written at its end, for an import of a hundred thousand people alters the row of one first name a
/// thousand times.
final class NameTable {
  private let db: Database
  /// By word and person: where the word stands in the name from now on.
  private var changes: [String: [Int32: Standing]] = [:]
  private var find: Prepared?

  enum Standing { case none, leading, following }

  init(on db: Database) { self.db = db }

  /// Whether anybody was altered since the last transaction, be it in other respects than the name.
  private(set) var isTouched = false

  func touch() { isTouched = true }

  func drop() {
    changes.removeAll()
    isTouched = false
  }

  /// Takes note of a person's name as it was and as it becomes.
  func note(_ key: Int64, _ before: String?, _ after: String?) {
    touch()
    guard before != after, let key = Int32(exactly: key) else { return }
    if let before { for word in Self.standings(of: before).keys { changes[word, default: [:]][key] = Standing.none } }
    if let after { for (word, standing) in Self.standings(of: after) { changes[word, default: [:]][key] = standing } }
  }

  /// The words of a name, and that it has only one.
  static func standings(of name: String) -> [String: Standing] {
    let words = NameWords.of(name.folded)
    var standings: [String: Standing] = [:]
    for word in words.reversed() { standings[word] = .following }
    if let first = words.first { standings[first] = .leading }
    if words.count == 1 { standings[NamePlaces.alone + words[0]] = .leading }
    return standings
  }

  func places(of word: String) throws -> NamePlaces {
    let find = try self.find ?? Prepared("SELECT leading, following FROM name_words WHERE word = ?", in: db)
    self.find = find
    find.bind(1, word)
    guard try find.step() else { return NamePlaces() }
    defer { find.stop() }
    return NamePlaces(leading: Self.keys(in: find.bytes(0)), following: Self.keys(in: find.bytes(1)))
  }

  /// Writes what was noted.
  func write() throws {
    defer { drop() }
    guard !changes.isEmpty else { return }
    let put = try Prepared("INSERT OR REPLACE INTO name_words (word, leading, following) VALUES (?, ?, ?)", in: db)
    let remove = try Prepared("DELETE FROM name_words WHERE word = ?", in: db)
    for (word, standings) in changes.sorted(by: { $0.key < $1.key }) {
      let places = try places(of: word).with(standings)
      (places.isEmpty ? remove : put).bind(1, word)
      if !places.isEmpty {
        put.bind(2, bytes: Self.bytes(of: places.leading))
        put.bind(3, bytes: Self.bytes(of: places.following))
      }
      try (places.isEmpty ? remove : put).run()
    }
  }

  /// Writes everybody's name: for a store that is brought up to date.
  func writeAll() throws {
    let all = try Prepared("SELECT key, name FROM people", in: db)
    try all.forEachRow { note(all.int(0), nil, all.text(1)) }
    try write()
  }

  /// Whether the table says of every name what is so, and nothing else.
  func isSound() throws -> Bool {
    var expected: [String: NamePlaces] = [:]
    let all = try Prepared("SELECT key, name FROM people ORDER BY key", in: db)
    try all.forEachRow {
      let key = Int32(truncatingIfNeeded: all.int(0))
      for (word, standing) in Self.standings(of: all.text(1)) {
        if standing == .leading { expected[word, default: NamePlaces()].leading.append(key) }
        if standing == .following { expected[word, default: NamePlaces()].following.append(key) }
      }
    }
    var isSound = true
    let rows = try Prepared("SELECT word, leading, following FROM name_words", in: db)
    try rows.forEachRow {
      let places = NamePlaces(leading: Self.keys(in: rows.bytes(1)), following: Self.keys(in: rows.bytes(2)))
      if expected.removeValue(forKey: rows.text(0)) != places { isSound = false }
    }
    return isSound && expected.isEmpty
  }
}

extension NameTable {
  /// Ascending keys as differences in groups of seven bits, lowest first, the high bit set where another group follows.
  static func bytes(of keys: [Int32]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(keys.count * 2)
    var last: Int32 = 0
    for key in keys {
      var rest = UInt32(bitPattern: key &- last)
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
      last = key
    }
    return bytes
  }

  static func keys(in bytes: [UInt8]) -> [Int32] {
    var keys: [Int32] = []
    keys.reserveCapacity(bytes.count)
    var (last, rest, shift): (Int32, UInt32, UInt32) = (0, 0, 0)
    for byte in bytes {
      rest |= UInt32(byte & 0x7F) << shift
      shift += 7
      guard byte < 0x80 else { continue }
      last = last &+ Int32(bitPattern: rest)
      keys.append(last)
      (rest, shift) = (0, 0)
    }
    return keys
  }
}

extension NamePlaces {
  /// The places with what has changed for some.
  fileprivate func with(_ standings: [Int32: NameTable.Standing]) -> NamePlaces {
    func now(_ kept: [Int32], _ standing: NameTable.Standing) -> [Int32] {
      (kept.filter { standings[$0] == nil } + standings.filter { $0.value == standing }.map(\.key)).sorted()
    }
    return NamePlaces(leading: now(leading, .leading), following: now(following, .following))
  }
}

import Onboarding

/// Different texts, numbered as they come and held once: eight to twelve bytes a text besides its own.
struct TextTable {
  private(set) var column = TextColumn()
  /// Open addressing, at most three quarters full: the high half of a text's hash, and its number plus one; 0 in an empty slot.
  private var slots: [UInt64] = []
  /// Whether every text so far stood behind the one before it, so that none can have come twice and no table is needed.
  private var isRising: Bool
  /// Lends its hash, which differs from run to run.
  private let hasher = Interner(capacity: 1)

  /// - Parameter mayRise: Whether the texts may come in order, as identifiers often do.
  init(mayRise: Bool = false) { isRising = mayRise }

  var count: Int { column.count }

  /// Makes room for so many texts of so many bytes in all.
  mutating func reserve(_ texts: Int, bytes: Int) { column.reserve(texts, bytes: bytes) }

  /// The number of a text; `nil` when it is new.
  @inline(__always)
  mutating func find(_ field: Field) -> Int32? {
    if isRising {
      guard count > 0, !isBehindLast(field) else { return nil }
      isRising = false
      for number in 0..<count { insert(number) }
    }
    return search(field)
  }

  /// Adds a text that `find` did not know.
  @inline(__always)
  mutating func append(_ field: Field) {
    column.append(utf8: field.bytes)
    if !isRising { insert(count - 1) }
  }

  @inline(__always)
  private func isBehindLast(_ field: Field) -> Bool {
    column.withUTF8(count - 1) { last in
      let shared = min(last.count, field.count)
      for place in 0..<shared where last[place] != field.start[place] { return last[place] < field.start[place] }
      return last.count < field.count
    }
  }

  @inline(__always)
  private func search(_ field: Field) -> Int32? {
    guard !slots.isEmpty else { return nil }
    let hash = hasher.hash(field)
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place] != 0 {
      if slots[place] >> 32 == hash >> 32 {
        let number = Int(truncatingIfNeeded: slots[place] & 0xFFFF_FFFF) - 1
        if holds(number, field) { return Int32(number) }
      }
      place = (place &+ 1) & (slots.count - 1)
    }
    return nil
  }

  @inline(__always)
  private func holds(_ number: Int, _ field: Field) -> Bool {
    column.withUTF8(number) { kept in
      guard kept.count == field.count else { return false }
      for place in 0..<kept.count where kept[place] != field.start[place] { return false }
      return true
    }
  }

  private mutating func insert(_ number: Int) {
    if (number + 1) * 4 > slots.count * 3 { grow(to: number) }
    put(number)
  }

  private mutating func grow(to known: Int) {
    slots = [UInt64](repeating: 0, count: max(64, slots.count * 2))
    while known * 4 > slots.count * 3 { slots = [UInt64](repeating: 0, count: slots.count * 2) }
    for number in 0..<known { put(number) }
  }

  private mutating func put(_ number: Int) {
    let hash = column.withUTF8(number) { text in
      text.baseAddress.map { hasher.hash(Field(start: $0, count: text.count)) } ?? Field.of("") { hasher.hash($0) }
    }
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place] != 0 { place = (place &+ 1) & (slots.count - 1) }
    slots[place] = (hash >> 32) << 32 | UInt64(number + 1)
  }
}

extension TextTable {
  /// The number of a field's text, −1 where it says nothing; a new one is added.
  @inline(__always)
  mutating func place(_ field: Field) -> Int32 {
    if let known = find(field) { return known }
    guard !field.isAbsent else { return -1 }
    append(field)
    return Int32(count - 1)
  }

  /// The number of a text, −1 for none.
  mutating func place(_ text: String?) -> Int32 {
    guard let text else { return -1 }
    return Field.of(text) { place($0) }
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A numbering of texts: the first one that comes is 0, the next that differs from it 1, and so on.
///
/// Texts are told apart byte by byte. A table with open addressing, at most half full; a text of up to eight
/// bytes is found without looking at the copy that is kept.
/// - Complexity: constant for a text of bounded length, on average over the seed, which differs from run to run.
package struct Interner: Sendable {
  private struct Slot {
    /// The bytes themselves when there are up to eight, else their hash.
    var key: UInt64 = 0
    var length: UInt32 = 0
    /// The number, or -1 in an empty slot.
    var id: Int32 = -1
  }

  private var slots: [Slot]
  private var mask: Int
  /// The texts, end to end, and where each begins.
  private var text: [UInt8] = []
  private var starts: [Int] = [0]
  private let seed = UInt64.random(in: .min ... .max)

  /// Makes room for about so many texts.
  package init(capacity: Int = 64) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    mask = size - 1
  }

  /// The number of different texts.
  package var count: Int { starts.count - 1 }

  /// The number of a text, which gets the next one when it is new.
  @inline(__always)
  package mutating func id(_ field: Field) -> Int32 {
    let key = key(field)
    let place = place(of: key, field)
    let slot = slots[place]
    return slot.id >= 0 ? slot.id : insert(key, field, at: place)
  }

  /// The number of a text, or `nil` when it has none yet.
  package func find(_ field: Field) -> Int32? {
    let id = slots[place(of: key(field), field)].id
    return id >= 0 ? id : nil
  }

  /// The text of a number that was given out.
  package func string(_ id: Int32) -> String {
    withField(id) { $0.string }
  }

  /// Lends the bytes of a number that was given out.
  package func withField<Answer>(_ id: Int32, _ body: (Field) -> Answer) -> Answer {
    let (from, to) = (starts[Int(id)], starts[Int(id) + 1])
    return text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return Field.of("", body) }
      return body(Field(start: base + from, count: to - from))
    }
  }
}

extension Interner {
  /// The slot that holds the text, or the empty one where it belongs.
  @inline(__always)
  private func place(of key: UInt64, _ field: Field) -> Int {
    var place = Int(truncatingIfNeeded: mixed(key ^ seed, UInt64(field.count) ^ Self.odd)) & mask
    while true {
      let slot = slots[place]
      if slot.id < 0 { return place }
      if slot.key == key, slot.length == UInt32(truncatingIfNeeded: field.count) {
        if field.count <= 8 || holds(slot.id, field) { return place }
      }
      place = (place &+ 1) & mask
    }
  }

  private func holds(_ id: Int32, _ field: Field) -> Bool {
    withField(id) { kept in kept.count == field.count && memcmp(kept.start, field.start, field.count) == 0 }
  }

  @inline(never)
  private mutating func insert(_ key: UInt64, _ field: Field, at place: Int) -> Int32 {
    precondition(count < Int32.max, "more than 2^31 different texts")
    let id = Int32(count)
    text.append(contentsOf: field.bytes)
    starts.append(text.count)
    slots[place] = Slot(key: key, length: UInt32(truncatingIfNeeded: field.count), id: id)
    if count * 2 > slots.count { grow() }
    return id
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    mask = slots.count - 1
    for slot in old where slot.id >= 0 {
      var place = Int(truncatingIfNeeded: mixed(slot.key ^ seed, UInt64(slot.length) ^ Self.odd)) & mask
      while slots[place].id >= 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }
}

extension Interner {
  /// An odd number whose bits are half ones: the golden ratio's fraction.
  private static let odd: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// A hash of a text, which differs from run to run.
  @inline(__always)
  func hash(_ field: Field) -> UInt64 { mixed(key(field) ^ seed, UInt64(field.count) ^ Self.odd) }

  /// Both halves of a product, folded: every bit of either number reaches every bit of the result.
  @inline(__always)
  private func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  /// The bytes as one word when they fit, else their hash. Never reads past the field.
  @inline(__always)
  private func key(_ field: Field) -> UInt64 {
    let raw = UnsafeRawPointer(field.start)
    switch field.count {
    case 8...: return field.count == 8 ? raw.loadUnaligned(as: UInt64.self) : longKey(raw, field.count)
    case 4...:
      let high = raw.loadUnaligned(fromByteOffset: field.count &- 4, as: UInt32.self)
      return UInt64(raw.loadUnaligned(as: UInt32.self)) | UInt64(high) &<< 32
    case 1...:
      let (first, middle, last) = (field.start[0], field.start[field.count &>> 1], field.start[field.count &- 1])
      return UInt64(first) | UInt64(middle) &<< 8 | UInt64(last) &<< 16
    default: return 0
    }
  }

  @inline(__always)
  private func longKey(_ raw: UnsafeRawPointer, _ count: Int) -> UInt64 {
    var hash = seed
    var at = 0
    while at &+ 8 < count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self), Self.odd)
      at &+= 8
    }
    return mixed(hash ^ raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self), Self.odd)
  }
}

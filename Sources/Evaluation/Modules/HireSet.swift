/// Some of a panel's hires.
struct HireSet: Equatable {
  private var words: [UInt64]

  init(of count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  mutating func insert(_ hire: Int) { words[hire >> 6] |= 1 << UInt64(hire & 63) }

  @inline(__always)
  func contains(_ hire: Int) -> Bool { words[hire >> 6] & (1 << UInt64(hire & 63)) != 0 }

  mutating func formUnion(_ other: HireSet) {
    for place in words.indices { words[place] |= other.words[place] }
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// How many are in both.
  func common(with other: HireSet) -> Int {
    zip(words, other.words).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
  }
}

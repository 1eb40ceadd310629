import Statistics

/// Draws of the kinds a made-up company needs, all from one seed.
struct Chance {
  private var source: SplitMix

  init(seed: UInt64) { source = SplitMix(seed: seed) }

  /// At least 0 and below 1.
  mutating func share() -> Double { Double(source.next() >> 11) * 0x1p-53 }

  mutating func happens(_ chance: Double) -> Bool { share() < chance }

  mutating func index(below bound: Int) -> Int { source.index(below: bound) }

  /// A standard normal number.
  mutating func normal() -> Double { Normal.quantile(share() + 0x1p-54) }

  mutating func normals(_ count: Int, deviation: Double) -> [Double] { (0..<count).map { _ in deviation * normal() } }

  /// How many of `tries` succeed.
  mutating func successes(of tries: Int, each chance: Double) -> Int { (0..<tries).count { _ in happens(chance) } }
}

/// A small seeded generator: the same seed brings back the same draws on every machine.
///
/// Bootstraps and permutations take a seed and print it, so that a reader can repeat them.
///
/// - Source: Steele, Lea & Flood (2014), "Fast splittable pseudorandom number generators", OOPSLA,
///   doi:10.1145/2660193.2660195.
public struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator whose draws follow from `seed` alone.
  public init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A random whole number in `0..<bound`; the bias is below bound / 2⁶⁴.
  ///
  /// Written out, so that the draws do not depend on how a version of the standard library chooses them.
  ///
  /// - Precondition: `bound` is above 0.
  public mutating func index(below bound: Int) -> Int {
    precondition(bound > 0, "there is no index below 0")
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}

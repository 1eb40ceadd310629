#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The standard normal distribution.
public enum Normal {
  /// The density at `x`.
  public static func density(_ x: Double) -> Double {
    exp(-x * x / 2) / (2 * Double.pi).squareRoot()
  }

  /// The chance of a value of at most `x`.
  ///
  /// Through the complementary error function, so that both tails keep their relative precision.
  public static func cumulative(_ x: Double) -> Double {
    0.5 * erfc(-x / 2.0.squareRoot())
  }

  /// The value that a share `probability` stays below.
  ///
  /// A rational first guess for the tail (absolute error below 4.5e-4), then Halley steps on the distribution itself,
  /// each of which triples the number of good digits.
  ///
  /// - Returns: −∞ at 0, ∞ at 1, not a number outside `0...1`.
  /// - Source: first guess, Abramowitz & Stegun (1964), *Handbook of Mathematical Functions*, 26.2.23.
  public static func quantile(_ probability: Double) -> Double {
    guard probability > 0, probability < 1 else {
      return probability == 0 ? -.infinity : probability == 1 ? .infinity : .nan
    }
    guard probability != 0.5 else { return 0 }
    return probability < 0.5 ? lowerQuantile(probability) : -lowerQuantile(1 - probability)
  }

  private static func lowerQuantile(_ probability: Double) -> Double {
    let root = (-2 * log(probability)).squareRoot()
    let numerator = 2.515517 + root * (0.802853 + root * 0.010328)
    let denominator = 1 + root * (1.432788 + root * (0.189269 + root * 0.001308))
    var x = numerator / denominator - root
    for _ in 0..<3 {
      let step = excess(at: x, over: probability) / density(x)
      x -= step / (1 + x * step / 2)
    }
    return x
  }

  /// The distribution at `x` less `probability`, without cancellation near the middle.
  private static func excess(at x: Double, over probability: Double) -> Double {
    probability > 0.25
      ? 0.5 * erf(x / 2.0.squareRoot()) - (probability - 0.5)
      : cumulative(x) - probability
  }
}

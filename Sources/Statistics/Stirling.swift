#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What Stirling's formula leaves out, and the densities that are exact because of it.
///
/// Gamma functions of large arguments cancel against powers of about the same size. Written with these two parts, a density
/// keeps its relative precision however large its parameters are.
///
/// - Source: Loader (2000), "Fast and accurate computation of binomial probabilities".
enum Stirling {
  /// δ in log Γ(x) = (x − 1/2)·log x − x + (1/2)·log 2π + δ, for x > 0.
  static func correction(_ x: Double) -> Double {
    var sum = 0.0
    var x = x
    while x < 12 {  // from 12 on, six terms of the series are exact to the last place
      sum += (x + 0.5) * log1p(1 / x) - 1
      x += 1
    }
    let inverse = 1 / (x * x)
    return sum + coefficients.reduce(0) { $0 * inverse + $1 } / x
  }

  /// The series in 1/x, from its last term.
  private static let coefficients = [-691.0 / 360_360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12]

  /// log Γ(x) for x > 0.
  static func logGamma(_ x: Double) -> Double {
    (x - 0.5) * log(x) - x + 0.5 * log(2 * Double.pi) + correction(x)
  }

  /// x·log(x/mean) + mean − x, without cancellation where x is near the mean.
  static func deviance(_ x: Double, from mean: Double) -> Double {
    let difference = x - mean
    guard abs(difference) < 0.1 * (x + mean) else { return x * log(x / mean) - difference }
    let ratio = difference / (x + mean)
    var power = ratio
    var sum = 0.0
    var odd = 3.0
    repeat {
      power *= ratio * ratio
      sum += power / odd
      odd += 2
    } while abs(power) > 1e-18 * abs(sum)
    return difference * ratio + 2 * x * sum
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The regularised incomplete beta function I(x; a, b): the share of a beta distribution below x.
///
/// By its continued fraction, from whichever end converges sooner.
///
/// - Source: Abramowitz & Stegun (1964), *Handbook of Mathematical Functions*, 26.5.8; evaluated by Lentz's method.
/// - Checked: R 4.2 `pbeta`, 48 values down to 1e-82, to 1e-12 relative.
public enum IncompleteBeta {
  /// I(x; a, b), or `nil` unless x is in `0...1` and both parameters are positive and finite.
  ///
  /// - Complexity: about √max(a, b) steps.
  public static func regularised(_ x: Double, _ a: Double, _ b: Double) -> Double? {
    guard (0...1).contains(x), a > 0, b > 0, a.isFinite, b.isFinite else { return nil }
    return tails(x, complement: 1 - x, a, b).lower
  }

  /// The shares below and above x, each as precise as it can be; `complement` is 1 − x, given apart because it may be tiny.
  static func tails(_ x: Double, complement: Double, _ a: Double, _ b: Double) -> (lower: Double, upper: Double) {
    guard x > 0 else { return (0, 1) }
    guard complement > 0 else { return (1, 0) }
    return BetaShape(a, b).tails(x, complement)
  }

  /// log(x/(1 − x)) where I(x; a, b) is `lower`; `upper` is 1 − `lower`, given apart because it may be tiny.
  ///
  /// log I is concave in the log odds of x, and bounded above by its asymptote to the left. Newton's method started from there
  /// never overshoots, so a step that is not forward is rounding, and the last. Both shares lie between 0 and 1.
  static func logOdds(lower: Double, upper: Double, _ a: Double, _ b: Double) -> Double {
    guard lower <= upper else { return -logOdds(lower: upper, upper: lower, b, a) }
    let shape = BetaShape(a, b)
    let logBeta = Stirling.logGamma(a) + Stirling.logGamma(b) - Stirling.logGamma(a + b)
    var odds = (log(lower) + log(a) + logBeta) / a
    for _ in 0..<200 {
      let tail = exp(-abs(odds))
      let (x, complement) = odds < 0 ? (tail / (1 + tail), 1 / (1 + tail)) : (1 / (1 + tail), tail / (1 + tail))
      let (share, density) = shape.logShareAndDensity(x, complement)
      let step = (log(lower) - share) / exp(density - share)
      odds += step
      guard step > 1e-15 * max(1, abs(odds)) else { break }
    }
    return odds
  }
}

/// A beta distribution with what does not change from one x to the next.
private struct BetaShape {
  let a: Double
  let b: Double
  /// The part of the logarithm of the density that does not depend on x.
  private let constant: Double

  init(_ a: Double, _ b: Double) {
    self.init(
      a, b,
      constant: Stirling.correction(a + b) - Stirling.correction(a) - Stirling.correction(b)
        + 0.5 * log(a / (a + b) * b / (2 * Double.pi)))
  }

  private init(_ a: Double, _ b: Double, constant: Double) {
    self.a = a
    self.b = b
    self.constant = constant
  }

  /// The distribution of 1 − x.
  private var mirrored: BetaShape { BetaShape(b, a, constant: constant) }

  /// Whether the continued fraction in x converges sooner than the one in 1 − x.
  private func isLow(_ x: Double) -> Bool { x <= (a + 1) / (a + b + 2) }

  func tails(_ x: Double, _ complement: Double) -> (lower: Double, upper: Double) {
    let density = logDensity(x, complement)
    if isLow(x) {
      let lower = exp(logLower(x, density))
      return (lower, 1 - lower)
    }
    let upper = exp(mirrored.logLower(complement, density))
    return (1 - upper, upper)
  }

  /// log I(x; a, b) and log(xᵃ (1 − x)ᵇ / B(a, b)), its derivative by the log odds of x times I.
  func logShareAndDensity(_ x: Double, _ complement: Double) -> (share: Double, density: Double) {
    let density = logDensity(x, complement)
    return (isLow(x) ? logLower(x, density) : log1p(-exp(mirrored.logLower(complement, density))), density)
  }

  private func logDensity(_ x: Double, _ complement: Double) -> Double {
    let sum = a + b
    return constant - Stirling.deviance(a, from: sum * x) - Stirling.deviance(b, from: sum * complement)
  }

  private func logLower(_ x: Double, _ density: Double) -> Double { density - log(a * continuedFraction(x)) }

  private func continuedFraction(_ x: Double) -> Double {
    var fraction = LentzFraction(leading: 1)
    for index in 1..<100_000 {
      let m = Double(index / 2)
      let top =
        index.isMultiple(of: 2)
        ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      guard fraction.append(top, over: 1) else { break }
    }
    return fraction.value
  }
}

/// A continued fraction b₀ + a₁/(b₁ + a₂/(b₂ + …)), worked out from the front.
///
/// - Source: Lentz (1976), *Applied Optics* 15:668–671, as modified by Thompson & Barnett (1986).
struct LentzFraction {
  private(set) var value: Double
  private var numerator: Double
  private var denominator = 0.0
  /// Stands in for a zero that would be divided by.
  private static let tiny = 1e-300

  init(leading: Double) {
    value = leading == 0 ? Self.tiny : leading
    numerator = value
  }

  /// Takes one more term; whether it still changed the value.
  mutating func append(_ top: Double, over bottom: Double) -> Bool {
    denominator = bottom + top * denominator
    numerator = bottom + top / numerator
    if denominator == 0 { denominator = Self.tiny }
    if numerator == 0 { numerator = Self.tiny }
    denominator = 1 / denominator
    let factor = numerator * denominator
    value *= factor
    return abs(factor - 1) > 1e-16
  }
}

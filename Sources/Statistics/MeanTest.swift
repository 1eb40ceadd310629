/// A mean, or the difference of two, with Student's test of whether it is 0.
public struct MeanTest: Hashable, Sendable {
  /// The mean, or the difference of the means.
  public let value: Double
  /// Its standard error, above 0.
  public let standardError: Double
  /// The degrees of freedom of the error; not whole when two variances are pooled.
  public let degreesOfFreedom: Double
  private let distribution: StudentT

  private init?(value: Double, variance: Double, degreesOfFreedom: Double) {
    guard variance > 0, let distribution = StudentT(degreesOfFreedom: degreesOfFreedom) else { return nil }
    self.value = value
    self.standardError = variance.squareRoot()
    self.degreesOfFreedom = degreesOfFreedom
    self.distribution = distribution
  }

  /// The mean of `values` (of differences, for a paired test), or `nil` of fewer than two or when they do not vary.
  public init?(of values: [Double]) {
    let sample = Sample(values)
    guard let mean = sample.mean, let variance = sample.variance, sample.varies else { return nil }
    self.init(value: mean, variance: variance / Double(sample.count), degreesOfFreedom: Double(sample.count - 1))
  }

  /// The mean of `one` less the mean of `other`, their variances free to differ,
  /// or `nil` when either holds fewer than two or neither varies.
  ///
  /// - Source: Welch (1947), *Biometrika* 34:28–35.
  public init?(of one: [Double], against other: [Double]) {
    let (one, other) = (Sample(one), Sample(other))
    guard let mean = one.mean, let otherMean = other.mean, let variance = one.variance, let otherVariance = other.variance
    else { return nil }
    let parts = [
      VariancePart(variance: variance / Double(one.count), degreesOfFreedom: Double(one.count - 1)),
      VariancePart(variance: otherVariance / Double(other.count), degreesOfFreedom: Double(other.count - 1)),
    ]
    guard let degreesOfFreedom = VariancePart.degreesOfFreedom(ofSum: parts) else { return nil }
    self.init(value: mean - otherMean, variance: parts[0].variance + parts[1].variance, degreesOfFreedom: degreesOfFreedom)
  }

  /// The value in standard errors.
  public var t: Double { value / standardError }

  /// The two-sided p-value.
  public var pValue: Double { distribution.twoSided(t) }

  /// The value with its limits.
  public func estimate(level: ConfidenceLevel = .ninetyFive) -> Estimate {
    let reach = distribution.reach(level) * standardError
    return Estimate(value: value, standardError: standardError, limits: Interval(value - reach, value + reach))
  }
}

/// An estimated variance, as part of a sum of such.
public struct VariancePart: Hashable, Sendable {
  /// The variance.
  public let variance: Double
  /// The degrees of freedom it was estimated with; infinite when it is known.
  public let degreesOfFreedom: Double

  /// Creates a part.
  public init(variance: Double, degreesOfFreedom: Double) {
    self.variance = variance
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The degrees of freedom of the sum of independent parts: (∑v)² / ∑(v²/df), or `nil` unless the sum is above 0
  /// and every part has some. Infinite when every part is known.
  ///
  /// - Source: Satterthwaite (1946), *Biometrics Bulletin* 2:110–114.
  public static func degreesOfFreedom(ofSum parts: [VariancePart]) -> Double? {
    let sum = parts.reduce(0) { $0 + $1.variance }
    guard sum > 0, parts.allSatisfy({ $0.variance >= 0 && $0.degreesOfFreedom > 0 }) else { return nil }
    let uncertainty = parts.reduce(0) { $0 + ($1.variance / sum) * ($1.variance / sum) / $1.degreesOfFreedom }
    return 1 / uncertainty
  }
}

/// Several estimates of one thing, each with its own known variance, pooled when the thing itself differs from one to the next.
///
/// With a variance τ² between them, each weighs 1 / (v + τ²).
///
/// - Source: Paule & Mandel (1982), *J. Research NBS* 87:377–385; limits by Knapp & Hartung (2003), *Stat. Med.* 22:2693–2710,
///   never narrower than the plain ones.
/// - Checked: the BCG trials (Colditz 1994) against statsmodels.
public struct RandomEffects: Hashable, Sendable {
  /// The variance τ² between the estimates.
  public let betweenVariance: Double
  /// The pooled value.
  public let value: Double
  /// The variance of `value` given τ²: 1 / ∑w.
  public let variance: Double
  /// ∑w·(y − value)² over n − 1: 1 when τ² is the Paule–Mandel root, less when the estimates agree better than their variances say.
  public let spread: Double
  /// How many estimates were pooled.
  public let count: Int

  /// Pools `values` with the τ² that makes their weighted spread what it should be, or returns `nil` of none,
  /// when the lists differ in length, or when a variance is not positive.
  public init?(values: [Double], variances: [Double]) {
    guard let betweenVariance = Self.pauleMandel(values: values, variances: variances) else { return nil }
    self.init(values: values, variances: variances, betweenVariance: betweenVariance)
  }

  /// Pools `values` with a given τ², or returns `nil` of none, when the lists differ in length, or when a variance is not positive.
  public init?(values: [Double], variances: [Double], betweenVariance: Double) {
    guard !values.isEmpty, values.count == variances.count, betweenVariance >= 0, variances.allSatisfy({ $0 > 0 }) else { return nil }
    let pooled = Self.pool(values, variances, betweenVariance)
    self.betweenVariance = betweenVariance
    value = pooled.value
    variance = 1 / pooled.weight
    spread = values.count > 1 ? pooled.spread / Double(values.count - 1) : 1
    count = values.count
  }

  /// The degrees of freedom: one fewer than the estimates.
  public var degreesOfFreedom: Int { count - 1 }

  /// The value with Student limits on the modified Knapp–Hartung error; no limits of one estimate alone.
  public func estimate(level: ConfidenceLevel = .ninetyFive) -> Estimate {
    let error = (variance * max(1, spread)).squareRoot()
    let reach = StudentT(degreesOfFreedom: Double(degreesOfFreedom)).map { $0.reach(level) * error }
    return Estimate(value: value, standardError: error, limits: reach.map { Interval(value - $0, value + $0) })
  }

  /// The root τ² of ∑(y − ȳ)²/(v + τ²) = n − 1, or 0 when the left side is no more than that already.
  /// `nil` of none, when the lists differ in length, or when a variance is not positive.
  public static func pauleMandel(values: [Double], variances: [Double]) -> Double? {
    guard !values.isEmpty, values.count == variances.count, variances.allSatisfy({ $0 > 0 }) else { return nil }
    let target = Double(values.count - 1)
    guard heterogeneity(values, variances) > target else { return 0 }
    var (low, high) = (0.0, 1.0)
    while pool(values, variances, high).spread > target { (low, high) = (high, 2 * high) }
    for _ in 0..<200 where low.nextUp < high {
      let middle = (low + high) / 2
      if pool(values, variances, middle).spread > target { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// Cochran's Q: ∑(y − ȳ)²/v, the spread about the pooled value when nothing lies between the estimates.
  public static func heterogeneity(_ values: [Double], _ variances: [Double]) -> Double {
    pool(values, variances, 0).spread
  }

  private static func pool(
    _ values: [Double], _ variances: [Double], _ between: Double
  ) -> (value: Double, weight: Double, spread: Double) {
    var (weight, sum, spread) = (0.0, 0.0, 0.0)
    for (value, variance) in zip(values, variances) {
      weight += 1 / (variance + between)
      sum += value / (variance + between)
    }
    let mean = sum / weight
    for (value, variance) in zip(values, variances) { spread += (value - mean) * (value - mean) / (variance + between) }
    return (mean, weight, spread)
  }
}

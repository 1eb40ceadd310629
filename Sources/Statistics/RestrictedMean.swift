/// The mean time spent waiting for the event within a horizon: the area under a survival curve up to it.
///
///     ∫ S(t) dt  from the curve's origin to τ
///     Var = ∑ Aⱼ² · dⱼ / (nⱼ (nⱼ − dⱼ)),   Aⱼ the area from tⱼ to τ,   over event times tⱼ ≤ τ with nⱼ > dⱼ
///
/// Comparable between groups whose medians are not reached, as long as they share the horizon.
///
/// - Source: Irwin (1949), *J. Hygiene* 47:188–189; Klein & Moeschberger (2003), *Survival Analysis*, 4.5.
public struct RestrictedMean: Hashable, Sendable {
  /// The horizon τ, on the clock of the follow-ups.
  public let horizon: Double
  /// The mean time waiting, in the unit of the follow-ups.
  public let value: Double
  /// The variance of `value`; 0 when no event within the horizon left anybody waiting.
  public let variance: Double

  /// The standard error, or `nil` when the data hold no event to take it from.
  public var standardError: Double? { variance > 0 ? variance.squareRoot() : nil }

  /// The mean with its normal limits.
  public func estimate(level: ConfidenceLevel = .ninetyFive) -> Estimate {
    normalEstimate(value, variance: variance, level: level)
  }

  /// How much longer this group waits than `other` within the horizon, or `nil` when the horizons differ.
  public func difference(from other: RestrictedMean, level: ConfidenceLevel = .ninetyFive) -> Estimate? {
    guard horizon == other.horizon else { return nil }
    return normalEstimate(value - other.value, variance: variance + other.variance, level: level)
  }
}

extension KaplanMeier {
  /// The mean time spent waiting up to `horizon`, or `nil` without follow-ups or when the horizon is not after the curve's origin.
  ///
  /// - Convention: beyond the longest follow-up the curve counts as flat, so a horizon past it leans on nobody's data.
  /// - Complexity: O(steps).
  public func restrictedMean(to horizon: Double) -> RestrictedMean? {
    guard !steps.isEmpty, horizon.isFinite, horizon > origin else { return nil }
    var area = 0.0
    var variance = 0.0
    var end = horizon
    for step in steps.reversed() where step.time <= horizon {
      area += step.surviving * (end - max(step.time, origin))
      end = max(step.time, origin)
      variance += area * area * RiskTable.Row.greenwood(step.events, of: step.atRisk)
    }
    return RestrictedMean(horizon: horizon, value: area + end - origin, variance: variance)
  }
}

/// An estimate with symmetric normal limits; neither error nor limits when the variance is 0.
func normalEstimate(_ value: Double, variance: Double, level: ConfidenceLevel) -> Estimate {
  guard variance > 0 else { return Estimate(value: value, standardError: nil, limits: nil) }
  let error = variance.squareRoot()
  let reach = level.normalReach * error
  return Estimate(value: value, standardError: error, limits: Interval(value - reach, value + reach))
}

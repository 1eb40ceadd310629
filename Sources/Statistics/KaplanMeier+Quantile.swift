extension KaplanMeier {
  /// Which time counts as the one by which a share has had its event, when the curve lies exactly at that share for a while.
  public enum QuantileConvention: Hashable, Sendable, CaseIterable {
    /// The first such time: by then the share had in fact had the event.
    case firstTime
    /// The middle of the flat stretch, up to the next drop or, without one, the longest follow-up: what R's `quantile.survfit` gives.
    case midpoint
  }

  /// The earliest time by which half the group has had its event, or `nil`
  /// when fewer than half have: the median is not reached, not infinite.
  public var median: Double? { quantile(0.5) }

  /// The time by which a share of the group has had its event, or `nil` when it is not reached
  /// or `share` is not between 0 and 1.
  ///
  /// - Unit: that of the follow-ups, from their start (also for a landmark curve).
  /// - Complexity: O(steps).
  public func quantile(_ share: Double, convention: QuantileConvention = .firstTime) -> Double? {
    guard share > 0, share < 1 else { return nil }
    return crossing(steps.map(\.surviving), below: 1 - share, convention)
  }

  /// The limits of ``quantile(_:convention:)``: the times at which the limits of the curve reach it.
  ///
  /// - Source: Brookmeyer & Crowley (1982), *Biometrics* 38:29–41, with the limits of the curve's `scale`.
  /// - Complexity: O(steps).
  public func quantileLimits(
    _ share: Double, level: ConfidenceLevel = .ninetyFive, scale: Scale = .logLog,
    convention: QuantileConvention = .firstTime
  ) -> TimeLimits {
    guard share > 0, share < 1 else { return TimeLimits(lower: nil, upper: nil) }
    let limits = limits(level: level, scale: scale)
    return TimeLimits(
      lower: crossing(limits.map { $0?.lower }, below: 1 - share, convention),
      upper: crossing(limits.map { $0?.upper }, below: 1 - share, convention))
  }

  /// Shares closer than this are the same: (3/4)(2/3) is not exactly 1/2 in binary. R's value, the root of the machine epsilon.
  private static let sameShare = 1.5e-8

  private func crossing(_ curve: [Double?], below target: Double, _ convention: QuantileConvention) -> Double? {
    switch convention {
    case .firstTime:
      return curve.firstIndex { $0.map { $0 <= target + Self.sameShare } ?? false }.map { steps[$0].time }
    case .midpoint:
      guard let first = greatest(of: curve, upTo: target + Self.sameShare) else { return nil }
      guard first.value >= target - Self.sameShare else { return first.time }
      let drop = greatest(of: curve, upTo: target - Self.sameShare)
      return (first.time + (drop?.time ?? steps[steps.count - 1].time)) / 2
    }
  }

  /// The greatest value up to `bound` and the first time it is met. On a falling curve that is where the bound is first met;
  /// the limits on the scales `.plain` and `.log` may rise again, and R then looks the bound up by value.
  private func greatest(of curve: [Double?], upTo bound: Double) -> (time: Double, value: Double)? {
    var greatest: (time: Double, value: Double)?
    for (step, value) in zip(steps, curve) {
      guard let value, value <= bound, value > greatest?.value ?? -1 else { continue }
      greatest = (step.time, value)
    }
    return greatest
  }
}

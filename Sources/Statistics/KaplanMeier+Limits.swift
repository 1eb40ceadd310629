#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension KaplanMeier {
  /// The scale on which the limits of a share are taken to be symmetric.
  public enum Scale: Hashable, Sendable, CaseIterable {
    /// log(−log S): the best coverage in small groups, never outside `0...1`; no limits where S is 0 or 1.
    case logLog
    /// S itself, cut at 0 and 1: too narrow in small groups.
    case plain
    /// log S, cut at 1.
    case log
  }

  /// The share still waiting after `time`, with its standard error and limits.
  ///
  /// Limits are absent where the scale has none: on the log-log scale as long as nobody has had the event
  /// (``leastSurviving(at:level:)`` then bounds the share from below), on every scale once nobody is left waiting.
  ///
  /// - Source: log-log limits, Kalbfleisch & Prentice (1980); coverage in small samples, Borgan & Liestøl (1990).
  public func estimate(at time: Double, level: ConfidenceLevel = .ninetyFive, scale: Scale = .logLog) -> Estimate {
    let step = step(at: time)
    return Estimate(
      value: step?.surviving ?? 1, standardError: step.map(\.standardError) ?? 0,
      limits: Self.limits(step?.surviving ?? 1, step.map(\.relativeVariance) ?? 0, reach: level.normalReach, scale))
  }

  /// The limits of the share still waiting, for each step; `nil` where the scale has none.
  ///
  /// - Complexity: O(steps).
  public func limits(level: ConfidenceLevel = .ninetyFive, scale: Scale = .logLog) -> [Interval?] {
    let reach = level.normalReach
    return steps.map { Self.limits($0.surviving, $0.relativeVariance, reach: reach, scale) }
  }

  /// The exact lower limit of the share still waiting after `time` while nobody has had the event:
  /// (α/2)^(1/n) for the n still watched then. `nil` once there was an event, and when nobody is watched any more.
  ///
  /// - Source: Clopper & Pearson (1934), *Biometrika* 26:404–413, for no events among n.
  public func leastSurviving(at time: Double, level: ConfidenceLevel = .ninetyFive) -> Double? {
    let watched = table.atRisk(at: time)
    guard surviving(at: time) == 1, watched > 0 else { return nil }
    return pow(level.tail, 1 / Double(watched))
  }

  static func limits(_ surviving: Double, _ relativeVariance: Double?, reach: Double, _ scale: Scale) -> Interval? {
    guard let relativeVariance, surviving > 0 else { return nil }
    let spread = reach * relativeVariance.squareRoot()
    switch scale {
    case .plain: return Interval(max(0, surviving * (1 - spread)), min(1, surviving * (1 + spread)))
    case .log: return Interval(surviving * exp(-spread), min(1, surviving * exp(spread)))
    case .logLog:
      guard surviving < 1 else { return nil }
      let power = exp(spread / -naturalLog(surviving))
      return Interval(pow(surviving, power), pow(surviving, 1 / power))
    }
  }
}

/// The natural logarithm, under a name that the scale `.log` does not hide.
private func naturalLog(_ x: Double) -> Double { log(x) }

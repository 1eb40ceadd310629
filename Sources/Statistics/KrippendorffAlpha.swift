/// How far several raters agree, beyond chance, on units that not all of them need have rated: Krippendorff's α.
///
///     α = 1 − (n − 1) · ∑ o·δ² / ∑ nc·nk·δ²
///
/// with o the pairs of ratings within units, each unit's pairs over one fewer than its ratings, and n the ratings that have a partner.
///
/// - Source: Krippendorff (2011), "Computing Krippendorff's alpha-reliability".
/// - Checked: the example of that paper, four observers and twelve units, at all four levels.
public struct KrippendorffAlpha: Hashable, Sendable {
  /// What differences between ratings mean.
  public enum Measurement: Hashable, Sendable, CaseIterable {
    /// Names: the same or not.
    case nominal
    /// Ranks, such as 1 to 5: how many ratings lie between.
    case ordinal
    /// Amounts: the difference.
    case interval
    /// Amounts above 0: the difference beside the sum.
    case ratio
  }

  /// The interval of a bootstrap, and what to repeat it with.
  public struct Bootstrap: Hashable, Sendable {
    /// The percentile interval.
    public let limits: Interval
    /// How many resamples had an α.
    public let resamples: Int
    /// The seed of the draws.
    public let seed: UInt64
  }

  /// The agreement: 1 perfect, 0 what chance gives, below 0 worse.
  public let value: Double
  /// How many units at least two raters rated.
  public let units: Int
  /// What differences between ratings meant.
  public let measurement: Measurement
  private let coded: CodedRatings

  /// Compares the ratings of each unit, missing ones left out, or returns `nil` when a rating is not finite,
  /// when no unit was rated twice or when all ratings are the same.
  ///
  /// - Complexity: O(ratings · log ratings + distinct²).
  public init?(units: [[Double]], _ measurement: Measurement) {
    guard units.joined().allSatisfy(\.isFinite) else { return nil }
    let coded = CodedRatings(units)
    guard let value = coded.alpha(of: coded.units, measurement) else { return nil }
    self.value = value
    self.units = coded.units.count
    self.measurement = measurement
    self.coded = coded
  }

  /// Limits from drawing the units anew, or `nil` when fewer than half of the resamples have an α.
  ///
  /// - Complexity: O(resamples · (ratings + distinct²)).
  public func bootstrap(level: ConfidenceLevel = .ninetyFive, resamples: Int = 2000, seed: UInt64) -> Bootstrap? {
    var random = SplitMix(seed: seed)
    let values = (0..<max(0, resamples)).compactMap { _ in
      coded.alpha(of: coded.units.map { _ in coded.units[random.index(below: coded.units.count)] }, measurement)
    }
    let sample = Sample(values)
    guard 2 * values.count >= resamples, let lower = sample.quantile(level.tail), let upper = sample.quantile(1 - level.tail)
    else { return nil }
    return Bootstrap(limits: Interval(lower, upper), resamples: values.count, seed: seed)
  }
}

/// Ratings as places among the distinct values.
private struct CodedRatings: Hashable, Sendable {
  /// The distinct values, rising.
  let values: [Double]
  /// The places of the ratings of each unit rated at least twice.
  let units: [[Int]]

  init(_ units: [[Double]]) {
    let paired = units.filter { $0.count > 1 }
    let values = Set(paired.joined()).sorted()
    self.values = values
    self.units = paired.map { unit in unit.map { rating in values.firstPosition { $0 >= rating } } }
  }

  func alpha(of units: [[Int]], _ measurement: KrippendorffAlpha.Measurement) -> Double? {
    let totals = units.reduce(into: Array(repeating: 0.0, count: values.count)) { totals, unit in
      for place in unit { totals[place] += 1 }
    }
    let distances = Distances(values, totals, measurement)
    let within = units.reduce(0) { $0 + distances.sum(within: $1) }
    let chance = distances.sum(between: totals)
    guard chance > 0 else { return nil }
    return 1 - (totals.reduce(0, +) - 1) * within / chance
  }
}

/// Squared differences between values, which on the ordinal level depend on how often each value occurs.
private struct Distances {
  let values: [Double]
  let totals: [Double]
  let measurement: KrippendorffAlpha.Measurement
  /// Ratings up to the middle of each value's own: ordinal differences are differences of these.
  let middles: [Double]

  init(_ values: [Double], _ totals: [Double], _ measurement: KrippendorffAlpha.Measurement) {
    self.values = values
    self.totals = totals
    self.measurement = measurement
    var sum = 0.0
    middles = totals.map { total in
      sum += total
      return sum - total / 2
    }
  }

  func squared(_ one: Int, _ other: Int) -> Double {
    switch measurement {
    case .nominal: return one == other ? 0 : 1
    case .ordinal: return square(middles[one] - middles[other])
    case .interval: return square(values[one] - values[other])
    case .ratio:
      let sum = values[one] + values[other]
      return sum == 0 ? 0 : square((values[one] - values[other]) / sum)
    }
  }

  /// The pairs of one unit, each way round, over one fewer than its ratings.
  func sum(within unit: [Int]) -> Double {
    var sum = 0.0
    for one in unit.indices {
      for other in unit.indices where other > one { sum += squared(unit[one], unit[other]) }
    }
    return 2 * sum / Double(unit.count - 1)
  }

  /// All pairs of ratings, each way round.
  func sum(between totals: [Double]) -> Double {
    var sum = 0.0
    for one in totals.indices {
      for other in totals.indices where other > one { sum += totals[one] * totals[other] * squared(one, other) }
    }
    return 2 * sum
  }

  private func square(_ x: Double) -> Double { x * x }
}

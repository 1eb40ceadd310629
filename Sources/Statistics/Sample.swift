/// Some numbers, and what they say on average.
public struct Sample: Hashable, Sendable {
  /// The numbers, as they came.
  public let values: [Double]

  /// Creates a sample of `values`.
  public init(_ values: [Double]) { self.values = values }

  /// How many there are.
  public var count: Int { values.count }

  /// The mean, or `nil` of none.
  public var mean: Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(count)
  }

  /// The variance with n − 1 below the line, or `nil` of fewer than two.
  public var variance: Double? { covariance(with: self) }

  /// The root of the variance, or `nil` of fewer than two.
  public var standardDeviation: Double? { variance?.squareRoot() }

  /// The covariance with n − 1 below the line, or `nil` of fewer than two or when the samples differ in length.
  public func covariance(with other: Sample) -> Double? {
    guard count == other.count, count > 1, let mean, let otherMean = other.mean else { return nil }
    let sum = zip(values, other.values).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - otherMean) }
    return sum / Double(count - 1)
  }

  /// Pearson's correlation, or `nil` when either sample does not vary.
  public func correlation(with other: Sample) -> Double? {
    guard let covariance = covariance(with: other), let own = standardDeviation, let others = other.standardDeviation,
      varies, other.varies
    else { return nil }
    return min(1, max(-1, covariance / (own * others)))
  }

  /// Whether the numbers differ by more than sums of equal numbers may differ through rounding.
  public var varies: Bool {
    guard let least = values.min(), let most = values.max() else { return false }
    return most - least > 1e-12 * max(abs(least), abs(most))
  }

  /// The value that a share of the sample lies below, interpolated between neighbours, or `nil` of none or for a share outside `0...1`.
  ///
  /// - Source: Hyndman & Fan (1996), *American Statistician* 50:361–365, definition 7.
  public func quantile(_ share: Double) -> Double? {
    guard !values.isEmpty, (0...1).contains(share) else { return nil }
    let sorted = values.sorted()
    let position = share * Double(count - 1)
    let below = Int(position)
    let above = min(below + 1, count - 1)
    return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
  }

  /// The rank of each number, from 1; equal numbers share the mean of their ranks.
  ///
  /// - Complexity: O(*n* log *n*).
  public var ranks: [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = values
    var start = 0
    while start < order.count {
      let end = order[start...].firstIndex { values[$0] > values[order[start]] } ?? order.count
      for index in order[start..<end] { ranks[index] = Double(start + 1 + end) / 2 }
      start = end
    }
    return ranks
  }
}

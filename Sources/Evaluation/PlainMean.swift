import Statistics

/// The arithmetic mean of some figures.
public struct PlainMean: Hashable, Sendable {
  /// The mean.
  public let value: Double
  /// Its standard error, or `nil` for a single figure.
  public let standardError: Double?
  /// How many figures there are.
  public let count: Int
}

extension PlainMean {
  /// The mean of `figures`, or `nil` of none.
  init?(of figures: [Double]) {
    guard !figures.isEmpty else { return nil }
    let n = Double(figures.count)
    let mean = figures.reduce(0, +) / n
    value = mean
    count = figures.count
    let squares = figures.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    standardError = figures.count > 1 ? (squares / (n - 1) / n).squareRoot() : nil
  }
}

extension [Double] {
  /// The middle figure, or the mean of the middle two; `nil` of none.
  var median: Double? {
    guard !isEmpty else { return nil }
    let ordered = sorted()
    let middle = count / 2
    return count.isMultiple(of: 2) ? (ordered[middle - 1] + ordered[middle]) / 2 : ordered[middle]
  }
}

extension PlainMean {
  /// Student limits of the mean; `nil` for a single figure.
  public func limits(level: ConfidenceLevel = .ninetyFive) -> Interval? {
    guard let standardError, let distribution = StudentT(degreesOfFreedom: Double(count - 1)) else { return nil }
    let reach = distribution.reach(level) * standardError
    return Interval(value - reach, value + reach)
  }
}

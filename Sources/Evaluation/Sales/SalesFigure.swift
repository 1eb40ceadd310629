import Onboarding
import Statistics

/// One standard figure of some people in some period, with what it was worked out from.
public struct SalesFigure: Hashable, Sendable {
  /// What a figure is, which decides how it is told and compared.
  public enum Kind: Hashable, Sendable {
    /// So many of so many.
    case rate
    /// A part of an amount: its spread is not that of counts.
    case share
    /// A sum over `count` things, divided by them.
    case mean
    case median
    /// A number of things, or their amounts together.
    case total
  }

  /// The metric's identifier: of a ``StandardMetric``, of one of the company's own, or a count such as `deals-open`.
  public let metric: Metric.ID
  /// What it is of.
  public let kind: Kind
  /// The unit it is told in.
  public let unit: Metric.Unit?
  /// The currency of an amount; `nil` where the source named none.
  public let currency: String?
  /// The figure; `nil` where there is nothing to divide by.
  public let value: Double?
  /// What a rate counted, or what a mean added up; `nil` for other kinds.
  public let numerator: Double?
  /// What it was divided by.
  public let denominator: Double?
  /// How many deals, calls or observations are behind it.
  public let count: Int
  /// 95 % limits: Wilson's for a rate, Student's for a mean; `nil` for a single one, and for counts.
  public let limits: Interval?
  /// The variance of the figure, with its degrees of freedom; `nil` where it has none.
  public let variance: VariancePart?
  /// What was to be reached; `nil` where nobody said.
  public var target: Double?
  /// The share of `target` attained.
  public var attainment: Double?
  /// Whether there are amounts in other currencies besides, so that a name alone would not tell which this is.
  public var namesCurrency = false
  /// Whether it is of typed or imported observations rather than of deals and activities.
  public var isObserved = false

  /// Whether it rests on so few that its interval says more than the figure.
  public var isFew: Bool {
    switch kind {
    case .rate, .share, .mean, .median: count < Definitions.fewest
    case .total: false
    }
  }
}

extension SalesFigure {
  /// A share of things counted.
  init(rate metric: Metric.ID, _ part: Int, of whole: Int) {
    let proportion = Proportion(part, of: whole)
    self.init(
      metric: metric, kind: .rate, unit: .percent, currency: nil, value: proportion?.share, numerator: Double(part),
      denominator: Double(whole), count: whole, limits: proportion?.wilson(), variance: Self.variance(of: part, of: whole))
  }

  /// The variance that Agresti and Coull give a share: it is never 0, as that of none or all would be.
  private static func variance(of part: Int, of whole: Int) -> VariancePart? {
    guard whole > 0 else { return nil }
    let trials = Double(whole) + 4
    let share = (Double(part) + 2) / trials
    return VariancePart(variance: share * (1 - share) / trials, degreesOfFreedom: .infinity)
  }

  /// A mean of `tally`.
  init(mean metric: Metric.ID, _ tally: SalesSums.Tally, unit: Metric.Unit?, currency: String? = nil) {
    let mean = tally.mean
    self.init(
      metric: metric, kind: .mean, unit: unit, currency: currency, value: mean?.value, numerator: tally.sum,
      denominator: Double(tally.count),
      count: tally.count, limits: mean?.limits(), variance: mean?.variance)
  }

  /// A middle figure.
  init(median metric: Metric.ID, _ value: Double?, of count: Int, unit: Metric.Unit?, currency: String? = nil) {
    self.init(
      metric: metric, kind: .median, unit: unit, currency: currency, value: value, numerator: nil, denominator: Double(count), count: count,
      limits: nil, variance: nil)
  }

  /// A number, or an amount, of `count` things.
  init(total metric: Metric.ID, _ value: Double, of count: Int, unit: Metric.Unit?, currency: String? = nil) {
    self.init(
      metric: metric, kind: .total, unit: unit, currency: currency, value: value, numerator: nil, denominator: nil, count: count,
      limits: nil, variance: nil)
  }

  /// Won over won and lost, by amount.
  ///
  /// The limits are those of a ratio of two sums (Cochran, *Sampling Techniques*, 3rd ed., 6.5): a large deal weighs as much as it is worth.
  init(amount metric: Metric.ID, won: SalesSums.Tally, lost: SalesSums.Tally, currency: String?) {
    let (whole, count) = (won.sum + lost.sum, won.count + lost.count)
    let share = whole > 0 ? won.sum / whole : nil
    let variance = share.flatMap { share -> VariancePart? in
      guard count > 1 else { return nil }
      let residuals = (1 - share) * (1 - share) * won.squares + share * share * lost.squares
      let n = Double(count)
      return VariancePart(variance: n / (n - 1) * residuals / (whole * whole), degreesOfFreedom: n - 1)
    }
    self.init(
      metric: metric, kind: .share, unit: .percent, currency: currency, value: share, numerator: won.sum, denominator: whole, count: count,
      limits: variance.flatMap { part in share.flatMap { Self.limits($0, part).map { Interval(max(0, $0.lower), min(1, $0.upper)) } } },
      variance: variance)
  }

  /// Student's limits of a value.
  static func limits(_ value: Double, _ part: VariancePart) -> Interval? {
    guard part.variance > 0, let distribution = StudentT(degreesOfFreedom: part.degreesOfFreedom) else { return nil }
    let reach = distribution.reach(.ninetyFive) * part.variance.squareRoot()
    return Interval(value - reach, value + reach)
  }
}

extension SalesSums.Tally {
  /// The mean with its standard error; `nil` of none.
  var mean: PlainMean? {
    guard count > 0 else { return nil }
    let n = Double(count)
    let mean = sum / n
    // Cancellation can leave a little less than nothing.
    let spread = max(0, squares - n * mean * mean)
    return PlainMean(value: mean, standardError: count > 1 ? (spread / (n - 1) / n).squareRoot() : nil, count: count)
  }

  static func + (a: Self, b: Self) -> Self {
    var sum = a
    sum.count += b.count
    sum.sum += b.sum
    sum.squares += b.squares
    return sum
  }
}

extension PlainMean {
  var variance: VariancePart? {
    standardError.map { VariancePart(variance: $0 * $0, degreesOfFreedom: Double(count - 1)) }
  }
}

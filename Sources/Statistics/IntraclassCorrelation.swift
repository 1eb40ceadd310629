/// How much of the variance of ratings is between the subjects rated, when every rater rated every subject.
///
/// - Source: Shrout & Fleiss (1979), *Psychological Bulletin* 86:420–428; limits of agreement by their equations, after Satterthwaite.
/// - Checked: their table 4, from the ratings of table 2, against R `psych::ICC`.
public struct IntraclassCorrelation: Hashable, Sendable {
  /// Which differences between raters count as disagreement.
  public enum Form: Hashable, Sendable, CaseIterable {
    /// Every subject has raters of its own: ICC(1, ·).
    case oneWay
    /// The raters are a sample, and their leniency counts: ICC(2, ·).
    case agreement
    /// These raters only, and their leniency does not count: ICC(3, ·).
    case consistency
  }

  /// Whose ratings are to be relied on.
  public enum Basis: Hashable, Sendable, CaseIterable {
    /// One rater's.
    case single
    /// The mean of all raters'.
    case average
  }

  /// A correlation with its test against 0 and its limits.
  public struct Coefficient: Hashable, Sendable {
    /// The correlation; may be below 0.
    public let value: Double
    /// The ratio of variances tested.
    public let ratio: Double
    /// The degrees of freedom above the line.
    public let upperDegreesOfFreedom: Double
    /// The degrees of freedom below the line.
    public let lowerDegreesOfFreedom: Double
    /// The chance of such a ratio if subjects did not differ.
    public let pValue: Double
    /// The limits, or `nil` where they do not exist.
    public let limits: Interval?
  }

  /// How many subjects were rated.
  public let subjects: Int
  /// How many raters rated each.
  public let raters: Int
  private let between: Double
  private let within: Double
  private let leniency: Double
  private let residual: Double

  /// Takes the ratings apart, one row per subject, one column per rater, or returns `nil` of fewer than two subjects or raters,
  /// when rows differ in length, or when all ratings are the same.
  public init?(ratings: [[Double]]) {
    guard let raters = ratings.first?.count, ratings.count > 1, raters > 1, ratings.allSatisfy({ $0.count == raters }),
      Sample(Array(ratings.joined())).varies
    else { return nil }
    let (n, k) = (Double(ratings.count), Double(raters))
    let rows = ratings.map { $0.reduce(0, +) / k }
    let columns = (0..<raters).map { rater in ratings.reduce(0) { $0 + $1[rater] } / n }
    let rest = zip(ratings, rows).reduce(0) { $0 + $1.0.reduce(0) { [row = $1.1] in $0 + ($1 - row) * ($1 - row) } }
    let raterMean = Sample(columns).variance ?? 0
    subjects = ratings.count
    self.raters = raters
    between = k * (Sample(rows).variance ?? 0)
    within = rest / (n * (k - 1))
    leniency = n * raterMean
    residual = max(0, rest - n * (k - 1) * raterMean) / ((n - 1) * (k - 1))
  }

  /// The correlation of a form, or `nil` when there is nothing for subjects to stand out from.
  public func coefficient(_ form: Form, _ basis: Basis, level: ConfidenceLevel = .ninetyFive) -> Coefficient? {
    let error = form == .oneWay ? within : residual
    let upper = Double(subjects - 1)
    let lower = form == .oneWay ? Double(subjects * (raters - 1)) : upper * Double(raters - 1)
    guard let value = value(form, basis), let distribution = FisherF(upper, lower), error > 1e-14 * between else { return nil }
    let ratio = between / error
    return Coefficient(
      value: value, ratio: ratio, upperDegreesOfFreedom: upper, lowerDegreesOfFreedom: lower,
      pValue: distribution.upperTail(ratio),
      limits: form == .agreement ? agreementLimits(basis, level) : ratioLimits(ratio, upper, lower, basis, level))
  }

  private func value(_ form: Form, _ basis: Basis) -> Double? {
    let (n, k) = (Double(subjects), Double(raters))
    let error = form == .oneWay ? within : residual
    let bias = form == .agreement ? (leniency - residual) / n : 0
    let denominator = basis == .single ? between + (k - 1) * error + k * bias : between + bias
    return denominator > 0 ? (between - error) / denominator : nil
  }

  private func ratioLimits(
    _ ratio: Double, _ upper: Double, _ lower: Double, _ basis: Basis, _ level: ConfidenceLevel
  ) -> Interval? {
    guard ratio > 0, let own = FisherF(upper, lower), let swapped = FisherF(lower, upper) else { return nil }
    let least = ratio / own.quantile(1 - level.tail)
    let most = ratio * swapped.quantile(1 - level.tail)
    let k = Double(raters)
    return basis == .single
      ? Interval((least - 1) / (least + k - 1), (most - 1) / (most + k - 1))
      : Interval(1 - 1 / least, 1 - 1 / most)
  }

  private func agreementLimits(_ basis: Basis, _ level: ConfidenceLevel) -> Interval? {
    let (n, k) = (Double(subjects), Double(raters))
    guard let freedom = agreementDegreesOfFreedom, let above = FisherF(n - 1, freedom), let below = FisherF(freedom, n - 1)
    else { return nil }
    let (high, low) = (above.quantile(1 - level.tail), below.quantile(1 - level.tail))
    let noise = k * leniency + (k * n - k - n) * residual
    let least = n * (between - high * residual) / (high * noise + n * between)
    let most = n * (low * between - residual) / (noise + n * low * between)
    let limits = [least, most].map { basis == .single ? $0 : $0 * k / (1 + $0 * (k - 1)) }
    return limits.allSatisfy(\.isFinite) ? Interval(limits[0], limits[1]) : nil
  }

  /// Satterthwaite's degrees of freedom of the error that raters and residual make together.
  private var agreementDegreesOfFreedom: Double? {
    guard let single = value(.agreement, .single), residual > 0 else { return nil }
    let (n, k) = (Double(subjects), Double(raters))
    let raterPart = k * single * leniency / residual
    let restPart = n * (1 + (k - 1) * single) - k * single
    let sum = raterPart + restPart
    return (k - 1) * (n - 1) * sum * sum / ((n - 1) * raterPart * raterPart + restPart * restPart)
  }
}

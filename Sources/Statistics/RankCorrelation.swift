#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How far two measures put the same subjects in the same order: Spearman's ρ, with Kendall's τ beside it.
///
/// - Source: Spearman (1904), *Am. J. Psychology* 15:72–101; limits by Bonett & Wright (2000), *Psychometrika* 65:23–28.
/// - Checked: mtcars and iris data against R 4.2 `cor.test`; eight scorecards by all 40,320 orders.
public struct RankCorrelation: Hashable, Sendable {
  /// Spearman's ρ: Pearson's correlation of the ranks, equal values sharing the mean of theirs.
  public let value: Double
  /// How many subjects were ranked.
  public let count: Int
  private let ranks: [Double]
  private let others: [Double]

  /// Up to this many subjects, the p-value looks at every order there is.
  public static let mostForAllOrders = 8

  /// Ranks two measures of the same subjects, or returns `nil` of fewer than three, when the lists differ in length,
  /// a value is not a number, or either measure does not vary.
  ///
  /// - Complexity: O(*n* log *n*).
  public init?(_ measure: [Double], _ other: [Double]) {
    guard measure.count == other.count, measure.count > 2, !(measure + other).contains(where: \.isNaN) else { return nil }
    let (ranks, others) = (Sample(measure).ranks, Sample(other).ranks)
    guard let correlation = Sample(ranks).correlation(with: Sample(others)) else { return nil }
    value = correlation
    count = measure.count
    self.ranks = ranks
    self.others = others
  }

  /// Limits on Fisher's scale, tanh(atanh ρ ± z·√((1 + ρ²/2)/(n − 3))), or `nil` of three or of a perfect correlation.
  public func limits(level: ConfidenceLevel = .ninetyFive) -> Interval? {
    guard count > 3, !isPerfect else { return nil }
    let reach = level.normalReach * ((1 + value * value / 2) / Double(count - 3)).squareRoot()
    return Interval(tanh(atanh(value) - reach), tanh(atanh(value) + reach))
  }

  /// ρ·√((n − 2)/(1 − ρ²)), about Student-distributed with n − 2 degrees of freedom, or `nil` of a perfect correlation.
  public var t: Double? {
    isPerfect ? nil : value * (Double(count - 2) / (1 - value * value)).squareRoot()
  }

  /// The two-sided p-value: exact up to mostForAllOrders subjects, above by Student's distribution;
  /// of a perfect correlation always exact.
  public var pValue: Double {
    guard count > Self.mostForAllOrders else { return exactP }
    guard let t, let distribution = StudentT(degreesOfFreedom: Double(count - 2)) else { return perfectP }
    return distribution.twoSided(t)
  }

  /// The two-sided p-value by Student's distribution whatever the count, or `nil` of a perfect correlation.
  public var studentP: Double? {
    t.flatMap { t in StudentT(degreesOfFreedom: Double(count - 2)).map { $0.twoSided(t) } }
  }

  /// Kendall's τ_b: right pairs less wrong ones, over the geometric mean of the pairs that either measure tells apart.
  ///
  /// - Source: Kendall (1945), *Biometrika* 33:239–251.
  /// - Complexity: O(*n* log *n*).
  public var kendall: Double {
    let (places, placeCount) = others.places
    let order = ranks.indices.sorted { ranks[$0] < ranks[$1] }
    var seen = OrderCounts(places: placeCount)
    var score = 0
    for batch in order.runs(where: { ranks[$0] == ranks[$1] }) {
      for subject in batch {
        let (below, _, above) = seen.around(places[subject])
        score += below - above
      }
      for subject in batch { seen.add(at: places[subject]) }
    }
    return Double(score) / (toldApart(ranks) * toldApart(others)).squareRoot()
  }

  private var isPerfect: Bool { abs(value) > 1 - 1e-12 }

  /// How many pairs a measure tells apart.
  private func toldApart(_ ranks: [Double]) -> Double {
    let sizes = ranks.sorted().runs(where: ==).map { Double($0.count) }
    return sizes.reduce(Double(count) * Double(count - 1) / 2) { $0 - $1 * ($1 - 1) / 2 }
  }

  /// The share of all orders whose correlation is at least as far from 0.
  private var exactP: Double {
    let middle = Double(count + 1) / 2
    let centred = ranks.map { $0 - middle }
    let seen = abs(zip(centred, others).reduce(0) { $0 + $1.0 * $1.1 }) - 1e-9
    var order = Array(others.indices)
    var (extreme, all) = (0, 0)
    repeat {
      let sum = zip(centred, order).reduce(0) { $0 + $1.0 * others[$1.1] }
      all += 1
      extreme += abs(sum) >= seen ? 1 : 0
    } while order.advanceToNextPermutation()
    return Double(extreme) / Double(all)
  }

  /// At most two orders of n! are perfect, one each way, times the orders of equal values among themselves.
  private var perfectP: Double {
    let ties = ranks.sorted().runs(where: ==).reduce(0) { $0 + Stirling.logGamma(Double($1.count + 1)) }
    return min(1, 2 * exp(ties - Stirling.logGamma(Double(count + 1))))
  }
}

extension RankCorrelation {
  /// How many subjects it takes to see a correlation of size `correlation`, by Fisher's approximation,
  /// or `nil` for 0 and for a size of 1 or more.
  ///
  ///     ((z_level + z_power) / atanh ρ)² + 3
  public static func subjectsNeeded(
    toSee correlation: Double, power: Double = 0.8, level: ConfidenceLevel = .ninetyFive
  ) -> Int? {
    let size = abs(correlation)
    guard size > 0, size < 1, power > 0, power < 1 else { return nil }
    let ratio = (level.normalReach + Normal.quantile(power)) / atanh(size)
    return Int(exactly: (ratio * ratio + 3).rounded())
  }

  /// What a correlation seen among those selected would have been among all, or `nil` for a size above 1
  /// or a ratio that is not above 0.
  ///
  ///     r·u / √(1 + r²·(u² − 1)),   u = SD among all / SD among those selected
  ///
  /// - Convention: the selection was by this very measure, and the relation is straight with an even spread.
  /// - Source: Thorndike (1949), *Personnel Selection*, case II.
  public static func correctedForSelection(_ correlation: Double, deviationRatio: Double) -> Double? {
    guard abs(correlation) <= 1, deviationRatio > 0, deviationRatio.isFinite else { return nil }
    let square = correlation * correlation * (deviationRatio * deviationRatio - 1)
    return correlation * deviationRatio / (1 + square).squareRoot()
  }
}

extension Array {
  /// The longest stretches of neighbours that are alike.
  func runs(where alike: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var runs: [ArraySlice<Element>] = []
    var start = 0
    while start < count {
      let end = self[start...].firstIndex { !alike($0, self[start]) } ?? count
      runs.append(self[start..<end])
      start = end
    }
    return runs
  }
}

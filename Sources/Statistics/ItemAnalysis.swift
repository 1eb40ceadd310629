/// What the items of a test do, and how far the test as a whole can be relied on.
///
/// - Source: Crocker & Algina (1986), *Introduction to Classical and Modern Test Theory*; Cronbach (1951), *Psychometrika* 16:297–334;
///   the measures and their names are those of Moodle's quiz report.
/// - Checked: LSAT section 6 (1000 examinees) and a quiz of eight, against R `psych`.
public struct ItemAnalysis: Sendable, Equatable {
  /// One item of a test.
  public struct Item: Hashable, Sendable {
    /// The mean mark as a share of the best.
    public let facility: Double
    /// The standard deviation of the marks, or `nil` of one attempt.
    public let standardDeviation: Double?
    /// The correlation of the marks with the marks on the whole test, or `nil` when either does not vary.
    public let correlationWithTotal: Double?
    /// The correlation of the marks with the marks on all other items, or `nil` when either does not vary.
    public let discrimination: Double?
    /// The covariance with the marks on all other items, beside the greatest the same marks could have had; `nil` when that is 0.
    public let discriminativeEfficiency: Double?
    /// Cronbach's α of the test without this item, or `nil` where it does not exist.
    public let alphaIfDropped: Double?
  }

  /// How many attempts were analysed.
  public let attempts: Int
  /// The items, in the order of their columns.
  public let items: [Item]
  /// The mean mark on the whole test.
  public let meanTotal: Double
  /// The standard deviation of the marks on the whole test, or `nil` of one attempt.
  public let totalStandardDeviation: Double?
  /// Cronbach's α, or `nil` of one item or one attempt, or when the marks on the whole test do not vary.
  public let alpha: Double?

  /// Analyses marks, one row per attempt and one column per item, or returns `nil` without attempts or items, when rows or `best`
  /// differ in length, or when a best mark is not above 0. `best` are the marks for a full answer, 1 each when left out.
  ///
  /// - Complexity: O(items · attempts · log attempts).
  public init?(marks: [[Double]], best: [Double]? = nil) {
    guard let count = marks.first?.count, count > 0, marks.allSatisfy({ $0.count == count }) else { return nil }
    let best = best ?? Array(repeating: 1, count: count)
    guard best.count == count, best.allSatisfy({ $0 > 0 }) else { return nil }
    let columns = (0..<count).map { item in Sample(marks.map { $0[item] }) }
    let totals = Sample(marks.map { $0.reduce(0, +) })
    attempts = marks.count
    meanTotal = totals.values.reduce(0, +) / Double(marks.count)
    totalStandardDeviation = totals.standardDeviation
    alpha = Self.alpha(columns, totals)
    items = columns.indices.map { index in
      let rest = Sample(zip(totals.values, columns[index].values).map { $0 - $1 })
      let others = columns.indices.filter { $0 != index }.map { columns[$0] }
      return Item(columns[index], best: best[index], totals: totals, rest: rest, alphaIfDropped: Self.alpha(others, rest))
    }
  }

  /// The standard error of one person's mark on the whole test, or `nil` without an α.
  public var standardErrorOfMeasurement: Double? {
    guard let alpha, let totalStandardDeviation else { return nil }
    return totalStandardDeviation * max(0, 1 - alpha).squareRoot()
  }

  /// The limits of α, or `nil` without an α.
  ///
  /// - Source: Feldt (1965), *Psychometrika* 30:357–370.
  public func alphaLimits(level: ConfidenceLevel = .ninetyFive) -> Interval? {
    let people = Double(attempts - 1)
    guard let alpha, let distribution = FisherF(people, people * Double(items.count - 1)) else { return nil }
    return Interval(
      1 - (1 - alpha) * distribution.quantile(1 - level.tail), 1 - (1 - alpha) * distribution.quantile(level.tail))
  }

  private static func alpha(_ columns: [Sample], _ totals: Sample) -> Double? {
    guard columns.count > 1, totals.varies, let total = totals.variance, total > 0 else { return nil }
    let parts = columns.reduce(0) { $0 + ($1.variance ?? 0) }
    return Double(columns.count) / Double(columns.count - 1) * (1 - parts / total)
  }
}

extension ItemAnalysis.Item {
  fileprivate init(_ marks: Sample, best: Double, totals: Sample, rest: Sample, alphaIfDropped: Double?) {
    let greatest = Sample(marks.values.sorted()).covariance(with: Sample(rest.values.sorted()))
    let hasGreatest = marks.varies && rest.varies
    self.init(
      facility: (marks.mean ?? 0) / best, standardDeviation: marks.standardDeviation,
      correlationWithTotal: marks.correlation(with: totals), discrimination: marks.correlation(with: rest),
      discriminativeEfficiency: hasGreatest ? marks.covariance(with: rest).flatMap { own in greatest.map { own / $0 } } : nil,
      alphaIfDropped: alphaIfDropped)
  }
}

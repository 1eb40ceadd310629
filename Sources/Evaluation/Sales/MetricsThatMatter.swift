import Onboarding
import Statistics

/// Which metrics go with quota attainment from person to person.
///
/// One point is one person: the mean of their months on the metric against the mean of their months of attainment. Months of one person are not
/// independent, so counting each as a point would make certainty out of repetition.
public struct MetricsThatMatter: Sendable {
  /// One metric beside quota attainment.
  public struct Association: Hashable, Sendable {
    public let metric: Metric.ID
    /// People with both.
    public let people: Int
    /// Spearman's rank correlation, its sign turned where less of the metric is better: above 0, who does well on it attains more. `nil` below
    /// ``fewestPeople``, or where all have the same.
    public let correlation: Double?
    /// 95 % limits (Fisher's z with the variance of Bonett and Wright).
    public let limits: Interval?
    /// Two-sided; exact up to eight people.
    public let pValue: Double?
    /// The false discovery rate (Benjamini and Hochberg) over all metrics with a p-value.
    public internal(set) var qValue: Double?
    /// Whether the metric is a part of what quota is made of.
    public let isPartOfQuota: Bool
  }

  /// The metric of attainment; `nil` where nobody has a figure of it.
  public let quota: Metric.ID?
  public let asOf: Day
  /// The strongest first; those without a correlation last, by name.
  public let associations: [Association]

  /// A rank correlation of four people takes one of eleven values.
  public static let fewestPeople = 5

  public init(of evidence: TrainingEvidence, in catalogue: Catalogue, asOf day: Day) {
    let known = ["quota-attainment", "bookings"].lazy.map { Metric.ID($0) }.first { evidence.observations.metrics.contains($0) }
    quota = known
    asOf = day
    guard let known else {
      associations = []
      return
    }
    let attained = Self.means(MonthlyAttainment(of: known, in: evidence, catalogue, asOf: day).entries) { $0.attainment }
    var found = evidence.observations.metrics.filter { $0 != known }.sorted().map { metric -> Association in
      let entries = MonthlyAttainment(of: metric, in: evidence, catalogue, asOf: day).entries
      return Association(metric, Self.means(entries) { $0.figure }, attained, better: catalogue.metric(metric)?.better ?? .higher)
    }
    let tested = found.indices.filter { found[$0].pValue != nil }
    for (place, q) in zip(tested, FalseDiscovery.adjusted(tested.compactMap { found[$0].pValue })) { found[place].qValue = q }
    associations = found.sorted {
      (-abs($0.correlation ?? -1), $0.correlation == nil ? 1 : 0, $0.metric) < (
        -abs($1.correlation ?? -1), $1.correlation == nil ? 1 : 0, $1.metric
      )
    }
  }

  private static func means(_ entries: [MonthlyAttainment.Entry], _ value: (MonthlyAttainment.Entry) -> Double?) -> [Int: Double] {
    Dictionary(grouping: entries, by: \.person).compactMapValues { PlainMean(of: $0.compactMap(value))?.value }
  }
}

extension MetricsThatMatter.Association {
  fileprivate init(_ metric: Metric.ID, _ figures: [Int: Double], _ attained: [Int: Double], better: Metric.Better) {
    let people = figures.keys.filter { attained[$0] != nil }.sorted()
    let xs = people.compactMap { figures[$0].map { $0 * better.sign } }
    let ys = people.compactMap { attained[$0] }
    let correlation = people.count >= MetricsThatMatter.fewestPeople ? RankCorrelation(xs, ys) : nil
    self.metric = metric
    self.people = people.count
    self.correlation = correlation?.value
    limits = correlation?.limits()
    pValue = correlation?.pValue
    qValue = nil
    isPartOfQuota = [StandardMetric.bookings, .dealsWon].contains(StandardMetric(metric))
  }
}

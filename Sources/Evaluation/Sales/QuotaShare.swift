import Onboarding
import Statistics

/// How many people reach their quota, month by month.
public struct QuotaShare: Sendable {
  /// One month or quarter; the last part is of all time.
  public struct Part: Hashable, Sendable {
    /// `nil` for all time.
    public let period: Period?
    /// People with an attainment; over a quarter or all time, the mean of a person's months counts.
    public let people: Int
    /// Those of them at 100 % or more.
    public let reached: Int
    public let share: Proportion?
    /// The mean attainment over people.
    public let attainment: PlainMean?
    /// The middle attainment.
    public let median: Double?
  }

  /// The metric it rests on: `quota-attainment` where anybody has a figure of it, else `bookings` beside its target; `nil` where neither has one.
  public let metric: Metric.ID?
  public let asOf: Day
  /// In time, all time last.
  public let parts: [Part]

  /// - Parameters:
  ///   - people: Whose quota counts; everybody's where `nil`.
  ///   - stretch: Only months that lie in it as a whole; `nil` for all.
  public init(
    of evidence: TrainingEvidence, in catalogue: Catalogue, among people: Set<Person.ID>? = nil, by length: Period.Length = .month,
    during stretch: Stretch? = nil, asOf day: Day
  ) {
    let known = ["quota-attainment", "bookings"].lazy.map { Metric.ID($0) }.first { evidence.observations.metrics.contains($0) }
    metric = known
    asOf = day
    guard let known else {
      parts = []
      return
    }
    let entries = MonthlyAttainment(of: known, in: evidence, catalogue, asOf: day).entries.filter { entry in
      entry.attainment != nil && (people.map { $0.contains(evidence.people[entry.person].id) } ?? true)
        && (stretch.map { stretch in Self.month(entry.month).map { stretch.contains($0) } ?? false } ?? true)
    }
    func period(_ month: Int) -> Period? { Self.month(month).map { length == .quarter ? Period.quarter(of: $0.first) : $0 } }
    let byPeriod = Dictionary(grouping: entries) { period($0.month) }
    let periods = byPeriod.keys.compactMap { $0 }.sorted()
    parts = periods.map { Part($0, byPeriod[$0] ?? []) } + (entries.isEmpty ? [] : [Part(nil, entries)])
  }

  private static func month(_ number: Int) -> Period? { Period.month(number % 12 + 1, of: number / 12) }
}

extension QuotaShare.Part {
  fileprivate init(_ period: Period?, _ entries: [MonthlyAttainment.Entry]) {
    // In a fixed order: the last bit of a sum hangs on it.
    let byPerson = Dictionary(grouping: entries, by: \.person).sorted { $0.key < $1.key }
    let means = byPerson.compactMap { PlainMean(of: $0.value.compactMap(\.attainment))?.value }
    // A sum of shares may miss 1 by the last bit.
    let reached = means.count { $0 >= 1 - 1e-12 }
    self.period = period
    people = means.count
    self.reached = reached
    share = Proportion(reached, of: means.count)
    attainment = PlainMean(of: means)
    median = means.median
  }
}

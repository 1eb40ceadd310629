import Onboarding
import Statistics

/// One metric of many people month by month, read off the columns of evidence: what everyone attained of what was asked of them.
struct MonthlyAttainment {
  struct Entry: Hashable {
    let person: Int
    /// `Period.monthNumber`.
    let month: Int
    let figure: Double
    /// The share of the month's target: the one recorded with the row, else that of the tenure month.
    let attainment: Double?
  }

  let entries: [Entry]

  /// The figures of `metric` in months that are over on `day`.
  init(of metric: Metric.ID, in evidence: TrainingEvidence, _ catalogue: Catalogue, asOf day: Day) {
    let columns = evidence.observations
    guard let place = columns.metrics.firstIndex(of: metric) else {
      entries = []
      return
    }
    var rows: [Int32: [Observation]] = [:]
    for row in 0..<columns.count where columns.metric[row] == place { rows[columns.person[row], default: []].append(columns[row]) }
    entries = rows.keys.sorted().flatMap { index -> [Entry] in
      let person = evidence.people[Int(index)]
      guard let known = catalogue.metric(metric, for: person) else { return [] }
      return MonthlyFigures(of: known, in: rows[index] ?? []).months.filter { $0.last <= day }.compactMap { month in
        guard let figure = month.figure else { return nil }
        let target = month.target ?? known.target(of: person, inMonth: month.number)
        return Entry(
          person: Int(index), month: month.number, figure: figure, attainment: known.attainment(of: figure, against: target))
      }
    }
  }
}

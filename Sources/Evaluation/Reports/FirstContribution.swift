import Onboarding
import Statistics

/// When hires begin to contribute: the days from the start of their clock to the first deal they win.
///
/// Where no hire owns a deal, the first month with a figure above nothing of the productive rule's metric stands for it, on its last day. Deals taken
/// over from a colleague do not count. Who has not contributed yet is censored; who left before is a competing risk.
public struct FirstContribution: Hashable, Sendable {
  /// What stands for the first contribution.
  public enum Sign: Hashable, Sendable { case deal, month }

  /// What was looked for.
  public let sign: Sign
  /// Hires whose clock has started.
  public let hires: Int
  /// Of these, how many have contributed.
  public let contributing: Int
  /// The day by which half have, if nobody left (Kaplan–Meier); `nil` when not reached.
  public let median: Double?
  /// 95 % limits of the median; an open limit is `nil`.
  public let limits: TimeLimits?
  /// The share of all hires that has contributed by day 90, with leaving as a competing risk; `nil` when nobody was followed for so long.
  public let by90: Estimate?

  /// Reads the first contributions as seen on `day`.
  ///
  /// - Complexity: linear in the deals or figures.
  public init(of subjects: [RampSubject], records: SalesRecords, evidence: TrainingEvidence, in directory: Directory, asOf day: Day) {
    let hires = Set(subjects.map(\.person))
    let isSelling = records.deals.owners.contains { hires.contains($0) }
    sign = isSelling ? .deal : .month
    let won = isSelling ? Self.winningDays(in: records.deals) : Self.monthEnds(in: evidence, directory.catalogue, asOf: day)
    let followed = subjects.compactMap { $0.firstContribution(among: won[$0.person] ?? [], asOf: day) }
    let table = RiskTable(followed)
    let curve = KaplanMeier(table)
    self.hires = followed.count
    contributing = curve.events
    let showsCurve = followed.count >= TenureAttainment.fewestHires && curve.events > 0
    median = showsCurve ? curve.median : nil
    limits = showsCurve ? curve.quantileLimits(0.5) : nil
    let shares = AalenJohansen(table)
    by90 = showsCurve && shares.isKnown(at: 90) ? shares.estimate(of: .event, at: 90) : nil
  }

  private static func winningDays(in deals: DealColumns) -> [Person.ID: [Day]] {
    var days: [Person.ID: [Day]] = [:]
    for row in 0..<deals.count where deals.outcome[row] == .won && !deals.inherited[row] {
      guard deals.owner[row] >= 0, deals.closedOn[row] != DealColumns.noDay else { continue }
      days[deals.owners[Int(deals.owner[row])], default: []].append(Day(number: deals.closedOn[row]))
    }
    return days
  }

  private static func monthEnds(in evidence: TrainingEvidence, _ catalogue: Catalogue, asOf day: Day) -> [Person.ID: [Day]] {
    var days: [Person.ID: [Day]] = [:]
    for metric in catalogue.ruleMetrics {
      for entry in MonthlyAttainment(of: metric, in: evidence, catalogue, asOf: day).entries where entry.figure > 0 {
        let first = Day(year: entry.month / 12, month: entry.month % 12 + 1, day: 1)
        if let first { days[evidence.people[entry.person].id, default: []].append(Period.month(of: first).last) }
      }
    }
    return days
  }
}

extension RampSubject {
  /// The way to the first of `days` on or after the clock's start, days of absence taken off; `nil` before the clock has started.
  fileprivate func firstContribution(among days: [Day], asOf day: Day) -> FollowUp? {
    guard let start = state.clockStart, start <= day else { return nil }
    let left = state.leftOn.flatMap { $0 <= day ? $0 : nil }
    let end = left ?? day
    let first = days.lazy.filter { $0 >= start && $0 <= end }.min()
    let stop = first ?? end
    let away = absences.reduce(0) { $0 + $1.days(between: start, and: stop) }
    return FollowUp(days: max(1, stop - start - away), first != nil ? .event : left != nil ? .competing : .censored)
  }
}

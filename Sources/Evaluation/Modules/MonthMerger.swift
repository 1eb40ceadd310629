import Onboarding

/// Puts weeks, days and quarters together into months.
///
/// A month's own figure stands; else a quarter gives each of its months a third of its weight; else the weeks and days that end in the month are
/// put together, once it is over. Values that add up are added, others averaged.
struct MonthMerger {
  private let columns: ObservationColumns
  private let panel: Panel
  private let draft: MonthlyDraft
  private let isRatio: [Bool]
  private let asOf: Day

  init(_ columns: ObservationColumns, _ panel: Panel, _ draft: MonthlyDraft, _ isRatio: [Bool], asOf: Day) {
    self.columns = columns
    self.panel = panel
    self.draft = draft
    self.isRatio = isRatio
    self.asOf = asOf
  }

  private struct Key: Hashable {
    let person: Int32
    let metric: Int
    let month: Int
  }

  struct Sum {
    var amount = 0.0
    var weight = 0.0
    var count = 0.0
    var target = Double.nan
  }

  /// The months' figures, by person instead of by place in the panel.
  func merged() -> [MonthlyRows.Figure] {
    let metrics = Set(draft.others.map(metric))
    var taken: Set<Key> = []
    for row in draft.hireRows + draft.peerRows where metrics.contains(metric(Int(row))) {
      taken.insert(key(Int(row), draft.tags[Int(row)].month))
    }
    let byLength = Dictionary(grouping: draft.others) { Period(code: columns.period[$0])?.length == .quarter }
    var figures = (byLength[true] ?? []).flatMap { thirds($0, &taken) }
    figures += sums(of: byLength[false] ?? [], besides: taken)
    return figures
  }

  private func metric(_ row: Int) -> Int { Int(panel.metricOf[Int(columns.metric[row])]) }

  private func key(_ row: Int, _ month: Int) -> Key { Key(person: columns.person[row], metric: metric(row), month: month) }

  private func thirds(_ row: Int, _ taken: inout Set<Key>) -> [MonthlyRows.Figure] {
    let metric = metric(row)
    guard let period = Period(code: columns.period[row]), let part = columns.part(row, asRatio: isRatio[metric]) else { return [] }
    // A sum over a quarter is three times a month's; a ratio's parts and a value's weight are shared out.
    let isSum = panel.metrics[metric].addsUp
    let third = (amount: part.amount / (isSum ? 9 : 3), weight: part.weight / 3)
    let target = isSum ? columns.target[row] / 3 : columns.target[row]
    return (0...2).compactMap { step in
      let month = period.monthNumber + step
      guard taken.insert(key(row, month)).inserted else { return nil }
      return MonthlyRows.Figure(
        who: Int(columns.person[row]), metric: metric, month: month, amount: third.amount, weight: third.weight, target: target)
    }
  }

  private func sums(of rows: [Int], besides taken: Set<Key>) -> [MonthlyRows.Figure] {
    var sums: [Key: Sum] = [:]
    for row in rows {
      let metric = metric(row)
      guard let last = Period(code: columns.period[row])?.last, Period.month(of: last).last <= asOf,
        let part = columns.part(row, asRatio: isRatio[metric])
      else { continue }
      let key = key(row, last.monthNumber)
      guard !taken.contains(key) else { continue }
      sums[key, default: Sum()].add(part, target: panel.metrics[metric].addsUp ? .nan : columns.target[row])
    }
    return sums.map { key, sum in figure(key, sum) }.sorted { ($0.who, $0.metric, $0.month) < ($1.who, $1.metric, $1.month) }
  }

  private func figure(_ key: Key, _ sum: Sum) -> MonthlyRows.Figure {
    let isRatio = isRatio[key.metric]
    let value = panel.metrics[key.metric].addsUp ? sum.amount : sum.amount / sum.count
    return MonthlyRows.Figure(
      who: Int(key.person), metric: key.metric, month: key.month, amount: isRatio ? sum.amount : value,
      weight: isRatio ? sum.weight : 1, target: sum.target)
  }
}

extension MonthMerger.Sum {
  mutating func add(_ part: (amount: Double, weight: Double), target: Double) {
    amount += part.amount
    weight += part.weight
    count += 1
    if !target.isNaN { self.target = target }
  }
}

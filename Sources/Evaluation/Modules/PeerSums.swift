/// What each tenured colleague's figures on each metric come to, and how much everybody's figures vary from month to month.
struct PeerSums {
  /// A colleague's figures on a metric.
  struct Sum {
    var amount = 0.0
    var weight = 0.0
    /// The targets, each times its figure's weight.
    var target = 0.0

    /// The colleague's rate; not a number without figures.
    var rate: Double { amount / weight }
    /// The target they had; not a number without figures.
    var meanTarget: Double { target / weight }
  }

  /// By peer, then metric.
  private(set) var sums: [Sum]
  /// By metric: the variance of a value around its person's own mean; not a number where nobody has two. Meaningless for ratios.
  private(set) var withinVariance: [Double]

  /// One person's deviations from target on one value metric.
  struct Deviation {
    var weight = 0.0
    var sum = 0.0
    var squares = 0.0
  }

  init(_ rows: MonthlyRows, _ panel: Panel, _ targets: TargetTable) {
    let metricCount = panel.metrics.count
    let fullTargets = panel.metrics.map(\.target)
    var sums = Array(repeating: Sum(), count: panel.peers.count * metricCount)
    var ofPeers = Array(repeating: Deviation(), count: sums.count)
    var ofHires = Array(repeating: Deviation(), count: panel.hires.count * metricCount)
    rows.forEachOfPeers { row in
      let cell = row.who * metricCount + row.metric
      sums[cell].add(row, target: row.target.isNaN ? fullTargets[row.metric] : row.target)
      if !rows.isRatio[row.metric] { ofPeers[cell].add(row, target: fullTargets[row.metric]) }
    }
    rows.forEachOfHires { row in
      let month = row.month - panel.firstMonth[row.who] + 1
      guard !rows.isRatio[row.metric], month >= 1 else { return }
      let course = Int(panel.courseOf[row.who])
      let expected = row.target.isNaN ? targets.target(course: course, metric: row.metric, month: month) : row.target
      ofHires[row.who * metricCount + row.metric].add(row, target: expected)
    }
    self.sums = sums
    withinVariance = (0..<metricCount).map { Self.pooled(ofPeers, ofHires, metric: $0, of: metricCount) }
  }

  /// Peers vary around their own mean whatever their target; taking the target off first only keeps the digits.
  private static func pooled(_ peers: [Deviation], _ hires: [Deviation], metric: Int, of metricCount: Int) -> Double {
    var squares = 0.0
    var degrees = 0.0
    for group in [peers, hires] {
      for place in stride(from: metric, to: group.count, by: metricCount) where group[place].weight > 1 {
        squares += max(0, group[place].squares - group[place].sum * group[place].sum / group[place].weight)
        degrees += group[place].weight - 1
      }
    }
    return degrees > 0 ? squares / degrees : .nan
  }
}

extension PeerSums.Sum {
  @inline(__always)
  mutating func add(_ row: MonthlyRows.Figure, target: Double) {
    amount += row.amount
    weight += row.weight
    self.target += row.weight * target
  }
}

extension PeerSums.Deviation {
  @inline(__always)
  mutating func add(_ row: MonthlyRows.Figure, target: Double) {
    let deviation = row.amount / row.weight - target
    weight += row.weight
    sum += row.weight * deviation
    squares += row.weight * deviation * deviation
  }
}

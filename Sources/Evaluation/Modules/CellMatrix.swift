import Onboarding

/// How far each hire is from expectation on each metric, after the training that should move it.
struct CellMatrix {
  let metricCount: Int
  /// By hire, then metric, in peer SDs and in the direction that is better; not a number where there is no evidence.
  private(set) var deviation: [Double]
  /// By hire, then metric: the sampling variance of `deviation`.
  private(set) var variance: [Double]
  /// By hire, then metric: the share of the tenure months' targets attained; not a number where there is none.
  private(set) var attainment: [Double]

  /// A hire's figures on a metric within the window.
  struct Sum {
    var amount = 0.0
    var weight = 0.0
    var expected = 0.0
    /// ∑ N·e·(1 − e), for a ratio.
    var trial = 0.0
    var target = 0.0
  }

  /// No figure is known to better than a thousandth of a peer SD.
  private static let leastVariance = 1e-6

  /// - Parameter window: by hire and metric, the tenure month after which figures count.
  init(_ rows: MonthlyRows, _ benchmark: Benchmark, _ panel: Panel, after window: [Int32]) {
    let sums = Self.sums(rows, benchmark, panel, window)
    let metrics = panel.metrics.map { (sign: $0.better.sign, isHigher: $0.better == .higher) }
    metricCount = metrics.count
    deviation = Array(repeating: .nan, count: sums.count)
    variance = deviation
    attainment = deviation
    for cell in sums.indices where sums[cell].weight > 0 {
      let sum = sums[cell]
      let metric = cell % metricCount
      let unit = benchmark.scale.deviation[metric]
      guard unit > 0 else { continue }
      let raw = metrics[metric].sign * (sum.amount - sum.expected) / (unit * sum.weight)
      deviation[cell] = min(max(raw, -benchmark.policy.clip), benchmark.policy.clip)
      let sampling = rows.isRatio[metric] ? sum.trial / (sum.weight * sum.weight) : benchmark.scale.withinVariance[metric] / sum.weight
      variance[cell] = max(sampling / (unit * unit), Self.leastVariance)
      let (top, bottom) = metrics[metric].isHigher ? (sum.amount, sum.target) : (sum.target, sum.amount)
      if bottom != 0 { attainment[cell] = top / bottom }
    }
  }

  private static func sums(_ rows: MonthlyRows, _ benchmark: Benchmark, _ panel: Panel, _ window: [Int32]) -> [Sum] {
    let metricCount = panel.metrics.count
    let horizon = benchmark.policy.horizon
    let steps = panel.metrics.indices.map { panel.metrics[$0].better.sign * benchmark.scale.deviation[$0] }
    var sums = Array(repeating: Sum(), count: panel.hires.count * metricCount)
    rows.forEachOfHires { row in
      let hire = row.who
      let cell = hire * metricCount + row.metric
      let month = row.month - panel.firstMonth[hire] + 1
      guard month >= 1, month > Int(window[cell]), month <= horizon else { return }
      let target =
        row.target.isNaN
        ? benchmark.targets.target(course: Int(panel.courseOf[hire]), metric: row.metric, month: month) : row.target
      let offset = benchmark.calibration.offset(region: panel.hireRegion[hire], month: row.month, metric: row.metric)
      sums[cell].add(row, expected: target + steps[row.metric] * offset, target: target, isRatio: rows.isRatio[row.metric])
    }
    return sums
  }
}

extension CellMatrix.Sum {
  @inline(__always)
  mutating func add(_ row: MonthlyRows.Figure, expected: Double, target: Double, isRatio: Bool) {
    // An expected share of 0 or 1 would leave chance no room.
    let share = isRatio ? min(max(expected, 0.005), 0.995) : expected
    amount += row.amount
    weight += row.weight
    self.expected += row.weight * share
    trial += row.weight * share * (1 - share)
    self.target += row.weight * target
  }
}

/// What figures are held against: the scale, the targets and how far they can be trusted.
struct Benchmark {
  let policy: WeakModules.Policy
  let scale: PeerScale
  let targets: TargetTable
  let calibration: Calibration

  init(_ rows: MonthlyRows, _ panel: Panel, _ policy: WeakModules.Policy) {
    let targets = TargetTable(panel)
    let sums = PeerSums(rows, panel, targets)
    let scale = PeerScale(sums, rows, panel, policy)
    self.policy = policy
    self.scale = scale
    self.targets = targets
    calibration = Calibration(sums, scale, rows, panel, policy)
  }
}

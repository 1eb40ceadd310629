import Onboarding

/// Whether the targets are right, as tenured colleagues' figures tell: by metric, by region and by month, each shrunk towards "they are".
///
/// Every colleague's own level is taken off first, so that good or bad colleagues do not make a target look wrong.
struct Calibration {
  /// Calendar months with figures.
  let months: ClosedRange<Int>
  private let metricCount: Int
  /// By region and metric, the last row being that of people without a region.
  private var lasting: [Double]
  /// By month and metric.
  private var passing: [Double]
  /// By metric: the variance that is left in the offsets.
  private(set) var variance: [Double]
  /// By metric: whether there were enough peers.
  private(set) var isKnown: [Bool]

  init(_ sums: PeerSums, _ scale: PeerScale, _ rows: MonthlyRows, _ panel: Panel, _ policy: WeakModules.Policy) {
    let levels = PeerLevels(sums, scale, panel, policy)
    metricCount = panel.metrics.count
    isKnown = levels.deviations.map { $0.count >= policy.fewestPeers }
    lasting = Array(repeating: 0, count: (panel.regions.count + 1) * metricCount)
    variance = isKnown.map { $0 ? 0 : policy.uncalibratedDeviation * policy.uncalibratedDeviation }
    let spread = MonthSpread(rows, sums, scale, panel)
    months = spread.months
    passing = Array(repeating: 0, count: spread.moments.count)
    addMetrics(levels)
    addRegions(levels, panel)
    addMonths(spread, policy)
  }

  /// What to add to a target, in peer SDs and in the direction that is better.
  @inline(__always)
  func offset(region: Int32, month: Int, metric: Int) -> Double {
    let row = region >= 0 ? Int(region) : lasting.count / metricCount - 1
    let lasting = lasting[row * metricCount + metric]
    return months.contains(month) ? lasting + passing[(month - months.lowerBound) * metricCount + metric] : lasting
  }

  private var knownMetrics: [Int] { isKnown.indices.filter { isKnown[$0] } }

  private mutating func addMetrics(_ levels: PeerLevels) {
    let metrics = knownMetrics
    let family = OffsetFamily(metrics.map { levels.mean[$0] }, metrics.map { levels.variance[$0] / Double(levels.deviations[$0].count) })
    for (place, metric) in metrics.enumerated() {
      for row in stride(from: metric, to: lasting.count, by: metricCount) { lasting[row] = family.shrunk[place] }
      variance[metric] += family.leftover[place]
    }
  }

  /// Regions with at least three peers on a metric tell.
  private mutating func addRegions(_ levels: PeerLevels, _ panel: Panel) {
    var (places, offsets, variances) = ([(region: Int, metric: Int)](), [Double](), [Double]())
    let regions = Set(panel.peerRegion.filter { $0 >= 0 }).map(Int.init).sorted()
    for metric in knownMetrics {
      for region in regions {
        let own = levels.deviations[metric].filter { $0.region == region }.map(\.value)
        guard own.count >= 3 else { continue }
        places.append((region, metric))
        offsets.append(own.reduce(0, +) / Double(own.count) - levels.mean[metric])
        variances.append(levels.variance[metric] * (1 / Double(own.count) - 1 / Double(levels.deviations[metric].count)))
      }
    }
    let family = OffsetFamily(offsets, variances)
    for (place, cell) in places.enumerated() { lasting[cell.region * metricCount + cell.metric] += family.shrunk[place] }
    for metric in knownMetrics {
      // The mean over regions of offsets that are independent: their mean variance over how many there are.
      let own = places.indices.filter { places[$0].metric == metric }.map { family.leftover[$0] }
      if !own.isEmpty { variance[metric] += own.reduce(0, +) / Double(own.count) / Double(regions.count) }
    }
  }

  private mutating func addMonths(_ spread: MonthSpread, _ policy: WeakModules.Policy) {
    let told = spread.moments.indices.filter { cell in
      isKnown[cell % metricCount] && spread.moments[cell].count >= Double(policy.fewestPeers)
    }
    let family = OffsetFamily(told.map { spread.moments[$0].mean }, told.map { spread.moments[$0].variance / spread.moments[$0].count })
    for (place, cell) in told.enumerated() { passing[cell] = family.shrunk[place] }
  }
}

/// How far each peer is from target on each metric, their own level taken off.
private struct PeerLevels {
  /// By metric, of the peers who have figures on at least two.
  private(set) var deviations: [[(region: Int32, value: Double)]]
  private(set) var mean: [Double]
  /// With n − 1.
  private(set) var variance: [Double]

  init(_ sums: PeerSums, _ scale: PeerScale, _ panel: Panel, _ policy: WeakModules.Policy) {
    let metrics = panel.metrics.indices.filter { !scale.isAssumed[$0] && scale.deviation[$0] > 0 }
    deviations = Array(repeating: [], count: panel.metrics.count)
    for peer in panel.peers.indices {
      let figures = metrics.compactMap { metric -> (metric: Int, value: Double)? in
        let sum = sums.sums[peer * panel.metrics.count + metric]
        guard sum.weight > 0 else { return nil }
        return (metric, panel.metrics[metric].better.sign * (sum.rate - sum.meanTarget) / scale.deviation[metric])
      }
      guard figures.count > 1 else { continue }
      let level = figures.reduce(0) { $0 + $1.value } / Double(figures.count)
      for figure in figures { deviations[figure.metric].append((panel.peerRegion[peer], figure.value - level)) }
    }
    let moments = deviations.map { figures in
      figures.reduce(into: Moments()) { $0.add($1.value) }
    }
    mean = moments.map(\.mean)
    variance = moments.map(\.variance)
  }
}

/// How far peers are from their own mean in each calendar month.
private struct MonthSpread {
  let months: ClosedRange<Int>
  /// By month and metric.
  private(set) var moments: [Moments]

  init(_ rows: MonthlyRows, _ sums: PeerSums, _ scale: PeerScale, _ panel: Panel) {
    let months = rows.months ?? 0...0
    let metricCount = panel.metrics.count
    let signs = panel.metrics.indices.map { scale.deviation[$0] > 0 ? panel.metrics[$0].better.sign / scale.deviation[$0] : 0 }
    var moments = Array(repeating: Moments(), count: months.count * metricCount)
    rows.forEachOfPeers { row in
      let own = sums.sums[row.who * metricCount + row.metric].rate
      moments[(row.month - months.lowerBound) * metricCount + row.metric].add(signs[row.metric] * (row.amount / row.weight - own))
    }
    self.months = months
    self.moments = moments
  }
}

import Onboarding

/// How much tenured colleagues differ on each metric: the unit in which gaps are told.
struct PeerScale {
  /// By metric: the standard deviation between peers beyond chance; 0 where it cannot be told.
  private(set) var deviation: [Double] = []
  /// By metric: how many peers have figures.
  private(set) var peers: [Int] = []
  /// By metric: whether there were too few peers to measure `deviation`.
  private(set) var isAssumed: [Bool] = []
  /// By metric: the variance of a value from month to month. Meaningless for ratios.
  private(set) var withinVariance: [Double] = []

  init(_ sums: PeerSums, _ rows: MonthlyRows, _ panel: Panel, _ policy: WeakModules.Policy) {
    for metric in panel.metrics.indices {
      let ofPeers = panel.peers.indices.map { sums.sums[$0 * panel.metrics.count + metric] }.filter { $0.weight > 0 }
      peers.append(ofPeers.count)
      let mean = ofPeers.reduce(0) { $0 + $1.rate } / Double(ofPeers.count)
      let isMeasured = ofPeers.count >= policy.fewestPeers
      isAssumed.append(!isMeasured)
      // Without peers the spread between people is taken to be a quarter of the level.
      let assumed = 0.25 * abs(ofPeers.isEmpty ? panel.metrics[metric].target : mean)
      let within = sums.withinVariance[metric]
      deviation.append(
        isMeasured ? Self.measured(ofPeers, mean, isRatio: rows.isRatio[metric], within: within.isNaN ? 0 : within) : assumed)
      // Where nobody has two months, a month is taken to vary as much as people do.
      withinVariance.append(within.isNaN ? deviation[metric] * deviation[metric] : within)
    }
  }

  /// The variance between rates less what chance alone gives them, with a floor under it: some spread is always there.
  private static func measured(_ peers: [PeerSums.Sum], _ mean: Double, isRatio: Bool, within: Double) -> Double {
    let n = Double(peers.count)
    let spread = peers.reduce(0) { $0 + ($1.rate - mean) * ($1.rate - mean) } / (n - 1)
    let trial = isRatio ? max(0, mean * (1 - mean)) : within
    let chance = peers.reduce(0) { $0 + trial / $1.weight } / n
    let floor = isRatio ? 0.05 * trial.squareRoot() : 0.10 * abs(mean)
    return max(floor, max(0, spread - chance).squareRoot())
  }
}

import Statistics

/// How far hires are from expectation on everything at once: hiring, territory or the programme as a whole, which no single module explains.
public struct CohortLevel: Hashable, Sendable {
  /// The mean over hires of each hire's mean over metrics, in peer SDs; below 0 is worse.
  public let level: Double
  /// 90 % t limits; `nil` of a single hire.
  public let limits: Interval?
  /// Hires with evidence on some metric.
  public let hires: Int
}

extension CohortLevel {
  init?(_ cells: CellMatrix) {
    let metrics = Array(0..<cells.metricCount)
    guard cells.metricCount > 0 else { return nil }
    let levels = (0..<(cells.deviation.count / cells.metricCount)).compactMap { cells.mean(of: $0, on: metrics)?.value }
    guard let mean = PlainMean(of: levels) else { return nil }
    level = mean.value
    limits = mean.limits(level: .ninety)
    hires = mean.count
  }
}

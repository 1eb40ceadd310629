import Onboarding

/// What tenured colleagues tell of a metric.
public struct MetricBenchmark: Hashable, Sendable {
  /// The metric.
  public let metric: Metric.ID
  /// One peer SD, in the metric's unit; `nil` where it cannot be told.
  public let peerDeviation: Double?
  /// Tenured colleagues with figures.
  public let peers: Int
  /// Whether there were too few of them, so that the peer SD is an assumed quarter of their level, or of the target.
  public let isAssumed: Bool
  /// Whether the target was checked against tenured colleagues.
  public let isCalibrated: Bool
  /// How far the target may still be off, in peer SDs.
  public let calibrationError: Double
  /// Hires with evidence on it.
  public let hires: Int
  /// The mean of those hires' deviations from expectation, in peer SDs; `nil` of none.
  public let meanDeviation: Double?
  /// The mean of their attainments of the tenure months' targets; `nil` of none.
  public let meanAttainment: Double?
}

extension MetricBenchmark {
  static func all(_ study: ModuleStudy) -> [MetricBenchmark] {
    study.panel.metrics.indices.map { metric in
      let column = stride(from: metric, to: study.cells.deviation.count, by: study.cells.metricCount)
      let deviations = PlainMean(of: column.map { study.cells.deviation[$0] }.filter { !$0.isNaN })
      let scale = study.benchmark.scale
      return MetricBenchmark(
        metric: study.panel.metrics[metric].id, peerDeviation: scale.deviation[metric] > 0 ? scale.deviation[metric] : nil,
        peers: scale.peers[metric], isAssumed: scale.isAssumed[metric], isCalibrated: study.benchmark.calibration.isKnown[metric],
        calibrationError: study.benchmark.calibration.variance[metric].squareRoot(), hires: deviations?.count ?? 0,
        meanDeviation: deviations?.value,
        meanAttainment: PlainMean(of: column.map { study.cells.attainment[$0] }.filter { !$0.isNaN })?.value)
    }
  }
}

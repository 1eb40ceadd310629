import Onboarding

/// The target of every metric in every tenure month, edition by edition.
struct TargetTable {
  private let targets: [Double]
  private let metricCount: Int
  /// Tenure months told apart; from the last on the full target holds.
  private let width: Int

  init(_ panel: Panel) {
    let definitions = panel.courses.map { course in panel.metrics.map { course?.metric($0.id) ?? $0 } }
    let width = (definitions.joined().map(\.ramp.count).max() ?? 0) + 1
    metricCount = panel.metrics.count
    self.width = width
    targets = definitions.joined().flatMap { metric in (1...width).map { metric.target(inTenureMonth: $0) } }
  }

  /// The target in tenure month `month`, the first being 1.
  @inline(__always)
  func target(course: Int, metric: Int, month: Int) -> Double {
    targets[(course * metricCount + metric) * width + min(month, width) - 1]
  }
}

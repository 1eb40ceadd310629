import Onboarding

/// For each hire who completed a module: how far they are from expectation on its metrics, less how far the same hire is on the others.
struct Contrasts {
  /// Places in the panel's hires.
  private(set) var hires: [Int32] = []
  /// Own metrics less the others, in peer SDs.
  private(set) var values: [Double] = []
  private(set) var variances: [Double] = []
  /// The mean deviation on the module's metrics of every completer who has one, with or without a contrast; `nil` without any.
  private(set) var meanOwn: Double?
  /// How far each hire of `hires` is on the module's metrics.
  private(set) var own: [Double] = []

  /// - Parameters:
  ///   - metrics: those of the test's that it is judged by; `nil` for all. The rest is no part of the comparison either.
  ///   - excluded: metrics left out of the comparison, as far as enough others remain.
  init(of test: TestUnit, on metrics: [Int]? = nil, _ cells: CellMatrix, excluding excluded: Set<Int>) {
    let others = Self.others(of: test, cells)
    let kept = others.filter { !excluded.contains($0) }
    // Fewer than half of the others would be a poor picture of the hire.
    let base = Double(kept.count) < max(2, Double(others.count) / 2) ? others : kept
    var (ownSum, ownCount) = (0.0, 0.0)
    for hire in 0..<(cells.deviation.count / max(1, cells.metricCount)) where test.completers.contains(hire) {
      guard let own = cells.mean(of: hire, on: metrics ?? test.metrics) else { continue }
      ownSum += own.value
      ownCount += 1
      guard let other = cells.mean(of: hire, on: base), other.count >= 2 else { continue }
      hires.append(Int32(hire))
      values.append(own.value - other.value)
      variances.append(own.variance + other.variance)
      self.own.append(own.value)
    }
    meanOwn = ownCount > 0 ? ownSum / ownCount : nil
  }

  /// The metrics that are not the test's and on which some completer has evidence.
  private static func others(of test: TestUnit, _ cells: CellMatrix) -> [Int] {
    var isMeasured = Array(repeating: false, count: cells.metricCount)
    for hire in 0..<(cells.deviation.count / max(1, cells.metricCount)) where test.completers.contains(hire) {
      let row = hire * cells.metricCount
      for metric in isMeasured.indices where !cells.deviation[row + metric].isNaN { isMeasured[metric] = true }
    }
    return isMeasured.indices.filter { isMeasured[$0] && !test.metrics.contains($0) }
  }
}

extension CellMatrix {
  /// The mean deviation of a hire over those of `metrics` that have evidence, with its variance; `nil` where none has.
  @inline(__always)
  func mean(of hire: Int, on metrics: [Int]) -> (value: Double, variance: Double, count: Double)? {
    let row = hire * metricCount
    var (sum, variances, count) = (0.0, 0.0, 0.0)
    for metric in metrics where !deviation[row + metric].isNaN {
      sum += deviation[row + metric]
      variances += variance[row + metric]
      count += 1
    }
    return count > 0 ? (sum / count, variances / (count * count), count) : nil
  }
}

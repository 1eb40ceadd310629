import Statistics

/// What simpler methods would say of a module, for comparison. Each raises several times the false alarms.
public struct NaiveBaselines: Hashable, Sendable {
  /// The mean first score after the module, a share of the marks; `nil` without any.
  public let meanScore: Double?
  /// The mean attainment of the module's metrics against the tenure month's targets; `nil` without figures.
  public let meanAttainment: Double?
  /// One-sided p of a t-test that hires are below expectation on the module's metrics, uncorrected; `nil` of fewer than two hires.
  public let tTestP: Double?

  /// Whether the mean score is below 70 of 100.
  public var failsQuiz: Bool { meanScore.map { $0 < 0.70 } ?? false }
  /// Whether the mean attainment is below the target.
  public var missesTarget: Bool { meanAttainment.map { $0 < 1 } ?? false }
  /// Whether the mean attainment is below 90 % of the target.
  public var missesTargetByTenth: Bool { meanAttainment.map { $0 < 0.9 } ?? false }
  /// Whether the t-test is significant at 5 %.
  public var failsTTest: Bool { tTestP.map { $0 < 0.05 } ?? false }
}

extension NaiveBaselines {
  init(meanScore: Double?, of test: TestUnit, _ cells: CellMatrix, _ contrasts: Contrasts?) {
    self.meanScore = meanScore
    var attained: [Double] = []
    for hire in 0..<(cells.deviation.count / max(1, cells.metricCount)) where test.completers.contains(hire) {
      let own = test.metrics.map { cells.attainment[hire * cells.metricCount + $0] }.filter { !$0.isNaN }
      if let mean = PlainMean(of: own) { attained.append(mean.value) }
    }
    meanAttainment = PlainMean(of: attained)?.value
    let own = contrasts.flatMap { PlainMean(of: $0.own) }
    tTestP = own.flatMap { mean in
      mean.standardError.flatMap { error in
        error > 0 ? StudentT(degreesOfFreedom: Double(mean.count - 1))?.cumulative(mean.value / error) : nil
      }
    }
  }
}

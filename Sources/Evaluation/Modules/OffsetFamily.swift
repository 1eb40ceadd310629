/// Many small offsets, each shrunk towards 0 by what all of them together say of their size.
///
/// With τ² = max(0, mean(offset² − variance)) over the family, an offset keeps the share τ²/(τ² + variance) of itself, and the variance
/// τ²·variance/(τ² + variance) is left over.
///
/// - Source: the normal–normal empirical Bayes estimate, Efron & Morris (1975), *JASA* 70:311–319.
struct OffsetFamily {
  private(set) var shrunk: [Double] = []
  private(set) var leftover: [Double] = []

  /// Shrinks `offsets`, whose sampling variances are `variances`.
  init(_ offsets: [Double], _ variances: [Double]) {
    guard !offsets.isEmpty else { return }
    let excess = zip(offsets, variances).reduce(0) { $0 + $1.0 * $1.0 - $1.1 }
    let between = max(0, excess / Double(offsets.count))
    for (offset, variance) in zip(offsets, variances) {
      let total = between + variance
      shrunk.append(total > 0 ? offset * between / total : 0)
      leftover.append(total > 0 ? between * variance / total : 0)
    }
  }
}

/// The mean and spread of figures that come one by one.
struct Moments {
  private(set) var count = 0.0
  private var sum = 0.0
  private var squares = 0.0

  @inline(__always)
  mutating func add(_ figure: Double) {
    count += 1
    sum += figure
    squares += figure * figure
  }

  /// 0 of nothing.
  var mean: Double { count > 0 ? sum / count : 0 }

  /// With n − 1; 0 of fewer than two.
  var variance: Double { count > 1 ? max(0, squares - sum * sum / count) / (count - 1) : 0 }
}

/// How much a module's effect differs from hire to hire, beyond chance.
enum BetweenHires {
  /// The root τ² of ∑(D − D̄)²/(V + τ²) = n − 1, or 0 where the left side is no more than that already.
  ///
  /// The left side falls and is convex in τ², so Newton's steps from 0 approach the root from below and never pass it.
  ///
  /// - Source: Paule & Mandel (1982); the steps by DerSimonian & Kacker (2007), *Contemp. Clin. Trials* 28:105–114.
  static func variance(_ values: [Double], _ variances: [Double]) -> Double {
    let goal = Double(values.count - 1)
    guard goal > 0 else { return 0 }
    var between = 0.0
    for _ in 0..<100 {
      let (spread, slope) = spread(values, variances, between)
      let step = (spread - goal) / slope
      guard step > 1e-15 * max(between, 1e-3) else { break }
      between += step
    }
    return between
  }

  /// The weighted spread about the weighted mean, and how fast it falls with the variance between hires.
  private static func spread(_ values: [Double], _ variances: [Double], _ between: Double) -> (value: Double, slope: Double) {
    var (weight, sum) = (0.0, 0.0)
    for place in values.indices {
      let own = 1 / (variances[place] + between)
      weight += own
      sum += own * values[place]
    }
    let mean = sum / weight
    var (spread, slope) = (0.0, 0.0)
    for place in values.indices {
      let own = 1 / (variances[place] + between)
      let square = (values[place] - mean) * (values[place] - mean)
      spread += own * square
      slope += own * own * square
    }
    return (spread, slope)
  }
}

/// Several tests at once: the share of false alarms among the alarms.
public enum FalseDiscovery {
  /// The p-values adjusted so that calling those up to q keeps the expected share of false alarms at q or below.
  ///
  /// The i-th smallest of m becomes the least of m·p/j over all j ≥ i, and at most 1.
  ///
  /// - Source: Benjamini & Hochberg (1995), *J. R. Statist. Soc. B* 57:289–300.
  /// - Complexity: O(*m* log *m*).
  public static func adjusted(_ pValues: [Double]) -> [Double] {
    let falling = pValues.indices.sorted { pValues[$0] > pValues[$1] }
    var adjusted = pValues
    var least = 1.0
    for (position, index) in falling.enumerated() {
      let rank = pValues.count - position
      least = min(least, pValues[index] * (Double(pValues.count) / Double(rank)))
      adjusted[index] = least
    }
    return adjusted
  }
}

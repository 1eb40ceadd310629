infix operator ≈ : ComparisonPrecedence

/// Whether two numbers agree to 1e-10, relative to the larger of 1 and either: the tolerance of the reference values.
public func ≈ (a: Double, b: Double) -> Bool {
  abs(a - b) <= 1e-10 * max(1, abs(a), abs(b))
}

/// Whether two lists of numbers agree element by element.
public func ≈ (a: [Double], b: [Double]) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { $0 ≈ $1 }
}

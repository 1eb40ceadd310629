/// A small symmetric matrix without negative eigenvalues, such as a covariance.
struct SymmetricMatrix {
  private let rows: [[Double]]
  /// A pivot this small beside the largest diagonal element is a zero blurred by rounding.
  private static let negligible = 1e-10

  init(_ rows: [[Double]]) { self.rows = rows }

  /// xᵀ A⁻ x, directions without variance left out; `nil` when no direction has any.
  ///
  /// By Cholesky's decomposition, row by row: each part of x is freed of what the earlier parts explain.
  ///
  /// - Complexity: O(n³).
  func inverseForm(_ vector: [Double]) -> Double? {
    let largest = rows.indices.map { rows[$0][$0] }.max() ?? 0
    var factors: [(row: [Double], rest: Double)] = []
    var sum: Double?
    for index in rows.indices {
      var row: [Double] = []
      for (earlier, factor) in factors.enumerated() {
        let explained = zip(row, factor.row).reduce(0) { $0 + $1.0 * $1.1 }
        let pivot = factor.row[earlier]
        row.append(pivot > 0 ? (rows[index][earlier] - explained) / pivot : 0)
      }
      let pivot = rows[index][index] - row.reduce(0) { $0 + $1 * $1 }
      let explained = zip(row, factors).reduce(0) { $0 + $1.0 * $1.1.rest }
      guard pivot > Self.negligible * largest else {
        factors.append((row + [0], 0))
        continue
      }
      let root = pivot.squareRoot()
      let rest = (vector[index] - explained) / root
      factors.append((row + [root], rest))
      sum = (sum ?? 0) + rest * rest
    }
    return sum
  }

  /// The inverse, by exchanging one row after the other; a direction without a pivot gets zeros.
  ///
  /// - Complexity: O(n³).
  var inverse: [[Double]] {
    var table = rows
    let largest = rows.indices.map { abs(rows[$0][$0]) }.max() ?? 0
    for pivot in rows.indices {
      guard abs(table[pivot][pivot]) > Self.negligible * Self.negligible * largest else {
        for other in rows.indices {
          table[pivot][other] = 0
          table[other][pivot] = 0
        }
        continue
      }
      Self.exchange(pivot, in: &table)
    }
    return table
  }

  private static func exchange(_ pivot: Int, in table: inout [[Double]]) {
    let scale = 1 / table[pivot][pivot]
    let row = table[pivot].map { $0 * scale }
    for other in table.indices where other != pivot {
      let factor = table[other][pivot]
      guard factor != 0 else { continue }
      for column in row.indices where column != pivot { table[other][column] -= factor * row[column] }
      table[other][pivot] = -factor * scale
    }
    table[pivot] = row
    table[pivot][pivot] = scale
  }
}

// Rounding lives in the C maths library, which a program that imports nothing else would not be linked with.
#if canImport(Glibc)
  import Glibc
#endif

/// A scale of values with round marks. Zero is always on it, so that heights can be compared.
struct ValueScale: Hashable, Sendable {
  let low: Double
  let high: Double
  let marks: [Double]
  /// The distance between two marks.
  let step: Double

  /// The scale of the values that are finite, with about `count` marks; 0…1 where there are none but zeros.
  init(_ values: [Double], atMost count: Int) {
    let known = values.filter(\.isFinite)
    let least = min(0, known.min() ?? 0)
    let most = max(0, known.max() ?? 0)
    guard most / 2 - least / 2 > Self.smallest else {
      self.init(low: 0, high: 1, marks: [0, 1], step: 1)
      return
    }
    guard most / 2 - least / 2 < Self.greatest else {
      self.init(low: least, high: most, marks: [least, most], step: most / 2 - least / 2)
      return
    }
    let step = Axis.niceLength(atLeast: (most - least) / Double(max(1, count - 1)))
    let first = Int((least / step + Self.tolerance).rounded(.down))
    let last = Int((most / step - Self.tolerance).rounded(.up))
    self.init(low: Double(first) * step, high: Double(last) * step, marks: (first...last).map { Double($0) * step }, step: step)
  }

  private init(low: Double, high: Double, marks: [Double], step: Double) {
    self.low = low
    self.high = high
    self.marks = marks
    self.step = step
  }

  /// Beyond these a span is too small or too great to be divided by tens without loss.
  private static let smallest = 1e-200
  private static let greatest = 1e200
  /// A value this near to a mark, in steps, stands on it: 1.1 / 0.1 is not 11 in binary.
  private static let tolerance = 1e-9

  /// Where a value stands between the ends, 0…1.
  func share(_ value: Double) -> Double {
    let span = high / 2 - low / 2
    guard span > 0, value.isFinite else { return 0 }
    return min(1, max(0, (value / 2 - low / 2) / span))
  }
}

// Rounding lives in the C maths library, which a program that imports nothing else would not be linked with.
#if canImport(Glibc)
  import Glibc
#endif

/// The marks of an axis.
struct Axis: Hashable, Sendable {
  let marks: [Double]

  /// Lengths between marks that people count days in: single days, weeks, months of 30, quarters, years.
  private static let dayLengths: [Double] = [1, 2, 5, 7, 14, 30, 60, 90, 180, 365, 730, 1825, 3650]

  /// Marks from 0 to at most `end`, no more than `count` of them.
  static func days(to end: Double, atMost count: Int) -> Axis {
    guard end > 0, end.isFinite else { return Axis(marks: [0]) }
    let fits = { (length: Double) in (end / length).rounded(.down) + 1 <= Double(max(2, count)) }
    let length = dayLengths.first(where: fits) ?? (end / Double(max(1, count - 1))).rounded(.up)
    return Axis(marks: (0...Int(end / length)).map { Double($0) * length })
  }

  /// Marks at 1, 2 or 5 times a power of ten within `range`, no more than about `count` of them.
  static func numbers(in range: ClosedRange<Double>, atMost count: Int) -> Axis {
    let span = range.upperBound - range.lowerBound
    guard span > 0, span.isFinite else { return Axis(marks: [range.lowerBound]) }
    let length = niceLength(atLeast: span / Double(max(1, count - 1)))
    let first = Int((range.lowerBound / length).rounded(.up))
    let last = Int((range.upperBound / length).rounded(.down))
    guard first <= last else { return Axis(marks: [range.lowerBound]) }
    return Axis(marks: (first...last).map { Double($0) * length })
  }

  /// The least of 1, 2 and 5 times a power of ten that is `least` or more.
  static func niceLength(atLeast least: Double) -> Double {
    var power = 1.0
    while power > least { power /= 10 }
    while power * 10 <= least { power *= 10 }
    return [1, 2, 5].map { $0 * power }.first { $0 >= least } ?? power * 10
  }
}

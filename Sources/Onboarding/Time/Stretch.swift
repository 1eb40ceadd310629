/// A stretch of days, both ends included, which may be open at one end: what a question is limited to.
///
/// No figure is recorded for a stretch: a figure covers a ``Period``.
public struct Stretch: Hashable, Sendable {
  /// The first day; `nil` for everything up to ``last``.
  public let first: Day?
  /// The last day; `nil` for everything from ``first`` on.
  public let last: Day?

  /// `nil` when it would end before it begins, or is open at both ends.
  public init?(from first: Day?, through last: Day?) {
    guard first != nil || last != nil else { return nil }
    if let first, let last, last < first { return nil }
    self.first = first
    self.last = last
  }

  /// The days of a period.
  public init(_ period: Period) {
    first = period.first
    last = period.last
  }

  /// Whether a day lies in it.
  public func contains(_ day: Day) -> Bool { first.map { $0 <= day } ?? true && last.map { day <= $0 } ?? true }

  /// Whether all days of a period lie in it.
  public func contains(_ period: Period) -> Bool { first.map { $0 <= period.first } ?? true && last.map { period.last <= $0 } ?? true }

  /// The period that it is just as long as; `nil` where there is none.
  public var period: Period? {
    guard let first, let last else { return nil }
    return [Period.day(first), .week(of: first), .month(of: first), .quarter(of: first)].first { $0.first == first && $0.last == last }
  }
}

extension Stretch: CustomStringConvertible {
  /// The period where it is one, else both ends as ISO 8601 has them: `2026-03-01/2026-05-31`, `2026-01-01/..`.
  public var description: String { period?.description ?? "\(first?.iso ?? "..")/\(last?.iso ?? "..")" }
}

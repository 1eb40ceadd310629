/// When a customer comes up for renewal, and until when a further deal renews.
public struct RenewalRule: Hashable, Codable, Sendable {
  /// Months from a won deal to the day it is up for renewal.
  public var term: Int
  /// Months before and after that day in which a further won deal renews it.
  public var grace: Int
  /// Customers, or what they spent.
  public var basis: Definitions.Basis

  public init(term: Int = 12, grace: Int = 3, basis: Definitions.Basis = .count) {
    self.term = term
    self.grace = grace
    self.basis = basis
  }

  /// Longer terms are no terms of sale.
  public static let longest = 120
}

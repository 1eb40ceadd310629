/// An amount of money.
///
/// - Unit: hundredths of the currency, whatever the currency's own minor unit is.
public struct Money: Hashable, Codable, Sendable {
  public let hundredths: Int64
  /// The ISO 4217 code, or `nil` where the source named none.
  public let currency: String?

  public init(hundredths: Int64, currency: String?) {
    self.hundredths = hundredths
    self.currency = currency
  }

  /// The nearest amount in hundredths, or `nil` when `units` is not finite or too large to hold.
  public init?(units: Double, currency: String?) {
    let scaled = (units * 100).rounded()
    guard abs(scaled) < 9e15 else { return nil }  // beyond 2^53 a Double no longer tells hundredths apart
    self.init(hundredths: Int64(scaled), currency: currency)
  }

  /// The amount in whole units of the currency.
  public var units: Double { Double(hundredths) / 100 }
}

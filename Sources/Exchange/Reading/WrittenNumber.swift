/// A number as someone wrote it.
package struct WrittenNumber {
  /// The value, correctly rounded; a percentage as a share.
  package let value: Double
  /// The value, or `nil` when it is not whole, or has more than 19 digits, or does not fit.
  package let integer: Int?
  /// Whether a percent sign stood beside it.
  package let isPercentage: Bool
  /// The currency sign or code beside it, or `nil` when there was none; good as long as the field it was read from.
  package let currency: Field?
}

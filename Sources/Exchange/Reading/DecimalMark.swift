/// The character before the fraction of a written number.
package enum DecimalMark: UInt8, Hashable, Sendable, CaseIterable {
  case point = 0x2E
  case comma = 0x2C

  /// The mark that the same writers put between thousands.
  var grouping: UInt8 { self == .point ? 0x2C : 0x2E }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The double nearest to a decimal number.
enum DecimalRounding {
  /// The double nearest to `mantissa` × 10^`exponent`, by one operation on two exact numbers;
  /// `nil` when one of them is not exact.
  ///
  /// - Source: Clinger (1990), "How to read floating point numbers accurately", PLDI.
  @inline(__always)
  static func exact(_ mantissa: UInt64, _ exponent: Int) -> Double? {
    guard mantissa <= 1 << 53, exponent >= -22, exponent <= 22 else { return nil }
    return exponent < 0 ? Double(mantissa) / power(-exponent) : Double(mantissa) * power(exponent)
  }

  /// The double nearest to the digits among `bytes`, read as one integer, × 10^`exponent`; bytes that are no digits are passed over.
  ///
  /// The digits are copied without any decimal mark, so that the locale has no say.
  /// - Returns: `nil` when the number is too large for a double.
  static func nearest(digitsOf bytes: Field, exponent: Int) -> Double? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: mostDigits + 32) { text in
      var digits = 0
      var dropped = 0
      for offset in 0..<bytes.count where bytes.start[offset].isDigit {
        let digit = bytes.start[offset]
        if digits == 0, digit == 0x30 { continue }
        if digits < mostDigits {
          text[digits] = CChar(digit)
          digits += 1
        } else {
          dropped += 1
          if digit != 0x30 { text[mostDigits - 1] = CChar(0x31) }
        }
      }
      guard digits > 0 else { return 0 }
      append(max(-99_999, min(99_999, exponent + dropped)), to: text, at: digits)
      guard let start = text.baseAddress else { return nil }
      let value = strtod(start, nil)
      return value.isFinite ? value : nil
    }
  }

  /// A double lies within 767 significant digits of the middle between two others; one more digit, 1 or 0, tells the side.
  private static let mostDigits = 770

  /// Writes `e` and the exponent, and ends the text.
  private static func append(_ exponent: Int, to text: UnsafeMutableBufferPointer<CChar>, at offset: Int) {
    var offset = offset
    for byte in "e\(exponent)".utf8 {
      text[offset] = CChar(byte)
      offset += 1
    }
    text[offset] = 0
  }

  /// 10^`exponent`, exact as a double up to 22.
  @inline(__always)
  private static func power(_ exponent: Int) -> Double {
    powers.withUnsafeBufferPointer { $0[exponent] }
  }

  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}

/// A reader of numbers with all that people and accountants put around them.
///
///     number   = "(" signed ")" | signed
///     signed   = { blank | sign | currency } digits [ exponent ] { blank | "%" | currency | "-" }
///
/// each sign at most once, and one currency. Thousands are kept apart by the other decimal mark, an apostrophe,
/// a space or a no-break space: the same throughout, groups of three, and none after a leading zero.
struct NumberParser {
  private let field: Field
  private let mark: DecimalMark
  private var at: Int
  private var end: Int

  private var negative = false
  private var isSigned = false
  private var isPercentage = false
  private var currency: Field?

  private var digits = 0
  private var fraction = 0
  private var significant = 0
  private var mantissa: UInt64 = 0
  private var trailingZeros = 0

  /// A UInt64 holds any 19 digits.
  private static let mostSignificant = 19

  init(_ field: Field, _ mark: DecimalMark) {
    self.field = field.trimmed
    self.mark = mark
    at = 0
    end = self.field.count
  }

  mutating func parse() -> WrittenNumber? {
    guard openParentheses(), prefix() else { return nil }
    let from = at
    guard wholePart() else { return nil }
    fractionPart()
    guard digits > 0 else { return nil }
    let upTo = at
    let exponent = exponent()
    guard suffix() else { return nil }
    let scale = exponent - fraction - (isPercentage ? 2 : 0)
    guard let size = magnitude(field.slice(from, upTo), scale) else { return nil }
    return WrittenNumber(
      value: negative ? 0 - size : size, integer: whole(scale), isPercentage: isPercentage, currency: currency)
  }

  private func magnitude(_ written: Field, _ scale: Int) -> Double? {
    if significant <= Self.mostSignificant, let exact = DecimalRounding.exact(mantissa, scale) { return exact }
    return DecimalRounding.nearest(digitsOf: written, exponent: scale)
  }

  /// The value as an integer, or `nil` when it has a fraction, or too many digits.
  private func whole(_ scale: Int) -> Int? {
    guard significant <= Self.mostSignificant else { return nil }
    if mantissa == 0 { return 0 }
    guard trailingZeros >= -scale, scale < Self.mostSignificant else { return nil }
    var size = mantissa
    for _ in 0..<abs(scale) {
      let (product, overflows) = scale > 0 ? size.multipliedReportingOverflow(by: 10) : (size / 10, false)
      guard !overflows else { return nil }
      size = product
    }
    guard let value = Int(exactly: size) else { return nil }
    return negative ? -value : value
  }

  /// Accountants put what is negative in parentheses.
  private mutating func openParentheses() -> Bool {
    guard at < end, field.start[at] == 0x28 else { return true }
    guard end - at > 2, field.start[end - 1] == 0x29 else { return false }
    negative = true
    isSigned = true
    at += 1
    end -= 1
    return true
  }
}

extension NumberParser {
  /// Passes over blanks, a sign and a currency, up to a digit or the decimal mark.
  private mutating func prefix() -> Bool {
    while at < end {
      let byte = field.start[at]
      if byte.isDigit || byte == mark.rawValue { return true }
      guard takeBlank() || takeSign() || takeCurrency() else { return false }
    }
    return false
  }

  /// Passes over what may follow the digits; nothing else may.
  private mutating func suffix() -> Bool {
    while at < end {
      if field.start[at] == 0x25, !isPercentage {
        isPercentage = true
        at += 1
      } else {
        let isMinus = field.start[at] == 0x2D
        guard takeBlank() || (isMinus && takeSign()) || takeCurrency() else { return false }
      }
    }
    return true
  }

  private mutating func takeBlank() -> Bool {
    let length = max(field.blank(at: at, before: end), narrowBlank(at))
    at += length
    return length > 0
  }

  /// U+202F, which separates thousands in French and Spanish.
  private func narrowBlank(_ at: Int) -> Int {
    at + 3 <= end && field.start[at] == 0xE2 && field.start[at + 1] == 0x80 && field.start[at + 2] == 0xAF ? 3 : 0
  }

  /// Takes `+`, `-` or U+2212.
  private mutating func takeSign() -> Bool {
    guard !isSigned else { return false }
    let bytes = field.start + at
    let isLong = at + 3 <= end && bytes[0] == 0xE2 && bytes[1] == 0x88 && bytes[2] == 0x92
    guard isLong || bytes[0] == 0x2D || bytes[0] == 0x2B else { return false }
    isSigned = true
    negative = bytes[0] != 0x2B
    at += isLong ? 3 : 1
    return true
  }

  /// Takes a sign such as `$`, `€`, `US$`, `R$` or `S/`, or a code such as `EUR`.
  private mutating func takeCurrency() -> Bool {
    guard currency == nil else { return false }
    let from = at
    while at < end, at - from < 3, field.start[at] &- 0x41 < 26 { at += 1 }
    let letters = at - from
    let sign = currencySign(letters)
    guard sign > 0 || CurrencyCode.isKnown(field.slice(from, at)) else {
      at = from
      return false
    }
    at += sign
    currency = field.slice(from, at)
    return true
  }

  /// The length of the currency sign at `at`, after so many capitals; 0 when there is none.
  private func currencySign(_ letters: Int) -> Int {
    guard at < end else { return 0 }
    let bytes = field.start + at
    switch bytes[0] {
    case 0x24: return 1  // $
    case 0x2F: return letters == 1 ? 1 : 0  // S/
    case 0xC2: return at + 2 <= end && (0xA2...0xA5).contains(bytes[1]) ? 2 : 0  // ¢ £ ¤ ¥
    case 0xE2: return at + 3 <= end && bytes[1] == 0x82 && bytes[2] >= 0xA0 ? 3 : 0  // U+20A0 to U+20BF, € among them
    default: return 0
    }
  }
}

extension NumberParser {
  /// Takes the digits before the decimal mark, in groups or not; false when the first group cannot be one.
  private mutating func wholePart() -> Bool {
    let first = at
    while at < end, field.start[at].isDigit { takeDigit() }
    guard let separator = groupSeparator() else { return true }
    guard (1...3).contains(at - first), field.start[first] != 0x30 else { return false }
    while let next = groupSeparator(), next == separator {
      at += separator.length
      for _ in 0..<3 { takeDigit() }
    }
    return true
  }

  private mutating func fractionPart() {
    guard at < end, field.start[at] == mark.rawValue else { return }
    at += 1
    let first = at
    while at < end, field.start[at].isDigit { takeDigit() }
    fraction = at - first
  }

  private mutating func takeDigit() {
    let digit = field.start[at] &- 0x30
    trailingZeros = digit == 0 ? trailingZeros + 1 : 0
    if significant > 0 || digit > 0 {
      significant += 1
      if significant <= Self.mostSignificant { mantissa = mantissa * 10 + UInt64(digit) }
    }
    digits += 1
    at += 1
  }

  private struct GroupSeparator: Equatable {
    let byte: UInt8
    let length: Int
  }

  /// What keeps thousands apart here, when exactly three digits follow it.
  private func groupSeparator() -> GroupSeparator? {
    guard at < end else { return nil }
    let byte = field.start[at]
    let isByte = byte == mark.grouping || byte == 0x27 || byte == 0x20
    let length = isByte ? 1 : byte == 0xC2 ? field.blank(at: at, before: end) : narrowBlank(at)
    let next = at + length
    guard length > 0, next + 3 <= end, (next..<next + 3).allSatisfy({ field.start[$0].isDigit }) else { return nil }
    guard next + 3 == end || !field.start[next + 3].isDigit else { return nil }
    return GroupSeparator(byte: byte, length: length)
  }

  /// Takes `e5`, `E-05` or nothing; an `e` without a number stays where it is.
  private mutating func exponent() -> Int {
    guard at < end, field.start[at].smallLetter == 0x65, at + 1 < end else { return 0 }
    var next = at + 1
    let isNegative = field.start[next] == 0x2D
    if isNegative || field.start[next] == 0x2B { next += 1 }
    guard next < end, field.start[next].isDigit else { return 0 }
    var value = 0
    while next < end, field.start[next].isDigit {
      value = min(99_999, value * 10 + Int(field.start[next] &- 0x30))
      next += 1
    }
    at = next
    return isNegative ? -value : value
  }
}

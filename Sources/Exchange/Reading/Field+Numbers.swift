extension Field {
  /// The number that is written here, correctly rounded, or `nil` when it is not one.
  ///
  /// With `.point`, `-1,234.5`, `(1,234.50)`, `€ 1 234.5`, `12.5 %` and `1.5e3` read; with `.comma`, `1.234,5` does.
  /// A percentage reads as a share: `12.5%` is 0.125.
  /// - Returns: `nil` for a missing value too: ask `isMissing` first.
  @inline(__always)
  package func double(_ mark: DecimalMark = .point) -> Double? {
    plainDouble(mark) ?? number(mark)?.value
  }

  /// The whole number that is written here, or `nil` when it is none, or too large.
  ///
  /// Thousands separators read as in `double`, and so does a fraction of zeros: `3.0` is 3.
  @inline(__always)
  package func integer(_ mark: DecimalMark = .point) -> Int? {
    plainInteger ?? writtenInteger(mark)
  }

  /// The number that is written here with what surrounds it, or `nil` when it is not one.
  package func number(_ mark: DecimalMark = .point) -> WrittenNumber? {
    var parser = NumberParser(self, mark)
    return parser.parse()
  }

  /// The decimal marks with which this reads as a number: both for `1,250`, one for `1,25`, none for a word.
  package var decimalMarks: Set<DecimalMark> {
    Set(DecimalMark.allCases.filter { double($0) != nil })
  }
}

extension Field {
  /// Digits with at most a minus sign and a decimal mark, where one exact operation rounds them.
  ///
  /// - Returns: `nil` for every other number too.
  @inline(__always)
  func plainDouble(_ mark: DecimalMark) -> Double? {
    guard count > 0, count <= 20 else { return nil }
    let negative = start[0] == 0x2D
    var at = negative ? 1 : 0
    let digitsFrom = at
    var mantissa: UInt64 = 0
    var markAt = -1
    while at < count {
      let digit = start[at] &- 0x30
      if digit <= 9 {
        mantissa = mantissa &* 10 &+ UInt64(digit)
      } else {
        guard start[at] == mark.rawValue, markAt < 0 else { return nil }
        markAt = at
      }
      at &+= 1
    }
    let digits = count &- digitsFrom &- (markAt < 0 ? 0 : 1)
    guard digits > 0, digits <= 18 else { return nil }
    guard let value = DecimalRounding.exact(mantissa, markAt < 0 ? 0 : markAt &+ 1 &- count) else { return nil }
    return negative ? 0 - value : value  // and never -0
  }

  @inline(__always)
  private var plainInteger: Int? {
    guard count > 0, count <= 19 else { return nil }
    let negative = start[0] == 0x2D
    var at = negative ? 1 : 0
    guard at < count, count &- at <= 18 else { return nil }
    var value = 0
    while at < count {
      let digit = start[at] &- 0x30
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int(digit)
      at &+= 1
    }
    return negative ? -value : value
  }

  private func writtenInteger(_ mark: DecimalMark) -> Int? {
    guard let number = number(mark), !number.isPercentage else { return nil }
    return number.integer
  }
}

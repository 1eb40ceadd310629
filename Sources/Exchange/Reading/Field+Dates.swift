extension Field {
  /// The day that is written here, as its number since 1970-01-01, or `nil` when it is none.
  ///
  /// `2026-03-01`, `2026/3/1`, `20260301`, `1 March 2026`, `Mar 1, 2026` and `1 de marzo de 2026` read in any order;
  /// `1/3/2026` and `1-3-26` need one that puts the year last. A time of day may follow; it is cut off,
  /// and no time zone moves the day.
  @inline(__always)
  package func day(_ order: DateOrder = .yearFirst) -> Int32? {
    isPlainDate ? plainDay : writtenDay(order)
  }

  /// The orders in which this reads as a day: two for `1/3/2026`, one for `13/3/2026`, all for `2026-03-13`.
  package var dateOrders: Set<DateOrder> {
    Set(DateOrder.allCases.filter { day($0) != nil })
  }

  /// Whether this is `yyyy-mm-dd` in shape.
  @inline(__always)
  var isPlainDate: Bool {
    guard count == 10, start[4] == 0x2D, start[7] == 0x2D else { return false }
    let digits = (start[0] &- 0x30, start[1] &- 0x30, start[2] &- 0x30, start[3] &- 0x30)
    let others = (start[5] &- 0x30, start[6] &- 0x30, start[8] &- 0x30, start[9] &- 0x30)
    return max(max(digits.0, digits.1, digits.2, digits.3), max(others.0, others.1, others.2, others.3)) <= 9
  }

  @inline(__always)
  private var plainDay: Int32? {
    CivilDay.number(year: pair(0) &* 100 &+ pair(2), month: pair(5), day: pair(8))
  }

  /// The number that the two digits at `offset` write.
  @inline(__always)
  func pair(_ offset: Int) -> Int {
    Int(start[offset] &- 0x30) &* 10 &+ Int(start[offset &+ 1] &- 0x30)
  }

  private func writtenDay(_ order: DateOrder) -> Int32? {
    var parser = DateParser(trimmed, order)
    return parser.parse()
  }
}

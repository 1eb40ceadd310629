/// A stretch of time as an observation names it.
package enum WrittenPeriod: Hashable, Sendable {
  /// `2026-03`.
  case month(year: Int, month: Int)
  /// `2026-W11`, a week from Monday to Sunday.
  case week(year: Int, week: Int)
  /// `2026-Q1`.
  case quarter(year: Int, quarter: Int)
  /// A day, as its number since 1970-01-01.
  case day(Int32)

  /// The first day of the period, as its number since 1970-01-01.
  package var firstDay: Int32 {
    switch self {
    case .month(let year, let month): Self.first(year, month)
    case .week(let year, let week): Self.firstMonday(year) + Int32(7 * (week - 1))
    case .quarter(let year, let quarter): Self.first(year, 3 * quarter - 2)
    case .day(let day): day
    }
  }

  /// The last day of the period.
  package var lastDay: Int32 {
    switch self {
    case .month(let year, let month): firstDay + Int32(CivilDay.length(ofMonth: month, in: year)) - 1
    case .week: firstDay + 6
    case .quarter(let year, let quarter): Self.first(year, 3 * quarter) + Int32(CivilDay.length(ofMonth: 3 * quarter, in: year)) - 1
    case .day(let day): day
    }
  }

  /// The number of weeks that begin in a year of ISO 8601: 53 when its Thursdays are 53, else 52.
  package static func weeks(in year: Int) -> Int {
    let weekday = CivilDay.weekday(first(year, 1))
    return weekday == 4 || (weekday == 3 && CivilDay.isLeap(year)) ? 53 : 52
  }

  /// The Monday of the week that holds 4 January.
  private static func firstMonday(_ year: Int) -> Int32 {
    let fourth = first(year, 1) + 3
    return fourth - Int32(CivilDay.weekday(fourth)) + 1
  }

  /// The first day of a month that was checked when it was read.
  private static func first(_ year: Int, _ month: Int) -> Int32 {
    CivilDay.number(year: year, month: month, day: 1) ?? 0
  }
}

extension Field {
  /// The period that is written here, or `nil` when it is none. A date reads as a day, in that order.
  @inline(__always)
  package func period(_ order: DateOrder = .yearFirst) -> WrittenPeriod? {
    if count == 7, let year = leadingYear, start[5].isDigit, start[6].isDigit {
      return (1...12).contains(pair(5)) ? .month(year: year, month: pair(5)) : nil
    }
    return namedPeriod ?? day(order).map(WrittenPeriod.day)
  }

  /// The year of `yyyy-`, or `nil`. Needs six bytes.
  @inline(__always)
  private var leadingYear: Int? {
    guard start[4] == 0x2D, start[0].isDigit, start[1].isDigit, start[2].isDigit, start[3].isDigit else { return nil }
    let year = pair(0) &* 100 &+ pair(2)
    return year > 0 ? year : nil
  }

  private var namedPeriod: WrittenPeriod? {
    let text = trimmed
    guard text.count == 7 || text.count == 8, let year = text.leadingYear else { return nil }
    let (letter, last) = (text.start[5].smallLetter, text.start[6])
    switch (text.count, letter) {
    case (7, 0x71): return (0x31...0x34).contains(last) ? .quarter(year: year, quarter: Int(last &- 0x30)) : nil
    case (8, 0x77):
      guard last.isDigit, text.start[7].isDigit else { return nil }
      return (1...WrittenPeriod.weeks(in: year)).contains(text.pair(6)) ? .week(year: year, week: text.pair(6)) : nil
    case (7, 0x30...0x39): return text.count < count ? text.period() : nil
    default: return nil
    }
  }
}

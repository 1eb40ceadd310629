/// Days of the Gregorian calendar as numbers: 0 is 1970-01-01, 1 the day after.
package enum CivilDay {
  /// The number of a day, or `nil` when the calendar has no such day in the years 1 to 9999.
  ///
  /// Years are counted from March, so that the leap day is the last one; months of 30.6 days on average
  /// then begin after (153 m + 2) / 5 days.
  /// - Source: Richards (2013), "Calendars", *Explanatory Supplement to the Astronomical Almanac*, 3rd ed., ch. 15.
  @inline(__always)
  package static func number(year: Int, month: Int, day: Int) -> Int32? {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= 28 || day <= length(ofMonth: month, in: year) else { return nil }
    let shifted = month > 2 ? year : year &- 1
    let monthFromMarch = month > 2 ? month &- 3 : month &+ 9
    let leapDays = shifted / 4 &- shifted / 100 &+ shifted / 400
    let days = 365 &* shifted &+ leapDays &+ (153 &* monthFromMarch &+ 2) / 5 &+ day &- 1
    return Int32(truncatingIfNeeded: days &- daysToEpoch)
  }

  /// The days from 1 March of year 0 to 1 January 1970.
  private static let daysToEpoch = 719_468

  package static func length(ofMonth month: Int, in year: Int) -> Int {
    month == 2 ? (isLeap(year) ? 29 : 28) : 30 + (month + month / 8) % 2
  }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The day of the week, 1 for Monday to 7 for Sunday.
  package static func weekday(_ number: Int32) -> Int {
    let sinceMonday = (Int(number) + 3) % 7  // 1970-01-01 was a Thursday
    return (sinceMonday + 7) % 7 + 1
  }
}

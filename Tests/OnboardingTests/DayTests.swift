import Onboarding
import Testing

@Suite struct DayTests {
  /// Every day from 1999 to 2101.
  static let days = (Day(year: 1999, month: 1, day: 1)?.number ?? 0)...(Day(year: 2101, month: 12, day: 31)?.number ?? 0)

  @Test func everyDayComesBackFromItsParts() {
    let wrong = Self.days.map { Day(number: $0) }.filter { day in
      let (year, month, date) = day.parts
      return Day(year: year, month: month, day: date) != day || Day(iso: day.iso) != day
    }
    #expect(wrong.isEmpty)
  }

  @Test func calendarRunsWithoutGaps() {
    let broken = Self.days.dropFirst().map { Day(number: $0) }.filter { day in
      let (now, before) = (day.parts, (day - 1).parts)
      let sameMonth = now.year == before.year && now.month == before.month && now.day == before.day + 1
      let ends = before.day == Day.length(ofMonth: before.month, year: before.year) && now.day == 1
      let newMonth = ends && (now.month == before.month + 1 || (now.month == 1 && before.month == 12 && now.year == before.year + 1))
      return !(sameMonth || newMonth)
    }
    #expect(broken.isEmpty)
  }

  static let known: [(iso: String, number: Int32, weekday: Int)] = [
    ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2026-11-24", 20_781, 2), ("2100-03-01", 47_541, 1),
    ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
  ]

  @Test(arguments: known) func knownDayHasItsNumberAndWeekday(_ day: (iso: String, number: Int32, weekday: Int)) {
    #expect(Day(iso: day.iso)?.number == day.number)
    #expect(Day(iso: day.iso)?.weekday == day.weekday)
    #expect(Day(number: day.number).iso == day.iso)
  }

  @Test(arguments: [
    "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-01", "26-01-01", "2026/01/01", "2026-01-01 ", "",
    "0000-01-01", "2026-01-٠١", "-026-01-01", "2026-01",
  ]) func whatIsNoDayReadsAsNil(_ text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func daysAreCounted() {
    let (a, b) = (Day(number: 100), Day(number: 90))
    #expect(a - b == 10)
    #expect(b - a == -10)
    #expect(b + 10 == a)
    #expect(a - 10 == b)
    #expect(b < a)
  }
}

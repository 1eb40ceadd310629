import Onboarding
import Testing

@Suite struct PeriodTests {
  static let days = DayTests.days.map { Day(number: $0) }
  static let lengths: [Period.Length] = [.day, .week, .month, .quarter]

  private static func periods(_ length: Period.Length) -> [Period] {
    days.map { period(length, of: $0) }
  }

  private static func period(_ length: Period.Length, of day: Day) -> Period {
    switch length {
    case .day: .day(day)
    case .week: .week(of: day)
    case .month: .month(of: day)
    case .quarter: .quarter(of: day)
    }
  }

  @Test(arguments: lengths) func everyDayLiesInItsPeriod(_ length: Period.Length) {
    let wrong = Self.days.filter { day in
      let period = Self.period(length, of: day)
      let holds = (period.first...period.last).contains(day)
      return !holds || Self.period(length, of: period.first) != period || Self.period(length, of: period.last) != period
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: lengths) func nextAndPreviousMeet(_ length: Period.Length) {
    let wrong = Self.periods(length).filter { period in
      period.next.previous != period || period.previous.next != period || period.next.first != period.last + 1 || !(period < period.next)
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: lengths) func codeAndTextComeBack(_ length: Period.Length) {
    let wrong = Self.periods(length).filter { Period(code: $0.code) != $0 || Period($0.description) != $0 }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: lengths) func codesStandInTheOrderOfPeriods(_ length: Period.Length) {
    let periods = Self.periods(length)
    #expect(zip(periods, periods.dropFirst()).allSatisfy { $0.code <= $1.code && $0 <= $1 })
  }

  /// Days around the turn of years with and without a week 53.
  static let weeks: [(day: String, week: String)] = [
    ("2000-01-02", "1999-W52"), ("2010-01-03", "2009-W53"), ("2016-01-03", "2015-W53"), ("2016-01-04", "2016-W01"),
    ("2018-12-31", "2019-W01"), ("2020-12-31", "2020-W53"), ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"),
    ("2024-12-30", "2025-W01"), ("2026-01-01", "2026-W01"), ("2026-11-24", "2026-W48"), ("2026-12-31", "2026-W53"),
    ("2027-01-03", "2026-W53"),
  ]

  @Test(arguments: weeks) func weekIsThatOfItsThursday(_ known: (day: String, week: String)) throws {
    let day = try #require(Day(iso: known.day))
    #expect(Period.week(of: day).description == known.week)
    #expect(Period(known.week) == .week(of: day))
  }

  @Test func someYearsHaveAWeek53() {
    let long = (1999...2101).filter { Period.week(53, of: $0) != nil }
    #expect(long.prefix(5) == [2004, 2009, 2015, 2020, 2026])
    #expect(long.allSatisfy { Period.week(53, of: $0)?.next == Period.week(1, of: $0 + 1) })
    #expect(Period.week(54, of: 2026) == nil)
    #expect(Period.week(0, of: 2026) == nil)
  }

  static let texts: [(text: String, first: String, last: String)] = [
    ("2026-03-14", "2026-03-14", "2026-03-14"), ("2026-W11", "2026-03-09", "2026-03-15"), ("2026-03", "2026-03-01", "2026-03-31"),
    ("2024-02", "2024-02-01", "2024-02-29"), ("2026-Q1", "2026-01-01", "2026-03-31"), ("2026-q4", "2026-10-01", "2026-12-31"),
  ]

  @Test(arguments: texts) func textNamesAPeriod(_ known: (text: String, first: String, last: String)) {
    #expect(Period(known.text)?.first.iso == known.first)
    #expect(Period(known.text)?.last.iso == known.last)
  }

  @Test(arguments: ["2026-13", "2026-Q5", "2026-Q0", "2025-W53", "2026-W", "2026-W00", "26-03", "2026", "", "2026-3", "2026-03-32", "x"])
  func whatIsNoPeriodReadsAsNil(_ text: String) {
    #expect(Period(text) == nil)
  }

  @Test func codeInTheMiddleOfAPeriodIsNone() {
    let code = Period.month(of: Day(number: 0)).code
    #expect(Period(code: code) != nil)
    #expect(Period(code: code + 4) == nil)
  }

  @Test func monthsAreNumberedOnAcrossYears() {
    #expect(Period("2027-01")?.monthNumber == (Period("2026-12")?.monthNumber ?? 0) + 1)
  }
}

import Exchange
import Testing

@Suite struct DateTests {
  static func day(_ text: String, _ order: DateOrder = .yearFirst) -> Int32? { Field.of(text) { $0.day(order) } }

  /// Numbers from the almanac's day counts: JDN − 2,440,588.
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017), ("2026-03-18", 20_530), ("0001-01-01", -719_162),
    ("9999-12-31", 2_932_896), ("1900-03-01", -25_508),
  ])
  func dayHasItsNumber(_ text: String, _ number: Int32) {
    #expect(Self.day(text) == number)
  }

  @Test func daysFollowOneAnother() throws {
    var expected = try #require(CivilDay.number(year: 1890, month: 1, day: 1))
    for year in 1890...2110 {
      for month in 1...12 {
        for day in 1...CivilDay.length(ofMonth: month, in: year) {
          #expect(CivilDay.number(year: year, month: month, day: day) == expected)
          expected += 1
        }
        #expect(CivilDay.number(year: year, month: month, day: CivilDay.length(ofMonth: month, in: year) + 1) == nil)
      }
    }
  }

  @Test(arguments: [
    "2026-02-29", "2100-02-29", "2026-02-30", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01", "2026-1", "2026-01-1-1",
    "2026-01-01x",
    "2026-01-01 25:00", "2026-01-01T10:60", "2026-01-01T", "2026-01-01 10", "2026/01-02", "x026-01-01", "20260230", "1 Foo 2026",
    "Feb 30 2026",
    "12,03,2026", "1 2 2026", "", "2026-01-01 13:00 PM", "2026-01-01T10:00+", "ma 1 2026", "202601011", "1/1/026",
  ])
  func whatIsNoDayReadsAsNone(_ text: String) {
    #expect(DateOrder.allCases.allSatisfy { Self.day(text, $0) == nil })
  }

  static let sameDay = [
    "2026-03-01", "2026/3/1", "2026.03.01", "20260301", " 2026-03-01 ", "2026-03-01T10:15:00Z", "2026-03-01 23:59",
    "2026-03-01T00:30:00.123+02:00",
    "2026-03-01T00:30-0500", "2026-03-01 11:59:59 PM", "2026-03-01, 1:05 a.m.", "2026-03-01 1:05\u{202F}PM", "2026-03-01 10:00 UTC",
    "1 March 2026",
    "1 mar 2026", "1-Mar-2026", "01-MAR-26", "March 1, 2026", "Mar. 1, 2026", "mar 1 2026", "March 1st, 2026", "1 de marzo de 2026",
    "1 marzo 2026",
    "1 de Marzo del 2026", "1/mar/2026", "2026-Mar-01", "2026 March 1", "marzo 1, 2026", "1st of March 2026",
  ]

  @Test(arguments: sameDay)
  func dayReadsInAnyOrder(_ text: String) {
    #expect(DateOrder.allCases.allSatisfy { Self.day(text, $0) == 20_513 })
  }

  @Test(arguments: ["1/3/2026", "01/03/2026", "1-3-26", "1.3.2026", "01/03/2026 10:00"])
  func dayFirstAndMonthFirstDiffer(_ text: String) {
    #expect(Self.day(text, .dayFirst) == 20_513)
    #expect(Self.day(text, .monthFirst) == 20_456)
    #expect(Self.day(text, .yearFirst) == nil)
  }

  @Test func aDateThatReadsTwoWaysSaysSo() {
    #expect(Field.of("3/4/2026") { $0.dateOrders } == [.dayFirst, .monthFirst])
    #expect(Field.of("13/4/2026") { $0.dateOrders } == [.dayFirst])
    #expect(Field.of("4/13/2026") { $0.dateOrders } == [.monthFirst])
    #expect(Field.of("2026-04-13") { $0.dateOrders } == [.yearFirst, .dayFirst, .monthFirst])
  }

  @Test func yearsOfTwoDigitsAreNear() {
    #expect(Self.day("1/1/68", .dayFirst) == Self.day("2068-01-01"))
    #expect(Self.day("1/1/69", .dayFirst) == Self.day("1969-01-01"))
  }

  @Test func everyMonthReadsInBothLanguages() {
    let english = "January February March April May June July August September October November December".split(separator: " ")
    let spanish = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(separator: " ")
    for names in [english, spanish] {
      for (index, name) in names.enumerated() {
        let expected = CivilDay.number(year: 2026, month: index + 1, day: 2)
        #expect(Self.day("2 \(name) 2026") == expected)
        #expect(Self.day("2-\(name.prefix(3))-26") == expected)
        #expect(Self.day("\(name.uppercased()) 2, 2026") == expected)
      }
    }
    #expect(Self.day("2 sept 2026") == Self.day("2 setiembre 2026"))
  }

  @Test func weekdaysGoRound() {
    #expect((0..<8).map { CivilDay.weekday($0) } == [4, 5, 6, 7, 1, 2, 3, 4])
    #expect(CivilDay.weekday(-1) == 3)
    #expect(CivilDay.weekday(-719_162) == 1)
  }
}

@Suite struct PeriodTests {
  static func period(_ text: String) -> WrittenPeriod? { Field.of(text) { $0.period() } }

  @Test(arguments: [
    ("2026-03", WrittenPeriod.month(year: 2026, month: 3)), (" 2026-12 ", .month(year: 2026, month: 12)),
    ("2026-W11", .week(year: 2026, week: 11)),
    ("2026-w01", .week(year: 2026, week: 1)), ("2026-W53", .week(year: 2026, week: 53)), ("2026-Q1", .quarter(year: 2026, quarter: 1)),
    ("2026-q4", .quarter(year: 2026, quarter: 4)), ("2026-03-01", .day(20_513)), ("1 March 2026", .day(20_513)),
  ])
  func periodReads(_ text: String, _ period: WrittenPeriod) {
    #expect(Self.period(text) == period)
  }

  @Test(arguments: [
    "2026-13", "2026-00", "0000-01", "2026-W00", "2025-W53", "2026-W54", "2026-Q0", "2026-Q5", "2026", "2026-3", "", "Q1-2026", "2026-W1",
  ])
  func whatIsNoPeriodReadsAsNone(_ text: String) {
    #expect(Self.period(text) == nil)
  }

  @Test func periodsBeginAndEndOnTheirDays() throws {
    let spans = try ["2024-02", "2026-W11", "2026-W01", "2026-W53", "2021-W01", "2026-Q1", "2026-03-01"].map { text in
      let period = try #require(Self.period(text))
      return [period.firstDay, period.lastDay]
    }
    let expected = [
      ["2024-02-01", "2024-02-29"], ["2026-03-09", "2026-03-15"], ["2025-12-29", "2026-01-04"], ["2026-12-28", "2027-01-03"],
      ["2021-01-04", "2021-01-10"], ["2026-01-01", "2026-03-31"], ["2026-03-01", "2026-03-01"],
    ]
    #expect(spans == expected.map { $0.compactMap { DateTests.day($0) } })
  }

  @Test func weeksOfTheYearsFillTheDays() throws {
    var next = try #require(DateTests.day("1999-01-04"))
    for year in 1999...2060 {
      for week in 1...WrittenPeriod.weeks(in: year) {
        let period = WrittenPeriod.week(year: year, week: week)
        #expect(period.firstDay == next)
        next = period.lastDay + 1
      }
    }
  }
}

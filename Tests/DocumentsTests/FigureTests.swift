import Testing

@testable import Documents

struct FigureTests {
  static let english = Figure(.english)
  static let spanish = Figure(.spanish)

  static let shares: [(Double?, String, String)] = [
    (0.142, "14.2 %", "14,2 %"), (0, "0 %", "0 %"), (1, "100 %", "100 %"), (0.0004, "<0.1 %", "<0,1 %"), (0.9996, ">99.9 %", ">99,9 %"),
    (0.285, "28.5 %", "28,5 %"), (1.0432, "104.3 %", "104,3 %"), (-0.032, "-3.2 %", "-3,2 %"), (-0.0001, "0.0 %", "0,0 %"), (nil, "—", "—"),
    (.nan, "—", "—"), (.infinity, "—", "—"), (12.5, "1,250.0 %", "1.250,0 %"),
  ]

  @Test(arguments: shares)
  func shareIsAPercentageWithOneDecimal(share: Double?, english: String, spanish: String) {
    #expect(Self.english.share(share) == english)
    #expect(Self.spanish.share(share) == spanish)
  }

  static let numbers: [(Double?, Int, String)] = [
    (2.675, 2, "2.68"), (0.5, 0, "1"), (1234.5, 2, "1,234.50"), (-0.001, 2, "0.00"), (-1.005, 2, "-1.01"), (999.995, 2, "1,000.00"),
    (1e21, 0, "1,000,000,000,000,000,000,000"), (1e-7, 3, "0.000"), (.leastNonzeroMagnitude, 1, "0.0"), (.nan, 2, "—"), (nil, 2, "—"),
    (0.05, 1, "0.1"),
    (9.96, 1, "10.0"), (0.00951, 3, "0.010"),
  ]

  @Test(arguments: numbers)
  func numberRoundsAsOnPaper(value: Double?, decimals: Int, text: String) {
    #expect(Self.english.number(value, decimals: decimals) == text)
  }

  @Test func thousandsAreSetApart() {
    #expect(Self.english.count(1_234_567) == "1,234,567")
    #expect(Self.spanish.count(-12_400) == "-12.400")
    #expect(Self.english.count(999) == "999")
    #expect(Self.english.count(nil) == "—")
  }

  @Test func daysCarryTheirUnit() {
    #expect(Self.english.days(97) == "97 days")
    #expect(Self.spanish.days(1) == "1 día")
    #expect(Self.english.days(96.5) == "96.5 days")
    #expect(Self.english.days(96.04) == "96 days")
    #expect(Self.english.days(nil) == "—")
  }

  @Test func moneyFollowsTheLanguage() {
    #expect(Self.english.money(minorUnits: 1_200_000, currency: "EUR") == "€12,000")
    #expect(Self.spanish.money(minorUnits: 1_200_005, currency: "EUR") == "12.000,05 €")
    #expect(Self.english.money(minorUnits: -150, currency: "CHF") == "-CHF 1.50")
    #expect(Self.english.money(minorUnits: 1500, currency: "JPY") == "JPY 1,500")
    #expect(Self.spanish.money(minorUnits: 1_005, currency: "KWD") == "1,005 KWD")
  }

  @Test func intervalSaysWhenItHasNoEnd() {
    #expect(Self.english.days(from: 82, to: 113) == "82 to 113 days")
    #expect(Self.english.days(from: 82, to: nil) == "82 days or more")
    #expect(Self.spanish.shares(from: 0.081, to: 0.204) == "8,1 % a 20,4 %")
    #expect(Self.english.numbers(from: nil, to: .nan) == "—")
  }

  @Test func partCarriesItsDenominator() {
    #expect(Self.english.part(42, of: 310) == "42 of 310, 13.5 %")
    #expect(Self.spanish.part(0, of: 0) == "0 de 0")
  }

  @Test func probabilityIsNeverZero() {
    #expect(Self.english.probability(0.0312) == "0.031")
    #expect(Self.spanish.probability(1e-9) == "<0,001")
  }

  @Test func dateNamesItsMonthAndWeekday() throws {
    let date = try #require(CivilDate("2026-11-24"))
    #expect(Self.english.weekdayAndDate(date) == "Tue 24 Nov 2026")
    #expect(Self.spanish.date(date) == "24 nov 2026")
    #expect(date.iso == "2026-11-24")
    #expect(try #require(CivilDate("2000-02-29")).weekday == 2)
  }

  @Test(arguments: ["2026-02-29", "2026-13-01", "2026-1-01", "+026-01-01", "2026-11-24 ", ""])
  func noDateIsReadFrom(text: String) {
    #expect(CivilDate(text) == nil)
    #expect(Cell(date: text) == .text(text))
  }

  @Test func missingIsMissingInEveryKind() {
    let cells = [
      Cell(number: .nan), Cell(share: nil), Cell(days: .infinity), Cell(nil as String?), Cell(nil as Int?), Cell(date: nil),
      Cell(probability: .nan),
    ]
    #expect(cells.allSatisfy { $0 == .missing })
    #expect(Self.english.text(.missing) == "—")
  }
}

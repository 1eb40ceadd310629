import Onboarding
import Support
import Testing

@testable import Conversation

/// Days and periods as people say them on Tuesday 24 November 2026.
@Suite struct SaidTimes {
  static let pastDays: [(String, String)] = [
    ("today", "2026-11-24"), ("yesterday", "2026-11-23"), ("the day before yesterday", "2026-11-22"), ("anteayer", "2026-11-22"),
    ("ayer", "2026-11-23"),
    ("monday", "2026-11-23"), ("friday", "2026-11-20"), ("wednesday", "2026-11-18"), ("tuesday", "2026-11-24"),
    ("last tuesday", "2026-11-17"),
    ("el lunes", "2026-11-23"), ("el viernes pasado", "2026-11-20"), ("on friday", "2026-11-20"), ("this friday", "2026-11-27"),
    ("3 days ago", "2026-11-21"), ("two weeks ago", "2026-11-10"), ("a month ago", "2026-10-24"), ("hace tres días", "2026-11-21"),
    ("hace 2 semanas", "2026-11-10"), ("24 nov", "2026-11-24"), ("25 nov", "2025-11-25"), ("nov 20", "2026-11-20"),
    ("20th of november", "2026-11-20"),
    ("24 de noviembre", "2026-11-24"), ("24 de noviembre de 2025", "2025-11-24"), ("3 march 2026", "2026-03-03"), ("24/11", "2026-11-24"),
    ("24/11/2025", "2025-11-24"), ("24.11.26", "2026-11-24"), ("2026-11-24", "2026-11-24"), ("the 3rd", "2026-11-03"),
    ("el 30", "2026-10-30"),
    ("end of last month", "2026-10-31"), ("fin de mes", "2026-11-30"), ("principios de marzo", "2026-03-01"), ("mid march", "2026-03-15"),
    ("a fortnight ago", "2026-11-10"),
  ]

  @Test(arguments: pastDays) func factsLookBack(_ said: String, _ day: String) throws {
    #expect(try days(said, .past) == [day])
  }

  static let comingDays: [(String, String)] = [
    ("monday", "2026-11-30"), ("tuesday", "2026-11-24"), ("next tuesday", "2026-12-01"), ("el próximo lunes", "2026-11-30"),
    ("el lunes que viene", "2026-11-30"), ("tomorrow", "2026-11-25"), ("pasado mañana", "2026-11-26"), ("in two weeks", "2026-12-08"),
    ("dentro de dos semanas", "2026-12-08"), ("1 dec", "2026-12-01"), ("2 nov", "2026-11-02"), ("7 jan", "2027-01-07"),
    ("el 1 de diciembre", "2026-12-01"),
    ("the 1st", "2026-12-01"),
  ]

  @Test(arguments: comingDays) func startsLookAhead(_ said: String, _ day: String) throws {
    #expect(try days(said, .coming) == [day])
  }

  @Test(arguments: [
    "31 feb", "29 feb", "29 feb 2026", "31/02/2026", "2026-02-30", "the 32nd", "el 31 de abril", "0/5/2026", "week 54 monday",
  ])
  func daysThatTheCalendarLacksAreRefusedAndNeverMoved(said: String) throws {
    let words = Line(said).words
    let readings = DateReader(words[...], today: Office.today, language: .english, leaning: .past).readings.all
    let whole = readings.first { $0.count == words.count }
    #expect(whole.map { if case .values = $0.spoken { true } else { false } } != true)
    #expect(try days(said, .past) == [])
  }

  @Test(arguments: ["someday", "do", "once", "soon", "84", "3.5", "1/2/3/4"]) func otherWordsAreNoDays(said: String) throws {
    let words = Line(said).words
    #expect(DateReader(words[...], today: Office.today, language: .english, leaning: .past).readings.all.isEmpty)
  }

  @Test func aWeekdayThatIsNotTheDatesOwnIsRefused() {
    let words = ["monday", "24", "november", "2026"]
    let readings = DateReader(words, today: Office.today, language: .english, leaning: .past).readings.all
    #expect(readings.last?.spoken == .impossible(.otherWeekday("monday 24 november 2026", Office.today)))
  }

  @Test func aDateThatReadsTwoWaysIsTwoDaysInEnglishAndOneInSpanish() throws {
    #expect(try days("3/4/2026", .past) == ["2026-04-03", "2026-03-04"])
    #expect(try days("3/4/2026", .past, .spanish) == ["2026-04-03"])
  }

  private func days(_ said: String, _ leaning: DateReader.Leaning, _ language: Language = .english) throws -> [String] {
    let words = Line(said).words
    let matches = DateReader(words[...], today: Office.today, language: language, leaning: leaning).matches
    let bare = matches.filter { $0.count == words.count }.flatMap(\.values).map(\.iso)
    // `on` and `el` are the phrase's, not the date's.
    return bare.isEmpty && ["on", "el"].contains(words[0].folded)
      ? try days(words.dropFirst().map(\.text).joined(separator: " "), leaning, language) : bare
  }

  static let periods: [(String, String)] = [
    ("2026-03", "2026-03"), ("2026-W11", "2026-W11"), ("2026-Q1", "2026-Q1"), ("last week", "2026-W47"), ("this month", "2026-11"),
    ("last month", "2026-10"), ("last quarter", "2026-Q3"), ("la semana pasada", "2026-W47"), ("esta semana", "2026-W48"),
    ("el mes pasado", "2026-10"),
    ("este trimestre", "2026-Q4"), ("march", "2026-03"), ("december", "2025-12"), ("marzo de 2025", "2025-03"), ("march 2025", "2025-03"),
    ("last november", "2025-11"), ("week 47", "2026-W47"), ("week 50", "2025-W50"), ("semana 47 de 2025", "2025-W47"), ("w47", "2026-W47"),
    ("q4", "2026-Q4"), ("t1 de 2026", "2026-Q1"), ("first quarter", "2026-Q1"), ("primer trimestre de 2025", "2025-Q1"),
    ("03/2026", "2026-03"),
    ("yesterday", "2026-11-23"), ("20 nov", "2026-11-20"),
  ]

  @Test(arguments: periods) func periodsRead(_ said: String, _ period: String) throws {
    let line = Line("observe marta calls 6 \(said)")
    let meaning = try #require(Reading(of: line, in: try office()).meanings.first)
    #expect(meaning.members.last?.value == .text(period))
  }
}

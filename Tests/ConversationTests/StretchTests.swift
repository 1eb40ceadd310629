import Onboarding
import Support
import Testing

@testable import Conversation

/// Ranges and open periods, on Tuesday 24 November 2026.
@Suite struct StretchTests {
  private static let today = Day(iso: "2026-11-24") ?? Day(number: 0)

  private static func stretches(_ text: String, _ language: Language, on day: Day = today) -> [String] {
    let words = Line(text).words.map(\.folded)
    let found = StretchReader(words, today: day, language: language).stretches
    let all = found.matches.filter { $0.count == words.count }
    return all.flatMap { $0.found.all }.map(\.description)
  }

  static let english: [(String, [String])] = [
    ("since january", ["2026-01-01/.."]), ("since december", ["2025-12-01/.."]), ("from september on", ["2026-09-01/.."]),
    ("since 3 march", ["2026-03-03/.."]), ("since 3/4", ["2026-04-03/..", "2026-03-04/.."]), ("since yesterday", ["2026-11-23/.."]),
    ("from march to may", ["2026-03-01/2026-05-31"]), ("between march and may", ["2026-03-01/2026-05-31"]),
    ("march to may", ["2026-03-01/2026-05-31"]), ("jan-mar", ["2026-Q1"]), ("from november to march", ["2025-11-01/2026-03-31"]),
    ("from november 2024 to march", ["2024-11-01/2025-03-31"]), ("from march to may 2025", ["2025-03-01/2025-05-31"]),
    ("from october to december", ["2026-Q4", "2025-Q4"]), ("from september to november", ["2026-09-01/2026-11-30"]),
    ("between 3 and 10 march", ["2026-03-03/2026-03-10"]), ("from 3 march to 10 april", ["2026-03-03/2026-04-10"]),
    ("from march 3 to march 10", ["2026-03-03/2026-03-10"]), ("from march 3 to 10", ["2026-03-03/2026-03-10"]),
    ("between the 3rd and the 10th", ["2026-11-03/2026-11-10"]),
    ("from the 20th to the 30th", ["2026-11-20/2026-11-30", "2026-10-20/2026-10-30"]),
    ("from 2026-01-15 to 2026-02-20", ["2026-01-15/2026-02-20"]), ("from 28 february to 3 march", ["2026-02-28/2026-03-03"]),
    ("last 3 months", ["2026-08-01/2026-10-31"]), ("the last two weeks", ["2026-11-09/2026-11-22"]),
    ("past 3 months", ["2026-08-01/2026-10-31", "2026-08-25/2026-11-24"]), ("last 7 days", ["2026-11-18/2026-11-24"]),
    ("last two quarters", ["2026-04-01/2026-09-30"]), ("2025", ["2025-01-01/2025-12-31"]), ("last year", ["2025-01-01/2025-12-31"]),
    ("this year", ["2026-01-01/2026-12-31"]), ("year to date", ["2026-01-01/2026-11-24"]), ("in march", ["2026-03"]),
    ("last month", ["2026-10"]), ("q1 to q3", ["2026-01-01/2026-09-30"]), ("until may", ["../2026-05-31", "../2026-04-30"]),
    ("before march", ["../2026-02-28"]), ("through march", ["../2026-03-31"]), ("until 10 march", ["../2026-03-10"]),
    ("after march", ["2026-04-01/.."]), ("from may to tomato", []), ("between 3 and 10", []),
  ]

  static let spanish: [(String, [String])] = [
    ("desde enero", ["2026-01-01/.."]), ("desde el 3 de marzo", ["2026-03-03/.."]), ("a partir de septiembre", ["2026-09-01/.."]),
    ("de marzo a mayo", ["2026-03-01/2026-05-31"]), ("desde marzo hasta mayo", ["2026-03-01/2026-05-31"]),
    ("entre marzo y mayo", ["2026-03-01/2026-05-31"]), ("entre el 3 y el 10 de marzo", ["2026-03-03/2026-03-10"]),
    ("del 3 al 10 de marzo", ["2026-03-03/2026-03-10"]), ("del 3 de marzo al 10 de abril", ["2026-03-03/2026-04-10"]),
    ("de enero a marzo de 2025", ["2025-Q1"]), ("de octubre a diciembre", ["2026-Q4", "2025-Q4"]),
    ("últimos 3 meses", ["2026-08-01/2026-10-31", "2026-08-25/2026-11-24"]), ("del 3 al 10", ["2026-11-03/2026-11-10"]),
    ("los últimos 3 meses", ["2026-08-01/2026-10-31", "2026-08-25/2026-11-24"]), ("el año pasado", ["2025-01-01/2025-12-31"]),
    ("este año", ["2026-01-01/2026-12-31"]), ("en lo que va de año", ["2026-01-01/2026-11-24"]), ("en marzo", ["2026-03"]),
    ("de marzo de 2025", ["2025-03"]), ("el mes pasado", ["2026-10"]), ("hasta mayo", ["../2026-05-31", "../2026-04-30"]),
    ("antes de marzo", ["../2026-02-28"]), ("enero-marzo", ["2026-Q1"]),
  ]

  @Test(arguments: english) func englishStretches(_ text: String, _ expected: [String]) {
    #expect(Self.stretches(text, .english) == expected)
  }

  @Test(arguments: spanish) func spanishStretches(_ text: String, _ expected: [String]) {
    #expect(Self.stretches(text, .spanish) == expected)
  }

  @Test func rangeThatHasNotEndedMayBeThatOfLastYear() {
    let april = Day(iso: "2026-04-10") ?? Self.today
    #expect(Self.stretches("from march to may", .english, on: april) == ["2026-03-01/2026-05-31", "2025-03-01/2025-05-31"])
  }

  @Test func ambiguousRangesAreAsked() throws {
    let desk = try Desk()
    let reply = desk.session.reply(to: "metrics of marta past 3 months")
    #expect(reply.outcome == .asking)
    #expect(desk.say("1").first == "Only what was done from 1 Aug 2026 to 31 Oct 2026.")
  }

  @Test(arguments: [
    "marta booked 6 meetings since september", "marta booked 6 meetings from september to october",
    "marta booked 6 meetings between 3 and 10 november", "marta booked 6 meetings in the last 3 months",
    "marta concertó 6 reuniones desde septiembre", "marta concertó 6 reuniones de septiembre a octubre",
    "marta concertó 6 reuniones entre el 3 y el 10 de noviembre", "marta concertó 6 reuniones en los últimos 3 meses",
  ])
  func nothingIsRecordedForRanges(_ sentence: String) throws {
    let store = try Office.store()
    let desk = Desk(store: Vault(store))
    let before = store.history(of: nil, limit: 1).first?.number
    let reply = desk.session.reply(to: sentence)
    #expect(reply.outcome != .done)
    #expect(store.history(of: nil, limit: 1).first?.number == before)
  }

  @Test func figuresOutsideAreLeftOut() throws {
    let desk = try Desk()
    let all = desk.session.reply(to: "metrics of marta ruiz").finding?.rows.count ?? 0
    let some = desk.session.reply(to: "metrics of marta ruiz since october").finding
    let none = desk.session.reply(to: "metrics of marta ruiz in 2019").finding
    #expect((some?.rows.count ?? 0) > 0)
    #expect((some?.rows.count ?? 0) < all)
    #expect(none?.rows.isEmpty ?? false)
  }
}

import Documents
import Onboarding
import Support
import Testing

@testable import Conversation

@Suite struct Samples {
  @Test(arguments: Language.allCases) func everyStepOfTheTourIsUnderstoodAndAnswered(language: Language) throws {
    let desk = Desk(language, store: MemoryStore())
    #expect(desk.session.reply(to: language == .english ? "tour" : "visita").outcome == .answered)
    for step in Tour.steps.indices {
      #expect(desk.session.company == .tour)
      let reply = desk.session.reply(to: step.isMultiple(of: 2) ? "" : Tour.steps[step].typed.text(in: language))
      #expect([.done, .answered].contains(reply.outcome), "\(Desk.text(of: reply))")
    }
    #expect(desk.session.company == .own)
    #expect(Tour.steps.count <= 8)
  }

  @Test func theTourShowsWhatWasPlanted() throws {
    let desk = Desk(store: MemoryStore())
    let text = Desk.text(of: Desk(store: MemoryStore(), consent: .withheld).session.reply(to: "tour")).joined(separator: "\n")
    #expect(text.contains("cold-calling"))
    _ = desk.say("sample")
    let weak = try #require(desk.session.reply(to: "weak modules").finding)
    let first = try #require(weak.rows.first)
    #expect(first.contains(.text("cold-calling")) && first.contains(.text("weak")), "\(first)")
    #expect(!weak.rows.dropFirst().contains { $0.contains(.text("weak")) })
  }

  @Test(arguments: [Office.today, Office.today + 37, Office.today + 400, Office.today - 1000]) func theSampleHoldsOnAnyDay(today: Day)
    throws
  {
    let store = try SampleCompany.store(asOf: today, at: Office.instant)
    #expect(store.directory().peopleCount == SampleYear.names.count + 8)
    #expect(store.check().isEmpty)
    #expect(store.rampSubjects().count == SampleYear.names.count)
  }

  @Test func theSampleIsTheSameEveryTime() throws {
    #expect(SampleYear(today: Office.today).facts == SampleYear(today: Office.today).facts)
  }

  @Test func whatIsSaidInTheSampleLeavesTheOwnStoreAlone() throws {
    let store = try Office.store()
    let desk = Desk(store: store)
    let entries = store.history(of: nil, limit: 10)
    _ = desk.say("sample")
    #expect(desk.session.company == .sample)
    #expect(desk.session.reply(to: "nadia campos booked 6 meetings last week").outcome == .done)
    #expect(desk.session.reply(to: "hire eva prats as sdr starting monday").outcome == .done)
    #expect(desk.session.completions(of: "status of nadia").total == 1)
    #expect(desk.session.reply(to: "sample").outcome == .answered)
    #expect(!desk.session.reply(to: "bye").quit)
    #expect(desk.session.company == .own)
    #expect(store.history(of: nil, limit: 10) == entries)
    #expect(desk.session.completions(of: "status of nadia").total == 0)
    #expect(desk.session.reply(to: "bye").quit)
  }

  @Test func theTourIsLeftAtAnyTimeAndOtherLinesDoNotMoveIt() throws {
    let desk = Desk(store: MemoryStore())
    _ = desk.say("tour")
    let answer = desk.say("help ramp")
    #expect(answer.joined().contains(Tour.steps[0].typed.english))
    #expect(desk.session.company == .tour)
    _ = desk.say("cancel")
    #expect(desk.session.company == .own)
  }

  @Test func aChoiceMadeInTheSampleHoldsAfterIt() throws {
    let desk = Desk(store: MemoryStore())
    _ = desk.say("sample")
    _ = desk.say("set language es")
    _ = desk.say("salir")
    #expect(desk.session.language == .spanish)
  }
}

@Suite struct HelpOnAWord {
  @Test(arguments: ["score ?", "help score"]) func aQuestionMarkAloneAsksForHelp(line: String) throws {
    let desk = try Desk()
    #expect(desk.say(line) == desk.say("help score"))
    #expect(desk.say(line).contains("score"))
  }

  @Test func aQuestionIsNoCallForHelp() throws {
    #expect(try Desk().session.reply(to: "ramp?").finding?.name == "ramp")
  }
}

import Conversation
import Documents
import Onboarding
import Support
import Testing

@Suite struct Sessions {
  @Test func aQuestionWaitsForItsAnswerAndIsDroppedByASentence() throws {
    let desk = try Desk()
    _ = desk.say("score ana 72 on cold-calling")
    #expect(desk.session.isAsking)
    #expect(desk.session.reply(to: "pipeline").outcome == .answered)
    #expect(!desk.session.isAsking)
    #expect(desk.session.reply(to: "2").outcome == .notUnderstood)
  }

  @Test func anAnswerThatFitsNothingIsAskedForAgain() throws {
    let desk = try Desk()
    _ = desk.say("score ana 72 on cold-calling")
    #expect(desk.session.reply(to: "7").outcome == .asking)
    #expect(desk.session.reply(to: "beltrán").outcome == .done)
  }

  @Test func theChosenPersonIsInTheChangeLog() throws {
    let desk = try Desk()
    _ = desk.say("score ana 72 on cold-calling")
    _ = desk.say("garcía")
    #expect(desk.session.reply(to: "history").finding?.rows.first?[4] == .text("score ana 72 on cold-calling (Ana García)"))
  }

  @Test func withNobodyToAskNoQuestionStaysOpen() throws {
    let desk = try Desk(consent: .withheld)
    #expect(desk.session.reply(to: "score ana 72 on cold-calling").outcome == .asking)
    #expect(!desk.session.isAsking)
    #expect(desk.session.reply(to: "export ramp to ramp.csv").outcome == .asking)
    #expect(desk.written.isEmpty)
  }

  @Test func consentGivenBeforehandReplacesAFile() throws {
    let desk = try Desk(consent: .given)
    #expect(desk.session.reply(to: "export ramp to ramp.csv").outcome == .done)
    #expect(desk.written.map(\.format) == [.csv])
  }

  @Test func aRehearsalWritesNothing() throws {
    let store = try Office.store()
    let desk = Desk(store: store, mode: .rehearsing)
    let entries = store.history(of: nil, limit: 100)
    for line in [
      "marta booked 6 meetings last week", "hire eva prats as sdr starting monday", "undo", "export ramp to new.csv", "import people.csv",
    ] {
      #expect(desk.session.reply(to: line).outcome.exitCode == 0)
    }
    #expect(store.history(of: nil, limit: 100) == entries)
    #expect(desk.written.isEmpty)
  }

  static let readings: [(String, String, Reply.Outcome)] = [
    (
      "marta booked 6 meetings last week",
      #"{"outcome": "record", "command": "observe", "certainty": "phrase", "slots": {"person": "marta-ruiz", "value": 6, "metric": "meetings-booked", "period": "2026-W47"}, "question": null}"#,
      .done
    ),
    (
      "ramp by cohort", #"{"outcome": "answer", "command": "ramp", "certainty": "phrase", "slots": {"group": "cohort"}, "question": null}"#,
      .answered
    ),
    ("undo", #"{"outcome": "manage", "command": "undo", "certainty": "phrase", "slots": {}, "question": null}"#, .done),
    (
      "score mrta 72 on cold-calling",
      #"{"outcome": "confirm", "command": "score", "certainty": "loose", "slots": {"person": "marta-ruiz", "score": 72, "max": 100, "module": "cold-calling"}, "question": "I know no person called “mrta”. Do you mean Marta Ruiz (sdr, since 7 Sep 2026, manager Carmen Iglesias)? [Y/n]"}"#,
      .asking
    ),
    (
      "score marta 120 on cold-calling",
      #"{"outcome": "refuse", "command": "score", "certainty": "phrase", "slots": {"person": "marta-ruiz", "score": 120, "max": 100, "module": "cold-calling"}, "question": "I cannot record 120 of 100: a score is between 0 and its maximum.\nSay the maximum, as in `120 of 200`."}"#,
      .refused
    ),
    ("xyzzy", #"{"outcome": "unknown", "command": null, "certainty": null, "slots": {}, "question": null}"#, .notUnderstood),
  ]

  @Test(arguments: readings) func aRehearsalTellsHowALineWasRead(_ line: String, _ reading: String, _ outcome: Reply.Outcome) throws {
    let reply = try Desk(mode: .rehearsing).session.reply(to: line)
    #expect(reply.reading.description == reading)
    #expect(reply.outcome == outcome)
  }

  @Test func inARehearsalTheNextLineKnowsWhoWasSpokenOf() throws {
    let desk = try Desk(mode: .rehearsing)
    _ = desk.say("marta booked 6 meetings last week")
    let reply = desk.session.reply(to: "she passed cold calling with 84")
    #expect(reply.reading["slots"]?["person"] == "marta-ruiz")
  }

  @Test func whoFollowsTheSpeakerAnswersInTheLanguageOfTheSentence() throws {
    let desk = try Desk()
    let english = desk.say("predict marta ruiz")
    #expect(desk.say("pronóstico de marta ruiz") == english)
    desk.session.followsSpeaker = true
    #expect(desk.say("pronóstico de marta ruiz").first?.contains("probablemente") == true)
    #expect(desk.say("predict marta ruiz") == english)
    _ = desk.say("set language es")
    #expect(desk.say("predict marta ruiz") != english)
  }

  @Test func anEmptyLineSaysNothing() throws {
    let reply = try Desk().session.reply(to: "   ")
    #expect(reply.outcome == .answered)
    #expect(Desk.text(of: reply) == [])
  }

  @Test func aFirstRunIsToldWhatToDo() throws {
    #expect(Desk(store: MemoryStore()).session.welcome() != nil)
    #expect(try Desk().session.welcome() == nil)
  }

  @Test func whatSomebodyElseWroteIsKnownOnTheNextLine() throws {
    let store = try Office.store()
    let one = Desk(store: store)
    let other = Desk(store: store)
    _ = one.say("check")
    _ = other.say("hire eva prats as sdr starting today")
    #expect(one.session.reply(to: "status of eva").outcome == .answered)
  }

  @Test func undoTakesAllOfASentenceBack() throws {
    let desk = try Desk()
    let before = desk.say("metrics of marta")
    _ = desk.say("marta booked 9 meetings last week")
    #expect(desk.say("metrics of marta") != before)
    _ = desk.say("undo")
    #expect(desk.say("metrics of marta") == before)
  }
}

@Suite struct Completing {
  static let names: [(String, String)] = [
    ("score jose mu", "score José Muñoz"), ("score nunez maria jo", "score María José Núñez"), ("score \"jose mu", "score \"José Muñoz\""),
    ("status of mart", "status of Marta Ruiz"), ("score marta 72 on cold", "score marta 72 on cold-calling"), ("sco", "score"),
    ("ramp by co", "ramp by cohort"), ("move nora to of", "move nora to offer"), ("maría jo", "María José Núñez"),
  ]

  @Test(arguments: names) func tabCompletes(_ typed: String, _ whole: String) throws {
    let found = try Desk().session.completions(of: typed)
    let best = try #require(found.candidates.first)
    let kept = String(String.UnicodeScalarView(Array(typed.unicodeScalars).prefix(found.replace.lowerBound)))
    #expect(kept + best.insert == whole)
  }

  @Test func candidatesSayWhoTheyAre() throws {
    let found = try Desk().session.completions(of: "score ana")
    #expect(
      found.candidates.map(\.note) == ["sdr, since 2 Mar 2026, manager Carmen Iglesias", "sdr, since 2 Mar 2026, manager Luis Ortega"])
  }

  @Test func anEmptyLineBeginsWithCommandsAndTheirMeaning() throws {
    let found = try Desk().session.completions(of: "", limit: 5)
    #expect(found.candidates.count == 5)
    #expect(found.total > 20)
    #expect(found.candidates[0] == .init(insert: "import", display: "import", note: "Bring in a file or a folder"))
  }

  @Test func whatStandsBehindTheCursorIsLeftAlone() throws {
    let found = try Desk().session.completions(of: "score mart 72 on cold-calling", cursor: 10)
    #expect(found.candidates.first?.insert == "Marta Ruiz")
    #expect(found.replace == 6..<10)
  }

  @Test func theHintIsTheRestOfTheLikeliestPhrase() throws {
    let session = try Desk().session
    #expect(session.hint(for: "score marta ") == "<score> on <module>")
    #expect(session.hint(for: "score marta 72 o") == "n <module>")
    #expect(session.hint(for: "") == nil)
  }
}

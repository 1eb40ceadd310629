import Onboarding
import Support
import Testing

@testable import Conversation

/// What is said of people who are not named one by one.
@Suite struct Gatherings {
  @Test(arguments: [
    (Language.english, "everyone in cohort 2026-q2 finished cold calling yesterday"),
    (.english, "everyone passed cold calling"), (.english, "team of luis finished objections on friday"),
    (.english, "on friday everybody booked 2 meetings"), (.spanish, "todos aprobaron llamada en frío"),
    (.spanish, "toda la cohorte 2026-q2 terminó llamada en frío ayer"), (.spanish, "el equipo de luis terminó objeciones el viernes"),
    (.spanish, "todos los de la zona south hicieron 40 llamadas ayer"),
  ]) func areListedAndAskedFor(language: Language, line: String) throws {
    let store = try Office.store()
    let desk = Desk(language, store: store)
    let reply = desk.session.reply(to: line)
    #expect(reply.reading["outcome"]?.text == "confirm", "\(reply.reading)")
    let question = reply.reading["question"]?.text ?? ""
    #expect(question.contains("Sofía Lorenzo") && (question.contains("[y/N]") || question.contains("[s/N]")), "\(question)")
    // Enter alone writes nothing.
    _ = desk.say("")
    #expect(store.history(of: nil, limit: 9).count == 1)
  }

  @Test func areOneEntryAndOneUndo() throws {
    let store = try Office.store()
    let desk = Desk(store: store)
    _ = desk.say("everyone in cohort 2026-q2 finished cold calling yesterday")
    _ = desk.say("yes")
    #expect(store.history(of: nil, limit: 9).count == 2)
    _ = desk.say("undo")
    #expect(store.dossier(of: "iker-zabala")?.enrolments.contains { $0.module == "cold-calling" } == false)
  }

  @Test func leaveOutThoseOfWhomItCannotBe() throws {
    let lines = try Desk().say("all completed cold calling yesterday").joined(separator: " ")
    #expect(lines.contains("Not for Ana García") && !lines.contains("Diego"))
  }

  @Test func areWrittenWhereYesWasSaidBeforehand() throws {
    let store = try Office.store()
    _ = Desk(store: store, consent: .given).say("everyone in cohort 2026-q2 finished cold calling yesterday")
    #expect(store.history(of: nil, limit: 9).count == 2)
  }

  @Test(arguments: [
    "did everyone pass cold calling?", "everyone should finish cold calling", "not everyone passed cold calling",
    "everyone in team west passed cold calling",
    "give everybody 100 on cold calling", "all 6 meetings last week", "everyone left",
  ]) func areNotReadIntoOtherSentences(line: String) throws {
    let reply = try Desk().session.reply(to: line)
    #expect(["unknown", "ask", "refuse"].contains(reply.reading["outcome"]?.text ?? ""), "\(reply.reading)")
  }
}

/// A sentence that is pasted is read as strictly as one that is typed.
@Suite struct Pastes {
  @Test(arguments: [
    ["marta finished cold calling?", "iker finished cold calling"], ["note on marta ruiz", "iker finished cold calling"],
    ["hire someone as sdr starting monday", "iker finished cold calling"],
    ["diego salas finished cold calling yesterday", "iker finished cold calling"],
  ]) func areNotTakenAtOnceWhereALineIsDoubtful(lines: [String]) throws {
    #expect(try Desk().session.reply(toAll: lines) == nil)
  }
}

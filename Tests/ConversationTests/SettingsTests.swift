import Conversation
import Documents
import Onboarding
import Support
import Testing

@Suite struct Settings {
  @Test func aChoiceIsHandedToWhoeverKeepsItAndHoldsAtOnce() throws {
    let desk = try Desk()
    #expect(desk.session.reply(to: "set accessible on").outcome == .done)
    #expect(desk.kept == ["accessible=on"])
    #expect(desk.session.preferences.isAccessible)
    #expect(desk.session.hint(for: "ramp b") == nil)
    #expect(desk.session.reply(to: "pon accesible no").outcome == .done)
    #expect(!desk.session.preferences.isAccessible)
    #expect(desk.session.hint(for: "ramp b") != nil)
  }

  @Test func theLanguageIsKeptToo() throws {
    let desk = try Desk()
    _ = desk.say("set language es")
    #expect(desk.kept == ["language=es"])
    #expect(desk.session.language == .spanish)
  }

  @Test(arguments: [("set colour never", "colour=never"), ("set pager less -R", "pager=less -R"), ("pon paginador ninguno", "pager=cat")])
  func valuesAreKeptAsTheFileWritesThem(_ line: String, _ kept: String) throws {
    let desk = try Desk()
    #expect(desk.session.reply(to: line).outcome == .done)
    #expect(desk.kept == [kept])
  }

  @Test func aRehearsalKeepsNothing() throws {
    let desk = try Desk(mode: .rehearsing)
    #expect(desk.session.reply(to: "set colour never").outcome == .done)
    #expect(desk.kept.isEmpty)
    #expect(desk.session.preferences[.colour].origin == .program)
  }

  @Test(arguments: ["set volume 11", "set accessible perhaps", "set accessible"]) func whatCannotBeSetIsRefusedWithWhatCan(line: String)
    throws
  {
    let desk = try Desk()
    let reply = desk.session.reply(to: line)
    #expect(reply.outcome == .refused)
    #expect(Desk.text(of: reply).joined().contains("accessible") || Desk.text(of: reply).joined().contains("on, off"))
    #expect(desk.kept.isEmpty)
  }

  @Test func theListSaysWhoChose() throws {
    let desk = try Desk()
    desk.session.preferences[.colour] = Preferences.Choice("never", .variable("NO_COLOR"))
    _ = desk.say("set pager less -R")
    let rows = try #require(desk.session.reply(to: "settings").finding).rows
    #expect(rows.contains([.text("colour"), .text("never"), .text("the variable NO_COLOR")]))
    #expect(rows.contains([.text("pager"), .text("less -R"), .text("`set`")]))
    #expect(rows.contains { $0.first == .text("accessible") && $0[1] == .text("off") })
  }

  @Test func anUnwritableFileLeavesTheChoiceForThisConversation() throws {
    let desk = try Desk()
    desk.keepingFails = true
    let reply = desk.session.reply(to: "set colour never")
    #expect(reply.outcome == .done)
    #expect(Desk.text(of: reply).joined(separator: " ").contains("this conversation only"))
    #expect(desk.session.preferences[.colour].value == "never")
  }
}

@Suite struct Consents {
  private func desk(recording count: Int, consent: Session.Consent = .asked) throws -> (Desk, MemoryStore) {
    let store = try Office.store()
    let desk = Desk(store: store, consent: consent)
    for step in 1...count { _ = desk.say("observe marta calls \(step) in 2026-W\(37 + step)") }
    return (desk, store)
  }

  @Test func fiveSentencesAreTakenBackWithoutAQuestion() throws {
    let (desk, store) = try desk(recording: 6)
    #expect(desk.session.reply(to: "undo 5").outcome == .done)
    #expect(store.history(of: nil, limit: 100).count { $0.kind == .undo } == 5)
  }

  @Test func moreAreAskedForAndEnterMeansNo() throws {
    let (desk, store) = try desk(recording: 7)
    #expect(desk.session.reply(to: "undo 7").outcome == .asking)
    _ = desk.say("")
    #expect(!desk.session.isAsking)
    #expect(!store.history(of: nil, limit: 100).contains { $0.kind == .undo })
    _ = desk.say("undo 7")
    #expect(desk.session.reply(to: "yes").outcome == .done)
    #expect(store.history(of: nil, limit: 100).count { $0.kind == .undo } == 7)
  }

  @Test func withNobodyThereNothingIsTakenBackUnlessYesWasSaid() throws {
    let (unattended, store) = try desk(recording: 7, consent: .withheld)
    #expect(unattended.session.reply(to: "undo 7").outcome == .asking)
    #expect(!store.history(of: nil, limit: 100).contains { $0.kind == .undo })
    let (consenting, _) = try desk(recording: 7, consent: .given)
    #expect(consenting.session.reply(to: "undo 7").outcome == .done)
  }

  @Test(arguments: ["t", "true", "ok", "yep", "vale", "sure", "1", "sip"]) func onlyYesIsYes(word: String) throws {
    let desk = try Desk()
    _ = desk.say("export ramp to ramp.csv")
    _ = desk.say(word)
    #expect(desk.written.isEmpty)
  }

  @Test(arguments: ["y", "YES", "s", "Sí", "si"]) func yesIsSaidInFiveWays(word: String) throws {
    let desk = try Desk()
    _ = desk.say("export ramp to ramp.csv")
    _ = desk.say(word)
    #expect(desk.written.count == 1)
  }

  @Test func pastedRecordsAreOneEntryAndOneUndo() throws {
    let store = try Office.store()
    let desk = Desk(store: store)
    let lines = ["observe marta calls 12 in 2026-W40", "score ana garcía 91 on objection-handling", "note on iker: asks for coaching"]
    let reply = try #require(desk.session.reply(toAll: lines))
    #expect(reply.outcome == .refused || reply.outcome == .done)
    let entries = store.history(of: nil, limit: 100)
    #expect(entries.count == (reply.outcome == .done ? 2 : 1))
  }

  @Test func aPasteWithAFaultRecordsNothing() throws {
    let store = try Office.store()
    let lines = ["observe marta calls 12 in 2026-W40", "score marta 120 on cold-calling"]
    let reply = try #require(Desk(store: store).session.reply(toAll: lines))
    #expect(reply.outcome == .refused)
    #expect(store.history(of: nil, limit: 100).count == 1)
  }

  @Test(arguments: [["ramp", "undo"], ["observe marta calls 12 in 2026-W40", "ramp"], ["score ana 72 on cold-calling", "ramp"]])
  func aPasteOfOtherLinesIsSaidLineByLine(lines: [String]) throws {
    #expect(try Desk().session.reply(toAll: lines) == nil)
  }
}

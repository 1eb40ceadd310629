import Conversation
import Onboarding
import Support
import Testing

/// A class whose marks are asked for one by one.
@Suite struct RollCalls {
  private func entries(_ store: MemoryStore) -> [Entry] { store.history(of: nil, limit: 100) }

  @Test func aClassIsOneEntryAndOneUndo() throws {
    let store = try Office.store()
    let desk = Desk(store: store)
    let before = entries(store).count
    let dossier = store.dossier(of: "ana-beltran")
    for line in ["score class 2026-q1 on cold-calling", "84", "71", "", "90"] { _ = desk.say(line) }
    #expect(entries(store).count == before)
    _ = desk.say("yes")
    #expect(entries(store).count == before + 1)
    #expect(entries(store).first?.edits == 3)
    #expect(store.dossier(of: "ana-beltran")?.assessments.map(\.marks) == [84])
    _ = desk.say("undo")
    #expect(store.dossier(of: "ana-beltran") == dossier)
  }

  @Test(arguments: ["cancel", "no", "", "84"]) func withoutAYesNothingIsRecorded(last: String) throws {
    let store = try Office.store()
    let desk = Desk(store: store)
    let before = entries(store).count
    for line in ["score class 2026-q1 on cold-calling", "84", "done", last] { _ = desk.say(line) }
    #expect(entries(store).count == before)
  }

  @Test func aYesSaidBeforehandCountsForTheSummary() throws {
    let store = try Office.store()
    let desk = Desk(store: store, consent: .given)
    for line in ["score class 2026-q1 on cold-calling", "84", "done"] { _ = desk.say(line) }
    #expect(store.dossier(of: "ana-beltran")?.assessments.map(\.marks) == [84])
  }

  @Test func onlyThoseWhoWereThereAreAsked() throws {
    let desk = Desk(store: try Office.store())
    #expect(desk.say("score class 2026-q1 on cold-calling on 2026-02-02").contains { $0.hasPrefix("1 of 2  José Muñoz") })
    #expect(desk.say("cancel").count == 1)
    #expect(desk.say("score class 2026-q1 on cold-calling on 2026-04-06").contains { $0.hasPrefix("1 of 5") })
  }

  @Test func whereNobodyAnswersNobodyIsAsked() throws {
    let store = try Office.store()
    let desk = Desk(store: store, consent: .withheld)
    let before = entries(store).count
    #expect(desk.session.reply(to: "score class 2026-q1 on cold-calling").outcome == .asking)
    #expect(!desk.session.isAsking)
    _ = desk.say("yes")
    #expect(entries(store).count == before)
  }

  @Test func aSentenceDropsNothingThatWasTyped() throws {
    let store = try Office.store()
    let desk = Desk(store: store)
    for line in ["score class 2026-q1 on cold-calling", "84", "status of marta", "done", "y"] { _ = desk.say(line) }
    #expect(store.dossier(of: "ana-beltran")?.assessments.map(\.marks) == [84])
  }
}

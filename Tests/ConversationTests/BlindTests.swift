import Documents
import Onboarding
import Support
import Testing

@testable import Conversation

/// What an interviewer may not see before the own scorecard is in. Luis has rated Nora; Carmen is at the keyboard.
@Suite struct BlindUntilTheOwnIsIn {
  private func desk(_ language: Language = .english, opinions: [String] = []) throws -> (Desk, MemoryStore) {
    let store = try Office.store()
    let luis = Desk(store: store)
    luis.session.speaker = "Luis Ortega"
    for line in ["score nora vega 2 on coachability", "recommend strong no for nora vega", "score pablo rey 3 on curiosity"] + opinions {
      _ = luis.say(line)
    }
    let desk = Desk(language, store: store)
    _ = desk.say("carmen iglesias interviews nora vega")
    return (desk, store)
  }

  @Test(arguments: ["debrief nora vega", "export debrief nora vega to nora.csv"]) func isRefused(line: String) throws {
    let (desk, _) = try desk()
    #expect(desk.session.reply(to: line).outcome == .refused)
    #expect(desk.written.isEmpty)
    let told = desk.say(line).joined(separator: " ")
    #expect(told.contains("interview Nora Vega") && told.contains("lift blind on"))
    #expect(!told.contains("strong no"))
  }

  /// Others keep their scores; hers has none, and a note says why.
  @Test func rankingLeavesOutWhatIsHidden() throws {
    let (desk, _) = try desk()
    let finding = try #require(desk.session.reply(to: "candidates for sdr").finding)
    let nora = try #require(finding.rows.first { $0[1] == .text("nora-vega") })
    #expect(nora[4] == .missing && nora[7] == .integer(0))
    let pablo = try #require(finding.rows.first { $0[1] == .text("pablo-rey") })
    #expect(pablo[7] == .integer(1))
    #expect(finding.notes.contains { $0.contains("Nora Vega") && $0.contains("hidden") })
  }

  @Test func historyTellsNoRatingOfOthers() throws {
    let (desk, _) = try desk()
    let hers = desk.session.reply(to: "history").finding
    let sentences = try #require(hers).rows.map { $0[4] }
    #expect(!sentences.contains { if case .text(let text) = $0 { text.contains("strong no") || text.contains("2 on") } else { false } })
    #expect(sentences.contains(.text("score pablo rey 3 on curiosity")))
    _ = desk.say("interview nora vega")
    for line in ["4", "4", "yes", "y"] { _ = desk.say(line) }
    let after = try #require(desk.session.reply(to: "history").finding).rows.map { $0[4] }
    #expect(after.contains(.text("recommend strong no for nora vega")))
  }

  @Test func undoTellsNoRatingOfOthers() throws {
    let (desk, store) = try desk()
    _ = desk.say("undo")
    let luis = Desk(store: store)
    luis.session.speaker = "Luis Ortega"
    _ = luis.say("luis ortega recommends yes for nora vega")
    _ = desk.say("carmen iglesias interviews nora vega")
    _ = luis.say("recommend strong no for nora vega")
    let told = desk.say("undo").joined(separator: " ")
    #expect(!told.contains("strong no"))
  }

  /// Whether a rating of somebody else's changes would tell what it was.
  @Test(arguments: ["score nora vega 2 on coachability by luis ortega", "luis ortega recommends strong no for nora vega"])
  func nothingIsSaidForOthers(line: String) throws {
    let (desk, store) = try desk()
    let before = store.history(of: nil, limit: 100).count
    #expect(desk.session.reply(to: line).outcome == .refused)
    #expect(store.history(of: nil, limit: 100).count == before)
  }

  @Test(arguments: ["debrief n", "score nora vega ", "candidates for ", "interview nora"]) func completionTellsNoRating(line: String) throws
  {
    let (desk, _) = try desk()
    let told = desk.session.completions(of: line).candidates.map { $0.insert + " " + $0.note }.joined(separator: " ")
    #expect(!told.contains("strong no"))
  }

  @Test func everyCriterionHasToBeAnswered() throws {
    let (desk, _) = try desk()
    _ = desk.say("score nora vega 4 on coachability")
    #expect(desk.session.reply(to: "debrief nora vega").outcome == .refused)
    _ = desk.say("score nora vega not observed on curiosity")
    #expect(desk.session.reply(to: "debrief nora vega").outcome == .answered)
  }

  @Test func whoIsNotAssignedSeesEverything() throws {
    let (_, store) = try desk()
    let luis = Desk(store: store)
    luis.session.speaker = "Luis Ortega"
    #expect(luis.session.reply(to: "debrief nora vega").outcome == .answered)
  }

  /// The scorecard of the round she was asked for counts, whatever stage the candidate has moved to meanwhile.
  @Test func ratingsGoToTheRoundTheInterviewerWasAskedFor() throws {
    let (desk, store) = try desk()
    _ = desk.say("move nora vega to exercise")
    for line in ["score nora vega 4 on coachability", "score nora vega 4 on curiosity"] { _ = desk.say(line) }
    #expect(Set(store.scorecards(of: "nora-vega").filter { $0.interviewer == "Carmen Iglesias" }.map(\.stage)) == [.screen])
    #expect(desk.session.reply(to: "debrief nora vega").outcome == .answered)
  }

  @Test func theHiringManagerOpensTheRatings() throws {
    let (desk, store) = try desk(opinions: ["consider nora vega for sdr-2027-01"])
    #expect(desk.session.reply(to: "lift blind on nora vega because I want to know").outcome == .refused)
    let luis = Desk(store: store)
    luis.session.speaker = "Luis Ortega"
    #expect(luis.session.reply(to: "lift blind on nora vega because she is ill").outcome == .done)
    #expect(desk.session.reply(to: "debrief nora vega").outcome == .answered)
    let sentences = try #require(desk.session.reply(to: "history").finding).rows.map { $0[4] }
    #expect(sentences.contains(.text("lift blind on nora vega because she is ill")))
  }
}

/// A scorecard asked for criterion by criterion.
@Suite struct Interviews {
  @Test func aScorecardIsOneEntryAndOneUndo() throws {
    let store = try Office.store()
    let desk = Desk(store: store)
    let before = store.history(of: nil, limit: 100).count
    for line in ["interview nora vega", "4", "-", "<", "2", "<", "<", "5", "", "strong yes"] { _ = desk.say(line) }
    #expect(store.history(of: nil, limit: 100).count == before)
    _ = desk.say("")
    #expect(store.history(of: nil, limit: 100).count == before + 1)
    let ratings = store.scorecards(of: "nora-vega").filter { $0.interviewer == "Carmen Iglesias" }
    #expect(ratings.map(\.rating) == [5, 2])
    #expect(store.hiring(of: "nora-vega").scorecards.map(\.recommendation) == [.strongYes])
    _ = desk.say("undo")
    #expect(store.scorecards(of: "nora-vega").count == 1)
    #expect(store.hiring(of: "nora-vega").scorecards.isEmpty)
  }

  @Test(arguments: ["cancel", "no"]) func withoutAYesNothingIsRecorded(last: String) throws {
    let store = try Office.store()
    let desk = Desk(store: store)
    let before = store.history(of: nil, limit: 100).count
    for line in ["interview nora vega", "4", "3", "no", last] { _ = desk.say(line) }
    #expect(store.history(of: nil, limit: 100).count == before)
    #expect(!desk.session.isAsking)
  }

  @Test(arguments: ["7", "0", "perhaps", "", "4 of 10"]) func whatIsNoAnswerIsAskedAgain(said: String) throws {
    let desk = try Desk()
    _ = desk.say("interview nora vega")
    let again = desk.say(said)
    #expect(again.contains { $0.hasPrefix("1 of 2  Coachability") })
  }

  @Test func amendmentsAreKeptBesideTheOriginal() throws {
    let store = try Office.store()
    let desk = Desk(store: store)
    for line in ["interview nora vega", "4", "-", "yes", "y", "interview nora vega", "2", "3", "no", "y"] { _ = desk.say(line) }
    let file = store.hiring(of: "nora-vega")
    #expect(
      file.amendments.map(\.before) == [.rating("coachability", 4), .notObserved("curiosity"), .recommendation(.yes)])
    #expect(file.scorecards.map(\.notObserved) == [[]])
    #expect(store.scorecards(of: "nora-vega").filter { $0.interviewer == "Carmen Iglesias" }.map(\.rating) == [2, 3])
    let told = desk.say("debrief nora vega").joined(separator: "\n")
    #expect(told.contains("2 (was 4)") && told.contains("3 (was not observed)") && told.contains("no (was yes)"))
  }

  @Test func aScorecardIsHeldToTheEditionItWasBegunUnder() throws {
    let store = try Office.store()
    let desk = Desk(store: store)
    _ = desk.say("score nora vega 4 on coachability")
    var later = Office.curriculum
    later.edition = 2
    later.scorecard = [Criterion("coachability", title: Title("Coachability"), scale: [0: "none", 10: "all"])]
    _ = try store.commit(
      [.adopted(later)], by: Authorship(who: "test", sentence: "import", instant: Office.instant, today: Office.today))
    #expect(store.hiring(of: "nora-vega").scorecards.map(\.edition) == [1])
    #expect(desk.session.reply(to: "score nora vega 9 on coachability").outcome == .refused)
    #expect(desk.session.reply(to: "score pablo rey 9 on coachability").outcome == .done)
    #expect(desk.say("debrief nora vega").joined().contains("edition 1; the latest is 2"))
  }

  @Test func whoIsHiredIsTheCandidate() throws {
    let store = try Office.store()
    let desk = Desk(store: store)
    _ = desk.say("hire nora vega as sdr starting monday")
    let nora = try #require(store.directory().candidate("nora-vega"))
    #expect(nora.person == "nora-vega" && nora.stage == .hired && nora.decidedOn == Office.today)
    #expect(store.hiring(of: "nora-vega").stages.map(\.stage) == [.hired])
    _ = desk.say("undo")
    #expect(store.directory().candidate("nora-vega")?.person == nil)
  }
}

import Onboarding
import Support
import Testing

@testable import Conversation

@Suite struct ForgettingSomebody {
  @Test(arguments: ["Diego Salas", "diego  salas", "\"Diego Salas\"", "DIEGO SALAS."]) func theNameInFullIsTheYes(_ typed: String) throws {
    let desk = try Desk()
    desk.typed = ["status of diego", "ramp", "note on salas: quiet"]
    _ = desk.say("note on diego: speaks softly")
    #expect(desk.say("forget diego").last == "Type the full name to go on; anything else leaves everything as it is.")
    let answer = desk.say(typed)
    #expect(answer.first?.hasPrefix("Forgotten: forgotten-1 stands for") == true)
    #expect(desk.typed == ["ramp"])
    #expect(desk.say("status of diego salas").joined().contains("I know nobody called"))
    #expect(desk.say("status of forgotten-1").first?.contains("forgotten-1") == true)
  }

  @Test(arguments: ["yes", "diego", "Diego", "", "Marta Ruiz", "no"]) func anythingElseLeavesThePersonAsTheyAre(_ typed: String) throws {
    let desk = try Desk()
    _ = desk.say("forget diego salas")
    #expect(desk.say(typed) == ["That is not the name. Nobody was forgotten."])
    #expect(desk.say("history of diego salas").joined().contains("import office"))
  }

  @Test func aSentenceOfItsOwnIsAnsweredInstead() throws {
    let desk = try Desk()
    _ = desk.say("forget diego salas")
    #expect(desk.say("pipeline").first?.contains("pipeline") == true || desk.say("pipeline").count > 3)
    #expect(try desk.session.store.directory().person("diego-salas") != nil)
  }

  @Test func nobodyIsForgottenWhereNobodyIsThereToTypeTheName() throws {
    let desk = try Desk(consent: .withheld)
    let reply = desk.session.reply(to: "forget diego salas")
    #expect(reply.outcome == .asking)
    #expect(try desk.session.store.directory().person("diego-salas") != nil)
    let given = try Desk(consent: .given)
    #expect(given.session.reply(to: "forget diego salas").outcome == .done)
    #expect(try given.session.store.directory().person("forgotten-1")?.endDate != nil)
  }

  @Test func aRehearsalForgetsNobody() throws {
    let desk = try Desk(mode: .rehearsing)
    #expect(desk.session.reply(to: "forget nora vega").outcome == .done)
    #expect(try desk.session.store.directory().candidate("nora-vega") != nil)
  }

  @Test func pronounsDoNotReachBehindAForgetting() throws {
    let desk = try Desk(consent: .given)
    _ = desk.say("note on diego salas: speaks softly")
    _ = desk.say("forget him")
    #expect(desk.session.reply(to: "note on him: later").outcome != .done)
  }

  @Test func aPersonAndACandidateOfOneNameAreAskedAbout() throws {
    let desk = try Desk()
    _ = desk.say("candidate Diego Salas for sdr")
    #expect(desk.say("forget diego salas").first == "“diego salas” fits 2 people: which one?")
  }
}

import Documents
import Onboarding
import Support
import Testing

@testable import Conversation

@Suite struct HeldAboutSomebody {
  private func rows(_ line: String) throws -> [[String?]] {
    let reply = try Desk(consent: .given).session.reply(to: line)
    let finding = try #require(reply.finding)
    #expect(finding.name == "records" && finding.columns == ["kind", "item", "value", "on", "until", "text", "by"])
    return finding.rows.map { row in row.map(\.plain) }
  }

  @Test func everyFactIsThereWithWhoSaidIt() throws {
    let told = try rows("export ana garcia")
    let kinds = Set(told.compactMap { $0[0] })
    #expect(kinds == ["person", "enrolment", "assessment", "observation", "deal", "ramp", "log"])
    #expect(told.count { $0[0] == "observation" } == 7)
    #expect(told.contains { $0[0] == "assessment" && $0[1] == "cold-calling v2 after 2" && $0[2] == "86" })
    #expect(told.contains { $0[0] == "log" && $0[6] == "office" })
    #expect(told.contains { $0[0] == "person" && $0[1] == "email" && $0[2] == "ana-garcia@example.com" })
  }

  @Test func ratingsByOthersAreLeftOutForWhoOwesAScorecard() throws {
    let desk = try Desk()
    let whole = try #require(desk.session.reply(to: "everything about nora vega").finding)
    #expect(whole.rows.count { $0[0] == "scorecard" } == 1 && whole.notes.isEmpty)
    _ = desk.say("carmen iglesias interviews nora vega")
    let part = try #require(desk.session.reply(to: "everything about nora vega").finding)
    #expect(!part.rows.contains { $0[0] == "scorecard" } && part.notes.count == 1)
  }

  @Test func aHoldStopsForgettingUntilItIsReleased() throws {
    let desk = try Desk(consent: .given)
    #expect(desk.session.reply(to: "hold nora vega because a complaint is open").outcome == .done)
    let refused = desk.session.reply(to: "forget nora vega")
    #expect(refused.outcome == .refused)
    #expect(Desk.text(of: refused).joined(separator: " ").contains("because a complaint is open"))
    _ = desk.say("undo")
    #expect(try desk.session.store.directory().definitions.holds.isEmpty)
    _ = desk.say("redo")
    #expect(desk.session.reply(to: "release nora vega").outcome == .done)
    #expect(desk.session.reply(to: "forget nora vega").outcome == .done)
    let words = try desk.session.store.history(of: nil, limit: 99).map(\.authorship.sentence).joined()
    #expect(!words.contains("complaint") && !words.lowercased().contains("nora"))
  }
}

extension Cell {
  /// The value as a text; `nil` where there is none.
  fileprivate var plain: String? {
    switch self {
    case .text(let text): text
    case .integer(let number): "\(number)"
    case .number(let number, _): Int(exactly: number).map(String.init) ?? "\(number)"
    case .missing: nil
    default: "…"
    }
  }
}

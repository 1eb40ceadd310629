import Onboarding
import Support
import Testing

@testable import Conversation

/// Tab behind lines that follow no phrase, and the language of what it offers.
@Suite struct LooseCompletionTests {
  private static func offered(_ line: String, _ language: Language = .english) throws -> [String] {
    try Desk(language).session.completions(of: line, limit: 200).candidates.map(\.display)
  }

  @Test(arguments: [
    ("yesterday marta ruiz passed cold-", "cold-calling"), ("this morning iker zabala finished prod", "product-basics"),
    ("so yesterday cold-calling was passed by mart", "Marta Ruiz"),
    ("last week in the end iker zab", "Iker Zabala"),
  ])
  func namesAreOfferedBehindLooseStarts(_ line: String, _ wanted: String) throws {
    let found = try Self.offered(line)
    #expect(found.contains(wanted), "\(line): \(found)")
  }

  @Test(arguments: [
    ("ayer marta ruiz aprobó por fin cold-", "cold-calling"), ("ayer por fin aprobó cold-calling mart", "Marta Ruiz"),
  ])
  func spanishLooseStartsGoOn(_ line: String, _ wanted: String) throws {
    let found = try Self.offered(line, .spanish)
    #expect(found.contains(wanted), "\(line): \(found)")
  }

  @Test func verbsAreOfferedInTheLanguageOfTheLine() throws {
    #expect(try Self.offered("yesterday marta ruiz comple").contains("completed"))
    #expect(try Self.offered("ayer marta ruiz comple", .english).allSatisfy { $0 != "completed" })
  }

  @Test func datesAreOfferedInTheLanguageOfTheLine() throws {
    let english = try Self.offered("complete cold-calling for marta ruiz ", .spanish)
    #expect(english.contains("yesterday") && !english.contains("ayer"))
    let spanish = try Self.offered("indicadores de marta ruiz ", .english)
    #expect(spanish.contains("el mes pasado") && !spanish.contains("last month"))
  }

  @Test func whatIsOfferedIsRead() throws {
    let desk = try Desk()
    for start in ["yesterday marta ruiz passed ", "so yesterday cold-calling was passed by ", "this morning marta ruiz finished "] {
      for candidate in desk.session.completions(of: start, limit: 5).candidates {
        let reply = desk.session.reply(to: start + candidate.insert)
        #expect(reply.outcome != .notUnderstood, "\(start)\(candidate.insert)")
        desk.session.dropQuestion()
      }
    }
  }
}

import Documents
import Onboarding
import Support
import Testing

@testable import Conversation

@Suite struct AnswersWithoutNames {
  /// Every spelling of everybody, as a reader might look for it.
  private static func spellings(_ directory: Directory) -> [String] {
    let people = directory.allPeople.flatMap { [$0.name, $0.id.text, $0.email, $0.manager].compactMap(\.self) + $0.aliases }
    let candidates = directory.allCandidates.flatMap { [$0.name, $0.id.text, $0.email].compactMap(\.self) }
    return Set(people + candidates).sorted()
  }

  private static func words(_ text: String) -> [String] { text.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init) }

  private static func tells(_ text: [String], _ spelling: String) -> Bool {
    let name = words(spelling)
    return !name.isEmpty && text.indices.contains { text[$0...].starts(with: name) }
  }

  private static func everyForm(_ reply: Reply) -> String {
    var text = reply.document.text(width: 200).text + reply.document.markdown + reply.document.html
    reply.finding?.writeJSON { text += String(decoding: $0, as: UTF8.self) }
    reply.finding?.writeCSV { text += String(decoding: $0, as: UTF8.self) }
    return text
  }

  private static var questions: [(Language, String)] {
    Command.all.flatMap { command in
      Language.allCases.flatMap { language in (command.examples[language] ?? []).map { (language, $0) } }
    }
  }

  @Test func noExampleOfAnyCommandTellsAName() throws {
    var answered = 0
    for (language, sentence) in Self.questions {
      let desk = try Desk(language)
      desk.session.isAnonymous = true
      let reply = desk.session.reply(to: sentence)
      guard reply.outcome == .answered, reply.finding != nil else { continue }
      answered += 1
      let text = Self.words(Self.everyForm(reply))
      for spelling in Self.spellings(try desk.session.store.directory()) {
        #expect(!Self.tells(text, spelling), "\(sentence): \(spelling)")
      }
    }
    #expect(answered > 150)
  }

  @Test func theSamePersonHasTheSameCodeInEveryAnswer() throws {
    let desk = try Desk()
    desk.session.isAnonymous = true
    let code = Pseudonyms(key: try desk.session.store.origin()).code(of: Person.ID("marta-ruiz"))
    for sentence in ["ramp people", "status of marta ruiz", "team", "report on marta ruiz", "training board"] {
      #expect(Self.everyForm(desk.session.reply(to: sentence)).contains(code), "\(sentence)")
    }
  }

  @Test func figuresAreThoseWithNames() throws {
    let desk = try Desk()
    let named = desk.session.reply(to: "ramp people").finding
    desk.session.isAnonymous = true
    let coded = desk.session.reply(to: "ramp people").finding
    let figures = { (finding: Finding?) in (finding?.rows ?? []).map { Array($0.dropFirst(2)) } }
    #expect(Set(figures(named)) == Set(figures(coded)))
    #expect(figures(named).count == figures(coded).count)
    #expect(figures(named).count > 5)
  }

  @Test func aListInTheOrderOfNamesComesInTheOrderOfCodes() throws {
    let desk = try Desk()
    desk.session.isAnonymous = true
    let codes = (desk.session.reply(to: "ramp people").finding?.rows ?? []).map { row in
      if case .text(let code) = row[0] { code } else { "" }
    }
    #expect(codes.count > 5)
    #expect(codes == codes.sorted())
  }

  @Test(arguments: ["history", "history of marta ruiz", "export marta ruiz", "profile of nora vega", "debrief nora vega"])
  func whatConsistsOfPeoplesWordsIsNotGiven(_ sentence: String) throws {
    let desk = try Desk()
    #expect(desk.session.reply(to: sentence).outcome == .answered)
    desk.session.isAnonymous = true
    let reply = desk.session.reply(to: sentence)
    #expect(reply.outcome == .refused)
    #expect(reply.finding == nil)
  }

  @Test func anExportAskedForWithoutNamesHasNone() throws {
    let desk = try Desk()
    _ = desk.say("export ramp people to hires.csv without names")
    _ = desk.say("exporta rampa personas a personas.csv sin nombres")
    _ = desk.say("export ramp people to named.csv")
    #expect(desk.written.map(\.path) == ["hires.csv", "personas.csv", "named.csv"])
    for file in desk.written.prefix(2) { #expect(!file.document.text(width: 200).text.contains("Marta")) }
    #expect(desk.written.last?.document.text(width: 200).text.contains("Marta") == true)
  }
}

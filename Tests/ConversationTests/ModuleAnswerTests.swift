import Documents
import Onboarding
import Support
import Testing

@testable import Conversation

@Suite struct AnswersAboutVersions {
  private func desk(_ language: Language = .english, _ company: Company) throws -> Desk { Desk(language, store: try company.store()) }

  @Test func theParadoxIsSaidFirstAndTheConclusionDrawnFromTheRegions() throws {
    let lines = try desk(.english, .paradox).say("compare a v1 v2").joined(separator: " ")
    #expect(lines.hasPrefix("Careful: with all hires together v2 looks worse"))
    #expect(lines.contains("compared within region it does better"))
    #expect(lines.contains("v2 is better than v1"))
  }

  @Test func theParadoxIsSaidInSpanishToo() throws {
    let lines = try desk(.spanish, .paradox).say("compara a v1 v2").joined(separator: " ")
    #expect(lines.hasPrefix("Cuidado: con todas las personas juntas v2 parece peor"))
    #expect(lines.contains("v2 es mejor que v1"))
  }

  @Test func theLastRowIsAdjustedForTheRegions() throws {
    let csv = try #require(try desk(.english, .paradox).session.reply(to: "compare a v1 v2").finding).csv.split(separator: "\n")
    #expect(csv.first == "module,metric,stratum,n_v1,n_v2,effect,low90,high90,verdict")
    #expect(csv.dropFirst().map { $0.split(separator: ",")[2] } == ["North", "South", "all"])
    #expect(csv.last?.hasPrefix("a,a,all,15,15,1.2") == true && csv.last?.hasSuffix(",better") == true)
  }

  @Test func withinRegionsSaysTheSameWithoutBeingToldToCheck() throws {
    let asked = try #require(try desk(.english, .paradox).session.reply(to: "compare a v1 v2 within region").finding)
    let found = try #require(try desk(.english, .paradox).session.reply(to: "compare a").finding)
    #expect(asked.csv == found.csv)
  }

  @Test func whatCanBeSeenIsSaidBeforeWhatIsSeen() throws {
    let company = Company(trainees: Company.trainees("v1", "North", 6, 0) + Company.trainees("v2", "North", 4, 30))
    let lines = try desk(.english, company).say("compare a v1 v2")
    #expect(lines.first?.hasPrefix("With 6 hires on v1 and 4 on v2 a true difference") == true)
    #expect(lines.joined(separator: " ").contains("Early days"))
  }

  @Test func twoHiresOfAVersionAreTooFew() throws {
    let company = Company(trainees: Company.trainees("v1", "North", 6, 0) + Company.trainees("v2", "North", 2, 30))
    let lines = try desk(.english, company).say("compare a v1 v2")
    #expect(lines.first == "Too few to compare: 6 hires on v1 and 2 on v2 have figures that count, and I need 3 of each.")
  }

  @Test func versionsOfWhatMovesNothingCannotBeCompared() throws {
    let lines = try Desk().say("compare product-basics v1 v2")
    #expect(lines.first?.hasPrefix("product-basics is meant to move no metric") == true)
  }

  @Test func aVersionIsNotComparedWithItself() throws {
    #expect(try desk(.english, .paradox).say("compare a v1 v1") == ["A version compared with itself says nothing; name two."])
  }
}

@Suite struct AnswersAboutModules {
  static let sentences: [(Language, String)] = [
    (.english, "weak modules"), (.english, "weak modules in region North"), (.english, "weak sections"),
    (.english, "weak modules by attainment"), (.english, "weak modules by quiz score"), (.english, "weak modules by t-test"),
    (.english, "why a"), (.english, "compare a v1 v2"), (.english, "compare a v1 v2 within region"), (.english, "compare ramp by region"),
    (.english, "compare ramp by cohort within region"), (.spanish, "módulos débiles"), (.spanish, "secciones débiles"),
    (.spanish, "módulos débiles por nota"), (.spanish, "por qué a"), (.spanish, "compara a v1 v2 por región"),
    (.spanish, "compara rampa por región dentro de equipo"),
  ]

  static let companies: [(String, Company)] = [
    ("no tenured colleagues", .paradox),
    ("tenured colleagues", Company(trainees: Company.paradox.trainees, colleagues: 10)),
    ("two metrics", Company(metrics: ["a", "b"], trainees: Company.trainees("v1", "North", 8, -20))),
    ("one metric", Company(metrics: ["a"], trainees: Company.trainees("v1", "North", 8, -20))),
    ("three hires", Company(trainees: Company.trainees("v1", "North", 3, -20), colleagues: 6)),
    (
      "all alike",
      Company(trainees: (0..<9).map { _ in Company.Trainee(region: "North", deviations: [0, 0, 0], marks: 80) }, colleagues: 5)
    ),
    ("one person", Company(trainees: Company.trainees("v1", "North", 1, 10))),
    ("nobody", Company()),
  ]

  @Test(arguments: companies.indices, sentences.indices)
  func everyCompanyIsAnsweredInWordsAndWithoutNumbersThatAreNone(_ company: Int, _ sentence: Int) throws {
    let (language, text) = Self.sentences[sentence]
    let (name, made) = Self.companies[company]
    let reply = Desk(language, store: try made.store()).session.reply(to: text)
    let isOfNoGroup = reply.outcome == .notUnderstood && text.contains("North")
    #expect(reply.outcome == .answered || isOfNoGroup, "\(name): \(text)")
    let texts = [reply.document.text(width: 80).text, reply.finding?.csv ?? "", reply.finding?.json ?? ""]
    #expect(!texts[0].isEmpty)
    for text in texts { #expect(Self.wordsOfNoNumber(in: text).isEmpty, "\(name): \(text)") }
  }

  private static func wordsOfNoNumber(in text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter }.filter { ["nan", "inf", "infinity", "nil", "optional"].contains($0) }
  }

  @Test func anEmptyStoreIsAnswered() throws {
    for text in ["weak modules", "weak sections", "weak modules by quiz score", "compare ramp by cohort"] {
      let reply = Desk(store: MemoryStore()).session.reply(to: text)
      #expect(reply.outcome == .answered && reply.finding?.rows.isEmpty == true)
    }
  }

  @Test func aWeakModuleIsArguedFromJobToStep() throws {
    let behind = Company.trainees("v1", "North", 10, -50) + Company.trainees("v1", "South", 10, -50)
    let lines = try Desk(store: Company(trainees: behind, colleagues: 10).store()).say("why a")
    let page = lines.joined(separator: " ")
    #expect(page.hasPrefix("Module a (a) is weak"))
    for part in ["On the job", "Other explanations looked at", "What the training itself says", "What follows", "Practise it"] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(lines.last?.hasPrefix("Ask next: ") == true)
  }

  @Test func aNameThatARegionAndATeamShareIsAskedFor() throws {
    let store = try Office.store()
    let desk = Desk(store: store)
    var marta = try #require(store.directory().person("marta-ruiz"))
    marta.team = "north"
    _ = try store.bring(
      Batch(facts: [.person(marta)]),
      by: Authorship(who: "test", sentence: "import people", instant: Office.instant, today: Office.today))
    #expect(desk.session.reply(to: "weak modules in north").outcome == .asking)
    #expect(desk.session.reply(to: "region").outcome == .answered)
    #expect(desk.session.reply(to: "weak modules in team north").outcome == .answered)
  }

  @Test func aGroupIsFoundByItsNameAlone() throws {
    let reply = try Desk().session.reply(to: "weak modules in north")
    #expect(reply.outcome == .answered)
    #expect(reply.reading["slots"]?.description == #"{"region": "north"}"#)
  }

  @Test func conditionsAddUp() throws {
    let reply = try Desk().session.reply(to: "weak modules for sdr in region north and cohort 2026-q1")
    #expect(reply.reading["slots"]?.description == #"{"cohort": "2026-q1", "role": "sdr", "region": "north"}"#)
    #expect(reply.reading["command"] == "weak")
  }

  @Test(arguments: [("why cold calling", "why"), ("compare ramp by team", "compare"), ("compara cold-calling v1 v2", "compare")])
  func readingsAreNamedByTheFirstWord(_ text: String, _ command: String) throws {
    #expect(try Desk().session.reply(to: text).reading["command"]?.text == command)
  }
}

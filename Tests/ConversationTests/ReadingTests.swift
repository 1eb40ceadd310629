import Documents
import Onboarding
import Support
import Testing

@testable import Conversation

/// A sentence and what machines read of it.
struct Read: Sendable, CustomTestStringConvertible {
  let text: String
  let verb: String
  let slots: String
  var language = Language.english
  var testDescription: String { text }

  init(_ text: String, _ verb: String, _ slots: String, _ language: Language = .english) {
    self.text = text
    self.verb = verb
    self.slots = slots
    self.language = language
  }

  static let all = [
    Read("score jose muñoz 72 on cold-calling", "score", #"{"person": "jose-munoz", "score": 72, "max": 100, "module": "cold-calling"}"#),
    Read("score munoz jose 84% on cold_calling", "score", #"{"person": "jose-munoz", "score": 84, "max": 100, "module": "cold-calling"}"#),
    Read(
      "score muñoz 17 on objection-handling", "score", #"{"person": "jose-munoz", "score": 17, "max": 20, "module": "objection-handling"}"#),
    Read("score muñoz 0.84 on cold calling", "score", #"{"person": "jose-munoz", "score": 0.84, "max": 1, "module": "cold-calling"}"#),
    Read(
      "score muñoz 84/120 on cold calling before on 2026-11-20", "score",
      #"{"person": "jose-munoz", "score": 84, "max": 120, "module": "cold-calling", "phase": "before", "date": "2026-11-20"}"#),
    Read(
      "muñoz sacó 72,5 en llamada en frío ayer", "score",
      #"{"person": "jose-munoz", "score": 72.5, "max": 100, "module": "cold-calling", "date": "2026-11-23"}"#, .spanish),
    Read(
      "observe marta meetings-booked 6 in 2026-W47", "observe",
      #"{"person": "marta-ruiz", "metric": "meetings-booked", "value": 6, "period": "2026-W47"}"#),
    Read(
      "marta booked 6 meetings last week", "observe",
      #"{"person": "marta-ruiz", "value": 6, "metric": "meetings-booked", "period": "2026-W47"}"#),
    Read(
      "marta hizo 120 llamadas la semana pasada", "observe",
      #"{"person": "marta-ruiz", "value": 120, "metric": "calls", "period": "2026-W47"}"#, .spanish),
    Read(
      "observe marta show-rate 9 of 12 in last month", "observe",
      #"{"person": "marta-ruiz", "metric": "show-rate", "value": 9, "of": 12, "period": "2026-10"}"#),
    Read(
      "observe marta show rate 75 % in october", "observe",
      #"{"person": "marta-ruiz", "metric": "show-rate", "value": 0.75, "period": "2026-10"}"#),
    Read(
      "observe marta weighted pipeline €12,000 in q4", "observe",
      #"{"person": "marta-ruiz", "metric": "weighted-pipeline", "value": 12000, "period": "2026-Q4"}"#),
    Read(
      "observe marta weighted-pipeline 12k in 2026-10", "observe",
      #"{"person": "marta-ruiz", "metric": "weighted-pipeline", "value": 12000, "period": "2026-10"}"#),
    Read(
      "hire Bea Solís as sdr starting monday, manager luis region south cohort 2026-q4", "hire",
      #"{"name": "Bea Solís", "role": "sdr", "start": "2026-11-30", "manager": "Luis Ortega", "region": "south", "cohort": "2026-q4"}"#),
    Read(
      "hire bea solís as SDR starting 30 nov region south manager Ana Gil", "hire",
      #"{"name": "bea solís", "role": "sdr", "start": "2026-11-30", "region": "south", "manager": "Ana Gil"}"#),
    Read(
      "diego salas left on friday because of a better offer", "leave",
      #"{"person": "diego-salas", "date": "2026-11-20", "reason": "a better offer"}"#),
    Read("complete cold calling for \"maría josé\"", "complete", #"{"module": "cold-calling", "person": "maria-jose-nunez"}"#),
    Read(
      "maria jose finished cold-calling 3 days ago", "complete",
      #"{"person": "maria-jose-nunez", "module": "cold-calling", "date": "2026-11-21"}"#),
    Read(
      "reached first-live-call marta on 20 nov", "reach", #"{"milestone": "first-live-call", "person": "marta-ruiz", "date": "2026-11-20"}"#
    ),
    Read("rate marta cold-calling 4", "rate", #"{"person": "marta-ruiz", "module": "cold-calling", "value": 4}"#),
    Read("candidate Olga Reyes for sdr from linkedin", "candidate", #"{"name": "Olga Reyes", "role": "sdr", "source": "linkedin"}"#),
    Read(
      "move nora to offer because two strong interviews", "move",
      #"{"candidate": "nora-vega", "stage": "offer", "reason": "two strong interviews"}"#),
    Read(
      "score nora 4 on coachability by luis ortega", "score",
      #"{"candidate": "nora-vega", "value": 4, "criterion": "coachability", "interviewer": "luis ortega"}"#),
    Read(
      "import data/people.csv as people with person = \"Employee ID\", kind = tenured dates d/m/y adding people skipping bad rows",
      "import",
      #"{"path": "data/people.csv", "kind": "people", "columns": {"person": "Employee ID", "kind": "tenured"}, "dates": "d/m/y", "adding_people": true, "skipping_bad_rows": true}"#
    ),
    Read(
      "import \"my files/people.csv\" skipping bad rows with person=\"Name\" as people", "import",
      #"{"path": "my files/people.csv", "skipping_bad_rows": true, "columns": {"person": "Name"}, "kind": "people"}"#),
    Read("import deals.csv with dates m/d/y", "import", #"{"path": "deals.csv", "dates": "m/d/y"}"#),
    Read("ramp by cohort", "ramp", #"{"group": "cohort"}"#),
    Read("¿cuánto tardan en ser productivos?", "ramp", "{}", .spanish),
    Read("export ramp by cohort to ramp.xlsx", "export", #"{"text": "ramp", "path": "ramp.xlsx"}"#),
    Read("help score", "help", #"{"text": "score"}"#),
    Read(
      "“josé muñoz” scored 84 of 100 on «cold calling» yesterday!", "score",
      #"{"person": "jose-munoz", "score": 84, "max": 100, "module": "cold-calling", "date": "2026-11-23"}"#),
  ]
}

@Suite struct Readings {
  @Test(arguments: Read.all) func sentenceReadsAsItsSlots(_ read: Read) throws {
    let scene = try office(read.language)
    let meanings = Reading(read.text, scene).meanings
    let meaning = try #require(meanings.first)
    #expect(meanings.count == 1)
    #expect(meaning.command.verb == read.verb)
    let changes: [Change] = if case .tell(let changes) = meaning.intent(in: scene) { changes } else { [] }
    #expect(ReadingReport(.record, of: meaning, changes: changes).json["slots"]?.description == read.slots)
  }

  @Test func aFirstNameThatTwoHaveIsLeftOpen() throws {
    let meaning = try #require(Reading("score ana 72 on cold-calling", try office()).meanings.first)
    let open = try #require(meaning.firstOpen)
    let names = told(meaning.filled[open].found)
    #expect(names == ["Ana Beltrán", "Ana García"])
  }

  @Test func aNameWithoutOthersGoesBeforeLongerNames() throws {
    let meaning = try #require(Reading("status of josé muñoz", try office()).meanings.first)
    #expect(meaning.firstOpen == nil)
  }

  private func told(_ found: Found<any Sendable>) -> [String] {
    if case .several(let choices) = found { choices.all.compactMap { ($0 as? Person)?.name } } else { [] }
  }
}

@Suite struct SeveralFacts {
  static let lines: [(String, [String])] = [
    ("marta and iker passed cold calling with 85", ["marta-ruiz", "iker-zabala"]),
    ("score marta and iker 85 on cold-calling", ["marta-ruiz", "iker-zabala"]),
    ("marta, iker and sofia finished cold calling yesterday", ["marta-ruiz", "iker-zabala", "sofia-lorenzo"]),
    ("marta y josé muñoz sacaron 85 en llamada en frío", ["marta-ruiz", "jose-munoz"]),
    ("marta and nobody passed cold calling with 85", []),
    ("marta y josé muñoz terminó llamada en frío ayer", ["marta-ruiz", "jose-munoz"]),
    ("marta made 120 calls and booked 6 meetings last week", ["marta-ruiz"]),
    ("marta booked 6 meetings from 120 calls last week", ["marta-ruiz"]),
    ("marta finished cold calling yesterday and iker left on friday", ["marta-ruiz", "iker-zabala"]),
  ]

  @Test(arguments: lines) func areFoundOnBothSidesOfAJoiningWord(_ line: String, _ people: [String]) throws {
    let facts = Facts(in: Line(line), try office())?.meanings ?? []
    #expect(Facts.people(of: facts).map(\.text) == people)
    #expect(facts.isEmpty == people.isEmpty)
  }

  @Test func areWrittenTogetherAndTakenBackTogether() throws {
    let desk = try Desk()
    let before = desk.say("metrics of marta")
    #expect(desk.say("marta made 120 calls and booked 6 meetings last week").count == 2)
    #expect(desk.say("metrics of marta") != before)
    _ = desk.say("undo")
    #expect(desk.say("metrics of marta") == before)
  }

  @Test func areAllRefusedWhereOneIs() throws {
    let desk = try Desk()
    #expect(desk.session.reply(to: "marta and luis passed cold calling with 85").outcome == .refused)
    #expect(desk.session.reply(to: "history").finding?.rows.count == 1)
  }

  @Test func aNameThatTwoHaveIsAskedAndTheOthersAreKept() throws {
    let desk = try Desk()
    #expect(desk.session.reply(to: "ana and marta passed cold calling with 85").outcome == .asking)
    #expect(desk.session.reply(to: "beltrán").outcome == .done)
    #expect(desk.session.reply(to: "history").finding?.rows.first?[5] == .integer(2))
  }

  @Test func goOnAboutThePersonLastSpokenOf() throws {
    let desk = try Desk()
    _ = desk.say("marta passed cold calling with 84")
    #expect(desk.say("and booked 6 meetings from 120 calls last week").count == 2)
  }

  @Test func theSameOfSomebodyElseIsAskedFirst() throws {
    let desk = try Desk()
    _ = desk.say("marta passed cold calling with 84")
    #expect(desk.session.reply(to: "iker too").reading["slots"]?["person"] == "iker-zabala")
    #expect(desk.session.isAsking)
    #expect(desk.session.reply(to: "yes").outcome == .done)
  }

  @Test func areToldOneByOneInARehearsal() throws {
    let reading = try Desk(mode: .rehearsing).session.reply(to: "marta and iker passed cold calling with 85").reading
    #expect(reading["facts"]?.elements?.map { $0["slots"]?["person"]?.text } == ["marta-ruiz", "iker-zabala"])
    #expect(reading["command"] == "score")
  }
}

@Suite struct LooseReadings {
  @Test(arguments: [
    "please record that marta finished the cold calling module yesterday, thanks", "marta has just finished cold calling on friday",
  ])
  func areWrittenOnlyAfterAYes(line: String) throws {
    let desk = try Desk()
    let reply = desk.session.reply(to: line)
    #expect(reply.outcome == .asking)
    #expect(reply.reading["outcome"] == "confirm")
    #expect(reply.reading["certainty"] == "loose")
    #expect(desk.session.reply(to: "yes").outcome == .done)
  }

  @Test(arguments: ["show me the ramp by cohort please", "what is the status of marta", "dime el estado de marta, por favor"])
  func answerAtOnceWhereNothingIsWritten(line: String) throws {
    #expect(try Desk().session.reply(to: line).outcome == .answered)
  }
}

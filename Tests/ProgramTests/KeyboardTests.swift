import Foundation
import Testing

/// Keys, pastes and signals at a pseudo-terminal.
@Suite struct Keyboard {
  private func start(
    _ program: Program? = nil, arguments: [String] = [], environment: [String: String] = [:], columns: UInt16 = 100
  ) throws -> PseudoTerminal {
    let terminal = try (program ?? Acme.program()).terminal(arguments, environment: environment, columns: columns)
    try terminal.wait(for: "onramp> ")
    return terminal
  }

  @Test func aHintIsShownDimAndTakenWithTheRightArrow() throws {
    let terminal = try start()
    terminal.type("weak mo")
    try terminal.wait { $0.contains("\u{1B}[2mdules") }
    terminal.type("\u{1B}[C")
    let answer = try terminal.say("")
    #expect(answer.contains("cold-calling"))
  }

  @Test func tabCompletesInTheMiddleOfALine() throws {
    let terminal = try start()
    terminal.type("status of muñ and then\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\t")
    try terminal.wait(for: "Muñoz")
  }

  @Test func theSearchKnowsNoAccents() throws {
    let terminal = try start()
    _ = try terminal.say("status of josé muñoz")
    _ = try terminal.say("ramp")
    terminal.type("\u{12}munoz")
    try terminal.wait(for: "search 'munoz': status of josé muñoz")
    terminal.type("\r")
    try terminal.wait { PseudoTerminal.plain($0).hasSuffix("onramp> ") }
    #expect(terminal.output.contains("José Muñoz"))
  }

  @Test func aPasteOfManyLinesIsShownAndWaitsForEnter() throws {
    let terminal = try start()
    let before = terminal.output.count
    terminal.type("\u{1B}[200~ramp\nweak modules\n\u{1B}[201~")
    try terminal.wait(for: "weak modules", since: before)
    #expect(!PseudoTerminal.plain(String(terminal.output.dropFirst(before))).contains("productive"))
    let answer = try terminal.say("")
    #expect(answer.contains("> ramp") && answer.contains("> weak modules") && answer.contains("productive"))
  }

  @Test func pastedRecordsAreTakenBackByOneUndo() throws {
    let terminal = try start()
    terminal.type(
      "\u{1B}[200~observe josé muñoz meetings-booked 12 in 2025-12-29\nobserve josé muñoz meetings-booked 9 in 2025-12-30\u{1B}[201~")
    let answer = try terminal.say("")
    #expect(answer.components(separatedBy: "Noted").count == 3)
    #expect(try terminal.say("undo").contains("2 records"))
  }

  @Test func interruptDropsAQuestion() throws {
    let terminal = try start()
    _ = try terminal.say("complete cold-caling for josé muñoz", until: "? ")
    terminal.type("\u{3}")
    try terminal.wait { PseudoTerminal.plain($0).hasSuffix("^C\nonramp> ") }
    #expect(try terminal.say("ramp").contains("productive"))
  }

  @Test func aLineThatBeginsWithABlankIsNotKept() throws {
    let program = try Acme.program()
    let terminal = try start(program)
    _ = try terminal.say(" status of josé muñoz")
    _ = try terminal.say("ramp")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
    let path = program.folder.appending(path: ".local/state/onramp/history").path
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "ramp\n")
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
  }

  @Test func twoSessionsShareTheirHistory() throws {
    let program = try Acme.program()
    let one = try start(program)
    let other = try start(program)
    _ = try one.say("ramp people")
    _ = try other.say("pipeline")
    other.type("\u{1B}[A\u{1B}[A")
    try other.wait(for: "ramp people")
  }

  @Test func aNarrowTerminalLosesColumnsAndNamesThem() throws {
    let terminal = try start(columns: 40)
    let answer = try terminal.say("ramp by cohort")
    #expect(answer.contains("Left out to fit the width"))
    let rows = answer.split(separator: "\n").dropFirst()
    #expect(rows.allSatisfy { $0.count <= 40 })
  }

  @Test func aResizeDrawsTheLineAnew() throws {
    let terminal = try start()
    terminal.type("status of josé")
    try terminal.wait(for: "status of josé")
    let before = terminal.output.count
    terminal.resize(columns: 60)
    try terminal.wait(for: "status of josé", since: before)
    #expect(try terminal.say(" muñoz").contains("José Muñoz"))
  }

  @Test func aStopAndAContinueKeepTheLine() throws {
    let terminal = try start()
    terminal.type("status of josé")
    try terminal.wait(for: "status of josé")
    terminal.type("\u{1A}")
    try terminal.wait(for: "^Z")
    let before = terminal.output.count
    terminal.goOn()
    try terminal.wait(for: "status of josé", since: before)
    #expect(try terminal.say(" muñoz").contains("José Muñoz"))
  }

  @Test func aScreenReaderGetsNoHintsAndNoPictures() throws {
    let terminal = try start(environment: ["ACCESSIBLE": "1"])
    let answer = try terminal.say("ramp curve")
    #expect(!answer.contains { "│┤─●▁█⣿".contains($0) })
    terminal.type("weak mo")
    try terminal.wait(for: "weak mo")
    #expect(try terminal.say("dules").contains("cold-calling"))
    #expect(!terminal.output.contains("\u{1B}[2mdules"))
  }

  @Test func theOptionForScreenReadersGivesWordsForPictures() throws {
    let terminal = try start(arguments: ["--screen-reader"])
    let answer = try terminal.say("ramp curve")
    #expect(!answer.contains { "│┤─●▁█⣿".contains($0) })
    #expect(answer.contains("productive"))
    #expect(try terminal.say("settings").contains("--screen-reader"))
    terminal.type("weak mo")
    try terminal.wait(for: "weak mo")
    #expect(try terminal.say("dules").contains("cold-calling"))
    #expect(!terminal.output.contains("\u{1B}[2m"))
  }

  @Test func aTabBehindALooseStartCompletesANameInsideTheLine() throws {
    let terminal = try start()
    terminal.type("yesterday cold-calling was passed by jose mu\t")
    try terminal.wait(for: "José Muñoz")
  }

  @Test func longAnswersGoThroughThePagerThatWasChosen() throws {
    let terminal = try start(environment: ["ONRAMP_PAGER": "sed s/^/PAGED/", "PAGER": "cat"])
    #expect(try terminal.say("ramp people").contains("PAGED"))
    #expect(try !terminal.say("ramp").contains("PAGED"))
  }

  @Test func theTourGoesOnWithEnterAndLeavesTheStoreAlone() throws {
    let terminal = try start(try Program())
    #expect(PseudoTerminal.plain(terminal.output).contains("`tour`"))
    _ = try terminal.say("tour", until: "tour> ")
    #expect(try terminal.say("", until: "tour> ").contains("productive"))
    _ = try terminal.say("bye")
    #expect(try !terminal.say("history").contains("tour"))
  }

  @Test func theSampleOfOneSentenceStaysForQuestionsAndEndsWithIt() throws {
    let program = try Program()
    let terminal = try program.terminal(["sample"])
    try terminal.wait(for: "sample> ")
    #expect(try terminal.say("status of nadia campos", until: "sample> ").contains("Nadia Campos"))
    terminal.type("bye\r")
    #expect(try terminal.end() == 0)
  }
}

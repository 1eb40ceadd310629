import Testing

/// The program at a terminal, typed at as a manager would.
@Suite struct Dialogues {
  private func start(_ arguments: [String] = [], environment: [String: String] = [:]) throws -> PseudoTerminal {
    let terminal = try Acme.program().terminal(arguments, environment: environment)
    try terminal.wait(for: "onramp> ")
    return terminal
  }

  @Test func tabCompletesAnUnaccentedStartOfANameWithABlank() throws {
    let terminal = try start()
    terminal.type("status of jose mu\t")
    try terminal.wait(for: "José Muñoz")
    let answer = try terminal.say("")
    #expect(answer.contains("José Muñoz"))
    #expect(!answer.contains("did not understand"))
  }

  @Test func tabListsWhatFitsWithADescriptionBesideIt() throws {
    let terminal = try start()
    terminal.type("complete co\t\t")
    let screen = try terminal.wait(for: "cold-calling")
    #expect(screen.contains("Cold"))
  }

  @Test func aMistypedModuleIsAnsweredWithTheNearOne() throws {
    let terminal = try start()
    let answer = try terminal.say("complete cold-caling for josé muñoz", until: "? ")
    #expect(answer.contains("cold-calling"))
    #expect(try !terminal.say("no").contains("Noted"))
  }

  @Test func interruptDropsTheLineAndKeepsTheSession() throws {
    let terminal = try start()
    terminal.type("status of nobo")
    try terminal.wait(for: "nobo")
    terminal.type("\u{3}")
    try terminal.wait { PseudoTerminal.plain($0).hasSuffix("^C\nonramp> ") }
    #expect(try terminal.say("ramp").contains("177"))
  }

  @Test func undoTakesTheLastSentenceBack() throws {
    let terminal = try start()
    let recorded = try terminal.say("observe josé muñoz meetings-booked 12 in 2025-12-30")
    #expect(recorded.contains("José Muñoz"))
    #expect(try terminal.say("undo").contains("observe josé muñoz meetings-booked 12 in 2025-12-30"))
    #expect(try terminal.say("history").contains("undo"))
  }

  @Test func aSpanishQuestionIsAnsweredInSpanish() throws {
    let terminal = try start()
    let answer = try terminal.say("¿cuándo estará productiva daniela ortiz?")
    #expect(answer.contains("días") && answer.contains("Daniela Ortiz"))
  }

  @Test func endOfFileLeaves() throws {
    let terminal = try start()
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
  }

  @Test func byeLeaves() throws {
    let terminal = try start()
    terminal.type("bye\r")
    #expect(try terminal.end() == 0)
  }

  @Test func aDumbTerminalGetsNoEscapes() throws {
    let terminal = try start(environment: ["TERM": "dumb"])
    _ = try terminal.say("ramp")
    #expect(!terminal.output.contains("\u{1B}"))
  }

  @Test func historyIsKeptForTheNextSession() throws {
    let program = try Acme.program()
    let first = try program.terminal()
    try first.wait(for: "onramp> ")
    _ = try first.say("ramp people")
    first.type("\u{4}")
    #expect(try first.end() == 0)
    let second = try program.terminal()
    try second.wait(for: "onramp> ")
    second.type("\u{1B}[A")
    try second.wait(for: "ramp people")
  }
}

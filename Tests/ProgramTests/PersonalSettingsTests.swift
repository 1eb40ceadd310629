import Foundation
import Testing

/// What is set in one run holds in the next.
@Suite struct PersonalSettings {
  private func file(of program: Program) -> String { program.folder.appending(path: ".config/onramp/settings").path }

  @Test func aLanguageIsKeptForTheNextRun() throws {
    let program = try Acme.program()
    #expect(try program.run(["set", "language", "es"]).status == 0)
    #expect(try program.run(["ramp"]).output.contains("días"))
    #expect(try program.run(["--lang", "en", "ramp"]).output.contains("days"))
    let mode = try FileManager.default.attributesOfItem(atPath: file(of: program))[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func whatASettingsFileHasBesidesStays() throws {
    let program = try Program()
    let path = file(of: program)
    try FileManager.default.createDirectory(atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try "# mine\nfuture = 7\ncolour = sideways\nlanguage = es\n".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try program.run(["set", "accessible", "on"]).status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "# mine\nfuture = 7\ncolour = sideways\nlanguage = es\naccessible = on\n")
  }

  @Test func aLinkToASettingsFileStaysALink() throws {
    let program = try Program()
    let (path, kept) = (file(of: program), program.folder.appending(path: "dotfiles").path)
    try FileManager.default.createDirectory(atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try "language = es\n".write(toFile: kept, atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: kept)
    #expect(try program.run(["set", "colour", "never"]).status == 0)
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == "language = es\ncolour = never\n")
  }

  @Test func settingsSayWhoChose() throws {
    let program = try Acme.program()
    try program.run(["set", "pager", "less -R"])
    let answer = try program.run(["--format", "csv", "settings"], environment: ["NO_COLOR": "1", "PAGER": "more"])
    #expect(answer.output.contains("colour,never,the variable NO_COLOR"))
    #expect(answer.output.contains("pager,less -R,`set`"))
    #expect(try program.run(["--format", "csv", "settings"], environment: ["ONRAMP_PAGER": "most"]).output.contains("pager,most,"))
  }

  @Test func doctorTellsPathsAndModes() throws {
    let program = try Acme.program()
    let answer = try program.run(["doctor"])
    #expect(answer.status == 0)
    #expect(answer.output.contains("0600") && answer.output.contains(program.folder.lastPathComponent))
  }

  @Test func aDraftOfAProcessThatDiedIsRemovedByTheNextExport() throws {
    let program = try Acme.program()
    let target = program.folder.appending(path: "ramp.csv").path
    let stale = target + ".999999.part"
    try "half".write(toFile: stale, atomically: true, encoding: .utf8)
    #expect(try program.run(["export", "ramp", "to", target]).status == 0)
    #expect(!FileManager.default.fileExists(atPath: stale))
  }

  @Test func wordsThatTheShellKeptTogetherAreReadAsWords() throws {
    let program = try Acme.program()
    #expect(try program.run(["status of", "josé muñoz"]).status == 0)
    #expect(try program.run(["status", "of", "josé muñoz"]).status == 0)
    let rehearsal = try program.run(["--dry-run", "--format", "json", "import", "x.csv", "adding people"])
    #expect(rehearsal.output.contains("\"adding_people\": true"))
  }

  @Test func theTourPlaysItselfWhereNobodyIsThere() throws {
    let program = try Program()
    let answer = try program.run(["tour"])
    #expect(answer.status == 0)
    #expect(answer.output.contains("> weak modules") && answer.output.contains("cold-calling"))
    #expect(try program.run(["history"]).output.contains("tour") == false)
  }
}

/// Where colours go: to a terminal, unless somebody says otherwise.
@Suite struct ColourMatrix {
  static let cases: [(variables: [String: String], piped: Bool, terminal: Bool)] = [
    ([:], false, true), (["NO_COLOR": "1"], false, false), (["NO_COLOR": ""], false, true), (["CLICOLOR": "0"], false, false),
    (["CLICOLOR_FORCE": "1"], true, true), (["CLICOLOR_FORCE": "0"], false, true),
    (["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false, false),
    (["TERM": "dumb"], false, false),
  ]

  @Test(arguments: cases.indices) func pipesAndTerminalsGetColourAsTheVariablesSay(index: Int) throws {
    let (variables, piped, coloured) = Self.cases[index]
    let program = try Acme.program()
    #expect(try program.run(["ramp", "by", "cohort"], environment: variables).output.contains("\u{1B}[1m") == piped)
    let terminal = try program.terminal(environment: variables)
    try terminal.wait(for: "onramp> ")
    _ = try terminal.say("ramp by cohort")
    #expect(terminal.output.contains("\u{1B}[1m") == coloured, "\(variables)")
  }

  @Test func anOptionGoesBeforeEveryVariable() throws {
    let program = try Acme.program()
    #expect(try program.run(["--color", "always", "ramp"], environment: ["NO_COLOR": "1"]).output.contains("\u{1B}["))
    #expect(try !program.run(["--color", "never", "ramp"], environment: ["CLICOLOR_FORCE": "1"]).output.contains("\u{1B}["))
  }
}

import Foundation
import Support
import Testing

/// Strings of the Big List of Naughty Strings through the built program.
@Suite(.enabled(if: SharedMaterial.has("data/naughty-strings/blns.json"))) struct NaughtyLinesOfTheProgram {
  /// Every seventh of the list: some seventy, of all its kinds.
  private static func sample() throws -> [String] {
    let all = try JSONDecoder().decode([String].self, from: Data(contentsOf: SharedMaterial.url("data/naughty-strings/blns.json")))
    return stride(from: 0, to: all.count, by: 7).map { all[$0] }.filter { !$0.contains(where: \.isNewline) }
  }

  /// What would drive a terminal, other than the end of a line.
  private static func drives(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control }
  }

  @Test func areSaidThroughAPipe() throws {
    let strings = try Self.sample()
    #expect(strings.count >= 60)
    let program = try Acme.program()
    let lines = strings.flatMap { [$0, "note on E1001: \($0)"] }
    let answer = try program.run([], input: lines.joined(separator: "\n") + "\nhistory of E1001\n", environment: ["ONRAMP_LANG": "en"])
    #expect([0, 1, 2, 65].contains(answer.status), "\(answer.status)")
    #expect(!Self.drives(answer.output), "\(answer.output.debugDescription)")
    // Nothing that they say was done: the program is there and the folder holds what it held.
    #expect(try program.run(["check"]).status == 0)
    let noted = strings.filter { $0.count > 4 && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }
    #expect(!noted.isEmpty && noted.allSatisfy(answer.output.contains), "\(noted.filter { !answer.output.contains($0) })")
  }

  @Test func areTypedAtATerminal() throws {
    let terminal = try Acme.program().terminal()
    try terminal.wait(for: "onramp> ")
    for text in try Self.sample().filter({ !Self.drives($0) && !$0.isEmpty }).prefix(60) {
      // Whatever the line made of itself, a question is dropped; ^C would be a signal that may come in the middle of an answer.
      terminal.type("note on E1001: " + text + "\r")
      terminal.type("cancel\r")
    }
    let start = terminal.output.count
    terminal.type("\u{15}ramp\r")
    try terminal.wait(for: "productive", since: max(0, start - 1))
  }
}

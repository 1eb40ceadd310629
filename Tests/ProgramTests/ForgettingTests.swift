import Foundation
import Testing

/// Somebody of the example company is forgotten by the program itself, with everything a manager may have said and made before.
@Suite(.serialized) struct ForgettingAPerson {
  /// Whom it is about, as the files name them, and what was said about them.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let handles: [String]
    let sentences: [String]
    var testDescription: String { name }

    /// What must not be found any more: every spelling in full, and the words of what was said.
    var words: [String] { [name] + handles + ["Majo", "quisquillosa", "Tartarin"] }
  }

  static let cases = [
    Case(
      name: "María José Núñez", handles: ["maria.jose.nunez", "E1001", "C1001"],
      sentences: ["alias Majo = E1001", "note on E1001: quisquillosa, says Tartarin", "rate E1001 pipeline-hygiene 4"]),
    Case(
      name: "Luis Ortega", handles: ["luis.ortega", "E0001"],
      sentences: ["alias Majo = E0001", "note on E0001: quisquillosa, says Tartarin", "note on E1002: sits beside Luis Ortega"]),
  ]

  /// What is asked before and after.
  static let questions = [
    "ramp", "ramp by cohort", "ramp by region", "ramp curve", "ramp people", "weak modules", "weak modules by quiz score", "weak sections",
    "candidates for ae", "criteria for ae", "metrics of everybody", "funnel", "quota by month", "pipeline", "cost of ramp",
  ]

  private func answers(_ program: Program) throws -> [[String]] {
    try Self.questions.map { question in
      let answer = try program.run(["--format", "csv", question], asOf: "2026-01-01")
      #expect(answer.status == 0, "\(question): \(answer.errors)")
      return answer.output.split(separator: "\n").map(String.init)
    }
  }

  /// Every file below the program's folder that holds one of the words, however it is capitalised.
  private func traces(_ words: [String], in program: Program) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: program.folder.path)
    return names.flatMap { name -> [String] in
      guard let bytes = try? Data(contentsOf: program.folder.appending(path: name)) else { return [] }
      return words.flatMap { [$0, $0.lowercased(), $0.uppercased()] }.filter { bytes.range(of: Data($0.utf8)) != nil }.map {
        "\($0) in \(name)"
      }
    }
  }

  @Test(arguments: cases) func noTraceIsLeftAndNoFigureChanges(_ it: Case) throws {
    let program = try Acme.program()
    let history = program.folder.appending(path: ".local/state/onramp/history")
    try FileManager.default.createDirectory(at: history.deletingLastPathComponent(), withIntermediateDirectories: true)
    let typed = ["ramp", "status of \(it.name)", "note on \(it.handles[0]): quisquillosa"] + it.sentences
    try Data((typed.joined(separator: "\n") + "\n").utf8).write(to: history)
    for sentence in it.sentences { _ = try program.run([sentence]) }
    let before = try answers(program)
    #expect(try !traces(it.words, in: program).isEmpty)

    #expect(try program.run(["forget \(it.name)"]).status == 2)
    let forgotten = try program.run(["--yes", "forget \(it.name)"])
    #expect(forgotten.status == 0 && forgotten.output.hasPrefix("Forgotten: forgotten-1"), "\(forgotten.output)\(forgotten.errors)")
    let after = try answers(program)
    for (question, (old, new)) in zip(Self.questions, zip(before, after)) {
      #expect(Self.figures(old, of: it) == Self.figures(new, of: it), "\(question)")
    }
    #expect(try String(contentsOf: history, encoding: .utf8) == "ramp\n")
    _ = try program.run(["backup to later.backup"])
    for (number, question) in Self.questions.enumerated() { _ = try program.run(["--output", "later-\(number).csv", question]) }
    _ = try program.run(["--output", "later.html", "history"])
    for leftover in ["output", "errors", "input"] { try? FileManager.default.removeItem(at: program.folder.appending(path: leftover)) }
    #expect(try traces(it.words, in: program) == [])
    #expect(try program.run(["check"]).status == 0)
  }

  /// The lines in an order of their own, with the person's names and the code as one word: what is left is figures.
  private static func figures(_ lines: [String], of it: Case) -> [String] {
    let names = [it.name, "forgotten-1"] + it.handles.filter { !$0.contains(".") }
    return lines.map { line in
      names.reduce(line) { $0.replacingOccurrences(of: $1, with: "X") }.split(separator: ",", omittingEmptySubsequences: false)
        .map { Double($0).map { String(format: "%.9g", $0) } ?? String($0) }.joined(separator: ",")
    }.sorted()
  }

  @Test(arguments: cases) func filesOfBeforeBringNobodyBack(_ it: Case) throws {
    let program = try Acme.program()
    _ = try program.run(["--yes", "forget \(it.name)"])
    let again = try program.run(["import", Acme.folder])
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.output.hasPrefix("Nothing to change: 0 new"), "\(again.output)")
    #expect(again.output.contains("about somebody who was forgotten"), "\(again.output)")
    for leftover in ["output", "errors", "input"] { try? FileManager.default.removeItem(at: program.folder.appending(path: leftover)) }
    #expect(try traces(it.words, in: program) == [])
  }
}

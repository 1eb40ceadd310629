import Foundation
import Testing

/// A candidate who was never hired is forgotten by the program itself, with words of theirs in every place that takes words.
@Suite(.serialized) struct ForgettingACandidate {
  private static let name = "Oria Quintana"
  /// Every spelling, and what was said about them in remarks, reasons and the name of a document.
  private static let words = [name, "oria-quintana", "oria.q@correo.example", "quisquillosa", "Zanzibar", "Quintana, Oria"]

  private static let sentences = [
    "open 2 ae positions for 2026-03-02, manager Luis Ortega", "candidate Oria Quintana, oria.q@correo.example, for ae, source referral",
    "note on candidate Oria Quintana: quisquillosa, asked about Zanzibar", "attach letters/oria-quintana-Zanzibar.pdf to Oria Quintana",
    "move Oria Quintana to interview because Zanzibar", "interviewer Luis Ortega for Oria Quintana",
    "interviewer Carmen Iglesias for Oria Quintana", "score Oria Quintana 4 on coachability by Luis Ortega",
    "score Oria Quintana 2 on coachability by Luis Ortega", "score Oria Quintana not observed on curiosity by Luis Ortega",
    "Luis Ortega recommends no for Oria Quintana", "lift blind on Oria Quintana because Zanzibar is far",
    "note on candidate C1001: knows Oria Quintana", "candidate Bela Soto for ae from a friend of Oria Quintana",
    "move Oria Quintana to rejected because quisquillosa",
  ]

  private static let questions = [
    "candidates for ae", "criteria for ae", "recruiting funnel", "recruiting funnel for ae", "openings", "interviewers for ae",
    "ramp by source", "today", "ramp", "debrief C1001",
  ]

  private func answers(_ program: Program) throws -> [[String]] {
    try Self.questions.map { question in
      let answer = try program.run(["--format", "csv", question])
      #expect(answer.status == 0, "\(question): \(answer.errors)")
      return Self.figures(answer.output)
    }
  }

  /// The lines in an order of their own, with the person's names and the code as one word: what is left is figures.
  private static func figures(_ text: String) -> [String] {
    text.split(separator: "\n").map { line in
      [name, "oria-quintana", "forgotten-1"].reduce(String(line)) { $0.replacingOccurrences(of: $1, with: "X") }
    }.sorted()
  }

  private func traces(in program: Program) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: program.folder.path)
    return names.flatMap { name -> [String] in
      guard let bytes = try? Data(contentsOf: program.folder.appending(path: name)) else { return [] }
      return Self.words.flatMap { [$0, $0.lowercased(), $0.uppercased()] }.filter { bytes.range(of: Data($0.utf8)) != nil }.map {
        "\($0) in \(name)"
      }
    }
  }

  private func clear(_ program: Program) {
    for leftover in ["output", "errors", "input"] { try? FileManager.default.removeItem(at: program.folder.appending(path: leftover)) }
  }

  @Test func noTraceIsLeftAndNoCountChanges() throws {
    let program = try Acme.program()
    let history = program.folder.appending(path: ".local/state/onramp/history")
    try FileManager.default.createDirectory(at: history.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data((["ramp", "debrief \(Self.name)"] + Self.sentences.dropFirst()).joined(separator: "\n").appending("\n").utf8).write(
      to: history)
    for sentence in Self.sentences {
      // Who hires for the opening may open the ratings.
      let answer = try program.run((sentence.hasPrefix("lift") ? ["--as", "Luis Ortega"] : []) + [sentence])
      #expect(answer.status == 0, "\(sentence): \(answer.output)\(answer.errors)")
    }
    let before = try answers(program)
    let held = try program.run(["--format", "csv", "everything about \(Self.name)"]).output
    for kind in ["stage", "opening", "interview", "scorecard", "recommendation", "amendment", "lift", "remark", "log"] {
      #expect(held.contains("\n\(kind),"), "\(kind)")
    }
    clear(program)
    #expect(try !traces(in: program).isEmpty)

    let forgotten = try program.run(["--yes", "forget \(Self.name)"])
    #expect(forgotten.status == 0 && forgotten.output.hasPrefix("Forgotten: forgotten-1"), "\(forgotten.output)\(forgotten.errors)")
    let after = try answers(program)
    for (question, (old, new)) in zip(Self.questions, zip(before, after)) { #expect(old == new, "\(question)") }
    _ = try program.run(["backup to later.backup"])
    for (number, question) in Self.questions.enumerated() { _ = try program.run(["--output", "later-\(number).csv", question]) }
    for (number, question) in ["history", "debrief forgotten-1", "everything about forgotten-1"].enumerated() {
      let answer = try program.run(["--output", "later-\(number).html", question])
      #expect(answer.status == 0, "\(question): \(answer.errors)")
    }
    clear(program)
    #expect(try traces(in: program) == [])
    #expect(try program.run(["check"]).status == 0)
  }
}

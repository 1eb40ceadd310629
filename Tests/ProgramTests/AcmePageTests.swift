import Foundation
import Support
import Testing

/// The page of the manual about the example company, played by the program itself.
@Suite struct ExampleCompany {
  static let page = "Tests/Manual/9-example-company.md"

  @Test func thePageSaysWhatComesBack() throws {
    let text = try Checkout.text(of: Self.page)
    let transcript = Transcript(markdown: text, fence: "acme")
    #expect(!transcript.talks.isEmpty)
    let program = try Acme.program()
    let replies = try transcript.talks.map { talk in
      try talk.turns.map { turn in try Self.reply(of: program, to: turn.typed, in: talk.language) }
    }
    let recorded = transcript.recorded(replies)
    guard !Checkout.isRecording else {
      return try recorded.write(to: Checkout.url(Self.page), atomically: true, encoding: .utf8)
    }
    for (talk, answers) in zip(transcript.talks, replies) {
      for (turn, answer) in zip(talk.turns, answers) {
        let agrees = Transcript.agrees(answer, with: turn.reply)
        #expect(agrees, "\(Self.page):\(turn.line): > \(turn.typed)\n\(answer.joined(separator: "\n"))")
      }
    }
  }

  private static func reply(of program: Program, to sentence: String, in language: String) throws -> [String] {
    let answer = try program.run(["--lang", language, sentence])
    var lines = (answer.output + answer.errors).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    return lines
  }
}

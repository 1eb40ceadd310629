import Conversation
import Foundation
import Onboarding
import Support
import Testing

/// The manual, the error gallery and the README, played back.
@Suite struct Transcripts {
  static let pages =
    Checkout.pages(of: "Tests/Manual") + Checkout.pages(of: "Tests/Errors")
    + ["README.md"].filter { FileManager.default.isReadableFile(atPath: Checkout.url($0).path) }

  @Test(arguments: pages) func pageSaysWhatComesBack(_ page: String) throws {
    let text = try Checkout.text(of: page)
    let transcript = Transcript(markdown: text)
    let replies = try transcript.talks.map { talk in
      let desk = try Desk(Language(rawValue: talk.language) ?? .english)
      return talk.turns.map { turn in
        if let day = turn.day.flatMap(Day.init(iso:)) { desk.look(from: day) }
        return desk.say(turn.typed)
      }
    }
    try Self.record(transcript.recorded(replies), over: text, to: page)
    for (talk, answers) in zip(transcript.talks, replies) {
      for (turn, answer) in zip(talk.turns, answers) {
        let agrees = Checkout.isRecording || Transcript.agrees(answer, with: turn.reply)
        #expect(agrees, "\(page):\(turn.line): > \(turn.typed)\n\(answer.joined(separator: "\n"))")
      }
    }
  }

  private static func record(_ recorded: String, over text: String, to page: String) throws {
    guard Checkout.isRecording, recorded != text else { return }
    try recorded.write(to: Checkout.url(page), atomically: true, encoding: .utf8)
  }
}

import Foundation
import Testing

/// The change log of the example company as a file, done again in an empty store.
@Suite struct LogReplayOfTheExampleCompany {
  @Test func anEmptyStoreAnswersTheSameAfterwards() throws {
    let (acme, empty) = (try Acme.program(), try Program())
    let log = acme.folder.appending(path: "acme.jsonl").path
    #expect(try acme.run(["export log to \(log)"]).status == 0)
    #expect(try empty.run(["replay \(log)"]).status == 0)
    for question in ["ramp", "ramp people", "weak modules", "metrics", "pipeline", "candidates for ae", "history head", "check"] {
      let (one, other) = (try acme.run([question]), try empty.run([question]))
      #expect(one.status == 0)
      #expect(one.output == other.output, "\(question)")
    }
  }
}

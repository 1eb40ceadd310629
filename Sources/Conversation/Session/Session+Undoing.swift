import Documents
import Onboarding

extension Session {
  /// So many sentences are taken back without a question; more have to be meant.
  static let mostUndoneUnasked = 5

  /// Takes back the last sentences, newest first.
  func takeBack(_ count: Int, _ meaning: Meaning, _ sentence: String, isGranted: Bool = false) throws -> Reply {
    let report = ReadingReport(.manage, of: meaning)
    guard mode == .writing else { return say(wording.wouldBe([]), .done, report) }
    guard count <= Self.mostUndoneUnasked || isGranted || consent == .given else {
      return confirm(.undo(meaning, count), [meaning], changes: [], confirmWords.undoMany(count), sentence)
    }
    var lines: [String] = []
    for step in 0..<count {
      do {
        lines += stepped(try store.undo(by: authorship(sentence)), wording.undone)
      } catch let refusal as Refusal where step > 0 && [.nothingToUndo, .forgettingStands].contains(refusal) {
        lines.append(confirmWords.nothingMore(step))
        break
      }
    }
    try look()
    return say(lines, .done, report)
  }

  /// What is said of a sentence that was taken back or done again.
  func stepped(_ receipt: Receipt, _ told: (String, Int) -> String) -> [String] {
    let speech = speech()
    return [told(visibleSentence(of: receipt), receipt.edits.count)] + receipt.ramps.compactMap { wording.effect($0, speech) }
  }

  var confirmWords: ConfirmWords { .of(language) }
}

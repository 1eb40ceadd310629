import Onboarding

extension Session {
  /// Makes a draft of a curriculum: written to a file, or shown.
  func draft(from source: String, to target: String?, _ report: ReadingReport) throws -> Reply {
    let draft = try outside.drafting(source, mode == .writing ? target : nil)
    let words = DraftWords.of(language)
    let head = words.drafted(draft, target, mood)
    return say(target == nil ? draft.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) : head, .done, report)
  }
}

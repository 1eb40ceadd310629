import Documents
import Onboarding

/// Something to do with the change log as a whole.
enum LogErrand: Hashable, Sendable {
  case head
  /// Whether the entry with this hash is still there.
  case compare(String)
  case export(to: String)
  case replay(String)
  case recover(String, to: String)
}

extension Session {
  private var words: LogWords { .of(language) }

  func run(_ errand: LogErrand, _ report: ReadingReport) throws -> Reply {
    switch errand {
    case .head: return say(words.head(try store.logHead()), .answered, report)
    case .compare(let hash): return try compare(hash, report)
    case .export(let path):
      guard mode == .writing else { return say(wording.wouldBe([]), .done, report) }
      return say(words.exported(path, try store.writeLog(to: path)), .done, report)
    case .replay(let path):
      guard mode == .writing else { return say(wording.wouldBe([]), .done, report) }
      let restored = try store.replay(path)
      try look()
      return say(words.replayed(restored), .done, report)
    case .recover(let broken, let path):
      guard mode == .writing else { return say(wording.wouldBe([]), .done, report) }
      return told(try outside.recovering(broken, path), path, report)
    }
  }

  private func compare(_ hash: String, _ report: ReadingReport) throws -> Reply {
    guard let entry = try store.entry(withHash: hash), let head = try store.logHead() else { throw LogFault.noSuchHead(hash) }
    let found = try store.check()
    guard found.isEmpty else {
      return say(wording.answers.check(found, 0, speech()) + found.map { wording.answers.inconsistency($0, speech()) }, .failed, report)
    }
    return say(words.stillThere(entry, head.entry - entry), .answered, report)
  }

  /// As many lost things as somebody reads.
  private static let mostLosses = 50

  private func told(_ restored: Restored, _ path: String, _ report: ReadingReport) -> Reply {
    let lost = restored.lost.prefix(Self.mostLosses).map { words.loss($0, speech()) }
    let more = restored.lost.count - lost.count
    return say(words.recovered(restored, path) + lost + (more > 0 ? [words.more(more)] : []), .done, report)
  }

  /// Why a change log was not taken.
  func lines(of fault: LogFault) -> [String] { words.fault(fault) }
}

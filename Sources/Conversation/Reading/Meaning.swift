import Documents
import Onboarding

/// One way to understand a whole line.
struct Meaning: Sendable {
  let command: Command
  let language: Language
  var filled: [Filling]
  let passed: Int
  let isLoose: Bool
  /// Whether words of the line were passed over.
  var isLoosened = false
  /// What was recorded before and is put right by this.
  var corrected: [Edit]?

  init(_ walk: Walk) {
    command = walk.command
    language = walk.language
    filled = walk.filled
    passed = walk.passed
    isLoose = walk.isLoose
  }

  /// A meaning that no walk along a phrase led to.
  init(_ command: Command, _ language: Language, filled: [Filling], passed: Int) {
    self.command = command
    self.language = language
    self.filled = filled
    self.passed = passed
    isLoose = false
  }

  /// The first blank that several things fit, or `nil`.
  var firstOpen: Int? {
    filled.firstIndex {
      if case .value = $0.found { false } else { true }
    }
  }

  /// The values, by the places of their blanks; of a blank that is not settled, nothing.
  var said: Said {
    var said: Said = [:]
    for filling in filled {
      if case .value(let value) = filling.found { said[filling.key] = value }
    }
    return said
  }

  /// The settled blanks as machines read them.
  var members: [JSON.Member] {
    filled.flatMap { filling in
      if case .value(let value) = filling.found { filling.blank.members(value) } else { [JSON.Member]() }
    }
  }

  /// The meaning with a blank settled.
  func settling(_ blank: Int, as value: any Sendable) -> Meaning {
    var settled = self
    settled.filled[blank].found = .value(value)
    return settled
  }

  func intent(in scene: Scene) -> Intent { command.intent(said, scene) }

  /// Of each command the reading that uses most words of its phrase, and of equals the one with the fewest open questions; equal readings once.
  ///
  /// A word that a phrase has of its own is never taken for a part of a name or a remark, where it can be both.
  static func best(of meanings: [Meaning]) -> [Meaning] {
    guard meanings.count > 1 else { return meanings }
    var best: [Meaning] = []
    for meaning in meanings {
      guard let place = best.firstIndex(where: { $0.command.name == meaning.command.name }) else {
        best.append(meaning)
        continue
      }
      if meaning.rank > best[place].rank { best[place] = meaning }
    }
    return best
  }

  private var rank: (Int, Int, Int, Int) {
    let open = filled.count { if case .value = $0.found { false } else { true } }
    // A name that runs on is read as a name rather than as the beginning of a remark.
    let free = filled.filter { $0.blank.kind.isFree }.reduce(0) { $0 + $1.span.count }
    return (passed, -open, -free, -filled.count)
  }
}

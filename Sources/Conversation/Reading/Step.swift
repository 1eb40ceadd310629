import Onboarding

extension Phrase {
  /// A phrase as a walk follows it: from each step one goes on to the next, unless the step says otherwise.
  enum Step: Sendable {
    /// One of these words, folded.
    case word([String], spelled: [String], isFiller: Bool)
    case blank(Blank, key: Int)
    /// Several ways on.
    case fork([Int])
    case jump(Int)
    case end
  }

  /// Lays parts out one behind the other.
  struct Path {
    var steps: [Step] = []

    mutating func add(_ parts: [Part]) {
      var next = 0
      while next < parts.count {
        switch parts[next] {
        case .word(let words): steps.append(.word(Self.folded(words), spelled: words, isFiller: false))
        case .blank(let blank, let key): steps.append(.blank(blank, key: key))
        case .filler(let words):
          steps.append(.fork([steps.count + 1, steps.count + 2]))
          steps.append(.word(Self.folded(words), spelled: words, isFiller: true))
        case .optional:
          let groups = Self.groups(parts[next...])
          addOptional(groups)
          next += groups.count - 1
        }
        next += 1
      }
    }

    /// Most words of phrases are plain already; the table of commands is made on every start.
    private static func folded(_ words: [String]) -> [String] {
      words.map { word in word.utf8.contains { $0 >= 0x80 || (0x41...0x5A).contains($0) } ? word.folded : word }
    }

    /// The run of optional groups at the front: more than one only where each begins with a word, so that their order does not matter.
    private static func groups(_ parts: ArraySlice<Part>) -> [[Part]] {
      var groups: [[Part]] = []
      for part in parts {
        guard case .optional(let inner) = part else { break }
        guard groups.isEmpty || (beginsWithWord(inner) && beginsWithWord(groups[0])) else { break }
        groups.append(inner)
      }
      return groups
    }

    private static func beginsWithWord(_ parts: [Part]) -> Bool {
      switch parts.first {
      case .word: true
      case .filler: beginsWithWord(Array(parts.dropFirst()))
      case .blank(let blank, _): blank.kind.isMarker
      case .optional(let inner): beginsWithWord(inner)
      default: false
      }
    }

    private mutating func addOptional(_ groups: [[Part]]) {
      let fork = steps.count
      steps.append(.fork([]))
      var ways: [Int] = []
      var exits: [Int] = []
      for group in groups {
        ways.append(steps.count)
        add(group)
        exits.append(steps.count)
        // Behind one of several groups another may follow; behind a single one the phrase goes on.
        steps.append(.jump(fork))
      }
      if groups.count == 1 { steps[exits[0]] = .jump(steps.count) }
      steps[fork] = .fork(ways + [steps.count])
    }
  }
}

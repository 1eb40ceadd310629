/// Words that suggest a command, wherever they stand in a line.
struct Trigger: Sendable {
  /// The words, folded; the last one may end in `*`, which stands for any ending.
  let words: [String]
  /// How much the words say: 3 where they say it outright, 1 where they merely fit.
  let weight: Double
  /// The command's name.
  let command: String
}

extension Trigger {
  /// One row of the table: the words of one command that weigh the same, parted by commas.
  struct Row: Sendable {
    let command: String
    let weight: Double
    let words: String

    init(_ command: String, _ weight: Double, _ words: String) {
      self.command = command
      self.weight = weight
      self.words = words
    }

    var triggers: [Trigger] {
      words.split(separator: ",").map { phrase in
        Trigger(words: phrase.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init), weight: weight, command: command)
      }
    }
  }
}

/// Finds triggers in a line.
struct TriggerIndex: Sendable {
  /// A trigger met at some place.
  struct Met: Sendable {
    let count: Int
    let weight: Double
    let command: String
    /// Whether the word is a letter off.
    var isNear = false
  }

  private var byFirstWord: [String: [Trigger]] = [:]
  /// By the first word without its star.
  private var byStem: [String: [Trigger]] = [:]
  private var stemLengths: ClosedRange<Int> = 1...1
  private let spellings: NearWords

  static let all = TriggerIndex(Trigger.rows.flatMap(\.triggers))

  init(_ triggers: [Trigger]) {
    for trigger in triggers {
      guard let first = trigger.words.first else { continue }
      if first.hasSuffix("*") {
        let stem = String(first.dropLast())
        byStem[stem, default: []].append(trigger)
        stemLengths = min(stemLengths.lowerBound, stem.utf8.count)...max(stemLengths.upperBound, stem.utf8.count)
      } else {
        byFirstWord[first, default: []].append(trigger)
      }
    }
    // Short words are too near to others to be mended.
    spellings = NearWords(byFirstWord.filter { $0.key.utf8.count >= 5 && $0.value.contains { $0.words.count == 1 } }.keys.sorted())
  }

  /// The triggers that begin with the first of these words.
  func met(_ words: ArraySlice<String>) -> [Met] {
    guard let first = words.first else { return [] }
    var met: [Met] = []
    for trigger in byFirstWord[first] ?? [] { met += self.met(trigger, words) }
    let letters = Array(first.utf8)
    for length in stemLengths where length <= letters.count {
      guard let triggers = byStem[String(decoding: letters[..<length], as: UTF8.self)] else { continue }
      for trigger in triggers { met += self.met(trigger, words) }
    }
    return met
  }

  private func met(_ trigger: Trigger, _ words: ArraySlice<String>) -> [Met] {
    guard words.count >= trigger.words.count else { return [] }
    // The first word is how the trigger was found.
    for (word, wanted) in zip(words, trigger.words).dropFirst() {
      let isStem = wanted.utf8.last == UInt8(ascii: "*")
      guard isStem ? word.utf8.starts(with: wanted.utf8.dropLast()) : word == wanted else { return [] }
    }
    return [Met(count: trigger.words.count, weight: trigger.weight, command: trigger.command)]
  }

  /// The triggers that a word which is none nearly is.
  func near(_ word: String) -> [Met] {
    guard word.utf8.count >= 4 else { return [] }
    let meant = spellings.within(1, of: word)
    return meant.flatMap { spelling in
      (byFirstWord[spelling] ?? []).filter { $0.words.count == 1 }.map {
        Met(count: 1, weight: $0.weight, command: $0.command, isNear: true)
      }
    }
  }
}

import Conversation
import Documents
import Foundation
import Onboarding
import Support
import Testing

/// Sentences with a word dropped, put in, moved or changed: nothing may be written that is not what is then said.
@Suite struct WrongWrites {
  static let building = [("english", Language.english), ("spanish", Language.spanish)]

  @Test(arguments: building, 0..<4) func changedSentencesWriteNothingElse(_ file: (String, Language), _ seed: Int) throws {
    let lines = Utterance.all(in: try Checkout.text(of: "Tests/Utterances/\(file.0)-building.tsv"), file.1)
    var random = SplitMix(seed: UInt64(seed) &+ 4_000)
    var hunted = 0
    for line in lines {
      guard let sentence = Sentence(line) else { continue }
      guard let changed = sentence.changed(&random) else { continue }
      hunted += 1
      let reading = try changed.reading(file.1)
      let written = Sentence.written(reading)
      #expect(changed.allows(written), "\(changed.kind): \(changed.text)  ←  \(line): \(reading)")
    }
    #expect(hunted > 90)
  }
}

/// A sentence that tells something, with the facts that it tells.
private struct Sentence {
  let words: [String]
  let facts: [Fact]
  let language: Onboarding.Language

  struct Fact: Hashable {
    let command: String
    let slots: [String: String]

    init(_ reading: JSON) {
      command = reading["command"]?.text ?? ""
      var slots: [String: String] = [:]
      for member in reading["slots"]?.members ?? [] {
        slots[member.key] =
          member.value.number.map { "\(($0 * 1e9).rounded() / 1e9)" } ?? member.value.text?.lowercased() ?? member.value.description
      }
      self.slots = slots
    }

    /// Whether it says no more than another; of new names and of words that the company chose, words may be fewer or in another order.
    func isPart(of other: Fact, and strays: Set<Substring> = []) -> Bool {
      command == other.command
        && slots.allSatisfy { key, value in
          let said = other.slots[key] ?? ""
          guard Self.free.contains(key) else { return said == value }
          return Set(value.split(separator: " ")).subtracting(said.split(separator: " ")).subtracting(strays).isEmpty
        }
    }

    private static let free: Set<String> = ["name", "source", "region", "interviewer"]
  }

  init?(_ line: Utterance) {
    guard line.turns.count == 1, !["hostile", "never", "ambiguous"].contains(line.kind) else { return nil }
    let reading = line.expected
    guard ["tell", "ask"].contains(reading["outcome"]?.text ?? ""), reading["or"] == nil else { return nil }
    let facts = reading["facts"]?.elements ?? [reading]
    self.facts = facts.map { Fact($0) }
    words = line.turns[0].split(separator: " ").map(String.init)
    language = line.language
    // What is behind a remark's colon or a reason is anybody's words.
    // So is the name of an interviewer, who need not be known.
    guard !self.facts.contains(where: { $0.command == "note" || $0.slots["reason"] != nil || $0.slots["interviewer"] != nil }) else {
      return nil
    }
  }

  /// The facts that would be written without a question.
  static func written(_ reading: JSON) -> [Fact] {
    guard reading["outcome"]?.text == "record" else { return [] }
    return (reading["facts"]?.elements ?? [reading]).map { Fact($0) }
  }

  struct Changed {
    let kind: String
    let text: String
    let allows: ([Fact]) -> Bool

    func reading(_ language: Onboarding.Language) throws -> JSON {
      try Utterance(kind: "fact", turns: [text], expected: .null, language: language).reading()
    }
  }

  func changed(_ random: inout SplitMix) -> Changed? {
    let place = Int.random(in: 0...words.count, using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return inserted("denied", ["not", "never", "didn't", "hasn't", "no", "nunca", "tampoco", "almost", "casi"], place, &random)
    case 1: return Changed(kind: "asked", text: words.joined(separator: " ") + [" ?", "?"].randomElement(using: &random)!) { $0.isEmpty }
    case 2:
      return inserted(
        "asked", language == .english ? ["did", "has", "is it true that", "when"] : ["¿", "es verdad que", "cuándo"], 0, &random)
    case 3:
      let leads =
        language == .english ? ["if", "maybe", "i hope", "unless", "suppose", "let's say"] : ["si", "quizá", "ojalá", "a lo mejor"]
      return inserted("supposed", leads, 0, &random)
    case 4: return inserted("to come", language == .english ? ["tomorrow", "will", "should"] : ["mañana", "debería"], place, &random)
    case 5: return dropped(min(place, words.count - 1))
    case 6: return swapped(min(place, words.count - 2))
    case 7: return renamed(&random)
    case 8: return renumbered(&random)
    default: return strayed(["banana", "brother", "fake", "hermano", "falso", "competitor", "zxcv", "ex"], place, &random)
    }
  }

  private func inserted(_ kind: String, _ leads: [String], _ place: Int, _ random: inout SplitMix) -> Changed? {
    guard let lead = leads.randomElement(using: &random) else { return nil }
    var words = words
    words.insert(lead, at: place)
    return Changed(kind: kind, text: words.joined(separator: " ")) { $0.isEmpty }
  }

  private func strayed(_ strays: [String], _ place: Int, _ random: inout SplitMix) -> Changed? {
    guard let stray = strays.randomElement(using: &random) else { return nil }
    var words = words
    words.insert(stray, at: place)
    // What is put into a name is part of the name then.
    return told("strayed", words, strays: [Substring(stray)])
  }

  private func told(_ kind: String, _ words: [String], strays: Set<Substring> = []) -> Changed {
    Changed(kind: kind, text: words.joined(separator: " ")) { written in
      written.allSatisfy { fact in facts.contains { fact.isPart(of: $0, and: strays) } }
    }
  }

  private func dropped(_ place: Int) -> Changed? {
    var words = words
    words.remove(at: place)
    return words.isEmpty ? nil : told("dropped \(self.words[place])", words)
  }

  private func swapped(_ place: Int) -> Changed? {
    guard place >= 0, words.count > 1 else { return nil }
    var words = words
    words.swapAt(place, place + 1)
    return told("moved", words)
  }

  /// With the name of somebody whom nobody knows.
  private func renamed(_ random: inout SplitMix) -> Changed? {
    let names = ["marta", "iker", "sofia", "sofía", "luis", "carmen", "nora", "pablo"]
    let places = words.indices.filter { names.contains(self.words[$0].lowercased()) }
    guard let place = places.randomElement(using: &random) else { return nil }
    var words = words
    words[place] = ["bernd", "xochitl", "oksana"].randomElement(using: &random) ?? ""
    return Changed(kind: "renamed", text: words.joined(separator: " ")) { $0.isEmpty }
  }

  private func renumbered(_ random: inout SplitMix) -> Changed? {
    let places = words.indices.filter { Int(self.words[$0]).map { $0 > 10 && $0 < 1000 } ?? false }
    guard let place = places.randomElement(using: &random), let number = Int(words[place]) else { return nil }
    var words = words
    words[place] = "\(number + 1)"
    return Changed(kind: "renumbered", text: words.joined(separator: " ")) { written in
      written.isEmpty || Set(written) != Set(facts)
    }
  }
}

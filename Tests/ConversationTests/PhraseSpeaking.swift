import Onboarding
import Support

@testable import Conversation

extension Command {
  /// The command with one of its phrases only.
  init(_ command: Command, saying phrase: Phrase, in language: Language) {
    self = command
    self.phrases = [language: [phrase]]
  }
}

extension Phrase {
  var blanks: [Blank] { Self.blanks(in: parts) }

  private static func blanks(in parts: [Part]) -> [Blank] {
    parts.flatMap { part in
      switch part {
      case .blank(let blank, _): [blank]
      case .optional(let inner): blanks(in: inner)
      case .word, .filler: [Blank]()
      }
    }
  }

  /// A line that follows the phrase, with values drawn at random.
  func spoken(using random: inout SplitMix, in scene: Scene) -> String {
    Self.spoken(parts, using: &random, in: scene).joined(separator: " ")
  }

  private static func spoken(_ parts: [Part], using random: inout SplitMix, in scene: Scene) -> [String] {
    parts.flatMap { part -> [String] in
      switch part {
      case .word(let words): [words.randomElement(using: &random) ?? ""]
      case .filler(let words): Bool.random(using: &random) ? [words[0]] : []
      case .optional(let inner): Bool.random(using: &random) ? spoken(inner, using: &random, in: scene) : []
      case .blank(let blank, _): [value(of: blank, using: &random, in: scene)]
      }
    }
  }

  private static func value(of blank: Blank, using random: inout SplitMix, in scene: Scene) -> String {
    let free: [Blank.Kind: [String]] = [
      .name: ["Berta Solís", "Jon Ander Aguirre"], .interviewer: ["Luis Ortega"], .rating: ["4", "3"], .score: ["72", "84 of 100", "91%"],
      .measure: ["6", "9 of 12", "12k"], .tally: ["booked 6 meetings", "made 120 calls"], .word: ["west"],
      .selection: ["women 12 of 40, men 30 of 60"], .quota: ["20000 EUR", "€12,000"],
      .text: ["asks for more coaching"],
      .reason: ["it was agreed"], .path: ["data.csv"], .columns: ["person = \"Owner\""], .source: ["linkedin"], .version: ["v1", "v2"],
      .command: ["score"], .count: ["3", "7"],
    ]
    if let texts = free[blank.kind] { return texts.randomElement(using: &random) ?? "" }
    return blank.offers(scene).all.randomElement(using: &random)?.text ?? ""
  }
}

extension Line {
  /// Whether Tab can know the word at a place: it is one of a phrase's own, or part of a name; numbers, dates and free text are not offered.
  func isCompletable(at place: Int, in scene: Scene) -> Bool {
    let reading = Reading(of: self, in: scene)
    guard let meaning = reading.meanings.first else { return false }
    let named: Set<Blank.Kind> = [.person, .hire, .candidate, .module, .metric, .milestone, .criterion, .stage, .group, .language, .file]
    guard let filling = meaning.filled.first(where: { $0.span.contains(place) }) else { return true }
    guard named.contains(filling.blank.kind), case .value(let value) = filling.found else { return false }
    // A name typed in another form, such as a title for an identifier, is not completed word by word.
    let told = NameIndex<Int>.tokens(filling.blank.told(value, scene).text.folded)
    return filling.span.allSatisfy { NameIndex<Int>.tokens(words[$0].folded).allSatisfy(told.contains) }
  }
}

extension String {
  /// The text without what Tab does not type: punctuation, quotes and hyphens.
  var withoutPunctuation: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !"?!¿¡.,:\"- ".unicodeScalars.contains($0) }))
  }
}

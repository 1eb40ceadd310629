import Documents
import Onboarding

extension Slot where Value == AttemptChoice {
  /// `best`, `último`: behind `attempts`.
  static var attemptChoice: Slot {
    oneWord(.attemptChoice, AttemptChoice.allCases, key: "attempts", code: { $0.rawValue }, word: { $0.word(in: $1) })
  }
}

extension Slot where Value == Unanswered {
  /// `zero`, `desconocidas`: behind `unanswered`.
  static var unanswered: Slot {
    oneWord(.unanswered, Unanswered.allCases, key: "unanswered", code: { $0.rawValue }, word: { $0.word(in: $1) })
  }
}

extension Slot {
  /// One of a few words, each in both languages.
  private static func oneWord(
    _ kind: Blank.Kind, _ values: [Value], key: String, code: @escaping @Sendable (Value) -> String,
    word: @escaping @Sendable (Value, Language) -> String
  ) -> Slot {
    Slot(
      kind, offers: { scene in Offers(values.map { Offer(word($0, scene.language)) }) },
      members: { [JSON.Member(key, .text(code($0)))] }, told: { value, scene in Offer(word(value, scene.language)) },
      scan: { place in
        guard let typed = place.words.first else { return [] }
        return values.filter { value in Language.allCases.contains { word(value, $0).folded == typed.folded } }.map { Match(1, $0) }
      })
  }
}

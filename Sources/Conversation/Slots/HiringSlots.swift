import Documents
import Onboarding

extension Slot where Value == Recommendation {
  /// What an interviewer advises, all in all.
  static var recommendation: Slot {
    Slot(
      .recommendation, offers: { scene in Offers(Recommendation.allCases.map { Offer($0.label(in: scene.language)) }) },
      members: { [JSON.Member("word", .text($0.rawValue))] },
      told: { recommendation, scene in Offer(recommendation.label(in: scene.language)) },
      scan: { place in
        let words = place.words.map(\.folded)
        return Recommendation.spellings.filter { words.starts(with: $0.words) }.map { Match($0.words.count, $0.value) }
      })
  }
}

extension Recommendation {
  func label(in language: Language) -> String {
    guard language == .spanish else { return rawValue }
    switch self {
    case .strongNo: return "no rotundo"
    case .no: return "no"
    case .mixed: return "dudas"
    case .yes: return "sí"
    case .strongYes: return "sí rotundo"
    }
  }

  /// The ways to say it, folded, word by word.
  static let spellings: [(words: [String], value: Recommendation)] = {
    let texts: [(Recommendation, [String])] = [
      (.strongNo, ["strong no", "definitely no", "no rotundo", "claramente no"]), (.no, ["no"]),
      (.mixed, ["mixed", "undecided", "dudas", "mixto"]), (.yes, ["yes", "si"]),
      (.strongYes, ["strong yes", "definitely yes", "si rotundo", "claramente si"]),
    ]
    return texts.flatMap { value, spellings in spellings.map { ($0.split(separator: " ").map(String.init), value) } }
  }()
}

extension Slot where Value == Opening {
  /// An opening by its identifier.
  static var opening: Slot {
    Slot(
      .opening,
      offers: { scene in Offers(scene.directory.allOpenings.map { Offer($0.id.text, note: $0.role) }) },
      members: { [JSON.Member("word", .text($0.id.text))] }, told: { opening, _ in Offer(opening.id.text, note: opening.role) },
      scan: { place in
        guard let word = place.words.first else { return [] }
        if let known = place.scene.directory.opening(Opening.ID(word.folded)) { return [Match(1, known)] }
        guard place.tolerance == .lenient, word.folded.contains("-") else { return [] }
        return [Match(1, as: .unknown(word.text))]
      })
  }
}

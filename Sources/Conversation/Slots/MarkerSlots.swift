import Documents
import Onboarding

/// Fixed words that were said.
struct Marker: Hashable, Sendable {}

extension Slot where Value == Marker {
  /// `adding people`: owners whom nobody knows become tenured colleagues.
  static var addingPeople: Slot { marker(.addingPeople, english: ["adding people"], spanish: ["añadiendo personas", "añadiendo gente"]) }

  /// `skipping bad rows`.
  static var skippingRows: Slot {
    marker(
      .skippingRows, english: ["skipping bad rows"],
      spanish: ["omitiendo filas malas", "saltando filas malas", "omitiendo las filas malas", "omitiendo filas erróneas"])
  }

  /// `leaving out unanswered`: a question that was not answered is unknown instead of wrong.
  static var unansweredOut: Slot {
    marker(
      .unansweredOut, english: ["leaving out unanswered", "without unanswered"],
      spanish: ["dejando fuera las no contestadas", "sin las no contestadas"])
  }

  /// `without names`: codes stand for people.
  static var withoutNames: Slot {
    marker(.withoutNames, english: ["without names", "anonymously"], spanish: ["sin nombres", "sin los nombres", "de forma anónima"])
  }

  private static func marker(_ kind: Blank.Kind, english: [String], spanish: [String]) -> Slot {
    let spellings = (english + spanish).map { $0.folded.split(separator: " ").map(String.init) }
    return Slot(
      kind, offers: { scene in Offers([Offer(scene.language == .english ? english[0] : spanish[0])]) },
      members: { _ in [JSON.Member(kind.markerKey, .bool(true))] },
      told: { _, scene in Offer(kind.label(in: scene.language)) },
      scan: { place in
        spellings.filter { place.words.prefix($0.count).map(\.folded) == $0 }.map { Match($0.count, Marker()) }
      })
  }
}

extension Blank.Kind {
  /// The name under which machines read that the words were said.
  fileprivate var markerKey: String {
    switch self {
    case .addingPeople: "adding_people"
    case .unansweredOut: "word"
    case .withoutNames: "anonymous"
    default: "skipping_bad_rows"
    }
  }
}

extension Slot where Value == Assessment.Phase {
  /// `before`: the test was taken before the module.
  static var phase: Slot {
    Slot(
      .phase,
      offers: { scene in
        Offers([Offer(scene.language.pick("before", "antes"), note: scene.language.pick("a test before the module", "prueba previa"))])
      },
      members: { [JSON.Member("phase", .text($0.rawValue))] }, told: { phase, _ in Offer(phase.rawValue) },
      scan: { place in
        let spellings: [String: Assessment.Phase] = ["before": .before, "antes": .before, "after": .after, "despues": .after]
        guard let word = place.words.first, let phase = spellings[word.folded] else { return [] }
        return [Match(1, phase)]
      })
  }
}

extension Slot where Value == Question {
  /// A sentence that asks for an answer, such as `ramp by cohort`.
  static var finding: Slot {
    Slot(
      .finding,
      offers: { scene in
        let phrases = Command.answering.compactMap { $0.phrases[scene.language]?.first }
        return Offers(phrases.filter { $0.parts.allSatisfy(\.isPlain) }.map { Offer($0.plainWords) })
      },
      members: { [JSON.Member("text", .text($0.name))] }, told: { question, _ in Offer(question.name) },
      scan: { place in
        let words = place.words
        // What follows is `to FILE`, so that the sentence ends before a word that leads to a file.
        let ends = words.indices.filter { words.index(after: $0) == words.endIndex || leads.contains(words[$0 + 1].folded) }
        return ends.compactMap { end in question(place, through: end).map { Match(end + 1 - place.start, as: $0) } }
      })
  }

  private static var leads: Set<String> { ["to", "as", "in", "a", "en", "como"] }

  private static func question(_ place: Place, through end: Int) -> Found<Question>? {
    let words = Array(place.line.words[place.start...end])
    let reading = Reading(of: place.line.with(words), along: Command.answeringWays, in: place.scene, expecting: false)
    guard reading.meanings.count == 1, reading.meanings[0].firstOpen == nil else { return nil }
    guard case .ask(let question) = reading.meanings[0].intent(in: place.scene) else { return nil }
    return .value(question)
  }
}

extension Slot where Value == String {
  /// A word to explain: a command's, or any.
  static var command: Slot {
    Slot(
      .command, offers: { scene in Offers(Command.all.map { Offer($0.name, note: $0.summary.text(in: scene.language)) }) },
      members: { [JSON.Member("text", .text($0))] }, told: { word, _ in Offer(word) },
      scan: { place in
        (1...min(3, max(1, place.words.count))).filter { $0 <= place.words.count }.map {
          Match($0, place.line.source(place.start..<place.start + $0))
        }
      })
  }
}

extension Phrase.Part {
  /// Whether it is a word, or may be left out.
  var isPlain: Bool {
    switch self {
    case .word, .optional, .filler: true
    case .blank: false
    }
  }
}

extension Phrase {
  /// The words that must be said.
  var plainWords: String {
    parts.compactMap { if case .word(let words) = $0 { words[0] } else { nil } }.joined(separator: " ")
  }
}

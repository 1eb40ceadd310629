import Documents
import Evaluation
import Onboarding

extension Command {
  static let items = Command(
    "items", .answer, in: .answers,
    Title("Judge the questions of a module's test", spanish: "Juzgar las preguntas de la prueba de un módulo"),
    with: .module, .optional(.version), .optional(.attempts), .optional(.unansweredOut),
    says: { module, version, attempts, out in
      [
        "items|questions of|in \(module) [\(version)] [by \(attempts)] [\(out)]",
        "which|what questions|items of|in \(module) [\(version)] are bad|weak [by \(attempts)] [\(out)]",
      ]
    },
    dice: { module, version, attempts, out in
      [
        "preguntas de \(module) [\(version)] [por|según \(attempts)] [\(out)]",
        "qué preguntas de \(module) [\(version)] fallan|flojean [por|según \(attempts)] [\(out)]",
        "qué preguntas de \(module) [\(version)] son malas [por|según \(attempts)] [\(out)]",
      ]
    },
    examples: [
      "items of cold-calling", "questions in cold-calling v2 by best attempt leaving out unanswered",
      "which questions of cold-calling are bad?", "which items of cold-calling v2 are bad by every attempt leaving out unanswered",
    ],
    ejemplos: [
      "preguntas de cold-calling", "preguntas de la llamada en frío v2 según último intento dejando fuera las no contestadas",
      "¿qué preguntas de cold-calling fallan?", "¿qué preguntas de cold-calling son malas?",
    ],
    intent: { scene, module, version, attempts, out in
      let laidDown = scene.directory.definitions
      let policy = QuizItems.Policy(attempts: attempts ?? laidDown.attempts, unanswered: out == nil ? laidDown.unanswered : .missing)
      return .ask(.items(module, version, policy))
    }
  )
}

extension QuizItems.Policy.Attempts {
  func label(in language: Language) -> String {
    switch self {
    case .first: language.pick("first attempt", "primer intento")
    case .best: language.pick("best attempt", "mejor intento")
    case .last: language.pick("last attempt", "último intento")
    case .every: language.pick("every attempt", "todos los intentos")
    }
  }
}

extension Slot where Value == QuizItems.Policy.Attempts {
  /// `best attempt`, `último intento`.
  static var attempts: Slot {
    let spellings = QuizItems.Policy.Attempts.allCases.flatMap { attempts in
      Language.allCases.map { (attempts.label(in: $0).folded.split(separator: " ").map(String.init), attempts) }
    }
    return Slot(
      .attempts, offers: { scene in Offers(QuizItems.Policy.Attempts.allCases.map { Offer($0.label(in: scene.language)) }) },
      members: { [JSON.Member("method", .text($0.rawValue))] }, told: { attempts, scene in Offer(attempts.label(in: scene.language)) },
      scan: { place in
        spellings.filter { place.words.prefix($0.0.count).map(\.folded) == $0.0 }.map { Match($0.0.count, $0.1) }
      })
  }
}

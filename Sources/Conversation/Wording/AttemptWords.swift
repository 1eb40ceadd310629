import Onboarding

/// What is said of attempts at tests and of questions without an answer, in one language.
struct AttemptWords: Sendable {
  /// What the settings are called.
  let attempts: String
  let unanswered: String
  let counting: @Sendable (AttemptChoice) -> String
  let worth: @Sendable (Unanswered) -> String
  let noted: String

  static func of(_ language: Language) -> AttemptWords { language == .english ? .english : .spanish }

  static let english = AttemptWords(
    attempts: "attempts at tests", unanswered: "questions without an answer",
    counting: { choice in
      switch choice {
      case .first: "the first counts (`set attempts best`, `last` or `every` changes it)"
      case .best: "the best counts (`set attempts first`, `last` or `every` changes it)"
      case .last: "the last counts (`set attempts first`, `best` or `every` changes it)"
      case .every: "every one counts (`set attempts first`, `best` or `last` changes it)"
      }
    },
    worth: {
      $0 == .zero ? "zero marks (`set unanswered missing` leaves them out)" : "left out (`set unanswered zero` counts them as zero)"
    },
    noted: "Noted")

  static let spanish = AttemptWords(
    attempts: "intentos de pruebas", unanswered: "preguntas sin respuesta",
    counting: { choice in
      switch choice {
      case .first: "cuenta el primero (`fija intentos mejor`, `último` o `todos` lo cambia)"
      case .best: "cuenta el mejor (`fija intentos primero`, `último` o `todos` lo cambia)"
      case .last: "cuenta el último (`fija intentos primero`, `mejor` o `todos` lo cambia)"
      case .every: "cuentan todos (`fija intentos primero`, `mejor` o `último` lo cambia)"
      }
    },
    worth: {
      $0 == .zero
        ? "cero puntos (`fija sin contestar desconocidas` las deja fuera)" : "quedan fuera (`fija sin contestar cero` las cuenta como cero)"
    },
    noted: "Anotado")

  /// What was laid down, of what differs from before.
  func ruled(_ before: Definitions, _ after: Definitions) -> [String] {
    let choice = before.attempts == after.attempts ? [] : ["\(noted): \(attempts): \(counting(after.attempts))."]
    return choice + (before.unanswered == after.unanswered ? [] : ["\(noted): \(unanswered): \(worth(after.unanswered))."])
  }
}

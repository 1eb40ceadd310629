import Onboarding

/// What is asked before something that one slip must not do, in one language. Such questions count Enter as no.
struct ConfirmWords: Sendable {
  let undoMany: @Sendable (_ sentences: Int) -> String
  let nothingMore: @Sendable (_ sentences: Int) -> String

  static func of(_ language: Language) -> ConfirmWords { language == .english ? .english : .spanish }

  static let english = ConfirmWords(
    undoMany: { "Take back the last \($0) sentences? [y/N]" },
    nothingMore: { "There was nothing more to take back after \(English.count($0, "sentence", "sentences"))." })

  static let spanish = ConfirmWords(
    undoMany: { "¿Deshago las últimas \($0) frases? [s/N]" },
    nothingMore: { "No había nada más que deshacer después de \(Spanish.count($0, "frase", "frases"))." })
}

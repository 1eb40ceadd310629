import Onboarding

/// What is said around loose readings.
struct LooseWords {
  let language: Language

  /// Why a sentence that would be a fact is not written down.
  func noFact(_ mood: Mood) -> [String] {
    if mood.isAsked {
      return pick(
        [
          "That reads as a question, so nothing was written.",
          "Ask `status of NAME` or `why MODULE`; to record it, say it without a question mark.",
        ],
        [
          "Eso parece una pregunta, así que no se escribió nada.",
          "Pregunta `estado de NOMBRE` o `por qué MÓDULO`; para registrarlo, dilo sin interrogación.",
        ])
    }
    if mood.isDenied {
      return pick(
        ["That says what did not happen, so nothing was written.", "I record what happened; to take something back, say `undo`."],
        ["Eso dice lo que no pasó, así que no se escribió nada.", "Registro lo que pasó; para anular algo, di `deshacer`."])
    }
    return pick(
      [
        "That has not happened yet, or is not certain, so nothing was written.",
        "Tell me once it has happened, such as `Ana finished cold-calling yesterday`.",
      ],
      [
        "Eso aún no ha pasado o no es seguro, así que no se escribió nada.",
        "Dímelo cuando haya pasado, como `Ana terminó cold-calling ayer`.",
      ])
  }

  private func pick(_ english: [String], _ spanish: [String]) -> [String] { language == .english ? english : spanish }

  /// What would stand instead of what was recorded last.
  func instead(_ told: String) -> String {
    let fact = told.replacingPrefix("Noted: ", with: "").replacingPrefix("Anotado: ", with: "")
    return language.pick(
      "Put this instead of what was noted last: \(fact) Right? [Y/n]", "En lugar de lo último anotado: \(fact) ¿Es así? [S/n]")
  }

  func shallI(_ sentence: String) -> String { language.pick("Shall I: \(sentence)? [y/N]", "¿Hago esto: \(sentence)? [s/N]") }

  /// What would be recorded of people who were not named one by one, as of the first of them.
  func ofMany(_ line: String, _ people: [Person], besides passed: [Person], _ speech: Speech) -> String {
    let sample = line.replacingPrefix("Noted: ", with: "").replacingPrefix("Anotado: ", with: "")
    let others = people.dropFirst().map(\.name)
    let also = others.isEmpty ? "" : pick([" The same for \(speech.list(others))."], [" Lo mismo para \(speech.list(others))."])[0]
    let not = speech.list(passed.map(\.name))
    let without = passed.isEmpty ? "" : pick([" Not for \(not), of whom it cannot be."], [" No para \(not), de quienes no puede ser."])[0]
    let count = people.count
    return sample + also + without
      + pick(
        [" Record it for \(English.count(count, "person", "people"))? [y/N]"],
        [" ¿Lo registro de \(Spanish.count(count, "persona", "personas"))? [s/N]"])[0]
  }

  func understood(_ sentence: String) -> String { language.pick("Understood as: \(sentence)", "Entendido: \(sentence)") }
}

extension Meaning {
  /// The meaning as its command's plainest phrase would say it.
  func plainly(in scene: Scene) -> String {
    let phrases = command.phrases[scene.language] ?? command.allPhrases
    let said = self.said
    let fitting = phrases.first { $0.keys.isSuperset(of: said.keys) } ?? phrases.first
    return fitting.map { plainly($0.parts, said, scene) } ?? command.name
  }

  private func plainly(_ parts: [Phrase.Part], _ said: Said, _ scene: Scene) -> String {
    let words = parts.compactMap { part -> String? in
      switch part {
      case .word(let words): return words[0]
      case .blank(let blank, let key): return said[key].map { blank.told($0, scene).text }
      case .optional(let inner):
        let keys = Phrase(inner).keys
        return keys.isEmpty || keys.isDisjoint(with: said.keys) ? nil : plainly(inner, said, scene)
      case .filler(let words): return words[0]
      }
    }
    return words.joined(separator: " ")
  }
}

extension Phrase {
  /// The keys of its blanks.
  var keys: Set<Int> { Set(steps.compactMap { if case .blank(_, let key) = $0 { key } else { nil } }) }
}

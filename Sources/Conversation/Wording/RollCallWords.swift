import Onboarding

/// What is said while a class is asked for its marks, in one language.
struct RollCallWords: Sendable {
  typealias Lines = [String]

  let opening: @Sendable (RollCall, Speech) -> Lines
  let question: @Sendable (RollCall, Speech) -> String
  let noScore: String
  let nothing: String
  /// What would be recorded, and whether to do so.
  let summary: @Sendable (RollCall, Speech) -> Lines
  let nobodyTakes: @Sendable (ClassTest, Speech) -> Lines
}

extension RollCallWords {
  static let english = RollCallWords(
    opening: { roll, speech in
      let plan = roll.module.assessment.map { ", pass mark \(speech.number($0.pass)) of \(speech.number($0.of))" } ?? ""
      return [
        "\(roll.module.id) \(roll.module.version) for cohort \(roll.test.cohort), \(English.count(roll.people.count, "person", "people")), on "
          + "\(speech.day(roll.test.takenOn))\(plan).",
        "A blank line or `skip` skips one, `<` goes back, `done` ends, `cancel` drops everything.",
      ]
    },
    question: { roll, speech in
      let known = roll.person.flatMap { roll.marks[$0.id] }.map { " (\(speech.number($0.marks)))" } ?? ""
      return "\(roll.turn + 1) of \(roll.people.count)  \(roll.person?.name ?? "")\(known): score?"
    },
    noScore: "That is no score. Type one such as 84 or 84/100, `skip`, `<` or `done`.", nothing: "No scores, so nothing is recorded.",
    summary: { roll, speech in
      roll.lines(speech) + [
        "\(roll.passed(speech.language))Record \(English.count(roll.told.count, "score", "scores")) as one entry? [y/N]"
      ]
    },
    nobodyTakes: { test, _ in
      ["Nobody of cohort \(test.cohort) who was here on that day has \(test.module) in their plan.", "`cohort \(test.cohort)` lists them."]
    })

  static let spanish = RollCallWords(
    opening: { roll, speech in
      let plan = roll.module.assessment.map { ", se aprueba con \(speech.number($0.pass)) de \(speech.number($0.of))" } ?? ""
      return [
        "\(roll.module.id) \(roll.module.version) de la promoción \(roll.test.cohort), \(Spanish.count(roll.people.count, "persona", "personas")), "
          + "el \(speech.day(roll.test.takenOn))\(plan).",
        "Una línea en blanco o `salta` salta a uno, `<` vuelve, `fin` termina, `cancela` lo deja todo.",
      ]
    },
    question: { roll, speech in
      let known = roll.person.flatMap { roll.marks[$0.id] }.map { " (\(speech.number($0.marks)))" } ?? ""
      return "\(roll.turn + 1) de \(roll.people.count)  \(roll.person?.name ?? "")\(known): ¿nota?"
    },
    noScore: "Eso no es una nota. Escribe una como 84 o 84/100, `salta`, `<` o `fin`.", nothing: "Sin notas no se anota nada.",
    summary: { roll, speech in
      roll.lines(speech) + [
        "\(roll.passed(speech.language))¿Anoto \(Spanish.count(roll.told.count, "nota", "notas")) como un solo apunte? [s/N]"
      ]
    },
    nobodyTakes: { test, _ in
      [
        "Nadie de la promoción \(test.cohort) que estuviera ese día tiene \(test.module) en su plan.",
        "`promoción \(test.cohort)` los muestra.",
      ]
    })
}

extension RollCall {
  /// Name by name what was told.
  fileprivate func lines(_ speech: Speech) -> [String] {
    told.map { person, marks in
      "  \(person.name): \(speech.number(marks.marks)) \(speech.language.pick("of", "de")) \(speech.number(most(of: marks)))"
        + (isPassed(marks).map { $0 ? "" : speech.language.pick(" (not passed)", " (no aprobado)") } ?? "")
    }
  }

  /// How many passed, where there is a pass mark.
  fileprivate func passed(_ language: Language) -> String {
    let passed = told.compactMap { isPassed($0.marks) }
    guard !passed.isEmpty else { return "" }
    let count = passed.count { $0 }
    return language.pick("\(count) of \(passed.count) passed. ", "\(count) de \(passed.count) aprobados. ")
  }

  private func isPassed(_ marks: Marks) -> Bool? {
    guard test.phase == .after, let plan = module.assessment else { return nil }
    return marks.marks / most(of: marks) >= plan.pass / plan.of
  }
}
